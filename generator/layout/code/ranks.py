"""Lines of code in, how bad a page break before each of them would be out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BLANK, _SOLID, _INSIDE = 4, 5, 11
"""The rank behind a blank line, before another line of the outermost level, and before one further in; the first and
the last grow by 1 for each level. Two pages that begin well are
better than one that begins in the middle, not three."""

_DEEPEST = 3
_TORN = 2
"""What a break costs more that tears apart what belongs together."""

_REMNANT = 5
"""What it costs more where one or two lines of the block would be left alone."""

_LONE = 2
"""The lines that are such a remnant, at most."""

_CLOSERS = (")", "]", "}", "</", "end", "else", "elif", "except", "finally", "catch", "fi", "done", "esac", "then")
_HEADS = ("#", "//", "/*", "*", "--", "@", ";", "%", '"""')
_OPENERS = ("{", "(", "[", "\\", ",", "&&", "||", "|")


@dataclass(frozen=True, slots=True)
class _Line:
    index: int
    text: str
    depth: int
    blanks: int


def break_ranks(lines: Sequence[str]) -> dict[int, int]:
    """By the index of each line that is not blank; the first has 0.

    Best before a block that a blank line sets off, and the further out the better; worst between a head and what
    belongs to it, before a line that closes something, and where hardly anything would be left on a page.
    """
    known = list(_depths(lines))
    if not known:
        return {}
    ranks = {known[0].index: 0}
    for place, (before, line) in enumerate(pairwise(known), 1):
        rank = _rank(line)
        if _belongs(before, line):
            rank += _TORN
        if not line.blanks and min(place, len(known) - place) <= _LONE:
            rank += _REMNANT
        ranks[line.index] = rank
    return ranks


def _rank(line: _Line) -> int:
    depth = min(line.depth, _DEEPEST)
    if line.blanks:
        return _BLANK + depth
    return _INSIDE + depth - 1 if depth else _SOLID


def _depths(lines: Sequence[str]) -> Iterator[_Line]:
    """The lines that are not blank: how many lines less far in they stand under, how many blank ones are before."""
    indents: list[int] = []
    last = -1
    for index, line in enumerate(lines):
        text = line.lstrip()
        if not text:
            continue
        indent = len(line) - len(text)
        while indents and indents[-1] >= indent:
            indents.pop()
        yield _Line(index, text, len(indents), index - last - 1)
        indents.append(indent)
        last = index


def _belongs(before: _Line, line: _Line) -> bool:
    """Whether a line belongs to the one before it."""
    if _starts_with_word(line.text, _CLOSERS):
        return True
    if line.blanks:
        return False
    return line.depth > before.depth or before.text.startswith(_HEADS) or before.text.endswith(_OPENERS)


def _starts_with_word(text: str, words: Sequence[str]) -> bool:
    found = next((word for word in words if text.startswith(word)), None)
    if found is None:
        return False
    following = text[len(found) : len(found) + 1]
    return not (found[-1].isalpha() and (following.isalnum() or following in {"_", "-", "="}))
