"""Words of a chart: the looks of labels (`c:txPr`), titles in rich text (`c:tx`), and number formats."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.color import Color
from generator.model.chart import NumberStyle
from generator.model.text import TextRun
from generator.script import has_east_asian
from generator.write.pptx.chart.xml import part
from generator.write.pptx.clean import clean_line
from generator.write.pptx.language import pieces
from generator.write.pptx.paint import add_fill
from generator.write.pptx.xml import Element, sub

_UPWARDS = -90 * 60_000
"""In 1/60000 degree (20.1.10.3)."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How words look: size in 1/100 pt, colour, language."""

    size: int
    color: Color
    lang: str
    bold: bool = False


def add_letters(parent: Element, letters: Letters, *, wrap: bool = True, fonts: bool = False) -> None:
    """`c:txPr`. With `fonts` it names the theme's; all other words of the chart take them from there."""
    text = part(parent, "txPr")
    sub(text, "a:bodyPr", wrap=None if wrap else "none", anchor=None if wrap else "ctr")
    sub(text, "a:lstStyle")
    paragraph = sub(text, "a:p")
    looks = _looks(sub(paragraph, "a:pPr"), letters)
    if fonts:
        for tag, face in (("a:latin", "+mn-lt"), ("a:ea", "+mn-ea"), ("a:cs", "+mn-cs")):
            sub(looks, tag, typeface=face)
    sub(paragraph, "a:endParaRPr", lang=letters.lang)


def add_title(parent: Element, text: str, letters: Letters, *, upwards: bool = False) -> Element:
    """`c:title` on one or more lines. `upwards`: along an upright axis, East Asian letters below one another."""
    title = part(parent, "title")
    rich = part(part(title, "tx"), "rich")
    if upwards and has_east_asian(text):
        sub(rich, "a:bodyPr", rot=0, vert="eaVert")
    else:
        sub(rich, "a:bodyPr", rot=_UPWARDS if upwards else None, vert="horz" if upwards else None)
    sub(rich, "a:lstStyle")
    paragraph = sub(rich, "a:p")
    _looks(sub(paragraph, "a:pPr", algn=None if upwards else "l"), letters)
    for piece in pieces((TextRun(clean_line(text), letters.size, letters.lang),), letters.lang):
        run = sub(paragraph, "a:r")
        properties = sub(run, "a:rPr", lang=piece.tags.lang, altLang=piece.tags.alt_lang)
        properties.set("sz", str(letters.size))
        properties.set("b", str(int(letters.bold)))
        add_fill(properties, letters.color)
        sub(run, "a:t").text = piece.text
    return title


def add_format(parent: Element, code: str) -> None:
    """`c:numFmt` that holds whatever the format of the sheet is."""
    element = part(parent, "numFmt")
    element.set("formatCode", code)
    element.set("sourceLinked", "0")


def format_code(numbers: NumberStyle) -> str:
    """The format of values as Excel has it (18.8.30); marks of thousands and decimals are the viewer's own."""
    decimals = f".{'0' * numbers.decimals}" if numbers.decimals else ""
    return f"{_literal(numbers.prefix)}#,##0{decimals}{_literal(numbers.suffix)}"


def axis_format_code(numbers: NumberStyle, *, whole: bool) -> str:
    """The format of an axis, whose steps nobody knows yet: with as many decimals as they need.

    `whole`: the steps are whole numbers, so that thousands can be marked.
    """
    return f"{_literal(numbers.prefix)}{'#,##0' if whole else 'General'}{_literal(numbers.suffix)}"


def _literal(text: str) -> str:
    """Text in a number format: in quotes, a quote behind a backslash."""
    return "".join(r"\"" if stretch == '"' else f'"{stretch}"' for stretch in re.findall(r'"|[^"]+', clean_line(text)))


def _looks(parent: Element, letters: Letters) -> Element:
    looks = sub(parent, "a:defRPr", sz=letters.size, b=int(letters.bold))
    add_fill(looks, letters.color)
    return looks
