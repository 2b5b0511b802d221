"""Words into a slot that is never split: a subtitle, a takeaway, a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostic import Span
from generator.geometry import Box, Emu, to_pt
from generator.layout.desk import Desk, Job
from generator.layout.scale import size_steps
from generator.layout.styles import takeaway_style
from generator.layout.text import paragraphs_of, plain_paragraph
from generator.layout.unit import BLOCK_GAP
from generator.layout.words import Setting
from generator.model.blocks import Block, Paragraph, Run, Runs
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Slot, TextStyle

_MOST_GROWTH = 4
"""A note may take this share (one fourth) of the page's height before it is too long to be a note."""


def measured_blocks(
    blocks: Sequence[Block], style: TextStyle, width: Emu, height: Emu, desk: Desk
) -> tuple[tuple[TextParagraph, ...], Emu]:
    """The words in the largest sizes that fit the height, else in the smallest, and the height they need."""
    paragraphs: tuple[TextParagraph, ...] = ()
    need = 0
    for sizes in size_steps(style, desk.theme.type_scale):
        paragraphs = paragraphs_of(blocks, Setting(style, sizes, desk.lang, desk.ruler))
        need = desk.ruler.measure(paragraphs, width).safe_height if paragraphs else 0
        if need <= height:
            break
    return paragraphs, need


def fits_slot(blocks: Sequence[Block], slot: Slot, desk: Desk) -> bool:
    """Whether the words fit the slot at some size."""
    inner = slot.box.inset(slot.insets)
    return measured_blocks(blocks, slot.style, inner.width, inner.height, desk)[1] <= inner.height


def fill_slot(blocks: Sequence[Block], slot: Slot, key: str, desk: Desk, *, up: bool = False) -> TextFrame:
    """The words in their placeholder; an error `does-not-fit` when no size is small enough.

    With `up` the slot may grow upwards, for words at the foot of a page.
    """
    inner = slot.box.inset(slot.insets)
    paragraphs, need = measured_blocks(blocks, slot.style, inner.width, inner.height, desk)
    box = slot.box
    if need > inner.height:
        grown = box.height - inner.height + need
        if up and grown <= max(box.height, desk.theme.slide_size.height // _MOST_GROWTH):
            box = Box(box.x, box.bottom - grown, box.width, grown)
        else:
            tell_no_room(need, inner.height, slot.title, blocks[0].span, desk)
    return TextFrame(
        key=key,
        name=slot.title,
        box=box,
        paragraphs=paragraphs,
        placeholder=PlaceholderRef(slot.kind, slot.idx),
        moved=box != slot.box,
        anchor=slot.anchor,
        insets=slot.insets,
    )


def fill_words(runs: Runs, slot: Slot, key: str, span: Span, desk: Desk, *, up: bool = False) -> TextFrame:
    """Like `fill_slot`, for words that are no block of the slide."""
    return fill_slot((Paragraph(key, span, runs),), slot, key, desk, up=up)


def plain_runs(text: str) -> Runs:
    """A string of the deck's own as runs."""
    return (Run(text),) if text else ()


def tell_no_room(need: Emu, room: Emu, name: str, span: Span, desk: Desk) -> None:
    """The error for words that no size makes small enough for `room`."""
    desk.diagnostics.error(
        "does-not-fit",
        f'the text needs {to_pt(need):.0f} pt of height at the smallest size, "{name}" has {to_pt(room):.0f} pt',
        span,
        "say less, or move a part of it to another place",
    )


def takeaway_frame(job: Job, blocks: Sequence[Block], area: Box) -> tuple[TextFrame | None, Box]:
    """The takeaway at the foot of the area, in its slot where the layout has one, and the area that is left above."""
    if not blocks:
        return None, area
    slot, desk = job.slot("takeaway", "note"), job.desk
    if slot:
        frame = fill_slot(blocks, slot, blocks[0].key, desk, up=True)
    else:
        style = takeaway_style(desk.theme)
        most = desk.theme.slide_size.height // _MOST_GROWTH
        paragraphs, need = measured_blocks(blocks, style, area.width, most, desk)
        if need > most:
            tell_no_room(need, most, "takeaway", blocks[0].span, desk)
        box = Box(area.x, area.bottom - need, area.width, need)
        frame = TextFrame(blocks[0].key, "Takeaway", box, paragraphs, anchor="b")
    gap = BLOCK_GAP // 2
    return frame, Box(area.x, area.y, area.width, min(area.bottom, frame.box.y - gap) - area.y)


def heading_paragraph(runs: Runs, style: TextStyle, key: str, desk: Desk) -> TextParagraph:
    """A paragraph in the first size of a style."""
    sizes = tuple(level.size for level in style.levels)
    return replace(plain_paragraph(runs, Setting(style, sizes, desk.lang, desk.ruler), key), space_before=0)
