"""A placed diagram into the frames of its group: clusters below nodes, nodes below edges, labels on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.color import ThemeColor
from generator.geometry import Box, Insets
from generator.layout.diagram.cells import label_frame
from generator.layout.diagram.connector import upright_box
from generator.layout.diagram.edges import PlacedEdge, Spot, draw_edge, place_edge
from generator.layout.diagram.glue import Joint, Target, join_all
from generator.layout.diagram.labels import aligned, corner_label, label_leader
from generator.layout.diagram.links import linked
from generator.layout.diagram.nodes import NodeDrawing, band_frames
from generator.layout.diagram.scale import Fit, Placement
from generator.model.diagram import Cluster, Diagram, EdgesMode, Node
from generator.model.page import ConnectorFrame, Frame, Geometry, GroupFrame, PresetGeometry, ShapeFrame

_CLEAR = ThemeColor("bg1", alpha=0)
"""Nothing to be seen, but something to click on."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One diagram on its way onto the slide; `key` is that of its group."""

    diagram: Diagram
    placement: Placement
    standing: Fit
    key: str
    edges_mode: EdgesMode = "glued"

    def frames(self) -> Iterator[Frame]:
        """The children of the outer group, in the order of drawing: clusters below nodes, nodes below edges."""
        drawings = [self._drawing(node) for node in self.diagram.nodes]
        own = [(drawing.target(), drawing.cell_targets()) for drawing in drawings]
        targets = self._targets(own)
        edges = tuple(place_edge(edge, self.placement, targets, self.edges_mode) for edge in self.diagram.edges)
        shapes = [
            *(target for whole, cells in own for target in (whole, *cells.values())),
            *map(self._cluster_target, _all(self.diagram.clusters)),
        ]
        geometries, joints = join_all(shapes, [end for placed in edges for end in placed.ends()])
        nodes = {drawing.node.id: drawing.frame(geometries) for drawing in drawings}
        if self.diagram.background or self.diagram.link:
            yield self._background()
        if self.diagram.label:
            key = f"{self.key}/graph:label"
            frame = label_frame(self.diagram.label, self.placement, self.standing.nodes, key, "label")
            yield linked(frame, self.diagram.link)
        for cluster in self.diagram.clusters:
            yield self._cluster(cluster, nodes, geometries)
        held = _held(self.diagram.clusters)
        yield from (frame for node, frame in nodes.items() if node not in held)
        yield from self._edges(edges, joints)

    def _background(self) -> ShapeFrame:
        size = self.diagram.size
        return ShapeFrame(
            key=f"{self.key}/graph:background",
            name="background",
            box=self.placement.box(Box(0, 0, size.width, size.height)),
            geometry=PresetGeometry("rect"),
            fill=self.diagram.background or _CLEAR,
            link=self.diagram.link,
        )

    def _targets(self, own: Sequence[tuple[Target, Mapping[str, Target]]]) -> Mapping[Spot, tuple[Target, ...]]:
        """What an edge to a node or one of its cells may end on: that, then what is around it, innermost first.

        `own` has each node with its cells.
        """
        around: dict[str, tuple[Target, ...]] = {}
        for cluster in self.diagram.clusters:
            self._add_surroundings(cluster, (), around)
        targets: dict[Spot, tuple[Target, ...]] = {}
        for node, (target, cells) in zip(self.diagram.nodes, own, strict=True):
            whole = targets[node.id, None] = (target, *around.get(node.id, ()))
            targets.update(((node.id, name), (cell, *whole)) for name, cell in cells.items())
        return targets

    def _add_surroundings(
        self, cluster: Cluster, outer: tuple[Target, ...], around: dict[str, tuple[Target, ...]]
    ) -> None:
        here = (self._cluster_target(cluster), *outer)
        around.update((node, here) for node in cluster.nodes)
        for inner in cluster.clusters:
            self._add_surroundings(inner, here, around)

    def _drawing(self, node: Node) -> NodeDrawing:
        return NodeDrawing(node, f"{self.key}/{node.id}", self.placement, self.standing.nodes)

    def _cluster_key(self, cluster: Cluster) -> str:
        return f"{self.key}/cluster:{cluster.id}"

    def _cluster_target(self, cluster: Cluster) -> Target:
        shape = "roundRect" if cluster.corner_radius else "rect"
        box = self.placement.box(cluster.box)
        return Target(f"{self._cluster_key(cluster)}/box", shape, box, cluster.corner_radius)

    def _cluster(self, cluster: Cluster, nodes: Mapping[str, Frame], geometries: Mapping[str, Geometry]) -> GroupFrame:
        target = self._cluster_target(cluster)
        box = ShapeFrame(
            key=target.key,
            name=f"{cluster.id} box",
            box=target.box,
            geometry=geometries[target.key],
            fill=cluster.fill,
            stroke=cluster.stroke,
            link=cluster.link,
        )
        if cluster.label and not cluster.label.cells:
            anchor, align, insets = corner_label(cluster.label, cluster.box)
            paragraphs = aligned(self.standing.nodes.paragraphs(cluster.label.paragraphs), align)
            box = replace(
                box, paragraphs=paragraphs, anchor=anchor, insets=self._insets(insets), turned=cluster.label.turned
            )
        deeper = _held(cluster.clusters)
        key, name = f"{self._cluster_key(cluster)}/label", f"{cluster.id} label"
        children: tuple[Frame, ...] = (
            *band_frames(cluster.bands, cluster.box, target.key.removesuffix("/box"), cluster.id, self.placement),
            box,
            *(
                (label_frame(cluster.label, self.placement, self.standing.nodes, key, name),)
                if cluster.label and cluster.label.cells
                else ()
            ),
            *(self._cluster(inner, nodes, geometries) for inner in cluster.clusters),
            *(nodes[node] for node in cluster.nodes if node not in deeper),
        )
        return GroupFrame(self._cluster_key(cluster), cluster.id, group_box(children), children)

    def _edges(self, edges: Sequence[PlacedEdge], joints: Sequence[Joint | None]) -> Iterator[Frame]:
        """All connectors, then all their labels, so that no line crosses a label's letters."""
        for placed, tail, head in zip(edges, joints[::2], joints[1::2], strict=True):
            yield linked(draw_edge(placed, self._edge_key(placed), tail, head), placed.edge.link)
        for placed in edges:
            for one in placed.edge.labels:
                key, name = f"{self._edge_key(placed)}/{one.kind}", f"{placed.edge.id} {one.kind}"
                if one.leader:
                    yield label_leader(one, self.placement, key, name)
                yield linked(label_frame(one.label, self.placement, self.standing.edges, key, name), one.link)

    def _edge_key(self, placed: PlacedEdge) -> str:
        return f"{self.key}/{placed.edge.id}"

    def _insets(self, insets: Insets) -> Insets:
        length = self.placement.length
        return Insets(length(insets.left), length(insets.top), length(insets.right), length(insets.bottom))


def group_box(frames: Sequence[Frame]) -> Box:
    """The box around frames, connectors as they lie when turned."""
    rooms = [frame_room(frame) for frame in frames]
    x, y = min(room.x for room in rooms), min(room.y for room in rooms)
    return Box(x, y, max(room.right for room in rooms) - x, max(room.bottom for room in rooms) - y)


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
