"""Cells' widths and the columns that they span into the widths of the columns; heights and rows are the same.

The result is that of Graphviz's ranking of the lines between columns: each as far left as the cells allow, then each
moved by half of what it has free. Whole points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Reach:
    """Between the lines `start` and `end` lie at least `length` points."""

    start: int
    end: int
    length: int


def even_lengths(count: int, reaches: Iterable[Reach], spacing: int) -> tuple[int, ...]:
    """For a table of one row or one column: what a cell needs is spread evenly over all that it spans."""
    lengths = [0] * count
    for reach in reaches:
        span = reach.end - reach.start
        share = reach.length if span == 1 else max(1, -(-(reach.length - (span - 1) * spacing) // span))
        for index in range(reach.start, reach.end):
            lengths[index] = max(lengths[index], share)
    return tuple(lengths)


def ranked_lengths(count: int, reaches: Iterable[Reach]) -> tuple[int, ...]:
    """The lengths of `count` columns such that every reach has its room."""
    needed: dict[tuple[int, int], int] = {}
    for reach in reaches:
        pair = reach.start, reach.end
        needed[pair] = max(needed.get(pair, 0), reach.length)
    for index in range(count):
        needed.setdefault((index, index + 1), 0)
    return _Lines(count + 1, needed).lengths()


class _Lines:
    """The lines between columns: their places, and a tree of those that hold one another without slack."""

    def __init__(self, count: int, needed: dict[tuple[int, int], int]) -> None:
        self._out: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        self._in: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        for (start, end), length in needed.items():
            self._out[start].append((end, length))
            self._in[end].append((start, length))
        self._places = [0] * count
        for line in range(1, count):
            self._places[line] = max(self._places[start] + length for start, length in self._in[line])
        self._order: list[int] = []
        self._parent: dict[int, int] = {}
        self._last: dict[int, int] = {}
        self._grow()

    def lengths(self) -> tuple[int, ...]:
        for first in range(1, len(self._order)):
            self._balance(first)
        return tuple(right - left for left, right in pairwise(self._places))

    def _grow(self) -> None:
        """Each line after the one that it hangs on; what hangs on it follows it in `_order` up to `_last`."""
        stack = [(0, iter(self._tight(0)))]
        self._order.append(0)
        while stack:
            line, near = stack[-1]
            found = next((other for other in near if other not in self._parent and other), None)
            if found is None:
                stack.pop()
                self._last[line] = len(self._order)
                continue
            self._parent[found] = line
            self._order.append(found)
            stack.append((found, iter(self._tight(found))))

    def _tight(self, line: int) -> list[int]:
        places = self._places
        before = [start for start, length in self._in[line] if places[line] - places[start] == length]
        return before + [end for end, length in self._out[line] if places[end] - places[line] == length]

    def _balance(self, first: int) -> None:
        """Move a line, by its place in the order, and what hangs on it half of the way that leads from its parent."""
        line = self._order[first]
        hanging = self._order[first : self._last[line]]
        own = frozenset(hanging)
        places = self._places
        right = self._parent[line] < line
        near = self._out if right else self._in
        slacks = [
            abs(places[other] - places[member]) - length
            for member in hanging
            for other, length in near[member]
            if other not in own
        ]
        half = min(slacks, default=0) // 2
        for member in hanging:
            places[member] += half if right else -half
