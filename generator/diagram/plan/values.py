"""A graph with everything decided but its places: looks in the theme, measured labels, sizes. Lengths in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.color import Color
from generator.diagram.arrow_names import Arrow
from generator.diagram.bands import Shares
from generator.diagram.figures.values import Sketch
from generator.geometry import Emu
from generator.model.diagram import ALL_SIDES, Band, DiagramSource, EdgeLabelKind, Engine, NodeShape, Sides, Stroke
from generator.model.image import Image
from generator.model.paint import Paint
from generator.model.text import Link, TextParagraph

Settings: TypeAlias = tuple[tuple[str, str], ...]
"""Attributes for Graphviz: names with unquoted values."""

PAD = (4.0, 4.0)
"""How far a background reaches beyond the drawing where the author says nothing (measured)."""


@dataclass(frozen=True, slots=True)
class PlannedText:
    """Text with the room that it needs, in whole points.

    A table has `cells` in place of paragraphs, whose rooms count from its top left corner.
    """

    paragraphs: tuple[TextParagraph, ...]
    width: int
    height: int
    cells: tuple[PlannedCell, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """A place in a node, in points from its top left corner, y downwards."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlannedPicture:
    """A picture and where it stands in its node."""

    image: Image
    room: Room


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """A part of a node; see `generator.model.diagram.Cell`. `text_room` is where its text stands."""

    id: str
    room: Room
    text: PlannedText | None = None
    text_room: Room | None = None
    fill: Paint | None = None
    stroke: Stroke | None = None
    sides: Sides = ALL_SIDES
    corner_radius: Emu = 0
    picture: PlannedPicture | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class PlannedCells:
    """The parts of a record or of an HTML-like table.

    `label` is what Graphviz gets: a table with cells of fixed sizes, where the cell number i of `cells` has the port
    `c<i>`. `ports` finds a cell by the name that the author gave it. Rooms count from the node's top left corner.
    """

    cells: tuple[PlannedCell, ...]
    label: str
    ports: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PlannedNode:
    """`graphviz_shape` is what Graphviz takes it for. A `hidden` node keeps its room and is drawn only as nothing.

    `graphviz_form` says more of that shape, such as its sides, and `graphviz_size` what Graphviz is asked for where its
    own rules then add to the size (None: width and height). `text_room` is where the text stands: its left and top
    count from the middle of the node.

    `sketch` is there for the shape `figure`. `beside` is the label outside of the shape (xlabel). `figure_bands` are
    stripes and wedges, in EMU from the top left corner of a node of the planned size.
    """

    index: int
    id: str
    shape: NodeShape
    graphviz_shape: str
    width: float
    height: float
    text: PlannedText | None
    fill: Paint | None
    stroke: Stroke | None
    role: str | None
    corner_radius: Emu
    tooltip: str | None
    hidden: bool
    settings: Settings
    graphviz_form: Settings = ()
    graphviz_size: tuple[float, float] | None = None
    text_room: Room | None = None
    sketch: Sketch | None = None
    cells: PlannedCells | None = None
    bands: tuple[Band, ...] = ()
    picture: PlannedPicture | None = None
    beside: PlannedText | None = None
    link: Link | None = None
    step: int = 0


LabelPlace: TypeAlias = Literal["kept", "leg", "polar"]
"""Where an edge's label goes: the room that Graphviz finds for it, beside a leg of the route (orthogonal routes do not
pass by that room), or at an angle from the edge's end."""


@dataclass(frozen=True, slots=True)
class PlannedEdgeLabel:
    """One of an edge's labels. `leader` asks for a line from it to the edge."""

    kind: EdgeLabelKind
    text: PlannedText
    place: LabelPlace = "kept"
    leader: bool = False
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class EdgeColor:
    """A colour of a list: of a line of its own, or with a `share` of a stretch of the edge. None: nothing is drawn."""

    color: Color | None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class PlannedEdge:
    """`tail` and `head` are indices of nodes; the cluster ids are those at whose border the edge ends instead.

    Ports are compass points; `tail_cell` and `head_cell` are numbers of cells (see PlannedCells). `clip_tail` and
    `clip_head` tell whether the edge ends at the outline of its node. `colors` is there for several. `label_angle` (in
    degrees) and `label_distance` (1.0: 10 pt) are for labels at an angle from an end.
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
    tail_arrow: Arrow
    head_arrow: Arrow
    labels: tuple[PlannedEdgeLabel, ...]
    hidden: bool
    settings: Settings
    arrow_size: float = 1.0
    colors: tuple[EdgeColor, ...] = ()
    tapered: bool = False
    label_angle: float = -25.0
    label_distance: float = 1.0
    tail_cell: int | None = None
    head_cell: int | None = None
    link: Link | None = None
    step: int = 0

    def label(self, kind: EdgeLabelKind) -> PlannedEdgeLabel | None:
        return next((label for label in self.labels if label.kind == kind), None)

    @property
    def text(self) -> PlannedText | None:
        """What the edge says of itself as a whole."""
        label = self.label("label") or self.label("xlabel")
        return label.text if label else None


@dataclass(frozen=True, slots=True)
class PlannedCluster:
    """`nodes` are indices of those that it holds itself, not by way of `clusters`.

    `stripes` are colours with their shares, from left to right in place of a fill.
    """

    index: int
    id: str
    text: PlannedText | None
    fill: Paint | None
    stroke: Stroke | None
    role: str | None
    corner_radius: Emu
    nodes: tuple[int, ...]
    clusters: tuple[PlannedCluster, ...]
    ranks: tuple[RankGroup, ...]
    settings: Settings
    link: Link | None = None
    step: int = 0
    stripes: Shares = ()


@dataclass(frozen=True, slots=True)
class RankGroup:
    """Nodes that share a rank, or have the first or last."""

    rank: str
    nodes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`title` is what the graph calls itself: its label on one line, or nothing.

    The drawing of a `landscape` graph is turned by a quarter when everything has its place. `pad` is how far the
    background reaches beyond the drawing, sideways and up and down.
    """

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
    background: Paint | None = None
    link: Link | None = None
    landscape: bool = False
    pad: tuple[float, float] = PAD

    @property
    def draws_edges(self) -> bool:
        """Whether edges are drawn at all: `splines=none`, or an empty value, leaves them out, and so does patchwork."""
        return self.engine != "patchwork" and dict(self.settings).get("splines", "true").lower() not in ("none", "")
