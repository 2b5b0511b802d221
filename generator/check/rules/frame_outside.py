"""No frame reaches beyond the slide."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built, walk
from generator.check.rule import Finding, rule
from generator.geometry import Box, to_pt
from generator.layout.diagram.drawing import frame_room
from generator.model.page import Frame, TextFrame


@rule("frame-outside", "warning", why="what lies beyond the slide's edge is cut off")
def frame_outside(built: Built) -> Iterator[Finding]:
    """A placeholder that stands where its layout has it is the layout's own affair."""
    slide = Box(0, 0, built.theme.slide_size.width, built.theme.slide_size.height)
    for page in built.pages.pages:
        for frame in walk(page.frames):
            room = frame_room(frame)
            if slide.contains(room) or _as_in_layout(frame):
                continue
            over = max(-room.x, -room.y, room.right - slide.right, room.bottom - slide.bottom)
            yield Finding(
                f'"{frame.key}" reaches {to_pt(over):.1f} pt beyond the edge of slide "{page.key}"',
                built.span_of(frame.key, page),
                "say less, or choose a layout with more room",
            )


def _as_in_layout(frame: Frame) -> bool:
    return isinstance(frame, TextFrame) and frame.placeholder is not None and not frame.moved
