"""Text that was rendered with marks in, the text alone and the place that each of its lines came from out.

A mark is a run of noncharacters at the start of each line of a template and before each of its expressions. It goes
through loops, macros, includes and blocks like any other text, and says where the line that it lands on was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.diagnostic import Span

_START = "\ufdd0"
_DIGITS = "".join(map(chr, range(0xFDD1, 0xFDE1)))
_WIDTH = 5
_MARK = re.compile(f"{_START}([{_DIGITS}]{{{_WIDTH}}})")
_LEADING = re.compile(f"(?:[ \t]|{_MARK.pattern})*")
_EMPTY_LINES_BEFORE = re.compile(f"\\A(?:(?:[ \t]|{_MARK.pattern})*\n)+")
_EMPTY_LINES_AFTER = re.compile(f"(?:\\s|{_MARK.pattern})*\\Z")


@dataclass(slots=True)
class Marks:
    """The marks of one run: each place has one."""

    places: list[Span] = field(default_factory=list[Span])
    known: dict[Span, str] = field(default_factory=dict[Span, str])

    def mark(self, place: Span) -> str:
        """The mark of a place; none when there are more places than marks."""
        mark = self.known.get(place)
        if mark is None:
            number = len(self.places)
            if number >= len(_DIGITS) ** _WIDTH:
                return ""
            digits = (_DIGITS[number >> shift & 0xF] for shift in range(4 * (_WIDTH - 1), -1, -4))
            mark = self.known[place] = _START + "".join(digits)
            self.places.append(place)
        return mark

    def mark_lines(self, text: str, path: str, line: int) -> str:
        """The text with a mark at the start of each line; the first is line `line` of the file."""
        first, *rest = text.split("\n")
        marked = [self.mark(Span(path, line)) + first]
        marked += [f"{self.mark(Span(path, line + after))}{piece}" for after, piece in enumerate(rest, 1)]
        return "\n".join(marked)

    def by_template(self, text: str, start: Span) -> list[Span]:
        """The place of each line: the mark nearest before its first word, else what the lines before it came to."""
        spans: list[Span] = []
        current = start
        for line in text.split("\n"):
            leading = _LEADING.match(line)
            before = _MARK.findall(leading[0]) if leading else []
            spans.append(self._place(before[-1]) if before else current)
            every = _MARK.findall(line)
            current = self._place(every[-1]) if every else current
        return spans

    def by_value(self, text: str, default: Span) -> list[Span]:
        """The place of each line: its first mark, else the default."""
        found = (_MARK.search(line) for line in text.split("\n"))
        return [self._place(mark[1]) if mark else default for mark in found]

    def _place(self, digits: str) -> Span:
        return self.places[int("".join(f"{_DIGITS.index(digit):x}" for digit in digits), 16)]


def unmarked(text: str) -> str:
    """The text alone."""
    return _MARK.sub("", text) if _START in text else text


def trimmed(text: str) -> str:
    """The text, marked or not, without empty lines before and space after it."""
    return _EMPTY_LINES_AFTER.sub("", _EMPTY_LINES_BEFORE.sub("", text))


def transfer(lines: Sequence[str], like: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """Places for `lines` from those of `like`, a text that is nearly the same: equal lines have equal places."""
    found: list[Span] = []
    for _, start, end, _, count in (
        (tag, i1, i2, j1, j2 - j1) for tag, i1, i2, j1, j2 in SequenceMatcher(None, like, lines).get_opcodes()
    ):
        last = max(start, end - 1)
        found += [spans[min(start + step, last, len(spans) - 1)] for step in range(count)]
    return found
