"""A plan and Graphviz's layout into a Diagram: edges cut at the outlines, all in EMU from the top left corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import assert_never

from generator.diagram.alt import tell
from generator.diagram.answer import BadAnswer, Layout
from generator.diagram.curves import Curve, Inside, Spot, cut_end, cut_start, reach
from generator.diagram.edge_labels import beside_end, beside_leg, middle_of, upright_legs
from generator.diagram.figures.drawn import drawn_figure
from generator.diagram.figures.rim import inside_ring, towards
from generator.diagram.figures.values import Sketch
from generator.diagram.outlines import Extent, inside_of, port_spot
from generator.diagram.plan.values import Plan, PlannedCluster, PlannedEdge, PlannedNode, PlannedText
from generator.diagram.routes import Path, classify
from generator.geometry import Box, Point, Size, pt
from generator.model.diagram import (
    Cluster,
    CurvedRoute,
    Diagram,
    Edge,
    Label,
    Node,
    OrthogonalRoute,
    Route,
    StraightRoute,
)


def place_diagram(plan: Plan, layout: Layout) -> Diagram:
    """The finished diagram. Raises BadAnswer when the layout lacks something that the plan has."""
    try:
        return _Placer(plan, layout).diagram()
    except KeyError as error:
        raise BadAnswer(f"{error.args[0]} has no place") from error


@dataclass(frozen=True, slots=True)
class _PlacedEdge:
    edge: PlannedEdge
    curve: Curve
    path: Path
    label: Extent | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """From Graphviz's points, y upwards, to EMU, y downwards, with the drawing's top left corner as origin."""

    left: float
    top: float

    def point(self, spot: Spot) -> Point:
        return Point(pt(spot[0] - self.left), pt(self.top - spot[1]))

    def box(self, extent: Extent) -> Box:
        start = self.point((extent.left, extent.high))
        return Box(start.x, start.y, pt(2 * extent.half_width), pt(2 * extent.half_height))


class _Placer:
    def __init__(self, plan: Plan, layout: Layout) -> None:
        self._plan = plan
        self._layout = layout
        self._extents = [self._node_extent(node) for node in plan.nodes]
        self._clusters = {cluster.id: self._cluster_extent(cluster) for cluster in _all_clusters(plan.clusters)}
        self._edges = self._placed()
        reached = [spot for extent in self._all_extents() for spot in _corners(extent)]
        for placed in self._edges:
            reached.extend(reach(placed.curve) if placed.path.kind == "curved" else placed.path.spots)
        self._frame = _Frame(min(x for x, _ in reached), max(y for _, y in reached))
        self._size = Size(
            pt(max(x for x, _ in reached) - self._frame.left), pt(self._frame.top - min(y for _, y in reached))
        )

    def diagram(self) -> Diagram:
        source = self._plan.source
        tops = [self._frame.point((extent.x, extent.y)) for extent in self._extents]
        touched = {index for placed in self._edges for index in (placed.edge.tail, placed.edge.head)}
        return Diagram(
            key=source.key,
            name=source.name,
            span=source.span,
            size=self._size,
            nodes=tuple(self._node(node) for node in self._plan.nodes if not node.hidden or node.index in touched),
            edges=tuple(self._edge(placed) for placed in self._edges),
            clusters=tuple(self._cluster(cluster, touched) for cluster in self._plan.clusters),
            alt=tell(self._plan, tops),
            label=self._label(self._plan.text, self._graph_label()),
        )

    def _node_extent(self, node: PlannedNode) -> Extent:
        x, y = self._layout.nodes[f"n{node.index}"]
        width, height = node.width, node.height
        if self._plan.engine == "patchwork":  # the one engine that sizes nodes itself
            width, height = (round(length, 1) for length in self._layout.sizes[f"n{node.index}"])
        return Extent(x, y, width / 2, height / 2)

    def _cluster_extent(self, cluster: PlannedCluster) -> Extent:
        (left, low), (right, high) = self._layout.clusters[f"cluster_{cluster.index}"]
        return Extent((left + right) / 2, (low + high) / 2, (right - left) / 2, (high - low) / 2)

    def _graph_label(self) -> Extent | None:
        return _around(self._layout.label, self._plan.text)

    def _all_extents(self) -> Iterator[Extent]:
        yield from self._extents
        yield from self._clusters.values()
        if label := self._graph_label():
            yield label
        for placed in self._edges:
            if placed.label:
                yield placed.label

    def _placed(self) -> list[_PlacedEdge]:
        """Edges with the part of their route that is drawn. One that Graphviz has no route for goes straight.

        Labels come last, so that they can keep clear of all routes.
        """
        drawn: list[tuple[PlannedEdge, Curve, Path]] = []
        for edge in self._plan.edges:
            if edge.hidden or not self._plan.draws_edges:
                continue
            if route := self._layout.routes.get(f"e{edge.index}") or self._straight(edge):
                curve = self._cut(edge, route)
                drawn.append((edge, curve, classify(curve)))
        taken = [*self._extents, *(leg for _, _, path in drawn for leg in upright_legs(path))]
        placed: list[_PlacedEdge] = []
        for edge, curve, path in drawn:
            label = self._label_extent(edge, edge.text, curve, path, taken) if edge.text else None
            if label:
                taken.append(label)
            placed.append(_PlacedEdge(edge, curve, path, label))
        return placed

    def _straight(self, edge: PlannedEdge) -> Curve | None:
        """From middle to middle; nothing for a loop."""
        if edge.tail == edge.head:
            return None
        one, two = self._extents[edge.tail], self._extents[edge.head]
        return [(one.x + (two.x - one.x) * part / 3, one.y + (two.y - one.y) * part / 3) for part in range(4)]

    def _label_extent(
        self, edge: PlannedEdge, text: PlannedText, curve: Curve, path: Path, taken: Sequence[Extent]
    ) -> Extent | None:
        half_size = text.width / 2, text.height / 2
        match edge.label_place:
            case "middle" | "beside":
                middle = self._layout.labels.get(f"e{edge.index}") or middle_of(curve)
                # Only dot keeps room for labels; with the other engines a node may lie there.
                if any(Extent(*middle, *half_size).overlaps(node) for node in self._extents):
                    middle = beside_leg(path, half_size, taken)
            case "leg":
                middle = beside_leg(path, half_size, taken)
            case "tail":
                middle = beside_end(curve, half_size)
            case "head":
                middle = beside_end(curve[::-1], half_size)
            case _:
                assert_never(edge.label_place)
        return _around(middle, text)

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
        sketch = self._sketch(node)
        if sketch is None:
            return [port_spot(self._plan.nodes[node].shape, self._extents[node], port), *route[1:]]
        extent = self._extents[node]
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

    def _sketch(self, node: int) -> Sketch | None:
        """A figure's lines at the size that the node has."""
        planned, extent = self._plan.nodes[node], self._extents[node]
        if planned.sketch is None:
            return None
        return planned.sketch.scaled(2 * extent.half_width / planned.width, 2 * extent.half_height / planned.height)

    def _limit(self, node: int, port: str | None, cluster: str | None, *, clip: bool) -> Inside | None:
        """The outline that an edge ends at; with a port it ends there already."""
        if cluster is not None:
            return self._clusters[cluster].inside
        if port or not clip:
            return None
        extent = self._extents[node]
        if sketch := self._sketch(node):
            return inside_ring(sketch.rim, extent.x, extent.y)
        return inside_of(self._plan.nodes[node].shape, extent)

    def _node(self, node: PlannedNode) -> Node:
        extent = self._extents[node.index]
        text = node.text
        return Node(
            id=node.id,
            shape=node.shape,
            box=self._frame.box(extent),
            label=self._label(text, _around((extent.x, extent.y), text)) or Label((), self._frame.box(extent)),
            fill=node.fill,
            stroke=node.stroke,
            role=node.role,
            corner_radius=min(node.corner_radius, pt(min(extent.half_width, extent.half_height))),
            tooltip=node.tooltip,
            figure=drawn_figure(sketch, extent) if (sketch := self._sketch(node.index)) else None,
        )

    def _edge(self, placed: _PlacedEdge) -> Edge:
        edge = placed.edge
        return Edge(
            id=edge.id,
            tail=self._plan.nodes[edge.tail].id,
            head=self._plan.nodes[edge.head].id,
            route=self._route(placed.path),
            stroke=edge.stroke,
            tail_arrow=edge.tail_arrow,
            head_arrow=edge.head_arrow,
            label=self._label(edge.text, placed.label),
        )

    def _route(self, path: Path) -> Route:
        points = tuple(self._frame.point(spot) for spot in path.spots)
        match path.kind:
            case "straight":
                return StraightRoute(points[0], points[-1])
            case "orthogonal":
                return OrthogonalRoute(points)
            case "curved":
                return CurvedRoute(points)
            case _:
                assert_never(path.kind)

    def _cluster(self, cluster: PlannedCluster, touched: set[int]) -> Cluster:
        nodes = (self._plan.nodes[index] for index in cluster.nodes)
        middle = self._layout.labels.get(f"cluster_{cluster.index}")
        return Cluster(
            id=cluster.id,
            box=self._frame.box(self._clusters[cluster.id]),
            label=self._label(cluster.text, _around(middle, cluster.text)),
            fill=cluster.fill,
            stroke=cluster.stroke,
            nodes=tuple(node.id for node in nodes if not node.hidden or node.index in touched),
            clusters=tuple(self._cluster(inner, touched) for inner in cluster.clusters),
            corner_radius=cluster.corner_radius,
            role=cluster.role,
        )

    def _label(self, text: PlannedText | None, extent: Extent | None) -> Label | None:
        return Label(text.paragraphs, self._frame.box(extent)) if text and extent else None


def _all_clusters(clusters: Iterable[PlannedCluster]) -> Iterator[PlannedCluster]:
    for cluster in clusters:
        yield cluster
        yield from _all_clusters(cluster.clusters)


def _corners(extent: Extent) -> tuple[Spot, Spot]:
    return (extent.left, extent.low), (extent.right, extent.high)


def _around(middle: Spot | None, text: PlannedText | None) -> Extent | None:
    if middle is None or text is None:
        return None
    return Extent(middle[0], middle[1], text.width / 2, text.height / 2)
