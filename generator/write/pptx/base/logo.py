"""A theme's logo in, its picture part and its picture on a layout out."""

from __future__ import annotations

from generator.geometry import Box, Insets, Size
from generator.model.theme import Logo
from generator.write.pptx.geometry import add_preset
from generator.write.pptx.identity import add_place
from generator.write.pptx.media import FOLDER, file_ending
from generator.write.pptx.part import PartContent
from generator.write.pptx.picture import add_picture_fill
from generator.write.pptx.placeholder import next_id
from generator.write.pptx.xml import Element, sub


def logo_part(logo: Logo | None) -> PartContent | None:
    """The picture as a part of its own, beside those of the slides."""
    if logo is None:
        return None
    return PartContent(f"{FOLDER}logo.{file_ending(logo.media_type)}", logo.media_type, logo.data)


def add_logo(tree: Element, logo: Logo, box: Box, slide: Size, relationship: str) -> None:
    """`p:pic` as large as the box allows, undistorted, against the side of the box that is nearer to the slide's."""
    number = next_id(tree)
    picture = sub(tree, "p:pic")
    identity = sub(picture, "p:nvPicPr")
    sub(identity, "p:cNvPr", id=number, name="Logo")
    sub(sub(identity, "p:cNvPicPr"), "a:picLocks", noChangeAspect="1")
    sub(identity, "p:nvPr", userDrawn="1")
    add_picture_fill(picture, relationship, Insets())
    properties = sub(picture, "p:spPr")
    add_place(properties, contained(logo, box, slide))
    add_preset(properties, "rect")


def contained(logo: Logo, box: Box, slide: Size) -> Box:
    """Where the logo lies in its box: as large as fits, halfway up, left or right."""
    scale = min(box.width / logo.width, box.height / logo.height)
    width, height = round(logo.width * scale), round(logo.height * scale)
    x = box.right - width if box.center.x * 2 > slide.width else box.x
    return Box(x, box.y + (box.height - height) // 2, width, height)
