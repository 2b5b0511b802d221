"""Words on the left, a picture or a diagram on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from generator.geometry import Box, Emu
from generator.layout.desk import Job, Sheet, Sheets, content_area
from generator.layout.patterns.content import content, flow_plan, split_takeaways
from generator.layout.plan import Plan, Region, plan_regions, plan_sheets
from generator.layout.slots import takeaway_frame
from generator.layout.unit import Visual
from generator.layout.visual import diagram_fits
from generator.model.blocks import Block, DiagramBlock, Picture
from generator.model.page import ConnectorFrame, Frame, GroupFrame, PictureFrame, ShapeFrame, TableFrame, TextFrame

_SHORT = 0.75
"""Words that take less of their column's height stand beside the middle of the visual, not at its top."""


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
    regions = [Region(words, boxes[0], body), Region((visuals[0],), boxes[1], slot, repeat=True, anchor="ctr")]
    plan = plan_regions(regions, job.desk)
    if _is_worse(plan, visuals[0], boxes[1], rest, job):
        _, flowing = flow_plan(rest, job)
        return content(replace(flowing, raised=False))
    sheets = plan_sheets(plan, job, [foot] if foot else [])
    return tuple(_beside_the_middle(sheet, visuals[0].key, boxes[0], job) for sheet in sheets)


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


def _beside_the_middle(sheet: Sheet, key: str, column: Box, job: Job) -> Sheet:
    """The page, its words beside the middle of a visual that is higher: few words at its top leave a void below."""
    visual = next((frame for frame in sheet.frames if frame.key == key or frame.key.startswith(f"{key}/")), None)
    beside = [frame for frame in sheet.frames if column.contains(frame.box)]
    if visual is None or not beside:
        return sheet
    alone = beside[0] if len(beside) == 1 and isinstance(beside[0], TextFrame) else None
    if alone:
        need = job.desk.ruler.measure(alone.paragraphs, column.inset(alone.insets).width).safe_height
    else:
        need = max(frame.box.bottom for frame in beside) - column.y
    if need >= min(_SHORT * column.height, visual.box.height):
        return sheet
    middle = Box(column.x, visual.box.y, column.width, visual.box.height)
    if alone:
        lowered = replace(alone, box=middle, moved=alone.placeholder is not None, anchor="ctr")
        return replace(sheet, frames=tuple(lowered if frame is alone else frame for frame in sheet.frames))
    down = middle.center.y - (column.y + need // 2)
    return replace(sheet, frames=tuple(_moved(frame, down) if frame in beside else frame for frame in sheet.frames))


def _moved(frame: Frame, down: Emu) -> Frame:
    match frame:
        case TextFrame() | ShapeFrame() | TableFrame() | PictureFrame():
            return replace(frame, box=frame.box.moved(0, down))
        case ConnectorFrame() | GroupFrame():
            return frame
        case _:
            assert_never(frame)
