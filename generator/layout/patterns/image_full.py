"""A picture over the whole slide, with its title on it."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Emu
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.heading import Heading
from generator.layout.patterns.content import leftover
from generator.layout.slots import fill_slot, fits_slot, tell_moved_on
from generator.layout.visual import cover
from generator.model.blocks import Block, Paragraph, Picture
from generator.model.page import Frame, PictureFrame, PlaceholderRef, TextFrame
from generator.model.theme import Slot

_MOST_CAPTION = 4
"""A caption has up to this share (one fourth) of the slide's height."""


def image_full(job: Job) -> Sheets | None:
    """The picture is cropped to its slot and lies beneath the title, so it comes first."""
    slot, title = job.slot("picture"), job.slot("title")
    blocks = job.slide.blocks
    if not blocks or not isinstance(blocks[0], Picture) or slot is None or title is None:
        return None
    shown, caption = blocks[0], job.slot("caption")
    if shown.caption and caption is None:
        return None
    reference = PlaceholderRef(slot.kind, slot.idx)
    crop = cover(shown, slot.box)
    frames: list[Frame] = [PictureFrame(shown.key, slot.title, slot.box, shown.image, shown.alt, crop, reference)]
    below, later = _caption(shown, caption, title, job)
    frames.append(_title(title, below.box.height - caption.box.height if below and caption else 0, job))
    if below:
        frames.append(below)
    return (Sheet(tuple(frames), job.layout, titled=False), *leftover(job, (*later, *blocks[1:])))


def _title(slot: Slot, raised: Emu, job: Job) -> TextFrame:
    """The title, as much higher as its caption has grown."""
    frame = Heading(job.slide.title, job.slide, job.desk).frame(slot, "", job.key("title"))
    return replace(frame, box=frame.box.moved(0, -raised))


def _caption(shown: Picture, slot: Slot | None, title: Slot, job: Job) -> tuple[TextFrame | None, tuple[Block, ...]]:
    """The caption under the title; as a block for a page of its own where the two would be too high together."""
    if not shown.caption or slot is None:
        return None, ()
    if job.slide.title_hidden:
        # Alone on its panel, the caption keeps from the upper edge what the title would.
        slot = replace(slot, insets=replace(slot.insets, top=title.insets.top))
    words = Paragraph(f"{shown.key}/caption", shown.span, shown.caption)
    most = min(slot.box.height + title.box.y, job.desk.theme.slide_size.height // _MOST_CAPTION)
    if fits_slot((words,), slot, job.desk, most):
        return fill_slot((words,), slot, words.key, job.desk, up=True, most=most), ()
    tell_moved_on((words,), slot, job.desk)
    return None, (words,)
