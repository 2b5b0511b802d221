"""A quotation as large as a title, with who said it."""

from __future__ import annotations

from generator.geometry import Box, pt
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover, split_takeaways
from generator.layout.slots import fill_slot, fill_words, fits_slot, heading_paragraph
from generator.layout.styles import note_style
from generator.model.blocks import Paragraph, Quote, Run, plain_text
from generator.model.page import Frame, TextFrame

_KICKER = Box(0, pt(48), 0, pt(34))


def quote(job: Job) -> Sheets | None:
    """The words go into the title's placeholder; the slide's own title, if shown, stands small above."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    slot = job.slot("title")
    if len(rest) != 1 or not isinstance(rest[0], Quote) or slot is None:
        return None
    said = rest[0]
    if not all(isinstance(block, Paragraph) for block in said.blocks) or not fits_slot(said.blocks, slot, job.desk):
        return None
    frames: list[Frame] = [fill_slot(said.blocks, slot, said.key, job.desk)]
    if plain_text(job.slide.title).strip() and not job.slide.title_hidden:
        box = Box(slot.box.x, _KICKER.y, slot.box.width, _KICKER.height)
        if box.bottom > slot.box.y:
            return None
        kicker = heading_paragraph(job.slide.title, note_style(job.desk.theme), job.key("heading"), job.desk)
        frames.append(TextFrame(job.key("heading"), "Heading", box, (kicker,)))
    attribution = job.slot("attribution")
    if said.source:
        if attribution is None:
            return None
        source = (Run("— "), *said.source)
        frames.append(fill_words(source, attribution, f"{said.key}/source", said.span, job.desk))
    return (Sheet(tuple(frames), job.layout, titled=False), *leftover(job, takeaways))
