"""A table alone, with its caption or a takeaway in the note below."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box
from generator.layout.desk import Job, Sheets, content_area
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import fill_words, takeaway_frame
from generator.model.blocks import Table


def table(job: Job) -> Sheets | None:
    """The caption takes the note's slot where no takeaway claims it; rows that do not fit go to further pages."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    slot = job.slot("table")
    if len(rest) != 1 or not isinstance(rest[0], Table) or slot is None:
        return None
    shown = rest[0]
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    note = job.slot("note")
    if shown.caption and note and not foot:
        foot = fill_words(shown.caption, note, f"{shown.key}/caption", shown.span, job.desk, up=True)
        area = Box(area.x, area.y, area.width, foot.box.y - area.y)
        shown = replace(shown, caption=())
    bottom = area.bottom if foot is None else min(slot.box.bottom, area.bottom)
    box = Box(slot.box.x, slot.box.y, slot.box.width, bottom - slot.box.y)
    return plan_sheets(plan_regions([Region((shown,), box, slot)], job.desk), job, [foot] if foot else [])
