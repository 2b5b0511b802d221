"""A Deck, a Theme, measured text and laid-out diagrams into Pages: layouts chosen, slots filled, text fitted and split.

lay_out        the whole deck
choose_layout  the layout of one slide
has_room       whether any slide can hold a diagram
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostic import Diagnostics
from generator.geometry import Box
from generator.layout.choose import choose_layout, named_layout
from generator.layout.desk import Desk, content_area
from generator.layout.diagram import fits
from generator.layout.morph import matched
from generator.layout.pages import lay_out_slide
from generator.layout.sections import one_line, section_marks
from generator.layout.title import told_apart
from generator.model.deck import Deck, Slide
from generator.model.diagram import Diagram
from generator.model.page import Page, Pages
from generator.model.text import Ruler
from generator.model.theme import Theme

__all__ = ["choose_layout", "has_room", "lay_out"]


def lay_out(deck: Deck, theme: Theme, ruler: Ruler, diagrams: Mapping[str, Diagram], diagnostics: Diagnostics) -> Pages:
    """Every slide as one page or more.

    `diagrams` are found by the key of their source; one that is missing has been told by who lays diagrams out. Adds to
    `diagnostics`: layout-unknown, layout-unfit, title-too-long, footer-too-long, takeaway-too-long, text-moved-on,
    does-not-fit, code-too-wide, word-broken, and what drawing a diagram tells.
    """
    desk = Desk(deck, theme, ruler, diagrams, diagnostics)
    laid_out: list[tuple[Slide, Page]] = []
    for slide in told_apart(deck.slides):
        layout = choose_layout(slide, theme, diagnostics)
        laid_out += ((slide, page) for page in lay_out_slide(slide, layout, len(laid_out) + 1, desk))
    pages = matched(laid_out)
    return Pages(
        key=deck.key,
        language=deck.language,
        lang=deck.lang,
        title=one_line(deck.title),
        author=deck.speaker,
        pages=pages,
        sections=section_marks(deck, pages),
    )


def has_room(diagram: Diagram, theme: Theme) -> bool:
    """Whether the largest place of the theme, a whole slide under a title of one line, is enough for the diagram."""
    layout = named_layout("diagram-full", theme)
    area, title = content_area(layout, theme), layout.slot("title")
    top = min(area.y, title.box.bottom) if title else area.y
    return fits(diagram, Box(area.x, top, area.width, area.bottom - top), theme)
