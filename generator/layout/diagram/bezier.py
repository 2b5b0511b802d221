"""A Bezier route into the connector that comes nearest to it, or the news that none comes near enough.

Distances are compared as squares and computed with + − × ÷ and √ alone, which every machine rounds alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TypeAlias

from generator.color import FULL
from generator.geometry import Box, Emu, Point, pt

TOLERANCE = pt(3)
"""How far a connector may run from the route that Graphviz drew."""

_SAMPLES = 12
"""Points taken from each Bezier segment; a segment of 200 pt is then cut into pieces of about 17 pt."""

_UPRIGHT = 3
"""A tangent counts as horizontal when it goes this many times as far along x as along y; vertical likewise."""

_WIDEST_WAIST = 10 * FULL
"""An S that goes out farther than ten times the distance of its ends is no S any more."""

_Spot: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Chord:
    """A straight connector will do."""


@dataclass(frozen=True, slots=True)
class Bow:
    """A curved connector will do: see `connector.curved`."""

    vertical: bool
    adjust: int | None


def nearest_connector(points: Sequence[Point]) -> Chord | Bow | None:
    """What follows the cubic Bezier curves (3n + 1 points) within `TOLERANCE` all along; the nearest, if several do."""
    curve = tuple(_flatten([(point.x, point.y) for point in points]))
    start, end = points[0], points[-1]
    best: Chord | Bow | None = None
    limit = float(TOLERANCE * TOLERANCE)
    chord = ((float(start.x), float(start.y)), (float(end.x), float(end.y)))
    if (off := _deviation(curve, chord)) <= limit:
        best, limit = Chord(), off
    for bow in _possible_bows(points, curve):
        path = tuple(_flatten(_bow_points(start, end, bow)))
        if (off := max(_deviation(curve, path), _deviation(path, curve))) < limit:
            best, limit = bow, off
    return best


def curve_box(points: Sequence[Point]) -> Box:
    """The box around cubic Bezier curves (3n + 1 points) themselves, not around their control points."""
    xs = sorted(_extremes([point.x for point in points]))
    ys = sorted(_extremes([point.y for point in points]))
    return Box(xs[0], ys[0], xs[-1] - xs[0], ys[-1] - ys[0])


def _possible_bows(points: Sequence[Point], curve: Sequence[_Spot]) -> Iterator[Bow]:
    start, end = points[0], points[-1]
    leaving, arriving = _direction(points), _direction(points[::-1])
    if leaving is None or arriving is None:
        return
    vertical = leaving == "y"
    if leaving != arriving:
        yield Bow(vertical, None)
        return
    if (start.y != end.y) if vertical else (start.x != end.x):
        waist = _waist(start, end, curve, vertical=vertical)
        if abs(waist) <= _WIDEST_WAIST:
            yield Bow(vertical, waist)


def _direction(points: Sequence[Point]) -> str | None:
    """The axis along which a curve leaves its first point: x, y, or None when it slants."""
    first = points[0]
    follower = next((point for point in points[1:] if point != first), first)
    dx, dy = abs(follower.x - first.x), abs(follower.y - first.y)
    if dx > _UPRIGHT * dy:
        return "x"
    return "y" if dy > _UPRIGHT * dx else None


def _waist(start: Point, end: Point, curve: Sequence[_Spot], *, vertical: bool) -> int:
    """Where the S passes its middle: the share of the way along at which half of the way across is done."""
    along, across = (1, 0) if vertical else (0, 1)
    ends = ((start.x, start.y), (end.x, end.y))
    middle = (ends[0][across] + ends[1][across]) / 2
    for one, other in pairwise(curve):
        if min(one[across], other[across]) <= middle <= max(one[across], other[across]):
            rise = other[across] - one[across]
            share = (middle - one[across]) / rise if rise else 0.5
            place = one[along] + share * (other[along] - one[along])
            return round((place - ends[0][along]) * FULL / (ends[1][along] - ends[0][along]))
    return FULL // 2


def _bow_points(start: Point, end: Point, bow: Bow) -> list[_Spot]:
    """The Bezier points of curvedConnector2 and 3 (ECMA-376 part 1, presetShapeDefinitions.xml) between two points."""
    if bow.adjust is None:
        local = [(0.0, 0.0), (0.5, 0.0), (1.0, 0.5), (1.0, 1.0)]
    else:
        waist = bow.adjust / FULL
        local = [
            (0.0, 0.0),
            (waist / 2, 0.0),
            (waist, 0.25),
            (waist, 0.5),
            (waist, 0.75),
            ((1 + waist) / 2, 1.0),
            (1.0, 1.0),
        ]
    dx, dy = end.x - start.x, end.y - start.y
    if bow.vertical:
        return [(start.x + across * dx, start.y + along * dy) for along, across in local]
    return [(start.x + along * dx, start.y + across * dy) for along, across in local]


def _flatten(points: Sequence[_Spot]) -> Iterator[_Spot]:
    """Points on the curves, from end to end."""
    yield points[0]
    for index in range(0, len(points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[index : index + 4]
        for step in range(1, _SAMPLES + 1):
            t = step / _SAMPLES
            s = 1 - t
            k0, k1, k2, k3 = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            yield k0 * ax + k1 * bx + k2 * cx + k3 * dx, k0 * ay + k1 * by + k2 * cy + k3 * dy


def _deviation(spots: Sequence[_Spot], path: Sequence[_Spot]) -> float:
    """The square of the largest distance from a spot to the path."""
    legs = tuple(pairwise(path))
    return max(min(_distance(spot, one, other) for one, other in legs) for spot in spots)


def _distance(spot: _Spot, one: _Spot, other: _Spot) -> float:
    """The square of the distance from a spot to the leg between two others."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    share = ((spot[0] - one[0]) * dx + (spot[1] - one[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    off_x, off_y = one[0] + share * dx - spot[0], one[1] + share * dy - spot[1]
    return off_x * off_x + off_y * off_y


def _extremes(values: Sequence[Emu]) -> Iterator[Emu]:
    """The ends of each segment in one coordinate and the values where it turns."""
    yield values[0]
    for index in range(0, len(values) - 1, 3):
        a, b, c, d = values[index : index + 4]
        yield d
        for t in _turns(a, b, c, d):
            s = 1 - t
            yield round(s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d)


def _turns(a: Emu, b: Emu, c: Emu, d: Emu) -> Iterator[float]:
    """Where in (0, 1) the cubic's derivative is zero."""
    square, linear, constant = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    if square == 0:
        roots = (-constant / linear,) if linear else ()
    else:
        inner = linear * linear - 4 * square * constant
        root = sqrt(inner) if inner >= 0 else None
        roots = () if root is None else ((-linear - root) / (2 * square), (-linear + root) / (2 * square))
    yield from (t for t in roots if 0 < t < 1)
