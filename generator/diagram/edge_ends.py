"""Graphviz's route of an edge into the part between the outlines of what it joins. Lengths in points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from generator.diagram.curves import Curve, Inside, Spot, cut_end, cut_start, straight_curve
from generator.diagram.figures.rim import inside_ring, towards
from generator.diagram.figures.values import Sketch
from generator.diagram.outlines import Extent, inside_of, port_spot
from generator.diagram.plan.values import PlannedEdge, PlannedNode

_AT_PORT = 3.0
"""How far from a port a route may begin that Graphviz has led there; one that begins farther off gets a way to it."""


@dataclass(frozen=True, slots=True)
class EdgeEnds:
    """What edges may end at: nodes with their places by index, clusters by id."""

    nodes: Sequence[PlannedNode]
    extents: Sequence[Extent]
    clusters: Mapping[str, Extent]

    def cut(self, edge: PlannedEdge, parts: Sequence[Curve]) -> list[Curve]:
        """The route between the outlines; it has several parts where edges share a way.

        Where a node lies inside the other, or inside the border, nothing is cut.
        """
        first = self._to_port(edge.tail, edge.tail_cell, edge.tail_port, parts[0])
        tail = self._limit(edge.tail, edge.tail_cell, edge.tail_port, edge.tail_cluster, clip=edge.clip_tail)
        cut = [(cut_start(first, tail) if tail else None) or first, *parts[1:]]
        last = self._to_port(edge.head, edge.head_cell, edge.head_port, cut[-1][::-1])[::-1]
        head = self._limit(edge.head, edge.head_cell, edge.head_port, edge.head_cluster, clip=edge.clip_head)
        return [*cut[:-1], (cut_end(last, head) if head else None) or last]

    def straight(self, edge: PlannedEdge) -> list[Curve]:
        """From middle to middle; nothing for a loop."""
        if edge.tail == edge.head:
            return []
        one, two = self._extent(edge.tail, edge.tail_cell), self._extent(edge.head, edge.head_cell)
        return [straight_curve((one.x, one.y), (two.x, two.y))]

    def _extent(self, node: int, cell: int | None) -> Extent:
        """The place of a node, or of one of its cells."""
        extent = self.extents[node]
        cells = self.nodes[node].cells
        if cell is None or cells is None:
            return extent
        room = cells.cells[cell].room
        x, y = extent.left + room.left + room.width / 2, extent.high - room.top - room.height / 2
        return Extent(x, y, room.width / 2, room.height / 2)

    def _to_port(self, node: int, cell: int | None, port: str | None, route: Curve) -> Curve:
        """The route from the outline where it has a port: Graphviz comes within a point or two of it."""
        if not port:
            return route
        start = self._port(node, cell, port)
        if hypot(start[0] - route[0][0], start[1] - route[0][1]) <= _AT_PORT:
            return [start, *route[1:]]
        return [*straight_curve(start, route[0]), *route[1:]]

    def _port(self, node: int, cell: int | None, port: str) -> Spot:
        extent = self._extent(node, cell)
        sketch = None if cell is not None else sketch_at(self.nodes[node], extent)
        if sketch is None:
            return port_spot("rect" if cell is not None else self.nodes[node].shape, extent, port)
        across, up = port_spot("rect", Extent(0, 0, extent.half_width, extent.half_height), port)
        x, y = towards(sketch.rim, across, up)
        return extent.x + x, extent.y + y

    def _limit(
        self, node: int, cell: int | None, port: str | None, cluster: str | None, *, clip: bool
    ) -> Inside | None:
        """The outline that an edge ends at; with a port it ends there already."""
        if cluster is not None:
            return self.clusters[cluster].inside
        if port or not clip:
            return None
        extent = self._extent(node, cell)
        if cell is not None:
            return extent.inside
        if sketch := sketch_at(self.nodes[node], extent):
            return inside_ring(sketch.rim, extent.x, extent.y)
        return inside_of(self.nodes[node].shape, extent)


def sketch_at(node: PlannedNode, extent: Extent) -> Sketch | None:
    """A figure's lines at the size that the node has."""
    if node.sketch is None:
        return None
    return node.sketch.scaled(2 * extent.half_width / node.width, 2 * extent.half_height / node.height)
