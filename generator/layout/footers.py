"""Footer and slide number of a page, in the placeholders of its layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.geometry import Box, Emu
from generator.layout.desk import Desk
from generator.layout.sections import one_line
from generator.layout.text import plain_paragraph
from generator.layout.words import Setting
from generator.model.blocks import Run
from generator.model.page import FieldKind, PlaceholderRef, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Layout, Slot

_ELLIPSIS = "…"


def footer_frames(layout: Layout, key: str, number: int, desk: Desk) -> Iterator[TextFrame]:
    """The deck's footer, or its title, and the page's number as a field, where the layout has places for them."""
    words = one_line(desk.deck.footer or desk.deck.title)
    footer, counter = layout.slot("footer"), layout.slot("slide-number")
    if footer and words:
        yield _footer(footer, words, f"{key}/footer", layout, desk)
    if counter:
        yield _frame(counter, counter.box, _paragraph(counter, str(number), desk), f"{key}/slide-number", "slidenum")


def _footer(slot: Slot, words: str, key: str, layout: Layout, desk: Desk) -> TextFrame:
    """The words on one line; on more where there is room for them above it, and cut with `…` where there is none."""
    edges = slot.box.height - slot.box.inset(slot.insets).height
    paragraph = _paragraph(slot, words, desk)
    need = _height(paragraph, slot, desk) + edges
    if need <= slot.box.height:
        return _frame(slot, slot.box, paragraph, key)
    most = max(slot.box.height, slot.box.bottom - _floor(slot, layout, desk))
    if need > most:
        desk.diagnostics.warning(
            "footer-too-long",
            f'the footer "{words}" is cut: there is no room for all of it beside "{slot.title}"',
            hint="set a shorter footer: in deck.yaml",
        )
        paragraph = _cut(words, slot, most - edges, desk)
        need = _height(paragraph, slot, desk) + edges
    height = max(slot.box.height, need)
    return _frame(slot, Box(slot.box.x, slot.box.bottom - height, slot.box.width, height), paragraph, key)


def _floor(slot: Slot, layout: Layout, desk: Desk) -> Emu:
    """The lower edge of what stands above the footer on the layout or on the master."""
    others = [other.box.bottom for other in (*layout.slots, *desk.theme.master_slots)]
    return max((bottom for bottom in others if bottom <= slot.box.y), default=slot.box.y)


def _cut(words: str, slot: Slot, height: Emu, desk: Desk) -> TextParagraph:
    """As much of the words as the height holds, at a blank where there is one."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if _height(_paragraph(slot, words[:middle] + _ELLIPSIS, desk), slot, desk) <= height:
            low = middle
        else:
            high = middle - 1
    kept = words[:low]
    blank = kept.rfind(" ")
    return _paragraph(slot, (kept[:blank] if 2 * blank > low else kept).rstrip() + _ELLIPSIS, desk)


def _height(paragraph: TextParagraph, slot: Slot, desk: Desk) -> Emu:
    return desk.ruler.measure((paragraph,), slot.box.inset(slot.insets).width).safe_height


def _paragraph(slot: Slot, words: str, desk: Desk) -> TextParagraph:
    sizes = tuple(level.size for level in slot.style.levels)
    setting = Setting(slot.style, sizes, desk.lang, desk.ruler)
    return replace(plain_paragraph((Run(words),), setting, ""), space_before=0)


def _frame(slot: Slot, box: Box, paragraph: TextParagraph, key: str, field: FieldKind | None = None) -> TextFrame:
    return TextFrame(
        key=key,
        name=slot.title,
        box=box,
        paragraphs=(replace(paragraph, key=key),),
        placeholder=PlaceholderRef(slot.kind, slot.idx),
        moved=box != slot.box,
        anchor=slot.anchor,
        insets=slot.insets,
        field=field,
    )
