"""A node's shape at its place into a test: does a spot lie inside? Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import assert_never

from generator.diagram.curves import Inside, Spot
from generator.model.diagram import NodeShape


@dataclass(frozen=True, slots=True)
class Extent:
    """An upright rectangle by its middle and half its width and height."""

    x: float
    y: float
    half_width: float
    half_height: float

    @property
    def left(self) -> float:
        return self.x - self.half_width

    @property
    def right(self) -> float:
        return self.x + self.half_width

    @property
    def low(self) -> float:
        return self.y - self.half_height

    @property
    def high(self) -> float:
        return self.y + self.half_height

    def overlaps(self, other: Extent) -> bool:
        """Whether the two share an area."""
        return (
            abs(self.x - other.x) < self.half_width + other.half_width
            and abs(self.y - other.y) < self.half_height + other.half_height
        )

    def inside(self, spot: Spot) -> bool:
        return abs(spot[0] - self.x) < self.half_width and abs(spot[1] - self.y) < self.half_height


_DIAGONAL = {"ellipse": sqrt(0.5), "diamond": 1 / 2, "hexagon": 2 / 3}
"""Where the line from the middle to a corner of the box meets the outline, as a share of that line."""


def port_spot(shape: NodeShape, extent: Extent, port: str) -> Spot:
    """The spot of the outline in the direction of a compass point (n, ne, e …)."""
    across = ("e" in port) - ("w" in port)
    up = ("n" in port) - ("s" in port)
    share = _DIAGONAL.get(shape, 1.0) if len(port) > 1 else 1.0
    return extent.x + across * share * extent.half_width, extent.y + up * share * extent.half_height


def inside_of(shape: NodeShape, extent: Extent) -> Inside:
    """Whether a spot lies within the outline; on it is outside. Rounded corners count as square ones."""
    x, y, half_width, half_height = extent.x, extent.y, extent.half_width, extent.half_height

    def in_ellipse(spot: Spot) -> bool:
        across, down = (spot[0] - x) / half_width, (spot[1] - y) / half_height
        return across * across + down * down < 1

    def in_diamond(spot: Spot) -> bool:
        return abs(spot[0] - x) / half_width + abs(spot[1] - y) / half_height < 1

    def in_hexagon(spot: Spot) -> bool:
        # Its corners lie at a quarter of the width.
        across, down = abs(spot[0] - x) / half_width, abs(spot[1] - y) / half_height
        return down < 1 and across + down / 2 < 1

    match shape:
        case "rect" | "roundRect" | "can" | "text" | "figure":
            return extent.inside
        case "ellipse":
            return in_ellipse
        case "diamond":
            return in_diamond
        case "hexagon":
            return in_hexagon
        case _:
            assert_never(shape)
