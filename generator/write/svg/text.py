"""Paragraphs and the room that they stand in, in; lines of `text` with their baselines out.

Words stay words, so that they can be selected, searched and read aloud. Nothing wraps: diagrams break lines themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never
from xml.etree.ElementTree import Element

from generator.color import FULL, ThemeColor
from generator.geometry import Box, to_pt
from generator.model.text import (
    LINE_BREAK,
    Align,
    Anchor,
    ExactSpacing,
    FontRole,
    LineSpacing,
    PercentSpacing,
    TextParagraph,
    TextRun,
)
from generator.model.theme import FontScheme
from generator.script import east_asian_marks, script_runs
from generator.write.pptx.clean import clean_line
from generator.write.svg.families import families
from generator.write.svg.paint import Paint
from generator.write.svg.xml import number, sub

_LINE = 1.2
"""The height of a line in its font size, as text is measured."""

_BELOW = 0.25
"""From the baseline to the bottom of the line, in its font size: the baseline is 0.95 of the size below the top."""

_RAISED = 2 / 3
"""The share of its size that a raised or lowered run is drawn at."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The theme's typefaces, and the language of the whole picture."""

    scheme: FontScheme
    lang: str


@dataclass(frozen=True, slots=True)
class _Line:
    """Sizes and heights in points; `before` is the room above it."""

    runs: tuple[TextRun, ...]
    align: Align
    size: float
    height: float
    before: float


def add_text(
    parent: Element, paragraphs: Sequence[TextParagraph], room: Box, anchor: Anchor, paint: Paint, fonts: Fonts
) -> None:
    """One `text` with a line of its own for each paragraph and line break; nothing where there are no words."""
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        return
    lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
    lines[0] = replace(lines[0], before=0.0)
    free = to_pt(room.height) - sum(line.before + line.height for line in lines)
    bottom = to_pt(room.y) + {"t": 0.0, "ctr": free / 2, "b": free}[anchor]
    text = sub(parent, "text", {"xml:space": "preserve"})
    for line in lines:
        bottom += line.before + line.height
        _add_line(text, line, room, bottom - _BELOW * line.size, paint, fonts)


def _lines(paragraph: TextParagraph) -> Iterator[_Line]:
    before = paragraph.space_before / 100
    for runs in _broken(paragraph.runs):
        size = max((run.size for run in runs), default=paragraph.end_size) / 100
        yield _Line(runs, paragraph.align, size, _height(size, paragraph.line_spacing), before)
        before = 0.0


def _broken(runs: Sequence[TextRun]) -> list[tuple[TextRun, ...]]:
    """The runs of each line: a line break in a run's text ends one."""
    lines: list[list[TextRun]] = [[]]
    for run in runs:
        for index, part in enumerate(run.text.split(LINE_BREAK)):
            if index:
                lines.append([])
            if part:
                lines[-1].append(replace(run, text=clean_line(part)))
    return [tuple(line) for line in lines]


def _height(size: float, spacing: LineSpacing) -> float:
    match spacing:
        case PercentSpacing(value):
            return _LINE * size * value / FULL
        case ExactSpacing(value):
            return value / 100
        case _:
            assert_never(spacing)


def _add_line(text: Element, line: _Line, room: Box, baseline: float, paint: Paint, fonts: Fonts) -> None:
    left, right = to_pt(room.x), to_pt(room.right)
    x, text_anchor = {"l": (left, "start"), "ctr": ((left + right) / 2, "middle"), "r": (right, "end")}[line.align]
    row = sub(text, "tspan", {"x": number(x), "y": number(baseline), "text-anchor": text_anchor})
    whole = "".join(run.text for run in line.runs)
    marks = east_asian_marks(whole)
    start, raised = 0, 0.0
    for run in line.runs:
        end = start + len(run.text)
        for piece, east_asian in script_runs(run.text, marks[start:end]):
            looks = _looks(run, paint, fonts, east_asian=east_asian)
            rise = run.baseline / FULL * run.size / 100
            if rise != raised:
                looks["dy"] = number(raised - rise)
                raised = rise
            sub(row, "tspan", looks, piece)
        start = end


def _looks(run: TextRun, paint: Paint, fonts: Fonts, *, east_asian: bool) -> dict[str, str]:
    size = run.size / 100 * (_RAISED if run.baseline else 1)
    looks = {
        "font-family": families(_typefaces(run.font, fonts.scheme), run.lang, east_asian=east_asian),
        "font-size": number(size),
    }
    looks |= paint.fill(run.color or ThemeColor("tx1"))
    if run.bold:
        looks["font-weight"] = "bold"
    if run.italic:
        looks["font-style"] = "italic"
    lines = [name for name, drawn in (("underline", run.underline), ("line-through", run.strike)) if drawn]
    if lines:
        looks["text-decoration"] = " ".join(lines)
    if run.small_caps:
        looks["font-variant"] = "small-caps"
    if run.lang and run.lang != fonts.lang:
        looks["xml:lang"] = run.lang
    return looks


def _typefaces(font: FontRole, scheme: FontScheme) -> tuple[str, str]:
    """Latin and East Asian."""
    match font:
        case "major":
            return scheme.major_latin, scheme.major_east_asian
        case "minor":
            return scheme.minor_latin, scheme.minor_east_asian
        case "mono":
            return scheme.mono, scheme.minor_east_asian
        case _:
            assert_never(font)
