"""Grid tables: `+---+` between cells, `+===+` under the header; a cell reaches as far as its lines do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.diagnostic import Diagnostics
from generator.read.cells import RawCell, RawTable, align_of, cell_width
from generator.read.passage import Passage

_RULE = re.compile(r"\+(?:[:=-]+\+)+$")
_BAR = re.compile(r"(?<!\\)\|")
_FLAT = frozenset("-=:+")
_UPRIGHT = frozenset("|+")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the drawing: its characters by the columns of a screen, and where they stand in its words."""

    words: Passage
    chars: dict[int, str]
    places: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A cell by the lines around it: first and last row of the drawing, left and right column of the screen."""

    top: int
    left: int
    bottom: int
    right: int


def read_grid(words: Passage, diagnostics: Diagnostics) -> RawTable | None:
    """The cells of a grid table; None when its lines do not close around them, which is reported."""
    lines = words.rows()
    rules = [index for index, line in enumerate(lines) if _RULE.match(line.text.rstrip())]
    edges = sorted({place for index in rules for place in _corners(lines[index].text)})
    if len(rules) < 2 or all(after == before + 1 for before, after in pairwise(rules)):
        hint = "write rows between the lines: | a | b |"
        diagnostics.error("table-unsupported", "this table has no rows", words.span(), hint)
        return None
    rows = [_read_row(line, edges) for line in lines]
    wrong = next((row for row in rows if not _closed(row, edges)), None)
    frames = [] if wrong else _frames(rows)
    wrong = wrong or _gap(rows, edges, frames)
    if wrong:
        hint = "put each bar below a + and above a +, or write a pipe table"
        message = "the bars of this row are not below the corners"
        diagnostics.error("table-unsupported", message, wrong.words.span(), hint)
        return None
    return _table(rows, frames)


def _corners(text: str) -> list[int]:
    return [index for index, char in enumerate(text) if char == "+"]


def _read_row(line: Passage, edges: Sequence[int]) -> _Row:
    """The line as a monospaced screen shows it.

    Screens differ in how wide they show some characters: where a row has as many bars as there are edges, its bars are
    the edges, wherever they stand.
    """
    chars: dict[int, str] = {}
    places: dict[int, int] = {}
    width = 0
    for index, char in enumerate(line.text):
        step = cell_width(char)
        if step:
            chars[width], places[width] = char, index
        width += step
    bars = [match.start() for match in _BAR.finditer(line.text)]
    if len(bars) == len(edges) and any(chars.get(edge) != "|" for edge in edges):
        return _Row(line, dict.fromkeys(edges, "|"), dict(zip(edges, bars, strict=True)))
    return _Row(line, chars, places)


def _closed(row: _Row, edges: Sequence[int]) -> bool:
    """Whether the line begins and ends at the outer edges, with nothing behind them."""
    if any(row.chars.get(edge) not in _UPRIGHT for edge in (edges[0], edges[-1])):
        return False
    return not row.words.text[row.places[edges[-1]] + 1 :].strip()


def _frames(rows: Sequence[_Row]) -> list[_Frame]:
    """The cells, found from corner to corner."""
    corners, found = [(0, 0)], list[_Frame]()
    seen = {(0, 0)}
    for top, left in corners:
        frame = _frame(rows, top, left)
        if frame is None:
            continue
        found.append(frame)
        for corner in ((frame.top, frame.right), (frame.bottom, frame.left), (frame.bottom, frame.right)):
            if corner not in seen:
                seen.add(corner)
                corners.append(corner)
    return found


def _frame(rows: Sequence[_Row], top: int, left: int) -> _Frame | None:
    """The smallest cell with this corner at its top left."""
    right = left
    while rows[top].chars.get(right := right + 1) in _FLAT:
        if rows[top].chars[right] != "+":
            continue
        for bottom in range(top + 1, len(rows)):
            char = rows[bottom].chars.get(right)
            if char not in _UPRIGHT:
                break
            if char == "+" and _is_closed(rows, _Frame(top, left, bottom, right)):
                return _Frame(top, left, bottom, right)
    return None


def _is_closed(rows: Sequence[_Row], frame: _Frame) -> bool:
    """Whether there are lines at the left and below."""
    below = rows[frame.bottom].chars
    if below.get(frame.left) != "+":
        return False
    if any(below.get(column) not in _FLAT for column in range(frame.left, frame.right)):
        return False
    return all(rows[row].chars.get(frame.left) in _UPRIGHT for row in range(frame.top, frame.bottom))


def _gap(rows: Sequence[_Row], edges: Sequence[int], frames: Sequence[_Frame]) -> _Row | None:
    """The first line that is in no cell, or that has a bar at an edge inside a merged one."""
    height, width = len(rows) - 1, edges[-1] - edges[0]
    if sum((frame.bottom - frame.top) * (frame.right - frame.left) for frame in frames) != height * width:
        bottoms = {frame.bottom for frame in frames}
        first = min((row for row in range(height) if row + 1 not in bottoms), default=0)
        reached = [row for row in range(first, height) if "|" in rows[row].words.text]
        return rows[reached[0]] if reached else rows[first]
    for frame in frames:
        inner = [edge for edge in edges if frame.left < edge < frame.right]
        for row in rows[frame.top + 1 : frame.bottom]:
            if any(row.chars.get(edge) == "|" for edge in inner):
                return row
    return None


def _table(rows: Sequence[_Row], frames: Sequence[_Frame]) -> RawTable:
    tops = sorted({frame.top for frame in frames})
    lefts = sorted({frame.left for frame in frames})
    edges = [*lefts, max(frame.right for frame in frames)]
    cells = [[RawCell(None)] * len(lefts) for _ in tops]
    for frame in frames:
        across = sum(frame.left <= left < frame.right for left in lefts)
        down = sum(frame.top <= top < frame.bottom for top in tops)
        cells[tops.index(frame.top)][lefts.index(frame.left)] = RawCell(_words(rows, frame), across, down)
    equals = (index for index, row in enumerate(rows[:-1]) if index and "=" in _flat(row))
    header_end = next(equals, 0)
    headed = tops.index(header_end) if header_end in tops else 0
    dashes = rows[header_end if headed else 0]
    return RawTable(
        header=tuple(map(tuple, cells[:headed])),
        rows=tuple(map(tuple, cells[headed:])),
        aligns=tuple(
            align_of("".join(dashes.chars.get(column, "") for column in range(left + 1, right)))
            for left, right in pairwise(edges)
        ),
        weights=tuple(float(right - left - 1) for left, right in pairwise(edges)),
    )


def _flat(row: _Row) -> str:
    """The line if it is nothing but a rule."""
    text = row.words.text.rstrip()
    return text if _RULE.match(text) else ""


def _words(rows: Sequence[_Row], frame: _Frame) -> Passage:
    """The lines of one cell as one passage, without the blanks that all begin with and the blank ones around."""
    parts = [
        row.words.cut(row.places[frame.left] + 1, row.places[frame.right]) for row in rows[frame.top + 1 : frame.bottom]
    ]
    texts = [part.text.rstrip() for part in parts]
    said = [index for index, text in enumerate(texts) if text]
    if not said:
        return rows[min(frame.top + 1, len(rows) - 1)].words.cut(0, 0)
    first, last = said[0], said[-1]
    indent = min(len(texts[index]) - len(texts[index].lstrip()) for index in said)
    text = "\n".join(line[indent:] for line in texts[first : last + 1])
    columns = tuple(part.columns[0] + indent for part in parts[first : last + 1])
    return Passage(parts[first].source, text, parts[first].line, columns)
