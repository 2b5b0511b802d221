"""Markdown into a Deck: what is said, with its places in the source.

read_deck   all sources of a deck in one language
Files       what it needs of the project on disk
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostic import Diagnostics
from generator.model.blocks import plain_text
from generator.model.deck import Deck, Slide
from generator.model.source import SourceText, language_tag
from generator.model.theme import plain_name
from generator.read.blocks import read_blocks
from generator.read.blocks.footnotes import check_footnotes
from generator.read.context import Context, Files, Flow, Reading
from generator.read.divs import STEPS_LATER
from generator.read.document import Node, parse
from generator.read.front import AGENDA_KEY, TITLE_KEY, agenda_slide, title_slide, with_agendas
from generator.read.links import check_links, check_references
from generator.read.markdown import make_parser
from generator.read.outline import Draft, marp_outline, outline
from generator.read.slide import Before, read_slide, wished_key

__all__ = ["Files", "read_deck"]


def read_deck(project: Files, language: str, sources: Sequence[SourceText], diagnostics: Diagnostics) -> Deck:
    """Every slide that the sources hold, in order, and the title slide and agenda that the settings ask for.

    What is wrong is in `diagnostics`, each at its place; the deck then lacks what could not be read.
    """
    settings = project.settings
    reading = Reading(project, language, language_tag(language), diagnostics, read_blocks)
    if settings.incremental:
        reading.once("not-yet", STEPS_LATER, settings.span)
    parser = make_parser()
    nodes = [node for source in sources for node in parse(source, parser, diagnostics)]
    slides = _read_slides(_drafts(nodes, reading), reading)
    check_footnotes(nodes, reading)
    check_references(nodes, reading)
    check_links(reading, frozenset(slide.key for slide in slides))
    if sources and not slides and not diagnostics.errors:
        diagnostics.error("deck-empty", "this deck has no slides", settings.span, "write a heading: ## What you claim")
    first = plain_text(slides[0].title) if slides else ""
    return Deck(
        key=project.name,
        language=language,
        lang=reading.lang,
        title=settings.title.get(language) or first or project.name,
        slides=slides,
        subtitle=settings.subtitle.get(language),
        speaker=settings.speaker.get(language),
        event=settings.event.get(language),
        date=settings.date.get(language),
        footer=settings.footer.get(language),
    )


def _drafts(nodes: Sequence[Node], reading: Reading) -> tuple[Draft, ...]:
    context = Context(reading, "", "", Flow())
    if reading.marp:
        return marp_outline(nodes, context)
    return outline(nodes, reading.files.settings.slide_level, context)


def _read_slides(drafts: Sequence[Draft], reading: Reading) -> tuple[Slide, ...]:
    """The drafts as slides, behind the front slides that the author has not written. Authors' keys are given first."""
    settings = reading.files.settings
    for draft in drafts:
        if draft.attributes.key:
            reading.keys.claim(draft.attributes.key, reading.diagnostics)
    front: list[Slide] = []
    if settings.title and not _is_written(TITLE_KEY, drafts):
        front.append(title_slide(settings, reading.language))
    agenda: list[Slide] = []
    if settings.toc and not _is_written(AGENDA_KEY, drafts):
        agenda.append(agenda_slide(settings, reading.language))
    for slide in (*front, *agenda):
        reading.keys.give(slide.key, slide.span)
    slides = list(front)
    before = Before(front[0].title, front[0].key) if front else Before()
    for draft in drafts:
        slide = read_slide(draft, _key(draft, before, reading), before, reading)
        if not slide.title_hidden or draft.attributes.text("title"):
            before = replace(before, title=slide.title or before.title, key=slide.key)
        if slide.kind == "section":
            before = replace(before, section=slide.key)
        if front and draft.opener is None and not slide.blocks:
            slides[0] = replace(slides[0], notes=slide.notes)
        else:
            slides.append(slide)
    at = 1 if slides and slides[0].kind == "title" else 0
    slides = [*slides[:at], *agenda, *slides[at:]]
    if settings.toc == "sections":
        return with_agendas(slides, settings, reading.language, reading.keys)
    return tuple(slides)


def _is_written(key: str, drafts: Sequence[Draft]) -> bool:
    """Whether the author has written this front slide: a slide of that key or that layout."""
    return any(
        (draft.attributes.key and draft.attributes.key.text == key)
        or plain_name(draft.attributes.text("layout") or "") == key
        for draft in drafts
    )


def _key(draft: Draft, before: Before, reading: Reading) -> str:
    own = draft.attributes.key
    if own and reading.keys.taken[own.text] == own.span:
        return own.text
    return reading.keys.give(own.text if own else wished_key(draft, before.key), draft.span)
