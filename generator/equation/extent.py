"""A formula in, the room that it takes out: a bound, not a layout.

Widths are those of Caladea, whose metrics are Cambria's, rounded up by groups of letters. Heights are what LibreOffice
7.4 takes, rounded up (measured on 290 formulas); PowerPoint's could not be measured. Lengths in this module are in em
of the formula's own size until the very end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeAlias, assert_never

from generator.equation.symbols import BINARIES, INTEGRALS, RELATIONS
from generator.model.equation import (
    Accent,
    Bar,
    Bordered,
    Delimited,
    EquationArray,
    Formula,
    Fraction,
    Function,
    GroupCharacter,
    Limit,
    Math,
    Matrix,
    Nary,
    Phantom,
    PreScripts,
    Root,
    Row,
    Scripts,
    Symbols,
    Words,
)

Advances: TypeAlias = Callable[[str], int]
"""The width of ordinary text in 1/2048 em, in the font that stands for Cambria."""

UNITS = 2048

SAFETY = 1.05
"""What widths are multiplied by in the end."""

END = 0.15
"""What widths get besides: the overhang of slanted letters at the end."""

LINE_HEIGHT, LINE_DEPTH = 0.95, 0.3
"""What a line of Cambria Math has at least: above its baseline and below it."""

AXIS = 0.28
"""How high the bars of fractions and the middles of large things lie."""

_SCRIPT, _SMALLEST = 0.73, 0.6
_GAP = 0.19
"""Between the bar of a fraction and what stands over or under it; between limits and what they belong to."""

_COLUMN_GAP, _LINE_GAP = 1.0, 0.25

_WIDTHS: dict[str, float] = {
    **dict.fromkeys("ijlI", 0.36),
    **dict.fromkeys("fJt", 0.4),
    **dict.fromkeys("rsS", 0.47),
    **dict.fromkeys("bdhnpqukvyxz", 0.57),
    **dict.fromkeys("DHNUOQGCXKR", 0.73),
    **dict.fromkeys("mw", 0.87),
    **dict.fromkeys("MW", 0.97),
    **dict.fromkeys("0123456789", 0.56),
    **dict.fromkeys(".,", 0.26),
    **dict.fromkeys(":;!|∣⋅", 0.32),
    **dict.fromkeys("′″‖", 0.5),
    **dict.fromkeys("()[]{}", 0.42),
    **dict.fromkeys("⟨⟩⌊⌋⌈⌉", 0.66),
    **dict.fromkeys("→←↔⇒⇐⇔↦…⋯", 1.05),
    **dict.fromkeys("⟶⟵⟹⟸⟺⟷⟼", 1.6),
    "\u2002": 0.5,
    "\u2003": 1.0,
    "\u2004": 0.34,
    "\u2005": 0.25,
    "\u2009": 0.2,
    "\u00a0": 0.25,
}
_LETTER, _CAPITAL, _SIGN = 0.6, 0.72, 0.72
_FOLDS = {"∬": 1, "∯": 1, "∭": 2, "∰": 2, "⨌": 3}
_WIDE = frozenset({"script", "fraktur", "double-struck", "monospace"})


@dataclass(frozen=True, slots=True)
class Extent:
    """A width, a height above the baseline and a depth below it; in 1/100 pt where the room gives it out."""

    width: int
    height: int
    depth: int


@dataclass(frozen=True, slots=True)
class _Room:
    width: float = 0
    height: float = 0
    depth: float = 0

    def scaled(self, factor: float) -> _Room:
        return _Room(self.width * factor, self.height * factor, self.depth * factor)

    @property
    def total(self) -> float:
        return self.height + self.depth

    @property
    def reach(self) -> float:
        """How far it reaches from the axis, upwards or downwards."""
        return max(self.height - AXIS, self.depth + AXIS)


def formula_extent(formula: Formula, size: int, advances: Advances) -> Extent:
    """The room of a formula at a font size, all in 1/100 pt; never less than a line of that size is high."""
    room = _Surveyor(advances, display=formula.display).room(formula.content, 0)
    return Extent(
        _up((room.width * SAFETY + END) * size),
        _up(max(room.height, LINE_HEIGHT) * size),
        _up(max(room.depth, LINE_DEPTH) * size),
    )


def _up(length: float) -> int:
    """The next whole number; what only arithmetic adds is none."""
    return ceil(round(length, 3))


class _Surveyor:
    """Measures nodes. `level` is 0 in a line, 1 in its scripts, 2 in theirs; rooms are in em of that level."""

    __slots__ = ("_advances", "_display")

    def __init__(self, advances: Advances, *, display: bool) -> None:
        self._advances = advances
        self._display = display

    def room(self, node: Math, level: int) -> _Room:  # noqa: C901, PLR0911 - one case for each kind of node
        match node:
            case Row(items):
                return _beside([self.room(item, level) for item in items])
            case Symbols(text, style, alphabet):
                wider = (1.3 if "bold" in style else 1.0) * (1.35 if alphabet in _WIDE else 1.0)
                return _Room(sum(_width(char, level) for char in text) * wider, 0.75, 0.25)
            case Words(text):
                return _Room(self._advances(text) / UNITS + 0.2, 0.8, 0.25)
            case Fraction():
                return self._fraction(node, level)
            case Root(radicand, degree):
                inner = self.room(radicand, level)
                width = 0 if degree is None else self._script(degree, level).width
                return _Room(inner.width + max(0.8, width + 0.45), inner.height + 0.3, inner.depth + 0.1)
            case Scripts(base, sub, sup) | PreScripts(base, sub, sup):
                return self._scripts(self.room(base, level), sub, sup, level)
            case Limit(base, limit, side):
                script = self._script(limit, level)
                over, under = (script, None) if side == "top" else (None, script)
                return _stacked(self.room(base, level), over, under)
            case Nary():
                return self._nary(node, level)
            case Function(name, argument):
                inner = _Room() if argument is None else self.room(argument, level)
                return _beside([self.room(name, level), _Room(0.36), inner])
            case Delimited():
                return self._delimited(node, level)
            case Matrix(rows):
                return self._table(rows, level, _COLUMN_GAP)
            case EquationArray(lines):
                return self._table(lines, level, 1.2 if len(lines[0]) > 2 else 0.3)
            case Accent() | Bar() | GroupCharacter() | Phantom() | Bordered():
                return self._dressed(node, level)
            case _:
                assert_never(node)

    def _script(self, node: Math, level: int) -> _Room:
        """A node one level deeper, in em of this level."""
        deeper = min(level + 1, 2)
        factor = (_SCRIPT, _SMALLEST / _SCRIPT, 1.0)[level]
        return self.room(node, deeper).scaled(factor)

    def _fraction(self, node: Fraction, level: int) -> _Room:
        small = not self._display and level == 0
        measure = self._script if small else self.room
        over, under = measure(node.numerator, level), measure(node.denominator, level)
        if node.kind == "linear":
            return _beside([over, _Room(0.5, 0.8, 0.3), under])
        width = max(over.width, under.width) + 0.25
        return _Room(width, AXIS + _GAP + over.total, _GAP + under.total - AXIS)

    def _scripts(self, base: _Room, sub: Math | None, sup: Math | None, level: int) -> _Room:
        below = _Room() if sub is None else self._script(sub, level)
        above = _Room() if sup is None else self._script(sup, level)
        raised = max(0.42, base.height - 0.3)
        lowered = max(0.25, base.depth - 0.05)
        return _Room(
            base.width + max(below.width, above.width) + 0.12,
            max(base.height, raised + above.height, above.total + 0.25) if sup else base.height,
            max(base.depth, lowered + below.depth, below.total - 0.4) if sub else base.depth,
        )

    def _limits(self, sign: _Room, node: Nary, level: int) -> _Room:
        below = None if node.sub is None else self._script(node.sub, level)
        above = None if node.sup is None else self._script(node.sup, level)
        return _stacked(sign, above, below)

    def _nary(self, node: Nary, level: int) -> _Room:
        """LibreOffice stacks the limits of an integral even where they are to stand beside it (measured)."""
        big = self._display and level == 0
        if node.operator in INTEGRALS:
            more = 0.4 * _FOLDS.get(node.operator, 0)
            sign = _Room(0.95 + more, 1.4, 0.85) if big else _Room(0.75 + more, 1.0, 0.45)
        else:
            sign = _Room(1.5, 1.1, 0.6) if big else _Room(1.05, 0.85, 0.35)
        if node.limits == "stacked":
            sign = self._limits(sign, node, level)
        elif node.sub or node.sup:
            beside = self._scripts(sign, node.sub, node.sup, level)
            stacked = self._limits(sign, node, level) if big else beside
            sign = _Room(beside.width, max(beside.height, stacked.height), max(beside.depth, stacked.depth))
        operand = _Room() if node.operand is None else self.room(node.operand, level)
        return _beside([sign, _Room(0.2), operand])

    def _delimited(self, node: Delimited, level: int) -> _Room:
        inner = _beside([self.room(part, level) for part in node.parts])
        reach = max(inner.reach, 0.62) * 1.1
        one = 0.55 + 0.12 * max(0, reach - 0.6)
        count = len(node.parts) - 1 + bool(node.opening) + bool(node.closing)
        return _Room(inner.width + one * count, AXIS + reach, reach - AXIS)

    def _table(self, rows: Sequence[Sequence[Math]], level: int, gap: float) -> _Room:
        rooms = [[self.room(cell, level) for cell in row] for row in rows]
        width = sum(max(row[column].width for row in rooms) for column in range(len(rooms[0])))
        height = sum(
            max(0.85, *(cell.height for cell in row)) + max(0.3, *(cell.depth for cell in row)) for row in rooms
        )
        half = (height + _LINE_GAP * (len(rooms) - 1)) / 2
        return _Room(width + gap * (len(rooms[0]) - 1) + 0.1, half + AXIS, half - AXIS)

    def _dressed(self, node: Accent | Bar | GroupCharacter | Phantom | Bordered, level: int) -> _Room:
        base = self.room(node.base, level)
        match node:
            case Accent():
                return _Room(base.width + 0.25, base.height + 0.32, base.depth)
            case Bar(_, side):
                return _Room(base.width, base.height + 0.15 * (side == "top"), base.depth + 0.15 * (side == "bottom"))
            case GroupCharacter(_, _, side):
                return _Room(
                    max(base.width, 1.0), base.height + 0.95 * (side == "top"), base.depth + 0.95 * (side == "bottom")
                )
            case Phantom():
                return _Room(
                    0 if node.no_width else base.width,
                    0 if node.no_height else base.height,
                    0 if node.no_depth else base.depth,
                )
            case Bordered():
                return _Room(base.width + 0.3, base.height + 0.15, base.depth + 0.15)
            case _:
                assert_never(node)


def _width(char: str, level: int) -> float:
    """A character's width with the space around it, of which scripts have none."""
    known = _WIDTHS.get(char)
    if known is None:
        known = (_CAPITAL if char.isupper() else _LETTER) if char.isalpha() else _SIGN
    if level == 0 and (char in RELATIONS or char in BINARIES):
        return known + 0.58
    return known + (0.18 if level == 0 and char in ",;" else 0)


def _beside(rooms: Sequence[_Room]) -> _Room:
    return _Room(
        sum(room.width for room in rooms),
        max((room.height for room in rooms), default=0),
        max((room.depth for room in rooms), default=0),
    )


def _stacked(base: _Room, over: _Room | None, under: _Room | None) -> _Room:
    return _Room(
        max(base.width, over.width if over else 0, under.width if under else 0) + 0.1,
        base.height + (over.total + _GAP if over else 0),
        base.depth + (under.total + _GAP if under else 0),
    )
