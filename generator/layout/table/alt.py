"""A table in, what is read aloud in its place out: its caption, the names of its columns, which rows there are."""

from __future__ import annotations

from generator.layout.table.cells import has_words
from generator.model.blocks import Cell, Runs, Table, plain_text
from generator.model.text import LINE_BREAK
from generator.model.words import own_word

_LONGEST_NAME = 60
"""A column's name is not a text: what is longer is cut."""

_ENDS = (".", "!", "?", "。", "！", "？", "…")


def table_alt(table: Table, caption: Runs, first: int, count: int, language: str) -> str | None:
    """In the deck's language: rows `first` to `first + count`, counted from 0; None where nothing can be said.

    A cell of a table has no alternative text of its own, so that this is the place to say what an empty first cell of
    the header means.
    """
    parts: list[str] = []
    words = _line(plain_text(caption))
    if words:
        parts.append(words if words.endswith(_ENDS) else words + _stop(language))
    if any(has_words(cell) for cell in table.header):
        between = "、" if language.startswith("zh") else ", "
        names = between.join(_names(table, language))
        parts.append(own_word("table-columns", language).format(names=names))
    total = len(table.rows)
    if count < total:
        said = own_word("table-rows-of", language).format(first=first + 1, last=first + count, count=total)
    else:
        said = own_word("table-rows", language).format(count=total)
    parts.append(said)
    return ("" if language.startswith("zh") else " ").join(parts)


def _names(table: Table, language: str) -> list[str]:
    """The words of the header, an empty first cell named; cells that others cover have no name."""
    names = [_line(_words(cell)) for cell in table.header if not cell.covered]
    if names and not names[0]:
        names[0] = own_word("row-names", language)
    return [name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…" for name in names if name]


def _words(cell: Cell) -> str:
    return plain_text(cell.runs)


def _line(words: str) -> str:
    return " ".join(words.replace(LINE_BREAK, " ").split())


def _stop(language: str) -> str:
    return "。" if language.startswith("zh") else "."
