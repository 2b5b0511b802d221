"""Colours with shares into the stripes of a box or the wedges of an ellipse, in EMU from the box's top left corner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil, cos, pi, sin, tan
from typing import TypeAlias

from generator.color import Color
from generator.geometry import Box, Point
from generator.model.diagram import Band
from generator.model.path import Outline, PathStep

Shares: TypeAlias = Sequence[tuple[Color | None, float]]
"""Colours (None: nothing is drawn) with their parts of the whole, which is 1."""


def stripes(shares: Shares, box: Box) -> tuple[Band, ...]:
    """Upright stripes from left to right (style=striped)."""
    return tuple(
        Band(_polygon(((left, box.y), (right, box.y), (right, box.bottom), (left, box.bottom))), color)
        for color, left, right in (
            (color, box.x + round(box.width * start), box.x + round(box.width * end))
            for color, start, end in _stretches(shares)
        )
        if color
    )


def wedges(shares: Shares, box: Box) -> tuple[Band, ...]:
    """Slices counter-clockwise from the right (style=wedged), their arcs drawn as curves of a quarter turn at most."""
    return tuple(
        Band(_slice(box, 2 * pi * start, 2 * pi * end), color) for color, start, end in _stretches(shares) if color
    )


def _stretches(shares: Shares) -> Iterator[tuple[Color | None, float, float]]:
    ends = accumulate((share for _, share in shares), initial=0.0)
    for (color, _), (start, end) in zip(shares, pairwise(ends), strict=True):
        yield color, start, end


def _polygon(corners: Sequence[tuple[int, int]]) -> Outline:
    first, *others = (Point(x, y) for x, y in corners)
    return Outline(
        (PathStep("move", (first,)), *(PathStep("line", (corner,)) for corner in others), PathStep("close")),
        stroked=False,
    )


def _slice(box: Box, start: float, end: float) -> Outline:
    across, down = box.width / 2, box.height / 2

    def spot(angle: float, pull: float = 0.0) -> Point:
        """On the ellipse at that angle, moved along its tangent."""
        x, y = cos(angle) - pull * sin(angle), sin(angle) + pull * cos(angle)
        return Point(round(box.x + across * (1 + x)), round(box.y + down * (1 - y)))

    count = max(1, ceil((end - start) / (pi / 2) - 1e-9))
    step = (end - start) / count
    pull = 4 / 3 * tan(step / 4)
    turns = [start + step * index for index in range(count + 1)]
    arcs = (PathStep("cubic", (spot(one, pull), spot(other, -pull), spot(other))) for one, other in pairwise(turns))
    middle = Point(round(box.x + across), round(box.y + down))
    return Outline(
        (PathStep("move", (middle,)), PathStep("line", (spot(start),)), *arcs, PathStep("close")), stroked=False
    )
