"""The runs of a paragraph in, its text with every character's place and every possible line start out.

Lengths are in units of 1/2048 em × 1/100 pt (`UNITS` to 127 EMU): whole numbers, so that sums and comparisons are exact
and the same on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.geometry import EMU_PER_INCH, Emu
from generator.measure.advances import EM, Shaper, east_asian_advance
from generator.measure.breaks import BLANKS, line_starts
from generator.measure.families import StandIn, mono_stand_in, stand_in
from generator.model.text import LINE_BREAK, FontRole, TextRun
from generator.model.theme import FontScheme
from generator.script import east_asian_marks, is_weak, script_runs

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
class Track:
    """A paragraph as one program sets it.

    `edges[i]` is where character i begins when nothing is broken; one more for the end. A line may start at each of
    `starts`, the paragraph's end among them; the line before it then ends at the same index of `ends` (an edge), its
    blanks left out.
    """

    edges: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Galley:
    """A paragraph's text before it is broken into lines.

    `parts` are the stretches between forced breaks, as (start, end); `sizes` the stretches of one size, as (end, size
    in 1/100 pt). `approximate` is set when some of its letters were measured by another family's.
    """

    text: str
    parts: tuple[tuple[int, int], ...]
    sizes: tuple[tuple[int, int], ...]
    powerpoint: Track
    libreoffice: Track
    approximate: bool

    def content_end(self, start: int, end: int) -> int:
        """Where the blanks begin that hang at the end of the line from `start` to `end`."""
        return _content_end(self.text, start, end)

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
        text = "".join(run.text for run in runs)
        marks = [False] * len(text) if text.isascii() else east_asian_marks(text)
        lengths: list[int] = []
        sizes: list[tuple[int, int]] = []
        approximate = False
        for run in runs:
            if not run.text:
                continue
            begin = len(lengths)
            for piece, is_east_asian in script_runs(run.text, marks[begin : begin + len(run.text)]):
                lengths += self._east_asian(piece, run) if is_east_asian else self._latin(piece, run)
                approximate = approximate or (not is_east_asian and self._stand_ins[run.font].approximate)
            if sizes and sizes[-1][1] == run.size:
                sizes.pop()
            sizes.append((len(lengths), run.size))
        _set_controls(text, lengths)
        starts, libreoffice_starts = line_starts(text, marks)
        libreoffice = powerpoint = _track(text, lengths, starts)
        changes = _script_changes(text, marks)
        if changes or starts != libreoffice_starts:
            _add_gaps(changes, sizes, lengths)
            libreoffice = _track(text, lengths, libreoffice_starts)
        return Galley(text, _parts(text), tuple(sizes), powerpoint, libreoffice, approximate)

    def width(self, label: str, run: TextRun) -> int:
        """The width of a bullet's label in the look of a run, in units."""
        return sum(self._latin(label, run))

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
        used, style = self._stand_ins[run.font], _style(run)
        size = _set_size(run)
        if not run.small_caps or len(piece.upper()) != len(piece):
            return [advance * used.percent * size // 100 for advance in self._shaper.advances(piece, used.face, style)]
        advances = self._shaper.advances(piece.upper(), used.face, style)
        return [
            advance * used.percent * (size * 4 // 5 if char.islower() else size) // 100
            for char, advance in zip(piece, advances, strict=True)
        ]

    def _east_asian(self, piece: str, run: TextRun) -> list[int]:
        size = _set_size(run)
        return [east_asian_advance(char) * size for char in piece]


def _style(run: TextRun) -> str:
    return {(False, False): "regular", (True, False): "bold", (False, True): "italic"}.get(
        (run.bold, run.italic), "bolditalic"
    )


def _pixels(advance: int) -> int:
    """The nearest whole number of pixels, halves up. `advance` in units (see `UNITS`), times 100."""
    return (2 * 96 * advance + _PIXEL) // (2 * _PIXEL)


def _set_size(run: TextRun) -> int:
    """The size of a run's letters in 1/100 pt: raised and lowered text is set at two thirds."""
    return (run.size * 2 + 2) // 3 if run.baseline else run.size


def _set_controls(text: str, lengths: list[int]) -> None:
    for control, length in (("\t", _TAB), (LINE_BREAK, 0)):
        index = text.find(control)
        while index >= 0:
            lengths[index] = length
            index = text.find(control, index + 1)


def _script_changes(text: str, marks: Sequence[bool]) -> list[int]:
    """Where another script begins; to LibreOffice also after weak characters before the first East Asian one."""
    changes = [index for index in range(1, len(text)) if marks[index] != marks[index - 1]]
    if marks[0] and is_weak(text[0]):
        changes.insert(0, next(index for index, char in enumerate(text) if not is_weak(char)))
    return changes


def _add_gaps(changes: Sequence[int], sizes: Sequence[tuple[int, int]], lengths: list[int]) -> None:
    """Widen the character before each change of script, as LibreOffice does."""
    stretches = iter(sizes)
    end, size = next(stretches)
    for index in changes:
        while index > end:
            end, size = next(stretches)
        lengths[index - 1] += _SCRIPT_GAP * size


def _parts(text: str) -> tuple[tuple[int, int], ...]:
    parts: list[tuple[int, int]] = []
    start = 0
    for part in text.split(LINE_BREAK):
        parts.append((start, start + len(part)))
        start += len(part) + 1
    return tuple(parts)


def _track(text: str, lengths: Sequence[int], starts: Sequence[int]) -> Track:
    edges = tuple(accumulate(lengths, initial=0))
    places = (*starts, len(text))
    return Track(edges, places, tuple(edges[_content_end(text, 0, place)] for place in places))


def _content_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return end
