"""The fields of a record, measured, into a size, planned cells, and the frame with its dividing lines.

Sizes are Graphviz's (measured): a field has its text and the margins of a node, what is left over is divided evenly
among neighbours in whole points, and the node is one point higher than what is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias, assert_never

from generator.diagram.figures.values import Line, Sketch
from generator.diagram.plan.cells.collect import Collector
from generator.diagram.plan.cells.place_table import ROUND
from generator.diagram.plan.cells.record_label import Field, FieldGroup, TextField
from generator.diagram.plan.values import PlannedCell, PlannedCells, PlannedText, Room

BELOW = 1
"""Points by which a node is higher than its record."""

Measure: TypeAlias = Callable[[str], PlannedText | None]
"""A field's text with its escapes into text with its room."""

Margins: TypeAlias = tuple[int, int]
"""What a field has more than its text in width and in height, where it has any."""


@dataclass(frozen=True, slots=True)
class SizedField:
    """`level`: its fields stand side by side. Whole points."""

    width: int
    height: int
    text: PlannedText | None = None
    port: str | None = None
    level: bool = True
    fields: tuple[SizedField, ...] = ()


def sized(field: Field, level: bool, margins: Margins, measure: Measure) -> SizedField:
    """With the least size that holds everything; `margins` are added to a text's width and height."""
    match field:
        case TextField(text, port):
            words = measure(text)
            if words is None or not (words.width or words.height):
                return SizedField(0, 0, None, port)
            return SizedField(words.width + margins[0], words.height + margins[1], words, port)
        case FieldGroup(fields):
            inner = tuple(sized(one, not level, margins, measure) for one in fields)
            widths, heights = [one.width for one in inner], [one.height for one in inner]
            width = sum(widths) if level else max(widths)
            height = max(heights) if level else sum(heights)
            return SizedField(width, height, level=level, fields=inner)
        case _:
            assert_never(field)


def stretched(field: SizedField, width: int, height: int) -> SizedField:
    """The field in this size, with its fields."""
    count = len(field.fields)
    free = (width - field.width) if field.level else (height - field.height)
    steps = [int(index * free / count) for index in range(count + 1)] if count else []
    inner = tuple(
        stretched(one, max(1, one.width + more), height)
        if field.level
        else stretched(one, width, max(1, one.height + more))
        for one, more in zip(field.fields, (after - before for before, after in pairwise(steps)), strict=True)
    )
    return SizedField(width, height, field.text, field.port, field.level, inner)


@dataclass(frozen=True, slots=True)
class _PlacedField:
    field: SizedField
    room: Room
    path: str


def place_record(record: SizedField, margins: Margins, *, justified: bool) -> PlannedCells:
    """The text fields as cells, from the node's top left corner; `justified`: lines keep to their field's sides."""
    found = Collector()
    for placed in _placed(record, 0.0, BELOW / 2, ""):
        field, room = placed.field, placed.room
        if field.fields:
            continue
        text = field.text if field.text and field.text.paragraphs else None
        found.add(
            PlannedCell(
                placed.path, room, text, _text_room(text, room, margins if justified else None) if text else None
            ),
            field.port,
        )
    numbers = iter(range(len(found.cells)))
    return found.finished(f"<{_markup(record, numbers)}>")


def frame(record: SizedField, *, rounded: bool) -> Sketch:
    """The outline of the record and the lines between its fields."""
    right, top = record.width / 2, record.height / 2
    rim = (-right, -top), (right, -top), (right, top), (-right, top)
    outline = _rounded(right, top) if rounded else Line(rim)
    return Sketch(rim, (outline, *_dividers(record)))


def _placed(field: SizedField, left: float, top: float, path: str) -> Iterator[_PlacedField]:
    yield _PlacedField(field, Room(left, top, field.width, field.height), path)
    for index, inner in enumerate(field.fields):
        yield from _placed(inner, left, top, f"{path}/{index}" if path else str(index))
        left, top = (left + inner.width, top) if field.level else (left, top + inner.height)


def _dividers(record: SizedField) -> Iterator[Line]:
    for placed in _placed(record, 0.0, 0.0, ""):
        inner, at = placed.field.fields, placed.room
        left, top = at.left - record.width / 2, record.height / 2 - at.top
        for one in inner[:-1]:
            if placed.field.level:
                left += one.width
                yield _line((left, top), (left, top - at.height))
            else:
                top -= one.height
                yield _line((left, top), (left + at.width, top))


def _line(start: tuple[float, float], end: tuple[float, float]) -> Line:
    return Line((start, end), closed=False, filled=False)


def _rounded(right: float, top: float) -> Line:
    """Corners as Graphviz rounds them: curves whose control points lie half way to the corner (measured)."""
    radius = min(ROUND, 2 * min(right, top) / 3)
    corners = ((right, top), (right, -top), (-right, -top), (-right, top))
    spots: list[tuple[float, float]] = [(radius - right, top)]
    for index, (x, y) in enumerate(corners):
        before = (x - (radius if x > 0 else -radius), y)
        after = (x, y - (radius if y > 0 else -radius))
        if index % 2:
            before, after = after, before
        halves = [((x + side[0]) / 2, (y + side[1]) / 2) for side in (before, after)]
        spots += [spots[-1], before, before, *halves, after]
    return Line(tuple(spots), curved=True)


def _text_room(text: PlannedText, room: Room, margins: Margins | None) -> Room:
    """As wide as the field leaves it: lines may be set to the sides. In the middle of its height."""
    width = max(float(text.width), room.width - margins[0]) if margins else float(text.width)
    return Room(room.left + (room.width - width) / 2, room.top + (room.height - text.height) / 2, width, text.height)


def _markup(field: SizedField, numbers: Iterator[int]) -> str:
    """A table with the same cells, each with its number as port."""
    cells = [_cell(one, numbers) for one in field.fields]
    body = f"<TR>{''.join(cells)}</TR>" if field.level else "".join(f"<TR>{cell}</TR>" for cell in cells)
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{body}</TABLE>'


def _cell(field: SizedField, numbers: Iterator[int]) -> str:
    if field.fields:
        return f"<TD>{_markup(field, numbers)}</TD>"
    return f'<TD PORT="c{next(numbers)}" WIDTH="{field.width}" HEIGHT="{field.height}"></TD>'
