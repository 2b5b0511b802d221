"""One slide into its pages: the pattern of its layout, with title, footers and notes around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostic import Diagnostics
from generator.geometry import Box
from generator.layout.choose import named_layout, suitable
from generator.layout.desk import FOOTER_SLOTS, Desk, Job, Sheet, Sheets
from generator.layout.footers import footer_frames
from generator.layout.notes import notes_paragraphs
from generator.layout.patterns import PATTERNS
from generator.layout.patterns.content import content
from generator.layout.sections import one_line
from generator.layout.slots import plain_runs
from generator.layout.steps import stages
from generator.layout.title import fit_title, page_mark, title_frame
from generator.model.blocks import Runs, plain_text
from generator.model.deck import Slide
from generator.model.page import Frame, Page, TextFrame
from generator.model.theme import Layout


def lay_out_slide(slide: Slide, layout: Layout, number: int, desk: Desk) -> tuple[Page, ...]:
    """The pages of a slide; `number` is that of its first page in the deck."""
    runs = _title_runs(slide, desk)
    job = Job(desk, slide, layout)
    raised = replace(job, raised=True)
    sheets = _sheets(raised if _one_line(runs, job, "") else job)
    if len(sheets) > 1 and not _one_line(runs, job, page_mark(len(sheets), len(sheets))):
        sheets = _sheets(job)
    notes = notes_paragraphs(slide.notes, desk)
    pages: list[Page] = []
    for index, sheet in enumerate(sheets):
        first = f"{slide.key}/{index + 1}" if index else slide.key
        mark = _mark(sheet, index, sheets)
        for count, stage in enumerate(stages(sheet.frames, slide, desk), 1):
            key = first if count == 1 else f"{first}/step-{count}"
            frames = (
                *_title(runs, sheet, mark, key, job),
                *stage.frames,
                *footer_frames(sheet.layout, key, number + len(pages), desk),
            )
            pages.append(
                Page(
                    key=key,
                    span=slide.span,
                    layout=sheet.layout,
                    title=one_line(plain_text(runs)) + mark,
                    frames=tuple(_named_apart(frames)),
                    notes=() if pages else notes,
                    section=slide.key if slide.kind == "section" else slide.section,
                    hidden=slide.hidden,
                    transition=slide.transition if count == 1 or slide.transition == "morph" else None,
                    clicks=stage.clicks,
                )
            )
    return tuple(pages)


def _sheets(job: Job) -> Sheets:
    """The pattern of the layout; where that has no place for what the slide holds, the one that suits the slide."""
    pattern = PATTERNS.get(job.layout.name, content)
    sheets = pattern(job)
    if sheets is not None:
        return sheets
    slide, theme = job.slide, job.desk.theme
    suited = named_layout(suitable(slide), theme)
    if slide.layout and theme.layout(slide.layout) is job.layout:
        places = ", ".join(slot.name for slot in job.layout.slots if slot.name not in FOOTER_SLOTS)
        job.desk.diagnostics.warning(
            "layout-unfit",
            f'the layout "{job.layout.name}" has no place for what this slide holds; "{suited.name}" is used',
            slide.layout_span or slide.span,
            f"its places are: {places}",
        )
    other = PATTERNS.get(suited.name, content)
    sheets = other(replace(job, layout=suited)) if suited != job.layout else None
    return sheets or content(replace(job, layout=named_layout("content", theme)))


def _title_runs(slide: Slide, desk: Desk) -> Runs:
    if slide.kind == "title" and not plain_text(slide.title).strip():
        return plain_runs(desk.deck.title)
    return slide.title


def _one_line(runs: Runs, job: Job, mark: str) -> bool:
    """Whether the title has one line on the job's layout. Asked before the title is placed: nothing is told."""
    slot = job.slot("title")
    if slot is None or job.slide.title_hidden:
        return False
    silent = replace(job.desk, diagnostics=Diagnostics())
    return fit_title(runs, slot, silent, key="", span=job.slide.span, mark=mark).lines <= 1


def _mark(sheet: Sheet, index: int, sheets: Sequence[Sheet]) -> str:
    """`(1/2)` on the pages of one layout; a cover and the page for what it had no place for are not a series."""
    same = [place for place, other in enumerate(sheets) if other.layout == sheet.layout]
    return page_mark(same.index(index) + 1, len(same))


def _title(runs: Runs, sheet: Sheet, mark: str, key: str, job: Job) -> Iterator[TextFrame]:
    slot = sheet.layout.slot("title")
    if slot is None or not sheet.titled:
        return
    frame_key = f"{key}/title"
    fitted = fit_title(runs, slot, job.desk, key=frame_key, span=job.slide.span, mark=mark)
    frame = title_frame(fitted, slot, frame_key)
    if job.slide.title_hidden:
        # Above the slide, where PowerPoint puts hidden titles: read aloud and in the outline, but not shown.
        box = Box(slot.box.x, -slot.box.height, slot.box.width, slot.box.height)
        frame = replace(frame, box=box, moved=True)
    yield frame


def _named_apart(frames: Sequence[Frame]) -> Iterator[Frame]:
    """The frames with names that no other on the page has: `Table`, `Table 2`."""
    taken: dict[str, int] = {}
    for frame in frames:
        name = frame.name
        while name in taken:
            taken[frame.name] += 1
            name = f"{frame.name} {taken[frame.name]}"
        taken[name] = 1
        yield replace(frame, name=name) if name != frame.name else frame
