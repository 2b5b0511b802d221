"""The sections of a deck, and the marks that PowerPoint groups slides by."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import plain_text
from generator.model.deck import Deck, Slide
from generator.model.page import Page, SectionMark
from generator.model.text import LINE_BREAK


def section_slides(deck: Deck) -> tuple[Slide, ...]:
    """The slides that open a section, in order."""
    return tuple(slide for slide in deck.slides if slide.kind == "section")


def section_marks(deck: Deck, pages: Sequence[Page]) -> tuple[SectionMark, ...]:
    """A mark for each section slide, and one named after the deck for what comes before the first.

    A deck without section slides has no marks.
    """
    slides = section_slides(deck)
    if not slides or not pages:
        return ()
    marks = [SectionMark(slide.key, one_line(plain_text(slide.title))) for slide in slides]
    first = pages[0].key
    return tuple(marks) if first == slides[0].key else (SectionMark(first, one_line(deck.title)), *marks)


def one_line(text: str) -> str:
    """The words on one line, for names and outlines."""
    return " ".join(text.replace(LINE_BREAK, " ").split())
