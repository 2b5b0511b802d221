"""The slide that opens a section: its number, its title, what it is about, and how far the talk has come."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box, pt
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover
from generator.layout.progress import progress_frame
from generator.layout.sections import listed_sections
from generator.layout.slots import fill_slot, fill_words, fits_slot, plain_runs
from generator.layout.text import only_words
from generator.model.page import Frame
from generator.model.theme import Layout

_SAFE = 1.01
"""As for every height that decisions are made by."""


def section(job: Job) -> Sheets:
    """Words below the section's heading are its summary; what is no summary goes to a page of its own."""
    job = replace(job, layout=_closed_up(job))
    frames: list[Frame] = []
    sections = listed_sections(job.desk.deck)
    keys = [slide.key for slide in sections]
    number, summary = job.slot("number"), job.slot("summary", "body")
    if number and job.slide.key in keys:
        text = f"{keys.index(job.slide.key) + 1:02d}"
        frames.append(fill_words(plain_runs(text), number, job.key("number"), job.slide.span, job.desk))
    rest = job.slide.blocks
    if rest and summary and only_words(rest) and fits_slot(rest, summary, job.desk):
        frames.append(fill_slot(rest, summary, job.key("summary"), job.desk))
        rest = ()
    progress = progress_frame(sections, job)
    return (Sheet((*frames, *([progress] if progress else [])), job.layout), *leftover(job, rest))


def _closed_up(job: Job) -> Layout:
    """The layout with the number right above a title of one line, which needs half of its place only."""
    title, number = job.slot("title"), job.slot("number")
    if not (job.raised and title and number and title.anchor == "b" and number.box.bottom <= title.box.y):
        return job.layout
    level = title.style.level(0)
    slack = max(0, title.box.height - pt(level.size * 1.2 * level.line_spacing / 10_000_000 * _SAFE))
    box = title.box
    boxes = {
        title.name: Box(box.x, box.y + slack, box.width, box.height - slack),
        number.name: number.box.moved(0, slack),
    }
    return replace(
        job.layout,
        slots=tuple(replace(slot, box=boxes.get(slot.name, slot.box)) for slot in job.layout.slots),
    )
