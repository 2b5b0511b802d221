"""The edges of a diagram into connectors glued to their nodes, or into open paths where no connector can follow.

What an edge becomes depends on its route alone; where exactly it ends, on the sites of the shapes that it touches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

from generator.geometry import Box, Emu, Point, pt
from generator.layout.diagram.connector import straight, upright_box
from generator.layout.diagram.glue import SNAP, Joint, Target, Tip, nearest_site, onto
from generator.layout.diagram.heads import has_hollow_head, head_frames, head_size
from generator.layout.diagram.open_path import body_frame, open_path
from generator.layout.diagram.scale import Placement
from generator.layout.diagram.ways import LEAST_EXTENT, Loose, Routed, bending_axes, form_of, routed, spread
from generator.model.diagram import Edge, EdgesMode
from generator.model.page import ConnectorFrame, Frame, GroupFrame, ShapeFrame

REACH = pt(3)
"""How far from a shape's box an edge may end and still belong to it: Graphviz leaves half a line's width."""


Spot: TypeAlias = tuple[str, str | None]
"""What an edge's end is at: a node, or the cell of that id in it."""


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge in slide coordinates: its route, what it becomes, and what it touches at tail and head.

    With `exact` ends it is not moved onto sites that are there already.
    """

    edge: Edge
    routed: Routed
    tail: Target | None
    head: Target | None
    placement: Placement
    exact: bool = False

    def ends(self) -> tuple[tuple[Target, Tip] | None, tuple[Target, Tip] | None]:
        """Tail and head with the shapes that want a connection site for them."""
        if isinstance(self.routed.way, Loose):
            return None, None
        start, end = self.routed.points[0], self.routed.points[-1]
        return (
            (self.tail, Tip(start, end, self.exact)) if self.tail else None,
            (self.head, Tip(end, start, self.exact)) if self.head else None,
        )


def place_edge(
    edge: Edge, placement: Placement, targets: Mapping[Spot, Sequence[Target]], mode: EdgesMode = "glued"
) -> PlacedEdge:
    """`targets` has for each spot the cell, the node and then the clusters around it, from the inside out."""
    way = routed(edge.route, placement, mode)
    if edge.strands or edge.body or has_hollow_head(edge):
        way = Routed(placed_points(edge, placement), Loose())
    points = way.points
    tail = _touched(points[0], targets.get((edge.tail, edge.tail_cell), ()))
    head = _touched(points[-1], targets.get((edge.head, edge.head_cell), ()))
    if len(points) == 2:
        points = _kept_upright(points, tail, head)
    axes = bending_axes(way)
    close = _bends_where_ends_meet(points, axes)
    if close:
        start = onto(points[0], tail.box) if tail else points[0]
        end = onto(points[-1], head.box) if head else points[-1]
        points = (start, *points[1:-1], spread(start, end, axes, head.box.center if head else end))
    return PlacedEdge(edge, Routed(points, way.way), tail, head, placement, close)


def placed_points(edge: Edge, placement: Placement) -> tuple[Point, ...]:
    """The points of the edge's own route on the slide."""
    return routed(edge.route, placement, "exact").points


def draw_edge(placed: PlacedEdge, key: str, tail: Joint | None, head: Joint | None) -> Frame:
    """The frame of an edge whose ends are tied to the given sites (None: it ends where the route does).

    An edge of several parts is a group: `<key>/line` (or `line:2` …), `<key>/tail` and `<key>/head`.
    """
    edge = placed.edge
    heads = tuple(head_frames(edge, placed.placement, key))
    if not heads and not edge.strands and edge.body is None:
        return _line(placed, key, tail, head)
    lines: tuple[Frame, ...]
    if edge.body:
        lines = (body_frame(edge, edge.body, placed.placement, f"{key}/line"),)
    else:
        lines = (
            _line(placed, f"{key}/line", tail, head),
            *(
                open_path(strand.route, strand.stroke, placed.placement, f"{key}/line:{number}", edge.id)
                for number, strand in enumerate(edge.strands, 2)
            ),
        )
    children = (*lines, *heads)
    return GroupFrame(key, edge.id, _around(children), children)


def _line(placed: PlacedEdge, key: str, tail: Joint | None, head: Joint | None) -> ConnectorFrame | ShapeFrame:
    edge = placed.edge
    length = placed.placement.length(edge.arrow_length)
    start_size = head_size(edge.tail_arrow, length, edge.stroke)
    end_size = head_size(edge.head_arrow, length, edge.stroke)
    if isinstance(placed.routed.way, Loose):
        return open_path(
            edge.route,
            edge.stroke,
            placed.placement,
            key,
            edge.id,
            (edge.tail_arrow, start_size),
            (edge.head_arrow, end_size),
        )
    start = tail.point if tail else placed.routed.points[0]
    end = head.point if head else placed.routed.points[-1]
    form = form_of(placed.routed, start, end) or straight(start, end)
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
        start_size=start_size,
        end_size=end_size,
    )


def _bends_where_ends_meet(points: Sequence[Point], axes: tuple[bool, bool]) -> bool:
    """Whether the ends could come to lie on one place along an axis with bends, once they are moved onto sites."""
    least = 2 * SNAP + LEAST_EXTENT
    start, end = points[0], points[-1]
    return (axes[0] and abs(end.x - start.x) < least) or (axes[1] and abs(end.y - start.y) < least)


def _touched(tip: Point, targets: Sequence[Target]) -> Target | None:
    """The innermost shape at whose edge the tip lies; the node itself also when the tip lies inside it."""
    for index, target in enumerate(targets):
        box = target.box
        x, y = tip.x - box.x, tip.y - box.y
        within = -REACH <= x <= box.width + REACH and -REACH <= y <= box.height + REACH
        if within and (index == 0 or not (_is_inner(x, box.width) and _is_inner(y, box.height))):
            return target
    return None


def _is_inner(way: Emu, length: Emu) -> bool:
    """Whether a place so far along a side is out of reach of both its ends."""
    return REACH <= way <= max(REACH, length - REACH)


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


def _around(frames: Sequence[Frame]) -> Box:
    """The box around the parts of an edge."""
    boxes = [
        upright_box(frame.box, frame.rotation) if isinstance(frame, ConnectorFrame) else frame.box for frame in frames
    ]
    return reduce(Box.union, boxes)
