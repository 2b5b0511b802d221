"""Arrow heads as paths, as large as PowerPoint draws them, and the line that is left between them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import hypot
from typing import TypeAlias, assert_never
from xml.etree.ElementTree import Element

from generator.geometry import pt, to_pt
from generator.model.diagram import ArrowKind, Stroke
from generator.model.page import ArrowSize, ArrowStep
from generator.write.svg.paint import Paint
from generator.write.svg.track import Spot, Track, spot_text
from generator.write.svg.xml import number, sub

_STEPS: dict[ArrowStep, int] = {"sm": 2, "med": 3, "lg": 5}
"""How wide and how long a head is in widths of its line."""

_ROUND = 0.5523
"""How far along its tangents the control points of a quarter ellipse lie."""

LineEnd: TypeAlias = tuple[ArrowKind, ArrowSize]
"""What a line ends in."""

_LEAST_WIDTH = pt(2)
"""Heads of thinner lines are as large as this line's."""


def add_line(parent: Element, track: Track, stroke: Stroke, paint: Paint, ends: tuple[LineEnd, LineEnd]) -> None:
    """The line as a path, shortened under its heads, and each head as one."""
    start, end = ends
    width = to_pt(max(stroke.width, _LEAST_WIDTH))
    left = track.shortened(_covered(end, width)).reversed().shortened(_covered(start, width)).reversed()
    sub(parent, "path", {"d": left.data(), "fill": "none"} | paint.line(stroke))
    _add_head(parent, track.reversed(), start, stroke, paint)
    _add_head(parent, track, end, stroke, paint)


def _covered(end: LineEnd, width: float) -> float:
    """How far from the tip the line ends, so that it neither shows beside the tip nor leaves a gap behind the head."""
    kind, size = end
    match kind:
        case "triangle":
            return 0.8 * _STEPS[size.length] * width
        case "stealth":
            return 0.5 * _STEPS[size.length] * width
        case "none" | "arrow" | "diamond" | "oval":
            return 0.0
        case _:
            assert_never(kind)


def _add_head(parent: Element, track: Track, end: LineEnd, stroke: Stroke, paint: Paint) -> None:
    """The head at the track's end, along the chord of the part that it covers."""
    kind, size = end
    if kind == "none":
        return
    width = to_pt(max(stroke.width, _LEAST_WIDTH))
    long, half = _STEPS[size.length], _STEPS[size.width] / 2
    back = track.shortened(long * width).end
    tip = track.end
    length = hypot(tip[0] - back[0], tip[1] - back[1])
    ahead = ((tip[0] - back[0]) / length, (tip[1] - back[1]) / length) if length else (1.0, 0.0)

    def at(along: float, across: float) -> Spot:
        """The place so many line widths ahead of the tip and to its right."""
        along, across = along * width, across * width
        return tip[0] + ahead[0] * along - ahead[1] * across, tip[1] + ahead[1] * along + ahead[0] * across

    solid = paint.fill(stroke.color)
    match kind:
        case "triangle":
            _add_polygon(parent, (tip, at(-long, half), at(-long, -half)), solid)
        case "stealth":
            _add_polygon(parent, (tip, at(-long, half), at(-0.6 * long, 0), at(-long, -half)), solid)
        case "arrow":
            spots = " L".join(map(spot_text, (at(-long, half), tip, at(-long, -half))))
            sub(parent, "path", {"d": f"M{spots}", "fill": "none"} | paint.line(stroke, dashed=False))
        case "diamond":
            _add_polygon(parent, (at(long / 2, 0), at(0, half), at(-long / 2, 0), at(0, -half)), solid)
        case "oval" if size.width == size.length:
            place = {"cx": number(tip[0]), "cy": number(tip[1]), "r": number(half * width)}
            sub(parent, "circle", place | solid)
        case "oval":
            _add_oval(parent, at, long / 2, half, solid)
        case _:
            assert_never(kind)


def _add_oval(
    parent: Element, at: Callable[[float, float], Spot], along: float, across: float, looks: dict[str, str]
) -> None:
    """Four quarters about the tip."""
    k = _ROUND
    corners = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    data = f"M{spot_text(at(along, 0))}"
    for (ax, ay), (bx, by) in pairwise(corners):
        controls = ((ax + k * bx, ay + k * by), (bx + k * ax, by + k * ay), (bx, by))
        data += f" C{', '.join(spot_text(at(along * x, across * y)) for x, y in controls)}"
    sub(parent, "path", {"d": f"{data} Z"} | looks)


def _add_polygon(parent: Element, spots: tuple[Spot, ...], looks: dict[str, str]) -> None:
    sub(parent, "path", {"d": f"M{' L'.join(map(spot_text, spots))} Z"} | looks)
