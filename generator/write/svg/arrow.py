"""Arrow heads as paths, as large as PowerPoint draws them, and the line that is left between them."""

from __future__ import annotations

from math import hypot
from typing import assert_never
from xml.etree.ElementTree import Element

from generator.geometry import pt, to_pt
from generator.model.diagram import ArrowKind, Stroke
from generator.write.svg.paint import Paint
from generator.write.svg.track import Spot, Track, spot_text
from generator.write.svg.xml import number, sub

_WIDE, _LONG = 3, 5
"""A head's width (`med`) and length (`lg`) in widths of its line; see `_add_arrow` of the .pptx for what is asked."""

_LEAST_WIDTH = pt(2)
"""Heads of thinner lines are as large as this line's."""


def add_line(parent: Element, track: Track, stroke: Stroke, paint: Paint, ends: tuple[ArrowKind, ArrowKind]) -> None:
    """The line as a path, shortened under its heads, and each head as one."""
    start, end = ends
    width = to_pt(max(stroke.width, _LEAST_WIDTH))
    left = track.shortened(_covered(end, width)).reversed().shortened(_covered(start, width)).reversed()
    sub(parent, "path", {"d": left.data(), "fill": "none"} | paint.line(stroke))
    _add_head(parent, track.reversed(), start, stroke, paint)
    _add_head(parent, track, end, stroke, paint)


def _covered(kind: ArrowKind, width: float) -> float:
    """How far from the tip the line ends, so that it neither shows beside the tip nor leaves a gap behind the head."""
    match kind:
        case "triangle":
            return 0.8 * _LONG * width
        case "stealth":
            return 0.5 * _LONG * width
        case "none" | "arrow" | "diamond" | "oval":
            return 0.0
        case _:
            assert_never(kind)


def _add_head(parent: Element, track: Track, kind: ArrowKind, stroke: Stroke, paint: Paint) -> None:
    """The head at the track's end, along the chord of the part that it covers."""
    if kind == "none":
        return
    width = to_pt(max(stroke.width, _LEAST_WIDTH))
    back = track.shortened(_LONG * width).end
    tip = track.end
    length = hypot(tip[0] - back[0], tip[1] - back[1]) or 1.0
    ahead = (tip[0] - back[0]) / length, (tip[1] - back[1]) / length

    def at(along: float, across: float) -> Spot:
        """A place by widths of the line: before the tip, and to the right of the way."""
        along, across = along * width, across * width
        return tip[0] + ahead[0] * along - ahead[1] * across, tip[1] + ahead[1] * along + ahead[0] * across

    half = _WIDE / 2
    solid = paint.fill(stroke.color)
    match kind:
        case "triangle":
            _add_polygon(parent, (tip, at(-_LONG, half), at(-_LONG, -half)), solid)
        case "stealth":
            _add_polygon(parent, (tip, at(-_LONG, half), at(-0.6 * _LONG, 0), at(-_LONG, -half)), solid)
        case "arrow":
            spots = " L".join(map(spot_text, (at(-_LONG, half), tip, at(-_LONG, -half))))
            sub(parent, "path", {"d": f"M{spots}", "fill": "none"} | paint.line(stroke, dashed=False))
        case "diamond":
            _add_polygon(parent, (at(half, 0), at(0, half), at(-half, 0), at(0, -half)), solid)
        case "oval":
            place = {"cx": number(tip[0]), "cy": number(tip[1]), "r": number(half * width)}
            sub(parent, "circle", place | solid)
        case _:
            assert_never(kind)


def _add_polygon(parent: Element, spots: tuple[Spot, ...], looks: dict[str, str]) -> None:
    sub(parent, "path", {"d": f"M{' L'.join(map(spot_text, spots))} Z"} | looks)
