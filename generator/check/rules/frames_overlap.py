"""No two frames of a page lie over each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.check.built import Built, text_of
from generator.check.extent import text_room
from generator.check.rule import Finding, rule
from generator.geometry import Box, pt
from generator.model.page import ConnectorFrame, Frame, PictureFrame, ShapeFrame, TextFrame

_VISIBLE = pt(1)
"""Frames that share less than this in either direction touch, they do not overlap."""


@rule("frames-overlap", "warning", why="what lies under something else cannot be read")
def frames_overlap(built: Built) -> Iterator[Finding]:
    """Top-level frames that show something. Text counts where its lines are, unless its frame is filled or outlined.

    A picture may lie under everything that stands wholly on it: it is a background then. The parts that clicks make of
    a diagram lie as they would in one group.
    """
    for page in built.pages.pages:
        shown = [(frame, _room(frame)) for frame in page.frames if _shows_something(frame)]
        for (lower, below), (upper, above) in combinations(shown, 2):
            if page.clicks and built.span_of(lower.key, page) == built.span_of(upper.key, page) != page.span:
                continue
            if _overlap(below, above) and not (isinstance(lower, PictureFrame) and below.contains(above)):
                yield Finding(
                    f'"{upper.key}" lies over "{lower.key}" on slide "{page.key}"',
                    built.span_of(upper.key, page),
                    "say less, or choose a layout with more room",
                )


def _shows_something(frame: Frame) -> bool:
    if isinstance(frame, TextFrame | ShapeFrame):
        return bool(text_of(frame).strip())
    return not isinstance(frame, ConnectorFrame)


def _room(frame: Frame) -> Box:
    if isinstance(frame, TextFrame | ShapeFrame) and frame.fill is None and frame.stroke is None:
        return text_room(frame)
    return frame.box


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > _VISIBLE and down > _VISIBLE
