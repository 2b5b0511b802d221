"""A box in; a group out that turns a quarter counter-clockwise, about the box's middle, what is drawn in it level."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from generator.geometry import Box, to_pt
from generator.write.svg.xml import number, sub


def turned(parent: Element, box: Box) -> Element:
    """A `g` in which `box.across` comes to lie on the box, its top at the left."""
    x, y = to_pt(2 * box.x + box.width) / 2, to_pt(2 * box.y + box.height) / 2
    return sub(parent, "g", {"transform": f"rotate(-90 {number(x)} {number(y)})"})
