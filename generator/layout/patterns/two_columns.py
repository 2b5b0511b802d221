"""Two columns side by side, with headings where both begin with one."""

from __future__ import annotations

from generator.geometry import Box
from generator.layout.choose import is_even_pair
from generator.layout.desk import Job, Sheets, content_area
from generator.layout.flow import column_weights
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Region, plan_regions, plan_sheets
from generator.layout.slots import fill_slot, fits_slot, takeaway_frame
from generator.layout.unit import BLOCK_GAP
from generator.model.blocks import Column, Columns, Paragraph
from generator.model.page import TextFrame


def two_columns(job: Job) -> Sheets | None:
    """Each column in its slot; without headings, or with ones that do not fit, the columns take the headings' room."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    slots = [job.slot("left"), job.slot("right")]
    if len(rest) != 1 or not isinstance(rest[0], Columns) or len(rest[0].columns) != 2:
        return None
    columns = rest[0]
    pairs = [(slot, column) for slot, column in zip(slots, columns.columns, strict=True) if slot]
    if len(pairs) != 2:
        return None
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    heads = _headings(job, columns)
    boxes = [slot.box if heads else Box(slot.box.x, area.y, slot.box.width, area.height) for slot, _ in pairs]
    if not is_even_pair(columns):
        whole = boxes[0].union(boxes[1])
        boxes = list(whole.columns(column_weights(columns), BLOCK_GAP))
        heads = []
    regions = [
        Region(
            column.blocks[1:] if heads else column.blocks,
            Box(box.x, box.y, box.width, min(box.bottom, area.bottom) - box.y),
            slot,
            head=head,
        )
        for (slot, column), box, head in zip(pairs, boxes, heads or [None, None], strict=True)
    ]
    return plan_sheets(plan_regions(regions, job.desk), job, [foot] if foot else [])


def _headings(job: Job, columns: Columns) -> list[TextFrame]:
    """The heading frames, or none unless every column has one that fits its slot."""
    frames: list[TextFrame] = []
    for name, column in zip(("left-heading", "right-heading"), columns.columns, strict=True):
        slot, head = job.slot(name), _heading(column)
        if slot is None or head is None or not fits_slot((head,), slot, job.desk):
            return []
        frames.append(fill_slot((head,), slot, job.key(name), job.desk))
    return frames


def _heading(column: Column) -> Paragraph | None:
    first = column.blocks[0] if column.blocks else None
    return first if isinstance(first, Paragraph) and first.heading else None
