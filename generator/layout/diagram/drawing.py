"""A placed diagram into the frames of its group: clusters below nodes, nodes below edges, labels on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from generator.geometry import Box, Insets
from generator.layout.diagram.connector import upright_box
from generator.layout.diagram.edges import PlacedEdge, draw_edge, place_edge
from generator.layout.diagram.glue import Joint, Target, join_all
from generator.layout.diagram.labels import aligned, corner_label, free_label, inner_insets
from generator.layout.diagram.scale import Fit, Placement, scaled_figure
from generator.model.diagram import Cluster, Diagram, Node
from generator.model.page import ConnectorFrame, Frame, Geometry, GroupFrame, ShapeFrame


@dataclass(frozen=True, slots=True)
class Drawing:
    """One diagram on its way onto the slide; `key` is that of its group."""

    diagram: Diagram
    placement: Placement
    standing: Fit
    key: str

    def frames(self) -> Iterator[Frame]:
        """The children of the outer group, in the order of drawing: clusters below nodes, nodes below edges."""
        targets = self._targets()
        edges = tuple(place_edge(edge, self.placement, targets) for edge in self.diagram.edges)
        shapes = [*map(self._node_target, self.diagram.nodes), *map(self._cluster_target, _all(self.diagram.clusters))]
        geometries, joints = join_all(shapes, [end for placed in edges for end in placed.ends()])
        nodes = {node.id: self._node(node, geometries) for node in self.diagram.nodes}
        if self.diagram.label:
            yield free_label(
                self.diagram.label, self.placement, self.standing.nodes, f"{self.key}/graph:label", "label"
            )
        for cluster in self.diagram.clusters:
            yield self._cluster(cluster, nodes, geometries)
        held = _held(self.diagram.clusters)
        yield from (frame for node, frame in nodes.items() if node not in held)
        yield from self._edges(edges, joints)

    def _targets(self) -> Mapping[str, tuple[Target, ...]]:
        """For each node id what an edge may end on: the node, then the clusters around it, innermost first."""
        around: dict[str, tuple[Target, ...]] = {}
        for cluster in self.diagram.clusters:
            self._add_surroundings(cluster, (), around)
        return {node.id: (self._node_target(node), *around.get(node.id, ())) for node in self.diagram.nodes}

    def _add_surroundings(
        self, cluster: Cluster, outer: tuple[Target, ...], around: dict[str, tuple[Target, ...]]
    ) -> None:
        here = (self._cluster_target(cluster), *outer)
        around.update((node, here) for node in cluster.nodes)
        for inner in cluster.clusters:
            self._add_surroundings(inner, here, around)

    def _node_key(self, node: str) -> str:
        return f"{self.key}/{node}"

    def _cluster_key(self, cluster: Cluster) -> str:
        return f"{self.key}/cluster:{cluster.id}"

    def _node_target(self, node: Node) -> Target:
        box = self.placement.box(node.box)
        figure = scaled_figure(node.figure, node.box, self.placement) if node.figure else None
        return Target(self._node_key(node.id), node.shape, box, node.corner_radius, figure)

    def _cluster_target(self, cluster: Cluster) -> Target:
        shape = "roundRect" if cluster.corner_radius else "rect"
        box = self.placement.box(cluster.box)
        return Target(f"{self._cluster_key(cluster)}/box", shape, box, cluster.corner_radius)

    def _node(self, node: Node, geometries: Mapping[str, Geometry]) -> ShapeFrame:
        plain = node.shape == "text"
        key = self._node_key(node.id)
        return ShapeFrame(
            key=key,
            name=node.id,
            box=self.placement.box(node.box),
            geometry=geometries[key],
            fill=None if plain else node.fill,
            stroke=None if plain else node.stroke,
            paragraphs=self.standing.nodes.paragraphs(node.label.paragraphs),
            insets=self._insets(inner_insets(node.label, node.box)),
        )

    def _cluster(
        self, cluster: Cluster, nodes: Mapping[str, ShapeFrame], geometries: Mapping[str, Geometry]
    ) -> GroupFrame:
        target = self._cluster_target(cluster)
        box = ShapeFrame(
            key=target.key,
            name=f"{cluster.id} box",
            box=target.box,
            geometry=geometries[target.key],
            fill=cluster.fill,
            stroke=cluster.stroke,
        )
        if cluster.label:
            anchor, align, insets = corner_label(cluster.label, cluster.box)
            paragraphs = aligned(self.standing.nodes.paragraphs(cluster.label.paragraphs), align)
            box = replace(box, paragraphs=paragraphs, anchor=anchor, insets=self._insets(insets))
        deeper = _held(cluster.clusters)
        children: tuple[Frame, ...] = (
            box,
            *(self._cluster(inner, nodes, geometries) for inner in cluster.clusters),
            *(nodes[node] for node in cluster.nodes if node not in deeper),
        )
        return GroupFrame(self._cluster_key(cluster), cluster.id, group_box(children), children)

    def _edges(self, edges: Sequence[PlacedEdge], joints: Sequence[Joint | None]) -> Iterator[Frame]:
        """All connectors, then all their labels, so that no line crosses a label's letters."""
        for placed, tail, head in zip(edges, joints[::2], joints[1::2], strict=True):
            yield draw_edge(placed, self._edge_key(placed), tail, head)
        for placed in edges:
            for one in placed.edge.labels:
                key, name = f"{self._edge_key(placed)}/{one.kind}", f"{placed.edge.id} {one.kind}"
                yield free_label(one.label, self.placement, self.standing.edges, key, name)

    def _edge_key(self, placed: PlacedEdge) -> str:
        return f"{self.key}/{placed.edge.id}"

    def _insets(self, insets: Insets) -> Insets:
        length = self.placement.length
        return Insets(length(insets.left), length(insets.top), length(insets.right), length(insets.bottom))


def group_box(frames: Sequence[Frame]) -> Box:
    """The box around frames, connectors as they lie when turned."""
    return reduce(Box.union, map(frame_room, frames))


def frame_room(frame: Frame) -> Box:
    """The room that a frame takes on the slide: its box, turned for connectors."""
    return upright_box(frame.box, frame.rotation) if isinstance(frame, ConnectorFrame) else frame.box


def _all(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    for cluster in clusters:
        yield cluster
        yield from _all(cluster.clusters)


def _held(clusters: Iterable[Cluster]) -> frozenset[str]:
    """The nodes in these clusters and in those inside them."""
    return frozenset(node for cluster in _all(clusters) for node in cluster.nodes)
