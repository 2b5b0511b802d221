"""Only a title: everything under it is free frames."""

from __future__ import annotations

from generator.geometry import Box
from generator.layout.desk import Job, Sheets, content_area, raise_box
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import takeaway_frame


def diagram_full(job: Job) -> Sheets:
    """A stack in the whole area under the title; also the timeline, whose slot is that area."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    box: Box = raise_box(area, job)
    return plan_sheets(plan_regions([Region(rest, box)], job.desk), job, [foot] if foot else [])
