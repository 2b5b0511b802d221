"""A node's attributes and role into its fill, its stripes or wedges, its line and the colour of its text.

Without a role the rules are Graphviz's: a fill is drawn only where `style` asks for it. A role fills by itself, and
`dashed` or `dotted` then say that the thing is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.color import Color
from generator.diagram.bands import Shares
from generator.diagram.colors import LIGHT_GREY, shared_out
from generator.diagram.plan.desk import ABSENT_LINE, DEFAULT_LINE, Desk
from generator.diagram.plan.legible import TEXT_CONTRAST, as_meant, colors_in, seen_on
from generator.diagram.plan.shapes import Shape
from generator.diagram.sheet import Sheet
from generator.model.diagram import Stroke
from generator.model.paint import Paint
from generator.model.theme import RoleStyle


@dataclass(frozen=True, slots=True)
class NodeLook:
    """`shares` are the colours of stripes or wedges, in place of a fill."""

    style: RoleStyle
    text: Color
    fill: Paint | None
    stroke: Stroke | None
    shares: Shares = ()

    @property
    def filled(self) -> bool:
        return bool(self.fill or self.shares)


def node_look(sheet: Sheet, styles: frozenset[str], role: str | None, shape: Shape, desk: Desk) -> NodeLook:
    """`styles` are the words of `style`, `role` is the theme's name for what the node's class says."""
    style = _role_style(role, shape, desk)
    banded = _is_banded(sheet, styles, shape)
    filled = banded or bool(styles & {"filled", "radial"}) or shape.form == "point"
    absent = role is not None and not filled and shape.form != "text" and bool(styles & {"dashed", "dotted"})
    fillable = role is not None and not absent and shape.form != "text"
    names = ("fillcolor", "color") if filled else ("fillcolor",) if fillable else ()
    chosen = next((name for name in names if sheet.colors(name)), None)
    shares = shared_out(sheet.shades(chosen)) if banded and chosen else ()
    fill: Paint | None = None
    if chosen:
        fill = None if len(shares) > 1 else sheet.paint(chosen, radial="radial" in styles)
    elif filled:
        fill = (style.line if shape.form == "point" else None) or style.fill or LIGHT_GREY
    elif not absent and shape.form != "text":
        fill = style.fill
    behind = [color for color, _ in shares] or colors_in(fill)
    return NodeLook(
        style,
        _text_color(sheet, style, behind if chosen or filled else (), desk, absent=absent, bare=not behind),
        fill,
        _stroke(sheet, style, shape, desk, absent=absent, bare=not behind),
        shares if len(shares) > 1 else (),
    )


def _role_style(role: str | None, shape: Shape, desk: Desk) -> RoleStyle:
    looks = desk.theme.diagram
    if role is not None:
        return looks.roles[role]
    return looks.plain if shape.form == "text" else looks.node


def _is_banded(sheet: Sheet, styles: frozenset[str], shape: Shape) -> bool:
    """Boxes may have stripes and ellipses wedges, but records, which are boxes too, may not."""
    if shape.kind.elliptic:
        return "wedged" in styles
    return "striped" in styles and shape.kind.boxed and sheet.text("shape") not in {"record", "Mrecord"}


def _text_color(
    sheet: Sheet, style: RoleStyle, behind: Sequence[Color | None], desk: Desk, *, absent: bool, bare: bool
) -> Color:
    """The colour of the label, such that it can be read on what the author has chosen to lie behind it."""
    ground = desk.ground if bare or behind else None
    chosen = sheet.color("fontcolor")
    if chosen:
        return as_meant(chosen, behind, ground, desk.palette)
    wanted = desk.absent_colors(style)[0] if absent else style.text
    return seen_on(behind, ground, wanted, desk.palette, TEXT_CONTRAST)


def _stroke(sheet: Sheet, style: RoleStyle, shape: Shape, desk: Desk, *, absent: bool, bare: bool) -> Stroke | None:
    """The outline, or None where there is none."""
    if shape.form == "text" or sheet.text("peripheries") == "0":
        return None
    width = style.line_width or DEFAULT_LINE
    if sheet.colors("color"):
        color = sheet.color("color")
        return desk.stroke(sheet, color, ABSENT_LINE if absent else width, style.dash) if color else None
    if absent:
        return desk.stroke(sheet, desk.absent_colors(style)[1], ABSENT_LINE, "dash")
    if style.line is None:
        return None
    color = desk.line_seen(style.line) if bare else style.line
    return desk.stroke(sheet, color, width, style.dash)
