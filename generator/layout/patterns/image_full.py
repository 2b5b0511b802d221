"""A picture over the whole slide, with its title on it."""

from __future__ import annotations

from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover
from generator.layout.slots import fill_words
from generator.layout.title import fit_title, title_frame
from generator.layout.visual import cover
from generator.model.blocks import Picture
from generator.model.page import Frame, PictureFrame, PlaceholderRef


def image_full(job: Job) -> Sheets | None:
    """The picture is cropped to its slot and lies beneath the title, so it comes first."""
    slot, title = job.slot("picture"), job.slot("title")
    blocks = job.slide.blocks
    if not blocks or not isinstance(blocks[0], Picture) or slot is None or title is None:
        return None
    shown, slide = blocks[0], job.slide
    reference = PlaceholderRef(slot.kind, slot.idx)
    crop = cover(shown, slot.box)
    frames: list[Frame] = [PictureFrame(shown.key, slot.title, slot.box, shown.image, shown.alt, crop, reference)]
    if not slide.title_hidden:
        fitted = fit_title(slide.title, title, job.desk, key=job.key("title"), span=slide.span)
        frames.append(title_frame(fitted, title, job.key("title")))
    caption = job.slot("caption")
    if shown.caption:
        if caption is None:
            return None
        frames.append(fill_words(shown.caption, caption, f"{shown.key}/caption", shown.span, job.desk))
    return (Sheet(tuple(frames), job.layout, titled=False), *leftover(job, blocks[1:]))
