"""Any frame into the shape tree: one function takes the union apart, groups call it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.model.page import (
    ConnectorFrame,
    Frame,
    GroupFrame,
    PictureFrame,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from generator.write.pptx.connector import add_connector
from generator.write.pptx.context import PartContext
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.picture import add_picture
from generator.write.pptx.shape import add_shape
from generator.write.pptx.table import add_table
from generator.write.pptx.text_frame import add_text_frame
from generator.write.pptx.xml import Element, sub


def add_frames(parent: Element, frames: Sequence[Frame], context: PartContext) -> None:
    """The frames in drawing order, which is the reading order too."""
    for frame in frames:
        match frame:
            case TextFrame():
                add_text_frame(parent, frame, context)
            case ShapeFrame():
                add_shape(parent, frame, context)
            case ConnectorFrame():
                add_connector(parent, frame, context)
            case TableFrame():
                add_table(parent, frame, context)
            case PictureFrame():
                add_picture(parent, frame, context)
            case GroupFrame():
                _add_group(parent, frame, context)
            case _:
                assert_never(frame)


def _add_group(parent: Element, frame: GroupFrame, context: PartContext) -> None:
    """`p:grpSp` whose children keep the slide's coordinates: the child box is the group's own."""
    group = sub(parent, "p:grpSp")
    identity = sub(group, "p:nvGrpSpPr")
    add_identity(identity, context, frame.key, frame.name, frame.alt)
    sub(identity, "p:cNvGrpSpPr")
    sub(identity, "p:nvPr")
    place = add_place(sub(group, "p:grpSpPr"), frame.box)
    sub(place, "a:chOff", x=frame.box.x, y=frame.box.y)
    sub(place, "a:chExt", cx=frame.box.width, cy=frame.box.height)
    add_frames(group, frame.children, context)
