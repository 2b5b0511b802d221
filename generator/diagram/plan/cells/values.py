"""Parts of HTML-like tables, measured: what each holds and the room that it needs. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagram.plan.values import PlannedText
from generator.model.diagram import ALL_SIDES, Sides, Stroke
from generator.model.image import Image
from generator.model.paint import Paint
from generator.model.text import Link

Across: TypeAlias = Literal["left", "center", "right", "text"]
Down: TypeAlias = Literal["top", "middle", "bottom"]
Scaling: TypeAlias = Literal["false", "true", "width", "height", "both"]


@dataclass(frozen=True, slots=True)
class Panel:
    """What tables and cells have in common.

    `border` is the room that the line takes, also where none is drawn (`stroke` None). `width` and `height` are what
    the author asks for, 0 for nothing; with `fixed` the content does not count.
    """

    border: int
    fill: Paint | None
    stroke: Stroke | None
    sides: Sides = ALL_SIDES
    rounded: bool = False
    port: str | None = None
    link: Link | None = None
    across: Across = "center"
    down: Down = "middle"
    fixed: bool = False
    width: int = 0
    height: int = 0

    def size(self, width: int, height: int) -> tuple[int, int]:
        """The least size around content that takes so much with its margins."""
        if self.fixed and self.width and self.height:
            return self.width, self.height
        return max(width, self.width), max(height, self.height)


@dataclass(frozen=True, slots=True)
class TablePicture:
    """A picture and its own size."""

    image: Image
    width: int
    height: int
    scaling: Scaling


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell at its place in the table, counted from 0; rules are lines in the gaps to its neighbours."""

    panel: Panel
    padding: int
    row: int
    column: int
    row_span: int
    column_span: int
    content: Content
    width: int
    height: int
    rule_below: bool = False
    rule_right: bool = False

    @property
    def end_row(self) -> int:
        return self.row + self.row_span

    @property
    def end_column(self) -> int:
        return self.column + self.column_span


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` and `heights` are those of its columns and rows; `rule` is the look of its rules."""

    panel: Panel
    spacing: int
    cells: tuple[TableCell, ...]
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    width: int
    height: int
    rule: Stroke


Content: TypeAlias = PlannedText | TablePicture | Table | None
