"""The edges of a plan with Graphviz's routes: cut at the outlines of what they touch, labels beside them, into EMU."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import assert_never

from generator.diagram.answer import Layout
from generator.diagram.curves import Curve, Inside, Spot, cut_end, cut_start, reach
from generator.diagram.edge_labels import beside_end, beside_leg, middle_of, upright_legs
from generator.diagram.figures.rim import inside_ring, towards
from generator.diagram.figures.values import Sketch
from generator.diagram.outlines import Extent, inside_of, port_spot
from generator.diagram.place_frame import Frame, around
from generator.diagram.plan.values import Plan, PlannedEdge, PlannedNode, PlannedText
from generator.diagram.routes import Path, classify
from generator.model.diagram import CurvedRoute, Edge, EdgeLabel, OrthogonalRoute, Route, StraightRoute


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge with the part of its route that is drawn, and the room of its label, in points."""

    edge: PlannedEdge
    curve: Curve
    path: Path
    label: Extent | None

    def reached(self) -> Sequence[Spot]:
        """Spots that the drawing must hold."""
        return reach(self.curve) if self.path.kind == "curved" else self.path.spots


@dataclass(frozen=True, slots=True)
class EdgePlacer:
    """What edges need to know of all that they may touch: nodes by index, clusters by id."""

    plan: Plan
    layout: Layout
    extents: Sequence[Extent]
    clusters: Mapping[str, Extent]

    def placed(self) -> list[PlacedEdge]:
        """Edges with the part of their route that is drawn. One that Graphviz has no route for goes straight.

        Labels come last, so that they can keep clear of all routes.
        """
        drawn: list[tuple[PlannedEdge, Curve, Path]] = []
        for edge in self.plan.edges:
            if edge.hidden or not self.plan.draws_edges:
                continue
            if route := self.layout.routes.get(f"e{edge.index}") or self._straight(edge):
                curve = self._cut(edge, route)
                drawn.append((edge, curve, classify(curve)))
        taken = [*self.extents, *(leg for _, _, path in drawn for leg in upright_legs(path))]
        placed: list[PlacedEdge] = []
        for edge, curve, path in drawn:
            label = self._label_extent(edge, edge.text, curve, path, taken) if edge.text else None
            if label:
                taken.append(label)
            placed.append(PlacedEdge(edge, curve, path, label))
        return placed

    def _straight(self, edge: PlannedEdge) -> Curve | None:
        """From middle to middle; nothing for a loop."""
        if edge.tail == edge.head:
            return None
        one, two = self.extents[edge.tail], self.extents[edge.head]
        return [(one.x + (two.x - one.x) * part / 3, one.y + (two.y - one.y) * part / 3) for part in range(4)]

    def _label_extent(
        self, edge: PlannedEdge, text: PlannedText, curve: Curve, path: Path, taken: Sequence[Extent]
    ) -> Extent | None:
        half_size = text.width / 2, text.height / 2
        match edge.label_place:
            case "middle" | "beside":
                middle = self.layout.labels.get(f"e{edge.index}") or middle_of(curve)
                # Only dot keeps room for labels; with the other engines a node may lie there.
                if any(Extent(*middle, *half_size).overlaps(node) for node in self.extents):
                    middle = beside_leg(path, half_size, taken)
            case "leg":
                middle = beside_leg(path, half_size, taken)
            case "tail":
                middle = beside_end(curve, half_size)
            case "head":
                middle = beside_end(curve[::-1], half_size)
            case _:
                assert_never(edge.label_place)
        return around(middle, text)

    def _cut(self, edge: PlannedEdge, route: Curve) -> Curve:
        """The route between the outlines. Where a node lies inside the other, or inside the border, nothing is cut."""
        curve = self._to_port(edge.tail, edge.tail_port, route)
        curve = self._to_port(edge.head, edge.head_port, curve[::-1])[::-1]
        tail = self._limit(edge.tail, edge.tail_port, edge.tail_cluster, clip=edge.clip_tail)
        if tail:
            curve = cut_start(curve, tail) or curve
        head = self._limit(edge.head, edge.head_port, edge.head_cluster, clip=edge.clip_head)
        if head:
            curve = cut_end(curve, head) or curve
        return curve

    def _to_port(self, node: int, port: str | None, route: Curve) -> Curve:
        """The route from the outline where it has a port: Graphviz comes within a point or two of it.

        With a figure, which is a box to Graphviz, a straight piece leads from the outline to the box.
        """
        if not port:
            return route
        sketch = sketch_at(self.plan.nodes[node], self.extents[node])
        if sketch is None:
            return [port_spot(self.plan.nodes[node].shape, self.extents[node], port), *route[1:]]
        extent = self.extents[node]
        across, up = port_spot("rect", Extent(0, 0, extent.half_width, extent.half_height), port)
        x, y = towards(sketch.rim, across, up)
        start = extent.x + x, extent.y + y
        corner = port_spot("rect", extent, port)
        if hypot(start[0] - corner[0], start[1] - corner[1]) < 1:
            return [start, *route[1:]]
        third = [
            (start[0] + (corner[0] - start[0]) * part / 3, start[1] + (corner[1] - start[1]) * part / 3)
            for part in (1, 2)
        ]
        return [start, *third, corner, *route[1:]]

    def _limit(self, node: int, port: str | None, cluster: str | None, *, clip: bool) -> Inside | None:
        """The outline that an edge ends at; with a port it ends there already."""
        if cluster is not None:
            return self.clusters[cluster].inside
        if port or not clip:
            return None
        extent = self.extents[node]
        if sketch := sketch_at(self.plan.nodes[node], self.extents[node]):
            return inside_ring(sketch.rim, extent.x, extent.y)
        return inside_of(self.plan.nodes[node].shape, extent)


def sketch_at(node: PlannedNode, extent: Extent) -> Sketch | None:
    """A figure's lines at the size that the node has."""
    if node.sketch is None:
        return None
    return node.sketch.scaled(2 * extent.half_width / node.width, 2 * extent.half_height / node.height)


def finished_edge(placed: PlacedEdge, plan: Plan, frame: Frame) -> Edge:
    """The edge in EMU."""
    edge = placed.edge
    label = frame.label(edge.text, placed.label)
    return Edge(
        id=edge.id,
        tail=plan.nodes[edge.tail].id,
        head=plan.nodes[edge.head].id,
        route=_route(placed.path, frame),
        stroke=edge.stroke,
        tail_arrow=edge.tail_arrow,
        head_arrow=edge.head_arrow,
        labels=(EdgeLabel("label", label),) if label else (),
    )


def _route(path: Path, frame: Frame) -> Route:
    points = tuple(frame.point(spot) for spot in path.spots)
    match path.kind:
        case "straight":
            return StraightRoute(points[0], points[-1])
        case "orthogonal":
            return OrthogonalRoute(points)
        case "curved":
            return CurvedRoute(points)
        case _:
            assert_never(path.kind)
