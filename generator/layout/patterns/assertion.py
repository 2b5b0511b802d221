"""A claim and the one picture or diagram that supports it, with a takeaway below."""

from __future__ import annotations

from dataclasses import replace

from generator.layout.choose import named_layout
from generator.layout.desk import Job, Sheets, content_area, raise_box
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import takeaway_frame
from generator.layout.visual import diagram_fits
from generator.model.blocks import DiagramBlock, Picture


def assertion(job: Job) -> Sheets | None:
    """The visual takes the whole content area above the takeaway; a diagram too large for it gets the full layout.

    Not where the author has asked for this one.
    """
    takeaways, rest = split_takeaways(job.slide.blocks)
    if len(rest) != 1 or not isinstance(rest[0], Picture | DiagramBlock):
        return None
    area = content_area(job.layout, job.desk.theme)
    foot, left = takeaway_frame(job, takeaways, area)
    box = raise_box(left, job)
    full = named_layout("diagram-full", job.desk.theme)
    if not (job.layout == full or job.slide.layout or foot) and not diagram_fits(rest[0], box, job.desk):
        job = replace(job, layout=full)
        box = raise_box(content_area(full, job.desk.theme), job)
    region = Region(rest, box, job.slot("diagram"))
    return plan_sheets(plan_regions([region], job.desk), job, [foot] if foot else [])
