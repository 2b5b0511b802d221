"""Colours, fills and lines: model values in, attributes of SVG out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.color import FULL, Color, Palette, resolve
from generator.geometry import to_pt
from generator.model.diagram import Stroke
from generator.model.theme import DashStyle
from generator.write.svg.xml import number, points

_DASHES: dict[DashStyle, tuple[int, ...]] = {"solid": (), "dash": (4, 3), "sysDot": (1, 1)}
"""Dashes and gaps in widths of the line (ECMA-376 part 1, 20.1.10.48)."""


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one theme. See-through ones stay so: what lies behind is painted before."""

    palette: Palette

    def fill(self, color: Color | None) -> dict[str, str]:
        """`fill`, and its opacity."""
        if color is None:
            return {"fill": "none"}
        return self._color("fill", color)

    def line(self, stroke: Stroke | None, *, dashed: bool = True) -> dict[str, str]:
        """Everything that says how a line looks; nothing where none is drawn. Corners are round, as on the slide."""
        if stroke is None:
            return {}
        looks = self._color("stroke", stroke.color) | {"stroke-width": points(stroke.width), "stroke-linejoin": "round"}
        dashes = _DASHES[stroke.dash] if dashed else ()
        if dashes:
            looks["stroke-dasharray"] = " ".join(number(length * to_pt(stroke.width)) for length in dashes)
        return looks

    def _color(self, name: str, color: Color) -> dict[str, str]:
        looks = {name: f"#{resolve(replace(color, alpha=None), self.palette)}"}
        if color.alpha is not None:
            looks[f"{name}-opacity"] = number(color.alpha / FULL)
        return looks
