"""The columns of a slide into regions: equal or as wide as the author says, under headings that stand in one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.geometry import Box
from generator.layout.desk import Job
from generator.layout.grid import column_weights
from generator.layout.head_row import HEAD_GAP, head_row, heading_style, shared_headings
from generator.layout.numbering import settle
from generator.layout.plan import Region
from generator.layout.text import only_words
from generator.layout.unit import BLOCK_GAP
from generator.layout.words import Words
from generator.model.blocks import Columns
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.theme import Slot


@dataclass(frozen=True, slots=True)
class ColumnSlots:
    """The placeholders of a column and of the heading above it, where the layout has them."""

    body: Slot | None = None
    head: Slot | None = None


def column_regions(columns: Columns, slots: Sequence[ColumnSlots], area: Box, job: Job) -> list[Region]:
    """A region for each column, side by side in the area; headings that all columns begin with stand above them.

    Text goes into the slots, or else, in the first column that has any, into the body of the layout.
    """
    boxes = area.columns(column_weights(columns), BLOCK_GAP)
    blocks = [column.blocks for column in columns.columns]
    heads = _heads(columns, slots, boxes, job)
    if any(heads):
        blocks = [own[1:] for own in blocks]
        top = max(head.box.bottom for head in heads if head) + HEAD_GAP
        boxes = tuple(Box(box.x, top, box.width, box.bottom - top) for box in boxes)
    hosts = [slot.body for slot in slots]
    if not any(hosts):
        first = next((index for index, own in enumerate(blocks) if any(only_words((block,)) for block in own)), 0)
        hosts[first] = job.slot("body")
    return [Region(own, box, host, head=head) for own, box, host, head in zip(blocks, boxes, hosts, heads, strict=True)]


def _heads(
    columns: Columns, slots: Sequence[ColumnSlots], boxes: Sequence[Box], job: Job
) -> Sequence[TextFrame | None]:
    """The headings in frames of one height, at least that of the placeholders for headings."""
    headings = shared_headings([column.blocks for column in columns.columns])
    if not headings:
        return [None] * len(boxes)
    plain = heading_style(job.desk.theme)
    styles = [slot.head.style if slot.head else plain for slot in slots]
    row = head_row(headings, [box.width for box in boxes], styles, job.desk)
    job.desk.diagnostics.extend(row.problems)
    pair = job.desk.theme.layout("two-columns")
    usual = pair.slot("left-heading") if pair else None
    height = max(row.height, usual.box.height if usual else 0)
    return [
        _head(words, Box(box.x, box.y, box.width, height), slot.head, job) if words else None
        for words, box, slot in zip(row.heads, boxes, slots, strict=True)
    ]


def _head(words: Words, box: Box, slot: Slot | None, job: Job) -> TextFrame:
    """One heading at the foot of its box, in its placeholder where there is one."""
    paragraphs = settle((words,))
    if slot is None:
        return TextFrame(words.paragraph.key, "Heading", box, paragraphs, anchor="b")
    return TextFrame(
        key=job.key(slot.name),
        name=slot.title,
        box=box,
        paragraphs=paragraphs,
        placeholder=PlaceholderRef(slot.kind, slot.idx),
        moved=box != slot.box,
        anchor="b",
    )
