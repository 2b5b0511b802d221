"""The slide that opens a section: its number, its title, what it is about, and how far the talk has come."""

from __future__ import annotations

from generator.color import ThemeColor
from generator.geometry import Box, pt
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.patterns.content import leftover
from generator.layout.sections import section_slides
from generator.layout.slots import fill_slot, fill_words, fits_slot, plain_runs
from generator.layout.styles import note_style
from generator.layout.text import only_words, text_runs
from generator.layout.unit import BLOCK_GAP
from generator.model.blocks import plain_text
from generator.model.page import Frame, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Slot

_NARROWEST = pt(160)
_SPACE = 800


def section(job: Job) -> Sheets:
    """Words below the section's heading are its summary; what is no summary goes to a page of its own."""
    frames: list[Frame] = []
    sections = section_slides(job.desk.deck)
    keys = [slide.key for slide in sections]
    number, summary = job.slot("number"), job.slot("summary", "body")
    if number and job.slide.key in keys:
        text = f"{keys.index(job.slide.key) + 1:02d}"
        frames.append(fill_words(plain_runs(text), number, job.key("number"), job.slide.span, job.desk))
    rest = job.slide.blocks
    if rest and summary and only_words(rest) and fits_slot(rest, summary, job.desk):
        frames.append(fill_slot(rest, summary, job.key("summary"), job.desk))
        rest = ()
    progress = _progress(job)
    return (Sheet((*frames, *([progress] if progress else [])), job.layout), *leftover(job, rest))


def _progress(job: Job) -> TextFrame | None:
    """All sections at the right with this one marked, where there are several and the layout leaves room for them."""
    title, sections = job.slot("title"), section_slides(job.desk.deck)
    if title is None or len(sections) < 2:
        return None
    room = _room_right_of(title, job)
    paragraphs = tuple(
        TextParagraph(
            runs=text_runs(
                slide.title,
                note_style(job.desk.theme).level(0),
                note_style(job.desk.theme).level(0).size,
                job.desk.lang,
                bold=slide.key == job.slide.key,
                color=ThemeColor("tx1" if slide.key == job.slide.key else "tx2"),
            ),
            space_before=_SPACE,
            key=f"{job.key('progress')}/{slide.key}",
        )
        for slide in sections
        if plain_text(slide.title)
    )
    if room is None:
        return None
    need = job.desk.ruler.measure(paragraphs, room.width).safe_height
    if need > room.height:
        return None
    bottom = min(room.bottom, max(title.box.bottom, room.y + need))
    box = Box(room.x, bottom - need, room.width, need)
    return TextFrame(job.key("progress"), "Progress", box, paragraphs, anchor="b")


def _room_right_of(title: Slot, job: Job) -> Box | None:
    """The room between the title's slot and the right margin, free of the layout's other slots and decorations."""
    size = job.desk.theme.slide_size
    x = title.box.right + BLOCK_GAP
    room = Box(x, title.box.x, size.width - title.box.x - x, size.height - 2 * title.box.x)
    taken = [slot.box for slot in job.layout.slots] + [decoration.box for decoration in job.layout.decorations]
    if room.width < _NARROWEST or room.height <= 0 or any(room.overlaps(box) for box in taken):
        return None
    return room
