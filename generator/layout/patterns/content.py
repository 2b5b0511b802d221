"""Any mixture of blocks under a title: one stack in the body area, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.geometry import Box
from generator.layout.choose import named_layout
from generator.layout.columns import ColumnSlots, column_regions
from generator.layout.desk import FOOTER_SLOTS, Job, Sheets, content_area, raise_box
from generator.layout.grid import better_stacked, column_rows, stacked_blocks, stacked_problem
from generator.layout.plan import Plan, Region, plan_regions, plan_sheets
from generator.layout.slots import takeaway_frame
from generator.layout.text import only_words
from generator.model.blocks import Block, Columns, Takeaway
from generator.model.page import TextFrame
from generator.model.theme import Slot


def content(job: Job) -> Sheets:
    """Words in the body placeholder, everything else above, below and between them as frames of its own."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    host = main_slot(job)
    box = host.box if host else area
    box = Box(box.x, box.y, box.width, min(box.bottom, area.bottom) - box.y)
    if rest and _starts_with_frame(rest):
        box = raise_box(box, job)
    match rest:
        case (Columns() as columns,) if (
            len(columns.columns) > 1 and len(column_rows(columns, box.width, job.desk)) == 1
        ):
            regions = column_regions(columns, [ColumnSlots()] * len(columns.columns), box, job)
        case _:
            return plan_sheets(plan_regions([Region(rest, box, host)], job.desk), job, [foot] if foot else [])
    return side_by_side(columns, plan_regions(regions, job.desk), foot, job)


def side_by_side(columns: Columns, plan: Plan, foot: TextFrame | None, job: Job) -> Sheets:
    """The pages of columns as planned, or one below the other where that takes far fewer pages."""
    if len(plan.pages) > 2 and job.desk.fit == "auto":
        blocks = stacked_blocks(columns)
        stacked, flowing = flow_plan(blocks, job)
        if better_stacked(len(plan.pages), len(stacked.pages)):
            job.desk.diagnostics.extend([stacked_problem(columns)])
            takeaways, _ = split_takeaways(job.slide.blocks)
            slide = replace(job.slide, blocks=(*blocks, *takeaways))
            return content(replace(flowing, slide=slide, raised=False))
    return plan_sheets(plan, job, [foot] if foot else [])


def flow_plan(blocks: Sequence[Block], job: Job) -> tuple[Plan, Job]:
    """The plan of a plain stack on the content layout, to compare another layout's with; and the job for it."""
    other = replace(job, layout=named_layout("content", job.desk.theme))
    host = main_slot(other)
    box = host.box if host else content_area(other.layout, job.desk.theme)
    return plan_regions([Region(tuple(blocks), box, host)], job.desk), other


def leftover(job: Job, blocks: Sequence[Block]) -> Sheets:
    """Further pages of the content layout, for blocks that a layout without a body has no place for."""
    if not blocks:
        return ()
    slide = replace(job.slide, blocks=tuple(blocks))
    return content(replace(job, slide=slide, layout=named_layout("content", job.desk.theme), raised=False))


def split_takeaways(blocks: Sequence[Block]) -> tuple[tuple[Takeaway, ...], tuple[Block, ...]]:
    """The takeaways, which go to the foot of the page, and all else."""
    takeaways = tuple(block for block in blocks if isinstance(block, Takeaway))
    return takeaways, tuple(block for block in blocks if not isinstance(block, Takeaway))


def main_slot(job: Job) -> Slot | None:
    """The slot for running text: `body`, else the largest one for text or any content."""
    body = job.layout.slot("body")
    if body:
        return body
    slots = [slot for slot in job.layout.slots if slot.kind in ("body", "obj") and slot.name not in FOOTER_SLOTS]
    area = content_area(job.layout, job.desk.theme)
    largest = max(slots, key=lambda slot: slot.box.width * slot.box.height, default=None)
    if largest is None or largest.box.width * largest.box.height * 4 < area.width * area.height:
        return None
    return largest


def _starts_with_frame(blocks: Sequence[Block]) -> bool:
    first = blocks[0]
    if isinstance(first, Columns):
        return all(column.blocks and _starts_with_frame(column.blocks) for column in first.columns)
    return not only_words((first,))
