"""What the talk is made of: the deck's sections as a numbered list of links."""

from __future__ import annotations

from dataclasses import replace

from generator.layout.desk import Job, Sheets
from generator.layout.patterns.content import content
from generator.layout.sections import section_slides
from generator.model.blocks import BulletList, ListItem, OrderedList, Paragraph, Run
from generator.model.deck import Deck, Slide
from generator.model.text import SlideLink


def agenda(job: Job) -> Sheets:
    """The author's own words where there are any; else the sections, or the slides of a deck that has no sections."""
    if job.slide.blocks:
        return content(job)
    items = tuple(_item(job, slide) for slide in _listed(job.desk.deck, job.slide))
    if not items:
        return content(job)
    listed = OrderedList(job.key("list"), job.slide.span, items)
    return content(replace(job, slide=replace(job.slide, blocks=(listed,))))


def _listed(deck: Deck, own: Slide) -> tuple[Slide, ...]:
    slides = [slide for slide in section_slides(deck) if not slide.unlisted]
    if not slides:
        slides = [slide for slide in deck.slides if slide.kind == "content" and not slide.unlisted]
    return tuple(slide for slide in slides if slide.key != own.key and not slide.hidden and not slide.title_hidden)


def _item(job: Job, slide: Slide) -> ListItem:
    """The section's title as a link, and below it what sums the section up.

    Two paragraphs, because LibreOffice drops the look of a link that a line break follows (seen in 7.4).
    """
    key, span = job.key(f"to-{slide.key}"), job.slide.span
    runs: tuple[Run, ...] = tuple(replace(run, link=SlideLink(slide.key)) for run in slide.title)
    title = Paragraph(f"{key}/text", span, runs)
    match slide.blocks[:1] if slide.kind == "section" else ():
        case (Paragraph(runs=summary),):
            quiet = tuple(replace(run, role=run.role or "muted") for run in summary)
            below = ListItem(f"{key}/summary", span, (Paragraph(f"{key}/summary/text", span, quiet),))
            return ListItem(key, span, (title, BulletList(f"{key}/list", span, (below,))))
        case _:
            return ListItem(key, span, (title,))
