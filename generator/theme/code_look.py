"""The `code` of a theme in, its CodeStyle out. What a theme leaves out has the default look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.model.theme import CodeStyle, TokenKind, TokenStyle
from generator.theme.boxes import read_insets
from generator.theme.fields import Fields, color, flag

TOKENS: tuple[TokenKind, ...] = get_args(TokenKind)

_KEYS = ("panel", "text", "numbers", "highlight", "mark", "title-bar", "title", "insets", "tokens")
_LOOK_KEYS = ("color", "bold", "italic")
_USUAL = CodeStyle()


def read_code_style(theme: Fields) -> CodeStyle:
    """The looks of code; a kind of token that the theme does not name looks like the text."""
    code = theme.inner("code", _KEYS)
    return CodeStyle(
        panel=code.one("panel", color, _USUAL.panel),
        text=code.one("text", color, _USUAL.text),
        numbers=code.one("numbers", color, _USUAL.numbers),
        highlight=code.one("highlight", color, _USUAL.highlight),
        mark=code.one("mark", color, _USUAL.mark),
        title_bar=code.one("title-bar", color, _USUAL.title_bar),
        title=code.one("title", color, _USUAL.title),
        insets=code.one("insets", read_insets, _USUAL.insets),
        tokens=dict(_tokens(code)),
    )


def _tokens(code: Fields) -> Iterator[tuple[TokenKind, TokenStyle]]:
    tokens = code.inner("tokens", TOKENS)
    text = code.one("text", color, _USUAL.text)
    for kind in TOKENS:
        if kind in tokens.values:
            look = tokens.inner(kind, _LOOK_KEYS)
            yield (
                kind,
                TokenStyle(
                    look.one("color", color, text),
                    bold=look.one("bold", flag, default=False),
                    italic=look.one("italic", flag, default=False),
                ),
            )
