"""Lines that no connector can be, and filled shapes in place of lines, as paths on the slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.geometry import Box, Point
from generator.layout.diagram.bezier import curve_box
from generator.layout.diagram.connector import clean_corners
from generator.layout.diagram.scale import Placement
from generator.layout.diagram.sites import side_middles
from generator.model.diagram import ArrowKind, CurvedRoute, Edge, OrthogonalRoute, Route, StraightRoute, Stroke
from generator.model.page import ArrowSize, CustomGeometry, ShapeFrame
from generator.model.path import Outline, PathStep

LineEnd: TypeAlias = tuple[ArrowKind, ArrowSize]

BARE: LineEnd = ("none", ArrowSize())


def open_path(
    route: Route,
    stroke: Stroke,
    placement: Placement,
    key: str,
    name: str,
    start: LineEnd = BARE,
    end: LineEnd = BARE,
) -> ShapeFrame:
    """The route itself, tied to nothing."""
    match route:
        case CurvedRoute(points):
            curve = placement.points(points)
            box = curve_box(curve)
            steps = [PathStep("cubic", curve[index : index + 3]) for index in range(1, len(curve), 3)]
            first = curve[0]
        case OrthogonalRoute(points):
            first, *corners = clean_corners(placement.points(points))
            box = box_around((first, *corners))
            steps = [PathStep("line", (corner,)) for corner in corners]
        case StraightRoute(one, other):
            first, last = placement.points((one, other))
            box = box_around((first, last))
            steps = [PathStep("line", (last,))]
    outline = _own((PathStep("move", (first,)), *steps), box, filled=False)
    return ShapeFrame(
        key=key,
        name=name,
        box=box,
        geometry=CustomGeometry((outline,), side_middles(Box(0, 0, box.width, box.height))),
        stroke=stroke,
        start_arrow=start[0],
        end_arrow=end[0],
        start_size=start[1],
        end_size=end[1],
    )


def leader_frame(points: Sequence[Point], stroke: Stroke, placement: Placement, key: str, name: str) -> ShapeFrame:
    """A line through points of the diagram: from a label to its edge."""
    first, *rest = placement.points(points)
    steps = (PathStep("move", (first,)), *(PathStep("line", (point,)) for point in rest))
    return outlines_frame((Outline(steps, filled=False),), stroke, key, name, filled=False)


def body_frame(edge: Edge, body: Outline, placement: Placement, key: str) -> ShapeFrame:
    """The filled shape that an edge has in place of a line; it has no line of its own."""
    frame = outlines_frame((placed_outline(body, placement),), edge.stroke, key, edge.id, filled=True)
    return ShapeFrame(frame.key, frame.name, frame.box, frame.geometry, fill=edge.stroke.color)


def outlines_frame(outlines: Sequence[Outline], stroke: Stroke, key: str, name: str, *, filled: bool) -> ShapeFrame:
    """Paths in slide coordinates as one shape, filled with the colour of its line where they say so."""
    box = box_around([point for outline in outlines for point in _hull(outline)])
    own = tuple(_own(outline.steps, box, filled=outline.filled) for outline in outlines)
    return ShapeFrame(
        key=key,
        name=name,
        box=box,
        geometry=CustomGeometry(own, side_middles(Box(0, 0, box.width, box.height))),
        fill=stroke.color if filled else None,
        stroke=stroke,
    )


def placed_outline(outline: Outline, placement: Placement) -> Outline:
    """A path of the diagram on the slide."""
    steps = tuple(PathStep(step.command, placement.points(step.points)) for step in outline.steps)
    return Outline(steps, outline.filled, outline.stroked)


def box_around(points: Sequence[Point]) -> Box:
    """The smallest box that holds all points."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _own(steps: Sequence[PathStep], box: Box, *, filled: bool) -> Outline:
    """A path in the coordinates of its box."""
    return Outline(
        tuple(PathStep(step.command, tuple(point.moved(-box.x, -box.y) for point in step.points)) for step in steps),
        filled=filled,
    )


def _hull(outline: Outline) -> Iterator[Point]:
    """Points that the path does not go beyond."""
    at = outline.steps[0].points[0]
    for step in outline.steps:
        if step.command == "cubic":
            box = curve_box((at, *step.points))
            yield Point(box.x, box.y)
            yield Point(box.right, box.bottom)
        else:
            yield from step.points
        at = step.points[-1] if step.points else at
