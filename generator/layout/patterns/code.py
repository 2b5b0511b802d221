"""Code in a panel, with its explanation beside it."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box
from generator.layout.code import code_is_wide
from generator.layout.desk import Job, Sheets, content_area
from generator.layout.patterns.content import content, flow_plan, split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import takeaway_frame
from generator.model.blocks import Code


def code(job: Job) -> Sheets | None:
    """Code alone takes the whole width; with words it stands beside them, or above or below where that serves better.

    That is where it takes fewer pages, or where lines that are too wide beside words have room or at least more of it.
    """
    takeaways, rest = split_takeaways(job.slide.blocks)
    panels = [block for block in rest if isinstance(block, Code)]
    words = tuple(block for block in rest if block not in panels)
    slot, beside = job.slot("code"), job.slot("explanation")
    if len(panels) != 1 or slot is None or (words and beside is None):
        return None
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    extra = [foot] if foot else []
    if not words or beside is None:
        return plan_sheets(plan_regions([Region((panels[0],), area, slot)], job.desk), job, extra)
    boxes = [Box(box.x, box.y, box.width, min(box.bottom, area.bottom) - box.y) for box in (slot.box, beside.box)]
    plan = plan_regions([Region((panels[0],), boxes[0], slot), Region(words, boxes[1], beside)], job.desk)
    if len(plan.pages) > 1 or code_is_wide(plan.units):
        stacked, flowing = flow_plan(rest, job)
        wide, more = code_is_wide(plan.units), len(stacked.pages) - len(plan.pages)
        if more < 0 or (wide and (more == 0 or not code_is_wide(stacked.units))):
            return content(replace(flowing, raised=False))
    return plan_sheets(plan, job, extra)
