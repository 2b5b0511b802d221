r"""DOT text into tokens with their places.

The lexical rules are those of the DOT language reference: names, numerals, quoted strings with `\"` and line
continuation, HTML strings in balanced angle brackets, `//` and `/* */` comments, and lines that begin with `#`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple, TypeAlias

from generator.diagram.dot.error import DotError
from generator.diagram.dot.graph import Place

TokenKind: TypeAlias = Literal["name", "number", "string", "html", "mark", "end"]

_TOKEN = re.compile(
    r"""
    (?P<skip>[ \t\r\n\f\v\ufeff]+ | //[^\n]* | /\*.*?\*/)
  | (?P<mark>-> | -- | [{}\[\]=;,:+])
  | (?P<name>[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_\u0080-\U0010ffff]*)
  | (?P<number>-?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?))
  | (?P<string>"(?:[^"\\]|\\.)*")
    """,
    re.VERBOSE | re.DOTALL,
)
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


class Token(NamedTuple):
    """`text` is the value: without quotes or outer angle brackets, with line continuations closed."""

    kind: TokenKind
    text: str
    place: Place

    @property
    def is_word(self) -> bool:
        """Whether the token can stand where DOT expects an ID."""
        return self.kind not in {"mark", "end"}

    def __str__(self) -> str:
        if self.kind == "end":
            return "the end of the text"
        shown = self.text if len(self.text) <= 30 else self.text[:29] + "…"
        return f'"{shown}"'


def tokens(text: str) -> list[Token]:
    """All tokens, the last of kind `end`. Raises DotError at the first character that no token begins with."""
    reader = _Reader(text)
    if unprintable := _NOT_TEXT.search(text):
        code = ord(unprintable.group())
        raise DotError(f"the control character U+{code:04X} cannot be shown", reader.place(unprintable.start()))
    return reader.read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def read(self) -> list[Token]:
        found: list[Token] = []
        offset, end = 0, len(self._text)
        while offset < end:
            match = _TOKEN.match(self._text, offset)
            if match is None:
                offset = self._unmatched(offset, found)
                continue
            kind, value = match.lastgroup, match.group()
            if kind == "string":
                found.append(Token("string", _unquoted(value), self.place(offset)))
            elif kind == "name":
                self._refuse_full_width(value, offset)
                found.append(Token("name", value, self.place(offset)))
            elif kind == "number":
                self._refuse_letters_after(match.end(), value, offset)
                found.append(Token("number", value, self.place(offset)))
            elif kind == "mark":
                found.append(Token("mark", value, self.place(offset)))
            offset = match.end()
        found.append(Token("end", "", self.place(end)))
        return found

    def _unmatched(self, offset: int, found: list[Token]) -> int:
        """What a pattern cannot tell: HTML strings, preprocessor lines, and what is wrong."""
        char = self._text[offset]
        if char == "<":
            end = self._html_end(offset)
            found.append(Token("html", self._text[offset + 1 : end - 1], self.place(offset)))
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
        rest = _TOKEN.match(self._text, end)
        if rest and rest.lastgroup in {"name", "number"}:
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
    return _ESCAPE_IN_STRING.sub(_unescaped, literal[1:-1])


def _unescaped(match: re.Match[str]) -> str:
    """Only the quote loses its backslash here: other escapes mean something to labels."""
    match match.group(1):
        case '"':
            return '"'
        case "\\":
            return "\\\\"
        case _:
            return ""
