"""Units into pages: where to break, so that nothing overflows, what belongs together stays, and pages are balanced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.geometry import EMU_PER_POINT, Emu
from generator.layout.unit import Unit, added_height, stack_height

TOO_HIGH = 1_000_000
"""The rank of a page whose one unit is higher than it."""


@dataclass(frozen=True, slots=True)
class Breaking:
    """Where pages begin after the first (indices of units), and the sum of the ranks of these breaks."""

    cuts: tuple[int, ...]
    rank: int

    @property
    def pages(self) -> int:
        return len(self.cuts) + 1

    def apply(self, units: Sequence[Unit]) -> tuple[tuple[Unit, ...], ...]:
        """The units of each page."""
        edges = (0, *self.cuts, len(units))
        return tuple(tuple(units[start:end]) for start, end in pairwise(edges))


def break_pages(units: Sequence[Unit], capacity: Emu) -> Breaking:
    """The best breaks: of least rank, then the fewest, then with the evenest room left.

    A unit that is higher than a page gets a page of its own; so there is always an answer. Only the units that one page
    can hold are looked at from each place: linear in the number of units.
    """
    if stack_height(units) <= capacity:
        return Breaking((), 0)
    # best[i]: the cost of setting units[:i] and where its last page begins.
    best: list[tuple[tuple[int, int, int], int] | None] = [((0, 0, 0), 0), *[None] * len(units)]
    for start in range(len(units)):
        known = best[start]
        assert known is not None, "every place is reached from the one before it"
        rank, pages, slack = known[0]
        rank += units[start].rank if start else 0
        height = 0
        for end in range(start + 1, len(units) + 1):
            height += added_height(units[end - 2] if end - 1 > start else None, units[end - 1])
            if height > capacity and end > start + 1:
                break
            void = max(0, capacity - height) // EMU_PER_POINT
            cost = (rank + (TOO_HIGH if height > capacity else 0), pages + 1, slack + void * void)
            current = best[end]
            if current is None or cost < current[0]:
                best[end] = (cost, start)
    return _trace(units, best)


def _trace(units: Sequence[Unit], best: Sequence[tuple[tuple[int, int, int], int] | None]) -> Breaking:
    cuts: list[int] = []
    place = len(units)
    while (step := best[place]) is not None and step[1]:
        place = step[1]
        cuts.append(place)
    final = best[-1]
    assert final is not None
    return Breaking(tuple(reversed(cuts)), final[0][0])
