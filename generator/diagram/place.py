"""A plan and Graphviz's layout into a Diagram: edges cut at the outlines, all in EMU from the top left corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagram.alt import tell
from generator.diagram.answer import BadAnswer, Layout
from generator.diagram.bands import stripes
from generator.diagram.curves import Spot
from generator.diagram.figures.drawn import drawn_figure
from generator.diagram.outlines import Extent
from generator.diagram.place_edges import EdgePlacer, finished_edge, sketch_at
from generator.diagram.place_frame import Frame, around
from generator.diagram.place_parts import place_cells, place_picture
from generator.diagram.plan.values import Plan, PlannedCluster, PlannedNode
from generator.diagram.steps import settle_steps
from generator.diagram.turn import turn, turned_points
from generator.geometry import Box, Size, pt
from generator.model.diagram import Cluster, Diagram, Label, Node


def place_diagram(plan: Plan, layout: Layout) -> Diagram:
    """The finished diagram. Raises BadAnswer when the layout lacks something that the plan has."""
    try:
        diagram = settle_steps(_Placer(plan, layout).diagram())
        return turn(diagram) if plan.landscape else diagram
    except KeyError as error:
        raise BadAnswer(f"{error.args[0]} has no place") from error


class _Placer:
    def __init__(self, plan: Plan, layout: Layout) -> None:
        self._plan = plan
        self._layout = layout
        self._extents = [self._node_extent(node) for node in plan.nodes]
        self._clusters = {cluster.id: self._cluster_extent(cluster) for cluster in _all_clusters(plan.clusters)}
        self._edges = EdgePlacer(plan, layout, self._extents, self._clusters).placed()
        reached = [spot for extent in self._all_extents() for spot in _corners(extent)]
        for placed in self._edges:
            reached.extend(placed.reached())
        across, up = plan.pad if plan.background else (0.0, 0.0)
        if plan.background and layout.box:
            reached.extend(layout.box)
        self._frame = Frame(min(x for x, _ in reached) - across, max(y for _, y in reached) + up)
        self._size = Size(
            pt(max(x for x, _ in reached) + across - self._frame.left),
            pt(self._frame.top - min(y for _, y in reached) + up),
        )

    def diagram(self) -> Diagram:
        source = self._plan.source
        tops = [self._frame.point((extent.x, extent.y)) for extent in self._extents]
        if self._plan.landscape:
            tops = turned_points(tops, self._size.width)
        touched = {index for placed in self._edges for index in (placed.edge.tail, placed.edge.head)}
        return Diagram(
            key=source.key,
            name=source.name,
            span=source.span,
            size=self._size,
            nodes=tuple(self._node(node) for node in self._plan.nodes if not node.hidden or node.index in touched),
            edges=tuple(finished_edge(placed, self._plan, self._frame) for placed in self._edges),
            clusters=tuple(self._cluster(cluster, touched) for cluster in self._plan.clusters),
            alt=tell(self._plan, tops),
            label=self._frame.label(self._plan.text, self._graph_label()),
            background=self._plan.background,
            link=self._plan.link,
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
        return around(self._layout.label, self._plan.text)

    def _all_extents(self) -> Iterator[Extent]:
        yield from self._extents
        yield from self._clusters.values()
        if label := self._graph_label():
            yield label

    def _node(self, node: PlannedNode) -> Node:
        extent = self._extents[node.index]
        text = node.text
        return Node(
            id=node.id,
            shape=node.shape,
            box=self._frame.box(extent),
            label=self._frame.label(text, self._text_extent(node, extent)) or Label((), self._frame.box(extent)),
            fill=node.fill,
            stroke=node.stroke,
            role=node.role,
            corner_radius=min(node.corner_radius, pt(min(extent.half_width, extent.half_height))),
            tooltip=node.tooltip,
            step=node.step,
            beside=self._frame.label(node.beside, around(self._layout.labels.get(f"n{node.index}"), node.beside)),
            figure=drawn_figure(sketch, extent) if (sketch := sketch_at(node, extent)) else None,
            cells=() if node.hidden else place_cells(node, extent, self._frame),
            picture=place_picture(node, extent, self._frame),
            bands=node.bands,
            link=node.link,
        )

    def _text_extent(self, node: PlannedNode, extent: Extent) -> Extent | None:
        """The room of the node's text."""
        room = node.text_room
        if room is None:
            return around((extent.x, extent.y), node.text)
        middle = extent.x + room.left + room.width / 2, extent.y - room.top - room.height / 2
        return Extent(*middle, room.width / 2, room.height / 2)

    def _cluster(self, cluster: PlannedCluster, touched: set[int]) -> Cluster:
        nodes = (self._plan.nodes[index] for index in cluster.nodes)
        middle = self._layout.labels.get(f"cluster_{cluster.index}")
        box = self._frame.box(self._clusters[cluster.id])
        return Cluster(
            id=cluster.id,
            box=box,
            label=self._frame.label(cluster.text, around(middle, cluster.text)),
            fill=cluster.fill,
            stroke=cluster.stroke,
            nodes=tuple(node.id for node in nodes if not node.hidden or node.index in touched),
            clusters=tuple(self._cluster(inner, touched) for inner in cluster.clusters),
            corner_radius=min(cluster.corner_radius, min(box.width, box.height) // 3),
            role=cluster.role,
            bands=stripes(cluster.stripes, Box(0, 0, box.width, box.height)),
            link=cluster.link,
            step=cluster.step,
        )


def _all_clusters(clusters: Iterable[PlannedCluster]) -> Iterator[PlannedCluster]:
    for cluster in clusters:
        yield cluster
        yield from _all_clusters(cluster.clusters)


def _corners(extent: Extent) -> tuple[Spot, Spot]:
    return (extent.left, extent.low), (extent.right, extent.high)
