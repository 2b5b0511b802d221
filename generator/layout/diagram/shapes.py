"""A node's shape, box and connection sites into a geometry: a preset, or paths with sites of their own.

Presets keep PowerPoint's handles and names, so they come first; a custom geometry stands in when an edge ends where
the preset has no site, and for cylinders, whose preset LibreOffice gives other indices than the standard (measured).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.color import FULL
from generator.geometry import Box, Emu, Point
from generator.layout.diagram.sites import side_middles
from generator.model.diagram import Figure, NodeShape
from generator.model.page import CustomGeometry, PresetGeometry
from generator.model.path import Outline, PathStep

_ARC = 0.5523
"""How far along the corner's sides the control points of a quarter ellipse lie."""

_MOST_ROUND = 50_000
"""The largest adjust value of roundRect: half of the shorter side (ECMA-376, presetShapeDefinitions.xml)."""


def preset_geometry(shape: NodeShape, box: Box, radius: Emu) -> PresetGeometry | None:
    """The preset that draws the shape as Graphviz does; None for those that have no usable preset."""
    match shape:
        case "rect" | "text":
            return PresetGeometry("rect")
        case "roundRect":
            return PresetGeometry("roundRect", (("adj", _round_adjust(box, radius)),))
        case "ellipse" | "diamond":
            return PresetGeometry(shape)
        case "hexagon":
            return PresetGeometry("hexagon", (("adj", _hexagon_adjust(box)), ("vf", 115_470)))
        case "can" | "figure":
            return None
        case _:
            assert_never(shape)


def custom_geometry(
    shape: NodeShape, box: Box, radius: Emu, tips: Sequence[Point] = (), figure: Figure | None = None
) -> CustomGeometry:
    """The same look as paths, with the middles of the four sides and then `tips` (slide coordinates) as sites.

    `figure` has the paths of the shape of that name and the places of its outline that stand for the middles; its
    lengths are the slide's.
    """
    own = Box(0, 0, box.width, box.height)
    extra = tuple(tip.moved(-box.x, -box.y) for tip in tips)
    if figure:
        return CustomGeometry(figure.outlines, figure.sides + extra)
    return CustomGeometry(_outlines(shape, own, radius), side_middles(own) + extra)


def _round_adjust(box: Box, radius: Emu) -> int:
    return min(_MOST_ROUND, radius * FULL // max(1, min(box.width, box.height)))


def _hexagon_adjust(box: Box) -> int:
    """Graphviz draws the corners at a quarter of the width (measured); the preset counts in its shorter side."""
    return box.width * FULL // (4 * max(1, min(box.width, box.height)))


def _outlines(shape: NodeShape, box: Box, radius: Emu) -> tuple[Outline, ...]:
    width, height = box.width, box.height
    match shape:
        case "rect" | "text" | "figure":
            return (_polygon((0, 0), (width, 0), (width, height), (0, height)),)
        case "roundRect":
            return (_rounded(width, height, min(radius, width // 2, height // 2)),)
        case "ellipse":
            return (_ellipse(width, height),)
        case "diamond":
            return (_polygon((width // 2, 0), (width, height // 2), (width // 2, height), (0, height // 2)),)
        case "hexagon":
            near, far = width // 4, width - width // 4
            middle = height // 2
            return (_polygon((near, 0), (far, 0), (width, middle), (far, height), (near, height), (0, middle)),)
        case "can":
            return _cylinder(width, height)
        case _:
            assert_never(shape)


def _polygon(*corners: tuple[Emu, Emu]) -> Outline:
    first, *rest = (Point(x, y) for x, y in corners)
    return Outline((_move(first), *(PathStep("line", (corner,)) for corner in rest), PathStep("close")))


def _rounded(width: Emu, height: Emu, radius: Emu) -> Outline:
    start = Point(radius, 0)
    corners = (
        (Point(width - radius, 0), Point(width, 0), Point(width, radius)),
        (Point(width, height - radius), Point(width, height), Point(width - radius, height)),
        (Point(radius, height), Point(0, height), Point(0, height - radius)),
        (Point(0, radius), Point(0, 0), start),
    )
    steps = (step for before, corner, after in corners for step in (_line(before), _quarter(before, corner, after)))
    return Outline((_move(start), *steps, PathStep("close")))


def _ellipse(width: Emu, height: Emu) -> Outline:
    top, left, bottom, right = side_middles(Box(0, 0, width, height))
    return Outline(
        (
            _move(top),
            _quarter(top, Point(width, 0), right),
            _quarter(right, Point(width, height), bottom),
            _quarter(bottom, Point(0, height), left),
            _quarter(left, Point(0, 0), top),
            PathStep("close"),
        )
    )


def _cylinder(width: Emu, height: Emu) -> tuple[Outline, Outline]:
    """The body with the far rim, and the near rim as a line; both rims are 1/11 of the height deep (measured)."""
    rim = height // 11
    middle = width // 2
    left, right = Point(0, rim), Point(width, rim)
    low_left, low_right = Point(0, height - rim), Point(width, height - rim)
    body = (
        _move(left),
        _quarter(left, Point(0, 0), Point(middle, 0)),
        _quarter(Point(middle, 0), Point(width, 0), right),
        _line(low_right),
        _quarter(low_right, Point(width, height), Point(middle, height)),
        _quarter(Point(middle, height), Point(0, height), low_left),
        PathStep("close"),
    )
    near = Point(middle, 2 * rim)
    lid = (
        _move(left),
        _quarter(left, Point(0, 2 * rim), near),
        _quarter(near, Point(width, 2 * rim), right),
    )
    return Outline(body), Outline(lid, filled=False)


def _move(point: Point) -> PathStep:
    return PathStep("move", (point,))


def _line(point: Point) -> PathStep:
    return PathStep("line", (point,))


def _quarter(start: Point, corner: Point, end: Point) -> PathStep:
    """A quarter of an ellipse from `start` to `end` inside the corner where its tangents meet."""
    return PathStep("cubic", (_towards(start, corner), _towards(end, corner), end))


def _towards(start: Point, corner: Point) -> Point:
    return Point(round(start.x + (corner.x - start.x) * _ARC), round(start.y + (corner.y - start.y) * _ARC))
