"""A laid-out Diagram in, the same one a quarter counter-clockwise out: what `rotate=90` makes of a graph.

Graphviz lays such a graph out as if it were to stay upright, `size` and `ratio` included, and then turns the finished
picture with its letters, pictures and gradients (measured with 2.43).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, assert_never

from generator.diagram.figures.drawn import drawn_figure
from generator.diagram.figures.make import KINDS, draw_figure
from generator.diagram.outlines import Extent
from generator.geometry import Box, Emu, Point, Size, to_pt
from generator.model.diagram import (
    ArrowDrawing,
    Band,
    Cell,
    Cluster,
    CurvedRoute,
    Diagram,
    Edge,
    EdgeLabel,
    Figure,
    Label,
    Node,
    NodePicture,
    OrthogonalRoute,
    Route,
    StraightRoute,
    Strand,
)
from generator.model.paint import LinearGradient, Paint
from generator.model.path import Outline, PathStep

_Side: TypeAlias = Literal["t", "l", "b", "r"]

_SIDES: Mapping[_Side, _Side] = {"t": "l", "l": "b", "b": "r", "r": "t"}
"""Where each side comes to lie."""

_RIGHT_ANGLE = 90 * 60_000
_WHOLE_TURN = 4 * _RIGHT_ANGLE


def turn(diagram: Diagram) -> Diagram:
    """The whole drawing turned about itself, so that its top left corner is the origin again. Labels are marked."""
    quarter = _Quarter(diagram.size.width)
    return replace(
        diagram,
        size=Size(diagram.size.height, diagram.size.width),
        nodes=tuple(map(quarter.node, diagram.nodes)),
        edges=tuple(map(quarter.edge, diagram.edges)),
        clusters=tuple(map(quarter.cluster, diagram.clusters)),
        label=quarter.label(diagram.label) if diagram.label else None,
        background=_paint(diagram.background),
    )


def turned_points(points: Iterable[Point], width: Emu) -> list[Point]:
    """The same for places in a drawing of that width."""
    return list(map(_Quarter(width).point, points))


@dataclass(frozen=True, slots=True)
class _Quarter:
    """Turns what lies in something of this width: the right edge becomes the top."""

    width: Emu

    def point(self, point: Point) -> Point:
        return Point(point.y, self.width - point.x)

    def box(self, box: Box) -> Box:
        return Box(box.y, self.width - box.right, box.height, box.width)

    def outline(self, outline: Outline) -> Outline:
        steps = (PathStep(step.command, tuple(map(self.point, step.points))) for step in outline.steps)
        return replace(outline, steps=tuple(steps))

    def figure(self, figure: Figure) -> Figure:
        top, left, bottom, right = map(self.point, figure.sides)
        return Figure(tuple(map(self.outline, figure.outlines)), (right, top, left, bottom))

    def bands(self, bands: tuple[Band, ...]) -> tuple[Band, ...]:
        return tuple(replace(band, outline=self.outline(band.outline)) for band in bands)

    def label(self, label: Label) -> Label:
        cells = tuple(map(self.cell, label.cells))
        return replace(label, box=self.box(label.box), cells=cells, turned=True)

    def picture(self, picture: NodePicture | None) -> NodePicture | None:
        return picture and replace(picture, box=self.box(picture.box), turned=True)

    def cell(self, cell: Cell) -> Cell:
        return replace(
            cell,
            box=self.box(cell.box),
            label=self.label(cell.label) if cell.label else None,
            fill=_paint(cell.fill),
            sides=frozenset(_SIDES[side] for side in cell.sides),
            picture=self.picture(cell.picture),
        )

    def node(self, node: Node) -> Node:
        inner = _Quarter(node.box.width)
        figure = node.figure or _lying_figure(node)
        return replace(
            node,
            shape="figure" if figure else node.shape,
            box=self.box(node.box),
            label=self.label(node.label),
            fill=_paint(node.fill),
            figure=inner.figure(figure) if figure else None,
            cells=tuple(map(self.cell, node.cells)),
            bands=inner.bands(node.bands),
            picture=self.picture(node.picture),
            beside=self.label(node.beside) if node.beside else None,
        )

    def cluster(self, cluster: Cluster) -> Cluster:
        inner = _Quarter(cluster.box.width)
        return replace(
            cluster,
            box=self.box(cluster.box),
            label=self.label(cluster.label) if cluster.label else None,
            fill=_paint(cluster.fill),
            clusters=tuple(map(self.cluster, cluster.clusters)),
            figure=inner.figure(cluster.figure) if cluster.figure else None,
            bands=inner.bands(cluster.bands),
        )

    def edge(self, edge: Edge) -> Edge:
        return replace(
            edge,
            route=self.route(edge.route),
            labels=tuple(map(self.edge_label, edge.labels)),
            drawn_tail=self.heads(edge.drawn_tail),
            drawn_head=self.heads(edge.drawn_head),
            strands=tuple(Strand(self.route(strand.route), strand.stroke) for strand in edge.strands),
            body=self.outline(edge.body) if edge.body else None,
        )

    def heads(self, heads: tuple[ArrowDrawing, ...]) -> tuple[ArrowDrawing, ...]:
        return tuple(replace(head, outline=self.outline(head.outline)) for head in heads)

    def edge_label(self, one: EdgeLabel) -> EdgeLabel:
        return replace(one, label=self.label(one.label), leader=tuple(map(self.point, one.leader)))

    def route(self, route: Route) -> Route:
        match route:
            case StraightRoute(start, end):
                return StraightRoute(self.point(start), self.point(end))
            case OrthogonalRoute(points):
                return OrthogonalRoute(tuple(map(self.point, points)))
            case CurvedRoute(points):
                return CurvedRoute(tuple(map(self.point, points)))
            case _:
                assert_never(route)


def _paint(paint: Paint | None) -> Paint | None:
    if isinstance(paint, LinearGradient):
        return replace(paint, angle=(paint.angle - _RIGHT_ANGLE) % _WHOLE_TURN)
    return paint


def _lying_figure(node: Node) -> Figure | None:
    """The node's shape as paths, before it is turned, where the same shape cannot be drawn lying on its side."""
    if node.shape not in ("hexagon", "can"):
        return None
    kind = KINDS["hexagon" if node.shape == "hexagon" else "cylinder"]
    width, height = to_pt(node.box.width), to_pt(node.box.height)
    return drawn_figure(draw_figure(kind, width, height), Extent(0, 0, width / 2, height / 2))
