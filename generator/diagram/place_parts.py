"""Planned cells and pictures, of a node or of a label, at their place into those of the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagram.outlines import Extent
from generator.diagram.plan.values import PlannedCell, PlannedNode, PlannedPicture, PlannedText, Room
from generator.geometry import Box
from generator.model.diagram import Cell, Label, NodePicture

if TYPE_CHECKING:
    from generator.diagram.place_frame import Frame


def place_cells(node: PlannedNode, extent: Extent, frame: Frame) -> tuple[Cell, ...]:
    """In the order of drawing; none where the node is one shape."""
    return _Spot(node.width, node.height, extent, frame).cells(node.cells.cells if node.cells else ())


def place_picture(node: PlannedNode, extent: Extent, frame: Frame) -> NodePicture | None:
    """The node's own picture."""
    return _Spot(node.width, node.height, extent, frame).picture(node.picture)


def label_cells(text: PlannedText, extent: Extent, frame: Frame) -> tuple[Cell, ...]:
    """Those of a label that is a table."""
    return _Spot(text.width, text.height, extent, frame).cells(text.cells)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where rooms lie in the drawing. What has another size than planned keeps them together in its middle."""

    width: float
    height: float
    extent: Extent
    frame: Frame

    def cells(self, cells: Sequence[PlannedCell]) -> tuple[Cell, ...]:
        return tuple(map(self._cell, cells))

    def picture(self, picture: PlannedPicture | None) -> NodePicture | None:
        return NodePicture(picture.image, self._box(picture.room)) if picture else None

    def _cell(self, cell: PlannedCell) -> Cell:
        label = Label(cell.text.paragraphs, self._box(cell.text_room or cell.room)) if cell.text else None
        return Cell(
            id=cell.id,
            box=self._box(cell.room),
            label=label,
            fill=cell.fill,
            stroke=cell.stroke,
            sides=cell.sides,
            corner_radius=cell.corner_radius,
            picture=self.picture(cell.picture),
            link=cell.link,
        )

    def _box(self, room: Room) -> Box:
        x = self.extent.x - self.width / 2 + room.left + room.width / 2
        y = self.extent.y + self.height / 2 - room.top - room.height / 2
        return self.frame.box(Extent(x, y, room.width / 2, room.height / 2))
