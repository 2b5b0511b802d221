"""Where a shape sets its text, and the insets that put a label at its own place in there."""

from __future__ import annotations

from math import sqrt
from typing import assert_never

from generator.color import FULL
from generator.geometry import Box, Emu, Insets, pt
from generator.layout.diagram.baseline import text_room
from generator.layout.diagram.scale import Placement
from generator.layout.diagram.upright import shape_insets, upright
from generator.model.diagram import Label
from generator.model.page import CustomGeometry, Geometry, PresetGeometry

_CORNER = 1 - sqrt(0.5)
"""How much of a quarter circle's radius lies outside the square in it (cos 45°): where text may begin."""

_UNSEEN = pt(0.25)


def text_area(geometry: Geometry, box: Box) -> Box:
    """The part of the box in which a shape of that geometry sets its text (its `a:rect`; the standard's presets)."""
    match geometry:
        case CustomGeometry():
            return geometry.text_box.moved(box.x, box.y) if geometry.text_box else box
        case PresetGeometry("roundRect"):
            radius = min(box.width, box.height) * dict(geometry.adjusts).get("adj", 16_667) // FULL
            across = down = round(radius * _CORNER)
        case PresetGeometry("ellipse"):
            across, down = round(box.width / 2 * _CORNER), round(box.height / 2 * _CORNER)
        case PresetGeometry("diamond"):
            across, down = box.width // 4, box.height // 4
        case PresetGeometry():
            return box
        case _:
            assert_never(geometry)
    return box.inset(Insets(across, down, across, down))


def label_insets(label: Label, placement: Placement, geometry: Geometry, box: Box) -> Insets:
    """For text that is anchored in the middle.

    Lines set in the middle keep to the middle of the label's own room, others to its sides.
    """
    turned = label.turned
    area, own = (
        upright(text_area(geometry, box), turned=turned),
        upright(placement.box(text_room(label)), turned=turned),
    )
    return shape_insets(_reading_insets(label, area, own), turned=turned)


def _reading_insets(label: Label, area: Box, own: Box) -> Insets:
    """Those of the sides as one reads the text: `own` is its room in the shape's text area."""
    down = _off(own.y + own.bottom, area.y + area.bottom)
    # An area without height has no text.
    most = max(area.height // 2, area.height - own.height)
    top, bottom = min(max(0, down), most), min(max(0, -down), most)
    if all(paragraph.align == "ctr" for paragraph in label.paragraphs):
        across = _off(own.x + own.right, area.x + area.right)
        return Insets(max(0, across), top, max(0, -across), bottom)
    return Insets(max(0, own.x - area.x), top, max(0, area.right - own.right), bottom)


def _off(double: Emu, other: Emu) -> Emu:
    """What two middles, each doubled, are apart; nothing where nobody sees it."""
    return double - other if abs(double - other) > _UNSEEN else 0
