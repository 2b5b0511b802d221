"""What a deck says of itself in, the slides that follow from it out: the title slide and the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.blocks import Run
from generator.model.deck import Slide
from generator.model.source import DeckSettings
from generator.model.theme import plain_name
from generator.model.words import own_word
from generator.read.keys import Keys

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


def with_agendas(slides: Sequence[Slide], settings: DeckSettings, language: str, keys: Keys) -> tuple[Slide, ...]:
    """The slides with an agenda before each section's own slide that comes under the section, so that it is marked.

    None where an agenda stands there already, and none before sections that it would not list.
    """
    found: list[Slide] = []
    for slide in slides:
        follows = bool(found) and found[-1].layout is not None and plain_name(found[-1].layout) == AGENDA_KEY
        if slide.kind == "section" and not (follows or slide.unlisted or slide.hidden):
            key = keys.give(f"{AGENDA_KEY}-{slide.key}", slide.span)
            found.append(replace(agenda_slide(settings, language), key=key, span=slide.span, section=slide.key))
        found.append(slide)
    return tuple(found)
