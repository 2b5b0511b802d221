"""What stands in placeholders until somebody types: words and fields in, paragraphs of master and layouts out."""

from __future__ import annotations

from collections.abc import Mapping

from generator.write.pptx.ids import guid
from generator.write.pptx.language import Tags
from generator.write.pptx.xml import Element, sub

FIELDS: Mapping[str, tuple[str, str]] = {"dt": ("datetimeFigureOut", "2000-01-01"), "sldNum": ("slidenum", "‹#›")}
"""Kinds of placeholders that hold a field: its type, and its text until PowerPoint fills it. No clock decides that."""


def add_prompt(body: Element, text: str, tags: Tags, level: int = 0) -> None:
    """A paragraph of words; `level` counts from 0."""
    paragraph = sub(body, "a:p")
    if level:
        sub(paragraph, "a:pPr", lvl=level)
    run = sub(paragraph, "a:r")
    sub(run, "a:rPr", lang=tags.lang, altLang=tags.alt_lang)
    sub(run, "a:t").text = text


def add_field_prompt(body: Element, kind: str, owner: str, tags: Tags) -> None:
    """A paragraph with the field of that kind of placeholder, or an empty one where it has none.

    `owner` is whose placeholder it is; the field's GUID is made from that and the kind.
    """
    paragraph = sub(body, "a:p")
    if kind in FIELDS:
        field_type, text = FIELDS[kind]
        field = sub(paragraph, "a:fld", id=guid(f"{owner}/{kind}"), type=field_type)
        sub(field, "a:rPr", lang=tags.lang, altLang=tags.alt_lang)
        sub(field, "a:t").text = text
    sub(paragraph, "a:endParaRPr", lang=tags.lang, altLang=tags.alt_lang)
