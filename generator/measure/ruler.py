"""Paragraphs and a width in, lines and heights out: a prediction, and a bound that holds in two programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.geometry import Emu
from generator.measure.bullets import bullet_labels
from generator.measure.galley import Compositor, Galley, Track, to_emu, to_emu_above, to_units
from generator.measure.lines import Broken, Measure, break_lines, fits_unbroken, word_at
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


@dataclass(frozen=True, slots=True)
class _Setting:
    """One paragraph set in one width: its lines, and its height in millionths of 1/100 pt by both programs."""

    lines: tuple[Line, ...]
    height: int
    powerpoint: int
    libreoffice: int
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
        labels = bullet_labels(paragraphs)
        settings = [self._set(paragraph, label, width) for paragraph, label in zip(paragraphs, labels, strict=True)]
        spaces = sum(p.space_before for p in paragraphs[1:]) + sum(p.space_after for p in paragraphs[:-1])
        fixed = spaces * _SPACING_UNIT
        exact = fixed + sum(setting.height for setting in settings)
        safe = max(exact, fixed + sum(s.powerpoint for s in settings), fixed + sum(s.libreoffice for s in settings))
        return TextExtent(
            lines=tuple(setting.lines for setting in settings),
            height=(exact * _CENTIPOINT + _SPACING_UNIT // 2) // _SPACING_UNIT,
            safe_height=-(-safe * _CENTIPOINT * _SAFE_HEIGHT // (_SPACING_UNIT * 100)),
            broken_words=tuple(dict.fromkeys(word for setting in settings for word in setting.broken_words)),
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
        if not paragraph.text:
            height = _line_height(paragraph.end_size, paragraph.line_spacing)
            return _Setting((Line("", 0, paragraph.end_size),), height, height, height)
        galley = self._galley(paragraph)
        first = width - self._first_offset(paragraph, label)
        other = width - paragraph.margin_left
        narrow = Measure(_narrowed(first, galley), _narrowed(other, galley))
        track = galley.powerpoint
        if fits_unbroken(galley, narrow):
            broken = Broken(((0, len(galley.text)),))
            height = _height(galley, broken, paragraph.line_spacing)
            return _Setting(_lines(galley, track, broken), height, height, height)
        broken = break_lines(galley, track, Measure(max(0, to_units(first)), max(0, to_units(other))))
        powerpoint = break_lines(galley, track, narrow)
        libreoffice = powerpoint
        if galley.libreoffice is not track:
            libreoffice = break_lines(galley, galley.libreoffice, narrow)
        cuts = sorted({*broken.cuts, *powerpoint.cuts, *libreoffice.cuts})
        return _Setting(
            _lines(galley, track, broken),
            _height(galley, broken, paragraph.line_spacing),
            _height(galley, powerpoint, paragraph.line_spacing),
            _height(galley, libreoffice, paragraph.line_spacing),
            tuple(word_at(galley, cut) for cut in cuts),
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
            room = max(_extent(galley, galley.powerpoint, start, end), _extent(galley, galley.libreoffice, start, end))
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


def _extent(galley: Galley, track: Track, start: int, end: int) -> int:
    """How wide a stretch is without the blanks at its end, in units."""
    return track.edges[galley.content_end(start, end)] - track.edges[start]


def _lines(galley: Galley, track: Track, broken: Broken) -> tuple[Line, ...]:
    return tuple(
        Line(
            galley.text[start : galley.content_end(start, end)],
            to_emu(_extent(galley, track, start, end)),
            galley.size(start, end),
        )
        for start, end in broken.lines
    )


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
