"""Outlines of shapes: presets by name and paths in, elements of SVG out."""

from __future__ import annotations

from math import sqrt
from typing import assert_never
from xml.etree.ElementTree import Element

from generator.color import FULL
from generator.geometry import Box, Emu, to_pt
from generator.model.page import CustomGeometry, PresetGeometry, ShapeFrame
from generator.write.svg.arrow import LineEnd, add_line
from generator.write.svg.paint import Paint
from generator.write.svg.track import open_track, outline_data, spot_text
from generator.write.svg.xml import number, points, sub


def add_outline(parent: Element, frame: ShapeFrame, paint: Paint) -> None:
    """The shape without its text. Raises ValueError for a preset that no diagram uses."""
    match frame.geometry:
        case PresetGeometry():
            if frame.fill or frame.stroke:
                looks = paint.area(parent, frame.fill, frame.box, frame.key) | paint.line(frame.stroke)
                _add_preset(parent, frame.geometry, frame.box, looks)
        case CustomGeometry(outlines=outlines):
            origin = to_pt(frame.box.x), to_pt(frame.box.y)
            if frame.stroke and (frame.start_arrow, frame.end_arrow) != ("none", "none"):
                ends: tuple[LineEnd, LineEnd] = (frame.start_arrow, frame.start_size), (frame.end_arrow, frame.end_size)
                add_line(parent, open_track(outlines[0], origin), frame.stroke, paint, ends)
                return
            area = paint.area(parent, frame.fill, frame.box, frame.key)
            for outline in outlines:
                looks = area if outline.filled else paint.fill(None)
                looks |= paint.line(frame.stroke if outline.stroked else None)
                sub(parent, "path", {"d": outline_data(outline, origin)} | looks)
        case _:
            assert_never(frame.geometry)


def _add_preset(parent: Element, geometry: PresetGeometry, box: Box, looks: dict[str, str]) -> None:
    place = {"x": points(box.x), "y": points(box.y), "width": points(box.width), "height": points(box.height)}
    match geometry.name:
        case "rect":
            sub(parent, "rect", place | looks)
        case "roundRect":
            sub(parent, "rect", place | {"rx": points(_radius(geometry, box))} | looks)
        case "ellipse":
            middle = {"cx": number(to_pt(2 * box.x + box.width) / 2), "cy": number(to_pt(2 * box.y + box.height) / 2)}
            sub(
                parent,
                "ellipse",
                middle | {"rx": number(to_pt(box.width) / 2), "ry": number(to_pt(box.height) / 2)} | looks,
            )
        case "diamond":
            _add_polygon(parent, box, ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)), looks)
        case "hexagon":
            side = min(box.width, box.height) * _adjust(geometry, "adj", 25_000) / FULL / max(1, box.width)
            # Half the height times vf times sin 60°: the upper and lower edge, at vf 115,470 those of the box.
            edge = 0.5 - 0.5 * _adjust(geometry, "vf", 115_470) / FULL * sqrt(0.75)
            corners = (0, 0.5), (side, edge), (1 - side, edge), (1, 0.5), (1 - side, 1 - edge), (side, 1 - edge)
            _add_polygon(parent, box, corners, looks)
        case name:
            raise ValueError(f"no diagram is drawn with the preset {name}")


def _add_polygon(parent: Element, box: Box, shares: tuple[tuple[float, float], ...], looks: dict[str, str]) -> None:
    """`shares` are corners as shares of the box."""
    spots = ((to_pt(box.x) + x * to_pt(box.width), to_pt(box.y) + y * to_pt(box.height)) for x, y in shares)
    sub(parent, "path", {"d": f"M{' L'.join(map(spot_text, spots))} Z"} | looks)


def _radius(geometry: PresetGeometry, box: Box) -> Emu:
    return min(box.width, box.height) * _adjust(geometry, "adj", 16_667) // FULL


def _adjust(geometry: PresetGeometry, name: str, default: int) -> int:
    return dict(geometry.adjusts).get(name, default)
