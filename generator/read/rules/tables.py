"""Tables: pipe tables and grid tables as raw lines; Pandoc's simple and multiline tables are seen, but not read.

The rules only find where a table is; its cells are read from the lines, so that each knows its place.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph

DASHES = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
"""The line under a pipe table's header."""

_GRID_RULE = re.compile(r"\+(?:[:=-][=-]*[:=-]?\+)+[ \t]*$")
_SIMPLE_RULE = re.compile(r"-+(?:[ \t]+-+)+[ \t]*$")
_CAPTION = re.compile(r"(?::|[Tt]able:)[ \t]")
_PIPE = re.compile(r"(?<!\\)\|")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]")


def pipe_table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A token `pipe_table` with the lines: a header, dashes, rows as long as they hold a bar."""
    if start + 1 >= end or state.is_code_block(start) or not _is_head(state, start):
        return False
    if silent:
        return True
    row = start + 2
    while row < end and _inside(state, row) and _is_row(_line(state, row)):
        row += 1
    return _push(state, "pipe_table", start, row)


def grid_table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A token `grid_table` with the lines, which all begin with a bar or a corner."""
    if start + 2 >= end or state.is_code_block(start) or not _GRID_RULE.match(_line(state, start)):
        return False
    if silent:
        return True
    row = start + 1
    while row < end and _inside(state, row) and _line(state, row)[0] in "|+":
        row += 1
    return _push(state, "grid_table", start, row)


def simple_table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A token `simple_table`: two or more groups of dashes in the first or second line, up to a blank line."""
    if state.is_code_block(start):
        return False
    heads = (row for row in (start, start + 1) if row < end and _inside(state, row))
    if not any(_SIMPLE_RULE.match(line) and "--" in line for line in (_line(state, row) for row in heads)):
        return False
    if silent:
        return True
    row = start + 1
    while row < end and _inside(state, row):
        row += 1
    return _push(state, "simple_table", start, row)


def caption_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Neither a `: caption` nor a paragraph before a table's caption is a term of a definition list."""
    row = start + 1
    if silent or not (row < end and state.isEmpty(row)):
        return False
    if _CAPTION.match(_line(state, start)):
        return paragraph(state, start, end, silent)
    row = state.skipEmptyLines(row)
    if not (row < end and _inside(state, row) and _CAPTION.match(_line(state, row))):
        return False
    row = state.skipEmptyLines(row + 1)
    table = row + 1 < end and (_is_head(state, row) or _GRID_RULE.match(_line(state, row)))
    return paragraph(state, start, end, silent) if table else False


def install(parser: MarkdownIt) -> None:
    """Add the rules. Pipe and grid tables may follow a paragraph without a blank line."""
    ruler = parser.block.ruler
    for name, rule in (("simple_table", simple_table_rule), ("grid_table", grid_table_rule)):
        ruler.before("fence", name, rule, {"alt": ["paragraph"] if name == "grid_table" else []})
    ruler.before("fence", "pipe_table", pipe_table_rule, {"alt": ["paragraph", "reference"]})


def _is_head(state: StateBlock, start: int) -> bool:
    """Whether a header line with a bar stands over a line of dashes with a bar."""
    dashes = _line(state, start + 1) if _inside(state, start + 1) else ""
    header = _line(state, start)
    if _ITEM.match(header) and dashes and state.sCount[start + 1] > state.sCount[start]:
        return False  # the table opens a list item: that comes first
    return "|" in dashes and bool(_PIPE.search(header)) and bool(DASHES.match(dashes)) and not DASHES.match(header)


def _is_row(line: str) -> bool:
    return bool(_PIPE.search(line)) and not _CAPTION.match(line)


def _line(state: StateBlock, row: int) -> str:
    return state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]


def _inside(state: StateBlock, row: int) -> bool:
    return not state.isEmpty(row) and state.sCount[row] >= state.blkIndent


def _push(state: StateBlock, kind: str, start: int, stop: int) -> bool:
    token = state.push(kind, "", 0)
    token.map = [start, stop]
    token.content = "\n".join(_line(state, row) for row in range(start, stop))
    state.line = stop
    return True
