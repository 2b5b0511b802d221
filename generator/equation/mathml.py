"""A formula in the dialect in, its nodes out: latex2mathml makes MathML of it, which is read here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from typing import assert_never
from xml.etree.ElementTree import Element

from generator.equation.alphabet import plain
from generator.equation.gather import Item, assemble, flat
from generator.equation.marks import (
    FIRST_STAND_IN,
    AccentMark,
    BarMark,
    BorderMark,
    BraceMark,
    Closing,
    Dressing,
    FenceMark,
    FractionMark,
    LinesMark,
    Name,
    Opening,
    PhantomMark,
    PreMark,
    Ready,
    Separator,
    StandIn,
    is_private,
)
from generator.equation.rules import Written
from generator.equation.symbols import LARGE_OPERATORS, PRIMES
from generator.model.equation import (
    Accent,
    Alphabet,
    Bar,
    Bordered,
    ColumnAlign,
    Delimited,
    EquationArray,
    Fraction,
    Function,
    GroupCharacter,
    Limit,
    Math,
    MathStyle,
    Matrix,
    Nary,
    Phantom,
    PreScripts,
    Root,
    Row,
    Scripts,
    Side,
    Symbols,
    Words,
)
from generator.script import is_east_asian

_VARIANTS: dict[str, tuple[MathStyle, Alphabet]] = {
    "normal": ("upright", "roman"),
    "italic": ("italic", "roman"),
    "bold": ("bold", "roman"),
    "bold-italic": ("bold-italic", "roman"),
    "double-struck": ("upright", "double-struck"),
    "script": ("upright", "script"),
    "fraktur": ("upright", "fraktur"),
    "sans-serif": ("upright", "sans-serif"),
    "monospace": ("upright", "monospace"),
}

_ALIGNS: dict[str, ColumnAlign] = {"left": "left", "center": "center", "right": "right"}


def read_mathml(written: Written) -> Math:
    """The nodes of a formula that the scribe has written."""
    from latex2mathml.converter import convert_to_element

    return _Reader(written.stand_ins).node(convert_to_element(written.dialect))


class _Reader:
    __slots__ = ("_stand_ins",)

    def __init__(self, stand_ins: Sequence[StandIn]) -> None:
        self._stand_ins = stand_ins

    def node(self, element: Element) -> Math:
        """An element as one finished node."""
        return flat(self._open(element))

    def _open(self, element: Element) -> Math:
        """An element as one node that may still take scripts, limits or what it works on."""
        match element.tag:
            case "mfrac":
                return Fraction(self.node(element[0]), self.node(element[1]))
            case "msqrt":
                return Root(flat(self._row(element)))
            case "mroot":
                return Root(self.node(element[0]), self.node(element[1]))
            case "msub":
                return _scripted(self._open(element[0]), self.node(element[1]), None)
            case "msup":
                return _scripted(self._open(element[0]), None, self.node(element[1]))
            case "msubsup":
                return _scripted(self._open(element[0]), self.node(element[1]), self.node(element[2]))
            case "munder":
                return _limited(self._open(element[0]), self.node(element[1]), "bottom")
            case "mover":
                mark = self._mark(element[1])
                base = self._open(element[0])
                return _limited(base, self.node(element[1]), "top") if mark is None else _dressed(mark, base)
            case "mtable":
                return self._table(element)
            case _:
                return self._row(element)

    def _row(self, element: Element) -> Math:
        return assemble([self._item(child) for child in element])

    def _item(self, element: Element) -> Item:
        """What stands in a row: a node, or a delimiter."""
        if len(element) or element.text is None:
            return self._open(element)
        text = unescape(element.text)
        if not is_private(text[0]):
            return Nary(text) if text in LARGE_OPERATORS else _symbols(text, element.get("mathvariant"))
        match self._stand_ins[ord(text) - FIRST_STAND_IN]:
            case Ready(node):
                return node
            case Name(name):
                return Function(Symbols(name, "upright"))
            case Opening() | Closing() | Separator() as delimiter:
                return delimiter
            case _ as mark:
                raise AssertionError(f"{mark} has nothing to dress")

    def _mark(self, element: Element) -> Dressing | None:
        """The mark that is all of an element, if it is one."""
        while len(element) == 1:
            element = element[0]
        text = element.text or ""
        if len(element) or not text or not is_private(text[0]):
            return None
        found = self._stand_ins[ord(text[0]) - FIRST_STAND_IN]
        return None if isinstance(found, Ready | Name | Opening | Closing | Separator) else found

    def _table(self, element: Element) -> Matrix:
        rows = tuple(tuple(flat(self._row(cell)) for cell in row) for row in element)
        return Matrix(rows, tuple(_ALIGNS[cell.get("columnalign", "center")] for cell in element[0]))


def _symbols(text: str, variant: str | None) -> Math:
    """A letter, a number or a sign, in the look that its font gives it, or TeX where no font is told."""
    if is_east_asian(text[0]):
        return Words(text)
    letter = plain(text) if len(text) == 1 else None
    if letter is not None:
        return Symbols(*letter)
    if variant is not None:
        return Symbols(text, *_VARIANTS[variant])
    is_upright = "Α" <= text <= "Ω" or (text.isalpha() and not "\0" < text < "Ͽ" and not "ℂ" <= text <= "⅏")
    return Symbols(text, "upright" if is_upright else "italic")


def _present(node: Math | None) -> Math | None:
    return None if node == Row(()) else node


def _scripted(base: Math, sub: Math | None, sup: Math | None) -> Math:
    sub, sup = _present(sub), _present(sup)
    if sub is None and sup is None:
        return base
    match base:
        case Row(()) if sub is None and isinstance(sup, Symbols) and set(sup.text) <= PRIMES:
            return sup
        case Nary(sub=None, sup=None, operand=None):
            return replace(base, sub=sub, sup=sup)
        case Function(argument=None, name=name):
            return Function(Scripts(name, sub, sup))
        case _:
            return Scripts(flat(base), sub, sup)


def _limited(base: Math, limit: Math, side: Side) -> Math:
    match base:
        case _ if limit == Row(()):
            return base
        case Nary(operand=None, sub=None) if side == "bottom":
            return replace(base, sub=limit, limits="stacked")
        case Nary(operand=None, sup=None) if side == "top":
            return replace(base, sup=limit, limits="stacked")
        case Function(argument=None, name=name):
            return Function(Limit(name, limit, side))
        case _:
            return Limit(flat(base), limit, side)


def _dressed(mark: Dressing, base: Math) -> Math:
    node = flat(base)
    match mark:
        case AccentMark(char):
            return Accent(node, char)
        case BarMark(side):
            return Bar(node, side)
        case BraceMark(char, side):
            return GroupCharacter(node, char, side)
        case BorderMark(box, strikes):
            return Bordered(node, box, strikes)
        case PhantomMark(no_width, no_height, no_depth):
            return Phantom(node, no_width, no_height, no_depth)
        case FenceMark(opening, closing):
            return Delimited((node,), opening, closing)
        case FractionMark(kind):
            return replace(node, kind=kind) if isinstance(node, Fraction) else node
        case PreMark():
            return PreScripts(node.base, node.sub, node.sup) if isinstance(node, Scripts) else node
        case LinesMark():
            return EquationArray(node.rows) if isinstance(node, Matrix) else node
        case _:
            assert_never(mark)
