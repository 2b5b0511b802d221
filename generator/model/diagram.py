"""A diagram before and after Graphviz has laid it out: two states, two types.

After layout, lengths are EMU, y grows downwards and the origin is the top left corner of the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.color import Color
from generator.diagnostic import Span
from generator.geometry import Box, Emu, Point, Size
from generator.model.path import Outline
from generator.model.text import TextParagraph
from generator.model.theme import DashStyle

Engine: TypeAlias = Literal["dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage", "patchwork"]


@dataclass(frozen=True, slots=True)
class DiagramSource:
    """DOT as the author or a template wrote it. `line_spans` has a place for each of its lines.

    `key` is unique in a build: language, slide and block. `turned` lays ranks out along the other axis than the source
    asks for (rankdir).
    """

    key: str
    name: str
    dot: str
    span: Span
    line_spans: tuple[Span, ...]
    lang: str
    engine: Engine | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: its colour, its width in EMU and its dashes."""

    color: Color
    width: Emu
    dash: DashStyle = "solid"


@dataclass(frozen=True, slots=True)
class Label:
    """Text of a diagram with the box that Graphviz kept free for it. Paragraphs carry size, weight and colour."""

    paragraphs: tuple[TextParagraph, ...]
    box: Box

    @property
    def text(self) -> str:
        return " ".join(paragraph.text for paragraph in self.paragraphs)


NodeShape: TypeAlias = Literal["rect", "roundRect", "ellipse", "diamond", "can", "hexagon", "text", "figure"]
"""What a node is drawn as; `text` has neither fill nor line, `figure` has paths of its own."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of its own, in EMU from the top left corner of the node's box.

    `sides` are the places of its outline above, left of, below and right of the middle: where lines end.
    """

    outlines: tuple[Outline, ...]
    sides: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Node:
    """`id` is DOT's own node id. `corner_radius` counts for roundRect, `figure` is there for the shape of that name."""

    id: str
    shape: NodeShape
    box: Box
    label: Label
    fill: Color | None
    stroke: Stroke | None
    role: str | None = None
    corner_radius: Emu = 0
    tooltip: str | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """A box around nodes and clusters, which it holds by id. `id` is the subgraph's name without `cluster_`."""

    id: str
    box: Box
    label: Label | None
    fill: Color | None
    stroke: Stroke | None
    nodes: tuple[str, ...]
    clusters: tuple[Cluster, ...] = ()
    corner_radius: Emu = 0
    role: str | None = None


ArrowKind: TypeAlias = Literal["none", "triangle", "stealth", "arrow", "diamond", "oval"]
"""ST_LineEndType: what a connector can carry at its ends."""


@dataclass(frozen=True, slots=True)
class StraightRoute:
    """From tip to tip without a bend."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class OrthogonalRoute:
    """Corner points from tip to tip; legs are horizontal and vertical in turn."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CurvedRoute:
    """Cubic Bezier curves from tip to tip: 3n + 1 points."""

    points: tuple[Point, ...]


Route: TypeAlias = StraightRoute | OrthogonalRoute | CurvedRoute


@dataclass(frozen=True, slots=True)
class Edge:
    """`id` is stable: the two node ids and, for parallel edges, a count among them."""

    id: str
    tail: str
    head: str
    route: Route
    stroke: Stroke
    tail_arrow: ArrowKind = "none"
    head_arrow: ArrowKind = "none"
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Diagram:
    """A laid-out diagram. `alt` tells the graph in words."""

    key: str
    name: str
    span: Span
    size: Size
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    clusters: tuple[Cluster, ...]
    alt: str
    label: Label | None = None
