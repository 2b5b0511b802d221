"""What every shape says of itself beside its looks: id, name, alternative text, place."""

from __future__ import annotations

from generator.geometry import Box
from generator.model.text import Link
from generator.write.pptx.clean import clean, clean_line
from generator.write.pptx.context import PartContext
from generator.write.pptx.hyperlink import add_link, add_tooltip
from generator.write.pptx.xml import Element, extension, foreign, sub

_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_DECORATIVE = ("adec", "http://schemas.microsoft.com/office/drawing/2017/decorative")


def add_identity(
    parent: Element,
    context: PartContext,
    key: str,
    name: str,
    alt: str | None,
    *,
    decorative: bool = False,
    link: Link | None = None,
    tooltip: str | None = None,
) -> None:
    """`p:cNvPr`. A frame with nothing to tell is marked decorative, so that screen readers pass over it."""
    element = sub(
        parent, "p:cNvPr", id=context.ids.claim(key), name=clean_line(name), descr=clean(alt) if alt else None
    )
    if link is not None:
        add_link(element, link, context, tooltip)
    elif tooltip:
        add_tooltip(element, tooltip)
    if decorative and not alt:
        foreign(extension(element, "a:extLst", _DECORATIVE_URI), "decorative", _DECORATIVE, val="1")


def add_place(
    parent: Element,
    box: Box,
    *,
    tag: str = "a:xfrm",
    rotation: int = 0,
    flip_horizontal: bool = False,
    flip_vertical: bool = False,
) -> Element:
    """The transform: where the unrotated box lies. `rotation` in 1/60000 degree."""
    element = sub(
        parent,
        tag,
        rot=rotation or None,
        flipH="1" if flip_horizontal else None,
        flipV="1" if flip_vertical else None,
    )
    sub(element, "a:off", x=box.x, y=box.y)
    sub(element, "a:ext", cx=box.width, cy=box.height)
    return element
