"""Slide breaks with attributes (`--- {title="…"}`), display formulas, and blocks nested too deep."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from generator.read.attributes import attributes_end

_BREAK = re.compile(r"-{3,}[ \t]+(?=\{)")

MAX_NESTING = 60
"""Lists within divs within quotes: two for each list. More is a mistake, and Python's stack is not endless."""


def slide_break_rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A token `slide_break` whose `content` is the attribute list."""
    line = _line(state, start).rstrip()
    head = _BREAK.match(line)
    if state.is_code_block(start) or not head or attributes_end(line, head.end()) != len(line):
        return False
    if not silent:
        token = state.push("slide_break", "", 0)
        token.map, token.content = [start, start + 1], line[head.end() :]
        state.line = start + 1
    return True


def math_block_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A token `math_block` with the lines from `$$` to `$$`; blank lines do not end it."""
    first = _line(state, start)
    if state.is_code_block(start) or not first.startswith("$$"):
        return False
    row = start
    if not (len(first) > 4 and first.rstrip().endswith("$$")):
        row += 1
        while row < end and not _line(state, row).rstrip().endswith("$$"):
            row += 1
        if row >= end:
            return False
    if not silent:
        token = state.push("math_block", "", 0)
        token.map = [start, row + 1]
        token.content = "\n".join(_line(state, line) for line in range(start, row + 1))
        state.line = row + 1
    return True


def too_deep_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A token `too_deep` for all that is nested deeper than anyone means."""
    if state.level < MAX_NESTING:
        return False
    if not silent:
        token = state.push("too_deep", "", 0)
        token.map = [start, end]
        state.line = end
    return True


def install(parser: MarkdownIt) -> None:
    """Add the rules; a formula or a break may follow a paragraph without a blank line."""
    ruler = parser.block.ruler
    ruler.before("table", "too_deep", too_deep_rule, {"alt": []})
    ruler.before("hr", "slide_break", slide_break_rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    ruler.before("fence", "math_block", math_block_rule, {"alt": ["paragraph", "reference"]})


def _line(state: StateBlock, row: int) -> str:
    return state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]]
