"""A node's attributes and role into its fill, line and text colour."""

from __future__ import annotations

from generator.color import Color
from generator.diagram.plan.desk import ABSENT_LINE, DEFAULT_LINE, Desk
from generator.diagram.plan.shapes import Shape
from generator.diagram.sheet import Sheet
from generator.model.diagram import Stroke
from generator.model.theme import RoleStyle


def role_style(role: str | None, shape: Shape, desk: Desk) -> RoleStyle:
    """What the theme says of the node."""
    looks = desk.theme.diagram
    if role is not None:
        return looks.roles[role]
    return looks.plain if shape.form == "text" else looks.node


def fill(sheet: Sheet, style: RoleStyle, shape: Shape, *, absent: bool, filled: bool) -> tuple[Color | None, bool]:
    """The fill, and whether the author chose it."""
    if shape.form == "text" or absent:
        return None, False
    for name in ("fillcolor", "color") if filled or shape.form == "point" else ("fillcolor",):
        if sheet.colors(name):
            return sheet.color(name), True
    if shape.form == "point":
        return style.line or style.fill or style.text, False
    return style.fill, False


def text_color(sheet: Sheet, style: RoleStyle, chosen_fill: Color | None, desk: Desk, *, absent: bool) -> Color:
    """The colour of the label, such that it can be read."""
    chosen = sheet.color("fontcolor")
    if chosen:
        return chosen
    if absent:
        return desk.absent_colors(style)[0]
    return desk.text_on(chosen_fill, style.text) if chosen_fill else style.text


def stroke(sheet: Sheet, style: RoleStyle, shape: Shape, desk: Desk, *, absent: bool) -> Stroke | None:
    """The outline, or None where there is none."""
    if shape.form == "text" or sheet.text("peripheries") == "0":
        return None
    width = style.line_width or DEFAULT_LINE
    if sheet.colors("color"):
        color = sheet.color("color")
        return desk.stroke(sheet, color, ABSENT_LINE if absent else width, style.dash) if color else None
    if absent:
        return desk.stroke(sheet, desk.absent_colors(style)[1], ABSENT_LINE, "dash")
    return desk.stroke(sheet, style.line, width, style.dash) if style.line else None
