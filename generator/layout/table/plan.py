"""A table with everything decided that its frames share, and the rows that its units are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.geometry import Emu, Size, pt
from generator.layout.desk import Desk
from generator.layout.scale import level_steps
from generator.layout.table.cells import Setter, Sizing, has_words
from generator.layout.table.cut import cut_row
from generator.layout.table.needs import column_needs
from generator.layout.table.rows import RowSetter, bands
from generator.layout.table.widths import column_widths
from generator.model.blocks import Cell, Table
from generator.model.page import TableRow
from generator.model.text import Ruler
from generator.model.theme import TableStyle

_PIECES = 4
"""A row that is higher than a page is cut so that this many of its pieces have room on one."""

_AIR = pt(10)
"""Beside the margins of cells, where there is room."""

HEADER = -1
"""Where the rows of a header begin that is too high to stand on every page."""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table with all that its frames share: columns and the header that every frame begins with."""

    table: Table
    widths: tuple[Emu, ...]
    header: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows that stay together: one, a piece of one, those that merged cells tie; none in a table of a header alone.

    `first` counts from 0 in the body of the table. `piece` counts the pieces of a row that is higher than a page.
    """

    plan: TablePlan
    rows: tuple[TableRow, ...]
    first: int
    piece: int = 0


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """The plan, the parts of its body from top to bottom, and the words that had to be cut."""

    plan: TablePlan
    parts: tuple[TableRows, ...]
    broken: tuple[str, ...]

    @property
    def opening(self) -> Emu:
        return sum(row.height for row in self.plan.header)


def sizings(style: TableStyle, scale: Sequence[int]) -> tuple[Sizing, ...]:
    """The steps of the body, each with a header that is not larger."""
    return tuple(_sizing(style, size, scale) for size in level_steps(style.body, scale))


def plan_table(table: Table, room: Size, step: int, desk: Desk) -> PlannedTable:
    """The table in the sizes of a step, in a place of `room`.

    Where a word would be cut at the smallest size of text, the next size of the scale below it is taken: a word that is
    whole at 14 pt is read sooner than one in two parts at 16. Where words are cut at that size too, but fewer, no step
    has larger ones.
    """
    style, scale = desk.theme.table, desk.theme.type_scale
    steps = sizings(style, scale)
    sizing = steps[min(step, len(steps) - 1)]
    planned = _planned(table, room, sizing, desk)
    below = max((size for size in scale if size < steps[-1].body), default=None)
    if not _cut_words(planned) or below is None:
        return planned
    smaller = _planned(table, room, _sizing(style, below, scale), desk)
    if not _cut_words(smaller):
        return smaller if step >= len(steps) - 1 else planned
    return smaller if len(_cut_words(smaller)) < len(_cut_words(planned)) else planned


def ideal_height(row: TableRow, style: TableStyle) -> Emu:
    """How high a row would like to be: the theme's height, and some air around words of several lines."""
    return max(style.row_height, row.height + _AIR)


def is_address(word: str) -> bool:
    """Whether it is for a program to read, so that it may be cut wherever a line ends."""
    return "://" in word or "@" in word or word.startswith("www.")


def _cut_words(planned: PlannedTable) -> list[str]:
    return [word for word in planned.broken if not is_address(word)]


def _sizing(style: TableStyle, body: int, scale: Sequence[int]) -> Sizing:
    headers = level_steps(style.header, scale)
    return Sizing(max((size for size in headers if size <= body), default=min(body, headers[-1])), body)


def _planned(table: Table, room: Size, sizing: Sizing, desk: Desk) -> PlannedTable:
    setter = Setter(table, sizing, desk)
    needs = column_needs(setter)
    if sum(need.least for need in needs) > room.width:
        setter = Setter(table, replace(sizing, tight=True), desk)
        needs = column_needs(setter)
    widths = column_widths(needs, room.width, setter.edge, table.weights)
    made = RowSetter(setter, widths)
    headed = any(has_words(cell) for cell in table.header)
    header = made.rows((table.header, *table.subheader), header=True) if headed else ()
    height = sum(row.height for row in header)
    everywhere = height * 2 <= room.height
    plan = TablePlan(table, widths, header if everywhere else ())
    parts: list[TableRows] = []
    if not everywhere:
        parts += (part for row in header for part in _pieces(plan, row, HEADER, room.height, desk.ruler))
    highest = room.height - height if everywhere else room.height
    for band in bands(table.rows):
        rows = made.rows([table.rows[index] for index in band], header=False)
        if len(rows) > 1 and sum(row.height for row in rows) > highest:
            # Merged cells cannot go on over a page: every row has its own, the words in the first.
            loose = [tuple(map(_unmerged, table.rows[index])) for index in band]
            rows = tuple(row for cells in loose for row in made.rows((cells,), header=False))
        if len(rows) > 1 and sum(row.height for row in rows) <= highest:
            parts.append(TableRows(plan, rows, band.start))
            continue
        for index, row in zip(band, rows, strict=True):
            parts += _pieces(plan, row, index, highest, desk.ruler)
    return PlannedTable(plan, tuple(parts), tuple(dict.fromkeys(made.broken)))


def _unmerged(cell: Cell) -> Cell:
    return replace(cell, down=1, covered=False, across=1)


def _pieces(plan: TablePlan, row: TableRow, index: int, highest: Emu, ruler: Ruler) -> list[TableRows]:
    """The row, or its pieces when it is higher than a page."""
    if row.height <= highest:
        return [TableRows(plan, (row,), index)]
    pieces = cut_row(row, plan.widths, highest // _PIECES, ruler)
    return [TableRows(plan, (piece,), index, count) for count, piece in enumerate(pieces)]
