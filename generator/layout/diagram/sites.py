"""A frame into its connection sites: the places, in slide coordinates, that a connector's end can be tied to.

Indices and places are those of the standard's preset definitions (ECMA-376 part 1, presetShapeDefinitions.xml); only
the presets that diagrams use are listed. A custom geometry names its own, top, left, bottom and right first, because
LibreOffice takes indices 0 to 3 for those whatever the file says (measured with 7.4).
"""

from __future__ import annotations

from typing import assert_never

from generator.color import FULL
from generator.geometry import Box, Point
from generator.model.page import (
    ConnectorFrame,
    CustomGeometry,
    Frame,
    Geometry,
    GroupFrame,
    PictureFrame,
    PresetGeometry,
    ShapeFrame,
    TableFrame,
    TextFrame,
)

_HALF_ROOT_TWO = 70_711
"""cos 45°, in 1/100,000: where the ellipse's diagonal sites lie."""


def side_middles(box: Box) -> tuple[Point, Point, Point, Point]:
    """Top, left, bottom, right: counter-clockwise from the top."""
    left, top, width, height = box.x, box.y, box.width, box.height
    x, y = left + width // 2, top + height // 2
    return Point(x, top), Point(left, y), Point(x, top + height), Point(left + width, y)


def preset_sites(geometry: PresetGeometry, box: Box) -> tuple[Point, ...]:
    """The sites of a preset shape that fills `box`; nothing for a preset that diagrams do not use."""
    match geometry.name:
        case "rect" | "roundRect" | "diamond":
            return side_middles(box)
        case "ellipse":
            return _ellipse_sites(box)
        case "hexagon":
            return _hexagon_sites(box, dict(geometry.adjusts).get("adj", 25_000))
        case _:
            return ()


def sites(frame: Frame) -> tuple[Point, ...]:
    """The sites of any frame; none for groups, tables and connectors, which PowerPoint glues nothing to."""
    match frame:
        case ShapeFrame(box=box, geometry=geometry):
            return _shape_sites(geometry, box)
        case TextFrame() | PictureFrame():
            return side_middles(frame.box)
        case GroupFrame() | TableFrame() | ConnectorFrame():
            return ()
        case _:
            assert_never(frame)


def _shape_sites(geometry: Geometry, box: Box) -> tuple[Point, ...]:
    match geometry:
        case PresetGeometry():
            return preset_sites(geometry, box)
        case CustomGeometry(sites=own):
            return tuple(site.moved(box.x, box.y) for site in own)
        case _:
            assert_never(geometry)


def _ellipse_sites(box: Box) -> tuple[Point, ...]:
    top, left, bottom, right = side_middles(box)
    center = box.center
    dx, dy = (round(length * _HALF_ROOT_TWO / 2 / FULL) for length in (box.width, box.height))
    return (
        top,
        center.moved(-dx, -dy),
        left,
        center.moved(-dx, dy),
        bottom,
        center.moved(dx, dy),
        right,
        center.moved(dx, -dy),
    )


def _hexagon_sites(box: Box, adjust: int) -> tuple[Point, ...]:
    """From the right corner clockwise. The slanting sides end `adjust` × the shorter side from the box's edge."""
    _, left, _, right = side_middles(box)
    corner = min(box.width, box.height) * adjust // FULL
    near, far = box.x + corner, box.right - corner
    return (
        right,
        Point(far, box.bottom),
        Point(near, box.bottom),
        left,
        Point(near, box.y),
        Point(far, box.y),
    )
