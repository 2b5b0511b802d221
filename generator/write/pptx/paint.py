"""Colours, fills and lines: model values in, DrawingML elements out (ECMA-376 part 1, 20.1.2.3 and 20.1.8)."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, degrees, radians, sin
from typing import TypeAlias, assert_never

from generator.color import Color, RgbColor, ThemeColor
from generator.geometry import Size
from generator.model.diagram import ArrowKind, Stroke
from generator.model.page import ArrowSize
from generator.model.paint import LinearGradient, Paint, RadialGradient, Stop
from generator.write.pptx.xml import Element, sub

LineEnd: TypeAlias = tuple[ArrowKind, ArrowSize]
"""What a line ends in."""

BARE: LineEnd = ("none", ArrowSize())

SQUARE = Size(1, 1)


def add_color(parent: Element, color: Color) -> None:
    """The colour itself: `a:schemeClr` with its modifiers in PowerPoint's order, or `a:srgbClr`."""
    match color:
        case ThemeColor(slot, lum_mod, lum_off, alpha):
            element = sub(parent, "a:schemeClr", val=slot)
            if lum_mod is not None:
                sub(element, "a:lumMod", val=lum_mod)
            if lum_off is not None:
                sub(element, "a:lumOff", val=lum_off)
        case RgbColor(value, alpha):
            element = sub(parent, "a:srgbClr", val=value)
        case _:
            assert_never(color)
    if alpha is not None:
        sub(element, "a:alpha", val=alpha)


def add_fill(parent: Element, paint: Paint | None, size: Size = SQUARE) -> None:
    """`a:solidFill` or `a:gradFill`, or `a:noFill` without a paint. `size` is that of the shape.

    The angle is written as it looks in that size: not every program scales it (`scaled`).
    """
    match paint:
        case None:
            sub(parent, "a:noFill")
        case LinearGradient(stops, angle):
            gradient = _add_stops(parent, stops)
            sub(gradient, "a:lin", ang=_stretched(angle, size), scaled=0)
        case RadialGradient(stops):
            gradient = _add_stops(parent, stops)
            path = sub(gradient, "a:path", path="circle")
            sub(path, "a:fillToRect", l=50_000, t=50_000, r=50_000, b=50_000)
        case RgbColor() | ThemeColor():
            add_color(sub(parent, "a:solidFill"), paint)
        case _:
            assert_never(paint)


def _stretched(angle: int, size: Size) -> int:
    """The angle of a square's diagonal or side, once the square is stretched to the size."""
    turn = radians(angle / 60_000)
    return round(degrees(atan2(size.height * sin(turn), size.width * cos(turn))) * 60_000) % 21_600_000


def _add_stops(parent: Element, stops: Sequence[Stop]) -> Element:
    gradient = sub(parent, "a:gradFill", rotWithShape=1)
    places = sub(gradient, "a:gsLst")
    for stop in stops:
        add_color(sub(places, "a:gs", pos=stop.position), stop.color)
    return gradient


def add_line(
    parent: Element,
    stroke: Stroke | None,
    start: LineEnd = BARE,
    end: LineEnd = BARE,
) -> None:
    """`a:ln` with its dashes, round joins and the arrows at its ends; without a stroke a line that is not drawn."""
    if stroke is None:
        sub(sub(parent, "a:ln"), "a:noFill")
        return
    line = sub(parent, "a:ln", w=stroke.width)
    add_fill(line, stroke.color)
    if stroke.dash != "solid":
        sub(line, "a:prstDash", val=stroke.dash)
    sub(line, "a:round")
    for tag, (kind, size) in (("a:headEnd", start), ("a:tailEnd", end)):
        if kind != "none":
            sub(line, tag, type=kind, w=size.width, len=size.length)
