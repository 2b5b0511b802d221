"""A laid-out diagram and a slot into a placement: one factor for both directions, and the text sizes that go with it.

Graphviz has reserved room for labels at their base size. A drawing that is scaled takes the largest size of the
theme's scale that is not larger than its room has become, so that text never outgrows the box it was measured for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.geometry import Box, Emu, Point
from generator.model.diagram import Cluster, Diagram, Figure, Label
from generator.model.path import Outline, PathStep
from generator.model.text import Anchor, ExactSpacing, LineSpacing, TextParagraph, TextRun
from generator.model.theme import DiagramStyle

POINT = 100
"""One point in the unit of text sizes, 1/100 pt."""

LOW = Fraction(6, 10)
"""A drawing that fills no more of its slot's height than this is low."""


@dataclass(frozen=True, slots=True)
class SizeStep:
    """Text that was measured at `base` is drawn at `drawn`; both in 1/100 pt."""

    base: int
    drawn: int

    def size(self, measured: int) -> int:
        """A size in 1/100 pt: `drawn` for `base`, others in the same ratio, rounded down to whole points."""
        if measured == self.base:
            return self.drawn
        return max(POINT, measured * self.drawn // self.base // POINT * POINT)

    def paragraphs(self, paragraphs: Iterable[TextParagraph]) -> tuple[TextParagraph, ...]:
        return tuple(self._paragraph(paragraph) for paragraph in paragraphs)

    def _paragraph(self, paragraph: TextParagraph) -> TextParagraph:
        if self.drawn == self.base:
            return paragraph
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

    `factor` is the largest that the slot and the largest label size allow; `needed` the smallest at which every label
    still has a size of the theme. `nodes` and `edges` are the steps of node (and cluster) labels and of edge labels;
    they hold only when `fits`.
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
        return Point(self.origin.x + self.length(point.x), self.origin.y + self.length(point.y))

    def points(self, points: Iterable[Point]) -> tuple[Point, ...]:
        return tuple(self.point(point) for point in points)

    def box(self, box: Box) -> Box:
        """The edges are rounded, not the size, so that boxes that touch still do."""
        corner, opposite = self.point(Point(box.x, box.y)), self.point(Point(box.right, box.bottom))
        return Box(corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y)


def fit(diagram: Diagram, slot: Box, style: DiagramStyle) -> Fit:
    """How the diagram would stand in the slot; see `Fit.fits`."""
    node_sizes = _sizes(node.label for node in diagram.nodes)
    edge_sizes = _sizes(one.label for edge in diagram.edges for one in edge.labels)
    base = _most_common(node_sizes) or _most_common(_sizes(_cluster_labels(diagram.clusters))) or style.label_sizes[0]
    edge_base = _most_common(edge_sizes) or style.edge_label_sizes[0]
    factor = min(
        Fraction(slot.width, max(1, diagram.size.width)),
        Fraction(slot.height, max(1, diagram.size.height)),
        Fraction(max(style.label_sizes), base),
    )
    needed = Fraction(min(style.label_sizes), base)
    if edge_sizes:
        needed = max(needed, Fraction(min(style.edge_label_sizes), edge_base))
    return Fit(factor, needed, _step(base, factor, style.label_sizes), _step(edge_base, factor, style.edge_label_sizes))


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


def _step(base: int, factor: Fraction, sizes: Sequence[int]) -> SizeStep:
    return SizeStep(base, max((size for size in sizes if size <= base * factor), default=min(sizes)))


def _sizes(labels: Iterable[Label | None]) -> Counter[int]:
    runs = (run for label in labels if label for paragraph in label.paragraphs for run in paragraph.runs)
    return Counter(run.size for run in runs)


def _most_common(sizes: Counter[int]) -> int | None:
    """The size that most runs have; the larger one of equals."""
    return max(sizes, key=lambda size: (sizes[size], size), default=None)


def _cluster_labels(clusters: Iterable[Cluster]) -> Iterable[Label | None]:
    for cluster in clusters:
        yield cluster.label
        yield from _cluster_labels(cluster.clusters)
