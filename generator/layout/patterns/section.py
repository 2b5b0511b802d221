"""The slide that opens a section: its number, its title, what it is about, and how far the talk has come."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Emu, pt
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover
from generator.layout.progress import progress_frame
from generator.layout.sections import listed_sections
from generator.layout.slots import fill_slot, fill_words, fits_slot, plain_runs
from generator.layout.text import only_words
from generator.model.page import Frame
from generator.model.theme import Slot


def section(job: Job) -> Sheets:
    """Words below the section's heading are its summary; what is no summary goes to a page of its own."""
    frames: list[Frame] = []
    sections = listed_sections(job.desk.deck)
    keys = [slide.key for slide in sections]
    number, summary = job.slot("number"), job.slot("summary", "body")
    if number and job.slide.key in keys:
        text = f"{keys.index(job.slide.key) + 1:02d}"
        frame = fill_words(plain_runs(text), number, job.key("number"), job.slide.span, job.desk)
        frames.append(replace(frame, box=frame.box.moved(0, _slack(job, number))))
    rest = job.slide.blocks
    if rest and summary and only_words(rest) and fits_slot(rest, summary, job.desk):
        frames.append(fill_slot(rest, summary, job.key("summary"), job.desk))
        rest = ()
    progress = progress_frame(sections, job)
    return (Sheet((*frames, *([progress] if progress else [])), job.layout), *leftover(job, rest))


def _slack(job: Job, number: Slot) -> Emu:
    """What a title of one line leaves free between itself, at the foot of its place, and the number above it."""
    title = job.slot("title")
    if not job.raised or title is None or title.anchor != "b" or number.box.bottom > title.box.y:
        return 0
    level = title.style.level(0)
    return max(0, title.box.height - pt(level.size * 1.2 * level.line_spacing / 10_000_000))
