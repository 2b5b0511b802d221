"""A curve between two nodes into a route: straight, of horizontal and vertical legs, or curved. Lengths in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from generator.diagram.curves import Curve, Spot, is_straight

STRAIGHT_WITHIN = 0.5
"""Points off the straight line that nobody sees."""

SHORT_LEG = 0.7
"""Points below which a leg is a rounding error of Graphviz's and no bend (measured)."""

RouteKind: TypeAlias = Literal["straight", "orthogonal", "curved"]


@dataclass(frozen=True, slots=True)
class Path:
    """What a route is, and its points: two ends, corners, or 3n + 1 points of Bezier curves."""

    kind: RouteKind
    spots: tuple[Spot, ...]


def classify(curve: Curve) -> Path:
    """The plainest route that the curve can be drawn as."""
    if is_straight(curve, STRAIGHT_WITHIN):
        return Path("straight", (curve[0], curve[-1]))
    corners = _corners(curve)
    if corners:
        return Path("straight" if len(corners) == 2 else "orthogonal", corners)
    return Path("curved", tuple(curve))


@dataclass(slots=True)
class _Leg:
    """`level` is the coordinate that all its spots share."""

    horizontal: bool
    level: float
    length: float


def _corners(curve: Curve) -> tuple[Spot, ...] | None:
    """The bends of a route whose legs are all horizontal or vertical; None for another route."""
    legs: list[_Leg] = []
    for index in range(0, len(curve) - 1, 3):
        leg = _leg(curve[index : index + 4])
        if leg is None:
            return None
        if leg.length >= SHORT_LEG:
            if legs and legs[-1].horizontal == leg.horizontal:
                legs[-1].length += leg.length
            else:
                legs.append(leg)
    if not legs:
        return None
    start, end = curve[0], curve[-1]
    legs[0].level = start[1] if legs[0].horizontal else start[0]
    if len(legs) > 1:
        legs[-1].level = end[1] if legs[-1].horizontal else end[0]
    else:
        end = (end[0], start[1]) if legs[0].horizontal else (start[0], end[1])
    bends = ((other.level, one.level) if one.horizontal else (one.level, other.level) for one, other in pairwise(legs))
    return start, *bends, end


def _leg(segment: Sequence[Spot]) -> _Leg | None:
    xs, ys = [spot[0] for spot in segment], [spot[1] for spot in segment]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if min(width, height) > SHORT_LEG:
        return None
    horizontal = width >= height
    return _Leg(horizontal, ys[0] if horizontal else xs[0], max(width, height))
