"""A curve and the bends of a curved connector that comes nearest to it, by least squares.

A curved connector goes along corner points whose legs are horizontal and vertical in turn; each corner is rounded into
one Bezier curve, from the middle of a leg to the middle of the next (ECMA-376 part 1, presetShapeDefinitions.xml). With
the ends given, every point of it depends on its bends in a linear way. So the best bends for points that are matched by
their share of the length follow at once; matching them anew a few times does the rest. Only + − × ÷ and √ are used,
which every machine rounds alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import inf, sqrt
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]

_Along: TypeAlias = tuple[float, float, float, float]
_Across: TypeAlias = tuple[float, float, float]

MOST_BENDS = 3
"""curvedConnector5 has three adjust values, curvedConnector2 none."""

_PER_CORNER = 6
ROUNDS = 3
"""How often points are matched anew; twice as often comes nearer by a few per cent."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One point of a connector: along the first leg's axis from start, end, first and third bend; across likewise."""

    along: _Along
    across: _Across


@dataclass(frozen=True, slots=True)
class Sampled:
    """Points of a curve, and its legs: where each begins, its way along x and y, its share of the length from, of, to.

    No share lies beyond the end of the last leg.
    """

    spots: tuple[Spot, ...]
    legs: tuple[tuple[float, float, float, float, float, float, float], ...]

    def turned(self) -> Sampled:
        """With x and y exchanged."""
        return Sampled(
            tuple((y, x) for x, y in self.spots),
            tuple((y, x, dy, dx, start, length, end) for x, y, dx, dy, start, length, end in self.legs),
        )


def sampled(spots: Sequence[Spot]) -> Sampled:
    """Points in a row as a polygon line; two at least."""
    shares = _shares(spots)
    legs = [
        (ax, ay, bx - ax, by - ay, start, end - start, end)
        for (ax, ay), (bx, by), (start, end) in zip(spots, spots[1:], pairwise(shares), strict=False)
    ]
    legs[-1] = (*legs[-1][:-1], inf)
    return Sampled(tuple(spots), tuple(legs))


@dataclass(frozen=True, slots=True)
class Fitted:
    """A connector's bends, in turn along x and y, and points on it."""

    bends: list[float]
    spots: list[Spot]


def fit_bends(curve: Sampled, count: int, rounds: int = ROUNDS, before: Fitted | None = None) -> Fitted:
    """The connector with so many bends that leaves along x and comes nearest to the curve, between its ends.

    `before` is what some rounds have found already.
    """
    factors = _Factors(curve.spots[0], curve.spots[-1], count)
    if not count:
        return Fitted([], factors.spots([]))
    found = before
    for _ in range(rounds):
        bends = factors.solved(curve, _shares(found.spots) if found else _even_shares(count))
        found = Fitted(bends, factors.spots(bends))
    return found or Fitted([], [])


@cache
def _even_shares(count: int) -> tuple[float, ...]:
    last = len(_rows(count)) - 1
    return tuple(index / last for index in range(last + 1))


class _Factors:
    """The points of a connector between two ends, as far as they do not depend on its bends.

    All loops here are written out: they are most of the work of drawing a curved edge.
    """

    __slots__ = ("_count", "_rows")

    def __init__(self, start: Spot, end: Spot, count: int) -> None:
        (x0, y0), (x1, y1) = start, end
        self._count = count
        self._rows = [
            (a0 * x0, a1 * x1, a2, a3, b0 * y0, b1 * y1, b2) for (a0, a1, a2, a3), (b0, b1, b2) in _factor_rows(count)
        ]

    def spots(self, bends: Sequence[float]) -> list[Spot]:
        """Points on the connector with these bends."""
        match bends:
            case [first]:
                return [(x0 + x1 + a2 * first, y0 + y1) for x0, x1, a2, _, y0, y1, _ in self._rows]
            case [first, second]:
                return [(x0 + x1 + a2 * first, y0 + y1 + b2 * second) for x0, x1, a2, _, y0, y1, b2 in self._rows]
            case [first, second, third]:
                return [
                    (x0 + x1 + a2 * first + a3 * third, y0 + y1 + b2 * second)
                    for x0, x1, a2, a3, y0, y1, b2 in self._rows
                ]
            case _:
                return [(x0 + x1, y0 + y1) for x0, x1, _, _, y0, y1, _ in self._rows]

    def solved(self, curve: Sampled, shares: Sequence[float]) -> list[float]:
        """The best bends for points that lie at the same shares of the length as those of the curve."""
        # The right sides of the normal equations: what is left to reach, by the factor of each bend.
        first = second = third = 0.0
        legs = iter(curve.legs)
        ax, ay, dx, dy, start, length, end = next(legs)
        for (x0, x1, a2, a3, y0, y1, b2), share in zip(self._rows, shares, strict=True):
            while end < share:
                ax, ay, dx, dy, start, length, end = next(legs)
            part = (share - start) / length if length else 0.0
            left = ax + dx * part - x0 - x1
            first += a2 * left
            third += a3 * left
            second += b2 * (ay + dy * part - y0 - y1)
        sums = _sums(self._count)
        if self._count == 1:
            return [first / sums.first]
        if self._count < MOST_BENDS:
            return [first / sums.first, second / sums.second]
        whole = sums.first * sums.third - sums.mixed * sums.mixed
        return [
            (first * sums.third - third * sums.mixed) / whole,
            second / sums.second,
            (third * sums.first - first * sums.mixed) / whole,
        ]


@cache
def _factor_rows(count: int) -> tuple[tuple[_Along, _Across], ...]:
    return tuple((row.along, row.across) for row in _rows(count))


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums over all points: squares of the factors of each bend, and products of those of the first and third."""

    first: float
    second: float
    third: float
    mixed: float


@cache
def _sums(count: int) -> _Sums:
    rows = _rows(count)
    return _Sums(
        sum(row.along[2] * row.along[2] for row in rows),
        sum(row.across[2] * row.across[2] for row in rows),
        sum(row.along[3] * row.along[3] for row in rows),
        sum(row.along[2] * row.along[3] for row in rows),
    )


def _shares(spots: Sequence[Spot]) -> list[float]:
    """At which share of the length of a polygon line each of its points lies."""
    way = 0.0
    ways = [way]
    add = ways.append
    ax, ay = spots[0]
    for bx, by in spots[1:]:
        dx, dy = bx - ax, by - ay
        way += sqrt(dx * dx + dy * dy)
        add(way)
        ax, ay = bx, by
    whole = way or 1.0
    return [way / whole for way in ways]


@cache
def _rows(bends: int) -> tuple[_Row, ...]:
    """The points of the connector with so many bends, as factors of its ends and bends."""
    zero = (0.0, 0.0, 0.0, 0.0)
    # Factors along: start, end, first bend, third bend. Across: start, end, second bend.
    x0, x1, first, third = (1.0, 0.0, 0.0, 0.0), (0.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 0.0), (0.0, 0.0, 0.0, 1.0)
    y0, y1, second = (1.0, 0.0, 0.0, 0.0), (0.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 0.0)
    corners = {
        0: [(x1, y0)],
        1: [(first, y0), (first, y1)],
        2: [(first, y0), (first, second), (x1, second)],
        3: [(first, y0), (first, second), (third, second), (third, y1)],
    }[bends]
    middles = [(_mixed(one[0], other[0]), _mixed(one[1], other[1])) for one, other in pairwise(corners)]
    ends = [(x0, y0), *middles, (x1, y1)]
    rows = [_Row(x0, y0[:3])]
    for (start, end), corner in zip(pairwise(ends), corners, strict=True):
        for step in range(1, _PER_CORNER + 1):
            t = step / _PER_CORNER
            s = 1 - t
            # The control points lie half way between the corner and the two ends.
            weights = s * s * s + 1.5 * s * s * t, 1.5 * s * t, t * t * t + 1.5 * s * t * t
            along, across = (
                tuple(
                    sum(w * part[axis][index] for w, part in zip(weights, (start, corner, end), strict=True))
                    for index in range(len(zero))
                )
                for axis in (0, 1)
            )
            rows.append(_Row((along[0], along[1], along[2], along[3]), (across[0], across[1], across[2])))
    return tuple(rows)


def _mixed(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, float, float, float]:
    a, b, c, d = ((x + y) / 2 for x, y in zip(one, other, strict=True))
    return a, b, c, d
