"""The cells of a table in, what each of its columns needs out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.geometry import Emu, pt
from generator.layout.table.cells import Setter
from generator.layout.table.widths import ColumnNeed
from generator.model.blocks import Cell
from generator.model.text import TextParagraph
from generator.script import is_east_asian, script_runs

_SHORTEST_CJK = 3
"""East Asian text may break anywhere, but a column narrower than this many characters reads badly."""

_SHORT = 14
"""Entries up to this many Latin characters, or half as many East Asian ones, are a name or a figure: one line."""

_FIGURE = re.compile(r"[^\w\s]{0,2}\s?[+−-]?\d")
"""What a figure begins with: a sign or two (≥, ~, $), then a digit."""

_ADDRESS_EM = 12
"""An address is cut wherever its line ends: so many em of it are enough for its column."""

_WIDEST = 1.4
"""Of the size: no letter is wider, and no emoji."""

_SLACK = 2
"""EMU: edges of columns are rounded."""


@dataclass(slots=True)
class _Column:
    least: Emu = 0
    comfort: Emu = 0
    natural: Emu = 0
    entries: list[Emu] = field(default_factory=list[Emu])


def column_needs(setter: Setter) -> tuple[ColumnNeed, ...]:
    """What each column needs for its cells; one that reaches over several columns asks for what they lack."""
    table = setter.table
    columns = [_Column() for _ in table.aligns]
    wide: list[tuple[int, Cell, ColumnNeed]] = []
    headed = (table.header, *table.subheader)
    for index, row in enumerate((*headed, *table.rows)):
        for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
            known = 0 if cell.across > 1 else column.least
            need = _cell_need(cell, place, setter, known, header=index < len(headed))
            if cell.across > 1:
                wide.append((place, cell, need))
                need = ColumnNeed(setter.edge, setter.edge, setter.edge, ())
            column.least = max(column.least, need.least)
            column.comfort = max(column.comfort, need.comfort)
            column.natural = max(column.natural, need.natural)
            column.entries.append(need.natural)
    for place, cell, need in wide:
        _widen(columns[place : place + cell.across], need)
    return tuple(
        ColumnNeed(column.least, max(column.least, column.comfort), column.natural, tuple(column.entries))
        for column in columns
    )


def _widen(columns: Sequence[_Column], need: ColumnNeed) -> None:
    for column, least, comfort, natural in zip(
        columns,
        _lacking([column.least for column in columns], need.least),
        _lacking([column.comfort for column in columns], need.comfort),
        _lacking([column.natural for column in columns], need.natural),
        strict=True,
    ):
        column.least, column.comfort, column.natural = least, comfort, natural


def _lacking(haves: Sequence[Emu], want: Emu) -> list[Emu]:
    """What the columns have, and in equal parts what they lack of `want` together."""
    part = -(-max(0, want - sum(haves)) // len(haves))
    return [have + part for have in haves]


def _cell_need(cell: Cell, column: int, setter: Setter, known: Emu, *, header: bool) -> ColumnNeed:
    """What one cell needs; a least below `known` is not looked for."""
    paragraphs = setter.paragraphs(cell, column, header=header)
    edge = setter.edge + _SLACK
    natural = setter.desk.ruler.natural_width(paragraphs) + edge
    least = known
    if natural > known:
        for paragraph in paragraphs:
            least = max(least, _least(paragraph, setter, least - edge) + edge)
    least = min(natural, least)
    comfort = natural if all(map(_is_short, paragraphs)) else least
    return ColumnNeed(least, comfort, natural, ())


def _is_short(paragraph: TextParagraph) -> bool:
    return _width(paragraph.text) <= _SHORT


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if is_east_asian(char) else 1 for char in text)


def _least(paragraph: TextParagraph, setter: Setter, known: Emu) -> Emu:
    """The width of a figure with its unit, else of the longest word, if that is wider than `known`."""
    ruler = setter.desk.ruler
    if _is_short(paragraph) and _FIGURE.match(paragraph.text):
        return ruler.natural_width((paragraph,))
    least = known - paragraph.margin_left
    for run in paragraph.runs:
        for word in run.text.split():
            if len(word) * pt(run.size / 100) * _WIDEST <= least:
                continue
            for piece, east_asian in script_runs(word):
                if east_asian:
                    least = max(least, pt(_SHORTEST_CJK * run.size / 100))
                    continue
                width = ruler.natural_width((TextParagraph((replace(run, text=piece),)),))
                least = max(least, min(width, pt(_ADDRESS_EM * run.size / 100)) if _is_address(piece) else width)
    return least + paragraph.margin_left


def _is_address(word: str) -> bool:
    return "://" in word or word.startswith("www.")
