"""A link onto frames of a diagram: a group cannot be clicked, what is in it can."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from generator.model.page import ConnectorFrame, Frame, GroupFrame, ShapeFrame, TextFrame
from generator.model.text import Link

AnyFrame = TypeVar("AnyFrame", bound=Frame)


def linked(frame: AnyFrame, link: Link | None) -> AnyFrame:
    """The frame with the link on every shape, text and line of it that has none."""
    if link is None:
        return frame
    match frame:
        case GroupFrame():
            return replace(frame, children=tuple(linked(child, link) for child in frame.children))
        case ShapeFrame() | TextFrame() | ConnectorFrame() if frame.link is None:
            return replace(frame, link=link)
        case _:
            return frame
