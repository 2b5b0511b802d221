"""Bytes of a DOT file into text, and text into one text for each graph in it, without reading what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from generator.diagnostic import Span

Encoding: TypeAlias = Literal["utf-8", "utf-16", "latin-1", "latin-1-guessed"]
"""What the bytes were taken for; `guessed` where the text does not say so itself."""

MAX_BYTES = 5_000_000
"""Longer files are refused before they are read: no picture comes of them."""

SUFFIXES = (".dot", ".gv")
"""What files of DOT are called."""

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*(latin-?1|l1|iso-?8859-?1|iso-ir-100|iso_8859-1)\b""", re.IGNORECASE)
"""The names that Graphviz knows for Latin-1 (attribute `charset`)."""

_HEAD = re.compile(r"(?<![\w.])(?:di)?graph\b", re.IGNORECASE)

_PIECE = re.compile(
    r"""
    "(?:[^"\\]|\\.)*"        # a string
  | /\*.*?\*/ | //[^\n]*     # comments
  | ^\#[^\n]*                # a line of a preprocessor
  | (?<![\w.])(?:di)?graph\b  # the head of a graph, or defaults inside one
  | [{}<"]
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_ANGLE = re.compile(r"<!--.*?-->|[<>]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Lines end with a line feed. `wrong` is where the first byte stands that is not UTF-8 (line, column)."""

    text: str
    encoding: Encoding
    wrong: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One graph, and where in the whole text its own begins: lines and columns to add to those of its text."""

    text: str
    lines: int = 0
    columns: int = 0

    def spans(self, whole: Sequence[Span]) -> tuple[Span, ...]:
        """The place of each of its lines, given those of the whole text's."""
        first, *others = whole[self.lines : self.lines + self.text.count("\n") + 1]
        return (Span(first.path, first.line, first.column + self.columns), *others)


def decode_dot(data: bytes) -> Decoded:
    """The text, with or without a byte order mark, which alone tells UTF-16. What else is not UTF-8 is Latin-1.

    Text that says `charset=latin1` and is good UTF-8 is UTF-8: nobody writes the byte pairs that would mean.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Decoded(_lines(data.decode("utf-16", errors="replace")), "utf-16")
    try:
        return Decoded(_lines(data.decode("utf-8-sig")), "utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        wrong = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Decoded(
            _lines(data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")),
            "latin-1" if _CHARSET.search(data) else "latin-1-guessed",
            wrong,
        )


def split_graphs(text: str) -> tuple[Part, ...]:
    """A text for each graph, in order; the whole text where there is one graph, or none that is whole.

    What stands between two graphs goes with the second, what follows the last one with the last. Takes linear time.
    """
    heads = _HEAD.finditer(text)
    if next(heads, None) is None or next(heads, None) is None:
        return (Part(text),)  # the usual case, known at once
    parts: list[Part] = []
    lines, line_start = 0, 0
    for start, end in pairwise([0, *_ends(text), len(text)]):
        parts.append(Part(text[start:end], lines, start - line_start))
        if "\n" in parts[-1].text:
            lines += parts[-1].text.count("\n")
            line_start = text.rfind("\n", start, end) + 1
    return tuple(parts)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _ends(text: str) -> list[int]:
    """Where the last brace of each graph closes that another graph follows."""
    depth, offset, closed = 0, 0, 0
    found: list[int] = []
    while piece := _PIECE.search(text, offset):
        offset = piece.end()
        match piece.group():
            case "{":
                depth += 1
            case "}":
                depth -= 1
                closed = offset if depth == 0 else closed
            case "<":
                offset = _html_end(text, piece.start())
            case word if depth == 0 and closed and _HEAD.fullmatch(word):
                found.append(closed)
                closed = 0
            case _:
                pass
    return found


def _html_end(text: str, start: int) -> int:
    depth = 0
    for angle in _ANGLE.finditer(text, start):
        depth += {"<": 1, ">": -1}.get(angle.group(), 0)
        if depth == 0:
            return angle.end()
    return len(text)
