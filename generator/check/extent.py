"""A frame's text into about the room that its lines take: near enough to say what lies over what.

Nothing is measured here: an East Asian character counts as one em, any other as half an em, a line as 1.2 × its size.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.geometry import EMU_PER_POINT, Box, Emu
from generator.model.page import ShapeFrame, TextFrame
from generator.model.text import LINE_BREAK, Align, ExactSpacing, TextParagraph
from generator.script import is_east_asian

_LINE = 1.2
"""A line's height over its text size."""

_EMU = EMU_PER_POINT // 100
"""EMU in 1/100 pt, the unit of sizes and spaces."""


def text_room(frame: TextFrame | ShapeFrame) -> Box:
    """About where the lines of a frame's text are, never outside its box."""
    inner = frame.box.inset(frame.insets)
    if not frame.turned:
        return _level_room(frame, inner)
    level = _level_room(frame, inner.across)
    off_x, off_y = level.center.x - inner.center.x, level.center.y - inner.center.y
    return level.across.moved(off_y - off_x, -off_x - off_y)


def _level_room(frame: TextFrame | ShapeFrame, inner: Box) -> Box:
    """The room of lines that run to the right in `inner`."""
    width, height = _block(frame.paragraphs, inner.width, wrap=frame.wrap)
    width, height = min(width, inner.width), min(height, inner.height)
    align: Align = frame.paragraphs[0].align if frame.paragraphs else "l"
    x = {"l": inner.x, "ctr": inner.x + (inner.width - width) // 2, "r": inner.right - width}[align]
    y = {"t": inner.y, "ctr": inner.y + (inner.height - height) // 2, "b": inner.bottom - height}[frame.anchor]
    return Box(x, y, width, height)


def _block(paragraphs: Sequence[TextParagraph], width: Emu, *, wrap: bool) -> tuple[Emu, Emu]:
    """The width and height of paragraphs one below the other."""
    widest = height = 0
    for index, paragraph in enumerate(paragraphs):
        lines = _line_widths(paragraph)
        room = max(1, width - paragraph.margin_left)
        count = sum(max(1, -(-line // room)) for line in lines) if wrap else len(lines)
        size = max((run.size for run in paragraph.runs), default=paragraph.end_size)
        spacing = paragraph.line_spacing
        line_height = spacing.value if isinstance(spacing, ExactSpacing) else size * _LINE * spacing.value / 100_000
        before = paragraph.space_before if index else 0
        height += round((count * line_height + before + paragraph.space_after) * _EMU)
        widest = max(widest, paragraph.margin_left + max(lines))
    return widest, height


def _line_widths(paragraph: TextParagraph) -> list[Emu]:
    """The widths of a paragraph's lines when it breaks only where the text says so."""
    widths = [0]
    for run in paragraph.runs:
        for index, piece in enumerate(run.text.split(LINE_BREAK)):
            if index:
                widths.append(0)
            ems = sum(1.0 if is_east_asian(char) else 0.5 for char in piece)
            widths[-1] += round(ems * run.size * _EMU)
    return widths
