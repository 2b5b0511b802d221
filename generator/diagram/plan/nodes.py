"""A node of the graph into a planned one: its look, its label measured, its size."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostic import did_you_mean
from generator.diagram.dot import DotNode
from generator.diagram.figures.make import FigureKind, draw_figure
from generator.diagram.figures.values import Sketch
from generator.diagram.labels import plain_text
from generator.diagram.plan.desk import Desk, rounded, settings_of
from generator.diagram.plan.figure import figure_of
from generator.diagram.plan.node_look import fill, role_style, stroke, text_color
from generator.diagram.plan.node_size import node_size
from generator.diagram.plan.shapes import SHAPES, Shape, stepped
from generator.diagram.plan.values import PlannedNode
from generator.diagram.sheet import Sheet
from generator.model.diagram import NodeShape


def plan_node(node: DotNode, index: int, graph_name: str, desk: Desk) -> PlannedNode:
    """`graph_name` is what the escape for the graph's name stands for."""
    sheet = desk.sheet(node.attributes)
    shape = _shape(sheet, desk)
    styles = desk.styles(sheet)
    role = desk.role(sheet)
    style = role_style(role, shape, desk)
    hidden = bool(styles & {"invis", "invisible"})
    absent = bool(styles & {"dashed", "dotted"}) and "filled" not in styles and shape.form != "text"
    paint, chosen = fill(sheet, style, shape, absent=absent, filled="filled" in styles)
    color = text_color(sheet, style, paint if chosen else None, desk, absent=absent)
    label = node.attributes.get("label")
    names = {"N": node.id, "G": graph_name}
    text = None
    if shape.form != "point":
        look = desk.look(desk.size(sheet, desk.theme.diagram.label_sizes), color, bold=style.bold)
        text = desk.text(label, names, look) if label else desk.words(node.id, look)
    _refuse_unsupported(sheet, desk)
    width, height = node_size(sheet, shape, text, desk)
    sketch = None
    if shape.figure:
        sketch, width, height = _sketch(shape.figure, width, height)
    drawn = _drawn_shape(shape, rounded=rounded(sheet, styles))
    tooltip = sheet.text("tooltip")
    return PlannedNode(
        index=index,
        id=node.id,
        shape="text" if hidden else drawn,
        graphviz_shape=shape.form if shape.form in {"ellipse", "diamond", "hexagon"} else "box",
        width=width,
        height=height,
        text=None if hidden else text,
        fill=None if hidden else paint,
        stroke=None if hidden else stroke(sheet, style, shape, desk, absent=absent),
        role=role,
        corner_radius=desk.theme.diagram.corner_radius if drawn == "roundRect" and not hidden else 0,
        tooltip=plain_text(tooltip, {**names, "L": node.id}) or None,
        hidden=hidden,
        settings=settings_of(node.attributes, "N"),
        sketch=None if hidden else sketch,
    )


def _shape(sheet: Sheet, desk: Desk) -> Shape:
    word = sheet.text("shape")
    shape = SHAPES.get(word or "box")
    if shape is None:
        attribute = sheet.attributes["shape"]
        desk.reporter.error(
            "diagram-shape-unsupported",
            f'the node shape "{word}" cannot be drawn',
            attribute.place,
            did_you_mean(word, SHAPES) or f"known: {', '.join(sorted(SHAPES))}",
        )
        return SHAPES["box"]
    shape = replace(shape, regular=shape.regular or sheet.flag("regular"))
    figure = figure_of(shape, sheet, desk, polygon=word == "polygon")
    return replace(shape, form="figure", figure=figure) if figure else shape


def _sketch(kind: FigureKind, width: float, height: float) -> tuple[Sketch, float, float]:
    """The figure around its innermost outline, and the size that it takes with all of them."""
    sketch = draw_figure(kind, width, height)
    if kind.rings == 1:
        return sketch, width, height
    across, up = sketch.reach()
    width, height = stepped(2 * across), stepped(2 * up)
    return sketch.scaled(width / (2 * across), height / (2 * up)), width, height


def _refuse_unsupported(sheet: Sheet, desk: Desk) -> None:
    if beside := sheet.get("xlabel"):
        desk.reporter.error(
            "diagram-feature-unsupported",
            "labels beside a node cannot be drawn",
            beside.place,
            "put the words into its label, or into a node with shape=plaintext",
        )


def _drawn_shape(shape: Shape, *, rounded: bool) -> NodeShape:
    match shape.form:
        case "box":
            return "roundRect" if rounded else "rect"
        case "ellipse" | "point":
            return "ellipse"
        case "cylinder":
            return "can"
        case "diamond" | "hexagon" | "text" | "figure":
            return shape.form
