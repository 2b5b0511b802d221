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
from itertools import accumulate, pairwise
from math import sqrt
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]

MOST_BENDS = 3
"""curvedConnector5 has three adjust values, curvedConnector2 none."""

_PER_CORNER = 6
ROUNDS = 3
"""How often points are matched anew; twice as often comes nearer by a few per cent."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One point of a connector: along the first leg's axis from start, end, first and third bend; across likewise."""

    along: tuple[float, float, float, float]
    across: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Sampled:
    """Points of a curve with the share of its length at which each lies."""

    spots: tuple[Spot, ...]
    shares: tuple[float, ...]

    def turned(self) -> Sampled:
        """With x and y exchanged."""
        return Sampled(tuple((y, x) for x, y in self.spots), self.shares)

    def at(self, shares: Sequence[float]) -> list[Spot]:
        """The places at rising shares of the length."""
        found: list[Spot] = []
        index, last = 0, len(self.shares) - 2
        for share in shares:
            while index < last and self.shares[index + 1] < share:
                index += 1
            (ax, ay), (bx, by) = self.spots[index], self.spots[index + 1]
            start, end = self.shares[index], self.shares[index + 1]
            part = (share - start) / (end - start) if end > start else 0.0
            found.append((ax + (bx - ax) * part, ay + (by - ay) * part))
        return found


def sampled(spots: Sequence[Spot]) -> Sampled:
    """Points in a row as a polygon line; two at least."""
    return Sampled(tuple(spots), tuple(_shares(spots)))


def fit_bends(curve: Sampled, count: int, rounds: int = ROUNDS) -> list[float]:
    """The bends, in turn along x and y, of the connector with so many that leaves along x between the curve's ends."""
    rows = _rows(count)
    shares: Sequence[float] = [index / (len(rows) - 1) for index in range(len(rows))]
    bends: list[float] = []
    for _ in range(rounds if count else 0):
        bends = _solved(rows, curve, curve.at(shares), count)
        shares = _shares(connector_spots(curve.spots[0], curve.spots[-1], bends))
    return bends


def connector_spots(start: Spot, end: Spot, bends: Sequence[float]) -> list[Spot]:
    """Points on the connector that leaves along x and bends there."""
    first, second, third = (*bends, *(0.0,) * (MOST_BENDS - len(bends)))
    (x0, y0), (x1, y1) = start, end
    spots: list[Spot] = []
    for row in _rows(len(bends)):
        a0, a1, a2, a3 = row.along
        b0, b1, b2 = row.across
        spots.append((a0 * x0 + a1 * x1 + a2 * first + a3 * third, b0 * y0 + b1 * y1 + b2 * second))
    return spots


def _solved(rows: Sequence[_Row], curve: Sampled, wanted: Sequence[Spot], count: int) -> list[float]:
    (x0, y0), (x1, y1) = curve.spots[0], curve.spots[-1]
    sums = _sums(count)
    # The right sides of the normal equations: what is left to reach, by the factor of each bend.
    first = second = third = 0.0
    for row, (x, y) in zip(rows, wanted, strict=True):
        a0, a1, a2, a3 = row.along
        b0, b1, b2 = row.across
        left = x - a0 * x0 - a1 * x1
        first += a2 * left
        third += a3 * left
        second += b2 * (y - b0 * y0 - b1 * y1)
    if count == 1:
        return [first / sums.first]
    if count < MOST_BENDS:
        return [first / sums.first, second / sums.second]
    whole = sums.first * sums.third - sums.mixed * sums.mixed
    return [
        (first * sums.third - third * sums.mixed) / whole,
        second / sums.second,
        (third * sums.first - first * sums.mixed) / whole,
    ]


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
    ways = list(
        accumulate((sqrt((bx - ax) ** 2 + (by - ay) ** 2) for (ax, ay), (bx, by) in pairwise(spots)), initial=0.0)
    )
    whole = ways[-1] or 1.0
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
