"""A quotation as large as a title, with who said it."""

from __future__ import annotations

from generator.geometry import Box, Emu, pt
from generator.layout.desk import Job, Sheet, Sheets, content_area
from generator.layout.patterns.content import split_takeaways
from generator.layout.slots import fill_slot, fits_slot, heading_paragraph, takeaway_frame
from generator.layout.styles import note_style
from generator.model.blocks import Paragraph, Quote, Run, plain_text
from generator.model.page import Frame, TextFrame
from generator.model.theme import Slot

_KICKER = Box(0, pt(48), 0, pt(34))
_GAP = pt(8)


def quote(job: Job) -> Sheets | None:
    """The words go into the title's placeholder; the slide's own title, if shown, stands small above."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    slot, attribution = job.slot("title"), job.slot("attribution")
    if len(rest) != 1 or not isinstance(rest[0], Quote) or slot is None:
        return None
    said = rest[0]
    if not all(isinstance(block, Paragraph) for block in said.blocks) or not fits_slot(said.blocks, slot, job.desk):
        return None
    frames: list[Frame] = [fill_slot(said.blocks, slot, said.key, job.desk)]
    if plain_text(job.slide.title).strip() and not job.slide.title_hidden:
        kicker = _kicker(slot, job)
        if kicker is None:
            return None
        frames.append(kicker)
    foot, area = takeaway_frame(job, takeaways, _below(slot, job))
    if said.source:
        source = (Paragraph(f"{said.key}/source", said.span, (Run("— "), *said.source)),)
        most = area.bottom - attribution.box.y if attribution else 0
        if attribution is None or not fits_slot(source, attribution, job.desk, most):
            return None
        frames.append(fill_slot(source, attribution, source[0].key, job.desk, most=most))
    return (Sheet((*frames, *([foot] if foot else [])), job.layout, titled=False),)


def _kicker(slot: Slot, job: Job) -> TextFrame | None:
    """The slide's title above the quotation; None when it is too long for the room there."""
    paragraph = heading_paragraph(job.slide.title, note_style(job.desk.theme), job.key("heading"), job.desk)
    need: Emu = job.desk.ruler.measure((paragraph,), slot.box.width).safe_height
    box = Box(slot.box.x, _KICKER.y, slot.box.width, max(need, _KICKER.height))
    if box.bottom + _GAP > slot.box.y:
        return None
    return TextFrame(job.key("heading"), "Heading", box, (paragraph,))


def _below(slot: Slot, job: Job) -> Box:
    """The room under the quotation, down to where the content of the other layouts ends."""
    theme = job.desk.theme
    body = next((known.box for known in theme.master_slots if known.kind in ("body", "obj")), None)
    bottom = max(content_area(job.layout, theme).bottom, body.bottom if body else 0)
    return Box(slot.box.x, slot.box.bottom, slot.box.width, bottom - slot.box.bottom)
