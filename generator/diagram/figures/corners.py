"""A polygon whose corners are rounded or cut off by lines, as Graphviz's styles `rounded` and `diagonals` have it."""

from __future__ import annotations

from itertools import chain
from math import hypot

from generator.diagram.curves import Spot
from generator.diagram.figures.values import Line, Ring

MOST = 12.0
"""Points from a corner to where its marks begin: less on short sides (measured)."""

_PART = 1 / 3
"""The most of a side that a corner takes."""


def corner_reach(ring: Ring) -> float:
    """How far from its corners a ring's marks begin, in points."""
    sides = zip(ring, chain(ring[1:], ring[:1]), strict=True)
    return min(MOST, min(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in sides) * _PART)


def rounded(ring: Ring, *, filled: bool) -> Line:
    """Straight along the sides, and a curve around each corner that leans half as far towards it."""
    near = corner_reach(ring)
    spots: list[Spot] = []
    for before, corner, after in _corners(ring):
        start, end = _along(corner, before, near), _along(corner, after, near)
        if spots:
            spots.extend((spots[-1], start, start))
        else:
            spots.append(start)
        spots.extend((_along(corner, before, near / 2), _along(corner, after, near / 2), end))
    return Line((*spots, spots[-1], spots[0], spots[0]), filled=filled, curved=True)


def diagonals(ring: Ring) -> tuple[Line, ...]:
    """A short line across each corner."""
    near = corner_reach(ring)
    return tuple(
        Line((_along(corner, before, near), _along(corner, after, near)), closed=False, filled=False)
        for before, corner, after in _corners(ring)
    )


def _corners(ring: Ring) -> zip[tuple[Spot, Spot, Spot]]:
    return zip(chain(ring[-1:], ring[:-1]), ring, chain(ring[1:], ring[:1]), strict=True)


def _along(one: Spot, other: Spot, distance: float) -> Spot:
    share = distance / (hypot(other[0] - one[0], other[1] - one[1]) or 1.0)
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
