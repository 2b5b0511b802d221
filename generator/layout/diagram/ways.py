"""A route into what an edge becomes: a connector by its preset, or an open path where none comes near enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from generator.geometry import Emu, Point, pt
from generator.layout.diagram.bezier import UNSEEN, Bow, Chord, nearest_connector
from generator.layout.diagram.connector import (
    MOST_LEGS,
    ConnectorForm,
    bent,
    clean_corners,
    curved,
    fewer_legs,
    straight,
    with_ends,
)
from generator.layout.diagram.scale import Placement
from generator.model.diagram import CurvedRoute, EdgesMode, OrthogonalRoute, Route, StraightRoute

GLUED_WITHIN: Emu = pt(10)
"""How far a glued connector may run beside the curve that Graphviz drew, at Graphviz's own scale: as far as an arrow
head is long. Curves of one Bezier segment never lie farther off (measured on 1,474 edges); one edge in ten does, most
of them long detours that would run across other nodes as a connector."""

LEAST_EXTENT: Emu = pt(0.1)
"""How far a connector's ends differ at least along an axis that it bends on: bends are stored as shares of that."""


@dataclass(frozen=True, slots=True)
class Elbow:
    """Legs that are horizontal and vertical in turn: a bent connector."""


@dataclass(frozen=True, slots=True)
class Loose:
    """No connector follows this route: an open path, tied to nothing."""


Way: TypeAlias = Chord | Elbow | Bow | Loose


@dataclass(frozen=True, slots=True)
class Routed:
    """The points of a route on the slide, and what it becomes."""

    points: tuple[Point, ...]
    way: Way


def routed(route: Route, placement: Placement, mode: EdgesMode) -> Routed:
    """What the route becomes when connectors may run beside it (`glued`) or must not be told from it (`exact`)."""
    match route:
        case StraightRoute(start, end):
            return Routed(placement.points((start, end)), Chord())
        case OrthogonalRoute(points):
            corners = clean_corners(placement.points(points))
            if len(corners) == 1:
                return Routed(corners * 2, Chord())
            if len(corners) - 1 > MOST_LEGS:
                return Routed(fewer_legs(corners), Elbow()) if mode == "glued" else Routed(corners, Loose())
            return Routed(corners, Elbow())
        case CurvedRoute(points):
            curve = placement.points(points)
            match = nearest_connector(curve)
            if match.off > (UNSEEN if mode == "exact" else placement.length(GLUED_WITHIN)):
                return Routed(curve, Loose())
            return (
                Routed((curve[0], curve[-1]), match.way) if isinstance(match.way, Chord) else Routed(curve, match.way)
            )
        case _:
            assert_never(route)


def bending_axes(routed: Routed) -> tuple[bool, bool]:
    """Whether the connector has bends that are stored as shares of its extent along x, and along y."""
    match routed.way:
        case Elbow():
            vertical = routed.points[0].x == routed.points[1].x
            count = len(routed.points) - 3
        case Bow(vertical, bends):
            count = len(bends)
        case Chord() | Loose():
            return False, False
        case _:
            assert_never(routed.way)
    along, across = count >= 1, count >= 2
    return (across, along) if vertical else (along, across)


def form_of(routed: Routed, start: Point, end: Point) -> ConnectorForm | None:
    """The connector between two places near the route's ends; None where it is an open path."""
    match routed.way:
        case Chord():
            return straight(start, end)
        case Elbow():
            return bent(with_ends(routed.points, start, end))
        case Bow(vertical, bends):
            return curved(start, end, vertical=vertical, bends=bends)
        case Loose():
            return None
        case _:
            assert_never(routed.way)


def spread(start: Point, end: Point, axes: tuple[bool, bool], middle: Point) -> Point:
    """The end, moved by a hair towards the middle of its shape where it would not differ from the start on an axis."""
    x = start.x + _hair(middle.x - end.x) if axes[0] and abs(end.x - start.x) < LEAST_EXTENT else end.x
    y = start.y + _hair(middle.y - end.y) if axes[1] and abs(end.y - start.y) < LEAST_EXTENT else end.y
    return Point(x, y)


def _hair(way: Emu) -> Emu:
    return -LEAST_EXTENT if way < 0 else LEAST_EXTENT
