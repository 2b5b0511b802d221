"""Tables: pipe tables here; the cells of a grid table come from `grid`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.blocks import Block, Cell, Run, Runs, Table
from generator.model.text import Align
from generator.read.attributes import NONE, Attributes, split_attributes
from generator.read.blocks.grid import read_grid
from generator.read.captions import Captioned
from generator.read.cells import RawTable, cell_width
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import read_runs
from generator.read.passage import Passage
from generator.read.vocabulary import TABLE, review

_LONG_LINE = 72
"""A pipe table with a longer line takes its column widths from its dashes (Pandoc's rule)."""

_TICKS = re.compile(r"`+")


def read_table(item: Captioned, context: Context) -> tuple[Block, ...]:
    """A table with its caption; nothing when its lines make none, which has been reported."""
    node = item.node
    assert node.words is not None
    raw = read_grid(node.words, context.diagnostics) if node.kind == "grid_table" else _read_pipes(node.words)
    if raw is None:
        return ()
    if not raw.rows and not any(cell.text for cell in raw.header):
        context.diagnostics.error("table-unsupported", "this table has no words", node.span, "| a | b |")
        return ()
    caption, attributes = split_attributes(item.caption) if item.caption else (None, NONE)
    review(attributes, TABLE, context.diagnostics)
    key = context.next_key("table", attributes)
    columns = len(raw.aligns)
    inside = context.inside(key)
    header = _read_row(raw.header, columns, f"{key}/header", node, inside)
    rows = tuple(_read_row(row, columns, inside.next_key("row"), node, inside) for row in raw.rows)
    words = read_runs(caption, node.document, context, "a caption") if caption else Runs()
    highlight = _highlight(attributes, columns, context)
    return (Table(key, node.document.span(node.line), header, rows, raw.aligns, raw.weights, words, highlight),)


def _read_row(row: Sequence[Passage], columns: int, key: str, node: Node, context: Context) -> tuple[Cell, ...]:
    """As many cells as there are columns; a row that is too long is reported."""
    if len(row) > columns:
        span = row[columns].span()
        message = f"this row has {len(row)} cells and the table {columns} columns"
        context.diagnostics.error("table-uneven", message, span, r"write \| for a bar inside a cell")
    place = row[0].span() if row else node.document.span(node.line)
    cells: list[Cell] = []
    for index in range(columns):
        words = row[index] if index < len(row) else None
        runs = read_runs(words, node.document, context, "a table") if words else Runs()
        cells.append(Cell(f"{key}/cell-{index + 1}", words.span() if words else place, tuple(map(_bars_in_code, runs))))
    return tuple(cells)


def _bars_in_code(run: Run) -> Run:
    r"""In a table, `\|` is a bar in code too (GitHub's rule), where a backslash else stands for itself."""
    return replace(run, text=run.text.replace(r"\|", "|")) if run.code else run


def _highlight(attributes: Attributes, columns: int, context: Context) -> int | None:
    """`highlight=2` is the second column; columns count from 0 in a Table."""
    wish = attributes.value("highlight")
    if wish is None:
        return None
    if wish.text.isdecimal() and 1 <= int(wish.text) <= columns:
        return int(wish.text) - 1
    message = f"highlight is the number of a column, 1 to {columns}"
    context.diagnostics.error("value-wrong", message, wish.span, f"highlight={columns}")
    return None


def _read_pipes(words: Passage) -> RawTable:
    """Header, alignment and rows of a pipe table."""
    lines = words.rows()
    dashes = [part.strip() for part in re.split(r"[|+]", lines[1].text.strip().strip("|"))]
    long = any(cell_width(line.text) > _LONG_LINE for line in lines)
    return RawTable(
        header=_split(lines[0]),
        rows=tuple(_split(line) for line in lines[2:]),
        aligns=tuple(_align(part) for part in dashes),
        weights=tuple(float(len(part)) for part in dashes) if long else None,
    )


def _align(dashes: str) -> Align:
    if dashes.endswith(":"):
        return "ctr" if dashes.startswith(":") else "r"
    return "l"


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
