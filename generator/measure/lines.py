"""A galley and a width in, lines out: as much on each as fits, cut inside a word only where nothing else is left."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from generator.measure.breaks import is_certain
from generator.measure.classes import BLANKS
from generator.measure.galley import Galley

Starter: TypeAlias = Callable[[str, int, int, frozenset[str]], int]
"""`next_start` or `certain_start`."""


class Measure(NamedTuple):
    """The room for a paragraph's first line and for the others, in units or in dots."""

    first: int
    other: int

    def over(self, scale: int) -> Measure:
        """The same in units that are so many times as long."""
        return Measure(self.first // scale, self.other // scale)


class Broken(NamedTuple):
    """`lines` are stretches of the text as (start, end), blanks at the end included.

    `cuts` are the last characters on lines that end inside a word, or with a character that is wider than the line.
    """

    lines: Sequence[tuple[int, int]]
    cuts: Sequence[int] = ()


def fits_unbroken(galley: Galley, room: int) -> bool:
    """Whether the paragraph is one line in every program; the room is in units."""
    if len(galley.parts) > 1:
        return False
    return galley.bound[galley.content_end(0, len(galley.text))] * galley.scale <= room


def break_lines(galley: Galley, edges: Sequence[int], starter: Starter, measure: Measure, tab: int = 0) -> Broken:
    """The lines of one program, whose characters begin at `edges`. A line holds at least one character.

    The measure is in what the edges are in. Where `tab` is given, the length of a tab stop, tabs end at the next one.
    """
    text, closers = galley.text, galley.closers
    lines: list[tuple[int, int]] = []
    cuts: list[int] = []
    room, other = measure
    stops = _Stops(text, edges, tab, max(0, other - room)) if tab and "\t" in text else None
    edges = stops.edges if stops else edges
    for start, end in galley.parts:
        begin = start
        last = galley.content_end(start, end)
        if stops:
            stops.set(begin, room)
        while edges[last] > edges[begin] + room:
            limit = bisect_right(edges, edges[begin] + room, begin + 1, last + 1) - 1
            following = starter(text, begin, limit, closers) if limit > begin else begin
            if following <= begin:
                following = _cut(edges, begin, limit, last)
                cuts.append(following - 1)
            while following < last and text[following] in BLANKS:
                following += 1
            if following >= last:
                break
            lines.append((begin, following))
            begin, room = following, other
            if stops:
                stops.set(begin, room)
        lines.append((begin, end))
        room = other
    return Broken(lines, cuts)


class _Stops:
    """Edges in which the tabs of one line at a time end at the next stop, counted from the paragraph's margin."""

    def __init__(self, text: str, edges: Sequence[int], tab: int, offset: int) -> None:
        self.edges = list(edges)
        self._text, self._natural, self._tab, self._offset = text, edges, tab, offset

    def set(self, begin: int, room: int) -> None:
        """Move the edges of the line that begins at `begin`, as far as they matter in its room; the first is offset."""
        natural, tab = self._natural, self._tab
        left = self.edges[begin] = natural[begin]
        origin, shift = left - self._offset, 0
        self._offset = 0
        for index in range(begin, len(self._text)):
            if self._text[index] == "\t":
                stop = origin + ((natural[index] + shift - origin) // tab + 1) * tab
                shift = stop - natural[index + 1]
            self.edges[index + 1] = natural[index + 1] + shift
            if self.edges[index + 1] > left + room + tab:
                return


def _cut(edges: Sequence[int], begin: int, limit: int, last: int) -> int:
    """The end of as many characters as fit, of one at least, with the marks that belong to it."""
    cut = max(limit, begin + 1)
    while cut < last and edges[cut + 1] == edges[cut]:
        cut += 1
    return cut


def cut_words(galley: Galley, cuts: Sequence[int]) -> tuple[str, ...]:
    """The words that have the characters at `cuts`: what lies between the nearest places where a line may start."""
    text = galley.text
    words: list[str] = []
    stop = 0
    for cut in sorted(set(cuts)):
        if cut < stop:
            continue
        start, end = next(part for part in galley.parts if part[0] <= cut < part[1])
        begin, stop = cut, cut + 1
        while begin > start and not is_certain(text, begin, galley.closers):
            begin -= 1
        while stop < end and not is_certain(text, stop, galley.closers):
            stop += 1
        words.append(text[begin : galley.content_end(begin, stop)])
    return tuple(words)
