"""Advances and a size in, places in whole dots out: as LibreOffice rounds them before it breaks a line.

Impress sets text for a printer of 600 dots to the inch (measured in LibreOffice 7.4, with boxes that end within 60 EMU
of a letter): the size becomes a whole number of 1/100 mm, then of dots; each advance, kerning included, a whole number
of dots; a line and the room it has are compared in 1/100 mm. At 11 pt a Chinese letter is 92 dots wide instead of
91.67, at 16 pt 133 instead of 133.33, so that one line in forty ends elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, islice, repeat
from operator import sub

from generator.geometry import EMU_PER_INCH, Emu
from generator.measure.classes import KANA
from generator.measure.fallback import EM
from generator.measure.kana import kerned

DOTS_PER_INCH = 600

_FINE_PER_INCH = 2540
"""1/100 mm, the unit of lengths in LibreOffice's documents."""

_CENTIPOINTS_PER_INCH = 7200
_EMU_PER_FINE = EMU_PER_INCH // _FINE_PER_INCH


def room_in_dots(room: Emu) -> int:
    """The most dots that LibreOffice sets in a room in EMU; never below 0."""
    fine = _nearest(room, _EMU_PER_FINE)
    return max(0, ((2 * fine + 1) * DOTS_PER_INCH - 1) // (2 * _FINE_PER_INCH))


def dots(text: str, edges: Sequence[int], sizes: Sequence[tuple[int, int]], *, times_size: bool) -> list[int]:
    """Where the characters begin that begin at `edges`, in dots; one more for the end.

    Edges are in 1/2048 em, or that times the size in 1/100 pt. `sizes` are the stretches of one size, as (end, size).
    """
    advances = map(sub, islice(edges, 1, None), edges)
    if len(sizes) == 1 and not times_size and KANA.search(text) is None:
        return [0, *accumulate(map(_table(sizes[0][1]).__getitem__, advances))]
    lengths = list(advances)
    if times_size:
        lengths = [length // size for length, size in zip(lengths, _each(sizes), strict=True)]
    for index, more in kerned(text):
        lengths[index] += more
    return [0, *accumulate(_table(size)[length] for length, size in zip(lengths, _each(sizes), strict=True))]


def _each(sizes: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The size of each character."""
    begin = 0
    for end, size in sizes:
        yield from repeat(size, end - begin)
        begin = end


class _Table(dict[int, int]):
    """The dots of each advance in 1/2048 em, in one size; worked out when first asked for."""

    def __init__(self, em: int) -> None:
        super().__init__()
        self._em = em

    def __missing__(self, advance: int) -> int:
        found = self[advance] = _nearest(advance * self._em, EM)
        return found


@cache
def _table(size: int) -> _Table:
    """Of letters whose size is given in 1/100 pt."""
    fine = _nearest(size * _FINE_PER_INCH, _CENTIPOINTS_PER_INCH)
    return _Table(_nearest(fine * DOTS_PER_INCH, _FINE_PER_INCH))


def _nearest(value: int, unit: int) -> int:
    """The nearest whole number of units, halves up."""
    return (2 * value + unit) // (2 * unit)
