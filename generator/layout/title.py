"""A title into its slot: the largest size at which it fits, and a second line that is worth having."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.diagnostic import Diagnostic, Span
from generator.geometry import Emu
from generator.layout.desk import Desk
from generator.layout.scale import size_steps
from generator.layout.text import plain_paragraph
from generator.layout.words import Setting
from generator.model.blocks import Run, Runs
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
    """A title's paragraph, and how many lines it has."""

    paragraph: TextParagraph
    lines: int


def page_mark(page: int, pages: int) -> str:
    """What the titles of a split slide end with; nothing on a slide that is whole. Pages count from 1."""
    return f" ({page}/{pages})" if pages > 1 else ""


def fit_title(runs: Runs, slot: Slot, desk: Desk, *, key: str, span: Span, mark: str = "") -> FittedTitle:
    """The title in the slot's style, at most `max_lines` high; an error `title-too-long` when no size is small enough.

    A size with an ugly last line or a cut word gives way to the next smaller one if that is better; what is left ugly
    is balanced by a line break.
    """
    width, height = slot.box.inset(slot.insets).size.width, slot.box.inset(slot.insets).size.height
    marked = (*runs, Run(mark)) if mark else runs
    best: tuple[int, TextParagraph, TextExtent] | None = None
    for sizes in size_steps(slot.style, desk.theme.type_scale):
        paragraph = plain_paragraph(marked, Setting(slot.style, sizes, desk.lang, desk.ruler), key)
        extent = desk.ruler.measure((paragraph,), width)
        if (slot.max_lines and _safe_lines(paragraph, extent) > slot.max_lines) or extent.safe_height > height:
            continue
        fault = 2 if extent.broken_words else 1 if _is_ugly(extent, width) else 0
        if best is None or fault < best[0]:
            best = (fault, paragraph, extent)
        if fault == 0:
            break
    if best is None:
        sizes = size_steps(slot.style, desk.theme.type_scale)[-1]
        paragraph = plain_paragraph(marked, Setting(slot.style, sizes, desk.lang, desk.ruler), key)
        lines = _safe_lines(paragraph, desk.ruler.measure((paragraph,), width))
        desk.diagnostics.extend([_too_long(slot, lines, paragraph, span)])
        return FittedTitle(paragraph, lines)
    fault, paragraph, extent = best
    if fault == 2:
        for word in extent.broken_words:
            desk.diagnostics.warning("word-broken", f'"{word}" is wider than the title and is cut', span)
    lines = _safe_lines(paragraph, extent)
    if fault == 1 or lines > extent.line_count:
        # Where only the worse of the two models needs a second line, the break would be left to the program.
        paragraph = balance(paragraph, width, lines, desk)
    return FittedTitle(paragraph, lines)


def title_frame(title: FittedTitle, slot: Slot, key: str) -> TextFrame:
    """The title in its placeholder."""
    return TextFrame(
        key=key,
        name=slot.title,
        box=slot.box,
        paragraphs=(title.paragraph,),
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


def _pitch(paragraph: TextParagraph) -> float:
    """The height of one line in EMU."""
    size = max((run.size for run in paragraph.runs), default=paragraph.end_size)
    spacing = paragraph.line_spacing
    if isinstance(spacing, ExactSpacing):
        return spacing.value * 127
    return 1.2 * size * 127 * spacing.value / 100_000


def _safe_lines(paragraph: TextParagraph, extent: TextExtent) -> int:
    """How many lines there may be in the worse of the two models: what its height is worth."""
    return max(extent.line_count, round(extent.safe_height / _pitch(paragraph)))


def _too_long(slot: Slot, lines: int, paragraph: TextParagraph, span: Span) -> Diagnostic:
    held = slot.max_lines or max(1, int(slot.box.inset(slot.insets).height / _pitch(paragraph)))
    size = max((run.size for run in paragraph.runs), default=paragraph.end_size)
    return Diagnostic(
        "title-too-long",
        "error",
        f"the title needs {lines} lines at {size / 100:g} pt, its place has {held}",
        span,
        "say the one claim of the slide in fewer words",
    )
