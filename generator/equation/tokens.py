r"""LaTeX in, its tokens with their columns out; and which plain brackets belong together.

A token is a command (`\alpha`, `\{`) or a single character. Blanks, comments and invisible characters part tokens and
are none themselves; what keeps its blanks, as text does, is taken from the source by its columns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"%[^\n]*\n?|\s+|\\[A-Za-z]+|\\.|.", re.DOTALL)

SIZES = frozenset(f"\\{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m"))
r"""Commands that give the delimiter after them a size of its own: `\bigl(`."""

_OPENED_BY = {")": "(", "]": "["}
_PARTING = frozenset({"&", "\\\\", "\\cr", "\\middle"})


@dataclass(frozen=True, slots=True)
class Token:
    """A command with its backslash, or one character; where it begins and ends, counted from 0."""

    text: str
    start: int
    end: int

    @property
    def is_command(self) -> bool:
        return len(self.text) > 1


def tokenize(latex: str, start: int, end: int) -> tuple[Token, ...]:
    """All tokens between two places of a formula. A backslash at the very end is a token of its own."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(latex, start, end):
        text = match.group()
        if text[0] == "%" or text.isspace() or unicodedata.category(text[0]) == "Cf":
            continue
        if text[0] == "\\" and text[1:].isspace():
            text = "\\ "
        tokens.append(Token(text, match.start(), match.end()))
    return tuple(tokens)


def pair_brackets(tokens: Sequence[Token]) -> dict[int, int]:
    r"""For each plain round or square bracket the index of the one that closes it, and of bars likewise.

    Both stand in the same group, cell and `\left … \right`. The ends of a half-open interval, [0, 1), are no pair.
    """
    pairs: dict[int, int] = {}
    levels: list[list[int]] = [[]]
    before = ""
    for index, token in enumerate(tokens):
        text = token.text
        if text in {"{", "\\begin", "\\left"}:
            levels.append([])
        elif text in {"}", "\\end", "\\right"}:
            if len(levels) > 1:
                levels.pop()
        elif text in _PARTING:
            levels[-1].clear()
        elif before in SIZES or before in {"\\left", "\\right", "\\middle"}:
            pass
        elif text in {"(", "[", "|", ")", "]"}:
            _meet(tokens, levels[-1], index, pairs)
        before = text
    return pairs


def _meet(tokens: Sequence[Token], waiting: list[int], index: int, pairs: dict[int, int]) -> None:
    """Let a bracket close one of those that wait, or wait itself."""
    text = tokens[index].text
    if text == "|":
        if waiting and tokens[waiting[-1]].text == "|":
            pairs[waiting.pop()] = index
        else:
            waiting.append(index)
    elif text in _OPENED_BY:
        while waiting and tokens[waiting[-1]].text == "|":
            waiting.pop()
        if waiting and tokens[opening := waiting.pop()].text == _OPENED_BY[text]:
            pairs[opening] = index
    else:
        waiting.append(index)
