"""Which words of a shell's lines are commands: Pygments tells only those that the shell itself brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.model.theme import TokenKind

Typed: TypeAlias = tuple[str, str, TokenKind | None]
"""Pygments' name of the token's type, the text, and the kind that the type alone says."""

SHELLS = frozenset({"Bash", "Bash Session", "Docker"})
"""Pygments' names of the lexers that this is for."""

_OPENERS = frozenset({"|", "||", "&&", "&", ";", ";;", "(", "{", "$(", "`", "!"})
_LEADING_KEYWORDS = frozenset({"if", "then", "else", "elif", "do", "while", "until", "time", "RUN"})
_WRAPPERS = frozenset({"sudo", "env", "exec", "nohup", "time", "xargs"})
"""Commands whose first word is a command again."""


def with_commands(tokens: Iterable[Typed], lexer: str) -> Iterator[TokenKind | None]:
    """The kind of each token, with the words that stand where a command does."""
    in_docker = lexer == "Docker"
    opens = not in_docker
    assigned = False
    for name, text, kind in tokens:
        word = text.strip()
        if name.startswith("Literal.String"):
            # Docker's lexer calls all arguments strings, and every shell's a backslash at the end of a line.
            yield None if name == "Literal.String" and in_docker else kind if word != "\\" else None
            opens = opens and word == "\\"
        elif name == "Generic.Prompt":
            yield kind
            opens = True
        elif not word or name.startswith("Comment"):
            yield kind
            assigned = False
            opens = opens or ("\n" in text and not in_docker)
        elif name.startswith("Name.Variable") or (opens and word in {"=", "+="}):
            yield kind
            assigned = opens
        elif word in _OPENERS or (name == "Keyword" and word in _LEADING_KEYWORDS):
            yield kind
            opens, assigned = True, False
        elif opens and not assigned and name in {"Text", "Name.Builtin"}:
            yield "command"
            opens = word in _WRAPPERS
        else:
            yield None if name == "Name.Builtin" else kind
            opens = opens and assigned
