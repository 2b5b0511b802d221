"""All parts of a deck's package: pages and theme in, parts with their relationships out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.model.page import Page, Pages
from generator.model.theme import Theme
from generator.write.pptx.base import NOTES_MASTER_PART, base_parts, layout_part_name
from generator.write.pptx.context import PartContext
from generator.write.pptx.document import core_part, extended_part
from generator.write.pptx.ids import ShapeIds
from generator.write.pptx.media import Media
from generator.write.pptx.notes import notes_part
from generator.write.pptx.part import PartContent, Relationship
from generator.write.pptx.presentation import presentation_part
from generator.write.pptx.relations import CORE_PROPERTIES, EXTENDED_PROPERTIES, OFFICE_DOCUMENT, Relations
from generator.write.pptx.slide import slide_part


def deck_parts(
    pages: Pages, theme: Theme, modified: datetime
) -> tuple[tuple[PartContent, ...], tuple[Relationship, ...]]:
    """Every part of the package, and the package's own relationships."""
    base = base_parts(theme, pages.lang)
    slide_names = {page.key: f"/ppt/slides/slide{number}.xml" for number, page in enumerate(pages.pages, 1)}
    deck = _Deck(pages.lang, theme, slide_names, Media(base))
    slides = tuple(part for number, page in enumerate(pages.pages, 1) for part in _page_parts(page, number, deck))
    presentation = presentation_part(pages, theme, base, tuple(slide_names.values()))
    core, extended = core_part(pages, modified), extended_part(pages)
    relations = Relations()
    relations.add(OFFICE_DOCUMENT, presentation.name)
    relations.add(CORE_PROPERTIES, core.name)
    relations.add(EXTENDED_PROPERTIES, extended.name)
    return (*base, *slides, *deck.media.parts, presentation, core, extended), relations.all


@dataclass(frozen=True, slots=True)
class _Deck:
    """What all pages share."""

    lang: str
    theme: Theme
    slide_names: Mapping[str, str]
    media: Media

    def context(self, page: Page, ids: ShapeIds) -> PartContext:
        return PartContext(
            page.key, self.lang, page.layout, self.theme.fonts, self.slide_names, Relations(), self.media, ids
        )


def _page_parts(page: Page, number: int, deck: _Deck) -> Iterator[PartContent]:
    """The slide, and its notes where it has some."""
    slide_name = deck.slide_names[page.key]
    notes_name = f"/ppt/notesSlides/notesSlide{number}.xml" if page.notes else None
    yield slide_part(
        page,
        slide_name,
        deck.context(page, ShapeIds(page.frames)),
        layout_part=layout_part_name(deck.theme, page.layout.name),
        notes_part=notes_name,
    )
    if notes_name is not None:
        yield notes_part(
            page,
            number,
            notes_name,
            deck.context(page, ShapeIds(())),
            slide_part=slide_name,
            master_part=NOTES_MASTER_PART,
        )
