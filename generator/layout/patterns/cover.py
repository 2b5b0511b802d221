"""The first slide: title, subtitle, and who speaks where and when."""

from __future__ import annotations

from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover
from generator.layout.slots import fill_slot, fill_words, fits_slot, plain_runs
from generator.layout.text import only_words
from generator.layout.visual import cover as cropped
from generator.model.blocks import Picture
from generator.model.page import Frame, PictureFrame, PlaceholderRef

BETWEEN = " · "


def cover(job: Job) -> Sheets:
    """Subtitle and author line from what the deck says of itself, a first picture as the hero.

    Words of the slide's own are its subtitle where the deck has none; what is left goes to a page of its own.
    """
    deck, slide, desk = job.desk.deck, job.slide, job.desk
    frames: list[Frame] = []
    rest = slide.blocks
    hero = job.slot("hero")
    subtitle = job.slot("subtitle")
    own = slide.kind == "title"
    if subtitle and own and deck.subtitle:
        frames.append(fill_words(plain_runs(deck.subtitle), subtitle, job.key("subtitle"), slide.span, desk))
    elif subtitle and rest and only_words(rest[:1]) and fits_slot(rest[:1], subtitle, desk):
        frames.append(fill_slot(rest[:1], subtitle, job.key("subtitle"), desk))
        rest = rest[1:]
    line = BETWEEN.join(filter(None, (deck.speaker, deck.event, deck.date)))
    author = job.slot("author")
    if line and own and author:
        frames.append(fill_words(plain_runs(line), author, job.key("author"), slide.span, desk, up=True))
    if hero and rest and isinstance(shown := rest[0], Picture) and not shown.caption:
        reference = PlaceholderRef(hero.kind, hero.idx)
        crop = cropped(shown, hero.box)
        frames.append(PictureFrame(shown.key, hero.title, hero.box, shown.image, shown.alt, crop, reference))
        rest = rest[1:]
    return (Sheet(tuple(frames), job.layout), *leftover(job, rest))
