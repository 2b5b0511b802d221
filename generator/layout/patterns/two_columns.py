"""Two columns side by side, with headings where both begin with one."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box
from generator.layout.choose import named_layout
from generator.layout.columns import ColumnSlots, column_regions
from generator.layout.desk import Job, Sheets, content_area
from generator.layout.grid import column_rows
from generator.layout.patterns.content import content, side_by_side, split_takeaways
from generator.layout.plan import plan_regions
from generator.layout.slots import takeaway_frame
from generator.model.blocks import Columns


def two_columns(job: Job) -> Sheets | None:
    """Each column in its slot, which is moved where the columns are not of the slots' widths or have no headings.

    One above the other on the content layout where a column is too narrow for what it holds.
    """
    takeaways, rest = split_takeaways(job.slide.blocks)
    left, right = job.slot("left"), job.slot("right")
    if len(rest) != 1 or not isinstance(rest[0], Columns) or len(rest[0].columns) != 2 or not (left and right):
        return None
    slots = [ColumnSlots(left, job.slot("left-heading")), ColumnSlots(right, job.slot("right-heading"))]
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    both = left.box.union(right.box)
    if len(column_rows(rest[0], both.width, job.desk)) > 1:
        return content(replace(job, layout=named_layout("content", job.desk.theme), raised=False))
    regions = column_regions(rest[0], slots, Box(both.x, area.y, both.width, area.height), job)
    return side_by_side(rest[0], plan_regions(regions, job.desk), foot, job)
