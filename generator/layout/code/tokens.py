"""Lines of code in, the same lines cut into tokens of the kinds that a theme tells apart out.

The pieces of a line, one after the other, are that line: what Pygments would change stays uncoloured instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from generator.layout.code.lexers import PLAIN, lexer_for
from generator.layout.code.shell import SHELLS, with_commands
from generator.model.theme import TokenKind

if TYPE_CHECKING:
    from pygments.lexer import Lexer

Token: TypeAlias = tuple[str, TokenKind | None]
"""A stretch of a line, and what it is; None has the colour of the text."""

TokenLines: TypeAlias = tuple[tuple[Token, ...], ...]

_MOST = 200_000
_LONGEST_LINE = 1_000
_STRETCH = 3_000
"""Characters. Some of Pygments' expressions take the square of what they look at (measured: up to a second for 4,000
characters): code is looked at in stretches, and what no eye will read is left plain."""

_SHELL_NAMES = frozenset({"bash", "sh", "shell", "zsh"})

_KINDS: Mapping[str, TokenKind | None] = MappingProxyType(
    {
        "Comment": "comment",
        "Comment.Preproc": "keyword",
        "Comment.PreprocFile": "string",
        "Generic.Deleted": "removed",
        "Generic.Error": "removed",
        "Generic.Heading": "keyword",
        "Generic.Inserted": "added",
        "Generic.Prompt": "comment",
        "Generic.Subheading": "keyword",
        "Keyword": "keyword",
        "Keyword.Constant": "number",
        "Keyword.Type": "type",
        "Literal.Date": "number",
        "Literal.Number": "number",
        "Literal.String": "string",
        "Literal.String.Interpol": "variable",
        "Name.Attribute": "variable",
        "Name.Builtin": "type",
        "Name.Builtin.Pseudo": None,
        "Name.Class": "function",
        "Name.Constant": "number",
        "Name.Decorator": "command",
        "Name.Exception": "type",
        "Name.Function": "function",
        "Name.Property": "type",
        "Name.Tag": "type",
        "Name.Variable": "variable",
        "Operator": "operator",
        "Operator.Word": "keyword",
    }
)
"""By Pygments' names of token types; a type that is not here is what the type above it is."""


@lru_cache(maxsize=8)
def tokens_of(lines: tuple[str, ...], language: str | None) -> TokenLines:
    """The tokens of every line; neighbours of one kind are one token, an empty line has none.

    Remembers the last few blocks: a block is asked for once for each page that it is on.
    """
    name = (language or "").lower()
    if not name or name in PLAIN or sum(map(len, lines)) > _MOST or any(len(line) > _LONGEST_LINE for line in lines):
        return _plain(lines)
    if name in _SHELL_NAMES and next((line for line in lines if line), "").startswith("$ "):
        name = "console"
    lexer = lexer_for(name)
    if lexer is None:
        return _plain(lines)
    return tuple(tokens for stretch in _stretches(lines) for tokens in _coloured(stretch, lexer))


def _plain(lines: Iterable[str]) -> TokenLines:
    return tuple(((line, None),) if line else () for line in lines)


def _stretches(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The lines in stretches that are not too long, parted at blank lines where there are any near."""
    start = size = 0
    blank = 0
    for index, line in enumerate(lines):
        if not line:
            blank = index
        size += len(line) + 1
        if size > _STRETCH and index > start:
            end = blank if blank > (start + index) // 2 else index
            yield tuple(lines[start:end])
            start, size = end, sum(len(line) + 1 for line in lines[end : index + 1])
    yield tuple(lines[start:])


def _coloured(lines: tuple[str, ...], lexer: Lexer) -> TokenLines:
    typed = [(str(kind).removeprefix("Token."), text) for kind, text in lexer.get_tokens("\n".join(lines))]
    kinds: Iterable[TokenKind | None] = [_kind(name) for name, _ in typed]
    if lexer.name in SHELLS:
        kinds = with_commands(((name, text, kind) for (name, text), kind in zip(typed, kinds, strict=True)), lexer.name)
    cut = _by_line((text, kind) for (_, text), kind in zip(typed, kinds, strict=True))[: len(lines)]
    same = ["".join(text for text, _ in tokens) for tokens in cut] == list(lines)
    return cut if same else _plain(lines)


def _kind(name: str) -> TokenKind | None:
    while name and name not in _KINDS:
        name = name.rpartition(".")[0]
    return _KINDS.get(name)


def _by_line(tokens: Iterable[Token]) -> TokenLines:
    lines: list[list[Token]] = [[]]
    for text, kind in tokens:
        for index, part in enumerate(text.split("\n")):
            if index:
                lines.append([])
            if not part:
                continue
            line = lines[-1]
            # Blanks look the same in every colour: they go with what stands beside them.
            if line and (line[-1][1] == kind or part.isspace()):
                line[-1] = (line[-1][0] + part, line[-1][1])
            elif line and line[-1][0].isspace():
                line[-1] = (line[-1][0] + part, kind)
            else:
                line.append((part, kind))
    return tuple(map(tuple, lines))
