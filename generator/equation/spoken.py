"""A formula in, one line of readable text out: for notes, alternative text, and viewers that know no formulas.

Scripts are Unicode's where it has them (x², aᵢ), else in braces as in LaTeX; fractions have a slash.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

from generator.equation.alphabet import mathematical
from generator.equation.symbols import BINARIES, PRIMES, RELATIONS
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

_SUPERSCRIPTS = str.maketrans(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzT∘", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ°"
)
_SUBSCRIPTS = str.maketrans("0123456789+−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_ROOTS = {"3": "∛", "4": "∜"}

_OPERATORS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "∑": "sum",
        "∏": "product",
        "∐": "coproduct",
        "∫": "integral",
        "∬": "double integral",
        "∭": "triple integral",
        "∮": "contour integral",
        "⋃": "union",
        "⋂": "intersection",
    },
    "zh": {
        "∑": "求和",
        "∏": "求积",
        "∫": "积分",
        "∬": "二重积分",
        "∭": "三重积分",
        "∮": "环路积分",
        "⋃": "并",
        "⋂": "交",
    },
}
"""Large operators as they are read out; in other languages the sign itself stands for it."""

_BINOMIALS = {"en": "{0} choose {1}", "zh": "{0} 选 {1}"}

_SPACED = (RELATIONS | BINARIES) - frozenset("/∗*∘∖:∣†‡")
_OPENERS = _SPACED | frozenset("([{⟨|,;")
_BLANKS = re.compile(r"\s+")

_AFTER_FRACTION = "\0"
"""Becomes a blank before a letter or a digit, so that a/b c is not a/(bc)."""

_EDGES = " " + _AFTER_FRACTION


def spoken(formula: Formula, language: str) -> str:
    """What a formula reads like in a language (en, zh …): a plain text without line breaks."""
    text = _Reader(language.partition("-")[0]).text(formula.content)
    text = re.sub(f"{_AFTER_FRACTION}(?=\\w)", " ", text).replace(_AFTER_FRACTION, "")
    return _BLANKS.sub(" ", text).replace("( ", "(").replace(" )", ")").strip()


class _Reader:
    __slots__ = ("_language",)

    def __init__(self, language: str) -> None:
        self._language = language

    def text(self, node: Math) -> str:
        """One node, or a row of them with blanks around relations and operators."""
        return self._added("", node)

    def _added(self, before: str, node: Math) -> str:
        """What is there already, and the node after it."""
        match node:
            case Row(items):
                for item in items:
                    before = self._added(before, item)
                return before
            case Symbols():
                return _with_symbols(before, node)
            case Nary() | Function():
                return before + _blank(before, ")]}") + self._node(node)
            case Fraction():
                return before + _blank(before, "") + self._node(node) + _AFTER_FRACTION
            case _:
                return before + self._node(node)

    def _node(self, node: Math) -> str:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of node
        match node:
            case Row() | Symbols():
                return self.text(node)
            case Words(text):
                return text
            case Fraction(numerator, denominator):
                return f"{self._grouped(numerator)}/{self._grouped(denominator)}"
            case Root(radicand, degree):
                name = "" if degree is None else self._tight(degree)
                sign = _ROOTS.get(name) or f"{_raised(name)}√"
                return f"{sign}({self.text(radicand)})"
            case Scripts(base, sub, sup):
                return self._grouped(base) + self._scripts(sub, sup)
            case PreScripts(base, sub, sup):
                return self._scripts(sub, sup) + self._grouped(base)
            case Limit(base, limit, side):
                mark = "^" if side == "top" else "_"
                return f"{self._grouped(base)}{mark}{{{self._tight(limit)}}}"
            case Nary():
                return self._nary(node)
            case Function(name, argument):
                text = self.text(name)
                if argument is None:
                    return text
                return text + ("" if isinstance(argument, Delimited) else " ") + self.text(argument)
            case Delimited():
                return self._delimited(node)
            case Matrix(rows):
                return f"[{self._cells(rows)}]"
            case EquationArray(lines):
                return "; ".join(self._line(cells) for cells in lines)
            case Accent() | Bar() | GroupCharacter() | Phantom() | Bordered():
                return self._dressed(node)
            case _:
                assert_never(node)

    def _tight(self, node: Math) -> str:
        """Without blanks, as scripts are."""
        if any(isinstance(item, Words) for item in (node.items if isinstance(node, Row) else (node,))):
            return self.text(node).strip(_EDGES)
        return _BLANKS.sub("", self.text(node)).strip(_AFTER_FRACTION)

    def _grouped(self, node: Math) -> str:
        """In brackets where it would fall apart otherwise."""
        text = self.text(node).strip(_EDGES)
        whole = isinstance(node, Delimited | Words | Accent | Scripts | Root | Bordered)
        one = len(text) < 2 or text.isalpha() or text.replace(".", "").isdecimal()
        return text if whole or one else f"({text})"

    def _scripts(self, sub: Math | None, sup: Math | None) -> str:
        below = "" if sub is None else self._tight(sub)
        above = "" if sup is None else self._tight(sup)
        primes = len(above) - len(above.lstrip("".join(sorted(PRIMES))))
        return above[:primes] + _lowered(below) + _raised(above[primes:])

    def _nary(self, node: Nary) -> str:
        name = _OPERATORS.get(self._language, {}).get(node.operator, node.operator)
        sub = "" if node.sub is None else f"_{{{self._tight(node.sub)}}}"
        sup = "" if node.sup is None else f"^{{{self._tight(node.sup)}}}"
        operand = "" if node.operand is None else " " + self.text(node.operand)
        return name + sub + sup + operand

    def _delimited(self, node: Delimited) -> str:
        if len(node.parts) == 1:
            inner = node.parts[0]
            if isinstance(inner, Fraction) and inner.kind == "none":
                words = _BINOMIALS.get(self._language, "{0} | {1}")
                return f"({words.format(self._grouped(inner.numerator), self._grouped(inner.denominator))})"
            if isinstance(inner, Matrix):
                return f"{node.opening}{self._cells(inner.rows)}{node.closing}"
        parts = f" {node.separator} ".join(self.text(part) for part in node.parts)
        return f"{node.opening}{parts}{node.closing}"

    def _cells(self, rows: Sequence[Sequence[Math]]) -> str:
        return "; ".join(", ".join(self.text(cell) for cell in row) for row in rows)

    def _line(self, cells: Sequence[Math]) -> str:
        """Cells by twos, which belong together."""
        pairs = [self.text(Row(tuple(cells[start : start + 2]))) for start in range(0, len(cells), 2)]
        return ", ".join(pair for pair in pairs if pair)

    def _dressed(self, node: Accent | Bar | GroupCharacter | Phantom | Bordered) -> str:
        base = self.text(node.base)
        match node:
            case Accent(_, mark):
                return base + mark if len(base) == 1 else f"({base}){mark}"
            case Bar(_, side):
                mark = "\u0305" if side == "top" else "\u0332"
                return "".join(char + mark for char in base)
            case Phantom():
                return ""
            case GroupCharacter() | Bordered():
                return base
            case _:
                assert_never(node)


def _with_symbols(before: str, node: Symbols) -> str:
    """Letters in their alphabet, with blanks around what stands between operands."""
    text = before
    for char in node.text:
        if char in _SPACED and text.strip(_EDGES) and text.rstrip(_EDGES)[-1] not in _OPENERS:
            text = f"{text.rstrip(_EDGES)} {char} "
        elif char in RELATIONS and not text.strip(_EDGES):
            text = f"{char} "
        elif char in ",;":
            text = f"{text.rstrip(_EDGES)}{char} "
        elif node.alphabet in {"roman", "sans-serif"}:
            text += char
        else:
            text += mathematical(char, "upright", node.alphabet)
    return text


def _blank(before: str, after: str) -> str:
    """A blank where a word would run into what stands before it."""
    return " " if before and (before[-1].isalnum() or before[-1] in after) else ""


def _raised(text: str) -> str:
    """As superscript: in Unicode where all of it can be, else in braces."""
    return _scripted(text, text.translate(_SUPERSCRIPTS), "^")


def _lowered(text: str) -> str:
    return _scripted(text, text.translate(_SUBSCRIPTS), "_")


def _scripted(text: str, moved: str, mark: str) -> str:
    if not text or all(one != other for one, other in zip(text, moved, strict=True)):
        return moved
    return f"{mark}{{{text}}}"
