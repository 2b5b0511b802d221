"""A layout and a title that is too high for it in; the same layout out, with a higher place for the title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.geometry import Box, Emu, pt
from generator.layout.desk import FOOTER_SLOTS
from generator.model.theme import Decoration, Layout, Slot, Theme

TITLE_ALONE = ("title", "section", "closing", "image-full")
"""Layouts that say enough with their title: nothing has to have room beside it."""

NO_TITLE = ("quote",)
"""Layouts whose slot for the title holds other words."""

_RIGID = pt(48)
"""A slot up to this height is for a line or two (a heading, a takeaway): it moves, but keeps its height."""

_LEAST_GAP = pt(14)
"""What is left of a gap between two slots: that under a title."""

_LEAST_SHARE = 3
"""Under a grown title there is a third of the slide's height for what the title speaks of."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of the height below the title, and how much of it can go: from gaps first, then from slots."""

    start: Emu
    end: Emu
    gap: Emu = 0
    slot: Emu = 0


def grown_theme(theme: Theme, need: Callable[[Slot], Emu | None], *, filled: bool) -> Theme:
    """The theme with room for one title on every layout that has it; layouts without enough of it stay as they are.

    `need` gives the height in EMU, insets included, that the title needs in a slot, None where it fits as it is.
    `filled`: the slide has more to show than its title. The boxes are no longer those of the file's layouts.
    """

    def grown(layout: Layout) -> Layout:
        slot = layout.slot("title")
        height = need(slot) if slot and layout.name not in NO_TITLE else None
        return layout if height is None else grown_layout(layout, theme, height, filled=filled) or layout

    master = grown(Layout("", "", None, theme.master_slots))
    return replace(theme, layouts=tuple(map(grown, theme.layouts)), master_slots=master.slots)


def untitled_theme(theme: Theme) -> Theme:
    """The theme for a slide that shows no title: what stands below has its place, and it is a line in the margin.

    Only on layouts whose title is where the master has it; a cover is made around its title.
    """
    master = next((slot for slot in theme.master_slots if slot.name == "title"), None)
    if master is None:
        return theme
    height = master.box.y * 3 // 4
    margin = Box(master.box.x, (master.box.y - height) // 2, master.box.width, height)

    def untitled(layout: Layout) -> Layout:
        title = layout.slot("title")
        if title is None or title.box != master.box or layout.name in NO_TITLE:
            return layout
        below = _below(layout, title)
        moved = _squeeze(title.box.bottom, [slot.box for slot in below], -title.box.height)
        return _with_boxes(layout, title, margin, below, moved) if moved else layout

    body = untitled(Layout("", "", None, theme.master_slots))
    return replace(theme, layouts=tuple(map(untitled, theme.layouts)), master_slots=body.slots)


def grown_layout(layout: Layout, theme: Theme, height: Emu, *, filled: bool) -> Layout | None:
    """The layout with a place for titles that is `height` high; None when there is not enough room for that."""
    title = layout.slot("title")
    if title is None:
        return None
    least = theme.slide_size.height // _LEAST_SHARE if filled and layout.name not in TITLE_ALONE else 0
    return _grow(layout, title, height, theme, least)


def _grow(layout: Layout, title: Slot, height: Emu, theme: Theme, least: Emu) -> Layout | None:
    """The title's slot `height` high; None when that leaves less than `least` below it, or covers what is drawn there.

    A title at the bottom of its slot goes up first, with what stands above it, as far as the margin; what is still
    missing is taken from below.
    """
    extra = height - title.box.height
    above = [slot for slot in _content(layout) if slot.box.bottom <= title.box.y]
    up = min(extra, _room_above(title, above, layout, theme)) if title.anchor == "b" else 0
    slots = _below(layout, title)
    below = [slot.box for slot in slots] or _body(title, theme)
    foot = max((box.bottom for box in below), default=title.box.bottom)
    moved = _squeeze(title.box.bottom, below, extra - up)
    if moved is None or (below and foot - moved(title.box.bottom) < least):
        return None
    box = Box(title.box.x, title.box.y - up, title.box.width, height)
    if any(_stands_in(decoration, box, title.box) for decoration in layout.decorations):
        return None
    lifted = [replace(slot, box=slot.box.moved(0, -up)) if slot in above else slot for slot in layout.slots]
    return _with_boxes(replace(layout, slots=tuple(lifted)), title, box, slots, moved)


def _with_boxes(layout: Layout, title: Slot, box: Box, below: Sequence[Slot], moved: Callable[[Emu], Emu]) -> Layout:
    """The layout with the title's slot in `box`, and those below it where their edges have moved to."""

    def placed(slot: Slot) -> Slot:
        if slot == title:
            return replace(slot, box=box)
        if slot not in below:
            return slot
        top, bottom = moved(slot.box.y), moved(slot.box.bottom)
        return replace(slot, box=Box(slot.box.x, top, slot.box.width, bottom - top))

    return replace(layout, slots=tuple(map(placed, layout.slots)))


def _below(layout: Layout, title: Slot) -> list[Slot]:
    return [slot for slot in _content(layout) if slot.box.y >= title.box.bottom]


def _content(layout: Layout) -> Iterable[Slot]:
    return (slot for slot in layout.slots if slot.name not in (*FOOTER_SLOTS, "title"))


def _body(title: Slot, theme: Theme) -> list[Box]:
    """Where a layout without slots below its title keeps what is free: in the master's body."""
    boxes = [slot.box for slot in theme.master_slots if slot.kind in ("body", "obj")]
    return [box for box in boxes[:1] if box.y >= title.box.bottom]


def _room_above(title: Slot, above: Sequence[Slot], layout: Layout, theme: Theme) -> Emu:
    """How far the title can go up: to the master's upper margin, or to what the layout draws or its logo there."""
    master = next((slot for slot in theme.master_slots if slot.name == "title"), title)
    top = min((slot.box.y for slot in above), default=title.box.y)
    drawn = [decoration.box for decoration in layout.decorations]
    if theme.logo and layout.logo_box:
        drawn.append(layout.logo_box)
    edges = [box.bottom for box in drawn if box.bottom <= top and _side_by_side(box, title.box)]
    return max(0, top - max([min(master.box.y, top), *edges]))


def _squeeze(start: Emu, below: Sequence[Box], down: Emu) -> Callable[[Emu], Emu] | None:
    """Where each height below `start` goes to when everything has to make room for `down`; None when it cannot.

    A negative `down` is room to take: it goes to the slots.
    """
    cuts = sorted({start, *(box.y for box in below), *(box.bottom for box in below)})
    stretches = [_stretch(top, bottom, below) for top, bottom in pairwise(cuts)]
    gaps, slots = sum(part.gap for part in stretches), sum(part.slot for part in stretches)
    if down > gaps + slots or (down < 0 and not slots):
        return None
    from_gaps = max(0, min(down, gaps))
    places, lost = {start: start + down}, 0
    gone_gaps = gone_slots = 0
    for part in stretches:
        # Sums are rounded, not parts: what is taken adds up to `down` exactly.
        gone_gaps, gone_slots = gone_gaps + part.gap, gone_slots + part.slot
        lost = (from_gaps * gone_gaps // gaps if gaps else 0) + (
            (down - from_gaps) * gone_slots // slots if slots else 0
        )
        places[part.end] = part.end + down - lost
    return places.__getitem__


def _stretch(top: Emu, bottom: Emu, below: Sequence[Box]) -> _Stretch:
    over = [box for box in below if box.y <= top and bottom <= box.bottom]
    if not over:
        return _Stretch(top, bottom, gap=max(0, bottom - top - _LEAST_GAP))
    rigid = any(box.height <= _RIGID for box in over)
    return _Stretch(top, bottom, slot=0 if rigid else bottom - top)


def _side_by_side(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right


def _stands_in(decoration: Decoration, grown: Box, box: Box) -> bool:
    return grown.overlaps(decoration.box) and not box.overlaps(decoration.box)
