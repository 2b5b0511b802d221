r"""DOT text into tokens with their places.

The lexical rules are those of the DOT language reference: names, numerals, quoted strings with `\"` and line
continuation, HTML strings in balanced angle brackets, `//` and `/* */` comments, and lines that begin with `#`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TypeAlias

from generator.diagram.dot.error import DotError
from generator.diagram.dot.graph import Place

_NAME = r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_\u0080-\U0010ffff]*"
_NUMBER = r"-?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)"

_TOKEN = re.compile(
    rf"""
    (?: [ \t\r\n\f\v\ufeff]+ | //[^\n]* | /\*.*?\*/ )*
    (?: (->|--|[{{}}\[\]=;,:+]) | ({_NAME}) | ({_NUMBER}) | ("(?:[^"\\]|\\.)*") | (.) | \Z )
    """,
    re.VERBOSE | re.DOTALL,
)
_MARK, _NAMED, _NUMERAL, _STRING, _OTHER = range(1, 6)
"""The groups of the pattern."""

_LETTERS = re.compile(f"{_NAME}|{_NUMBER}")
_ESCAPE_IN_STRING = re.compile(r'\\(\\|"|\r?\n)')
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
"""Characters that no XML can hold (XML 1.0, 2.2), and DEL."""

_FULL_WIDTH = {
    "；": ";",
    "，": ",",
    "：": ":",
    "＝": "=",
    "“": '"',
    "”": '"',
    "｛": "{",
    "｝": "}",
    "［": "[",
    "］": "]",
}
_FULL_WIDTH_MARK = re.compile("[" + "".join(_FULL_WIDTH) + "]")


KEYWORDS = frozenset({"strict", "graph", "digraph", "node", "edge", "subgraph"})
"""Words that are no names unless they are quoted; capitals do not count."""

WORDS = frozenset({"name", "number", "string", "html"})
"""Kinds of tokens that can stand where DOT expects an ID."""

Kinds: TypeAlias = list[str]
"""Of each token: one of `WORDS`, `keyword`, `end`, or the mark itself."""


class Tokens:
    """All tokens of a text as lists side by side; the last one is of kind `end`.

    `texts` are their values: without quotes or outer angle brackets, with line continuations closed. `offsets` are
    where they begin in the text.
    """

    __slots__ = ("_lines", "kinds", "offsets", "texts")

    def __init__(self, lines: _Lines) -> None:
        self.kinds: Kinds = []
        self.texts: list[str] = []
        self.offsets: list[int] = []
        self._lines = lines

    def place(self, index: int) -> Place:
        """Where a token stands."""
        return self._lines.place(self.offsets[index])

    def shown(self, index: int) -> str:
        """A token as a message names it."""
        if self.kinds[index] == "end":
            return "the end of the text"
        text = self.texts[index]
        return f'"{text if len(text) <= 30 else text[:29] + "…"}"'

    def add(self, kind: str, text: str, offset: int) -> None:
        self.kinds.append(kind)
        self.texts.append(text)
        self.offsets.append(offset)


def tokens(text: str) -> Tokens:
    """All tokens. Raises DotError at the first character that no token begins with."""
    reader = _Reader(text)
    if unprintable := _NOT_TEXT.search(text):
        code = ord(unprintable.group())
        raise DotError(f"the control character U+{code:04X} cannot be shown", reader.place(unprintable.start()))
    return reader.read()


class _Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = _Lines(text)
        self.place = self._lines.place

    def read(self) -> Tokens:
        found = Tokens(self._lines)
        add, match_at, text = found.add, _TOKEN.match, self._text
        end = 0
        while (match := match_at(text, end)) is not None and (group := match.lastindex) is not None:
            value, end = match[group], match.end()
            offset = end - len(value)
            if group == _MARK:
                add(value, value, offset)
            elif group == _NAMED:
                if not value.isascii():
                    self._refuse_full_width(value, offset)
                add("keyword" if value.lower() in KEYWORDS else "name", value, offset)
            elif group == _STRING:
                add("string", _unquoted(value), offset)
            elif group == _NUMERAL:
                self._refuse_letters_after(end, value, offset)
                add("number", value, offset)
            else:
                end = self._unmatched(offset, found)
        add("end", "", len(text))
        return found

    def _unmatched(self, offset: int, found: Tokens) -> int:
        """What a pattern cannot tell: HTML strings, preprocessor lines, and what is wrong."""
        char = self._text[offset]
        if char == "<":
            end = self._html_end(offset)
            found.add("html", self._text[offset + 1 : end - 1], offset)
            return end
        if char == "#" and self.place(offset).column == 1:
            end = self._text.find("\n", offset)
            return len(self._text) if end < 0 else end
        raise self._refusal(offset, char)

    def _html_end(self, start: int) -> int:
        depth, offset = 0, start
        while offset < len(self._text):
            if self._text.startswith("<!--", offset):
                closed = self._text.find("-->", offset)
                offset = len(self._text) if closed < 0 else closed + 3
                continue
            if self._text[offset] == "<":
                depth += 1
            elif self._text[offset] == ">":
                depth -= 1
                if depth == 0:
                    return offset + 1
            offset += 1
        raise DotError("this HTML label is not closed", self.place(start), 'end it with ">"')

    def _refuse_full_width(self, name: str, offset: int) -> None:
        if wide := _FULL_WIDTH_MARK.search(name):
            raise DotError(
                f'"{wide.group()}" is a full-width sign, which DOT takes for a letter',
                self.place(offset + wide.start()),
                f"type {_FULL_WIDTH[wide.group()]} or put the name in double quotes",
            )

    def _refuse_letters_after(self, end: int, number: str, offset: int) -> None:
        rest = _LETTERS.match(self._text, end)
        if rest:
            raise DotError(
                f'"{number}{rest.group()}" is neither a number nor a name',
                self.place(offset),
                f'"{number}{rest.group()}" in double quotes',
            )

    def _refusal(self, offset: int, char: str) -> DotError:
        place = self.place(offset)
        if char == '"':
            return DotError("this string is not closed", place, "end it with a double quote")
        if char == "/" and self._text.startswith("/*", offset):
            return DotError("this comment is not closed", place, "end it with */")
        return DotError(f'"{char}" has no meaning here', place, "put names with such characters in double quotes")


def _unquoted(literal: str) -> str:
    inner = literal[1:-1]
    return _ESCAPE_IN_STRING.sub(_unescaped, inner) if "\\" in inner else inner


def _unescaped(match: re.Match[str]) -> str:
    """Only the quote loses its backslash here: other escapes mean something to labels."""
    match match.group(1):
        case '"':
            return '"'
        case "\\":
            return "\\\\"
        case _:
            return ""
