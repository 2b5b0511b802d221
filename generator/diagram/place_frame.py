"""From Graphviz's points, y upwards, to EMU, y downwards, with the drawing's top left corner as origin."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagram.curves import Spot
from generator.diagram.outlines import Extent
from generator.diagram.place_parts import label_cells
from generator.diagram.plan.values import PlannedText
from generator.geometry import EMU_PER_POINT, Box, Point, pt
from generator.model.diagram import Label


@dataclass(frozen=True, slots=True)
class Frame:
    """`left` and `top` are Graphviz's coordinates of the corner."""

    left: float
    top: float

    def point(self, spot: Spot) -> Point:
        x, y = spot
        return Point(round((x - self.left) * EMU_PER_POINT), round((self.top - y) * EMU_PER_POINT))

    def box(self, extent: Extent) -> Box:
        start = self.point((extent.left, extent.high))
        return Box(start.x, start.y, pt(2 * extent.half_width), pt(2 * extent.half_height))

    def label(self, text: PlannedText | None, extent: Extent | None) -> Label | None:
        """The text in its room; None where one of them is missing."""
        return self.label_of(text, extent) if text and extent else None

    def label_of(self, text: PlannedText, extent: Extent) -> Label:
        """The text in its room."""
        return Label(text.paragraphs, self.box(extent), label_cells(text, extent, self))


def around(middle: Spot | None, text: PlannedText | None) -> Extent | None:
    """The room of a text around its middle."""
    if middle is None or text is None:
        return None
    return Extent(middle[0], middle[1], text.width / 2, text.height / 2)
