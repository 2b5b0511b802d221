"""A diagram before and after Graphviz has laid it out: two states, two types.

After layout, lengths are EMU, y grows downwards and the origin is the top left corner of the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.color import Color
from generator.diagnostic import Span
from generator.geometry import Box, Emu, Point, Size
from generator.model.image import Image
from generator.model.paint import Paint
from generator.model.path import Outline
from generator.model.text import Link, TextParagraph
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


EdgesMode: TypeAlias = Literal["glued", "exact"]
StepsMode: TypeAlias = Literal["clicks", "slides"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: its colour, its width in EMU and its dashes."""

    color: Color
    width: Emu
    dash: DashStyle = "solid"


@dataclass(frozen=True, slots=True)
class Label:
    """Text of a diagram with the box that Graphviz kept free for it. Paragraphs carry size, weight and colour.

    A label that is a table has `cells` in place of paragraphs. Lines of a `turned` one run upwards, the first at
    the left.
    """

    paragraphs: tuple[TextParagraph, ...]
    box: Box
    cells: tuple[Cell, ...] = ()
    turned: bool = False

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
class Band:
    """A stripe or wedge of a shape: a closed path in EMU from the top left corner of the shape's box."""

    outline: Outline
    color: Color


@dataclass(frozen=True, slots=True)
class NodePicture:
    """A picture inside a node or a cell, where it is drawn; a `turned` one has its top at the left."""

    image: Image
    box: Box
    turned: bool = False


Sides: TypeAlias = frozenset[Literal["t", "l", "b", "r"]]

ALL_SIDES: Sides = frozenset(("t", "l", "b", "r"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a node that edges can end at: a record's field, a table of an HTML-like label or one of its cells.

    `id` is unique in its node: the port where there is one, else the path from the outside in (`0/2`). `sides` are
    those that have a line. Cells come before the cells inside them, as they are drawn.
    """

    id: str
    box: Box
    label: Label | None = None
    fill: Paint | None = None
    stroke: Stroke | None = None
    sides: Sides = ALL_SIDES
    corner_radius: Emu = 0
    picture: NodePicture | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """`id` is DOT's own node id. `corner_radius` counts for roundRect, `figure` is there for the shape of that name.

    A node with `cells` becomes a group: its own outline, then its cells. `bands` lie on the fill and below the line.
    `beside` is a label outside of the shape. `step` is the click that it comes with; 0: it is there from the start.
    """

    id: str
    shape: NodeShape
    box: Box
    label: Label
    fill: Paint | None
    stroke: Stroke | None
    role: str | None = None
    corner_radius: Emu = 0
    tooltip: str | None = None
    figure: Figure | None = None
    cells: tuple[Cell, ...] = ()
    bands: tuple[Band, ...] = ()
    picture: NodePicture | None = None
    beside: Label | None = None
    link: Link | None = None
    step: int = 0


@dataclass(frozen=True, slots=True)
class Cluster:
    """A box around nodes and clusters, which it holds by id. `id` is the subgraph's name without `cluster_`."""

    id: str
    box: Box
    label: Label | None
    fill: Paint | None
    stroke: Stroke | None
    nodes: tuple[str, ...]
    clusters: tuple[Cluster, ...] = ()
    corner_radius: Emu = 0
    role: str | None = None
    figure: Figure | None = None
    bands: tuple[Band, ...] = ()
    link: Link | None = None
    step: int = 0


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


EdgeLabelKind: TypeAlias = Literal["label", "xlabel", "tail", "head"]


@dataclass(frozen=True, slots=True)
class EdgeLabel:
    """One of an edge's labels; `leader` is a line from the label to the edge (decorate)."""

    kind: EdgeLabelKind
    label: Label
    leader: tuple[Point, ...] = ()
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class ArrowDrawing:
    """A path of an arrow head that no line end of DrawingML looks like, in the diagram's coordinates.

    A filled one is filled with the edge's colour, unless `color` says otherwise.
    """

    outline: Outline
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class Strand:
    """A further line of an edge of several colours: beside the first, or a stretch after it."""

    route: Route
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Edge:
    """`id` is stable: the two node ids and, for parallel edges, a count among them.

    `tail_cell` and `head_cell` name the cells that it ends at. `drawn_tail` and `drawn_head` are arrow heads with paths
    of their own: the route runs beneath filled ones up to the node, and ends behind hollow ones. An edge with `strands`
    or a `body` (a filled shape in place of the line) cannot be a connector. `arrow_length` is that of a plain triangle,
    which is 0.7 times as wide; other heads go with it.
    """

    id: str
    tail: str
    head: str
    route: Route
    stroke: Stroke
    tail_arrow: ArrowKind = "none"
    head_arrow: ArrowKind = "none"
    labels: tuple[EdgeLabel, ...] = ()
    tail_cell: str | None = None
    head_cell: str | None = None
    drawn_tail: tuple[ArrowDrawing, ...] = ()
    drawn_head: tuple[ArrowDrawing, ...] = ()
    strands: tuple[Strand, ...] = ()
    body: Outline | None = None
    link: Link | None = None
    step: int = 0
    arrow_length: Emu = 127_000


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
    background: Paint | None = None
    link: Link | None = None
