"""A laid-out diagram and a slot into a placement: one factor for both directions, and the text sizes that go with it.

Graphviz has reserved room for labels at their base size. A drawing that is scaled takes the largest size of the
theme's scale that is not larger than its room has become, so that text never outgrows the box it was measured for.
Where even the smallest is larger, text is scaled as the drawing is, and so are lines and rounded corners.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from generator.geometry import Box, Emu, Point, pt
from generator.model.diagram import Cell, Cluster, Diagram, Edge, Figure, Label, Node, Stroke
from generator.model.path import Outline, PathStep
from generator.model.text import Anchor, ExactSpacing, LineSpacing, TextParagraph, TextRun
from generator.model.theme import DiagramStyle

POINT = 100
"""One point in the unit of text sizes, 1/100 pt."""

LOW = Fraction(6, 10)
"""A drawing that fills no more of its slot's height than this is low."""

_THINNEST = pt(0.25)
"""A line that is thinner is not seen."""


@dataclass(frozen=True, slots=True)
class SizeStep:
    """Text that was measured at `base` is drawn at `drawn`; sizes are multiples of `grain`. All in 1/100 pt."""

    base: int
    drawn: int
    grain: int = POINT

    def size(self, measured: int) -> int:
        """A size in 1/100 pt: `drawn` for `base`, others in the same ratio, rounded down; 1 pt at least."""
        if measured == self.base:
            return self.drawn
        return max(POINT, measured * self.drawn // self.base // self.grain * self.grain)

    def paragraphs(self, paragraphs: Sequence[TextParagraph]) -> tuple[TextParagraph, ...]:
        if self.drawn == self.base:
            return tuple(paragraphs)
        return tuple(self._paragraph(paragraph) for paragraph in paragraphs)

    def _paragraph(self, paragraph: TextParagraph) -> TextParagraph:
        return replace(
            paragraph,
            runs=tuple(self._run(run) for run in paragraph.runs),
            line_spacing=self._spacing(paragraph.line_spacing),
            space_before=self._in_ratio(paragraph.space_before),
            space_after=self._in_ratio(paragraph.space_after),
            margin_left=self._in_ratio(paragraph.margin_left),
            indent=self._in_ratio(paragraph.indent),
            end_size=self.size(paragraph.end_size),
        )

    def _run(self, run: TextRun) -> TextRun:
        return replace(run, size=self.size(run.size))

    def _spacing(self, spacing: LineSpacing) -> LineSpacing:
        return ExactSpacing(self._in_ratio(spacing.value)) if isinstance(spacing, ExactSpacing) else spacing

    def _in_ratio(self, length: int) -> int:
        return length * self.drawn // self.base


@dataclass(frozen=True, slots=True)
class Fit:
    """How a diagram stands in a slot.

    `factor` is the largest that the slot and the largest label size allow; `needed` the smallest at which the labels of
    most nodes still have a size of the theme: what the author has set smaller, and labels of edges, may be smaller.
    `nodes` and `edges` are the steps of node (and cluster) labels and of edge labels.
    """

    factor: Fraction
    needed: Fraction
    nodes: SizeStep
    edges: SizeStep

    @property
    def fits(self) -> bool:
        return self.factor >= self.needed


@dataclass(frozen=True, slots=True)
class Placement:
    """From a diagram's coordinates to the slide's: times `factor`, then moved by `origin`; whole EMU, halves up."""

    factor: Fraction
    origin: Point

    def length(self, length: Emu) -> Emu:
        numerator, denominator = self.factor.numerator, self.factor.denominator
        return (2 * length * numerator + denominator) // (2 * denominator)

    def point(self, point: Point) -> Point:
        # `length` written out: this is done for every point of a deck.
        double, whole = 2 * self.factor.numerator, self.factor.denominator
        return Point(
            self.origin.x + (point.x * double + whole) // (2 * whole),
            self.origin.y + (point.y * double + whole) // (2 * whole),
        )

    def points(self, points: Iterable[Point]) -> tuple[Point, ...]:
        double, whole = 2 * self.factor.numerator, self.factor.denominator
        least, x, y = 2 * whole, self.origin.x, self.origin.y
        return tuple(
            Point(x + (point.x * double + whole) // least, y + (point.y * double + whole) // least) for point in points
        )

    def box(self, box: Box) -> Box:
        """The edges are rounded, not the size, so that boxes that touch still do."""
        double, whole = 2 * self.factor.numerator, self.factor.denominator
        least = 2 * whole
        x, y = (box.x * double + whole) // least, (box.y * double + whole) // least
        right, bottom = (box.right * double + whole) // least, (box.bottom * double + whole) // least
        return Box(self.origin.x + x, self.origin.y + y, right - x, bottom - y)


def fit(diagram: Diagram, slot: Box, style: DiagramStyle) -> Fit:
    """How the diagram stands in the slot; see `Fit.fits`."""
    edge_base = _most_common(_sizes(one.label for edge in diagram.edges for one in edge.labels))
    base = (
        _most_common(_sizes(_node_labels(diagram.nodes)))
        or _most_common(_sizes(_cluster_labels(diagram.clusters)))
        or edge_base
        or style.label_sizes[0]
    )
    room = min(
        Fraction(slot.width, max(1, diagram.size.width)),
        Fraction(slot.height, max(1, diagram.size.height)),
    )
    # A size of the theme that has room says how large all is drawn, so that text keeps its proportion to its shapes.
    reached = max((size for size in style.label_sizes if size <= base * room), default=None)
    factor = Fraction(reached, base) if reached else room
    return Fit(
        factor,
        Fraction(min(style.label_sizes), base),
        _step(base, factor, style.label_sizes),
        _step(edge_base or style.edge_label_sizes[0], factor, style.edge_label_sizes),
    )


def place(diagram: Diagram, slot: Box, factor: Fraction, anchor: Anchor) -> Placement:
    """In the middle of the slot's width; in the middle of its height, but a low drawing where `anchor` says."""
    at_origin = Placement(factor, Point(0, 0))
    width, height = at_origin.length(diagram.size.width), at_origin.length(diagram.size.height)
    free = slot.height - height
    low = Fraction(height, max(1, slot.height)) <= LOW
    down = {"t": 0, "ctr": free // 2, "b": free}[anchor] if low else free // 2
    return Placement(factor, Point(slot.x + (slot.width - width) // 2, slot.y + down))


def scaled_figure(figure: Figure, box: Box, placement: Placement) -> Figure:
    """The figure of a node with this box, in EMU from the top left corner of the box where it has been placed."""
    start = placement.point(Point(box.x, box.y))

    def placed(point: Point) -> Point:
        return placement.point(point.moved(box.x, box.y)).moved(-start.x, -start.y)

    def outline(one: Outline) -> Outline:
        steps = tuple(PathStep(step.command, tuple(map(placed, step.points))) for step in one.steps)
        return replace(one, steps=steps)

    top, left, bottom, right = map(placed, figure.sides)
    return Figure(tuple(map(outline, figure.outlines)), (top, left, bottom, right))


def thinned(diagram: Diagram, factor: Fraction) -> Diagram:
    """The diagram with its lines and rounded corners scaled, for a drawing that is smaller than it should be."""

    @cache
    def length(one: Emu) -> Emu:
        return round(one * factor)

    def stroke(one: Stroke) -> Stroke:
        return Stroke(one.color, max(_THINNEST, length(one.width)), one.dash)

    def cell(one: Cell) -> Cell:
        line = one.stroke and stroke(one.stroke)
        return replace(one, stroke=line, corner_radius=length(one.corner_radius))

    def node(one: Node) -> Node:
        line, cells = one.stroke and stroke(one.stroke), tuple(map(cell, one.cells))
        return replace(one, stroke=line, corner_radius=length(one.corner_radius), cells=cells)

    def edge(one: Edge) -> Edge:
        strands = tuple(replace(strand, stroke=stroke(strand.stroke)) for strand in one.strands)
        return replace(one, stroke=stroke(one.stroke), strands=strands)

    def cluster(one: Cluster) -> Cluster:
        line, inner = one.stroke and stroke(one.stroke), tuple(map(cluster, one.clusters))
        return replace(one, stroke=line, corner_radius=length(one.corner_radius), clusters=inner)

    return replace(
        diagram,
        nodes=tuple(map(node, diagram.nodes)),
        edges=tuple(map(edge, diagram.edges)),
        clusters=tuple(map(cluster, diagram.clusters)),
    )


def _step(base: int, factor: Fraction, sizes: Sequence[int]) -> SizeStep:
    suiting = [size for size in sizes if size <= base * factor]
    return SizeStep(base, max(suiting)) if suiting else SizeStep(base, max(POINT, int(base * factor)), grain=1)


def _sizes(labels: Iterable[Label | None]) -> Counter[int]:
    runs = (run for label in labels if label for paragraph in label.paragraphs for run in paragraph.runs)
    return Counter(run.size for run in runs)


def _most_common(sizes: Counter[int]) -> int | None:
    """The size that most runs have; the larger one of equals."""
    return max(sizes, key=lambda size: (sizes[size], size), default=None)


def _node_labels(nodes: Iterable[Node]) -> Iterator[Label | None]:
    for node in nodes:
        yield node.label
        yield from (cell.label for cell in node.cells)


def _cluster_labels(clusters: Iterable[Cluster]) -> Iterator[Label | None]:
    for cluster in clusters:
        yield cluster.label
        yield from _cluster_labels(cluster.clusters)
