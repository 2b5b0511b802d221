"""Footer and slide number of a page, in the placeholders of its layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.layout.desk import Desk
from generator.layout.sections import one_line
from generator.layout.text import plain_paragraph
from generator.layout.words import Setting
from generator.model.blocks import Run
from generator.model.page import FieldKind, PlaceholderRef, TextFrame
from generator.model.theme import Layout, Slot


def footer_frames(layout: Layout, key: str, number: int, desk: Desk) -> Iterator[TextFrame]:
    """The deck's footer, or its title, and the page's number as a field; nothing on layouts without footers."""
    if not layout.footers:
        return
    words = one_line(desk.deck.footer or desk.deck.title)
    footer, counter = layout.slot("footer"), layout.slot("slide-number")
    if footer and words:
        yield _frame(footer, words, f"{key}/footer", None, desk)
    if counter:
        yield _frame(counter, str(number), f"{key}/slide-number", "slidenum", desk)


def _frame(slot: Slot, words: str, key: str, field: FieldKind | None, desk: Desk) -> TextFrame:
    sizes = tuple(level.size for level in slot.style.levels)
    setting = Setting(slot.style, sizes, desk.lang, desk.ruler)
    paragraph = replace(plain_paragraph((Run(words),), setting, key), space_before=0)
    inner = slot.box.inset(slot.insets)
    if desk.ruler.measure((paragraph,), inner.width).safe_height > inner.height:
        desk.diagnostics.error(
            "footer-too-long",
            f'the footer "{words}" does not fit on one line of "{slot.title}"',
            hint="set a shorter footer: in deck.yaml",
        )
    return TextFrame(
        key=key,
        name=slot.title,
        box=slot.box,
        paragraphs=(paragraph,),
        placeholder=PlaceholderRef(slot.kind, slot.idx),
        anchor=slot.anchor,
        insets=slot.insets,
        field=field,
    )
