"""The lines of a table in, cells whose words are not read yet out: what pipe and grid tables have in common."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.model.text import Align
from generator.read.passage import Passage


@dataclass(frozen=True, slots=True)
class RawCell:
    """`words` are the lines of the cell, None where it is covered by another. It reaches over columns and rows."""

    words: Passage | None
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class RawTable:
    """`aligns` has an entry for each column; rows can be shorter or longer. `weights` are in characters.

    `header` are the rows above the body, none in a table without.
    """

    header: tuple[tuple[RawCell, ...], ...]
    rows: tuple[tuple[RawCell, ...], ...]
    aligns: tuple[Align, ...]
    weights: tuple[float, ...] | None


def cell_width(text: str) -> int:
    """How many columns of a monospaced screen the text takes: a full-width character takes two, a mark none."""
    return len(text) if text.isascii() else sum(map(_char_width, text))


def align_of(dashes: str) -> Align:
    """What the colons at the ends of a column's dashes say."""
    if dashes.endswith(":"):
        return "ctr" if dashes.startswith(":") else "r"
    return "l"


def _char_width(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1
