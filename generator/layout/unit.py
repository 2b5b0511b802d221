"""What a page is filled with: units that stay whole, and how high they are together.

Text, tables and code become many units each, so that one rule finds the best places to break pages for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostic import Diagnostic, Span
from generator.geometry import Emu, pt
from generator.layout.words import Words
from generator.model.blocks import DiagramBlock, Picture
from generator.model.text import TextExtent, TextParagraph

if TYPE_CHECKING:
    from generator.layout.callout import Panel
    from generator.layout.code import CodeChunk
    from generator.layout.table import TableRows

BLOCK_GAP = pt(16)
"""Between two frames, one above the other or side by side: the gutter of the grid."""

CAPTION_GAP = pt(6)
"""Between a frame and its caption."""

LEAD_IN = 500
"""The rank of a break between words that end with a colon and what they announce."""

TOGETHER = 1000
"""The rank of a break that would part a heading from its text or a parent from its first child."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A line or two under a table, picture or diagram."""

    key: str
    paragraph: TextParagraph


@dataclass(frozen=True, slots=True)
class Visual:
    """A picture or a diagram: takes what room is left, between its least and its ideal height."""

    block: Picture | DiagramBlock


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns side by side, each with its own units."""

    key: str
    columns: tuple[tuple[Unit, ...], ...]
    weights: tuple[float, ...]


Content: TypeAlias = "Words | Caption | TableRows | CodeChunk | Visual | Panel | Grid"


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece that stays whole.

    `height` is the least it needs; `ideal` what it would like (visuals only). Units of one `group` that follow each
    other share a frame: `opening` is what the frame needs beside them, `joint` the room between two of them. `lead` is
    the gap above a frame that is not the first. `rank` is how bad a page break before the unit is: 0 between top-level
    items, 1 between their children, and so on; inside a paragraph see `cuts`. `problems` are told when it is drawn.
    """

    content: Content
    group: str
    span: Span
    height: Emu
    rank: int = 0
    opening: Emu = 0
    joint: Emu = 0
    lead: Emu = BLOCK_GAP
    ideal: Emu = 0
    broken: bool = False
    problems: tuple[Diagnostic, ...] = ()


def cuts_words(extent: TextExtent) -> bool:
    """Whether a word had to be cut that somebody reads; an address may be cut wherever a line ends."""
    return not all("://" in word or "@" in word or word.startswith("www.") for word in extent.broken_words)


def cut_word_problems(extent: TextExtent, span: Span) -> tuple[Diagnostic, ...]:
    """What to tell of words that are wider than their line."""
    hint = "link it from a shorter text, or give it more room"
    return tuple(
        Diagnostic("word-broken", "warning", f'"{word}" is wider than its line and is cut', span, hint)
        for word in extent.broken_words
    )


def added_height(before: Unit | None, unit: Unit) -> Emu:
    """What a unit adds to a stack whose last unit is `before`."""
    if before is None:
        return unit.opening + unit.height
    if before.group == unit.group:
        return unit.joint + unit.height
    return unit.lead + unit.opening + unit.height


def stack_height(units: Sequence[Unit]) -> Emu:
    """The least height of units one above the other."""
    first = added_height(None, units[0]) if units else 0
    return first + sum(added_height(one, two) for one, two in pairwise(units))
