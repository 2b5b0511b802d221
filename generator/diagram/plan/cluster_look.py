"""A cluster's attributes into its look: a panel with a line; a role gives its colour to line and label."""

from __future__ import annotations

from generator.color import Color
from generator.diagram.plan.desk import ABSENT_LINE, DEFAULT_LINE, Desk, rounded
from generator.diagram.sheet import Sheet
from generator.model.diagram import Stroke
from generator.model.theme import RoleStyle


class ClusterLook:
    """Fill, line and text colour of one cluster. `hidden` ones are not drawn, only what they hold."""

    def __init__(self, sheet: Sheet, desk: Desk) -> None:
        self._sheet = sheet
        self._desk = desk
        self._styles = desk.styles(sheet)
        self.role = desk.role(sheet)
        self.style: RoleStyle = desk.theme.diagram.roles[self.role] if self.role else desk.theme.diagram.cluster
        self.hidden = bool(self._styles & {"invis", "invisible"})
        self.rounded = rounded(sheet, self._styles)
        self._filled = "filled" in self._styles
        self._absent = bool(self._styles & {"dashed", "dotted"}) and not self._filled

    def text_color(self) -> Color:
        chosen = self._sheet.color("fontcolor")
        if chosen:
            return chosen
        fill = self._chosen_fill()
        if fill:
            return self._desk.text_on(fill, self.style.text)
        if self.role and not self._filled:
            return self._desk.absent_colors(self.style)[0]
        return self.style.text

    def fill(self) -> Color | None:
        if self.hidden or self._absent:
            return None
        for name in self._fill_names():
            if self._sheet.colors(name):
                return self._sheet.color(name)
        return self.style.fill if self._filled or not self.role else self._desk.theme.diagram.cluster.fill

    def stroke(self) -> Stroke | None:
        if self.hidden or self._sheet.text("peripheries") == "0":
            return None
        width = ABSENT_LINE if self._absent else self.style.line_width or DEFAULT_LINE
        dash = "dash" if self._absent else self.style.dash
        for name in ("pencolor", "color"):
            if self._sheet.colors(name):
                color = self._sheet.color(name)
                return self._desk.stroke(self._sheet, color, width, dash) if color else None
        if self.role:
            return self._desk.stroke(self._sheet, self._desk.absent_colors(self.style)[1], width, dash)
        return self._desk.stroke(self._sheet, self.style.line, width, dash) if self.style.line else None

    def _fill_names(self) -> tuple[str, ...]:
        return ("fillcolor", "bgcolor", "color") if self._filled else ("fillcolor", "bgcolor")

    def _chosen_fill(self) -> Color | None:
        if self._absent:
            return None
        chosen = next((name for name in self._fill_names() if self._sheet.colors(name)), None)
        return self._sheet.color(chosen) if chosen else None
