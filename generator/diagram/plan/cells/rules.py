"""The rules of a table, lines in the gaps between cells (HR, VR, rows and columns), into rooms without width or height.

Pieces that meet are one line. Near the table's edge a rule runs on to the middle of its border, as in Graphviz
(measured).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.diagram.plan.cells.values import Table
from generator.diagram.plan.values import Room


def rules(table: Table, rooms: Sequence[Room], room: Room) -> Iterator[Room]:
    """`rooms` are those of the cells, `room` is that of the table."""
    gap = table.spacing / 2
    columns, rows = len(table.widths), len(table.heights)
    edge = table.panel.border / 2
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    for cell, own in zip(table.cells, rooms, strict=True):
        right, bottom = own.left + own.width, own.top + own.height
        if cell.rule_below and cell.end_row < rows:
            start = own.left - gap if cell.column else room.left + edge
            end = right + gap if cell.end_column < columns else room.left + room.width - edge
            level.append((bottom + gap, start, end))
        if cell.rule_right and cell.end_column < columns:
            start = own.top - gap if cell.row else room.top + edge
            end = bottom + gap if cell.end_row < rows else room.top + room.height - edge
            upright.append((right + gap, start, end))
    for at, start, end in _joined(level):
        yield Room(start, at, end - start, 0.0)
    for at, start, end in _joined(upright):
        yield Room(at, start, 0.0, end - start)


def _joined(pieces: Iterable[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    found: list[tuple[float, float, float]] = []
    for at, start, end in sorted(pieces):
        if found and found[-1][0] == at and found[-1][2] >= start:
            found[-1] = at, found[-1][1], max(end, found[-1][2])
        else:
            found.append((at, start, end))
    return found
