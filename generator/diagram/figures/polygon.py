"""Polygons around the origin, within -1 to 1 both ways, and how much larger than its text one has to be."""

from __future__ import annotations

from itertools import chain
from math import atan2, cos, hypot, inf, pi, sin, sqrt

from generator.diagram.curves import Spot
from generator.diagram.figures.values import Line, Ring

_ROUND = 72
"""Corners that stand for a closed curve where edges are cut: within 1/1000 of its radius."""

_ARC = 0.5523
"""How far along the corner's sides the control points of a quarter ellipse lie."""

_GROWTH = tuple(1 + step / 8 for step in range(41))
"""How much higher than its text a polygon may be."""

_INNER = (3 - sqrt(5)) / 2
"""The inner corners of a five-pointed star, as a share of the way to the outer ones."""


def polygon(sides: int, skew: float = 0.0, distortion: float = 0.0, turn: float = 0.0) -> Ring:
    """A polygon that stands on a side, as Graphviz makes it; `turn` in degrees, counter-clockwise.

    `distortion` widens the top (or below 0 the bottom), `skew` leans it to the right. Fewer than three sides are a
    closed curve. The farthest corners lie at 1 sideways and at 1 up or down.
    """
    count = sides if sides >= 3 else _ROUND
    spread = hypot(abs(distortion) + abs(skew), 1)
    growth = distortion * sqrt(2) / cos(pi / count)
    corners: list[Spot] = []
    for index in range(count):
        angle = -pi / 2 + pi / count + 2 * pi * index / count
        x, y = cos(angle) / 2, sin(angle) / 2
        x = x * (spread + y * growth) + y * skew / 2
        away, angle = hypot(x, y), atan2(y, x) + turn * pi / 180
        corners.append((away * cos(angle), away * sin(angle)))
    wide, high = max(abs(x) for x, _ in corners), max(abs(y) for _, y in corners)
    return tuple((_clean(x / wide), _clean(y / high)) for x, y in corners)


def star() -> Ring:
    """Five points, one of them upwards, as wide and as high as the box."""
    corners: list[Spot] = []
    for index in range(10):
        angle = pi / 2 + pi * index / 5
        away = 1 if index % 2 == 0 else _INNER
        corners.append((away * cos(angle), away * sin(angle)))
    low, wide = min(y for _, y in corners), max(x for x, _ in corners)
    return tuple((_clean(x / wide), _clean((2 * y - 1 - low) / (1 - low))) for x, y in corners)


def round_ring() -> Ring:
    """The circle, as a polygon with corners at the four sides."""
    return tuple(
        (_clean(cos(2 * pi * index / _ROUND)), _clean(sin(2 * pi * index / _ROUND))) for index in range(_ROUND)
    )


def ellipse_line(half_width: float, half_height: float, *, filled: bool) -> Line:
    """An ellipse of four curves, from its top counter-clockwise."""
    spots: list[Spot] = [(0.0, half_height)]
    for (ax, ay), (bx, by) in (((0, 1), (-1, 0)), ((-1, 0), (0, -1)), ((0, -1), (1, 0)), ((1, 0), (0, 1))):
        near, far = (ax + bx * _ARC, ay + by * _ARC), (bx + ax * _ARC, by + ay * _ARC)
        spots.extend((x * half_width, y * half_height) for x, y in (near, far, (bx, by)))
    return Line(tuple(spots), filled=filled, curved=True)


def smooth(ring: Ring) -> tuple[Spot, ...]:
    """Curves through every sixth corner of a ring of many: the tangents are those of its neighbours."""
    knots = ring[::6]
    spots: list[Spot] = [knots[0]]
    for index, (x, y) in enumerate(knots):
        (px, py), (nx, ny), (fx, fy) = (knots[(index + step) % len(knots)] for step in (-1, 1, 2))
        spots.extend(((x + (nx - px) / 6, y + (ny - py) / 6), (nx - (fx - x) / 6, ny - (fy - y) / 6), (nx, ny)))
    return tuple(spots)


def room(ring: Ring, width: float, height: float) -> tuple[float, float]:
    """The size that the ring needs to hold a box of text in its middle: of the possible ones the least area.

    A ring with inner corners holds it between the lines along its sides.
    """
    sides = [_side(one, other) for one, other in zip(ring, chain(ring[1:], ring[:1]), strict=True)]
    best = (inf, inf)
    for growth in _GROWTH:
        left = [(abs(a), c - abs(b) / growth) for a, b, c in sides]
        if all(free > 0 or (a < 1e-9 and free > -1e-9) for a, free in left):
            across = max(a / free for a, free in left if a > 1e-9)
            if across * growth < best[0] * best[1] - 1e-9:
                best = across, growth
    return width * best[0], height * best[1]


def _side(one: Spot, other: Spot) -> tuple[float, float, float]:
    """The line a x + b y = c through two corners, c above 0 where the middle is inside."""
    a, b = other[1] - one[1], one[0] - other[0]
    length = hypot(a, b)
    return a / length, b / length, (a * one[0] + b * one[1]) / length


def _clean(value: float) -> float:
    """Without the last digits, in which machines differ."""
    return round(value, 9) + 0.0
