"""CSV text in, a grid whose every cell knows its line and column out (RFC 4180).

The first row names the columns, the first column the rows. Commas, semicolons or tabs divide the values, whichever the
first row has most of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostic import Diagnostics
from generator.read.chart.grid import Cell, Grid, GridColumn, Place

_QUOTED = re.compile(r'"[^"]*"')
_EXAMPLE = "Year,Virtual machines,Containers"


class _SyntaxError(Exception):
    def __init__(self, message: str, line: int, column: int) -> None:
        self.line, self.column = line, column
        super().__init__(message)


def read_csv(text: str, place: Place, diagnostics: Diagnostics) -> Grid | None:
    """The grid, None once an error has been reported; what is wrong with a row is told for each of them.

    Errors: `csv-syntax`, `csv-row` for a row that is not as long as the first, `chart-empty`.
    """
    rows: list[list[Cell]] = []
    try:
        rows.extend(_rows(text, place))
    except _SyntaxError as error:
        diagnostics.error("csv-syntax", f"this is not CSV: {error}", place(error.line, error.column))
        return None
    if not rows or len(rows[0]) < 2:
        span = rows[0][0].span if rows else place(1, 1)
        message = "expected a row of names first: one for the categories, one for each series"
        diagnostics.error("chart-empty", message, span, _EXAMPLE)
        return None
    header, *body = rows
    found = Diagnostics()
    for row in body:
        _check_length(row, len(header), found)
    if not body:
        found.error("chart-empty", "expected rows of numbers below the names", header[0].span)
    diagnostics.extend(found)
    if found.errors:
        return None
    names, *columns = zip(*body, strict=True)
    series = tuple(GridColumn(name, column) for name, column in zip(header[1:], columns, strict=True))
    return Grid(header[0].span, header[0], names, series)


def _check_length(row: list[Cell], expected: int, diagnostics: Diagnostics) -> None:
    if len(row) == expected:
        return
    message = f"expected {expected} values as in the first row, found {len(row)}"
    hint = None
    if len(row) > expected:
        hint = "write numbers without a comma for thousands, and words with a comma in quotes"
    diagnostics.error("csv-row", message, row[min(expected, len(row) - 1)].span, hint)


@dataclass(slots=True)
class _Cursor:
    """A place in the text: an offset, its line, and the offset at which that line begins."""

    at: int = 0
    line: int = 1
    start: int = 0

    def move(self, text: str, to: int) -> None:
        lines = text.count("\n", self.at, to)
        if lines:
            self.line += lines
            self.start = text.rfind("\n", self.at, to) + 1
        self.at = to

    @property
    def column(self) -> int:
        return self.at - self.start + 1


def _rows(text: str, place: Place) -> Iterator[list[Cell]]:
    """The rows that are not empty, each with all its cells."""
    first = _QUOTED.sub("", text.lstrip("\n")).split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    blank = " \t".replace(mark, "")
    field = re.compile(rf'[{blank}]*(?:"(?P<quoted>(?:[^"]|"")*)"[{blank}]*|(?P<plain>[^"\n{mark}][^\n{mark}]*|))')
    cursor = _Cursor()
    row: list[Cell] = []
    while cursor.at < len(text):
        found = field.match(text, cursor.at)
        assert found is not None
        shift = len(found[0]) - len(found[0].lstrip(blank))
        cursor.move(text, cursor.at + shift)
        span = place(cursor.line, cursor.column)
        if found.end() < len(text) and text[found.end()] not in f"{mark}\n":
            never = text[found.end()] == '"' and found["quoted"] is None
            message = "a quoted value never ends" if never else "words behind the quote that ends a value"
            raise _SyntaxError(message, cursor.line, cursor.column)
        quoted = found["quoted"]
        row.append(Cell((found["plain"].strip() if quoted is None else quoted.replace('""', '"')), span))
        cursor.move(text, found.end())
        more = cursor.at < len(text) and text[cursor.at] == mark
        if more and cursor.at + 1 == len(text):
            row.append(Cell("", place(cursor.line, cursor.column + 1)))
        if not more:
            if len(row) > 1 or row[0].text or quoted is not None:
                yield row
            row = []
        cursor.move(text, cursor.at + 1)
    if row:
        yield row
