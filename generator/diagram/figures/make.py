"""A figure by its name and settings: the size that holds its text, and what is drawn at a size. Lengths in points.

Sizes follow Graphviz to the digit: text is fitted into an ellipse inside of the outline, whatever its corners do, and
grows with the height that is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sqrt
from typing import Literal, TypeAlias

from generator.diagram.curves import Spot
from generator.diagram.figures.corners import corner_reach, diagonals, rounded
from generator.diagram.figures.marked import MARKED
from generator.diagram.figures.polygon import (
    corner_count,
    ellipse_line,
    polygon,
    reach,
    round_ring,
    smooth,
    star,
    star_around,
    star_within,
    stretched,
)
from generator.diagram.figures.rim import around
from generator.diagram.figures.values import Line, Ring, Sketch

RING_GAP = 4.0
"""Between one outline and the next (measured)."""

RIM = 11
"""A cylinder's rims are each one part of so many of its height (measured)."""

Corners: TypeAlias = Literal["plain", "rounded", "diagonals"]


@dataclass(frozen=True, slots=True)
class FigureKind:
    """`sides` below 3 are a closed curve; `turn` in degrees; `rings` counts all outlines.

    `mark` is `star`, `cylinder` or a name of MARKED, which is drawn in a box.
    """

    sides: int = 4
    skew: float = 0.0
    distortion: float = 0.0
    turn: float = 0.0
    rings: int = 1
    regular: bool = False
    mark: str = ""
    corners: Corners = "plain"

    @property
    def bent(self) -> bool:
        """Whether skew or distortion makes it anything but a regular outline."""
        return bool(self.skew or self.distortion)

    @property
    def elliptic(self) -> bool:
        return self.sides < 3 and not self.bent

    @property
    def boxed(self) -> bool:
        """An upright box, which holds text without any loss."""
        return self.sides == 4 and round(self.turn) % 90 == 0 and not self.bent


KINDS: Mapping[str, FigureKind] = {
    "Mcircle": FigureKind(1, regular=True, corners="diagonals"),
    "Mdiamond": FigureKind(turn=45, corners="diagonals"),
    "Msquare": FigureKind(regular=True, corners="diagonals"),
    "box": FigureKind(),
    "circle": FigureKind(1, regular=True),
    "cylinder": FigureKind(19, mark="cylinder"),
    "diamond": FigureKind(turn=45),
    "doublecircle": FigureKind(1, rings=2, regular=True),
    "doubleoctagon": FigureKind(8, rings=2),
    "egg": FigureKind(1, distortion=-0.3),
    "ellipse": FigureKind(1),
    "hexagon": FigureKind(6),
    "house": FigureKind(5, distortion=-0.64),
    "invhouse": FigureKind(5, distortion=-0.64, turn=180),
    "invtrapezium": FigureKind(distortion=-0.4, turn=180),
    "invtriangle": FigureKind(3, turn=180),
    "octagon": FigureKind(8),
    "parallelogram": FigureKind(skew=0.6),
    "pentagon": FigureKind(5),
    "septagon": FigureKind(7),
    "square": FigureKind(regular=True),
    "star": FigureKind(10, mark="star"),
    "trapezium": FigureKind(distortion=-0.4),
    "triangle": FigureKind(3),
    "tripleoctagon": FigureKind(8, rings=3),
    **{name: FigureKind(mark=name) for name in MARKED},
}
"""DOT's names, those of the same shape apart; as in Graphviz's own table of shapes (measured)."""


def fitted_size(
    kind: FigureKind, text: tuple[float, float], least: tuple[float, float], *, fixed: bool, centered: bool
) -> tuple[float, float]:
    """The size of the innermost outline: `least`, or what holds the text with its margins where that is more.

    `centered`: the text stands half way up, so that height to spare leaves it more width. With `fixed` the text does
    not count.
    """
    size = least
    if not fixed:
        needed = holding(kind, text, least[1] if centered else 0.0)
        size = max(least[0], needed[0]), max(least[1], needed[1])
    if kind.regular:
        size = max(size), max(size)
    if kind.mark == "star":
        return star_within(*size)
    growth = ring_growth(kind)
    return size[0] * growth[0], size[1] * growth[1]


def ring_growth(kind: FigureKind) -> tuple[float, float]:
    """How much wider and higher than asked for Graphviz makes a polygon whose corners stick out of the box."""
    if kind.elliptic or kind.mark or kind.boxed:
        return 1.0, 1.0
    wide, high = reach(polygon(kind.sides, kind.skew, kind.distortion, kind.turn))
    return max(1.0, 2 * wide), max(1.0, 2 * high)


def holding(kind: FigureKind, text: tuple[float, float], height: float = 0.0) -> tuple[float, float]:
    """The size that the text needs in a figure that is at least so high."""
    if kind.mark == "star":
        return star_around(*text)
    if kind.mark == "cylinder":
        return text[0], text[1] * RIM / (RIM - 3)
    if kind.boxed:
        return text
    if height > text[1] * sqrt(2):
        share = text[1] / height
        size = text[0] * sqrt(1 / (1 - share * share)), text[1]
    else:
        size = text[0] * sqrt(2), text[1] * sqrt(2)
    if kind.elliptic:
        return size
    inner = cos(pi / corner_count(kind.sides))
    return size[0] / inner, size[1] / inner


def draw_figure(kind: FigureKind, width: float, height: float) -> Sketch:
    """The figure whose innermost outline has this size."""
    a, b = width / 2, height / 2
    if kind.elliptic:
        return _ellipses(kind, a, b)
    if kind.mark == "cylinder":
        return _cylinder(a, b)
    ring = stretched(_ring(kind), a, b)
    rings = [ring, *(around(ring, RING_GAP * count) for count in range(1, kind.rings))]
    lines = [line for index, one in enumerate(rings) for line in _lines(kind, one, first=not index)]
    return Sketch(rings[-1], tuple(lines))


def _lines(kind: FigureKind, ring: Ring, *, first: bool) -> tuple[Line, ...]:
    """What is drawn of one ring; only the innermost is filled."""
    if kind.corners == "diagonals":
        return Line(ring, filled=first), *diagonals(ring)
    if kind.mark in MARKED and round(kind.turn) % 360 == 0:
        lines = MARKED[kind.mark](*reach(ring), corner_reach(ring))
        return lines if first else tuple(Line(line.spots, line.closed, False, line.stroked) for line in lines)
    if kind.corners == "rounded":
        return (rounded(ring, filled=first),)
    if kind.sides < 3:
        return (Line(smooth(ring), filled=first, curved=True),)
    return (Line(ring, filled=first),)


def _ellipses(kind: FigureKind, a: float, b: float) -> Sketch:
    sizes = [(a + RING_GAP * count, b + RING_GAP * count) for count in range(kind.rings)]
    wide, high = sizes[-1]
    lines = [ellipse_line(*size, filled=not index) for index, size in enumerate(sizes)]
    if kind.corners == "diagonals":
        across, up = wide * sqrt(7) / 4, high * 3 / 4
        lines += (Line(((across, y), (-across, y)), closed=False, filled=False) for y in (up, -up))
    return Sketch(tuple((x * wide, y * high) for x, y in round_ring()), tuple(lines))


def _cylinder(a: float, b: float) -> Sketch:
    """The body between two halves of ellipses, and the near rim as a line."""
    deep = 2 * b / RIM
    low = b - deep
    far, near = _arch(a, low, deep), _arch(a, low, -deep)
    under = [(-x, -y) for x, y in far]
    body = (*far, far[-1], under[0], *under, under[-1], far[0], far[0])
    bend = 0.448216
    rim = [(a, low), (a, b - bend * deep), (0.551784 * a, b), (-0.551784 * a, b), (-a, b - bend * deep), (-a, low)]
    return Sketch(
        (*rim, *((-x, -y) for x, y in rim)),
        (Line(body, curved=True), Line(tuple(near), closed=False, filled=False, curved=True)),
    )


def _arch(a: float, low: float, deep: float) -> list[Spot]:
    """Half an ellipse over a width of 2 a, from right to left, in two curves."""
    part = 0.551784
    right: list[Spot] = [(a, low), (a, low + part * deep), (part * a, low + deep)]
    return [*right, (0.0, low + deep), *((-x, y) for x, y in right[::-1])]


def _ring(kind: FigureKind) -> Ring:
    if kind.mark == "star":
        return star()
    if kind.boxed:
        return (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)
    return polygon(kind.sides, kind.skew, kind.distortion, kind.turn)
