"""How far the talk has come: a deck's sections in a quiet list, the one that begins here marked."""

from __future__ import annotations

from collections.abc import Sequence

from generator.geometry import Box, Size, pt
from generator.layout.desk import Job
from generator.layout.scale import level_steps
from generator.layout.styles import takeaway_style
from generator.layout.text import text_runs
from generator.layout.unit import BLOCK_GAP
from generator.model.blocks import Run, Runs
from generator.model.deck import Slide
from generator.model.page import TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Slot

_NARROWEST = pt(160)
_SPACE = 800
_MORE = "…"
_MOST = 24
"""More lines than this fit no slide."""


def progress_frame(sections: Sequence[Slide], job: Job) -> TextFrame | None:
    """The list at the right of the section's title, its foot level with the title's where it is not too high for that.

    None where there is one section only, or no room. Where not all sections fit, those around this one are shown.
    """
    title, keys = job.slot("title"), [slide.key for slide in sections]
    if title is None or len(sections) < 2 or job.slide.key not in keys:
        return None
    room = _room_right_of(title, job)
    paragraphs = _fitting(sections, keys.index(job.slide.key), room.size, job) if room else ()
    if room is None or not paragraphs:
        return None
    need = job.desk.ruler.measure(paragraphs, room.width).safe_height
    bottom = min(room.bottom, max(title.box.bottom, room.y + need))
    box = Box(room.x, bottom - need, room.width, need)
    return TextFrame(job.key("progress"), "Progress", box, paragraphs, anchor="b")


def _fitting(sections: Sequence[Slide], current: int, room: Size, job: Job) -> tuple[TextParagraph, ...]:
    """All sections in the largest size that allows it; else as many around the current one as the smallest does."""
    desk = job.desk
    sizes = level_steps(takeaway_style(desk.theme).level(0), desk.theme.type_scale)
    if len(sections) <= _MOST:
        for size in sizes:
            lines = _lines(sections, (0, len(sections)), size, job)
            extent = desk.ruler.measure(lines, room.width)
            if extent.safe_height <= room.height and (size == sizes[-1] or not extent.broken_words):
                return lines
    shown: tuple[TextParagraph, ...] = ()
    start, end = current, current + 1
    while True:
        lines = _lines(sections, (start, end), sizes[-1], job)
        if desk.ruler.measure(lines, room.width).safe_height > room.height or end - start > _MOST:
            return shown
        shown = lines
        # The next one tells more than the one before.
        if end < len(sections) and (end - current <= current - start + 1 or not start):
            end += 1
        elif start:
            start -= 1
        else:
            return shown


def _lines(sections: Sequence[Slide], shown: tuple[int, int], size: int, job: Job) -> tuple[TextParagraph, ...]:
    """The sections from `shown[0]` up to `shown[1]`, with a line of dots where others are left out."""
    start, end = shown
    lines = [_line(slide.title, slide.key, slide.key == job.slide.key, size, job) for slide in sections[start:end]]
    before = [_line((Run(_MORE),), "before", False, size, job)] if start else []
    after = [_line((Run(_MORE),), "after", False, size, job)] if end < len(sections) else []
    return (*before, *lines, *after)


def _line(words: Runs, name: str, marked: bool, size: int, job: Job) -> TextParagraph:
    level = takeaway_style(job.desk.theme).level(0)
    colors = job.desk.theme.words
    color = colors.accent if marked else level.color
    return TextParagraph(
        runs=text_runs(words, level, size, job.desk.lang, bold=marked, color=color, words=colors),
        space_before=_SPACE,
        end_size=size,
        key=f"{job.key('progress')}/{name}",
    )


def _room_right_of(title: Slot, job: Job) -> Box | None:
    """The room between the title's slot and the right margin, free of the layout's other slots and decorations."""
    size = job.desk.theme.slide_size
    x = title.box.right + 2 * BLOCK_GAP
    room = Box(x, title.box.x, size.width - title.box.x - x, size.height - 2 * title.box.x)
    taken = [slot.box for slot in job.layout.slots] + [decoration.box for decoration in job.layout.decorations]
    if room.width < _NARROWEST or room.height <= 0 or any(room.overlaps(box) for box in taken):
        return None
    return room
