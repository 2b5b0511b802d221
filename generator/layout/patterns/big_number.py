"""One number, what it means, and the proof."""

from __future__ import annotations

from generator.geometry import Box
from generator.layout.desk import Job, Sheet, Sheets, content_area
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import fill_slot, fits_slot, takeaway_frame
from generator.layout.text import only_words
from generator.layout.visual import is_visual
from generator.model.blocks import Paragraph


def big_number(job: Job) -> Sheets | None:
    """The first paragraph is the number, the other words its meaning, a visual the evidence."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    number, body, evidence = job.slot("number"), job.slot("body"), job.slot("evidence")
    if not rest or not isinstance(rest[0], Paragraph) or number is None or body is None:
        return None
    words = tuple(block for block in rest[1:] if only_words((block,)))
    visuals = tuple(block for block in rest[1:] if is_visual(block))
    if len(words) + len(visuals) + 1 != len(rest) or (visuals and evidence is None) or len(visuals) > 1:
        return None
    if not fits_slot(rest[:1], number, job.desk) or (words and not fits_slot(words, body, job.desk)):
        return None
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    frames = [fill_slot(rest[:1], number, job.key("number"), job.desk)]
    if words:
        frames.append(fill_slot(words, body, job.key("body"), job.desk))
    if not visuals or evidence is None:
        return (Sheet((*frames, *([foot] if foot else [])), job.layout),)
    box = Box(
        evidence.box.x, evidence.box.y, evidence.box.width, min(evidence.box.bottom, area.bottom) - evidence.box.y
    )
    pages = plan_sheets(plan_regions([Region(visuals, box)], job.desk), job)
    return (Sheet((*frames, *pages[0].frames, *([foot] if foot else [])), job.layout), *pages[1:])
