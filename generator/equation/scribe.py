r"""Tokens in, a dialect of LaTeX out that latex2mathml cannot misread; or the first fault, with its column.

The dialect is small: single characters, braces, `_` and `^`, `\frac`, `\sqrt`, `\overset`, `\underset`, fonts, arrays
with told columns, and `\left … \right`. All else is written as stand-ins (`marks.py`), so that MathML says only what
this room understands. A command that no table knows would pass through latex2mathml as if it were text; here it is a
fault.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.equation import commands
from generator.equation.cursor import Cursor
from generator.equation.faults import fault_at, unknown
from generator.equation.marks import Closing, Dressing, FenceMark, FractionMark, Name, Opening, Ready, is_private
from generator.equation.symbols import INTEGRALS, LARGE_OPERATORS, known_commands, symbol_of
from generator.equation.tokens import Token
from generator.model.equation import FractionKind, Symbols, Words

Ends: TypeAlias = frozenset[str]
"""Tokens that a sequence ends before."""

_PRIMES = ("", "′", "″", "‴", "⁗")
_PLAIN = frozenset("+=<>/!,:;.()[]?@")
_STYLES = frozenset({"\\displaystyle", "\\textstyle"})
_MODIFIERS = frozenset({"\\limits", "\\nolimits"})
_NO_ARGUMENT = _MODIFIERS | {"", "}", "&", "\\\\", "\\cr", "_", "^", "'", "\\right", "\\middle", "\\end"}

_INFIXES: Mapping[str, tuple[FractionKind, str, str]] = {
    "\\over": ("bar", "", ""),
    "\\atop": ("none", "", ""),
    "\\choose": ("none", "(", ")"),
    "\\brack": ("none", "[", "]"),
    "\\brace": ("none", "{", "}"),
}

_LINES = "put the lines into \\begin{aligned} … \\end{aligned}"
_ASTRAY: Mapping[str, tuple[str, str]] = {
    "}": ('"}" without a "{" before it', "write \\} for a brace that is seen"),
    "&": ('"&" outside of an environment', _LINES),
    "\\\\": ('"\\\\" outside of an environment', _LINES),
    "\\cr": ('"\\cr" outside of an environment', _LINES),
    "\\right": ('"\\right" without a "\\left" before it', 'write "\\left." where nothing is to be seen'),
    "\\middle": ('"\\middle" outside of "\\left" and "\\right"', "write \\mid"),
    "\\end": ('"\\end" without a "\\begin" before it', "write \\begin with the same name before it"),
    "$": ('"$" inside of a formula', "write \\$ for the sign"),
    "#": ('"#" has no meaning in a formula', "write \\# for the sign"),
    "\\": ("a backslash at the end of the formula", "write \\backslash for the sign"),
    **dict.fromkeys(_MODIFIERS, ("limits without an operator before them", "write \\limits after \\sum or \\lim")),
}
"""Tokens that cannot begin an atom: what is wrong with them there, and what to write."""


@dataclass(frozen=True, slots=True)
class Atom:
    """An atom in the dialect. `stacks`: its scripts stand below and above it; `operator`: it may be told otherwise."""

    text: str
    stacks: bool = False
    operator: bool = False


class Scribe:
    """Writes sequences, atoms and scripts; what a command means is in the rules that it is given.

    `display` is whether limits stand below and above at this place. Every method raises FaultFound.
    """

    __slots__ = ("_rules", "cursor", "display")

    def __init__(self, cursor: Cursor, rules: Mapping[str, Rule], *, display: bool) -> None:
        self.cursor = cursor
        self.display = display
        self._rules = rules

    def sequence(self, ends: Ends, stop: int = -1) -> str:
        """Atoms up to one of the ends, to the token of index `stop`, or to the end of the formula; none is taken."""
        cursor, parts = self.cursor, list[str]()
        while (text := cursor.peek()) and cursor.index != stop and text not in ends:
            if text in _INFIXES:
                kind, opening, closing = _INFIXES[cursor.take().text]
                denominator = self._rest(ends, stop, display=self.display)
                fraction = f"\\frac{{{''.join(parts)}}}{{{denominator}}}"
                return self.fenced_fraction(fraction, kind, opening, closing)
            if text in commands.SWITCHES:
                font = commands.SWITCHES[cursor.take().text]
                return f"{''.join(parts)}{font}{{{self._rest(ends, stop, display=self.display)}}}"
            if text in _STYLES:
                cursor.take()
                return "".join(parts) + self._rest(ends, stop, display=text == "\\displaystyle")
            if text in commands.DROPPED:
                cursor.take()
                continue
            parts.append(self._scripted())
        return "".join(parts)

    def _rest(self, ends: Ends, stop: int, *, display: bool) -> str:
        """What is left of a sequence, in another style."""
        before, self.display = self.display, display
        self.cursor.enter()
        text = self.sequence(ends, stop)
        self.cursor.leave()
        self.display = before
        return text

    def _scripted(self) -> str:
        """An atom with its scripts."""
        cursor = self.cursor
        atom = Atom("") if cursor.peek() in {"_", "^", "'"} else self._atom()
        stacks = atom.stacks
        while atom.operator and cursor.peek() in _MODIFIERS:
            stacks = cursor.take().text == "\\limits"
        sub, sup = self._scripts()
        if sub is None and sup is None:
            return atom.text
        if stacks:
            over = atom.text if sup is None else f"\\overset{{{sup}}}{{{atom.text}}}"
            return over if sub is None else f"\\underset{{{sub}}}{{{over}}}"
        return f"{{{atom.text}}}" + ("" if sub is None else f"_{{{sub}}}") + ("" if sup is None else f"^{{{sup}}}")

    def _scripts(self) -> tuple[str | None, str | None]:
        """What `_`, `^` and primes say, in any order."""
        cursor = self.cursor
        scripts: dict[str, str] = {}
        primes = 0
        while (mark := cursor.peek()) in {"_", "^", "'"}:
            token = cursor.take()
            if mark == "'" and "^" not in scripts:
                primes += 1
            elif mark == "'":
                raise fault_at(token.start, "a prime after a superscript", "write the prime first: f'^2")
            elif mark in scripts:
                name = "subscript" if mark == "_" else "superscript"
                raise fault_at(token.start, f"a second {name}", f"put braces around the first: {{x{mark}a}}{mark}b")
            else:
                scripts[mark] = self.argument(token)
        if primes:
            many = _PRIMES[-1] * (primes // 4) + _PRIMES[primes % 4]
            scripts["^"] = many + scripts.get("^", "")
        return scripts.get("_"), scripts.get("^")

    def _atom(self) -> Atom:
        """One token, one group or one command with its arguments."""
        cursor = self.cursor
        token = cursor.take()
        text = token.text
        rule = self._rules.get(text)
        if rule is not None:
            return rule(self, token)
        if cursor.index - 1 in cursor.pairs:
            return self._bracketed(token)
        if text.isdecimal() or (text == "." and cursor.peek().isdecimal() and cursor.place == token.end):
            return Atom(f"{{{cursor.digits(token)}}}")
        if text in commands.SPACES:
            return self.ready(Symbols(commands.SPACES[text]))
        if text in commands.FUNCTIONS:
            return Atom(cursor.stand_in(Name(commands.FUNCTIONS[text])), operator=True)
        if text in commands.LIMIT_FUNCTIONS:
            name = cursor.stand_in(Name(commands.LIMIT_FUNCTIONS[text]))
            return Atom(name, stacks=self.display, operator=True)
        return self._symbol(token)

    def _symbol(self, token: Token) -> Atom:
        char = self.char(token)
        if char in LARGE_OPERATORS:
            return Atom(f"{char} ", stacks=self.display and char not in INTEGRALS, operator=True)
        if char in _PLAIN or char.isalpha() or not char.isascii():
            return Atom(f"{char} ")
        return self.ready(Symbols(char))

    def char(self, token: Token) -> str:
        """The character that a token stands for."""
        text = token.text
        if text in commands.UNSUPPORTED:
            raise fault_at(token.start, f'"{text}" is not understood in formulas', commands.UNSUPPORTED[text])
        if text in _ASTRAY:
            raise fault_at(token.start, *_ASTRAY[text])
        if is_private(text[-1]) or not text[-1].isprintable():
            raise fault_at(
                token.start, f"the character U+{ord(text[-1]):04X} has no meaning in a formula", "take it out"
            )
        char = symbol_of(text) or commands.DELIMITERS.get(text)
        if not char:
            raise unknown("command", text, token.start, known_commands(), "write words as \\text{…}")
        return char

    def ready(self, node: Symbols | Words) -> Atom:
        """An atom that stands for a finished node."""
        return Atom(self.cursor.stand_in(Ready(node)))

    def argument(self, command: Token) -> str:
        """One argument: a group, or a single digit, character or command with its own arguments."""
        cursor = self.cursor
        text = cursor.peek()
        if text in _NO_ARGUMENT or text in commands.DROPPED or text in commands.SWITCHES or text in _STYLES:
            found = f', found "{text}"' if text else ""
            raise fault_at(cursor.place, f'"{command.text}" needs an argument{found}', "put it into braces")
        if text.isdecimal():
            return f"{{{cursor.take().text}}}"
        if text == "{":
            return self._atom().text
        cursor.enter()
        written = self._atom().text
        cursor.leave()
        return written

    def optional(self, command: Token) -> str | None:
        """An argument in square brackets."""
        if self.cursor.peek() != "[":
            return None
        opening = self.cursor.take()
        text = self.sequence(frozenset({"]", "}", "&", "\\\\", "\\right", "\\end"}))
        if not self.cursor.accept("]"):
            raise fault_at(opening.start, f'"[" after "{command.text}" is never closed', "close it with ]")
        return text

    def braced(self, command: Token) -> tuple[str, int]:
        """The source of an argument in braces, and where it begins."""
        cursor = self.cursor
        if cursor.peek() != "{":
            raise fault_at(cursor.place, f'"{command.text}" needs an argument in braces', f"write {command.text}{{…}}")
        return cursor.to_brace(cursor.take())

    def delimiter(self, command: Token) -> str:
        """What `\\left` and its kind take: a delimiter, empty for the point that shows nothing."""
        text = self.cursor.peek()
        if text not in commands.DELIMITERS:
            found = f', found "{text}"' if text else ""
            hint = 'write "." where nothing is to be seen'
            raise fault_at(self.cursor.place, f'"{command.text}" needs a delimiter{found}', hint)
        return commands.DELIMITERS[self.cursor.take().text]

    def _bracketed(self, opening: Token) -> Atom:
        cursor = self.cursor
        stop = cursor.pairs[cursor.index - 1]
        cursor.enter()
        text = self.sequence(frozenset({"}", "&", "\\\\", "\\right", "\\end"}), stop)
        cursor.leave()
        if cursor.index != stop:
            raise cursor.unclosed(opening)
        return Atom(self.fence(opening.text, text, cursor.take().text))

    def fence(self, opening: str, text: str, closing: str) -> str:
        """Something between two delimiters."""
        begin, end = self.cursor.stand_in(Opening(opening)), self.cursor.stand_in(Closing(closing))
        return f"{{\\left{begin}{text}\\right{end}}}"

    def dressed(self, mark: Dressing, text: str) -> str:
        """Something that a mark makes into something else."""
        return f"\\overset{{{self.cursor.stand_in(mark)}}}{{{text}}}"

    def fenced_fraction(self, fraction: str, kind: FractionKind, opening: str, closing: str) -> str:
        """A fraction of a kind, with delimiters around it where there are any."""
        text = fraction if kind == "bar" else self.dressed(FractionMark(kind), fraction)
        return self.dressed(FenceMark(opening, closing), text) if opening else text


Rule: TypeAlias = Callable[[Scribe, Token], Atom]
"""What a command means: takes its arguments from the scribe, the command itself being taken."""
