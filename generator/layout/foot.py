"""A theme in, the same out with room at the foot of every layout for footnotes and sources; and where that room is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.color import Color
from generator.geometry import Box, Emu, Insets, pt
from generator.layout.desk import FOOTER_SLOTS
from generator.model.theme import Layout, Slot, Theme

_RIGID = pt(48)
"""A slot up to this height is for a line or two (a takeaway, a note): it moves up, but keeps its height."""

_LEAST = pt(24)
"""The height of a slot that can still be filled: a line of body text."""

_LEAST_GAP = pt(14)
"""What is left of a gap between two slots: that under a title."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The place whose lower edge footnotes stand on: of its width, the `insets` of the words, what lies behind them."""

    x: Emu
    width: Emu
    bottom: Emu
    insets: Insets = Insets()  # noqa: RUF009 - frozen
    fill: Color | None = None

    @property
    def words(self) -> Emu:
        """How wide the lines are."""
        return self.width - self.insets.left - self.insets.right


def foot_of(layout: Layout, theme: Theme) -> Foot:
    """Above the footers, as wide as the master's body; without footers in their place, below the lowest words.

    Where those lie on a picture, on a ground of their own, the footnotes go on below them on the same ground.
    """
    body = _body(theme)
    words = [slot for slot in _content(layout.slots) if slot.kind in ("body", "obj", "subTitle")]
    if layout.footers or not words:
        return Foot(body.x, body.width, body.bottom)
    lowest = max(words, key=lambda slot: slot.box.bottom)
    if lowest.fill:
        return Foot(lowest.box.x, lowest.box.width, theme.slide_size.height, lowest.insets, lowest.fill)
    footers = [slot.box.bottom for slot in theme.master_slots if slot.name in FOOTER_SLOTS]
    return Foot(lowest.box.x, lowest.box.width, max([body.bottom, *footers]))


def lifted_theme(theme: Theme, height: Emu) -> Theme:
    """The theme with `height` EMU free at the foot of each layout; where that is not to be had it stays as it is."""

    def lifted(layout: Layout) -> Layout:
        foot = foot_of(layout, theme)
        return replace(layout, slots=_lifted(layout.slots, foot, foot.bottom - height, theme) or layout.slots)

    master = lifted(Layout("", "", None, theme.master_slots))
    return replace(theme, layouts=tuple(map(lifted, theme.layouts)), master_slots=master.slots)


def _lifted(slots: Sequence[Slot], foot: Foot, limit: Emu, theme: Theme) -> tuple[Slot, ...] | None:
    """The slots with nothing below `limit`: low ones move up, with what stands above them, high ones are cut."""
    boxes: dict[str, tuple[Box, Box]] = {}
    titles = [slot for slot in slots if slot.name == "title"]
    for slot in sorted((*_content(slots), *titles), key=lambda slot: slot.box.bottom, reverse=True):
        box = slot.box
        if box.height * 4 > theme.slide_size.height * 3 or not _meet(box, Box(foot.x, 0, foot.width, 0)):
            continue  # a picture that lies under all, or beside
        below = [(old, new) for old, new in boxes.values() if _meet(old, box) and box.bottom <= old.y]
        most = min([limit, *(new.y - min(_LEAST_GAP, old.y - box.bottom) for old, new in below)])
        over = max(0, box.bottom - most)
        if box.height <= _RIGID or (slot in titles and box.y * 2 > theme.slide_size.height):
            moved = box.moved(0, -over)
        elif box.height - over >= _LEAST:
            moved = Box(box.x, box.y, box.width, box.height - over)
        else:
            return None
        boxes[slot.name] = (box, moved)
    return tuple(replace(slot, box=boxes[slot.name][1]) if slot.name in boxes else slot for slot in slots)


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right


def _content(slots: Iterable[Slot]) -> list[Slot]:
    return [slot for slot in slots if slot.name not in (*FOOTER_SLOTS, "title")]


def _body(theme: Theme) -> Box:
    """The master's body, else what is inside a margin of a tenth."""
    body = next((slot.box for slot in theme.master_slots if slot.kind in ("body", "obj")), None)
    size = theme.slide_size
    return body or Box(size.width // 10, size.height // 10, size.width * 8 // 10, size.height * 8 // 10)
