r"""The argument of `\text` in, ordinary words and the formulas between `$` signs out."""

from __future__ import annotations

import re

from generator.equation.faults import fault_at

_PIECE = re.compile(r"\\[A-Za-z]+|\\.|\$|~|---?|``|''|[{}]|\s+|[^\\$~{}\s`'-]+|.", re.DOTALL)

_WRITTEN = {
    "~": "\u00a0",
    "--": "–",
    "---": "—",
    "``": "“",
    "''": "”",
    "`": "‘",
    "'": "’",
    "{": "",
    "}": "",
    "\\ ": " ",
    "\\,": "\u2009",
    "\\;": "\u2004",
    "\\:": "\u2005",
    "\\!": "",
    "\\quad": "\u2003",
    "\\qquad": "\u2003\u2003",
    "\\dots": "…",
    "\\ldots": "…",
    "\\textbackslash": "\\",
    **{f"\\{char}": char for char in "#$%&_{}"},
}


def read_words(source: str, start: int) -> list[tuple[str, int, bool]]:
    """Pieces of the source: (text, where it starts, whether it is a formula), blanks kept, in one look.

    `start` is the place of the source in its formula, counted from 0. Raises FaultFound at a command that has no
    meaning in text.
    """
    pieces: list[tuple[str, int, bool]] = []
    words: list[str] = []
    formula_start: int | None = None
    depth = 0
    for match in _PIECE.finditer(source):
        piece, at = match.group(), start + match.start()
        if formula_start is None and piece == "$":
            pieces.append(("".join(words), at, False))
            words, formula_start, depth = [], at + 1, 0
        elif formula_start is None:
            words.append(_written(piece, at))
        elif piece == "$" and depth == 0:
            pieces.append((source[formula_start - start : at - start], formula_start, True))
            formula_start = None
        else:
            # The dollar signs of a text in the formula are that text's own.
            depth += (piece == "{") - (piece == "}")
    if formula_start is not None:
        raise fault_at(formula_start - 1, '"$" in text is never closed', "close it with another $, or write \\$")
    pieces.append(("".join(words), start, False))
    return [piece for piece in pieces if piece[0]]


def _written(piece: str, at: int) -> str:
    if piece in _WRITTEN:
        return _WRITTEN[piece]
    if piece.isspace():
        return " "
    if piece[0] == "\\":
        raise fault_at(at, f'"{piece}" has no meaning in text', "put formulas between $ and $")
    return "".join(char for char in piece if char.isprintable())
