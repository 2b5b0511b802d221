"""The last slide: a summary and where to reach the speaker."""

from __future__ import annotations

from generator.geometry import Emu, pt
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover, split_takeaways
from generator.layout.slots import fill_slot, fits_slot
from generator.layout.text import only_words
from generator.model.blocks import Paragraph
from generator.model.page import Frame
from generator.model.theme import Slot

_GAP = pt(6)


def closing(job: Job) -> Sheets:
    """A last paragraph with a link, or all of it muted, is the contact; what does not fit gets a page of its own."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    rest = (*rest, *takeaways)
    frames: list[Frame] = []
    contact, body = job.slot("contact"), job.slot("body")
    last = rest[-1] if rest else None
    tail: Frame | None = None
    if contact and isinstance(last, Paragraph) and _is_contact(last):
        most = contact.box.bottom - body.box.y if body and len(rest) == 1 else contact.box.height
        if fits_slot((last,), contact, job.desk, most):
            tail = fill_slot((last,), contact, job.key("contact"), job.desk, up=True, most=most)
            rest = rest[:-1]
    if body and rest and only_words(rest) and fits_slot(rest, body, job.desk, room := _room(body, contact, tail)):
        frames.append(fill_slot(rest, body, job.key("body"), job.desk, most=room))
        rest = ()
    if tail:
        frames.append(tail)
    return (Sheet(tuple(frames), job.layout), *leftover(job, rest))


def _room(body: Slot, contact: Slot | None, tail: Frame | None) -> Emu:
    """How high the summary may be: down to the contact, or to the foot of its place when there is none."""
    if tail:
        return tail.box.y - _GAP - body.box.y
    return (contact or body).box.bottom - body.box.y


def _is_contact(paragraph: Paragraph) -> bool:
    return any(run.link for run in paragraph.runs) or all(run.role == "muted" for run in paragraph.runs)
