"""Fenced divs: `::: name` or `::: {.name key=value}`, blocks, `:::`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_COLONS = re.compile(r"[ \t]*(?P<colons>:{3,})[ \t]*(?P<rest>.*?)[ \t]*:*[ \t]*$")
_LEAD = r"(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*"
"""What may stand before a fence that opens a list item or stands in a quote."""
_FENCE = re.compile(_LEAD + r"(?P<marks>`{3,}|~{3,})(?P<info>[^\n]*)$")
_LED_COLONS = re.compile(_LEAD + _COLONS.pattern)
_HEADING = re.compile(r"#{1,2}[ \t]")


@dataclass(frozen=True, slots=True)
class Divs:
    """Where divs end: the closing line of each opening one, lines counted from 0.

    A div that is never closed ends where the next slide begins, or the text; it is in `unclosed`.
    """

    ends: Mapping[int, int]
    unclosed: tuple[int, ...]


def match_divs(lines: Sequence[str]) -> Divs:
    """Pair the fences, innermost first, as Pandoc does: the number of colons does not count.

    Only when that leaves a div open, colons are taken to be meant as pairs, to name the one that lacks its end.
    """
    fences = _fences(lines)
    ends, unclosed = _pair(fences)
    if unclosed:
        ends, unclosed = _pair_strictly(fences)
    for start, end in unclosed.items():
        headings = (row for row in range(start + 1, len(lines)) if _HEADING.match(lines[row]))
        ends[start] = min(next(headings, len(lines)), len(lines) if end is None else end)
    return Divs(ends, tuple(sorted(unclosed)))


def div_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Tokens `div_open`, whose `content` is the text behind the colons, and `div_close`; `div_stray` for a lone end.

    `meta["cut"]` tells that the div ends before its closing line, with the list item that it stands in.
    """
    if state.is_code_block(start):
        return False
    head = _COLONS.match(state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]])
    if not head:
        return False
    if silent:
        return True
    divs: Divs = state.env["divs"]
    if start not in divs.ends:
        token = state.push("div_stray", "", 0)
        token.map, state.line = [start, start + 1], start + 1
        return True
    stop = min(divs.ends[start], end)
    token = state.push("div_open", "div", 1)
    token.map, token.content = [start, stop], head["rest"]
    outer_type, outer_end = state.parentType, state.lineMax
    state.parentType, state.lineMax = "div", stop
    state.line = start + 1
    state.md.block.tokenize(state, start + 1, stop)
    state.parentType, state.lineMax = outer_type, outer_end
    state.push("div_close", "div", -1)
    token.meta["cut"] = state.line < stop
    if not token.meta["cut"] and start not in divs.unclosed and stop < end:
        state.line = stop + 1
    return True


def install(parser: MarkdownIt) -> None:
    """Add the rule; a div may follow a paragraph, a list or a quote without a blank line."""
    alternatives = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "div", div_rule, {"alt": alternatives})


@dataclass(frozen=True, slots=True)
class _Fence:
    """A line of colons; `opens` is what stands behind them, empty for a closing one."""

    row: int
    colons: int
    opens: str


def _fences(lines: Sequence[str]) -> list[_Fence]:
    """The lines of colons outside fenced code."""
    found: list[_Fence] = []
    code: str | None = None
    for row, line in enumerate(lines):
        if fence := _FENCE.match(line):
            marks: str = fence["marks"]
            if code is None:
                code = None if "`" in marks and "`" in fence["info"] else marks
            elif marks.startswith(code) and not fence["info"].strip():
                code = None
        elif code is None and (colons := _LED_COLONS.match(line)):
            found.append(_Fence(row, len(colons["colons"]), colons["rest"]))
    return found


def _pair(fences: Sequence[_Fence]) -> tuple[dict[int, int], dict[int, int | None]]:
    """The ends, and those that are left open, of whose ends nothing is known."""
    ends: dict[int, int] = {}
    stack: list[_Fence] = []
    for fence in fences:
        if fence.opens:
            stack.append(fence)
        elif stack:
            ends[stack.pop().row] = fence.row
    return ends, dict.fromkeys(fence.row for fence in stack)


def _pair_strictly(fences: Sequence[_Fence]) -> tuple[dict[int, int], dict[int, int | None]]:
    """The same by number of colons. A div that is left open ends where the one around it does, or where another of its
    kind begins.
    """
    ends: dict[int, int] = {}
    unclosed: dict[int, int | None] = {}
    stack: list[_Fence] = []
    for fence in fences:
        if fence.opens:
            if stack and (stack[-1].opens, stack[-1].colons) == (fence.opens, fence.colons):
                unclosed[stack.pop().row] = fence.row
            stack.append(fence)
            continue
        if any(waiting.colons == fence.colons for waiting in stack):
            while stack[-1].colons != fence.colons:
                unclosed[stack.pop().row] = fence.row
        if stack:
            ends[stack.pop().row] = fence.row
    return ends, {**unclosed, **dict.fromkeys(fence.row for fence in stack)}
