"""A frame in, the room that its drawing takes out: a bent connector may leave its own box, a wide line any box."""

from __future__ import annotations

from functools import reduce
from typing import assert_never

from generator.geometry import Box, Emu, pt
from generator.model.diagram import Stroke
from generator.model.page import (
    ConnectorFrame,
    Frame,
    GroupFrame,
    PictureFrame,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from generator.write.svg.connector import connector_track


def reach(frame: Frame) -> Box:
    """The box around all that is drawn, words apart: those have been measured to fit."""
    match frame:
        case GroupFrame():
            return reduce(Box.union, map(reach, frame.children), frame.box)
        case ConnectorFrame():
            track = connector_track(frame)
            spots = (track.start, *(spot for segment in track.segments for spot in segment))
            left, right = (pt(pick(x for x, _ in spots)) for pick in (min, max))
            top, bottom = (pt(pick(y for _, y in spots)) for pick in (min, max))
            return _grown(Box(left, top, right - left, bottom - top), frame.stroke)
        case ShapeFrame() | TextFrame():
            return _grown(frame.box, frame.stroke)
        case TableFrame() | PictureFrame():
            return frame.box
        case _:
            assert_never(frame)


def _grown(box: Box, stroke: Stroke | None) -> Box:
    by: Emu = stroke.width // 2 if stroke else 0
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
