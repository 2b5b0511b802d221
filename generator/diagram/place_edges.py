"""The edges of a plan with Graphviz's routes: cut at the outlines of what they touch, with their labels, into EMU."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.diagram.answer import Layout
from generator.diagram.arrow_paths import ARROW_LENGTH, ArrowPath
from generator.diagram.curves import Spot
from generator.diagram.edge_ends import EdgeEnds, sketch_at
from generator.diagram.edge_labels import at_angle, beside_end, beside_leg, leader_line, middle_of, upright_legs
from generator.diagram.edge_lines import DrawnEdge, DrawnHead, DrawnLine, draw_lines
from generator.diagram.outlines import Extent
from generator.diagram.place_frame import Frame, around
from generator.diagram.plan.values import Plan, PlannedEdge, PlannedEdgeLabel
from generator.diagram.routes import Path
from generator.geometry import pt
from generator.model.diagram import (
    ArrowDrawing,
    CurvedRoute,
    Edge,
    EdgeLabel,
    OrthogonalRoute,
    Route,
    StraightRoute,
    Strand,
)
from generator.model.path import Outline, PathStep

__all__ = ["EdgePlacer", "PlacedEdge", "finished_edge", "sketch_at"]


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its room, and the line that leads from it to the edge."""

    planned: PlannedEdgeLabel
    extent: Extent
    leader: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge with what is drawn of it, in points."""

    edge: PlannedEdge
    drawn: DrawnEdge
    labels: tuple[PlacedLabel, ...]

    def reached(self) -> Sequence[Spot]:
        """Spots that the drawing must hold."""
        spots = self.drawn.reached()
        for label in self.labels:
            extent = label.extent
            spots += [(extent.left, extent.low), (extent.right, extent.high), *label.leader]
        return spots


@dataclass(frozen=True, slots=True)
class EdgePlacer:
    """What edges need to know of all that they may touch: nodes by index, clusters by id."""

    plan: Plan
    layout: Layout
    extents: Sequence[Extent]
    clusters: Mapping[str, Extent]

    def placed(self) -> list[PlacedEdge]:
        """Edges with the part of their route that is drawn. One that Graphviz has no route for goes straight.

        Labels come last, so that those that look for room themselves can keep clear of all routes.
        """
        if not self.plan.draws_edges:
            return []
        ends = EdgeEnds(self.plan.nodes, self.extents, self.clusters)
        drawn: list[tuple[PlannedEdge, DrawnEdge]] = []
        for edge in self.plan.edges:
            if edge.hidden:
                continue
            if route := self.layout.routes.get(f"e{edge.index}") or ends.straight(edge):
                drawn.append((edge, draw_lines(edge, ends.cut(edge, route))))
        taken: list[Extent] = []
        if any(label.place == "leg" for edge, _ in drawn for label in edge.labels):
            taken = [*self.extents, *(leg for _, one in drawn for leg in upright_legs(one.path))]
        return [PlacedEdge(edge, one, tuple(self._labels(edge, one, taken))) for edge, one in drawn]

    def _labels(self, edge: PlannedEdge, drawn: DrawnEdge, taken: list[Extent]) -> list[PlacedLabel]:
        labels: list[PlacedLabel] = []
        for label in edge.labels:
            extent = around(self._middle(edge, label, drawn, taken), label.text)
            if extent is None:
                continue
            if label.place == "leg":
                taken.append(extent)
            labels.append(PlacedLabel(label, extent, leader_line(extent, drawn.bare) if label.leader else ()))
        return labels

    def _middle(self, edge: PlannedEdge, label: PlannedEdgeLabel, drawn: DrawnEdge, taken: Sequence[Extent]) -> Spot:
        half_size = label.text.width / 2, label.text.height / 2
        at_tail = label.kind == "tail"
        match label.place:
            case "polar":
                tip, bare = (
                    (drawn.tip_to_tip[0][0], drawn.bare[0])
                    if at_tail
                    else (drawn.tip_to_tip[-1][-1], drawn.bare[-1][::-1])
                )
                return at_angle(tip, bare, edge.label_angle, edge.label_distance)
            case "leg":
                return beside_leg(drawn.path, half_size, taken)
            case "kept":
                if found := self.layout.labels.get(f"e{edge.index}/{label.kind}"):
                    return found
                if label.kind in {"tail", "head"}:
                    return beside_end(drawn.tip_to_tip[0] if at_tail else drawn.tip_to_tip[-1][::-1], half_size)
                return middle_of(drawn.tip_to_tip[0])
            case _:
                assert_never(label.place)


def finished_edge(placed: PlacedEdge, plan: Plan, frame: Frame) -> Edge:
    """The edge in EMU."""
    edge, drawn = placed.edge, placed.drawn
    tail, head = plan.nodes[edge.tail], plan.nodes[edge.head]
    return Edge(
        id=edge.id,
        tail=tail.id,
        head=head.id,
        route=_route(drawn.path, frame),
        stroke=drawn.lines[0].stroke,
        tail_arrow=drawn.tail.kind,
        head_arrow=drawn.head.kind,
        labels=tuple(_label(label, frame) for label in placed.labels),
        tail_cell=None if edge.tail_cell is None or tail.cells is None else tail.cells.cells[edge.tail_cell].id,
        head_cell=None if edge.head_cell is None or head.cells is None else head.cells.cells[edge.head_cell].id,
        drawn_tail=_head(drawn.tail, frame),
        drawn_head=_head(drawn.head, frame),
        strands=tuple(_strand(line, frame) for line in drawn.lines[1:]),
        body=_outline("line", drawn.body, frame, filled=True, closed=True) if drawn.body else None,
        link=edge.link,
        step=edge.step,
        arrow_length=pt(ARROW_LENGTH * edge.arrow_size),
    )


def _label(label: PlacedLabel, frame: Frame) -> EdgeLabel:
    text = label.planned.text
    leader = tuple(frame.point(spot) for spot in label.leader)
    return EdgeLabel(label.planned.kind, frame.label_of(text, label.extent), leader, label.planned.link)


def _strand(line: DrawnLine, frame: Frame) -> Strand:
    return Strand(_route(line.path, frame), line.stroke)


def _head(head: DrawnHead, frame: Frame) -> tuple[ArrowDrawing, ...]:
    return tuple(ArrowDrawing(_arrow_outline(path, frame), head.color) for path in head.paths)


def _arrow_outline(path: ArrowPath, frame: Frame) -> Outline:
    command = "cubic" if path.kind == "curve" else "line"
    return _outline(command, path.spots, frame, filled=path.filled, closed=path.closed)


def _outline(command: str, spots: Sequence[Spot], frame: Frame, *, filled: bool, closed: bool) -> Outline:
    """A path through the spots: lines, or curves of 3n + 1 points."""
    first, *rest = (frame.point(spot) for spot in spots)
    if command == "cubic":
        steps = tuple(PathStep("cubic", tuple(rest[index : index + 3])) for index in range(0, len(rest), 3))
    else:
        steps = tuple(PathStep("line", (point,)) for point in rest)
    return Outline((PathStep("move", (first,)), *steps, *((PathStep("close"),) if closed else ())), filled=filled)


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
