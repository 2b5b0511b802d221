"""Words on the left, a picture or a diagram on the right."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box
from generator.layout.desk import Job, Sheets, content_area
from generator.layout.patterns.content import content, flow_plan, split_takeaways
from generator.layout.plan import Plan, Region, plan_regions, plan_sheets
from generator.layout.slots import takeaway_frame
from generator.layout.unit import Visual
from generator.layout.visual import diagram_fits
from generator.model.blocks import Block, DiagramBlock, Picture


def content_visual(job: Job) -> Sheets | None:
    """Side by side; one above the other where the visual is too large for its slot or that takes fewer pages."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    visuals = [block for block in rest if isinstance(block, Picture | DiagramBlock)]
    body, slot = job.slot("body"), job.slot("visual")
    words = tuple(block for block in rest if block not in visuals)
    if len(visuals) != 1 or not words or body is None or slot is None:
        return None
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    boxes = [Box(box.x, box.y, box.width, min(box.bottom, area.bottom) - box.y) for box in (body.box, slot.box)]
    regions = [Region(words, boxes[0], body), Region((visuals[0],), boxes[1], repeat=True)]
    plan = plan_regions(regions, job.desk)
    if _is_worse(plan, visuals[0], boxes[1], rest, job):
        _, flowing = flow_plan(rest, job)
        return content(replace(flowing, raised=False))
    return plan_sheets(plan, job, [foot] if foot else [])


def _is_worse(plan: Plan, visual: Picture | DiagramBlock, box: Box, rest: tuple[Block, ...], job: Job) -> bool:
    """Whether a plain stack would do better: only looked at when something is amiss side by side."""
    room = box.height - sum(
        unit.height + unit.lead
        for unit in plan.units
        if not isinstance(unit.content, Visual) and unit.group.endswith("/caption")
    )
    fitting = diagram_fits(visual, Box(box.x, box.y, box.width, room), job.desk)
    if fitting and len(plan.pages) == 1:
        return False
    stacked, _ = flow_plan(rest, job)
    return not fitting or len(stacked.pages) < len(plan.pages)
