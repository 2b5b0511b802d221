"""Colours, fills and lines: model values in, attributes of SVG out; gradients are elements of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, cos, hypot, radians, sin
from xml.etree.ElementTree import Element

from generator.color import FULL, Color, Palette, resolve
from generator.geometry import Box, to_pt
from generator.model.diagram import Stroke
from generator.model.paint import LinearGradient, RadialGradient
from generator.model.paint import Paint as ModelPaint
from generator.model.theme import DashStyle
from generator.write.svg.identity import xml_id
from generator.write.svg.xml import number, points, sub

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

    def area(self, parent: Element, fill: ModelPaint | None, box: Box, key: str) -> dict[str, str]:
        """`fill` for a shape in that box. A gradient goes into `parent`, under a name made from the shape's key."""
        match fill:
            case LinearGradient(stops, angle):
                gradient = sub(parent, "linearGradient", {"id": _gradient_id(key)} | _along(box, angle))
            case RadialGradient(stops):
                gradient = sub(parent, "radialGradient", {"id": _gradient_id(key)} | _around(box))
            case _:
                return self.fill(fill)
        for stop in stops:
            sub(gradient, "stop", {"offset": number(stop.position / FULL)} | self._color("stop", stop.color, "-color"))
        return {"fill": f"url(#{_gradient_id(key)})"}

    def line(self, stroke: Stroke | None, *, dashed: bool = True) -> dict[str, str]:
        """Everything that says how a line looks; nothing where none is drawn. Corners are round, as on the slide."""
        if stroke is None:
            return {}
        looks = self._color("stroke", stroke.color) | {"stroke-width": points(stroke.width), "stroke-linejoin": "round"}
        dashes = _DASHES[stroke.dash] if dashed else ()
        if dashes:
            looks["stroke-dasharray"] = " ".join(number(length * to_pt(stroke.width)) for length in dashes)
        return looks

    def _color(self, name: str, color: Color, suffix: str = "") -> dict[str, str]:
        looks = {f"{name}{suffix}": f"#{resolve(replace(color, alpha=None), self.palette)}"}
        if color.alpha is not None:
            looks[f"{name}-opacity"] = number(color.alpha / FULL)
        return looks


def _gradient_id(key: str) -> str:
    """No key has such a name: in those, an underscore is doubled or has a code behind it."""
    return f"{xml_id(key)}_paint"


def _along(box: Box, angle: int) -> dict[str, str]:
    """From the corner that lies behind to the one ahead, for an angle of a square that is stretched to the box."""
    turn = radians(angle / 60_000)
    ahead = atan2(box.height * sin(turn), box.width * cos(turn))
    reach = (box.width * abs(cos(ahead)) + box.height * abs(sin(ahead))) / 2
    (x, y), (dx, dy) = _middle(box), (to_pt(1) * reach * cos(ahead), to_pt(1) * reach * sin(ahead))
    return {
        "gradientUnits": "userSpaceOnUse",
        "x1": number(x - dx),
        "y1": number(y - dy),
        "x2": number(x + dx),
        "y2": number(y + dy),
    }


def _around(box: Box) -> dict[str, str]:
    """From the middle to the corners."""
    x, y = _middle(box)
    radius = to_pt(1) * hypot(box.width, box.height) / 2
    return {"gradientUnits": "userSpaceOnUse", "cx": number(x), "cy": number(y), "r": number(radius)}


def _middle(box: Box) -> tuple[float, float]:
    return to_pt(2 * box.x + box.width) / 2, to_pt(2 * box.y + box.height) / 2
