r"""What stands in a formula for things that MathML has no words for, or that latex2mathml does not understand.

The dialect (see `scribe.py`) writes each as one private character. latex2mathml carries it through as a letter, and
the reader of MathML finds out by its place what becomes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.equation import FractionKind, Math, Side, Strike


@dataclass(frozen=True, slots=True)
class Ready:
    """A finished node: text, a blank."""

    node: Math


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a function: sin, lim."""

    text: str


@dataclass(frozen=True, slots=True)
class Opening:
    """A delimiter that opens; an empty one shows nothing. Closed by the next `Closing` of its own level."""

    char: str


@dataclass(frozen=True, slots=True)
class Closing:
    char: str


@dataclass(frozen=True, slots=True)
class Separator:
    """A delimiter between the parts of a delimited group."""

    char: str


@dataclass(frozen=True, slots=True)
class AccentMark:
    """A combining character over the base."""

    char: str


@dataclass(frozen=True, slots=True)
class BarMark:
    side: Side


@dataclass(frozen=True, slots=True)
class BraceMark:
    """A character as long as the base, over or under it."""

    char: str
    side: Side


@dataclass(frozen=True, slots=True)
class BorderMark:
    box: bool = True
    strikes: tuple[Strike, ...] = ()


@dataclass(frozen=True, slots=True)
class PhantomMark:
    no_width: bool = False
    no_height: bool = False
    no_depth: bool = False


@dataclass(frozen=True, slots=True)
class FenceMark:
    """The base between two delimiters."""

    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class FractionMark:
    """The base, a fraction, becomes one of another kind."""

    kind: FractionKind


@dataclass(frozen=True, slots=True)
class PreMark:
    """The scripts of the base go to its left."""


@dataclass(frozen=True, slots=True)
class LinesMark:
    """The base, a matrix, is lines that are aligned with each other."""


Dressing: TypeAlias = (
    AccentMark | BarMark | BraceMark | BorderMark | PhantomMark | FenceMark | FractionMark | PreMark | LinesMark
)
r"""What turns one node into another; in the dialect `\overset{mark}{node}`."""

StandIn: TypeAlias = Ready | Name | Opening | Closing | Separator | Dressing

FIRST_STAND_IN = 0xE000
LAST_STAND_IN = 0xF8FF
"""The private characters of the Basic Multilingual Plane."""


def is_private(char: str) -> bool:
    """Whether the character may be a stand-in."""
    return FIRST_STAND_IN <= ord(char) <= LAST_STAND_IN
