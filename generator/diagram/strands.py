"""A curve into several: side by side or one after the other in colours of their own, or a shape that tapers off.

The rules are Graphviz's (measured on `dot -Tjson`). Lengths in points; a curve has 3n + 1 points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import hypot
from typing import TypeAlias

from generator.diagram.curves import Curve, Spot, split_segment, spot_at

BETWEEN = 2.0
"""Points between parallel lines."""

_TINY = 0.0001

_SAMPLES = 12
"""Points taken of each segment for the outline of a tapered line."""

Width: TypeAlias = Callable[[float], float]
"""The share of its full width that a line has at a share of its length."""


def parallels(curve: Curve, count: int) -> list[Curve]:
    """`count` curves beside one another with this one in their middle, the one to the right of its way first."""
    offsets = list(_offsets(curve))
    return [
        [
            (x + (index - (count - 1) / 2) * dx, y + (index - (count - 1) / 2) * dy)
            for (x, y), (dx, dy) in zip(curve, offsets, strict=True)
        ]
        for index in range(count)
    ]


def _offsets(curve: Curve) -> Iterator[Spot]:
    """For each point of the curve the way to the same point of the next one beside it, to the left."""
    before: Spot | None = None
    for index in range(0, len(curve) - 1, 3):
        start, one, two, end = curve[index : index + 4]
        yield _beside(before or start, one)
        across = _beside(one, two) if hypot(one[0] - two[0], one[1] - two[1]) >= _TINY else _beside(start, end)
        yield from (across, across)
        before = two
    yield _beside(curve[-2], curve[-1])


def _beside(one: Spot, other: Spot) -> Spot:
    dx, dy = one[0] - other[0], one[1] - other[1]
    share = BETWEEN / (hypot(dx, dy) or 1.0)
    return dy * share, -dx * share


def stretches(curve: Curve, shares: Sequence[float]) -> list[Curve]:
    """The curve cut into pieces with these shares of its length; one of no length is left empty."""
    pieces: list[Curve] = []
    rest, left = curve, 1.0
    for share in shares[:-1]:
        if share <= 0 or not rest:
            pieces.append([])
        elif share >= left - _TINY:
            pieces.append(rest)
            rest = []
        else:
            piece, rest = _split(rest, share / left)
            pieces.append(piece)
            left -= share
    return [*pieces, rest if shares[-1] > _TINY else []]


def _split(curve: Curve, share: float) -> tuple[Curve, Curve]:
    lengths = [_length(curve[index : index + 4]) for index in range(0, len(curve) - 1, 3)]
    wanted = share * sum(lengths)
    ends = list(accumulate(lengths))
    number = next((index for index, end in enumerate(ends) if end >= wanted), len(lengths) - 1)
    here = 1 - (ends[number] - wanted) / lengths[number] if lengths[number] else 0.0
    start = 3 * number
    first, second = split_segment(curve[start : start + 4], here)
    return [*curve[:start], *first], [*second, *curve[start + 4 :]]


def _length(segment: Sequence[Spot]) -> float:
    """Nearly: the way along the control points."""
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(segment))


def tapered(curve: Curve, width: float, at: Width) -> list[Spot]:
    """The outline of a line whose width changes along its way."""
    spots = [curve[0]]
    for index in range(0, len(curve) - 1, 3):
        spots.extend(spot_at(curve[index : index + 4], step / _SAMPLES) for step in range(1, _SAMPLES + 1))
    spots = [spot for spot, after in pairwise(spots) if spot != after] + spots[-1:]
    ways = [hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(spots)]
    whole = sum(ways) or 1.0
    left: list[Spot] = []
    right: list[Spot] = []
    for index, way in enumerate(accumulate(ways, initial=0.0)):
        (ax, ay), (bx, by) = spots[max(0, index - 1)], spots[min(len(spots) - 1, index + 1)]
        length = hypot(bx - ax, by - ay) or 1.0
        half = width * at(way / whole) / 2
        across = -(by - ay) / length * half, (bx - ax) / length * half
        x, y = spots[index]
        left.append((x + across[0], y + across[1]))
        right.append((x - across[0], y - across[1]))
    return [*left, *reversed(right)]
