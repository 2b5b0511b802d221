"""A measured table and a room into planned cells with the label that makes Graphviz lay out the same.

The label is the same table, with bare cells of the sizes that were measured: so a cell's port lies where the cell is
drawn, and Graphviz knows which of its sides can be reached from outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import assert_never

from generator.diagram.plan.cells.collect import Collector
from generator.diagram.plan.cells.images import standing
from generator.diagram.plan.cells.rules import rules
from generator.diagram.plan.cells.values import Content, Panel, Table, TableCell, TablePicture
from generator.diagram.plan.values import PlannedCell, PlannedCells, PlannedPicture, PlannedText, Room
from generator.geometry import pt
from generator.model.diagram import Sides

ROUND = 12.0
"""The radius of rounded corners, in points, where the shorter side is at least three times as long."""


def place_table(table: Table, room: Room) -> PlannedCells:
    """`room` is the label's in its node."""
    layer = _Layer()
    markup = layer.table(table, room, "table")
    return layer.found.finished(f"<{markup}>")


@dataclass(slots=True)
class _Layer:
    found: Collector = field(default_factory=Collector)

    def table(self, table: Table, room: Room, path: str) -> str:
        panel = table.panel
        if panel.fixed:
            room = _middle(room, table.width, table.height)
        number = self._add(path, panel, room, None, None)
        lefts = _starts(table.widths, room.left, panel.border, table.spacing, room.width - table.width)
        tops = _starts(table.heights, room.top, panel.border, table.spacing, room.height - table.height)
        rooms = [_cell_room(cell, lefts, tops, table.spacing) for cell in table.cells]
        rows: list[list[str]] = [[] for _ in table.heights]
        for index, (cell, own) in enumerate(zip(table.cells, rooms, strict=True)):
            rows[cell.row].append(self._cell(cell, own, f"{path}/{index}" if path != "table" else str(index)))
        for index, rule in enumerate(rules(table, rooms, room)):
            self.found.add(
                PlannedCell(f"{path}/rule-{index + 1}", rule, stroke=table.rule, sides=_rule_sides(rule)), None
            )
        size = _size(panel, panel.width, panel.height)
        body = "".join(f"<TR>{''.join(row)}</TR>" for row in rows if row)
        settings = f'BORDER="{panel.border}" CELLBORDER="0" CELLSPACING="{table.spacing}" CELLPADDING="0"'
        return f"<TABLE{_port(number)} {settings}{size}>{body}</TABLE>"

    def _cell(self, cell: TableCell, room: Room, path: str) -> str:
        panel = cell.panel
        if panel.fixed:
            room = _placed(room, cell.width, cell.height, panel)
        margin = cell.padding + panel.border
        inner = Room(
            room.left + margin, room.top + margin, max(0, room.width - 2 * margin), max(0, room.height - 2 * margin)
        )
        text, text_room, picture = _content(cell.content, inner, panel)
        number = self._add(path, panel, room, (text, text_room) if text and text_room else None, picture)
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("COLSPAN", cell.column_span), ("ROWSPAN", cell.row_span))
            if count > 1
        )
        if isinstance(cell.content, Table):
            body = self.table(cell.content, inner, f"{path}/table")
            settings = f' BORDER="{panel.border}" CELLPADDING="{cell.padding}"{_size(panel, panel.width, panel.height)}'
        else:
            body, settings = "", f' BORDER="0"{_size(panel, cell.width, cell.height)}'
        return f"<TD{_port(number)}{spans}{settings}>{body}</TD>"

    def _add(
        self, path: str, panel: Panel, room: Room, text: tuple[PlannedText, Room] | None, picture: PlannedPicture | None
    ) -> int | None:
        """The number of a cell that has something to show or that edges end at."""
        if not (panel.fill or panel.stroke or panel.port or panel.link or text or picture):
            return None
        drawn = _within_line(room, panel.border) if panel.stroke and panel.border > 1 else room
        cell = PlannedCell(
            id=path,
            room=drawn,
            text=text[0] if text else None,
            text_room=text[1] if text else None,
            fill=panel.fill,
            stroke=panel.stroke,
            sides=panel.sides,
            corner_radius=pt(min(ROUND, min(drawn.width, drawn.height) / 3)) if panel.rounded else 0,
            picture=picture,
            link=panel.link,
        )
        return self.found.add(cell, panel.port)


def _content(
    content: Content, room: Room, panel: Panel
) -> tuple[PlannedText | None, Room | None, PlannedPicture | None]:
    match content:
        case PlannedText():
            if not content.paragraphs:
                return None, None, None
            return content, _text_room(content, room, panel), None
        case TablePicture(image=image, scaling=scaling):
            if panel.across in {"left", "right"}:
                room = _placed(room, min(content.width, room.width), room.height, panel)
            if panel.down in {"top", "bottom"}:
                room = _placed(room, room.width, min(content.height, room.height), panel)
            return None, None, standing(image, room, scaling, "center", "middle")
        case Table() | None:
            return None, None, None
        case _:
            assert_never(content)


def _text_room(text: PlannedText, room: Room, panel: Panel) -> Room:
    """The text's own room; with align=text its lines are set to the sides of the cell."""
    width = room.width if panel.across == "text" and room.width > text.width else text.width
    return _placed(room, width, text.height, panel)


def _placed(room: Room, width: float, height: float, panel: Panel) -> Room:
    """A room of this size where the panel's alignment puts it."""
    free_x, free_y = room.width - width, room.height - height
    left = room.left + {"left": min(0.0, free_x / 2), "right": max(free_x, free_x / 2)}.get(panel.across, free_x / 2)
    top = room.top + {"top": min(0.0, free_y / 2), "bottom": max(free_y, free_y / 2)}.get(panel.down, free_y / 2)
    return Room(left, top, width, height)


def _middle(room: Room, width: float, height: float) -> Room:
    width, height = min(width, room.width), min(height, room.height)
    return Room(room.left + (room.width - width) / 2, room.top + (room.height - height) / 2, width, height)


def _starts(lengths: Sequence[int], start: float, border: int, spacing: int, free: float) -> list[float]:
    """Where each column begins, and the next one after the last; what is free is divided among them in whole points."""
    share, rest = divmod(max(0, int(free)), len(lengths))
    steps = (length + share + (index < rest) + spacing for index, length in enumerate(lengths))
    return list(accumulate(steps, initial=start + border + spacing))


def _cell_room(cell: TableCell, lefts: Sequence[float], tops: Sequence[float], spacing: int) -> Room:
    left, top = lefts[cell.column], tops[cell.row]
    width, height = lefts[cell.end_column] - spacing - left, tops[cell.end_row] - spacing - top
    return Room(left, top, max(0.0, width), max(0.0, height))


def _within_line(room: Room, border: int) -> Room:
    return Room(
        room.left + border / 2, room.top + border / 2, max(0.0, room.width - border), max(0.0, room.height - border)
    )


def _rule_sides(rule: Room) -> Sides:
    return frozenset(("t",)) if rule.width else frozenset(("l",))


def _port(number: int | None) -> str:
    return "" if number is None else f' PORT="c{number}"'


def _size(panel: Panel, width: int, height: int) -> str:
    fixed = ' FIXEDSIZE="TRUE"' if panel.fixed and panel.width and panel.height else ""
    size = f' WIDTH="{width}" HEIGHT="{height}"' if width or height else ""
    align = f' ALIGN="{panel.across.upper()}" VALIGN="{panel.down.upper()}"' if fixed and panel.across != "text" else ""
    return size + fixed + align
