"""A node of the graph into a planned one: its look, its label measured, its size."""

from __future__ import annotations

from dataclasses import replace

from generator.diagram.bands import stripes, wedges
from generator.diagram.dot import DotNode
from generator.diagram.labels import plain_text
from generator.diagram.links import link_of
from generator.diagram.plan.cells.images import least_room, node_picture, picture_in_node
from generator.diagram.plan.cells.parts import RECORDS, record_parts, table_parts
from generator.diagram.plan.desk import Desk, rounded, settings_of
from generator.diagram.plan.node_look import NodeLook, node_look
from generator.diagram.plan.node_size import NodeSize, node_size
from generator.diagram.plan.outline import outline_of, shape_of
from generator.diagram.plan.shapes import Shape
from generator.diagram.plan.text import NODE_SLACK
from generator.diagram.plan.values import PlannedNode
from generator.diagram.steps import step_of
from generator.geometry import Box, pt
from generator.model.diagram import Band

_ROUND = 12.0
"""Points of a rounded corner's radius, or a third of the shorter side where that is less (measured)."""


def plan_node(node: DotNode, index: int, graph_name: str, desk: Desk) -> PlannedNode:
    """`graph_name` is what the escape for the graph's name stands for."""
    sheet = desk.sheet(node.attributes)
    shape = shape_of(sheet, desk)
    styles = desk.styles(sheet)
    role = desk.role(sheet)
    drawing = node_look(sheet, styles, role, shape, desk)
    style = drawing.style
    hidden = bool(styles & {"invis", "invisible"})
    look = desk.look(desk.size(sheet), drawing.text, bold=style.bold, face=desk.face(sheet))
    names = {"N": node.id, "G": graph_name}
    label = node.attributes.get("label")
    text = None
    record = record_parts(label, sheet, names, look, desk) if sheet.text("shape") in RECORDS else None
    table = None if record else table_parts(label, names, look, style.line or desk.theme.diagram.node.line, desk)
    image = node_picture(sheet, desk)
    if table:
        text = table.text
    elif shape.form != "point" and not record:
        text = desk.text(label, names, look, NODE_SLACK) if label else desk.words(node.id, look, NODE_SLACK)
    blank = None if text or record or table else desk.blank(label, names, look)
    size = node_size(sheet, shape, text or blank, desk, least_room(image))
    outline = outline_of(shape, size, filled=drawing.filled)
    if record:
        outer = record.width, record.height
        outline = replace(outline, drawn="figure", sketch=record.sketch, size=outer, graphviz_size=outer)
    drawn, outer = outline.drawn, outline.size
    radius = pt(min(_ROUND, min(outer) / 3))
    if drawn == "rect" and shape.form == "box" and role and rounded(sheet, styles):
        drawn, radius = "roundRect", desk.theme.diagram.corner_radius
    cells = record.cells if record else table.cells(size.text_room, outer) if table else None
    tooltip = sheet.text("tooltip")
    return PlannedNode(
        index=index,
        id=node.id,
        shape="text" if hidden else drawn,
        graphviz_shape=outline.graphviz_shape,
        graphviz_form=outline.graphviz_form,
        graphviz_size=outline.graphviz_size,
        width=outer[0],
        height=outer[1],
        text=None if hidden or table else text,
        text_room=size.text_room,
        fill=None if hidden else drawing.fill,
        stroke=None if hidden else drawing.stroke,
        role=role,
        corner_radius=radius if drawn == "roundRect" and not hidden else 0,
        tooltip=plain_text(tooltip, {**names, "L": node.id}) or None,
        link=link_of(sheet, {**names, "L": node.id}),
        bands=() if hidden else _bands(drawing, shape, size, outer),
        hidden=hidden,
        settings=settings_of(node.attributes, "N"),
        step=step_of(sheet),
        sketch=None if hidden else outline.sketch,
        cells=cells,
        picture=picture_in_node(image, sheet, *outer) if image and not hidden else None,
        beside=None if hidden else desk.text(sheet.get("xlabel"), names, look),
    )


def _bands(look: NodeLook, shape: Shape, size: NodeSize, outer: tuple[float, float]) -> tuple[Band, ...]:
    """Stripes or wedges in the innermost outline of a node of the size `outer`."""
    width, height = size.inner
    box = Box(pt((outer[0] - width) / 2), pt((outer[1] - height) / 2), pt(width), pt(height))
    return wedges(look.shares, box) if shape.kind.elliptic else stripes(look.shares, box)
