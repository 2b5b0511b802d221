"""A Bezier route into the connector that comes nearest to it, with how far the two lie apart.

Distances are computed with + − × ÷ and √ alone, which every machine rounds alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TypeAlias

from generator.geometry import Box, Emu, Point, pt
from generator.layout.diagram.bows import Fitted, Sampled, fit_bends, sampled

UNSEEN = pt(0.5)
"""A distance that nobody sees."""

_NEAR = pt(2)
"""How near the simpler connectors have to come for the others not to be tried."""

_FAR = pt(6)
"""How far the nearest one may be before those are tried that leave along another axis than the curve."""

_TOO_FAR = pt(15)
"""How far it may be before one is taken that swings more often than the curve does."""

_OTHERS = tuple((vertical, count) for count in (1, 2, 3) for vertical in (False, True))

_SAMPLES = 24
"""Points taken from a route, a few more where it has many segments."""

_LEAST_SAMPLES = 4
_AHEAD = 3
"""Legs ahead of the last nearest one among which the next one is looked for, where both ways have as many."""

_LAST_ROUNDS = 3
"""How many times more the points of the connector that is taken are matched anew."""

_HARDLY = 0.0004
"""The square of the sine of a turn of about one degree."""

_UPRIGHT = 3
"""A curve leaves along an axis when it goes this many times as far along it as across."""

_ABOUT = 2
"""The sampled point that shows where a curve leaves to."""

_Spot: TypeAlias = tuple[float, float]

_Leg: TypeAlias = tuple[float, float, float, float, float]
"""Where it begins, its way along x and y, and the square of its length."""


@dataclass(frozen=True, slots=True)
class Chord:
    """A straight connector."""


@dataclass(frozen=True, slots=True)
class Bow:
    """A curved connector that leaves along y when `vertical`; `bends` are places in turn along that axis and across."""

    vertical: bool
    bends: tuple[Emu, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A connector and the greatest distance between it and the route, in EMU; `fitted` is what it was made of."""

    way: Chord | Bow
    off: float
    fitted: Fitted | None = None


def nearest_connector(points: Sequence[Point]) -> Match:
    """The connector nearest to cubic Bezier curves (3n + 1 points) between their ends.

    Several bends are tried only where one or none leaves more than two points between the curve and the connector.
    """
    curve = sampled(tuple(_flatten([(point.x, point.y) for point in points])))
    chord = Match(Chord(), _deviation(curve.spots, _legs((curve.spots[0], curve.spots[-1])), None))
    if chord.off <= UNSEEN:
        return chord
    search = _Search(curve, chord)
    search.run()
    search.refine()
    return search.best


class _Search:
    """The nearest connector found so far. Nothing is fitted twice, and nothing is measured twice."""

    __slots__ = ("_curves", "_fitted", "_legs", "_measured", "best")

    def __init__(self, curve: Sampled, chord: Match) -> None:
        self.best = chord
        self._curves = curve, curve.turned()
        self._legs = _legs(self._curves[0].spots), _legs(self._curves[1].spots)
        self._fitted: dict[tuple[bool, int], Fitted] = {}
        self._measured: set[tuple[bool, int]] = set()

    def run(self) -> None:
        """Try all connectors that are worth it."""
        curve = self._curves[0]
        swings = _swings(curve.spots) + 1
        for counts in ((0, 1), (2, 3)):
            for vertical, count in _fitting(curve, counts):
                self._try(vertical, count, swings)
            if self.best.off <= _NEAR:
                return
        for limit, most in ((_FAR, swings), (_TOO_FAR, swings + 1)):
            if self.best.off > limit:
                for vertical, count in _OTHERS:
                    self._try(vertical, count, most)

    def refine(self) -> None:
        """Bring the connector that is taken nearer: only that one is worth the time."""
        match self.best:
            case Match(Bow(vertical, (_, *_) as bends), _, fitted):
                self._measure(vertical, fit_bends(self._curves[vertical], len(bends), _LAST_ROUNDS, fitted))
            case _:
                pass

    def _try(self, vertical: bool, count: int, swings: int) -> None:
        """The connector with so many bends, unless it swings to and fro more often than it may.

        That would be a staircase beside the curve, however near it comes.
        """
        key = vertical, count
        if key in self._measured:
            return
        fitted = self._fitted.get(key)
        if fitted is None:
            fitted = self._fitted[key] = fit_bends(self._curves[vertical], count)
        if count <= swings or _swings(fitted.spots) <= swings:
            self._measured.add(key)
            self._measure(vertical, fitted)

    def _measure(self, vertical: bool, fitted: Fitted) -> None:
        """Take it where it is nearer than the best one."""
        least = self.best.off
        there = _deviation(self._curves[vertical].spots, _legs(fitted.spots), least)
        if there >= least:
            return
        off = max(there, _deviation(fitted.spots, self._legs[vertical], least))
        if off < least:
            self.best = Match(Bow(vertical, tuple(round(bend) for bend in fitted.bends)), off, fitted)


def _fitting(curve: Sampled, counts: Sequence[int]) -> Iterator[tuple[bool, int]]:
    """The connectors that leave and arrive about as the curve does: `vertical` and the number of their bends."""
    leaving, arriving = _axis(curve.spots), _axis(curve.spots[::-1])
    for vertical in (False, True):
        for count in counts:
            # With an odd number of bends a connector arrives along the axis along which it has left.
            ends_vertical = vertical if count % 2 else not vertical
            if leaving in {None, vertical} and arriving in {None, ends_vertical}:
                yield vertical, count


def _axis(spots: Sequence[_Spot]) -> bool | None:
    """Whether a curve leaves its first point along y; None when it slants."""
    (ax, ay), (bx, by) = spots[0], spots[_ABOUT]
    dx, dy = abs(bx - ax), abs(by - ay)
    if dy > _UPRIGHT * dx:
        return True
    return False if dx > _UPRIGHT * dy else None


def curve_box(points: Sequence[Point]) -> Box:
    """The box around cubic Bezier curves (3n + 1 points) themselves, not around their control points."""
    xs = sorted(_extremes([point.x for point in points]))
    ys = sorted(_extremes([point.y for point in points]))
    return Box(xs[0], ys[0], xs[-1] - xs[0], ys[-1] - ys[0])


def _swings(spots: Sequence[_Spot]) -> int:
    """How often a way changes from turning left to turning right or back; hardly any turn is none."""
    left: bool | None = None
    count = 0
    for (ax, ay), (bx, by), (cx, cy) in zip(spots, spots[1:], spots[2:], strict=False):
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        across = ux * vy - uy * vx
        if across * across <= _HARDLY * (ux * ux + uy * uy) * (vx * vx + vy * vy):
            continue
        if left is not None and (across > 0) != left:
            count += 1
        left = across > 0
    return count


def _flatten(points: Sequence[_Spot]) -> Iterator[_Spot]:
    """Points on the curves, from end to end."""
    segments = (len(points) - 1) // 3
    samples = max(_LEAST_SAMPLES, _SAMPLES // segments)
    yield points[0]
    for index in range(0, len(points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[index : index + 4]
        for step in range(1, samples + 1):
            t = step / samples
            s = 1 - t
            k0, k1, k2, k3 = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            yield k0 * ax + k1 * bx + k2 * cx + k3 * dx, k0 * ay + k1 * by + k2 * cy + k3 * dy


def _legs(path: Sequence[_Spot]) -> list[_Leg]:
    return [
        (ax, ay, bx - ax, by - ay, (bx - ax) * (bx - ax) + (by - ay) * (by - ay))
        for (ax, ay), (bx, by) in pairwise(path)
    ]


def _deviation(spots: Sequence[_Spot], legs: Sequence[_Leg], limit: float | None) -> float:
    """The largest distance from a spot to a path, which is followed from one nearest leg to the next.

    Beyond the limit it is not looked for any further.
    """
    enough = None if limit is None else limit * limit
    ahead = _AHEAD + 2 * len(legs) // len(spots)
    index, farthest = 0, 0.0
    for x, y in spots:
        best = -1.0
        # Written out: this is the innermost loop of drawing an edge.
        number = first = index - 1 if index else 0
        for ax, ay, dx, dy, length in legs[first : index + ahead]:
            off_x, off_y = ax - x, ay - y
            # The share of the leg at which the nearest place lies, times its length.
            along = -(off_x * dx + off_y * dy)
            if along > 0.0:
                if along >= length:
                    off_x, off_y = off_x + dx, off_y + dy
                else:
                    share = along / length
                    off_x, off_y = off_x + share * dx, off_y + share * dy
            off = off_x * off_x + off_y * off_y
            if best < 0 or off < best:
                best, index = off, number
            number += 1
        if best > farthest:
            farthest = best
            if enough is not None and farthest >= enough:
                break
    return sqrt(farthest)


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
