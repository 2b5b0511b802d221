"""A table alone, with its caption in the note right below it, or a takeaway there at the foot of the page."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box
from generator.layout.desk import Job, Sheet, Sheets, content_area
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import fill_words, takeaway_frame
from generator.layout.unit import CAPTION_GAP
from generator.model.blocks import Table
from generator.model.page import TableFrame, TextFrame


def table(job: Job) -> Sheets | None:
    """The caption takes the note's slot where no takeaway claims it; rows that do not fit go to further pages.

    The caption is on each of them: it says where the figures come from.
    """
    takeaways, rest = split_takeaways(job.slide.blocks)
    slot = job.slot("table")
    if len(rest) != 1 or not isinstance(rest[0], Table) or slot is None:
        return None
    shown = rest[0]
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    note, caption = job.slot("note"), None
    if shown.caption and note and not foot:
        caption = foot = fill_words(shown.caption, note, f"{shown.key}/caption", shown.span, job.desk, up=True)
        area = Box(area.x, area.y, area.width, foot.box.y - area.y)
        shown = replace(shown, caption=())
    bottom = area.bottom if foot is None else min(slot.box.bottom, area.bottom)
    box = Box(slot.box.x, slot.box.y, slot.box.width, bottom - slot.box.y)
    plan = plan_regions([Region((shown,), box, slot)], job.desk)
    if caption is None:
        return plan_sheets(plan, job, [foot] if foot else [])
    return tuple(_captioned(sheet, caption, page) for page, sheet in enumerate(plan_sheets(plan, job), 1))


def _captioned(sheet: Sheet, caption: TextFrame, page: int) -> Sheet:
    """The page with the caption under its table, however low that is."""
    suffix = f"/{page}" if page > 1 else ""
    ends = [frame.box.bottom + CAPTION_GAP for frame in sheet.frames if isinstance(frame, TableFrame)]
    top = min([caption.box.y, *ends])
    box = Box(caption.box.x, top, caption.box.width, caption.box.height)
    raised = replace(caption, key=caption.key + suffix, box=box, moved=caption.moved or box != caption.box)
    return replace(sheet, frames=(*sheet.frames, raised))
