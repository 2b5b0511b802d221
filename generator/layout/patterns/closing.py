"""The last slide: a summary and where to reach the speaker."""

from __future__ import annotations

from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover, split_takeaways
from generator.layout.slots import fill_slot, fits_slot
from generator.layout.text import only_words
from generator.model.blocks import Block, Paragraph
from generator.model.page import Frame


def closing(job: Job) -> Sheets:
    """A last paragraph with a link, or all of it muted, is the contact; what does not fit gets a page of its own."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    rest = (*rest, *takeaways)
    frames: list[Frame] = []
    contact, body = job.slot("contact"), job.slot("body")
    last = rest[-1] if rest else None
    tail: tuple[Block, ...] = ()
    if contact and isinstance(last, Paragraph) and _is_contact(last) and fits_slot((last,), contact, job.desk):
        tail, rest = (last,), rest[:-1]
    if body and rest and only_words(rest) and fits_slot(rest, body, job.desk):
        frames.append(fill_slot(rest, body, job.key("body"), job.desk))
        rest = ()
    if tail and contact:
        frames.append(fill_slot(tail, contact, job.key("contact"), job.desk))
    return (Sheet(tuple(frames), job.layout), *leftover(job, rest))


def _is_contact(paragraph: Paragraph) -> bool:
    return any(run.link for run in paragraph.runs) or all(run.role == "muted" for run in paragraph.runs)
