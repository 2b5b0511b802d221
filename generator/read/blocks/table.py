"""Tables: pipe tables here; the cells of a grid table come from `grid`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.diagnostic import did_you_mean
from generator.model.blocks import Block, Cell, Runs, Table, plain_text
from generator.read.attributes import NONE, Attributes, split_attributes
from generator.read.blocks.cell import read_cell
from generator.read.blocks.grid import read_grid
from generator.read.captions import Captioned
from generator.read.cells import RawCell, RawTable, align_of, cell_width
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import read_runs
from generator.read.passage import Passage
from generator.read.vocabulary import TABLE, review

_LONG_LINE = 72
"""A pipe table with a longer line takes its column widths from its dashes (Pandoc's rule)."""

_FEW_DASHES = 8
_LEAST_DASHES = 3
_COLONS = 2

_TICKS = re.compile(r"`+")


def read_table(item: Captioned, context: Context) -> tuple[Block, ...]:
    """A table with its caption; nothing when its lines make none, which has been reported."""
    node = item.node
    assert node.words is not None
    raw = read_grid(node.words, context.diagnostics) if node.kind == "grid_table" else _read_pipes(node.words)
    if raw is None:
        return ()
    if not raw.rows and not any(cell.words and cell.words.text for row in raw.header for cell in row):
        context.diagnostics.error("table-unsupported", "this table has no words", node.span, "| a | b |")
        return ()
    caption, attributes = split_attributes(item.caption) if item.caption else (None, NONE)
    review(attributes, TABLE, context.diagnostics)
    key = context.next_key("table", attributes)
    columns = len(raw.aligns)
    inside = context.inside(key)
    place = node.document.span(node.line)
    header, *subheader = (
        _read_row(row, columns, f"{key}/header" if not index else inside.next_key("header"), node, inside)
        for index, row in enumerate(raw.header or ((),))
    )
    rows = tuple(_read_row(row, columns, inside.next_key("row"), node, inside) for row in raw.rows)
    words = read_runs(caption, node.document, context, "a caption") if caption else Runs()
    highlight = _highlight(attributes, header, context)
    return (Table(key, place, header, rows, raw.aligns, raw.weights, words, highlight, tuple(subheader)),)


def _read_row(row: Sequence[RawCell], columns: int, key: str, node: Node, context: Context) -> tuple[Cell, ...]:
    """As many cells as there are columns; a row that is too long is reported."""
    place = next((raw.words.span() for raw in row if raw.words), node.document.span(node.line))
    if len(row) > columns:
        over = row[columns].words
        message = f"this row has {len(row)} cells and the table {columns} columns"
        hint = r"write \| for a bar inside a cell"
        context.diagnostics.error("table-uneven", message, over.span() if over else place, hint)
    raws = [*row[:columns], *[None] * (columns - len(row))]
    return tuple(read_cell(raw, f"{key}/cell-{index}", place, node, context) for index, raw in enumerate(raws, 1))


def _highlight(attributes: Attributes, header: Sequence[Cell], context: Context) -> int | None:
    """`highlight=2` or `highlight="Container"`: a column by number or name. In a Table they count from 0."""
    wish = attributes.value("highlight")
    if wish is None:
        return None
    names = [" ".join(plain_text(cell.runs).split()) for cell in header]
    if wish.text in names:
        return names.index(wish.text)
    columns = len(header)
    if wish.text.isdecimal() and 1 <= int(wish.text) <= columns:
        return int(wish.text) - 1
    message = f"highlight is the number of a column, 1 to {columns}, or its name"
    near = did_you_mean(wish.text, filter(None, names)) if not wish.text.isdecimal() else None
    context.diagnostics.error("value-wrong", message, wish.span, near or f"highlight={columns}")
    return None


def _read_pipes(words: Passage) -> RawTable:
    """Header, alignment and rows of a pipe table."""
    lines = words.rows()
    dashes = [part.strip() for part in re.split(r"[|+]", lines[1].text.strip().strip("|"))]
    rows = [_split(line) for line in (lines[0], *lines[2:])]
    return RawTable(
        header=(_raw(rows[0]),),
        rows=tuple(_raw(row) for row in rows[1:]),
        aligns=tuple(align_of(part) for part in dashes),
        weights=_weights(dashes, rows, lines),
    )


def _raw(row: Sequence[Passage]) -> tuple[RawCell, ...]:
    return tuple(RawCell(words) for words in row)


def _weights(
    dashes: Sequence[str], rows: Sequence[Sequence[Passage]], lines: Sequence[Passage]
) -> tuple[float, ...] | None:
    """The dashes as column widths, where they say anything.

    They say nothing where all lines are short (Pandoc's rule), where all columns have the same few dashes, and where
    they only underline the header, or the widest cell of their column, as programs that tidy tables write them.
    """
    if all(cell_width(line.text) <= _LONG_LINE for line in lines):
        return None
    lengths = [len(part) for part in dashes]
    if max(lengths) - min(lengths) <= _COLONS and max(lengths) <= _FEW_DASHES:
        return None
    widest = [max((cell_width(row[at].text) for row in rows if at < len(row)), default=0) for at in range(len(dashes))]
    if all(0 <= length - max(width, _LEAST_DASHES) <= _COLONS for length, width in zip(lengths, widest, strict=True)):
        return None
    if len(rows[0]) == len(dashes) and all(map(_underlines, lengths, rows[0])):
        return None
    return tuple(map(float, lengths))


def _underlines(length: int, name: Passage) -> bool:
    """Whether so many dashes are about as long as the name above them, however wide its characters are counted."""
    return len(name.text) <= length <= max(cell_width(name.text), _LEAST_DASHES) + _COLONS


def _split(line: Passage) -> tuple[Passage, ...]:
    r"""The cells of a row. A bar in a code span or behind a backslash is a character of its cell."""
    text = line.text
    bars: list[int] = []
    at = 0
    while at < len(text):
        ticks = _TICKS.match(text, at)
        if ticks:
            close = re.compile(rf"(?<!`){ticks[0]}(?!`)").search(text, ticks.end())
            at = close.end() if close else ticks.end()
            continue
        if text[at] == "|":
            bars.append(at)
        at += 2 if text[at] == "\\" else 1
    edges = [-1, *bars, len(text.rstrip())]
    cells = [line.cut(start + 1, stop).stripped() for start, stop in pairwise(edges)]
    if text.lstrip().startswith("|"):
        cells = cells[1:]
    if bars and not text[bars[-1] + 1 :].strip():
        cells = cells[:-1]
    return tuple(cells)
