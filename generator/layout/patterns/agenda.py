"""What the talk is made of: the deck's sections as a numbered list of links, the one that we are in marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.geometry import Box
from generator.layout.desk import Desk, Job, Sheets, content_area
from generator.layout.patterns.content import content, main_slot
from generator.layout.plan import Plan, Region, plan_regions, plan_sheets
from generator.layout.sections import listed_sections, planned_minutes
from generator.layout.unit import BLOCK_GAP
from generator.measure.breaks import BLANKS, closers_of, is_certain
from generator.model.blocks import BulletList, ListItem, OrderedList, Paragraph, Run
from generator.model.deck import Deck, Slide
from generator.model.page import Frame, PlaceholderRef, TextFrame
from generator.model.text import NumberBullet, Ruler, SlideLink, TextParagraph, TextRun
from generator.model.theme import Slot
from generator.model.words import own_word


@dataclass(frozen=True, slots=True)
class _Shown:
    """The slides that are listed, and the key of the one whose section the agenda stands in."""

    slides: tuple[Slide, ...]
    current: str | None

    def items(self, job: Job, *, summaries: bool = False) -> tuple[ListItem, ...]:
        return tuple(_item(job, slide, self.current, summary=summaries) for slide in self.slides)


def agenda(job: Job) -> Sheets:
    """The author's own words where there are any; else the sections, or the slides of a deck that has no sections."""
    slides, host = _listed(job.desk.deck, job.slide), main_slot(job)
    if job.slide.blocks or not slides or host is None:
        return content(job)
    current = next((slide.key for slide in slides if slide.kind == "section" and slide.key == job.slide.section), None)
    shown = _Shown(slides, current)
    sheets = tuple(
        replace(sheet, frames=tuple(_finished(frame, current, job) for frame in sheet.frames))
        for sheet in plan_sheets(_plan(shown, host, job), job)
    )
    if len(sheets) == 1 and (minutes := _minutes(sheets[0].frames[0], slides, host, job)):
        return (replace(sheets[0], frames=(*sheets[0].frames, minutes)),)
    return sheets


def _listed(deck: Deck, own: Slide) -> tuple[Slide, ...]:
    slides = listed_sections(deck) or tuple(slide for slide in deck.slides if slide.kind == "content" and _shows(slide))
    return tuple(slide for slide in slides if slide.key != own.key)


def _shows(slide: Slide) -> bool:
    return not (slide.unlisted or slide.hidden or slide.title_hidden)


def _plan(shown: _Shown, host: Slot, job: Job) -> Plan:
    """The sections with what sums them up; where that is too long for a page without it, then in two columns."""
    desk = job.desk
    full = plan_regions([Region((_list(shown.items(job, summaries=True), 1, job),), host.box, host)], desk)
    if len(full.pages) == 1:
        return full
    items = shown.items(job)
    brief = plan_regions([Region((_list(items, 1, job),), host.box, host)], desk)
    aside = job.slot("aside")
    if len(brief.pages) == 1 or aside is None or len(items) < 2:
        return brief
    area = content_area(job.layout, desk.theme)
    left, right = Box(host.box.x, host.box.y, area.right - host.box.x, host.box.height).columns([1, 1], BLOCK_GAP)
    half = -(-len(items) // 2)
    # Both columns are set alike, whatever is usual in the second one's placeholder, and closer than a short list.
    levels = tuple(replace(level, space_before=level.space_before // 2) for level in host.style.levels)
    style = replace(host.style, levels=levels)
    regions = [
        Region((_list(items[:half], 1, job),), left, replace(host, style=style)),
        Region((_list(items[half:], half + 1, job),), right, replace(aside, style=style)),
    ]
    halved = plan_regions(regions, desk)
    return halved if len(halved.pages) == 1 else brief


def _list(items: Sequence[ListItem], start: int, job: Job) -> OrderedList:
    return OrderedList(job.key(f"list-{start}"), job.slide.span, tuple(items), start)


def _item(job: Job, slide: Slide, current: str | None, *, summary: bool) -> ListItem:
    """The section's title as a link, and below it what sums the section up.

    Two paragraphs, because LibreOffice drops the look of a link that a line break follows (seen in 7.4). Where a
    section is marked there are no links: both programs set them in the colour of links, which is louder than the mark.
    """
    key, span = job.key(f"to-{slide.key}"), job.slide.span
    runs = tuple(_listed_run(run, slide.key, current) for run in slide.title)
    title = Paragraph(f"{key}/text", span, runs)
    match slide.blocks[:1] if summary and slide.kind == "section" else ():
        case (Paragraph(runs=words),):
            quiet = tuple(replace(run, role=run.role or "muted") for run in words)
            below = ListItem(f"{key}/summary", span, (Paragraph(f"{key}/summary/text", span, quiet),))
            return ListItem(key, span, (title, BulletList(f"{key}/list", span, (below,))))
        case _:
            return ListItem(key, span, (title,))


def _listed_run(run: Run, key: str, current: str | None) -> Run:
    if current is None:
        return replace(run, link=SlideLink(key))
    return replace(run, bold=True, role="accent") if key == current else replace(run, role="muted")


def _with_short_links(frame: Frame, ruler: Ruler) -> Frame:
    """A link for each word or East Asian character where a title wraps.

    LibreOffice starts a line with a link that is longer than what is left, and then breaks it anywhere (seen in 7.4).
    """
    if not isinstance(frame, TextFrame):
        return frame
    extent = ruler.measure(frame.paragraphs, frame.box.inset(frame.insets).width)
    paragraphs = tuple(
        replace(
            paragraph,
            runs=tuple(replace(run, text=piece) for run in paragraph.runs for piece in _pieces(run.text)),
        )
        if len(lines) > 1
        else paragraph
        for paragraph, lines in zip(frame.paragraphs, extent.lines, strict=True)
    )
    return replace(frame, paragraphs=paragraphs)


def _pieces(text: str) -> Iterator[str]:
    """The text cut wherever a line may start."""
    closers, start = closers_of(text), 0
    for index in range(1, len(text)):
        if text[index] not in BLANKS and (text[index - 1] in BLANKS or is_certain(text, index, closers)):
            yield text[start:index]
            start = index
    yield text[start:]


def _finished(frame: Frame, current: str | None, job: Job) -> Frame:
    return _quieter(frame, current, job) if current else _with_short_links(frame, job.desk.ruler)


def _quieter(frame: Frame, current: str, job: Job) -> Frame:
    """The frame with quiet numbers before all sections but the marked one."""
    if not isinstance(frame, TextFrame):
        return frame
    marked = f"{job.key(f'to-{current}')}/text"
    paragraphs = tuple(
        replace(paragraph, bullet=replace(paragraph.bullet, color=job.desk.theme.words.muted))
        if isinstance(paragraph.bullet, NumberBullet) and paragraph.key != marked
        else paragraph
        for paragraph in frame.paragraphs
    )
    return replace(frame, paragraphs=paragraphs)


def _minutes(frame: Frame, slides: Sequence[Slide], host: Slot, job: Job) -> TextFrame | None:
    """How long each section is, line by line beside the list: only where all of them are planned and none wraps."""
    aside, desk = job.slot("aside"), job.desk
    minutes = planned_minutes(desk.deck)
    planned = {job.key(f"to-{slide.key}/text"): minutes[slide.key] for slide in slides if slide.key in minutes}
    if aside is None or not isinstance(frame, TextFrame) or frame.moved or len(planned) < len(slides):
        return None
    inner = host.box.inset(host.insets).width
    if desk.ruler.measure(frame.paragraphs, inner).line_count > len(frame.paragraphs):
        return None
    unit = own_word("minutes", desk.deck.language)
    told = tuple(
        _beside(line, f"{planned[line.key]:g} {unit}" if line.key in planned else "", desk) for line in frame.paragraphs
    )
    box = Box(aside.box.x, frame.box.y, min(aside.box.width, desk.ruler.natural_width(told)), frame.box.height)
    reference = PlaceholderRef(aside.kind, aside.idx)
    return TextFrame(job.key(aside.name), aside.title, box, told, reference, moved=True, insets=host.insets)


def _beside(paragraph: TextParagraph, words: str, desk: Desk) -> TextParagraph:
    """A line as high as the paragraph's, with words of its own."""
    size = max((run.size for run in paragraph.runs), default=paragraph.end_size)
    return TextParagraph(
        (TextRun(words, size, desk.lang, color=desk.theme.words.muted),) if words else (),
        align="r",
        line_spacing=paragraph.line_spacing,
        space_before=paragraph.space_before,
        end_size=size,
    )
