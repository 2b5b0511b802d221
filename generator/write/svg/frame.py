"""Any frame of a diagram into its elements: one function takes the union apart, groups call it again."""

from __future__ import annotations

from typing import assert_never
from xml.etree.ElementTree import Element

from generator.geometry import Box
from generator.layout.diagram.text_area import text_area
from generator.model.page import (
    ConnectorFrame,
    Frame,
    GroupFrame,
    PictureFrame,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from generator.model.text import ExternalLink
from generator.write.svg.arrow import LineEnd, add_line
from generator.write.svg.connector import connector_track
from generator.write.svg.identity import xml_id
from generator.write.svg.paint import Paint
from generator.write.svg.picture import add_picture
from generator.write.svg.shape import add_outline
from generator.write.svg.text import Fonts, add_text
from generator.write.svg.turned import turned
from generator.write.svg.xml import points, sub


def add_frame(parent: Element, frame: Frame, paint: Paint, fonts: Fonts) -> None:
    """A `g` for the frame, with all that it draws and holds."""
    group = _place(sub(parent, "g", {"id": xml_id(frame.key)}), frame)
    match frame:
        case GroupFrame():
            for child in frame.children:
                add_frame(group, child, paint, fonts)
        case ShapeFrame():
            add_outline(group, frame, paint)
            room = text_area(frame.geometry, frame.box).inset(frame.insets)
            _add_words(group, frame, room, paint, fonts)
        case ConnectorFrame():
            ends: tuple[LineEnd, LineEnd] = (frame.start_arrow, frame.start_size), (frame.end_arrow, frame.end_size)
            add_line(group, connector_track(frame), frame.stroke, paint, ends)
        case TextFrame(box=box):
            if frame.fill or frame.stroke:
                place = {
                    "x": points(box.x),
                    "y": points(box.y),
                    "width": points(box.width),
                    "height": points(box.height),
                }
                sub(group, "rect", place | paint.fill(frame.fill) | paint.line(frame.stroke))
            _add_words(group, frame, box.inset(frame.insets), paint, fonts)
        case PictureFrame():
            add_picture(group, frame)
        case TableFrame():
            raise ValueError("no diagram holds a table")
        case _:
            assert_never(frame)


def _add_words(parent: Element, frame: ShapeFrame | TextFrame, room: Box, paint: Paint, fonts: Fonts) -> None:
    """The frame's text in its room; text whose lines run upwards is set level and turned about the room's middle."""
    if frame.turned and any(paragraph.text.strip() for paragraph in frame.paragraphs):
        parent, room = turned(parent, room), room.across
    add_text(parent, frame.paragraphs, room, frame.anchor, paint, fonts)


def _place(group: Element, frame: Frame) -> Element:
    """Where the frame is drawn: in its group, or in a link inside that. Links to other slides lead nowhere here."""
    match frame:
        case ShapeFrame() | TextFrame() | ConnectorFrame():
            link = frame.link
        case GroupFrame() | PictureFrame() | TableFrame():
            return group
        case _:
            assert_never(frame)
    tooltip = link.tooltip if isinstance(link, ExternalLink) else None
    tooltip = tooltip or (frame.tooltip if isinstance(frame, ShapeFrame) else None)
    if tooltip:
        sub(group, "title", {}, tooltip)
    return sub(group, "a", {"href": link.url}) if isinstance(link, ExternalLink) else group
