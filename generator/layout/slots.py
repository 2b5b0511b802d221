"""Words into a slot that is never split (a subtitle, a takeaway, a note), which grows where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostic import Span
from generator.geometry import Box, Emu, to_pt
from generator.layout.desk import Desk, Job, content_area
from generator.layout.scale import size_steps
from generator.layout.styles import takeaway_style
from generator.layout.text import paragraphs_of, plain_paragraph
from generator.layout.unit import BLOCK_GAP
from generator.layout.words import Setting
from generator.model.blocks import Block, Paragraph, Run, Runs, Takeaway
from generator.model.deck import Slide
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Layout, Slot, TextStyle

_MOST_TAKEAWAY = 4
"""A takeaway has up to this share (one fourth) of the page's height."""

_MOST_UPWARDS = 2
"""Words at the foot of a page may grow upwards to this share (a half) of its height."""


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


def fits_slot(blocks: Sequence[Block], slot: Slot, desk: Desk, most: Emu = 0) -> bool:
    """Whether the words fit the slot at some size; `most` is the height that the slot may grow to."""
    inner = slot.box.inset(slot.insets)
    need = measured_blocks(blocks, slot.style, inner.width, inner.height, desk)[1]
    return need <= max(inner.height, most - (slot.box.height - inner.height))


def fill_slot(
    blocks: Sequence[Block], slot: Slot, key: str, desk: Desk, *, up: bool = False, most: Emu | None = None
) -> TextFrame:
    """The words in their placeholder; an error `does-not-fit` when no size is small enough.

    Where the smallest size needs more than the slot, it grows: with `up` upwards, for words at the foot of a page, else
    downwards. `most` is the height that it may grow to, the slot's own where nothing is said; half a page with `up`.
    """
    inner = slot.box.inset(slot.insets)
    paragraphs, need = measured_blocks(blocks, slot.style, inner.width, inner.height, desk)
    box = slot.box
    if need > inner.height:
        if most is None:
            most = desk.theme.slide_size.height // _MOST_UPWARDS if up else box.height
        grown = box.height - inner.height + need
        if grown > max(most, box.height):
            tell_no_room(need, max(most - box.height, 0) + inner.height, slot.title, blocks[0].span, desk)
        else:
            box = Box(box.x, box.bottom - grown if up else box.y, box.width, grown)
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


def tell_moved_on(blocks: Sequence[Block], slot: Slot, desk: Desk) -> None:
    """The warning for words that are too long for a slot and the free room beside it, and go on the next page."""
    desk.diagnostics.warning(
        "text-moved-on",
        f'this is too long for "{slot.title}": it stands on a page of its own',
        blocks[0].span,
        "say less",
    )


def with_short_takeaways(slide: Slide, layout: Layout, desk: Desk) -> Slide:
    """The slide; takeaways that need more than a fourth of the page are ordinary words on it, which is told.

    Only then is the slide another one.
    """
    takeaways = tuple(block for block in slide.blocks if isinstance(block, Takeaway))
    if not takeaways:
        return slide
    slot = layout.slot("takeaway") or layout.slot("note")
    width = slot.box.inset(slot.insets).width if slot else content_area(layout, desk.theme).width
    most = desk.theme.slide_size.height // _MOST_TAKEAWAY
    style = slot.style if slot else takeaway_style(desk.theme)
    if measured_blocks(takeaways, style, width, most, desk)[1] <= most:
        return slide
    desk.diagnostics.warning(
        "takeaway-too-long",
        "this takeaway needs more than a fourth of the slide: it is set as ordinary text",
        takeaways[0].span,
        "say in one sentence what the slide leaves behind",
    )
    inner = (block.blocks if isinstance(block, Takeaway) else (block,) for block in slide.blocks)
    return replace(slide, blocks=tuple(block for blocks in inner for block in blocks))


def takeaway_frame(job: Job, blocks: Sequence[Block], area: Box) -> tuple[TextFrame | None, Box]:
    """The takeaway at the foot of the area, in its slot where the layout has one, and the area that is left above."""
    if not blocks:
        return None, area
    slot, desk = job.slot("takeaway", "note"), job.desk
    if slot:
        frame = fill_slot(blocks, slot, blocks[0].key, desk, up=True)
    else:
        style = takeaway_style(desk.theme)
        most = desk.theme.slide_size.height // _MOST_TAKEAWAY
        paragraphs, need = measured_blocks(blocks, style, area.width, most, desk)
        box = Box(area.x, area.bottom - need, area.width, need)
        frame = TextFrame(blocks[0].key, "Takeaway", box, paragraphs, anchor="b")
    gap = BLOCK_GAP // 2
    return frame, Box(area.x, area.y, area.width, min(area.bottom, frame.box.y - gap) - area.y)


def heading_paragraph(runs: Runs, style: TextStyle, key: str, desk: Desk) -> TextParagraph:
    """A paragraph in the first size of a style."""
    sizes = tuple(level.size for level in style.levels)
    return replace(plain_paragraph(runs, Setting(style, sizes, desk.lang, desk.ruler), key), space_before=0)
