"""Cubic Bezier curves in points: where they leave a shape, how far they reach, whether they are straight.

A curve is a list of 3n + 1 points. Only sums, products and square roots are used, so that every machine gets the same
digits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import hypot, sqrt
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]
"""x and y in points."""

Curve: TypeAlias = list[Spot]
Inside: TypeAlias = Callable[[Spot], bool]

_HALVINGS = 20
"""A segment of 1,000 points is cut to within a thousandth of a point."""


def cut_start(curve: Curve, inside: Inside) -> Curve | None:
    """The curve from where it leaves the shape that it begins in; itself when it begins outside, None when it stays."""
    if not inside(curve[0]):
        return curve
    for index in range(0, len(curve) - 1, 3):
        if not inside(curve[index + 3]):
            return [*_leaving(curve[index : index + 4], inside), *curve[index + 4 :]]
    return None


def cut_end(curve: Curve, inside: Inside) -> Curve | None:
    """The same at the other end."""
    cut = cut_start(curve[::-1], inside)
    return cut[::-1] if cut else None


def cut_length(curve: Curve, length: float) -> Curve | None:
    """The curve without what lies nearer to its end than `length` as the crow flies; None when nothing is left."""
    (x, y), limit = curve[-1], length * length

    def near(spot: Spot) -> bool:
        dx, dy = spot[0] - x, spot[1] - y
        return dx * dx + dy * dy < limit

    return cut_end(curve, near)


def straight_curve(one: Spot, other: Spot) -> Curve:
    """A straight line as a curve of one segment."""
    return [_between(one, other, part / 3) for part in range(4)]


def closest(curve: Curve, spot: Spot) -> Spot:
    """The spot of the curve nearest to another one, to within a hundredth of a segment."""

    def off(place: Spot) -> float:
        dx, dy = place[0] - spot[0], place[1] - spot[1]
        return dx * dx + dy * dy

    segments = [curve[index : index + 4] for index in range(0, len(curve) - 1, 3)]
    return min((spot_at(segment, step / 100) for segment in segments for step in range(101)), key=off)


def _leaving(segment: Curve, inside: Inside) -> Curve:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = segment
    # By powers of the parameter: half the work of the weights, and this is done for every end of every edge.
    x1, x2, x3 = 3 * (bx - ax), 3 * (ax - 2 * bx + cx), dx - ax + 3 * (bx - cx)
    y1, y2, y3 = 3 * (by - ay), 3 * (ay - 2 * by + cy), dy - ay + 3 * (by - cy)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        spot = ((x3 * middle + x2) * middle + x1) * middle + ax, ((y3 * middle + y2) * middle + y1) * middle + ay
        if inside(spot):
            low = middle
        else:
            high = middle
    return split_segment(segment, high)[1]


def spot_at(segment: Sequence[Spot], share: float) -> Spot:
    """The spot of one segment (four points) at a share of its parameter, 0 to 1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = segment
    rest = 1 - share
    one, two, three, four = rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share
    return one * ax + two * bx + three * cx + four * dx, one * ay + two * by + three * cy + four * dy


def split_segment(segment: Curve, share: float) -> tuple[Curve, Curve]:
    """The parts of one segment before and behind a share of its parameter (de Casteljau)."""
    a, b, c, d = segment
    ab, bc, cd = _between(a, b, share), _between(b, c, share), _between(c, d, share)
    abc, bcd = _between(ab, bc, share), _between(bc, cd, share)
    middle = _between(abc, bcd, share)
    return [a, ab, abc, middle], [middle, bcd, cd, d]


def _between(one: Spot, other: Spot, share: float) -> Spot:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def is_straight(points: Sequence[Spot], within: float) -> bool:
    """Whether no point is farther than `within` from the line between the first and the last, nor beyond its ends."""
    (ax, ay), (bx, by) = points[0], points[-1]
    length = hypot(bx - ax, by - ay)
    if length == 0:
        return all(hypot(x - ax, y - ay) <= within for x, y in points)
    for x, y in points:
        off = abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
        along = ((bx - ax) * (x - ax) + (by - ay) * (y - ay)) / length
        if off > within or not -within <= along <= length + within:
            return False
    return True


def reach(curve: Curve) -> list[Spot]:
    """Spots that no part of the curve lies beyond: its ends and where it turns back."""
    found = [curve[0]]
    for index in range(0, len(curve) - 1, 3):
        segment = curve[index : index + 4]
        found.append(segment[3])
        for axis in (0, 1):
            found.extend(spot_at(segment, share) for share in _turns(*(spot[axis] for spot in segment)))
    return found


def _turns(a: float, b: float, c: float, d: float) -> list[float]:
    """The shares at which one coordinate of a segment has its extremes."""
    if min(a, d) <= min(b, c) and max(b, c) <= max(a, d):
        return []
    square, linear, constant = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    if abs(square) < 1e-9:
        shares = [-constant / linear] if linear else []
    else:
        under = linear * linear - 4 * square * constant
        shares = [(-linear + sign * sqrt(under)) / (2 * square) for sign in (-1, 1)] if under >= 0 else []
    return [share for share in shares if 0 < share < 1]
