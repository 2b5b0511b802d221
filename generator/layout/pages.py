"""One slide into its pages: the pattern of its layout, with title, footers and notes around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.diagnostic import Diagnostics
from generator.layout.choose import named_layout, suitable
from generator.layout.desk import FOOTER_SLOTS, Desk, Job, Sheet, Sheets
from generator.layout.footers import footer_frames
from generator.layout.footnotes import footed
from generator.layout.grow import NO_TITLE
from generator.layout.heading import Heading
from generator.layout.patterns import PATTERNS
from generator.layout.patterns.content import content
from generator.layout.patterns.cover import cover_words
from generator.layout.sections import one_line
from generator.layout.slots import plain_runs, with_short_takeaways
from generator.layout.speaker import with_notes
from generator.layout.steps import stages
from generator.layout.title import page_mark
from generator.model.blocks import Runs, plain_text
from generator.model.deck import Slide
from generator.model.page import Frame, Page, TextFrame
from generator.model.theme import Layout, Theme

_PASSES = 3
"""How often a slide is laid out again: the mark of a split adds a line to the title as `(1/2)`, and as `(1/10)`."""

ONE_PAGE = ("shrink", "error")
"""Of `Slide.fit`: the slide has to stay on one page, and its title in its place."""


def lay_out_slide(slide: Slide, layout: Layout, number: int, desk: Desk) -> tuple[Page, ...]:
    """The pages of a slide; `number` is that of its first page in the deck."""
    short = with_short_takeaways(slide, layout, desk)
    if short is not slide and not slide.layout:
        layout = named_layout(suitable(short), desk.theme)
    heading = Heading(_title_runs(slide, desk), short, desk)
    job, sheets = _lay_out(short, layout, heading, desk)
    desk.diagnostics.extend(job.desk.diagnostics)
    if len(sheets) > 1 and slide.fit in ONE_PAGE and not job.desk.diagnostics.errors:
        _tell_pages(slide, len(sheets), desk)
    pages: list[Page] = []
    for index, sheet in enumerate(sheets):
        first = f"{slide.key}/{index + 1}" if index else slide.key
        mark, real = _mark(sheet, index, sheets), _same(sheet.layout, desk.theme)
        title = sheet.layout.slot("title") if sheet.titled else None
        if real.name not in NO_TITLE:
            heading.tell(real, sheet.layout, mark)
        for count, stage in enumerate(stages(sheet.frames, short, desk), 1):
            key = first if count == 1 else f"{first}/step-{count}"
            frames = (
                *((heading.frame(title, mark, f"{key}/title"),) if title else ()),
                *stage.frames,
                *footer_frames(real, key, number + len(pages), desk),
            )
            pages.append(
                Page(
                    key=key,
                    span=slide.span,
                    layout=real,
                    title=one_line(plain_text(heading.runs)) + mark,
                    frames=tuple(_named_apart(_in_place(frames, real))),
                    section=slide.key if slide.kind == "section" else slide.section,
                    hidden=slide.hidden,
                    transition=slide.transition if count == 1 or slide.transition == "morph" else None,
                    clicks=stage.clicks,
                )
            )
    return with_notes(pages, slide, desk)


def _lay_out(
    slide: Slide,
    layout: Layout,
    heading: Heading,
    desk: Desk,
    mark: str = "",
    *,
    grow: bool = False,
    left: int = _PASSES,
) -> tuple[Job, Sheets]:
    """The job that was done and its pages, under titles that have room for the `mark`.

    Done again, with a higher place for the title or without the room under a title of one line, where the title of a
    page needs that. What there is to tell is in the desk of the job.
    """
    job = _job(slide, layout, heading, mark, desk, grow=grow)
    sheets = footed(job, _sheets)
    marked = page_mark(len(sheets), len(sheets))
    fits = all(heading.fits(sheet.layout, marked) for sheet in sheets if sheet.titled)
    one_line = not job.raised or heading.has_one_line(job.layout, marked)
    if (fits and one_line) or (grow and marked == mark) or not left:
        return job, sheets
    return _lay_out(slide, layout, heading, desk, marked, grow=not fits, left=left - 1)


def _job(slide: Slide, layout: Layout, heading: Heading, mark: str, desk: Desk, *, grow: bool) -> Job:
    """The slide on its layout; on the content layout where its own cannot hold the title."""
    theme = heading.theme
    named = layout.name in NO_TITLE
    if grow or not (named or heading.fits(_same(layout, theme), mark)):
        theme = heading.grown_theme(mark)
        if not (named or heading.fits(_same(layout, theme), mark)):
            slide = replace(slide, blocks=(*cover_words(slide, layout, desk), *slide.blocks))
            layout = named_layout("content", theme)
    layout = _same(layout, theme)
    raised = not named and heading.has_one_line(layout, mark)
    return Job(replace(desk, theme=theme, diagnostics=Diagnostics(), fit=slide.fit), slide, layout, raised)


def _same(layout: Layout, theme: Theme) -> Layout:
    """The layout of that name in the theme."""
    return next(known for known in theme.layouts if known.name == layout.name)


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


def _mark(sheet: Sheet, index: int, sheets: Sequence[Sheet]) -> str:
    """`(1/2)` on the pages of one layout; a cover and the page for what it had no place for are not a series."""
    same = [place for place, other in enumerate(sheets) if other.layout == sheet.layout]
    return page_mark(same.index(index) + 1, len(same))


def _tell_pages(slide: Slide, count: int, desk: Desk) -> None:
    desk.diagnostics.error(
        "does-not-fit",
        f"this slide needs {count} pages, fit={slide.fit} allows one",
        slide.span,
        "say less, or write fit=split",
    )


def _in_place(frames: Iterable[Frame], layout: Layout) -> Iterator[Frame]:
    """The frames; text that is not where its placeholder is on the file's layout says so."""
    boxes = {slot.idx: slot.box for slot in layout.slots}
    for frame in frames:
        if isinstance(frame, TextFrame) and (place := frame.placeholder) and not frame.moved:
            yield replace(frame, moved=True) if frame.box != boxes.get(place.idx, frame.box) else frame
        else:
            yield frame


def _named_apart(frames: Iterable[Frame]) -> Iterator[Frame]:
    """The frames with names that no other on the page has: `Table`, `Table 2`."""
    taken: dict[str, int] = {}
    for frame in frames:
        name = frame.name
        while name in taken:
            taken[frame.name] += 1
            name = f"{frame.name} {taken[frame.name]}"
        taken[name] = 1
        yield replace(frame, name=name) if name != frame.name else frame
