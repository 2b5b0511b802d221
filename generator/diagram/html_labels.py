"""A label in angle brackets into lines of text, as far as it is text: line breaks, bold, italic, font and the like.

Tables and pictures are a diagnostic. Element and attribute names are those of Graphviz's HTML-like labels.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast, get_args

from generator.color import Color
from generator.diagram.colors import color_of
from generator.diagram.dot import Attribute
from generator.diagram.labels import HtmlStyle, LabelLine, Piece, styled, unescape_entities
from generator.diagram.report import Reporter
from generator.model.text import Align

_PART = re.compile(r"<!--.*?-->|<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*?)(?P<empty>/?)>", re.DOTALL)
_SETTING = re.compile(r"""([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_STYLES = frozenset(get_args(HtmlStyle))
_ALIGNS: dict[str, Align] = {"left": "l", "right": "r", "center": "ctr"}
_SUPPORTED = "supported: text with <br/>, <b>, <i>, <u>, <s>, <sub>, <sup> and <font color point-size>"


def html_lines(attribute: Attribute, reporter: Reporter) -> tuple[LabelLine, ...] | None:
    """The lines of an HTML-like label, or None after a diagnostic."""
    reader = _HtmlReader(attribute, reporter)
    return reader.lines() if reader.read() else None


class _HtmlReader:
    def __init__(self, attribute: Attribute, reporter: Reporter) -> None:
        self._attribute = attribute
        self._reporter = reporter
        self._open: list[tuple[str, Piece]] = [("", Piece(""))]
        self._lines: list[LabelLine] = []
        self._pieces: list[Piece] = []

    def read(self) -> bool:
        text, end = self._attribute.text, 0
        for part in _PART.finditer(text):
            if not self._add(text[end : part.start()]):
                return False
            end = part.end()
            if part["name"] and not self._element(part):
                return False
        if not self._add(text[end:]):
            return False
        if len(self._open) > 1:
            return self._refuse(f"<{self._open[-1][0]}> is not closed")
        return True

    def lines(self) -> tuple[LabelLine, ...]:
        if self._pieces or not self._lines:
            self._break("ctr")
        return tuple(self._lines)

    def _add(self, text: str) -> bool:
        if "<" in text or ">" in text:
            return self._refuse("an HTML-like label has a lone angle bracket: type &lt; or &gt;")
        words = re.sub(r"\s+", " ", re.sub(r"\s*\n\s*", " ", text)) if "\n" in text else text
        if not self._pieces:
            words = words.lstrip()
        if words:
            self._pieces.append(replace(self._open[-1][1], text=unescape_entities(words)))
        return True

    def _element(self, part: re.Match[str]) -> bool:
        name = part["name"].lower()
        settings = {found[1].lower(): found[2] or found[3] or "" for found in _SETTING.finditer(part["rest"])}
        if part["close"]:
            if self._open[-1][0] != name:
                return self._refuse(f"</{name}> closes what is not open")
            self._open.pop()
            return True
        if name == "br":
            self._break(_ALIGNS.get(settings.get("align", "").lower(), "ctr"))
            return True
        inside = self._inside(name, settings)
        if inside is None:
            return self._refuse(f"<{name}> in a label cannot be drawn")
        if not part["empty"]:
            self._open.append((name, inside))
        return True

    def _inside(self, name: str, settings: dict[str, str]) -> Piece | None:
        piece = self._open[-1][1]
        if name in _STYLES:
            return styled(piece, cast("HtmlStyle", name))
        if name != "font":
            return None
        size = settings.get("point-size", "")
        if size.replace(".", "", 1).isdigit() and float(size) >= 1:
            piece = replace(piece, size=round(min(float(size), 400)) * 100)
        if color := self._color(settings.get("color", "")):
            piece = replace(piece, color=color)
        return piece

    def _color(self, word: str) -> Color | None:
        if not word:
            return None
        own = self._attribute
        return color_of(Attribute(own.name, word, False, own.name_place, own.place), self._reporter)

    def _break(self, align: Align) -> None:
        if self._pieces:
            last = self._pieces[-1]
            self._pieces[-1] = replace(last, text=last.text.rstrip())
        self._lines.append(LabelLine(tuple(self._pieces), align))
        self._pieces = []

    def _refuse(self, message: str) -> bool:
        self._reporter.error("diagram-feature-unsupported", message, self._attribute.place, _SUPPORTED)
        return False
