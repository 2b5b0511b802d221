"""A graph with everything decided but its places: looks in the theme, measured labels, sizes. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.color import Color
from generator.diagram.figures.values import Sketch
from generator.geometry import Emu
from generator.model.diagram import ArrowKind, DiagramSource, Engine, NodeShape, Stroke
from generator.model.text import TextParagraph

Settings: TypeAlias = tuple[tuple[str, str], ...]
"""Attributes for Graphviz: names with unquoted values."""


@dataclass(frozen=True, slots=True)
class PlannedText:
    """Text with the room that it needs, in whole points."""

    paragraphs: tuple[TextParagraph, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PlannedNode:
    """`graphviz_shape` is what Graphviz takes it for. A `hidden` node keeps its room and is drawn only as nothing.

    `sketch` is there for the shape `figure`.
    """

    index: int
    id: str
    shape: NodeShape
    graphviz_shape: str
    width: float
    height: float
    text: PlannedText | None
    fill: Color | None
    stroke: Stroke | None
    role: str | None
    corner_radius: Emu
    tooltip: str | None
    hidden: bool
    settings: Settings
    sketch: Sketch | None = None


LabelPlace: TypeAlias = Literal["middle", "leg", "beside", "tail", "head"]
"""Where an edge's label goes: its own room on the way, beside a leg of the route (orthogonal routes do not pass by the
room that Graphviz keeps), wherever there is room, or next to one end."""


@dataclass(frozen=True, slots=True)
class PlannedEdge:
    """`tail` and `head` are indices of nodes; the cluster ids are those at whose border the edge ends instead.

    Ports are compass points. `clip_tail` and `clip_head` tell whether the edge ends at the outline of its node.
    """

    index: int
    id: str
    tail: int
    head: int
    tail_port: str | None
    head_port: str | None
    tail_cluster: str | None
    head_cluster: str | None
    clip_tail: bool
    clip_head: bool
    stroke: Stroke
    tail_arrow: ArrowKind
    head_arrow: ArrowKind
    text: PlannedText | None
    label_place: LabelPlace
    hidden: bool
    settings: Settings


@dataclass(frozen=True, slots=True)
class PlannedCluster:
    """`nodes` are indices of those that it holds itself, not by way of `clusters`."""

    index: int
    id: str
    text: PlannedText | None
    fill: Color | None
    stroke: Stroke | None
    role: str | None
    corner_radius: Emu
    nodes: tuple[int, ...]
    clusters: tuple[PlannedCluster, ...]
    ranks: tuple[RankGroup, ...]
    settings: Settings


@dataclass(frozen=True, slots=True)
class RankGroup:
    """Nodes that share a rank, or have the first or last."""

    rank: str
    nodes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`title` is what the graph calls itself: its label on one line, or nothing."""

    source: DiagramSource
    engine: Engine
    directed: bool
    text: PlannedText | None
    title: str
    nodes: tuple[PlannedNode, ...]
    edges: tuple[PlannedEdge, ...]
    clusters: tuple[PlannedCluster, ...]
    ranks: tuple[RankGroup, ...]
    settings: Settings

    @property
    def draws_edges(self) -> bool:
        """Whether the author wants edges at all (`splines=none`, or an empty value, leaves them out)."""
        return dict(self.settings).get("splines", "true").lower() not in ("none", "")
