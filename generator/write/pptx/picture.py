"""Pictures: `p:pic` with its alternative text; the same image is stored once."""

from __future__ import annotations

from generator.geometry import Insets
from generator.model.page import PictureFrame
from generator.write.pptx.context import PartContext
from generator.write.pptx.geometry import add_preset
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.placeholder import add_placeholder
from generator.write.pptx.relations import IMAGE
from generator.write.pptx.xml import Element, sub

_THREE_QUARTERS = 270 * 60_000
"""Clockwise, in 1/60000 degree (20.1.10.3): the top comes to lie at the left."""


def add_picture(parent: Element, frame: PictureFrame, context: PartContext) -> None:
    """A picture in its box. In a placeholder it takes the placeholder's place where that is the same."""
    slot = context.slot(frame.placeholder)
    picture = sub(parent, "p:pic")
    identity = sub(picture, "p:nvPicPr")
    add_identity(identity, context, frame.key, frame.name, frame.alt, decorative=True)
    locks = sub(sub(identity, "p:cNvPicPr"), "a:picLocks", noGrp="1" if frame.placeholder else None)
    locks.set("noChangeAspect", "1")
    add_placeholder(identity, frame.placeholder)
    part = context.media.part_name(frame.image)
    add_picture_fill(picture, context.relations.add(IMAGE, part), frame.crop)
    properties = sub(picture, "p:spPr")
    if frame.turned:
        add_place(properties, frame.box.across, rotation=_THREE_QUARTERS)
    elif slot is None or slot.box != frame.box:
        add_place(properties, frame.box)
    if slot is None:
        add_preset(properties, "rect")


def add_picture_fill(picture: Element, relationship: str, crop: Insets) -> None:
    """`p:blipFill`: the picture that the relationship leads to, over the whole of its box."""
    fill = sub(picture, "p:blipFill")
    sub(fill, "a:blip", r__embed=relationship)
    _add_crop(fill, crop)
    sub(sub(fill, "a:stretch"), "a:fillRect")


def _add_crop(fill: Element, crop: Insets) -> None:
    """`a:srcRect` with the sides that are cut. A placeholder's picture is stretched without one if nothing is."""
    if crop != Insets():
        sub(
            fill,
            "a:srcRect",
            l=crop.left or None,
            t=crop.top or None,
            r=crop.right or None,
            b=crop.bottom or None,
        )
