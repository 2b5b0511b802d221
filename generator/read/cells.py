"""The lines of a table in, cells whose words are not read yet out: what pipe and grid tables have in common."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.text import Align
from generator.read.passage import Passage
from generator.script import is_east_asian


@dataclass(frozen=True, slots=True)
class RawTable:
    """`aligns` has an entry for each column; rows can be shorter or longer. `weights` are in characters."""

    header: tuple[Passage, ...]
    rows: tuple[tuple[Passage, ...], ...]
    aligns: tuple[Align, ...]
    weights: tuple[float, ...] | None


def cell_width(text: str) -> int:
    """How many columns of a monospaced screen the text takes: an East Asian character takes two."""
    return sum(2 if is_east_asian(char) else 1 for char in text)
