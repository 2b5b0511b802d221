"""The first slide: title, subtitle, and who speaks where and when."""

from __future__ import annotations

from generator.geometry import Emu, pt
from generator.layout.desk import Desk, Job, Sheet, Sheets
from generator.layout.patterns.content import leftover
from generator.layout.slots import fill_slot, fits_slot, plain_runs, tell_moved_on
from generator.layout.text import only_words
from generator.layout.title import evened
from generator.layout.visual import cover as cropped
from generator.model.blocks import Block, Paragraph, Picture
from generator.model.deck import Slide
from generator.model.page import Frame, PictureFrame, PlaceholderRef
from generator.model.theme import Layout, Slot

BETWEEN = " · "

_GAP = pt(8)


def cover(job: Job) -> Sheets:
    """Subtitle and author line from what the deck says of itself, a first picture as the hero.

    Words of the slide's own are its subtitle where the deck has none; what is left goes to a page of its own, and so
    does what is too long for the room between the title and the foot.
    """
    rest, later = job.slide.blocks, list[Block]()
    subtitle, author, hero = job.slot("subtitle"), job.slot("author"), job.slot("hero")
    above, line = _subtitle(job.slide, job.desk), _author(job.slide, job.desk)
    last: Frame | None = None
    if author and line:
        most = author.box.bottom - (subtitle.box.bottom if subtitle else author.box.y) - _GAP
        if fits_slot((line,), author, job.desk, most):
            last = fill_slot((line,), author, line.key, job.desk, up=True, most=most)
        else:
            tell_moved_on((line,), author, job.desk)
            later.append(line)
    frames: list[Frame] = []
    if subtitle:
        room = _room_below(subtitle, author, last)
        if above and fits_slot((above,), subtitle, job.desk, room):
            frames.append(evened(fill_slot((above,), subtitle, above.key, job.desk, most=room), job.desk))
        elif above:
            tell_moved_on((above,), subtitle, job.desk)
            later.insert(0, above)
        elif rest and only_words(rest[:1]) and fits_slot(rest[:1], subtitle, job.desk, room):
            frames.append(fill_slot(rest[:1], subtitle, job.key("subtitle"), job.desk, most=room))
            rest = rest[1:]
    if last:
        frames.append(last)
    if hero and rest and isinstance(shown := rest[0], Picture) and not shown.caption:
        reference = PlaceholderRef(hero.kind, hero.idx)
        crop = cropped(shown, hero.box)
        frames.append(PictureFrame(shown.key, hero.title, hero.box, shown.image, shown.alt, crop, reference))
        rest = rest[1:]
    return (Sheet(tuple(frames), job.layout), *leftover(job, (*later, *rest)))


def cover_words(slide: Slide, layout: Layout, desk: Desk) -> tuple[Paragraph, ...]:
    """What the cover would say below its title, for a slide that cannot be one; nothing on other layouts."""
    if layout.name != "title":
        return ()
    return tuple(words for words in (_subtitle(slide, desk), _author(slide, desk)) if words)


def _subtitle(slide: Slide, desk: Desk) -> Paragraph | None:
    return _paragraph("subtitle", desk.deck.subtitle, slide)


def _author(slide: Slide, desk: Desk) -> Paragraph | None:
    deck = desk.deck
    return _paragraph("author", BETWEEN.join(filter(None, (deck.speaker, deck.event, deck.date))), slide)


def _paragraph(name: str, words: str, slide: Slide) -> Paragraph | None:
    if slide.kind != "title" or not words:
        return None
    return Paragraph(f"{slide.key}/{name}", slide.span, plain_runs(words))


def _room_below(subtitle: Slot, author: Slot | None, last: Frame | None) -> Emu:
    """How high the subtitle may be: down to the author's line, or to the foot of its place when there is none."""
    if last:
        return last.box.y - _GAP - subtitle.box.y
    return (author.box.bottom if author else subtitle.box.bottom) - subtitle.box.y
