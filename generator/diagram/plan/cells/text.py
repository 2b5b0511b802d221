"""The text of an HTML-like label, read from its elements, into lines, and lines into text with the room they need.

Rooms are those that Graphviz gives (measured with 2.43): lines in one look are as high as text is, lines in several
looks 1.2 times their largest size, the first of them as high as that size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from generator.diagram.fonts import face_of
from generator.diagram.labels import HtmlStyle, LabelLine, Piece, TextLook, run_of, styled
from generator.diagram.plan.cells.markup import Child, Element
from generator.diagram.plan.cells.settings import Settings
from generator.diagram.plan.text import SLACK, line_width
from generator.diagram.plan.values import PlannedText
from generator.model.text import Align, ExactSpacing, Ruler, TextParagraph

_STYLES = frozenset(get_args(HtmlStyle))
_ALIGNS: Mapping[str, Align] = {"left": "l", "right": "r", "center": "ctr"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LARGEST = 40_000
"""In 1/100 pt."""

_PITCH = 1.2
"""Line height over size, where lines have several looks."""


@dataclass(slots=True)
class TextReader:
    """Lines from the children of a cell or label; `names` has what escapes stand for, `align` is for bare breaks."""

    settings: Settings
    names: Mapping[str, str]
    align: Align = "ctr"
    _lines: list[LabelLine] = field(default_factory=list[LabelLine])
    _pieces: list[Piece] = field(default_factory=list[Piece])

    def read(self, children: Sequence[Child], style: Piece) -> tuple[LabelLine, ...]:
        """`style` is the look that the surroundings give."""
        self._add(children, style)
        if self._pieces or not self._lines:
            self._break(self.align)
        return tuple(self._lines)

    def _add(self, children: Sequence[Child], style: Piece) -> None:
        for child in children:
            if isinstance(child, str):
                self._pieces.append(replace(style, text=_ESCAPE.sub(self._escape, child)))
            elif child.name == "br":
                words = self.settings.word(child, "align").lower()
                self._break(_ALIGNS.get(words, self.align))
                self._add(child.children, style)
            elif inner := inner_style(child, style, self.settings):
                self._add(child.children, inner)
            else:
                self.settings.refuse(child, f"<{child.name}> cannot stand in text")

    def _break(self, align: Align) -> None:
        self._lines.append(LabelLine(tuple(self._pieces), align))
        self._pieces = []

    def _escape(self, match: re.Match[str]) -> str:
        letter = match[1]
        return "\\" if letter == "\\" else self.names.get(letter, match[0])


def inner_style(element: Element, style: Piece, settings: Settings) -> Piece | None:
    """The look inside an element that changes it; None for other elements. Overlines are left out: no text has them."""
    if element.name in _STYLES:
        return styled(style, cast("HtmlStyle", element.name))
    if element.name == "o":
        return style
    if element.name != "font":
        return None
    size = settings.number(element, "point-size", 1.0)
    if size is not None:
        style = replace(style, size=min(round(size * 100), _LARGEST))
    if name := settings.word(element, "face"):
        face = face_of(name)
        style = replace(style, bold=face.bold, italic=face.italic, mono=face.mono)
    color = settings.color(element, "color")
    return replace(style, color=color) if color else style


def is_blank(children: Sequence[Child]) -> bool:
    """Whether there is nothing but blanks."""
    return all(isinstance(child, str) and not child.strip() for child in children)


def block(lines: Sequence[LabelLine], look: TextLook, ruler: Ruler) -> PlannedText:
    """The lines with their room. Blanks take room too, but leave nothing to read (no paragraphs)."""
    paragraphs = [
        TextParagraph(tuple(run_of(piece, look) for piece in line.pieces), align=line.align, end_size=look.size)
        for line in lines
    ]
    width = max(line_width(paragraph, ruler, SLACK) for paragraph in paragraphs)
    if len(lines) == 1:
        height = max((_text_height(piece.size or look.size) for piece in lines[0].pieces), default=0)
    else:
        heights = list(_heights(lines, look))
        height = int(sum(heights))
        paragraphs = [
            replace(paragraph, line_spacing=ExactSpacing(round(own * 100)))
            for paragraph, own in zip(paragraphs, heights, strict=True)
        ]
    readable = any(piece.text.strip() for line in lines for piece in line.pieces)
    return PlannedText(tuple(paragraphs) if readable else (), width, height)


def _text_height(size: int) -> int:
    """Of one line in one look, in whole points; `size` in 1/100 pt."""
    return max(1, (size * 11 + 500) // 1000)


def _heights(lines: Sequence[LabelLine], look: TextLook) -> Iterator[float]:
    simple = _is_simple(lines, look)
    for index, line in enumerate(lines):
        largest = max(_sizes(line, look))
        if simple and line.pieces:
            yield _text_height(largest)
        else:
            yield largest / 100 * (_PITCH if index or simple else 1)


def _is_simple(lines: Sequence[LabelLine], look: TextLook) -> bool:
    pieces = [piece for line in lines for piece in line.pieces]
    plain = all(piece == Piece(piece.text, color=piece.color, size=piece.size) for piece in pieces)
    one_each = all(len(line.pieces) <= 1 for line in lines)
    return plain and one_each and len({piece.size or look.size for piece in pieces}) <= 1


def _sizes(line: LabelLine, look: TextLook) -> list[int]:
    return [piece.size or look.size for piece in line.pieces] or [look.size]
