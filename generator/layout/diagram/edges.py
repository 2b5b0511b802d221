"""The edges of a diagram into connectors glued to their nodes, or into open paths where no connector can follow.

What an edge becomes depends on its route alone; where exactly it ends, on the sites of the shapes that it touches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from generator.geometry import Box, Insets, Point, pt
from generator.layout.diagram.bezier import Bow, Chord, curve_box, nearest_connector
from generator.layout.diagram.connector import ConnectorForm, bent, clean_corners, curved, straight, with_ends
from generator.layout.diagram.glue import Joint, Target, Tip, nearest_site
from generator.layout.diagram.scale import Placement
from generator.layout.diagram.sites import side_middles
from generator.model.diagram import CurvedRoute, Edge, OrthogonalRoute, StraightRoute
from generator.model.page import ConnectorFrame, CustomGeometry, ShapeFrame
from generator.model.path import Outline, PathStep

REACH = pt(3)
"""How far from a shape's box an edge may end and still belong to it: Graphviz leaves half a line's width."""


@dataclass(frozen=True, slots=True)
class Elbow:
    """Legs that are horizontal and vertical in turn: a bent connector."""


@dataclass(frozen=True, slots=True)
class Loose:
    """No connector follows this route: an open path, tied to nothing."""


Way: TypeAlias = Chord | Elbow | Bow | Loose


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge in slide coordinates: the points of its route, what it becomes, and what it touches at tail and head."""

    edge: Edge
    points: tuple[Point, ...]
    way: Way
    tail: Target | None
    head: Target | None

    def ends(self) -> tuple[tuple[Target, Tip] | None, tuple[Target, Tip] | None]:
        """Tail and head with the shapes that want a connection site for them."""
        if isinstance(self.way, Loose):
            return None, None
        start, end = self.points[0], self.points[-1]
        return (
            (self.tail, Tip(start, end)) if self.tail else None,
            (self.head, Tip(end, start)) if self.head else None,
        )


def place_edge(edge: Edge, placement: Placement, targets: Mapping[str, Sequence[Target]]) -> PlacedEdge:
    """`targets` has for each node id the node and then the clusters around it, from the inside out."""
    points, way = _way(edge, placement)
    tail = _touched(points[0], targets.get(edge.tail, ()))
    head = _touched(points[-1], targets.get(edge.head, ()))
    if len(points) == 2:
        points = _kept_upright(points, tail, head)
    return PlacedEdge(edge, points, way, tail, head)


def draw_edge(placed: PlacedEdge, key: str, tail: Joint | None, head: Joint | None) -> ConnectorFrame | ShapeFrame:
    """The frame of an edge whose ends are tied to the given sites (None: it ends where the route does)."""
    edge = placed.edge
    start = tail.point if tail else placed.points[0]
    end = head.point if head else placed.points[-1]
    form = _form(placed, start, end)
    if form is None:
        return _open_path(edge, placed.points, key)
    return ConnectorFrame(
        key=key,
        name=edge.id,
        preset=form.preset,
        box=form.box,
        start=start,
        end=end,
        stroke=edge.stroke,
        rotation=form.rotation,
        flip_horizontal=form.flip_horizontal,
        flip_vertical=form.flip_vertical,
        adjusts=form.adjusts,
        start_glue=tail.glue if tail else None,
        end_glue=head.glue if head else None,
        start_arrow=edge.tail_arrow,
        end_arrow=edge.head_arrow,
    )


def _way(edge: Edge, placement: Placement) -> tuple[tuple[Point, ...], Way]:
    match edge.route:
        case StraightRoute(start, end):
            return placement.points((start, end)), Chord()
        case OrthogonalRoute(points):
            corners = clean_corners(placement.points(points))
            return corners, Elbow() if bent(corners) else Loose()
        case CurvedRoute(points):
            curve = placement.points(points)
            way = nearest_connector(curve)
            return ((curve[0], curve[-1]) if isinstance(way, Chord) else curve), way or Loose()
        case _:
            assert_never(edge.route)


def _form(placed: PlacedEdge, start: Point, end: Point) -> ConnectorForm | None:
    match placed.way:
        case Chord():
            return straight(start, end)
        case Elbow():
            return bent(with_ends(placed.points, start, end))
        case Bow(vertical, adjust):
            return curved(start, end, vertical=vertical, adjust=adjust)
        case Loose():
            return None
        case _:
            assert_never(placed.way)


def _touched(tip: Point, targets: Sequence[Target]) -> Target | None:
    """The innermost shape at whose edge the tip lies; the node itself also when the tip lies inside it."""
    for index, target in enumerate(targets):
        box = target.box
        outer = Box(box.x - REACH, box.y - REACH, box.width + 2 * REACH, box.height + 2 * REACH)
        inner = box.inset(Insets(REACH, REACH, REACH, REACH))
        at_edge = _holds(outer, tip) and not _holds(inner, tip)
        if at_edge or (index == 0 and _holds(outer, tip)):
            return target
    return None


def _holds(box: Box, point: Point) -> bool:
    return box.x <= point.x <= box.right and box.y <= point.y <= box.bottom


def _kept_upright(points: tuple[Point, ...], tail: Target | None, head: Target | None) -> tuple[Point, ...]:
    """A horizontal or vertical line of which one end alone will be moved onto a site: move the other end along."""
    start, end = points
    if start.x != end.x and start.y != end.y:
        return points
    at_start, at_end = _middle_near(tail, start, end), _middle_near(head, end, start)
    if at_start and not at_end:
        return start, Point(at_start.x, end.y) if start.x == end.x else Point(end.x, at_start.y)
    if at_end and not at_start:
        return Point(at_end.x, start.y) if start.x == end.x else Point(start.x, at_end.y), end
    return points


def _middle_near(target: Target | None, tip: Point, other: Point) -> Point | None:
    if target is None:
        return None
    middles = target.middles()
    site = nearest_site(Tip(tip, other), middles, target.box)
    return None if site is None else middles[site]


def _open_path(edge: Edge, points: Sequence[Point], key: str) -> ShapeFrame:
    curve = isinstance(edge.route, CurvedRoute)
    box = curve_box(points) if curve else _corner_box(points)
    own = tuple(point.moved(-box.x, -box.y) for point in points)
    if curve:
        drawn = tuple(PathStep("cubic", own[index : index + 3]) for index in range(1, len(own), 3))
    else:
        drawn = tuple(PathStep("line", (corner,)) for corner in own[1:])
    return ShapeFrame(
        key=key,
        name=edge.id,
        box=box,
        geometry=CustomGeometry(
            (Outline((PathStep("move", own[:1]), *drawn), filled=False),),
            side_middles(Box(0, 0, box.width, box.height)),
        ),
        stroke=edge.stroke,
        start_arrow=edge.tail_arrow,
        end_arrow=edge.head_arrow,
    )


def _corner_box(points: Sequence[Point]) -> Box:
    xs, ys = sorted(point.x for point in points), sorted(point.y for point in points)
    return Box(xs[0], ys[0], xs[-1] - xs[0], ys[-1] - ys[0])
