"""A title into its slot: the largest size at which it fits, and a second line that is worth having."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.color import ThemeColor
from generator.geometry import Emu
from generator.layout.desk import Desk
from generator.layout.scale import size_steps
from generator.layout.text import plain_paragraph
from generator.layout.words import Setting
from generator.model.blocks import Run, Runs, plain_text
from generator.model.deck import Slide
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import LINE_BREAK, ExactSpacing, TextExtent, TextParagraph
from generator.model.theme import Slot
from generator.script import is_east_asian

_UGLY_CHARS = 3
_UGLY_SHARE = 5
_CLAUSE_ENDS = "，。：；、！？,:;!?"
_CLAUSE_SHARE = 3
_TRIALS = 12


@dataclass(frozen=True, slots=True)
class FittedTitle:
    """A title's paragraph in a slot: how many lines it has, and the height in EMU that they need inside the insets.

    `fits` is False when no size of the style is small enough; the slot then holds `held` lines of `size` (1/100 pt).
    `broken` are words wider than a line.
    """

    paragraph: TextParagraph
    lines: int
    height: Emu
    held: int
    fits: bool = True
    broken: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return _size(self.paragraph)


def page_mark(page: int, pages: int) -> str:
    """What the titles of a split slide end with; nothing on a slide that is whole. Pages count from 1."""
    return f" ({page}/{pages})" if pages > 1 else ""


def told_apart(slides: Sequence[Slide]) -> Iterator[Slide]:
    """The slides; those in a row that go on under a title shown before are counted behind it, for the outline alone.

    A screen reader tells slides apart by their titles.
    """
    before, count = "", 1
    for slide in slides:
        words = plain_text(slide.title)
        count = count + 1 if slide.title_hidden and words == before else 1
        before = words
        yield replace(slide, title=(*slide.title, Run(f" ({count})"))) if count > 1 else slide


def fit_title(runs: Runs, slot: Slot, desk: Desk, mark: str = "") -> FittedTitle:
    """The title in the slot's style, at most `max_lines` high; in the smallest size the slot's height alone decides.

    A size with an ugly last line or a cut word gives way to the next smaller one if that is better; what is left ugly
    is balanced by a line break.
    """
    inner = slot.box.inset(slot.insets)
    marked = (*runs, Run(mark)) if mark else runs
    best: tuple[int, TextParagraph, TextExtent] | None = None
    steps = size_steps(slot.style, desk.theme.type_scale)
    for sizes in steps:
        paragraph = plain_paragraph(marked, Setting(slot.style, sizes, desk.lang, desk.ruler), "")
        extent = desk.ruler.measure((paragraph,), inner.width)
        if extent.safe_height > inner.height:
            continue
        if slot.max_lines and _safe_lines(paragraph, extent) > slot.max_lines and (best or sizes != steps[-1]):
            continue
        fault = 2 if extent.broken_words else 1 if _is_ugly(extent, inner.width) else 0
        if best is None or fault < best[0]:
            best = (fault, paragraph, extent)
        if fault == 0:
            break
    if best is None:
        paragraph = plain_paragraph(marked, Setting(slot.style, steps[-1], desk.lang, desk.ruler), "")
        extent = desk.ruler.measure((paragraph,), inner.width)
        lines = _safe_lines(paragraph, extent)
        held = max(1, inner.height * lines // extent.safe_height)
        return FittedTitle(paragraph, lines, extent.safe_height, held, fits=False, broken=extent.broken_words)
    fault, paragraph, extent = best
    lines = _safe_lines(paragraph, extent)
    if fault == 1 or lines > extent.line_count:
        # Where only the worse of the two models needs a second line, the break would be left to the program.
        balanced = balance(paragraph, inner.width, lines, desk)
        measured = desk.ruler.measure((balanced,), inner.width)
        if measured.safe_height <= extent.safe_height:
            paragraph, extent = balanced, measured
    elif _parts_phrase(extent) and (parted := _at_clause(paragraph, inner.width, desk)):
        paragraph = parted
    return FittedTitle(paragraph, lines, extent.safe_height, lines, broken=extent.broken_words)


def unpainted_title(runs: Runs, slot: Slot, desk: Desk, mark: str = "") -> FittedTitle:
    """A title for the outline and for screen readers alone, in letters that are not painted; it may be small.

    PowerPoint's own hidden title stands above the slide, where checkers tell it as a shape that is lost; and readers
    pass over shapes that the selection pane hides. Letters without paint are read aloud, are in the outline, and come
    with the layout's looks and the tags of a PDF.
    """
    marked = tuple(replace(run, role=None, link=None) for run in (*runs, Run(mark)))
    inner = slot.box.inset(slot.insets)
    smaller = [size for size in desk.theme.type_scale if size <= slot.style.level(0).size]
    paragraph, need = TextParagraph(()), 0
    for size in smaller or [slot.style.level(0).size]:
        setting = Setting(slot.style, (size,), desk.lang, desk.ruler)
        paragraph = plain_paragraph(marked, setting, "", color=ThemeColor("tx1", alpha=0))
        need = desk.ruler.measure((paragraph,), inner.width).safe_height
        if need <= inner.height:
            break
    return FittedTitle(paragraph, 2, need, 2, fits=need <= inner.height)


def title_frame(paragraph: TextParagraph, slot: Slot, key: str) -> TextFrame:
    """The title in its placeholder."""
    return TextFrame(
        key=key,
        name=slot.title,
        box=slot.box,
        paragraphs=(replace(paragraph, key=key),),
        placeholder=PlaceholderRef(slot.kind, slot.idx),
        anchor=slot.anchor,
        insets=slot.insets,
    )


def balance(paragraph: TextParagraph, width: Emu, count: int, desk: Desk) -> TextParagraph:
    """The paragraph broken into `count` lines that leave no stub: at the end of a clause, else even."""
    if count == 2 and (parted := _at_clause(paragraph, width, desk)):
        return parted
    low, high = width // count, width
    for _ in range(_TRIALS):
        middle = (low + high) // 2
        if desk.ruler.measure((paragraph,), middle).line_count > count:
            low = middle + 1
        else:
            high = middle
    lines = desk.ruler.measure((paragraph,), high).lines[0]
    return _break_after([line.text for line in lines[:-1]], paragraph)


def evened(frame: TextFrame, desk: Desk) -> TextFrame:
    """The frame of one paragraph, with breaks that leave no stub; as it is where its last line is none."""
    if len(frame.paragraphs) != 1:
        return frame
    width = frame.box.inset(frame.insets).width
    extent = desk.ruler.measure(frame.paragraphs, width)
    if not _is_ugly(extent, width):
        return frame
    even = (balance(frame.paragraphs[0], width, extent.line_count, desk),)
    return replace(frame, paragraphs=even) if desk.ruler.measure(even, width).height <= extent.height else frame


def _at_clause(paragraph: TextParagraph, width: Emu, desk: Desk) -> TextParagraph | None:
    """The break after a clause that makes two lines, neither of them below a third of the width; the evenest one."""
    text = paragraph.text
    found: list[tuple[Emu, TextParagraph]] = []
    for index, char in enumerate(text[:-1]):
        if char not in _CLAUSE_ENDS or not (is_east_asian(char) or text[index + 1] == " "):
            continue
        parted = _break_after([text[: index + 1]], paragraph)
        extent = desk.ruler.measure((parted,), width * 98 // 100)
        widths = [line.width for line in extent.lines[0]]
        if len(widths) == 2 and min(widths) >= width // _CLAUSE_SHARE:
            found.append((abs(widths[0] - widths[1]), parted))
    return min(found, key=lambda item: item[0])[1] if found else None


def _break_after(lines: Sequence[str], paragraph: TextParagraph) -> TextParagraph:
    """A line break after each of the lines, in place of the blanks there."""
    text = paragraph.text
    cuts: list[tuple[int, int]] = []
    place = 0
    for line in lines:
        place = text.index(line, place) + len(line) if line else place
        end = place
        while end < len(text) and text[end] == " ":
            end += 1
        if text[place : place + 1] != LINE_BREAK:
            cuts.append((place, end))
        place = end
    runs, offset = list(paragraph.runs), 0
    for index, run in enumerate(runs):
        piece, start = "", 0
        for cut, end in cuts:
            if offset <= cut < offset + len(run.text):
                piece += run.text[start : cut - offset] + LINE_BREAK
                start = end - offset
        runs[index] = replace(run, text=piece + run.text[start:])
        offset += len(run.text)
    return replace(paragraph, runs=tuple(runs))


def _is_ugly(extent: TextExtent, width: Emu) -> bool:
    """Whether the last of several lines has fewer than 3 East Asian characters or is below 20 % of the width."""
    lines = extent.lines[0] if extent.lines else ()
    if len(lines) < 2:
        return False
    last = lines[-1]
    short = all(is_east_asian(char) for char in last.text) and len(last.text) < _UGLY_CHARS
    return short or last.width * _UGLY_SHARE < width


def _parts_phrase(extent: TextExtent) -> bool:
    """Whether the first of two lines ends between two East Asian characters: often inside a word."""
    lines = extent.lines[0] if extent.lines else ()
    if len(lines) != 2 or not lines[0].text or not lines[1].text:
        return False
    end, start = lines[0].text[-1], lines[1].text[0]
    return end not in _CLAUSE_ENDS and is_east_asian(end) and is_east_asian(start)


def _size(paragraph: TextParagraph) -> int:
    return max((run.size for run in paragraph.runs), default=paragraph.end_size)


def _pitch(paragraph: TextParagraph) -> float:
    """The height of one line in EMU."""
    spacing = paragraph.line_spacing
    if isinstance(spacing, ExactSpacing):
        return spacing.value * 127
    return 1.2 * _size(paragraph) * 127 * spacing.value / 100_000


def _safe_lines(paragraph: TextParagraph, extent: TextExtent) -> int:
    """How many lines there may be in the worse of the two models: what its height is worth."""
    return max(extent.line_count, int(extent.safe_height / _pitch(paragraph)))
