"""A group of frames into the whole picture: its size, its title and description, its background, its shapes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from generator.color import ThemeColor
from generator.geometry import Box, pt
from generator.model.page import GroupFrame
from generator.model.theme import Theme
from generator.write.svg.frame import add_frame
from generator.write.svg.identity import xml_id
from generator.write.svg.paint import Paint
from generator.write.svg.reach import reach
from generator.write.svg.text import Fonts
from generator.write.svg.xml import points, root, serialized, sub

MARGIN = pt(4)
"""Room around the drawing; also for an arrow head that is wider than its line."""


def document(group: GroupFrame, theme: Theme, *, title: str, lang: str) -> bytes:
    """The picture as a file."""
    return serialized(picture(group, theme, title=title, lang=lang))


def picture(group: GroupFrame, theme: Theme, *, title: str, lang: str) -> Element:
    """The `svg` element. One unit of it is one point, and so is the size that it has where nobody scales it."""
    box = reach(group)
    view = Box(box.x - MARGIN, box.y - MARGIN, box.width + 2 * MARGIN, box.height + 2 * MARGIN)
    place = {"x": points(view.x), "y": points(view.y), "width": points(view.width), "height": points(view.height)}
    key = xml_id(group.key)
    svg = root(
        {
            "width": f"{place['width']}pt",
            "height": f"{place['height']}pt",
            "viewBox": " ".join(place.values()),
            "role": "img",
            "aria-labelledby": f"{key}.title" + (f" {key}.desc" if group.alt else ""),
            "xml:lang": lang,
        }
    )
    sub(svg, "title", {"id": f"{key}.title"}, title)
    if group.alt:
        sub(svg, "desc", {"id": f"{key}.desc"}, group.alt)
    paint = Paint(theme.palette)
    sub(svg, "rect", place | paint.fill(ThemeColor("bg1")))
    whole = sub(svg, "g", {"id": key})
    for child in group.children:
        add_frame(whole, child, paint, Fonts(theme.fonts, lang))
    return svg
