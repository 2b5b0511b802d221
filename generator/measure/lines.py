"""A galley and a width in, lines out: as much on each as fits, cut inside a word only where nothing else is left."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from generator.measure.breaks import BLANKS
from generator.measure.galley import Galley, Track


@dataclass(frozen=True, slots=True)
class Measure:
    """The room for a paragraph's first line and for the others, in units."""

    first: int
    other: int


@dataclass(frozen=True, slots=True)
class Broken:
    """`lines` are stretches of the text as (start, end), blanks at the end included.

    `cuts` are the last characters on lines that end inside a word, or with a character that is wider than the line.
    """

    lines: tuple[tuple[int, int], ...]
    cuts: tuple[int, ...] = ()


def fits_unbroken(galley: Galley, measure: Measure) -> bool:
    """Whether the paragraph is one line in both programs."""
    if len(galley.parts) > 1:
        return False
    return max(galley.powerpoint.ends[-1], galley.libreoffice.ends[-1]) <= measure.first


def break_lines(galley: Galley, track: Track, measure: Measure) -> Broken:
    """The lines that one program sets in the given room. A line holds at least one character."""
    lines: list[tuple[int, int]] = []
    cuts: list[int] = []
    room = measure.first
    for start, end in galley.parts:
        begin = start
        last = galley.content_end(start, end)
        while track.edges[last] > track.edges[begin] + room:
            following = _allowed_start(track, begin, room)
            if following is None:
                following = _cut(track, begin, last, room)
                cuts.append(following - 1)
                while following < last and galley.text[following] in BLANKS:
                    following += 1
            if following >= last:
                break
            lines.append((begin, following))
            begin, room = following, measure.other
        lines.append((begin, end))
        room = measure.other
    return Broken(tuple(lines), tuple(cuts))


def _allowed_start(track: Track, begin: int, room: int) -> int | None:
    """The furthest place for the next line where all before it fits; None when there is none."""
    lowest = bisect_right(track.starts, begin)
    found = bisect_right(track.ends, track.edges[begin] + room, lowest) - 1
    return track.starts[found] if found >= lowest else None


def _cut(track: Track, begin: int, last: int, room: int) -> int:
    """The end of as many characters as fit, of one at least, with the marks that belong to it."""
    reach = max(track.edges[begin] + room, track.edges[begin + 1])
    return bisect_right(track.edges, reach, begin + 1, last + 1) - 1


def word_at(galley: Galley, index: int) -> str:
    """The word that has the character at `index`: what lies between the nearest places where a line may start."""
    starts = galley.powerpoint.starts
    after = bisect_right(starts, index)
    part_start, part_end = next(part for part in galley.parts if part[0] <= index < part[1])
    begin = max(part_start, starts[after - 1] if after else 0)
    end = min(part_end, starts[after])
    return galley.text[begin : galley.content_end(begin, end)]
