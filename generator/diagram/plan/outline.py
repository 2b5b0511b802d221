"""A node's shape at its size into what is drawn and what Graphviz is told of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostic import did_you_mean
from generator.diagram.figures.make import FigureKind, draw_figure, ring_growth
from generator.diagram.figures.values import Sketch
from generator.diagram.plan.desk import Desk
from generator.diagram.plan.figure import figure_of
from generator.diagram.plan.node_size import NodeSize
from generator.diagram.plan.shapes import DEFAULT, SHAPES, Shape
from generator.diagram.plan.values import Settings
from generator.diagram.sheet import Sheet
from generator.model.diagram import NodeShape


@dataclass(frozen=True, slots=True)
class NodeOutline:
    """`sketch` is there for a figure; `size` is that of all its outlines. For the rest see PlannedNode."""

    drawn: NodeShape
    sketch: Sketch | None
    size: tuple[float, float]
    graphviz_shape: str
    graphviz_form: Settings
    graphviz_size: tuple[float, float]


def shape_of(sheet: Sheet, desk: Desk) -> Shape:
    """The node's shape, with what the author says of its outline. A shape that Graphviz does not know is a box."""
    word = sheet.text("shape")
    shape = SHAPES.get(word or DEFAULT)
    if shape is None:
        desk.reporter.warning_once(
            "dot-value-unknown",
            f"shape {word}",
            f'no node shape "{word}": a box is drawn',
            sheet.attributes["shape"].place,
            did_you_mean(word, SHAPES),
        )
        shape = SHAPES["box"]
    return figure_of(shape, sheet, polygon=word == "polygon")


def outline_of(shape: Shape, size: NodeSize, *, filled: bool) -> NodeOutline:
    """The outline at a size. `filled` plain text has a box to fill."""
    drawn, sketch, outer = _drawn_shape(shape, filled=filled), None, size.outer
    if drawn == "figure" or size.inner != size.outer:
        sketch = draw_figure(shape.kind, *size.inner)
        across, up = sketch.reach()
        drawn, outer = "figure", (max(size.outer[0], 2 * across), max(size.outer[1], 2 * up))
    name, form = _for_graphviz(shape.kind)
    return NodeOutline(drawn, sketch, outer, name, form, _asked(shape.kind, size))


def _drawn_shape(shape: Shape, *, filled: bool) -> NodeShape:
    match shape.form:
        case "box":
            return "roundRect" if shape.kind.corners == "rounded" else "rect"
        case "point" if shape.kind.rings > 1:
            return "figure"
        case "ellipse" | "point":
            return "ellipse"
        case "cylinder":
            return "can"
        case "text":
            return "rect" if filled else "text"
        case "diamond" | "hexagon" | "figure":
            return shape.form


def _for_graphviz(kind: FigureKind) -> tuple[str, Settings]:
    """The outline in Graphviz's words, so that it routes edges around what is drawn."""
    rings = (("peripheries", str(kind.rings)),) if kind.rings > 1 else ()
    if kind.elliptic:
        return "ellipse", rings
    if kind.boxed or kind.mark == "star":  # of a star Graphviz would break the whole size that it is asked for
        return "box", rings
    turn = (("orientation", f"{kind.turn:g}"),) if kind.turn else ()
    if kind.mark == "cylinder":
        return "cylinder", (*turn, *rings)
    bent = (("skew", f"{kind.skew:g}"), ("distortion", f"{kind.distortion:g}")) if kind.bent else ()
    return "polygon", (("sides", str(kind.sides)), *bent, *turn, *rings)


def _asked(kind: FigureKind, size: NodeSize) -> tuple[float, float]:
    """What Graphviz makes the node's size of: it counts without further outlines and before corners stick out."""
    across, up = ring_growth(kind)
    return size.outer[0] / across, size.outer[1] / up
