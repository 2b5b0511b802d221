"""Grid tables without merged cells: `+---+` between rows, `+===+` under the header, words in the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.diagnostic import Diagnostics
from generator.model.text import Align
from generator.read.cells import RawTable, cell_width
from generator.read.passage import Passage

_RULE = re.compile(r"\+(?:[:=-]+\+)+$")
_BLOCK = re.compile(r"(?:[-*+]|\d+[.)]|#{1,6}|>|```|:::)(?:\s|$)")


def read_grid(words: Passage, diagnostics: Diagnostics) -> RawTable | None:
    """The cells of a grid table; None when it has no rows, merged cells or lists in cells, which is reported."""
    lines = words.rows()
    top = lines[0].text.rstrip()
    edges = _corners(top)
    groups: list[list[tuple[Passage, ...]]] = [[]]
    headed, aligning = 0, top
    for line in lines[1:]:
        if _RULE.match(line.text.rstrip()) and _corners(line.text) == edges:
            groups.append([])
            if "=" in line.text:
                headed, aligning = headed or len(groups) - 1, line.text.rstrip()
            continue
        cells = _cut(line, edges)
        if cells is None:
            hint = "write a pipe table, or give each column its own bars in every row"
            diagnostics.error("table-unsupported", "the bars of this row are not below the corners", line.span(), hint)
            return None
        groups[-1].append(cells)
    for block in (cell for group in groups for row in group for cell in row if _BLOCK.match(cell.text)):
        diagnostics.error("not-yet", "lists and other blocks in a table are not supported yet", block.span())
        return None
    rows = [tuple(_join(parts) for parts in zip(*group, strict=True)) for group in groups if group]
    if not rows:
        hint = "write rows between the lines: | a | b |"
        diagnostics.error("table-unsupported", "this table has no rows", words.span(), hint)
        return None
    header = rows[0] if headed == 1 and groups[0] else ()
    return RawTable(
        header=header,
        rows=tuple(rows[1:] if header else rows),
        aligns=tuple(_align(part) for part in aligning.strip("+").split("+")),
        weights=tuple(float(right - left - 1) for left, right in pairwise(edges)),
    )


def _corners(text: str) -> list[int]:
    return [index for index, char in enumerate(text) if char == "+"]


def _cut(line: Passage, edges: Sequence[int]) -> tuple[Passage, ...] | None:
    """The line cut where the corners are above it, counted as a monospaced screen shows it."""
    at_width: dict[int, int] = {}
    width = 0
    for index, char in enumerate(line.text):
        at_width[width] = index
        width += cell_width(char)
    bars = [at_width.get(edge, -1) for edge in edges]
    if any(bar < 0 or line.text[bar] != "|" for bar in bars) or line.text[bars[-1] + 1 :].strip():
        return None
    return tuple(line.cut(left + 1, right).stripped() for left, right in pairwise(bars))


def _join(parts: Sequence[Passage]) -> Passage:
    """The lines of one cell as one passage; blank ones are dropped."""
    kept = [part for part in parts if part.text] or list(parts[:1])
    text = "\n".join(part.text for part in kept)
    return Passage(kept[0].source, text, kept[0].line, tuple(part.columns[0] for part in kept))


def _align(dashes: str) -> Align:
    if dashes.endswith(":"):
        return "ctr" if dashes.startswith(":") else "r"
    return "l"
