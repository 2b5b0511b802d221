"""Lines of a figure: points from the node's middle, x to the right and y upwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.diagram.curves import Spot

Ring: TypeAlias = tuple[Spot, ...]
"""The corners of a polygon, counter-clockwise, the first one not repeated."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through `spots`, or with `curved` Bezier curves of 3n + 1 points. `filled` ones are closed too."""

    spots: tuple[Spot, ...]
    closed: bool = True
    filled: bool = True
    stroked: bool = True
    curved: bool = False

    def scaled(self, across: float, up: float) -> Line:
        """Stretched about the origin."""
        return replace(self, spots=tuple((x * across, y * up) for x, y in self.spots))


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is drawn, in order, and the polygon that edges end at."""

    rim: Ring
    lines: tuple[Line, ...]

    def reach(self) -> Spot:
        """The farthest that the polygon comes from its middle, sideways and up or down."""
        return max(abs(x) for x, _ in self.rim), max(abs(y) for _, y in self.rim)

    def scaled(self, across: float, up: float) -> Sketch:
        """Stretched about its middle."""
        rim = tuple((x * across, y * up) for x, y in self.rim)
        return Sketch(rim, tuple(line.scaled(across, up) for line in self.lines))
