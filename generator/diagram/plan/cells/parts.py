"""A node's label into the parts that it is drawn as: a record's fields, or the cells of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

from generator.color import Color
from generator.diagram.dot import Attribute
from generator.diagram.figures.values import Sketch
from generator.diagram.labels import TextLook, lines_of, paragraphs_of
from generator.diagram.plan.cells.html import html_lines, html_table
from generator.diagram.plan.cells.place_table import place_table
from generator.diagram.plan.cells.record_label import FieldGroup, TextField, read_record
from generator.diagram.plan.cells.records import BELOW, Margins, frame, place_record, sized, stretched
from generator.diagram.plan.cells.text import block
from generator.diagram.plan.cells.values import Table
from generator.diagram.plan.text import NODE_SLACK, measured_text
from generator.diagram.plan.values import PlannedCells, PlannedText, Room
from generator.diagram.sheet import Sheet

if TYPE_CHECKING:
    from generator.diagram.plan.desk import Desk

RECORDS = frozenset(["record", "Mrecord"])

_MARGINS = (16, 8)
_LEAST = (54, 36)
_MOST = 720_000.0


@dataclass(frozen=True, slots=True)
class RecordParts:
    """A record in its final size: the node's, the cells from its top left corner, and what is drawn below them."""

    width: float
    height: float
    cells: PlannedCells
    sketch: Sketch


@dataclass(frozen=True, slots=True)
class TableParts:
    """A table that a node's label consists of. `text` stands for it where sizes are worked out."""

    table: Table

    @property
    def text(self) -> PlannedText:
        return PlannedText((), self.table.width, self.table.height)

    def cells(self, room: Room | None, node: tuple[float, float]) -> PlannedCells:
        """From the top left corner of a node of that size; `room` is the label's and counts from the node's middle."""
        table = self.table
        across, down = (room.left + room.width / 2, room.top + room.height / 2) if room else (0.0, 0.0)
        left, top = node[0] / 2 + across - table.width / 2, node[1] / 2 + down - table.height / 2
        return place_table(table, Room(left, top, table.width, table.height))


def record_parts(
    label: Attribute | None, sheet: Sheet, names: Mapping[str, str], look: TextLook, desk: Desk
) -> RecordParts:
    """A label that makes no sense as a record is replaced by the node's name, with a warning, as in Graphviz."""
    html = label is not None and label.html
    text = names["N"] if label is None else label.text
    fields = read_record(text, html=html) if label else FieldGroup((TextField(text, None),))
    if fields is None:
        desk.reporter.warning(
            "diagram-record-broken",
            f'the label of the record "{names["N"]}" makes no sense: its name is drawn instead',
            label and label.place,
            r"fields stand between | and {}, ports in <>; type \{ \} \| \< \> for the signs themselves",
        )
        fields = FieldGroup((TextField(names["N"], None),))

    def measure(words: str) -> PlannedText | None:
        if label and label.html:
            own = Attribute(label.name, words, True, label.name_place, label.place)
            lines = html_lines(own, names, desk)
            return block(lines, look, desk.ruler) if lines else None
        return _field_text(words, names, look, desk)

    margins = _margins(sheet)
    record = sized(fields, desk.level_records, margins, measure)
    width, height = (_points(sheet, name, least) for name, least in zip(("width", "height"), _LEAST, strict=True))
    if not sheet.flag("fixedsize"):
        width, height = max(width, record.width), max(height, record.height)
    record = stretched(record, width, height)
    rounded = sheet.text("shape") == "Mrecord" or "rounded" in sheet.words("style")
    justified = not sheet.flag("nojustify")
    cells = place_record(record, margins, justified=justified)
    return RecordParts(width, height + BELOW, cells, frame(record, rounded=rounded))


def table_parts(
    label: Attribute | None, names: Mapping[str, str], look: TextLook, line: Color | None, desk: Desk
) -> TableParts | None:
    """The table that the label is, or None. `line` is the colour of lines that have none of their own."""
    table = html_table(label, names, look, line or look.color, desk) if label and label.html else None
    return TableParts(table) if table else None


def _field_text(words: str, names: Mapping[str, str], look: TextLook, desk: Desk) -> PlannedText | None:
    """Blanks alone take room, as in Graphviz, but leave nothing to read."""
    lines = lines_of(words, names)
    if any(piece.text.strip() for line in lines for piece in line.pieces):
        return measured_text(paragraphs_of(lines, look), desk.ruler, NODE_SLACK)
    return block(lines, look, desk.ruler)


def _margins(sheet: Sheet) -> Margins:
    """The author's are in inches, one number or two."""
    try:
        across, *rest = (float(part) for part in sheet.text("margin").split(","))
    except ValueError:
        return _MARGINS
    both = (across, rest[0] if rest else across)
    left, top = (floor(min(max(length, 0.0), 100.0) * 72 + 0.5) for length in both)
    return 2 * left, 2 * top


def _points(sheet: Sheet, name: str, default: int) -> int:
    inches = sheet.number(name, least=0.01)
    return default if inches is None else max(1, floor(min(inches * 72, _MOST) + 0.5))
