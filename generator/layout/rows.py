"""Frames of columns side by side in, the top of each out: visuals stand in rows, and what follows them does too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.geometry import Emu

ItemKind: TypeAlias = Literal["visual", "caption", "other"]


@dataclass(frozen=True, slots=True)
class Item:
    """A frame of a column: its height, and the gap above it (none above the first)."""

    lead: Emu
    height: Emu
    kind: ItemKind = "other"


@dataclass(frozen=True, slots=True)
class RowTops:
    """The top of each item, column by column, from the top of the columns; `height` is that of all together."""

    tops: tuple[tuple[Emu, ...], ...]
    height: Emu


def row_tops(columns: Sequence[Sequence[Item]], *, below: bool = True) -> RowTops:
    """The first visuals of all columns begin at one height, and so do the second ones, and so on.

    A caption stays at its visual. With `below`, what follows begins at one height too: below the highest of the row.
    """
    visuals = [[place for place, item in enumerate(column) if item.kind == "visual"] for column in columns]
    tops: list[list[Emu]] = [[] for _ in columns]
    ends = [0] * len(columns)
    for row in range(max(map(len, visuals), default=0)):
        members = [index for index, places in enumerate(visuals) if len(places) > row]
        for index in members:
            ends[index] = _stack(columns[index][: visuals[index][row]], tops[index], ends[index])
        top = max(ends[index] + columns[index][visuals[index][row]].lead for index in members)
        for index in members:
            column, place = columns[index], visuals[index][row]
            tops[index].append(top)
            ends[index] = _stack(_with_captions(column, place), tops[index], top + column[place].height)
        foot = max(ends[index] for index in members)
        if below:
            ends = [foot if index in members else end for index, end in enumerate(ends)]
    ends = [_stack(column, own, end) for column, own, end in zip(columns, tops, ends, strict=True)]
    return RowTops(tuple(map(tuple, tops)), max(ends, default=0))


def _with_captions(column: Sequence[Item], place: int) -> Sequence[Item]:
    """The column as far as the captions of the visual at that place go."""
    end = place + 1
    while end < len(column) and column[end].kind == "caption":
        end += 1
    return column[:end]


def _stack(column: Sequence[Item], tops: list[Emu], end: Emu) -> Emu:
    """Adds the tops of the items that have none yet, from `end` downwards; where the last of them ends."""
    for item in column[len(tops) :]:
        tops.append(end + item.lead)
        end = tops[-1] + item.height
    return end
