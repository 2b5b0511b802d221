"""What a deck says of itself in, the slides that follow from it out: the title slide and the agenda."""

from __future__ import annotations

from generator.model.blocks import Run
from generator.model.deck import Slide
from generator.model.source import DeckSettings
from generator.model.words import own_word

TITLE_KEY = "title"
AGENDA_KEY = "agenda"


def title_slide(settings: DeckSettings, language: str) -> Slide:
    """The first slide; layout puts subtitle, speaker, event and date on it."""
    title = settings.title.get(language)
    return Slide(TITLE_KEY, settings.span, "title", (Run(title),), (), unlisted=True)


def agenda_slide(settings: DeckSettings, language: str) -> Slide:
    """A slide without blocks in the layout `agenda`, which lists the sections."""
    word = own_word("agenda", language)
    return Slide(AGENDA_KEY, settings.span, "content", (Run(word),), (), layout="agenda", unlisted=True)
