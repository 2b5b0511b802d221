"""A node of the graph into a planned one: its look, its label measured, its size."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

from generator.color import Color
from generator.diagnostic import did_you_mean
from generator.diagram.dot import DotNode
from generator.diagram.figures.make import FigureKind, draw_figure
from generator.diagram.figures.values import Sketch
from generator.diagram.labels import plain_text
from generator.diagram.plan.desk import ABSENT_LINE, DEFAULT_LINE, Desk, rounded, settings_of
from generator.diagram.plan.figure import figure_of
from generator.diagram.plan.shapes import LEAST, MARGIN, POINT, SHAPES, Shape, fitted, stepped
from generator.diagram.plan.values import PlannedNode, PlannedText
from generator.diagram.sheet import Sheet
from generator.model.diagram import NodeShape, Stroke
from generator.model.theme import RoleStyle

_POINTS_PER_INCH = 72
_LARGEST_INCHES = 1e4

_WHOLE_WITHIN = 0.05
"""Points by which a length in inches with few decimals may miss a whole number of points."""


def plan_node(node: DotNode, index: int, graph_name: str, desk: Desk) -> PlannedNode:
    """`graph_name` is what the escape for the graph's name stands for."""
    sheet = desk.sheet(node.attributes)
    shape = _shape(sheet, desk)
    styles = desk.styles(sheet)
    role = desk.role(sheet)
    style = _role_style(role, shape, desk)
    hidden = bool(styles & {"invis", "invisible"})
    absent = bool(styles & {"dashed", "dotted"}) and "filled" not in styles and shape.form != "text"
    fill, chosen = _fill(sheet, style, shape, absent=absent, filled="filled" in styles)
    color = _text_color(sheet, style, fill if chosen else None, desk, absent=absent)
    label = node.attributes.get("label")
    names = {"N": node.id, "G": graph_name}
    text = None
    if shape.form != "point":
        look = desk.look(desk.size(sheet, desk.theme.diagram.label_sizes), color, bold=style.bold)
        text = desk.text(label, names, look) if label else desk.words(node.id, look)
    _refuse_unsupported(sheet, desk)
    width, height = _size(sheet, shape, text, desk)
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
        fill=None if hidden else fill,
        stroke=None if hidden else _stroke(sheet, style, shape, desk, absent=absent),
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


def _role_style(role: str | None, shape: Shape, desk: Desk) -> RoleStyle:
    looks = desk.theme.diagram
    if role is not None:
        return looks.roles[role]
    return looks.plain if shape.form == "text" else looks.node


def _fill(sheet: Sheet, style: RoleStyle, shape: Shape, *, absent: bool, filled: bool) -> tuple[Color | None, bool]:
    """The fill, and whether the author chose it."""
    if shape.form == "text" or absent:
        return None, False
    for name in ("fillcolor", "color") if filled or shape.form == "point" else ("fillcolor",):
        if sheet.colors(name):
            return sheet.color(name), True
    if shape.form == "point":
        return style.line or style.fill or style.text, False
    return style.fill, False


def _text_color(sheet: Sheet, style: RoleStyle, chosen_fill: Color | None, desk: Desk, *, absent: bool) -> Color:
    chosen = sheet.color("fontcolor")
    if chosen:
        return chosen
    if absent:
        return desk.absent_colors(style)[0]
    return desk.text_on(chosen_fill, style.text) if chosen_fill else style.text


def _stroke(sheet: Sheet, style: RoleStyle, shape: Shape, desk: Desk, *, absent: bool) -> Stroke | None:
    if shape.form == "text" or sheet.text("peripheries") == "0":
        return None
    width = style.line_width or DEFAULT_LINE
    if sheet.colors("color"):
        color = sheet.color("color")
        return desk.stroke(sheet, color, ABSENT_LINE if absent else width, style.dash) if color else None
    if absent:
        return desk.stroke(sheet, desk.absent_colors(style)[1], ABSENT_LINE, "dash")
    return desk.stroke(sheet, style.line, width, style.dash) if style.line else None


def _refuse_unsupported(sheet: Sheet, desk: Desk) -> None:
    if beside := sheet.get("xlabel"):
        desk.reporter.error(
            "diagram-feature-unsupported",
            "labels beside a node cannot be drawn",
            beside.place,
            "put the words into its label, or into a node with shape=plaintext",
        )


def _size(sheet: Sheet, shape: Shape, text: PlannedText | None, desk: Desk) -> tuple[float, float]:
    asked = tuple(_points(sheet, name) for name in ("width", "height"))
    if shape.form == "point":
        diameter = min((length for length in asked if length), default=POINT)
        return diameter, diameter
    least = (4.0, 4.0) if shape.tight else LEAST
    lengths = [length or default for length, default in zip(asked, least, strict=True)]
    if sheet.flag("fixedsize") or sheet.text("fixedsize") == "shape":
        _warn_of_overflow(sheet, text, lengths, desk)
    else:
        margin_x, margin_y = (0.0, 0.0) if shape.tight else _margins(sheet)
        width, height = (text.width, text.height) if text else (0, 0)
        needed = fitted(shape, width + 2 * margin_x, height + 2 * margin_y)
        if not isfinite(needed[0]):
            needed = lengths
            _refuse_shape(sheet, desk)
        lengths = [max(pair) for pair in zip(lengths, needed, strict=True)]
    if shape.regular:
        lengths = [max(lengths)] * 2
    return lengths[0], lengths[1]


def _refuse_shape(sheet: Sheet, desk: Desk) -> None:
    desk.reporter.error(
        "diagram-feature-unsupported",
        "this polygon leaves no room for text in its middle",
        sheet.attributes["shape"].place,
        "take less skew and distortion, between -1 and 1",
    )


def _margins(sheet: Sheet) -> tuple[float, float]:
    """The author's margin is in inches: one number, or two with a comma."""
    try:
        parts = [float(part) * _POINTS_PER_INCH for part in sheet.text("margin").split(",")]
    except ValueError:
        return MARGIN
    across, down = (parts * 2)[:2]
    return min(max(across, 0.0), 1e4), min(max(down, 0.0), 1e4)


def _points(sheet: Sheet, name: str) -> float | None:
    """A length that the author gave in inches, in whole points: the nearest even number where it is not whole.

    Halves of odd and broken lengths are what versions of Graphviz round differently.
    """
    inches = sheet.number(name, least=0.02)
    if inches is None:
        return None
    length = min(inches, _LARGEST_INCHES) * _POINTS_PER_INCH
    whole = round(length)
    return float(whole if abs(length - whole) <= _WHOLE_WITHIN else 2 * max(1, round(length / 2)))


def _warn_of_overflow(sheet: Sheet, text: PlannedText | None, lengths: list[float], desk: Desk) -> None:
    if text and (text.width > lengths[0] or text.height > lengths[1]):
        desk.reporter.warning(
            "diagram-label-overflow",
            f"the label takes {text.width} x {text.height} pt, the node has {lengths[0]:g} x {lengths[1]:g} pt",
            sheet.attributes["fixedsize"].place,
            "leave out fixedsize: width and height are the least that a node has",
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
