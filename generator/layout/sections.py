"""The sections of a deck, and the marks that PowerPoint groups slides by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.blocks import plain_text
from generator.model.deck import Deck, Slide
from generator.model.page import Page, SectionMark
from generator.model.text import LINE_BREAK


def section_slides(deck: Deck) -> tuple[Slide, ...]:
    """The slides that open a section, in order."""
    return tuple(slide for slide in deck.slides if slide.kind == "section")


def listed_sections(deck: Deck) -> tuple[Slide, ...]:
    """Those that are counted and listed: not hidden, not `.unlisted`, and with a title that is shown."""
    return tuple(
        slide
        for slide in section_slides(deck)
        if not (slide.unlisted or slide.hidden or slide.title_hidden) and plain_text(slide.title).strip()
    )


def planned_minutes(deck: Deck) -> Mapping[str, float]:
    """The planned time of each section all of whose slides have one, and of each slide that has one, by key."""
    planned = {slide.key: slide.minutes for slide in deck.slides if slide.minutes is not None}
    inside: dict[str, list[float | None]] = {}
    for slide in deck.slides:
        # An agenda takes no time of the section's, nor does what is hidden.
        if slide.section and not slide.hidden and slide.layout != "agenda":
            inside.setdefault(slide.section, []).append(slide.minutes)
    for slide in section_slides(deck):
        own = planned.pop(slide.key, 0.0)
        minutes = [one for one in inside.get(slide.key, ()) if one is not None]
        if minutes and len(minutes) == len(inside[slide.key]):
            planned[slide.key] = own + sum(minutes)
    return planned


def section_marks(deck: Deck, pages: Sequence[Page]) -> tuple[SectionMark, ...]:
    """A mark for each section slide, and one named after the deck for what comes before the first.

    A deck without section slides has no marks.
    """
    slides = section_slides(deck)
    if not slides or not pages:
        return ()
    starts: dict[str | None, str] = {}
    for page in pages:
        starts.setdefault(page.section, page.key)  # an agenda may stand before the section's own slide
    marks = [SectionMark(starts.get(slide.key, slide.key), one_line(plain_text(slide.title))) for slide in slides]
    first = pages[0].key
    return tuple(marks) if first == marks[0].key else (SectionMark(first, one_line(deck.title)), *marks)


def one_line(text: str) -> str:
    """The words on one line, for names and outlines."""
    return " ".join(text.replace(LINE_BREAK, " ").split())
