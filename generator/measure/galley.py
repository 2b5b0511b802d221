"""The runs of a paragraph in, its text with every character's place out.

Lengths are in units of 1/2048 em × 1/100 pt (`UNITS` to 127 EMU): whole numbers, so that sums and comparisons are exact
and the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from generator.geometry import EMU_PER_INCH, Emu
from generator.measure.advances import Shaper, east_asian_advance, east_asian_advances
from generator.measure.breaks import closers_of
from generator.measure.classes import BLANKS
from generator.measure.dots import dots
from generator.measure.fallback import EM, doubts
from generator.measure.families import StandIn, mono_stand_in, stand_in
from generator.model.text import LINE_BREAK, FontRole, TextRun
from generator.model.theme import FontScheme
from generator.script import is_weak, script_runs, stretches

UNITS = EM
"""So many units are as long as 1/100 pt."""

_EMU_PER_CENTIPOINT = 127

_PIXEL = 72 * 100 * 100 * UNITS
"""One inch of 72 pt in units, times 100: 96 pixels are so long."""

_SCRIPT_GAP = 492
"""0.24 em: what LibreOffice puts between scripts, measured."""

_TAB = EMU_PER_INCH * UNITS // _EMU_PER_CENTIPOINT
"""The longest that a tab can be: one default tab stop (a:pPr/@defTabSz, 914,400 EMU)."""


def to_units(length: Emu) -> int:
    """The most units that are not longer than a length in EMU."""
    return length * UNITS // _EMU_PER_CENTIPOINT


def to_emu(units: int) -> Emu:
    """The nearest length in EMU."""
    return (units * _EMU_PER_CENTIPOINT * 2 + UNITS) // (2 * UNITS)


def to_emu_above(units: int) -> Emu:
    """The least length in EMU that is not shorter."""
    return -(-units * _EMU_PER_CENTIPOINT // UNITS)


@dataclass(frozen=True, slots=True)
class Galley:
    """A paragraph's text before it is broken into lines.

    `edges[i]` times `scale` is where character i begins when nothing is broken; one more for the end. `bound` is the
    same with all that a program or a font may add: the gaps that LibreOffice puts between scripts, and letters of fonts
    that are not known. `parts` are the stretches between forced breaks, as (start, end); `sizes` the stretches of one
    size, as (end, size in 1/100 pt), `set_sizes` those of the letters as drawn; `closers` what no line of the language
    starts with. `approximate` is set when some of its letters were measured by another family's.
    """

    text: str
    scale: int
    edges: Sequence[int]
    bound: Sequence[int]
    parts: tuple[tuple[int, int], ...]
    sizes: Sequence[tuple[int, int]]
    set_sizes: Sequence[tuple[int, int]]
    closers: frozenset[str]
    approximate: bool
    _dots: list[int] = field(default_factory=list[int], compare=False, repr=False)

    @property
    def dots(self) -> Sequence[int]:
        """The edges in LibreOffice's dots; worked out when first asked for, as most paragraphs are one line."""
        if not self._dots:
            self._dots.extend(dots(self.text, self.edges, self.set_sizes, times_size=self.scale == 1))
        return self._dots

    def content_end(self, start: int, end: int) -> int:
        """Where the blanks begin that hang at the end of the line from `start` to `end`."""
        text = self.text
        while end > start and text[end - 1] in BLANKS:
            end -= 1
        return end

    def size(self, start: int, end: int) -> int:
        """The largest size among the characters from `start` to `end`, in 1/100 pt; of none, that of the nearest."""
        if len(self.sizes) == 1:
            return self.sizes[0][1]
        last = max(start, end - 1)
        found, begin = 0, 0
        for stop, size in self.sizes:
            if begin <= last and start < stop:
                found = max(found, size)
            begin = stop
        return found or self.sizes[-1][1]


class Compositor:
    """Makes galleys of runs set in a font scheme. `major`, `minor` and `mono` are measured by their stand-ins."""

    __slots__ = ("_shaper", "_stand_ins")

    def __init__(self, fonts: FontScheme) -> None:
        self._shaper = Shaper()
        self._stand_ins: dict[FontRole, StandIn] = {
            "major": stand_in(fonts.major_latin),
            "minor": stand_in(fonts.minor_latin),
            "mono": mono_stand_in(fonts.mono),
        }

    def compose(self, runs: Sequence[TextRun]) -> Galley:
        """The galley of one paragraph's runs, which together have at least one character."""
        if len(runs) == 1:
            return self._compose_run(runs[0])
        text = "".join([run.text for run in runs])
        set_sizes = {_set_size(run) for run in runs if run.text}
        scale = set_sizes.pop() if len(set_sizes) == 1 else 1
        scripts = stretches(text)
        lengths: list[int] = []
        approximate = False
        for run, piece, is_east_asian in _pieces(runs, scripts):
            advances = east_asian_advances(piece) if is_east_asian else self._latin(piece, run)
            approximate = approximate or (not is_east_asian and self._stand_ins[run.font].approximate)
            lengths += advances if scale > 1 else [advance * _set_size(run) for advance in advances]
        sizes = _sizes(runs, [run.size for run in runs])
        drawn = _sizes(runs, [_set_size(run) for run in runs])
        return _galley(text, scripts, lengths, sizes, drawn, scale, approximate=approximate)

    def _compose_run(self, run: TextRun) -> Galley:
        scripts = stretches(run.text)
        lengths: list[int] = []
        for piece, is_east_asian in scripts:
            lengths += east_asian_advances(piece) if is_east_asian else self._latin(piece, run)
        is_latin = len(scripts) > 1 or not scripts[0][1]
        approximate = is_latin and self._stand_ins[run.font].approximate
        size, end = _set_size(run), len(run.text)
        return _galley(run.text, scripts, lengths, ((end, run.size),), ((end, size),), size, approximate=approximate)

    def width(self, label: str, run: TextRun) -> int:
        """The most that a bullet's label takes in the look of a run, in units."""
        return (sum(self._latin(label, run)) + sum(more for _, more in doubts(label))) * _set_size(run)

    def screen_width(self, run: TextRun) -> int:
        """The width of a run in pixels of a screen with 96 dpi, each glyph in whole pixels."""
        used, style, size = self._stand_ins[run.font], _style(run), _set_size(run)
        pixels = 0
        for piece, is_east_asian in script_runs(run.text):
            if is_east_asian:
                pixels += sum(_pixels(east_asian_advance(char) * 100 * size) for char in piece)
            else:
                advances = self._shaper.glyph_advances(piece, used.face, style)
                pixels += sum(_pixels(advance * used.percent * size) for advance in advances)
        return pixels

    def _latin(self, piece: str, run: TextRun) -> list[int]:
        """The advances of a piece in the Latin font, in units of the run's size."""
        used, style = self._stand_ins[run.font], _style(run)
        if run.small_caps and len(piece.upper()) == len(piece):
            capitals = self._shaper.advances(piece.upper(), used.face, style)
            return [
                (advance * used.percent * (4 if char.islower() else 5) + 250) // 500
                for char, advance in zip(piece, capitals, strict=True)
            ]
        advances = self._shaper.advances(piece, used.face, style)
        if used.percent == 100:
            return advances
        return [(advance * used.percent + 50) // 100 for advance in advances]


def _galley(
    text: str,
    scripts: Sequence[tuple[str, bool]],
    lengths: list[int],
    sizes: Sequence[tuple[int, int]],
    set_sizes: Sequence[tuple[int, int]],
    scale: int,
    *,
    approximate: bool,
) -> Galley:
    if "\t" in text or LINE_BREAK in text:
        _set_controls(text, lengths, scale)
    edges = bound = [0, *accumulate(lengths)]
    if not text.isascii():
        more = [(change - 1, _SCRIPT_GAP) for change in _script_changes(text, scripts)] + doubts(text)
        if more:
            _widen(more, sizes, lengths, scale)
            bound = [0, *accumulate(lengths)]
    return Galley(text, scale, edges, bound, _parts(text), sizes, set_sizes, closers_of(text), approximate)


def _style(run: TextRun) -> str:
    if run.bold:
        return "bolditalic" if run.italic else "bold"
    return "italic" if run.italic else "regular"


def _pixels(advance: int) -> int:
    """The nearest whole number of pixels, halves up. `advance` in units (see `UNITS`), times 100."""
    return (2 * 96 * advance + _PIXEL) // (2 * _PIXEL)


def _set_size(run: TextRun) -> int:
    """The size of a run's letters in 1/100 pt: raised and lowered text is set at two thirds."""
    return (run.size * 2 + 2) // 3 if run.baseline else run.size


def _sizes(runs: Sequence[TextRun], each: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of one size, as (end, size); `each` run has its own."""
    sizes: list[tuple[int, int]] = []
    end = 0
    for run, size in zip(runs, each, strict=True):
        if run.text:
            end += len(run.text)
            if sizes and sizes[-1][1] == size:
                sizes.pop()
            sizes.append((end, size))
    return sizes


def _pieces(runs: Sequence[TextRun], scripts: Sequence[tuple[str, bool]]) -> Iterator[tuple[TextRun, str, bool]]:
    """The paragraph cut where the run or the script changes."""
    if len(runs) == 1:
        for piece, is_east_asian in scripts:
            yield runs[0], piece, is_east_asian
        return
    stretch = iter(scripts)
    piece, is_east_asian = "", False
    for run in runs:
        begin = 0
        while begin < len(run.text):
            if not piece:
                piece, is_east_asian = next(stretch)
            taken = piece[: len(run.text) - begin]
            yield run, taken, is_east_asian
            begin += len(taken)
            piece = piece[len(taken) :]


def _set_controls(text: str, lengths: list[int], scale: int) -> None:
    for control, length in (("\t", -(-_TAB // scale)), (LINE_BREAK, 0)):
        index = text.find(control)
        while index >= 0:
            lengths[index] = length
            index = text.find(control, index + 1)


def _script_changes(text: str, scripts: Sequence[tuple[str, bool]]) -> list[int]:
    """Where another script begins; to LibreOffice also after weak characters before the first East Asian one."""
    changes = list(accumulate(len(piece) for piece, _ in scripts[:-1]))
    if scripts[0][1] and is_weak(text[0]):
        changes.insert(0, next(index for index, char in enumerate(text) if not is_weak(char)))
    return changes


def _widen(more: Sequence[tuple[int, int]], sizes: Sequence[tuple[int, int]], lengths: list[int], scale: int) -> None:
    """Add to characters what they may take more, in 1/2048 em."""
    for index, length in more:
        factor = 1 if scale > 1 else next(size for end, size in sizes if index < end)
        lengths[index] += length * factor


def _parts(text: str) -> tuple[tuple[int, int], ...]:
    if LINE_BREAK not in text:
        return ((0, len(text)),)
    parts: list[tuple[int, int]] = []
    start = 0
    for part in text.split(LINE_BREAK):
        parts.append((start, start + len(part)))
        start += len(part) + 1
    return tuple(parts)
