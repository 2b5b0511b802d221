"""Entries of a timeline into a row: dots at equal steps on a line, and the words above and below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.color import Color, ThemeColor
from generator.geometry import Box, Emu, Point, pt
from generator.layout.desk import Desk
from generator.layout.entries import Entry
from generator.layout.text import paragraphs_of, plain_paragraph
from generator.layout.unit import BLOCK_GAP
from generator.layout.words import Setting
from generator.model.diagram import Stroke
from generator.model.page import Frame, PresetGeometry, ShapeFrame, TextFrame
from generator.model.text import TextParagraph

_LINE = pt(2)
_STEM = pt(1)
_DOT = pt(14)
_MARKED_DOT = pt(22)
_AIR = pt(8)
"""Between the dots and the words above and below them."""

_BESIDE = pt(8)
"""Between a stem and the words beside it."""

_NARROWEST = pt(112)
"""Words in a narrower column have one or two of them in a line."""

_CLOSE = 200
"""Between a time and the words under it, in 1/100 pt."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in its paragraphs, as high as they are; `lines` are those of its words."""

    entry: Entry
    time: TextParagraph
    words: tuple[TextParagraph, ...]
    time_height: Emu
    height: Emu
    lines: int
    easy: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Entries at equal steps along one line. `columns` are the rooms of their words, `up` and `down` how high they are.

    On stems (`flags`) the words stand above and below the line in turn; else the times above it and the words below.
    """

    told: tuple[Told, ...]
    columns: tuple[Box, ...]
    box: Box
    flags: bool

    @property
    def up(self) -> Emu:
        if self.flags:
            return max(told.height for told in self.told[::2])
        return max(told.time_height for told in self.told)

    @property
    def down(self) -> Emu:
        heights = [told.height for told in self.told[1::2]] if self.flags else [told.height for told in self.told]
        return max(heights, default=0)

    @property
    def height(self) -> Emu:
        return self.up + self.down + 2 * _AIR + _MARKED_DOT

    @property
    def axis(self) -> Emu:
        """The middle of the line: the row stands a little above the middle of its box, as a picture does in its mat."""
        return self.box.y + (self.box.height - self.height) * 2 // 5 + self.up + _AIR + _MARKED_DOT // 2


def set_row(entries: Sequence[Entry], box: Box, across: int, flags: bool, setting: Setting, desk: Desk) -> Row | None:
    """The entries in one row of `across` steps; None when they do not fit."""
    if flags:
        step = box.width // (across + 1)
        edge = _MARKED_DOT // 2 + _BESIDE
        lefts = [box.x + index * step for index in range(len(entries))]
        columns = tuple(Box(x + edge, box.y, 2 * step - edge - BLOCK_GAP, box.height) for x in lefts)
    else:
        columns = box.columns([1] * across, BLOCK_GAP)[: len(entries)]
    width = min(column.width for column in columns)
    if width < _NARROWEST:
        return None
    told = tuple(_tell(entry, width, flags, setting, desk) for entry in entries)
    row = Row(told, columns, box, flags)
    return row if row.height <= box.height and all(one.easy for one in told) else None


def _tell(entry: Entry, width: Emu, flags: bool, setting: Setting, desk: Desk) -> Told:
    size = min((step for step in desk.theme.type_scale if step > setting.size(0)), default=setting.size(0))
    bold = Setting(setting.style, (size,), setting.lang, setting.ruler)
    color = desk.theme.words.accent if entry.marked else None
    time = replace(plain_paragraph(entry.time, bold, entry.time_key, bold=True, color=color), space_before=0)
    words = paragraphs_of(entry.words, setting)
    if flags and words:
        words = (replace(words[0], space_before=_CLOSE), *words[1:])
    above = desk.ruler.measure((time,), width)
    below = desk.ruler.measure(words, width) if words else None
    height = desk.ruler.measure((time, *words), width).safe_height if flags else below.safe_height if below else 0
    return Told(
        entry=entry,
        time=time,
        words=words,
        time_height=above.safe_height,
        height=height,
        lines=below.line_count if below else 0,
        easy=above.line_count == 1 and not (above.broken_words or (below and below.broken_words)),
    )


def draw_row(row: Row, key: str, desk: Desk) -> Iterator[Frame]:
    """The line, then each entry with its dot; where one is marked, the dots of the others are hollow."""
    quiet = desk.theme.diagram.cluster.line or ThemeColor("tx2")
    accent = desk.theme.words.accent
    line = Box(row.box.x, row.axis - _LINE // 2, row.box.width, _LINE)
    yield _bar(f"{key}/line", "Line", line, quiet)
    hollow = any(told.entry.marked for told in row.told)
    for index, (told, column) in enumerate(zip(row.told, row.columns, strict=True)):
        if row.flags:
            x = column.x - _BESIDE
            yield from _flag(told, column, x, row, quiet, upwards=index % 2 == 0)
        else:
            x = column.x + _DOT // 2
            yield from _plain(told, column, row)
        yield _dot(told.entry, Point(x, row.axis), accent, hollow=hollow)


def _plain(told: Told, column: Box, row: Row) -> Iterator[Frame]:
    """The time above the line, the words below it."""
    reach = _MARKED_DOT // 2 + _AIR
    above = Box(column.x, row.axis - reach - told.time_height, column.width, told.time_height)
    yield TextFrame(f"{told.entry.key}/time", "Time", above, (told.time,), anchor="b")
    if told.words:
        below = Box(column.x, row.axis + reach, column.width, told.height)
        yield TextFrame(f"{told.entry.key}/words", "Event", below, told.words)


def _flag(told: Told, column: Box, x: Emu, row: Row, quiet: Color, *, upwards: bool) -> Iterator[Frame]:
    """Time and words in one frame beside a stem that ends where they do."""
    reach = _MARKED_DOT // 2 + _AIR
    y = row.axis - reach - told.height if upwards else row.axis + reach
    stem = Box(x - _STEM // 2, y, _STEM, reach + told.height)
    yield _bar(f"{told.entry.key}/stem", "Stem", stem if upwards else stem.moved(0, -reach), quiet)
    box = Box(column.x, y, column.width, told.height)
    yield TextFrame(f"{told.entry.key}/words", "Event", box, (told.time, *told.words))


def _bar(key: str, name: str, box: Box, color: Color) -> ShapeFrame:
    return ShapeFrame(key, name, box, PresetGeometry("rect"), fill=color)


def _dot(entry: Entry, middle: Point, accent: Color, *, hollow: bool) -> ShapeFrame:
    side = _MARKED_DOT if entry.marked else _DOT
    box = Box(middle.x - side // 2, middle.y - side // 2, side, side)
    empty = hollow and not entry.marked
    return ShapeFrame(
        f"{entry.key}/dot",
        "Dot",
        box,
        PresetGeometry("ellipse"),
        fill=ThemeColor("bg1") if empty else accent,
        stroke=Stroke(accent, _LINE) if empty else None,
    )
