"""Polygons around the origin, and how much larger than its text an outline has to be: Graphviz's own rules (measured).

A ring with an extent of 1 both ways is stretched to the size of its node.
"""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin, sqrt

from generator.diagram.curves import Spot
from generator.diagram.figures.values import Line, Ring

ROUND = 120
"""Corners that stand for a closed curve."""

_KNOT = 10
"""Every so manieth corner of a closed curve is one that Bezier curves meet at."""

_ARC = 0.5523
"""How far along the corner's sides the control points of a quarter ellipse lie."""

_STAR_WIDTH = 2 * cos(pi / 10)
_STAR_HEIGHT = 1 + sin(3 * pi / 10)
"""The extent of a five-pointed star whose outer corners lie at 1 from its middle."""

_STAR_INNER = cos(pi / 10) * cos(4 * pi / 10) / (sin(4 * pi / 10) * cos(2 * pi / 10))
"""Its inner corners."""


def polygon(sides: int, skew: float = 0.0, distortion: float = 0.0, turn: float = 0.0) -> Ring:
    """A polygon that stands on a side, as Graphviz makes it before it is stretched; `turn` counter-clockwise.

    `distortion` widens the top (or below 0 the bottom), `skew` leans it to the right. Fewer than three sides are a
    closed curve. Corners of a regular polygon lie at 1/2 from the middle.
    """
    count = corner_count(sides)
    spread = hypot(abs(distortion) + abs(skew), 1)
    growth = distortion * sqrt(2) / cos(pi / count)
    corners: list[Spot] = []
    for index in range(count):
        angle = -pi / 2 + pi / count + 2 * pi * index / count
        x, y = cos(angle) / 2, sin(angle) / 2
        x = x * (spread + y * growth) + y * skew / 2
        away, angle = hypot(x, y), atan2(y, x) + turn * pi / 180
        corners.append((_clean(away * cos(angle)), _clean(away * sin(angle))))
    return tuple(corners)


def corner_count(sides: int) -> int:
    """How many corners a polygon of so many sides is drawn with."""
    return sides if sides >= 3 else ROUND


def stretched(ring: Ring, half_width: float, half_height: float) -> Ring:
    """The ring, its farthest corners at half a width and half a height from the middle."""
    wide, high = reach(ring)
    return tuple((_clean(x / wide * half_width), _clean(y / high * half_height)) for x, y in ring)


def reach(ring: Ring) -> Spot:
    """The farthest that a ring comes from its middle, sideways and up or down."""
    return max(abs(x) for x, _ in ring), max(abs(y) for _, y in ring)


def star() -> Ring:
    """Five points, one of them upwards, as wide and as high as a box around it."""
    corners: list[Spot] = []
    for index in range(10):
        angle = pi / 2 + pi * index / 5
        away = _STAR_INNER if index % 2 else 1
        corners.append((away * cos(angle), away * sin(angle) - (2 - _STAR_HEIGHT) / 2))
    return tuple((_clean(x / _STAR_WIDTH), _clean(y / _STAR_HEIGHT)) for x, y in corners)


def star_around(width: float, height: float) -> tuple[float, float]:
    """The size of a star that holds a box of text."""
    inner = max(width / _STAR_WIDTH, height / (sin(pi / 10) + sin(3 * pi / 10)))
    radius = inner * sin(4 * pi / 10) * cos(2 * pi / 10) / (cos(pi / 10) * cos(4 * pi / 10))
    return radius * _STAR_WIDTH, radius * _STAR_HEIGHT


def star_within(width: float, height: float) -> tuple[float, float]:
    """The least size in a star's proportion that is not smaller."""
    aspect = _STAR_HEIGHT / _STAR_WIDTH
    return max(width, height / aspect), max(height, width * aspect)


def round_ring() -> Ring:
    """The circle with a radius of 1, as a polygon with corners at the four sides."""
    return tuple((_clean(cos(2 * pi * index / ROUND)), _clean(sin(2 * pi * index / ROUND))) for index in range(ROUND))


def ellipse_line(half_width: float, half_height: float, *, filled: bool) -> Line:
    """An ellipse of four curves, from its top counter-clockwise."""
    spots: list[Spot] = [(0.0, half_height)]
    for (ax, ay), (bx, by) in (((0, 1), (-1, 0)), ((-1, 0), (0, -1)), ((0, -1), (1, 0)), ((1, 0), (0, 1))):
        near, far = (ax + bx * _ARC, ay + by * _ARC), (bx + ax * _ARC, by + ay * _ARC)
        spots.extend((x * half_width, y * half_height) for x, y in (near, far, (bx, by)))
    return Line(tuple(spots), filled=filled, curved=True)


def smooth(ring: Ring) -> tuple[Spot, ...]:
    """Curves through some corners of a ring of many: the tangents are those of their neighbours."""
    knots = ring[::_KNOT]
    spots: list[Spot] = [knots[0]]
    for index, (x, y) in enumerate(knots):
        (px, py), (nx, ny), (fx, fy) = (knots[(index + step) % len(knots)] for step in (-1, 1, 2))
        spots.extend(((x + (nx - px) / 6, y + (ny - py) / 6), (nx - (fx - x) / 6, ny - (fy - y) / 6), (nx, ny)))
    return tuple(spots)


def _clean(value: float) -> float:
    """Without the last digits, in which machines differ."""
    return round(value, 9) + 0.0
