"""The way of a line in points: where its ends are, how it is shortened under an arrow head, and its path data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TypeAlias

from generator.geometry import to_pt
from generator.model.path import Outline
from generator.write.svg.xml import number

Spot: TypeAlias = tuple[float, float]
"""A place in points, x to the right and y downwards."""

_HALVINGS = 24
"""Enough to find a place on a curve to less than a thousandth of a point."""


@dataclass(frozen=True, slots=True)
class Track:
    """An open line. Each segment has its further points: one for a straight leg, three for a cubic Bezier curve."""

    start: Spot
    segments: tuple[tuple[Spot, ...], ...]

    @property
    def end(self) -> Spot:
        return self.segments[-1][-1]

    def reversed(self) -> Track:
        """The same way from its end."""
        turned: list[tuple[Spot, ...]] = []
        origin = self.start
        for *bows, end in self.segments:
            turned.append((*reversed(bows), origin))
            origin = end
        return Track(origin, tuple(reversed(turned)))

    def shortened(self, length: float) -> Track:
        """The track without what lies nearer to its end than `length` as the crow flies; the last segment at most."""
        *before, final = self.segments
        last = (before[-1][-1] if before else self.start, *final)
        low, high = 0.0, 1.0
        for _ in range(_HALVINGS if length > 0 else 0):
            middle = (low + high) / 2
            x, y = _cut(last, middle)[-1]
            if hypot(self.end[0] - x, self.end[1] - y) >= length:
                low = middle
            else:
                high = middle
        return Track(self.start, (*before, _cut(last, low if length > 0 else 1.0)[1:]))

    def data(self) -> str:
        """The value of a path's `d`."""
        steps = ((("L" if len(segment) == 1 else "C"), segment) for segment in self.segments)
        return " ".join((f"M{spot_text(self.start)}", *(f"{letter}{_spots(segment)}" for letter, segment in steps)))


def spot_text(spot: Spot) -> str:
    """A place as path data has it."""
    return f"{number(spot[0])} {number(spot[1])}"


def outline_data(outline: Outline, origin: Spot) -> str:
    """The value of `d` for a path in a shape's own coordinates, whose corner is at `origin`."""
    letters = {"move": "M", "line": "L", "cubic": "C", "close": "Z"}
    return " ".join(
        letters[step.command]
        + _spots((origin[0] + to_pt(point.x), origin[1] + to_pt(point.y)) for point in step.points)
        for step in outline.steps
    )


def open_track(outline: Outline, origin: Spot) -> Track:
    """An open path of one piece as a track."""
    first, *rest = (
        tuple((origin[0] + to_pt(point.x), origin[1] + to_pt(point.y)) for point in step.points)
        for step in outline.steps
    )
    return Track(first[0], tuple(rest))


def _spots(spots: Iterable[Spot]) -> str:
    return ", ".join(map(spot_text, spots))


def _cut(spots: tuple[Spot, ...], share: float) -> tuple[Spot, ...]:
    """The first part of a Bezier curve of any degree, by de Casteljau's construction."""
    kept = [spots[0]]
    while len(spots) > 1:
        spots = tuple(
            (one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share) for one, two in pairwise(spots)
        )
        kept.append(spots[0])
    return tuple(kept)
