"""A formula as a tree of mathematics: what is said, without places, sizes or fonts; and what is wrong with one.

The nodes are those of Office Math (ECMA-376 part 1, 22.1.2), so that a writer of OMML only translates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

MathStyle: TypeAlias = Literal["italic", "upright", "bold", "bold-italic"]
"""How letters stand (m:sty). Digits and operators look the same in `italic` and `upright`."""

Alphabet: TypeAlias = Literal["roman", "script", "fraktur", "double-struck", "sans-serif", "monospace"]
"""Which letters (m:scr)."""

Side: TypeAlias = Literal["top", "bottom"]

FractionKind: TypeAlias = Literal["bar", "none", "linear"]
"""With a bar, without one as in a binomial coefficient, or on one line with a slash."""

LimitPlace: TypeAlias = Literal["stacked", "beside"]
"""Where the limits of a large operator stand: below and above it, or as its scripts."""

ColumnAlign: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Symbols:
    """Letters, digits, operators and spaces in one look. Letters are the plain ones, whatever the alphabet."""

    text: str
    style: MathStyle = "italic"
    alphabet: Alphabet = "roman"


@dataclass(frozen=True, slots=True)
class Words:
    """Ordinary text inside a formula; its blanks count."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Nodes side by side; none are an empty place."""

    items: tuple[Math, ...]


@dataclass(frozen=True, slots=True)
class Fraction:
    numerator: Math
    denominator: Math
    kind: FractionKind = "bar"


@dataclass(frozen=True, slots=True)
class Root:
    """A square root, or the root of a `degree`."""

    radicand: Math
    degree: Math | None = None


@dataclass(frozen=True, slots=True)
class Scripts:
    """A base with what stands at its right, below and above; one of the two is there."""

    base: Math
    sub: Math | None
    sup: Math | None


@dataclass(frozen=True, slots=True)
class PreScripts:
    """A base with what stands at its left, below and above; one of the two is there."""

    base: Math
    sub: Math | None
    sup: Math | None


@dataclass(frozen=True, slots=True)
class Limit:
    """Something below or above a base, smaller than it."""

    base: Math
    limit: Math
    side: Side


@dataclass(frozen=True, slots=True)
class Nary:
    """A large operator (a sum, an integral, a union) with its limits and what it works on."""

    operator: str
    sub: Math | None = None
    sup: Math | None = None
    operand: Math | None = None
    limits: LimitPlace = "beside"


@dataclass(frozen=True, slots=True)
class Function:
    """A name that is applied to something: sin x, with the scripts and limits of the name inside `name`."""

    name: Math
    argument: Math | None = None


@dataclass(frozen=True, slots=True)
class Delimited:
    """Parts between two delimiters that grow with them. An empty `opening` or `closing` shows nothing."""

    parts: tuple[Math, ...]
    opening: str = "("
    closing: str = ")"
    separator: str = "|"


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows of cells, all as long as `aligns`."""

    rows: tuple[tuple[Math, ...], ...]
    aligns: tuple[ColumnAlign, ...]


@dataclass(frozen=True, slots=True)
class EquationArray:
    """Lines, one above the other. Cells 1 and 2 of a line meet at its first mark, 3 and 4 at its second, and so on.

    All lines have the same number of cells; one cell stands in the middle.
    """

    lines: tuple[tuple[Math, ...], ...]


@dataclass(frozen=True, slots=True)
class Accent:
    """A mark over a base, as a combining character."""

    base: Math
    mark: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A line over or under a base, as long as it."""

    base: Math
    side: Side


@dataclass(frozen=True, slots=True)
class GroupCharacter:
    """A brace, bracket or arrow over or under a base, as long as it."""

    base: Math
    char: str
    side: Side


@dataclass(frozen=True, slots=True)
class Phantom:
    """The room that a base would take, or some of it; the base itself is not seen."""

    base: Math
    no_width: bool = False
    no_height: bool = False
    no_depth: bool = False


Strike: TypeAlias = Literal["rising", "falling", "level"]


@dataclass(frozen=True, slots=True)
class Bordered:
    """A base in a box, or without the box and struck out."""

    base: Math
    box: bool = True
    strikes: tuple[Strike, ...] = ()


Math: TypeAlias = (
    Symbols
    | Words
    | Row
    | Fraction
    | Root
    | Scripts
    | PreScripts
    | Limit
    | Nary
    | Function
    | Delimited
    | Matrix
    | EquationArray
    | Accent
    | Bar
    | GroupCharacter
    | Phantom
    | Bordered
)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as its author wrote it, and what it means. `display`: in a paragraph of its own."""

    latex: str
    display: bool
    content: Math


@dataclass(frozen=True, slots=True)
class FormulaFault:
    """Why a formula cannot be read. `column` counts the characters of the LaTeX from 1."""

    message: str
    column: int
    hint: str | None = None
