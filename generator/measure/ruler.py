"""Paragraphs and a width in, lines and heights out: a prediction, and a bound that holds in two programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from generator.geometry import Emu
from generator.measure.breaks import certain_start, next_start
from generator.measure.bullets import bullet_labels
from generator.measure.dots import DOTS_PER_INCH, room_in_dots
from generator.measure.galley import Compositor, Galley, to_emu, to_emu_above, to_units
from generator.measure.lines import Broken, Measure, break_lines, cut_words, fits_unbroken
from generator.model.text import ExactSpacing, Line, LineSpacing, PercentSpacing, TextExtent, TextParagraph, TextRun
from generator.model.theme import FontScheme

_MARGIN = 2
"""Per cent by which a box is taken to be narrower for the safe bound; measured, as all of these."""

_APPROXIMATE_MARGIN = 3
"""The same where letters are measured by another family's."""

_SAFE_HEIGHT = 101
"""Per cent: covers the 1.2119 em that PowerPoint saves for a line, against 1.2."""

_CENTIPOINT = 127
"""EMU."""

_SPACING_UNIT = 1_000_000
"""Heights are summed in millionths of 1/100 pt, the product of 1.2 (12/10) and 1/1000 per cent."""


class _Setting(NamedTuple):
    """One paragraph set in one width: its lines, their height and the most it may be, in millionths of 1/100 pt."""

    lines: tuple[Line, ...]
    height: int
    bound: int
    broken_words: tuple[str, ...] = ()


class FontRuler:
    """Measures text set in a font scheme (`generator.model.text.Ruler`).

    Remembers the galleys of what it has measured, so that trying a width again costs only the filling of lines, and the
    widths of what stands without a margin: diagrams say the same words again and again.
    """

    __slots__ = ("_compositor", "_galleys", "_natural_widths", "_screen_widths")

    def __init__(self, fonts: FontScheme) -> None:
        self._compositor = Compositor(fonts)
        self._galleys: dict[tuple[TextRun, ...], Galley] = {}
        self._natural_widths: dict[tuple[TextRun, ...], Emu] = {}
        self._screen_widths: dict[TextRun, int] = {}

    def measure(self, paragraphs: Sequence[TextParagraph], width: Emu) -> TextExtent:
        """How the paragraphs are set in lines of `width` EMU (insets already taken off)."""
        if len(paragraphs) == 1 and paragraphs[0].bullet is None:
            settings = [self._set(paragraphs[0], "", width)]
            fixed = 0
        else:
            labels = bullet_labels(paragraphs)
            settings = [self._set(paragraph, label, width) for paragraph, label in zip(paragraphs, labels, strict=True)]
            spaces = sum([p.space_before for p in paragraphs[1:]]) + sum([p.space_after for p in paragraphs[:-1]])
            fixed = spaces * _SPACING_UNIT
        exact = fixed + sum([setting.height for setting in settings])
        safe = fixed + sum([setting.bound for setting in settings])
        broken = [word for setting in settings for word in setting.broken_words]
        return TextExtent(
            lines=tuple([setting.lines for setting in settings]),
            height=(exact * _CENTIPOINT + _SPACING_UNIT // 2) // _SPACING_UNIT,
            safe_height=-(-safe * _CENTIPOINT * _SAFE_HEIGHT // (_SPACING_UNIT * 100)),
            broken_words=tuple(dict.fromkeys(broken)),
        )

    def natural_width(self, paragraphs: Sequence[TextParagraph]) -> Emu:
        """The least width in which `measure` wraps nothing, in its safe bound neither, in EMU."""
        labels = bullet_labels(paragraphs)
        return max(
            (self._natural_width(paragraph, label) for paragraph, label in zip(paragraphs, labels, strict=True)),
            default=0,
        )

    def screen_width(self, run: TextRun) -> int:
        """The run's width in pixels of a screen with 96 dpi that sets every glyph in whole pixels, kerning included."""
        known = self._screen_widths.get(run)
        if known is None:
            known = self._screen_widths[run] = self._compositor.screen_width(run)
        return known

    def _set(self, paragraph: TextParagraph, label: str, width: Emu) -> _Setting:
        runs = paragraph.runs
        if not (runs[0].text if len(runs) == 1 else paragraph.text):
            height = _line_height(paragraph.end_size, paragraph.line_spacing)
            return _Setting((Line("", 0, paragraph.end_size),), height, height)
        galley = self._galley(paragraph)
        first = width - self._first_offset(paragraph, label)
        other = width - paragraph.margin_left
        narrow = _narrowed(first, galley)
        if fits_unbroken(galley, narrow):
            line = _line(galley, 0, len(galley.text))
            height = _line_height(line.size, paragraph.line_spacing)
            return _Setting((line,), height, height)
        measure = Measure(room_in_dots(first), room_in_dots(other))
        broken = break_lines(galley, galley.dots, next_start, measure, DOTS_PER_INCH)
        height = _height(galley, broken, paragraph.line_spacing)
        measure = Measure(narrow, _narrowed(other, galley)).over(galley.scale)
        bound = [break_lines(galley, galley.bound, certain_start, measure)]
        if bound[0].cuts or broken.cuts:
            bound.append(break_lines(galley, galley.bound, next_start, measure))
        cuts = [*broken.cuts, *(cut for one in bound for cut in one.cuts)]
        return _Setting(
            _lines(galley, broken, first, other),
            height,
            max(height, *(_height(galley, one, paragraph.line_spacing) for one in bound)),
            cut_words(galley, cuts) if cuts else (),
        )

    def _natural_width(self, paragraph: TextParagraph, label: str) -> Emu:
        if paragraph.bullet is None and not (paragraph.margin_left or paragraph.indent):
            known = self._natural_widths.get(paragraph.runs)
            if known is None:
                known = self._natural_widths[paragraph.runs] = self._indented_width(paragraph, label)
            return known
        return self._indented_width(paragraph, label)

    def _indented_width(self, paragraph: TextParagraph, label: str) -> Emu:
        first = self._first_offset(paragraph, label)
        if not paragraph.text:
            return max(0, first)
        galley = self._galley(paragraph)
        margin = _margin(galley)
        widest = 0
        for index, (start, end) in enumerate(galley.parts):
            room = _extent(galley, galley.bound, start, end)
            needed = -(-to_emu_above(room) * 100 // (100 - margin))
            widest = max(widest, needed + (first if index == 0 else paragraph.margin_left))
        return widest

    def _first_offset(self, paragraph: TextParagraph, label: str) -> Emu:
        """Where the first line's text begins: a label that is wider than the hanging indent pushes it."""
        begin = paragraph.margin_left + paragraph.indent
        if paragraph.bullet is None:
            return begin
        pushed = begin
        if label and paragraph.runs:
            pushed += to_emu_above(self._compositor.width(label, paragraph.runs[0]))
        return max(begin, paragraph.margin_left, pushed)

    def _galley(self, paragraph: TextParagraph) -> Galley:
        galley = self._galleys.get(paragraph.runs)
        if galley is None:
            galley = self._galleys[paragraph.runs] = self._compositor.compose(paragraph.runs)
        return galley


def _margin(galley: Galley) -> int:
    return _APPROXIMATE_MARGIN if galley.approximate else _MARGIN


def _narrowed(room: Emu, galley: Galley) -> int:
    """The units that the safe bound fills of a room in EMU."""
    return max(0, to_units(room * (100 - _margin(galley)) // 100))


def _extent(galley: Galley, edges: Sequence[int], start: int, end: int) -> int:
    """How wide a stretch is without the blanks at its end, in units."""
    return (edges[galley.content_end(start, end)] - edges[start]) * galley.scale


def _line(galley: Galley, start: int, end: int) -> Line:
    """A line as wide as its letters without rounding."""
    last = galley.content_end(start, end)
    width = (galley.edges[last] - galley.edges[start]) * galley.scale
    return Line(galley.text[start:last], to_emu(width), galley.size(start, end))


def _lines(galley: Galley, broken: Broken, first: Emu, other: Emu) -> tuple[Line, ...]:
    """Lines no wider than their room, which letters may pass that fit when rounded; one letter alone may be wider."""
    lines: list[Line] = []
    room = first
    for start, end in broken.lines:
        line = _line(galley, start, end)
        if line.width > room and len(line.text) > 1:
            line = Line(line.text, max(0, room), line.size)
        lines.append(line)
        room = other
    return tuple(lines)


def _height(galley: Galley, broken: Broken, spacing: LineSpacing) -> int:
    if len(galley.sizes) == 1:
        return len(broken.lines) * _line_height(galley.sizes[0][1], spacing)
    return sum(_line_height(galley.size(start, end), spacing) for start, end in broken.lines)


def _line_height(size: int, spacing: LineSpacing) -> int:
    """In millionths of 1/100 pt: 1.2 × the size × the percentage, for every font (measured), or what is fixed."""
    match spacing:
        case PercentSpacing(value):
            return 12 * size * value
        case ExactSpacing(value):
            return value * _SPACING_UNIT
        case _:
            assert_never(spacing)
