"""The pages of a slide with its footnotes and sources at their feet: each on the page that has its mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.diagnostic import Diagnostics
from generator.geometry import Box, Emu, pt
from generator.layout.desk import Job, Sheet, Sheets
from generator.layout.foot import Foot, foot_of, lifted_theme
from generator.layout.steps import walk
from generator.layout.styles import note_style
from generator.layout.text import plain_paragraph
from generator.layout.words import Setting
from generator.model.blocks import Footnote, Paragraph, Run, Runs
from generator.model.deck import Slide
from generator.model.page import Frame, PictureFrame, PresetGeometry, ShapeFrame, TableFrame, TextFrame
from generator.model.text import TextParagraph

_GAP = pt(8)
"""Between the content and what stands at the foot."""

_RULE_GAP = pt(5)
_RULE_HEIGHT = pt(0.75)
_RULE_SHARE = 6
"""The rule is as long as this share (a sixth) of the lines."""

_MOST = 3
"""Footnotes take up to this share (a third) of the slide's height; a single one up to half of that."""

_TRIES = 3

Fill: TypeAlias = Callable[[Job], Sheets]
"""Lays out a slide without footnotes."""


@dataclass(frozen=True, slots=True)
class _Notes:
    """The footnotes of a slide and those whose marks its title has."""

    notes: tuple[Footnote, ...]
    titled: frozenset[str]

    def of_pages(self, sheets: Sheets) -> list[tuple[Footnote, ...]]:
        """What belongs to each page; what has no mark, or none that is shown, to the first one."""
        none = frozenset[str]()
        marks = [_marks(sheet.frames) | (self.titled if sheet.titled else none) for sheet in sheets]
        shown = none.union(*marks)
        return [
            tuple(note for note in self.notes if note.key in found or (not index and note.key not in shown))
            for index, found in enumerate(marks)
        ]


def footed(job: Job, fill: Fill) -> Sheets:
    """The pages of the slide; those that `fill` makes of it when there are no footnotes.

    The foot has the same height on all of them: what is needed where most is. A footnote that is too long for a foot,
    and all where the layout has no room for one, are paragraphs at the end of the slide.
    """
    notes = tuple(block for block in job.slide.blocks if isinstance(block, Footnote))
    if not notes:
        return fill(job)
    most = job.desk.theme.slide_size.height // _MOST
    short = tuple(note for note in notes if _height((note,), job) * 2 <= most)
    plain = replace(job, slide=_without(job, [note for note in notes if note not in short]))
    titled = frozenset(run.footnote for run in job.slide.title if run.footnote)
    found = _filled(plain, _Notes(short, titled), most, fill) if short else None
    said, sheets = found or _attempt(replace(job, slide=_without(job, notes)), fill)
    job.desk.diagnostics.extend(said)
    return sheets


def _filled(job: Job, notes: _Notes, most: Emu, fill: Fill) -> tuple[Diagnostics, Sheets] | None:
    """The pages with their feet: as if all footnotes were on each of them, then with the room that one page needs."""
    best: tuple[Diagnostics, Sheets] | None = None
    reserve = min(most, _height(notes.notes, job))
    for _ in range(_TRIES):
        said, sheets = _attempt(_lifted(job, reserve), fill)
        pages = notes.of_pages(sheets)
        need = max(_height(page, job, sheet) for page, sheet in zip(pages, sheets, strict=True))
        if need > reserve:
            break
        feet = [
            tuple(_frames(page, sheet, index, job))
            for index, (page, sheet) in enumerate(zip(pages, sheets, strict=True))
        ]
        if any(_collide(sheet.frames, foot) for sheet, foot in zip(sheets, feet, strict=True)):
            break
        best = (
            said,
            tuple(replace(sheet, frames=(*sheet.frames, *foot)) for sheet, foot in zip(sheets, feet, strict=True)),
        )
        if need == reserve:
            break
        reserve = need
    return best


def _attempt(job: Job, fill: Fill) -> tuple[Diagnostics, Sheets]:
    said = Diagnostics()
    return said, fill(replace(job, desk=replace(job.desk, diagnostics=said)))


def _lifted(job: Job, height: Emu) -> Job:
    """The job on a theme with room at the foot."""
    theme = lifted_theme(job.desk.theme, height)
    layout = next(known for known in theme.layouts if known.name == job.layout.name)
    return replace(job, desk=replace(job.desk, theme=theme), layout=layout)


def _without(job: Job, notes: Sequence[Footnote]) -> Slide:
    """The slide without footnotes; these ones are paragraphs at its end."""
    rest = tuple(block for block in job.slide.blocks if not isinstance(block, Footnote))
    return replace(job.slide, blocks=(*rest, *(Paragraph(note.key, note.span, _quiet(_runs(note))) for note in notes)))


def _runs(note: Footnote) -> Runs:
    return (Run(note.mark, superscript=True), Run(" "), *note.runs) if note.mark else note.runs


def _quiet(runs: Runs) -> Runs:
    return tuple(replace(run, role=run.role or "muted") for run in runs)


def _paragraphs(notes: Iterable[Footnote], job: Job) -> tuple[TextParagraph, ...]:
    style = note_style(job.desk.theme)
    setting = Setting(style, tuple(level.size for level in style.levels), job.desk.lang, job.desk.ruler)
    return tuple(replace(plain_paragraph(_runs(note), setting, note.key), space_before=0) for note in notes)


def _height(notes: Sequence[Footnote], job: Job, sheet: Sheet | None = None) -> Emu:
    """What the footnotes take from the content of a page, the gap above them included."""
    if not notes:
        return 0
    foot = foot_of(sheet.layout if sheet else job.layout, job.desk.theme)
    return _GAP + _rule_height(notes) + _words_height(notes, foot, job)


def _words_height(notes: Sequence[Footnote], foot: Foot, job: Job) -> Emu:
    extent = job.desk.ruler.measure(_paragraphs(notes, job), foot.words)
    return extent.safe_height + 1 + foot.insets.top + foot.insets.bottom


def _rule_height(notes: Sequence[Footnote]) -> Emu:
    return _RULE_HEIGHT + _RULE_GAP if any(note.mark for note in notes) else 0


def _frames(notes: Sequence[Footnote], sheet: Sheet, index: int, job: Job) -> Iterator[Frame]:
    """The rule above what has a mark, and the words; on a ground of their own right below the words before them."""
    if not notes:
        return
    foot = foot_of(sheet.layout, job.desk.theme)
    height = _words_height(notes, foot, job)
    top = foot.bottom - height
    if foot.fill:
        words = [frame.box.bottom for frame in sheet.frames if isinstance(frame, TextFrame)]
        top = min(top, max(words, default=top))
    key = job.slide.key + (f"/{index + 1}" if index else "") + "/footnotes"
    if (ruled := _rule_height(notes)) and not foot.fill:
        rule = Box(foot.x, top - ruled, foot.width // _RULE_SHARE, _RULE_HEIGHT)
        color = note_style(job.desk.theme).level(0).color
        yield ShapeFrame(f"{key}/rule", "Footnote rule", rule, PresetGeometry("rect"), fill=color)
    box = Box(foot.x, top, foot.width, height)
    paragraphs = _paragraphs(notes, job)
    yield TextFrame(key, "Footnotes", box, paragraphs, insets=foot.insets, fill=foot.fill)


def _marks(frames: Iterable[Frame]) -> frozenset[str]:
    return frozenset(
        run.footnote for frame in walk(frames) for text in _texts(frame) for run in text.runs if run.footnote
    )


def _texts(frame: Frame) -> Iterable[TextParagraph]:
    match frame:
        case TextFrame() | ShapeFrame():
            return frame.paragraphs
        case TableFrame():
            return (text for row in frame.rows for cell in row.cells for text in cell.paragraphs)
        case _:
            return ()


def _collide(frames: Iterable[Frame], foot: Sequence[Frame]) -> bool:
    """Whether something of the page stands where the footnotes are; a picture may lie under them."""
    return any(
        frame.box.overlaps(other.box) and not (isinstance(frame, PictureFrame) and frame.box.contains(other.box))
        for frame in frames
        for other in foot
    )
