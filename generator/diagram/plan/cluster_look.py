"""A cluster's attributes into its look: its fill or stripes, its line, the colour of its label.

Without a role the rules are Graphviz's, but for the panel that the theme lays under a cluster which nothing fills. A
role gives its colour to line and label, and `dashed` or `dotted` then say that the thing is not there.
"""

from __future__ import annotations

from generator.color import Color
from generator.diagram.bands import Shares
from generator.diagram.colors import LIGHT_GREY, shared_out
from generator.diagram.plan.desk import ABSENT_LINE, DEFAULT_LINE, Desk, rounded
from generator.diagram.plan.legible import TEXT_CONTRAST, as_meant, colors_in, seen_on
from generator.diagram.sheet import Sheet
from generator.geometry import pt
from generator.model.diagram import Stroke
from generator.model.paint import LinearGradient, Paint, Stop
from generator.model.theme import RoleStyle

ROUND = pt(12)
"""The radius of corners that the author has rounded (measured)."""


class ClusterLook:
    """Fill, line and text colour of one cluster. `hidden` ones are not drawn, only what they hold."""

    def __init__(self, sheet: Sheet, desk: Desk) -> None:
        self._sheet = sheet
        self._desk = desk
        self._styles = desk.styles(sheet)
        self.role = desk.role(sheet)
        self.style: RoleStyle = desk.theme.diagram.roles[self.role] if self.role else desk.theme.diagram.cluster
        self.hidden = bool(self._styles & {"invis", "invisible"})
        self._filled = bool(self._styles & {"filled", "radial"})
        self._striped = "striped" in self._styles
        marked = bool(self._styles & {"dashed", "dotted"})
        self._absent = self.role is not None and marked and not self._filled
        self._chosen = None if self._absent else next((name for name in self._fill_names() if sheet.colors(name)), None)
        self.shares: Shares = shared_out(sheet.shades(self._chosen)) if self._striped and self._chosen else ()
        self.fill = None if self.hidden or self.shares else self._fill()
        if self.hidden:
            self.shares = ()

    @property
    def corner_radius(self) -> int:
        if self._striped:
            return 0
        if self.role:
            return self._desk.theme.diagram.corner_radius if rounded(self._sheet, self._styles) else 0
        return ROUND if "rounded" in self._styles else 0

    @property
    def ground(self) -> Paint | None:
        """What it puts behind all that it holds."""
        if self.shares:
            return LinearGradient(tuple(Stop(0, color) for color, _ in self.shares if color))
        if self._chosen and self.fill:
            return self.fill
        return self._desk.ground

    def text_color(self) -> Color:
        behind = self._behind()
        chosen = self._sheet.color("fontcolor")
        if chosen:
            return as_meant(chosen, behind, self._desk.ground, self._desk.palette)
        wanted = self.style.text
        if self.role and not self._filled and not self._chosen:
            wanted = self._desk.absent_colors(self.style)[0]
        return seen_on(behind, self._desk.ground, wanted, self._desk.palette, TEXT_CONTRAST)

    def stroke(self) -> Stroke | None:
        if self.hidden or self._sheet.text("peripheries") == "0":
            return None
        width = ABSENT_LINE if self._absent else self.style.line_width or DEFAULT_LINE
        dash = "dash" if self._absent else self.style.dash
        for name in ("pencolor", "color"):
            if self._sheet.colors(name):
                color = self._sheet.color(name)
                return self._desk.stroke(self._sheet, color, width, dash) if color else None
        line = self._desk.absent_colors(self.style)[1] if self.role else self.style.line
        return self._desk.stroke(self._sheet, self._desk.line_seen(line), width, dash) if line else None

    def _fill(self) -> Paint | None:
        if self._absent:
            return None
        if self._chosen:
            return self._sheet.paint(self._chosen, radial="radial" in self._styles)
        if self._filled or self._striped:
            return self.style.fill if self.role else LIGHT_GREY
        return self._desk.theme.diagram.cluster.fill if self._desk.ground is None else None

    def _fill_names(self) -> tuple[str, ...]:
        """Where the fill comes from. `bgcolor` fills on its own, and steps back behind the others when filling."""
        if self._filled or self._striped:
            return ("fillcolor", "color", "bgcolor")
        return ("fillcolor", "bgcolor") if self.role else ("bgcolor",)

    def _behind(self) -> tuple[Color | None, ...]:
        """The colours that the author has put behind the label."""
        if self.shares:
            return tuple(color for color, _ in self.shares)
        return colors_in(self.fill) if self._chosen or self._filled or self._striped else ()
