"""What the columns of a table need in, widths that fill its place out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from generator.geometry import Emu, divide, pt

_ROOTS = (0, 1, 2)
"""How often the root is taken of what columns want: in proportion, or more and more evenly. Roots are exact, powers
differ from machine to machine."""

_MOST_SPARE = pt(140)
"""More than this between the words of two columns, and the eye loses the row on its way: the table stays narrower than
its place. Two columns of short words take half the width of a slide."""

_LOOSE = 1.05
"""Words do not fill lines to the end: so much longer than its words a text of several lines is, about."""


@dataclass(frozen=True, slots=True)
class ColumnNeed:
    """What one column needs, margins included.

    `least`: its longest word and its numbers whole; `comfort`: its short entries on one line; `natural`: every entry on
    one line. `entries` are the natural widths of its cells, row by row.
    """

    least: Emu
    comfort: Emu
    natural: Emu
    entries: tuple[Emu, ...]


def column_widths(
    needs: Sequence[ColumnNeed], width: Emu, edge: Emu, weights: Sequence[float] | None
) -> tuple[Emu, ...]:
    """Widths that add up to `width` exactly, or to less when the entries are few and short; `edge`: a cell's margins.

    The author's weights, but no column below its longest word while another has room. Without weights, where every
    entry has room on its line, what is over goes to all columns alike, so that the gaps between them are even. Else the
    shares that make the table lowest; words are cut only where the longest words of all columns have no room together,
    and then the longest ones.
    """
    shares = _shares(needs, width, edge, weights)
    width = min(width, round(sum(shares)))
    return tuple(length for _, length in divide(width, [max(1.0, share) for share in shares]))


def _shares(needs: Sequence[ColumnNeed], width: Emu, edge: Emu, weights: Sequence[float] | None) -> Sequence[float]:
    leasts = [need.least for need in needs]
    naturals = [need.natural for need in needs]
    comforts = [need.comfort for need in needs]
    if sum(leasts) > width:
        return _poured(leasts, width)
    if weights:
        return _at_least([width * weight / sum(weights) for weight in weights], leasts, width)
    if sum(naturals) <= width:
        spare = min(_MOST_SPARE, (width - sum(naturals)) / len(needs))
        return [natural + spare for natural in naturals]
    if sum(comforts) > width:
        return _at_least(_poured(comforts, width), leasts, width)
    return min(_candidates(comforts, naturals, width), key=lambda shares: _lines(needs, shares, edge))


def _candidates(leasts: Sequence[Emu], naturals: Sequence[Emu], width: Emu) -> Iterator[Sequence[float]]:
    """Ways to share what is over once every column has its least: steep ones, even ones, short columns first."""
    spare = width - sum(leasts)
    wishes: list[float] = [natural - least for natural, least in zip(naturals, leasts, strict=True)]
    for roots in _ROOTS:
        if roots:
            wishes = [sqrt(wish) for wish in wishes]
        whole = sum(wishes)
        yield [least + spare * wish / whole for least, wish in zip(leasts, wishes, strict=True)]
    yield _at_least(_poured(naturals, width), leasts, width)


def _lines(needs: Sequence[ColumnNeed], shares: Sequence[float], edge: Emu) -> int:
    """About how many lines the rows have together."""
    return sum(
        max(
            1 if entry <= share else ceil((entry - edge) * _LOOSE / max(1, share - edge))
            for entry, share in zip(row, shares, strict=True)
        )
        for row in zip(*(need.entries for need in needs), strict=True)
    )


def _poured(wants: Sequence[Emu], width: Emu) -> list[float]:
    """Everyone what he wants, but that those who want most are cut to one level, so that all fit."""
    shares = [0.0] * len(wants)
    room: float = width
    waiting = sorted(range(len(wants)), key=lambda index: wants[index])
    for done, index in enumerate(waiting):
        shares[index] = min(wants[index], room / (len(wants) - done))
        room -= shares[index]
    return shares


def _at_least(wishes: Sequence[float], leasts: Sequence[Emu], width: Emu) -> list[float]:
    """The wishes in proportion, but no column below its least: the others give in proportion to what they have."""
    held: set[int] = set()
    while True:
        free = [index for index in range(len(wishes)) if index not in held]
        room = width - sum(leasts[index] for index in held)
        scale = room / max(1.0, sum(wishes[index] for index in free))
        short = [index for index in free if wishes[index] * scale < leasts[index]]
        if not short:
            return [leasts[index] if index in held else wish * scale for index, wish in enumerate(wishes)]
        held.update(short)
