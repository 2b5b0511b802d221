"""One number or statement, what it means, and the proof; or several of them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.geometry import Box, Emu, Size
from generator.layout.big import set_large
from generator.layout.desk import Desk, Job, Sheet, Sheets, content_area
from generator.layout.flow import wish
from generator.layout.patterns.content import split_takeaways
from generator.layout.plan import Plan, Region, plan_regions, plan_sheets
from generator.layout.scale import size_steps
from generator.layout.slots import takeaway_frame
from generator.layout.stats import Stat, read_stats
from generator.layout.text import paragraphs_of
from generator.layout.unit import BLOCK_GAP, stack_height
from generator.layout.visual import diagram_fits, is_visual
from generator.layout.words import Setting
from generator.model.blocks import Block, DiagramBlock, Picture
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Slot, TextStyle

_MOST_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class _Places:
    """The slots that stats are set as, and the room of each stat; rooms are all of one size."""

    number: Slot
    body: Slot
    rooms: tuple[Box, ...]

    @property
    def gap(self) -> Emu:
        """Between a number and its meaning."""
        return max(0, self.body.box.y - self.number.box.bottom)

    def baseline(self, room: Box, high: Emu, below: Emu) -> Emu:
        """The foot of the numbers of a row: where the slot has it, in the middle where the slot says nothing.

        `high` is the highest number, `below` what stands under it.
        """
        middle = room.y + (room.height + high - below) // 2
        several_rows = self.rooms[0].y != self.rooms[-1].y
        wished = middle if several_rows or not below else self.number.box.bottom
        return max(room.y + high, min(wished, room.bottom - below))


def big_number(job: Job) -> Sheets | None:
    """The big blocks, else the first paragraph, as numbers; words behind them as meanings, one block as evidence."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    said = read_stats(rest)
    number, body = job.slot("number"), job.slot("body")
    if said is None or number is None or body is None:
        return None
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    extra = [foot] if foot else []
    if not said.evidence:
        whole = Box(number.box.x, area.y, area.right - number.box.x, area.height)
        frames = _frames(said.stats, _Places(number, body, _cells(whole, len(said.stats))), job)
        return (Sheet((*frames, *extra), job.layout),) if frames else None
    beside = Box(number.box.x, area.y, number.box.width, area.height)
    frames = _frames(said.stats, _Places(number, body, (beside,)), job)
    plan = _evidence(said.evidence[0], number, area, job)
    if not frames or plan is None:
        return None
    (sheet,) = plan_sheets(plan, job)
    return (Sheet((*frames, *sheet.frames, *extra), job.layout),)


def _cells(whole: Box, count: int) -> tuple[Box, ...]:
    """Equal rooms for `count` stats, row by row."""
    rows = -(-count // _MOST_IN_A_ROW)
    across = -(-count // rows)
    cells = [cell for row in whole.rows([1] * rows, BLOCK_GAP) for cell in row.columns([1] * across, BLOCK_GAP)]
    return tuple(cells[:count])


def _frames(stats: Sequence[Stat], places: _Places, job: Job) -> tuple[TextFrame, ...]:
    """Number and meaning of each stat, all numbers in one size and all meanings in one; nothing when they do not fit.

    The first of them are in the placeholders.
    """
    desk, room, style = job.desk, places.rooms[0], places.body.style
    # A line over the whole slide is too long to be read: a lone meaning takes two thirds of it.
    narrow = max((room.width + BLOCK_GAP) * 2 // 3 - BLOCK_GAP, places.body.box.width)
    width = room.width if len(stats) > 1 else min(room.width, narrow)
    _, least = _meanings(stats, style, width, 0, desk)
    gap = places.gap if least else 0
    left = Size(room.width, room.height - gap - least)
    numbers = set_large([stat.number for stat in stats], places.number.style, left, desk)
    if not numbers:
        return ()
    high = max(desk.ruler.measure((number,), room.width).safe_height for number in numbers)
    meanings, need = _meanings(stats, style, width, room.height - gap - high, desk)
    frames: list[TextFrame] = []
    for index, (stat, cell) in enumerate(zip(stats, places.rooms, strict=True)):
        foot = places.baseline(cell, high, gap + need)
        above = Box(cell.x, foot - high, cell.width, high)
        frames.append(_frame((numbers[index],), above, places.number, stat.number.key, index, job))
        if meanings[index]:
            below = Box(cell.x, foot + gap, width, need)
            frames.append(_frame(meanings[index], below, places.body, stat.meaning[0].key, index, job))
    return tuple(frames)


def _meanings(
    stats: Sequence[Stat], style: TextStyle, width: Emu, height: Emu, desk: Desk
) -> tuple[list[tuple[TextParagraph, ...]], Emu]:
    """All meanings in the largest sizes in which the highest of them fits, else in the smallest; and its height."""
    found: list[tuple[TextParagraph, ...]] = []
    need = 0
    for sizes in size_steps(style, desk.theme.type_scale):
        setting = Setting(style, sizes, desk.lang, desk.ruler)
        found = [paragraphs_of(stat.meaning, setting) for stat in stats]
        need = max(desk.ruler.measure(words, width).safe_height if words else 0 for words in found)
        if need <= height:
            break
    return found, need


def _frame(paragraphs: tuple[TextParagraph, ...], box: Box, slot: Slot, key: str, index: int, job: Job) -> TextFrame:
    """In the slot's placeholder for the first stat, which keeps its box where that holds the words; free otherwise."""
    if index:
        return TextFrame(key, slot.title, box, paragraphs, anchor=slot.anchor)
    kept = slot.box.contains(box) and (slot.box.x, slot.box.width) == (box.x, box.width)
    kept = kept and (slot.box.bottom == box.bottom if slot.anchor == "b" else slot.box.y == box.y)
    return TextFrame(
        key=job.key(slot.name),
        name=slot.title,
        box=slot.box if kept else box,
        paragraphs=paragraphs,
        placeholder=PlaceholderRef(slot.kind, slot.idx),
        moved=not kept,
        anchor=slot.anchor,
        insets=slot.insets,
    )


def _evidence(block: Block, number: Slot, area: Box, job: Job) -> Plan | None:
    """The evidence in its slot, or in all the room beside the number; None where it needs more than a page."""
    left = number.box.right + BLOCK_GAP
    boxes = [Box(left, area.y, area.right - left, area.height)]
    slot = job.slot("evidence")
    if slot and is_visual(block):
        boxes.insert(0, Box(slot.box.x, slot.box.y, slot.box.width, min(slot.box.bottom, area.bottom) - slot.box.y))
    for box in boxes:
        if isinstance(block, Picture | DiagramBlock) and not diagram_fits(block, box, job.desk):
            continue
        plan = plan_regions([Region((block,), box)], job.desk)
        if plan.cost == (0, 1, False):
            return plan if is_visual(block) else _centred(plan, box)
    return None


def _centred(plan: Plan, box: Box) -> Plan:
    """The plan of one page with its column in the middle of the box, as visuals stand by themselves."""
    need = min(box.height, stack_height(plan.units) + sum(map(wish, plan.units)))
    (region,) = plan.regions
    middle = Box(box.x, box.y + (box.height - need) // 2, box.width, need)
    return replace(plan, regions=(replace(region, box=middle),))
