"""Commands in, the characters that they stand for out: from latex2mathml's table of Unicode and from our own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.equation import commands

INTEGRALS = frozenset("∫∬∭⨌∮∯∰∱∲∳")
LARGE_OPERATORS = INTEGRALS | frozenset("∑∏∐⋀⋁⋂⋃⨀⨁⨂⨃⨄⨅⨆")
"""Operators that take limits and work on what comes after them (m:nary)."""

PRIMES = frozenset("′″‴⁗")
RELATIONS = frozenset("=<>≤≥≠≡≈≅≃∼∝∈∉∋⊂⊃⊆⊇⊢⊣⊨→←↔⇒⇐⇔⟶⟵⟹⟸⟺↦↪↩≪≫≔≜≺≻∣∥⊥:")
SIGNS = frozenset("+−±∓-")
BINARIES = SIGNS | frozenset("×÷·⋅∗*∘•∪∩∧∨⊕⊗⊖⊙∖/⋆†‡")


def symbol_of(command: str) -> str | None:
    """The character of a command or of a plain character; None where no table has one that can stand alone."""
    own = commands.SYMBOLS.get(command)
    if own is not None:
        return own
    if command[0] != "\\":
        return command
    char = _table().get(command)
    return char if char is not None and not unicodedata.combining(char[0]) else None


def needs_left(char: str) -> bool:
    """Whether the character wants something before it: a relation, or an operator that is no sign."""
    return char in RELATIONS or (char in BINARIES and char not in SIGNS)


def needs_right(char: str) -> bool:
    """Whether the character wants something after it: a relation, an operator or a sign."""
    return char in RELATIONS or char in BINARIES


def negated(char: str) -> str:
    """The character with a stroke through it: one of Unicode's own where there is one."""
    return unicodedata.normalize("NFC", char + "\u0338")


def known_commands() -> Iterable[str]:
    """Everything that may be written with a backslash, for finding the nearest to a word that is not known."""
    yield from (command for command in _table() if command[1:].isalpha())
    for table in (
        commands.SYMBOLS,
        commands.DRESSINGS,
        commands.FONTS,
        commands.SWITCHES,
        commands.TEXTS,
        commands.FUNCTIONS,
        commands.LIMIT_FUNCTIONS,
        commands.ARROWS,
        STRUCTURES,
    ):
        yield from (command for command in table if command[1:].isalpha())


_STRUCTURES = (
    "frac dfrac tfrac cfrac nicefrac sfrac binom dbinom tbinom sqrt left right middle begin end overset underset "
    "stackrel substack operatorname pmod mod bmod pod limits nolimits not prescript over atop choose "
    "displaystyle textstyle"
)
STRUCTURES = frozenset(f"\\{name}" for name in _STRUCTURES.split())
"""Commands that have their own rule in the scribe."""


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    """Only commands that people type: latex2mathml's table also has single characters, and fonts by letter."""
    from latex2mathml.symbols_parser import SYMBOLS

    return {
        command: chr(int(code, 16))
        for command, code in SYMBOLS.items()
        if command[0] == "\\" and "{" not in command and "-" not in code
    }
