"""The words of a table's cell in, one paragraph of runs or, from a grid table, its blocks out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.diagnostic import Span
from generator.model.blocks import (
    Block,
    BulletList,
    Cell,
    Code,
    ListItem,
    OrderedList,
    Paragraph,
    Quote,
    Run,
    Runs,
)
from generator.model.text import LINE_BREAK
from generator.read.cells import RawCell
from generator.read.context import Context
from generator.read.document import Node, parse_part
from generator.read.inline import read_runs
from generator.read.passage import Passage

_BLOCK = re.compile(r"(?:[-*+]|\d{1,9}[.)]|#{1,6}|:{3,})(?:\s|$)|>|`{3}|~{3}|\n[ \t]*\n", re.MULTILINE)


def read_cell(raw: RawCell | None, key: str, place: Span, node: Node, context: Context) -> Cell:
    """The cell; an empty one for a row that is too short, a covered one for a place that another reaches over."""
    if raw is None:
        return Cell(key, place, ())
    words = raw.words
    if words is None:
        return Cell(key, place, (), covered=True)
    cell = Cell(key, words.span() if words.text else place, (), across=raw.across, down=raw.down)
    if node.kind == "grid_table" and _has_blocks(words):
        return _with_blocks(cell, words, node, context)
    runs = read_runs(words, node.document, context, "a table")
    return replace(cell, runs=tuple(map(_bars_in_code, runs)))


def _has_blocks(words: Passage) -> bool:
    """Whether the words of a grid table's cell may be more than one paragraph.

    Cells of pipe tables have one line and no blocks: there `> 5` is a figure and `#` a name.
    """
    found = _BLOCK.search(words.text) if "\n" in words.text or _BLOCK.match(words.text) else None
    return found is not None


def _with_blocks(cell: Cell, words: Passage, node: Node, context: Context) -> Cell:
    nodes = parse_part(words, node.document, context.diagnostics)
    blocks = tuple(_allowed(context.inside(cell.key).blocks(nodes), context))
    match blocks:
        case (Paragraph(runs=runs, heading=False),):
            return replace(cell, runs=runs)
        case _:
            return replace(cell, blocks=blocks)


def _allowed(blocks: Iterable[Block], context: Context) -> Iterator[Block]:
    """Words and lists as they are, code as words; everything else is reported."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case BulletList() | OrderedList():
                yield replace(block, items=tuple(_allowed_item(item, context) for item in block.items))
            case Quote():
                yield replace(block, blocks=tuple(_allowed(block.blocks, context)))
            case Code(key, span, text):
                yield Paragraph(key, span, _code_runs(text, context))
            case _:
                message = "a cell of a table holds words, lists and code, nothing else"
                context.diagnostics.error("table-unsupported", message, block.span, "put it above or below the table")


def _allowed_item(item: ListItem, context: Context) -> ListItem:
    return replace(item, blocks=tuple(_allowed(item.blocks, context)))


def _code_runs(text: str, context: Context) -> Runs:
    return (Run(text.replace("\n", LINE_BREAK), code=True, lang=context.lang),)


def _bars_in_code(run: Run) -> Run:
    r"""In a table, `\|` is a bar in code too (GitHub's rule), where a backslash else stands for itself."""
    return replace(run, text=run.text.replace(r"\|", "|")) if run.code else run
