"""A cell of the data in, its number out, or a diagnostic that says how to write it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.diagnostic import Diagnostics
from generator.read.chart.grid import Cell

_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
_GAPS = frozenset(("", "null", "~"))
_MISSING = frozenset(("-", "–", "—", "?", "n/a", "na", "nan", "none", "nil", "."))
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:[,'’_ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+", re.ASCII)
_WITH_UNIT = re.compile(r"(?P<before>[^\d.+-]*)(?P<number>[-+]?\d+(?:\.\d+)?)\s*(?P<behind>[^\d\s].*)?", re.ASCII)

_MOST_DECIMALS = 6
_LARGEST = 1e300


def is_gap(cell: Cell) -> bool:
    """Whether the author has left the value out."""
    return cell.text in _GAPS


def read_number(cell: Cell, diagnostics: Diagnostics) -> float | None:
    """The number; None for a gap, and once `chart-value` has been reported."""
    if is_gap(cell):
        return None
    text = cell.text.replace("\N{MINUS SIGN}", "-")
    if not _NUMBER.fullmatch(text):
        shown = cell.text if len(cell.text) <= 40 else f"{cell.text[:40]}…"
        diagnostics.error("chart-value", f'expected a number, found "{shown}"', cell.span, _hint(text))
        return None
    value = float(text)
    if abs(value) > _LARGEST:
        diagnostics.error("chart-value", f"expected a number up to {_LARGEST:g}, found {cell.text}", cell.span)
        return None
    return value + 0.0  # -0 is 0


def written_decimals(cells: Iterable[Cell]) -> int:
    """How many digits behind the point the values are written with, at most two unless the smallest need more."""
    from decimal import Decimal

    numbers = [Decimal(text) for cell in cells if _NUMBER.fullmatch(text := cell.text.replace("\N{MINUS SIGN}", "-"))]
    smallest = min((abs(number) for number in numbers if number), default=None)
    if smallest is None:
        return 0
    most = max(-int(number.as_tuple().exponent) for number in numbers)
    return max(0, min(most, max(2, 1 - smallest.adjusted()), _MOST_DECIMALS))


def _hint(text: str) -> str | None:
    if text.casefold() in _MISSING:
        return "leave the value out where there is none"
    if _THOUSANDS.fullmatch(text):
        return f"write {re.sub(r'[^-+.0-9]', '', text)}: thousands have no mark"
    if _DECIMAL_COMMA.fullmatch(text):
        return f"write {text.replace(',', '.')}: decimals have a point"
    unit = _WITH_UNIT.fullmatch(text)
    if unit and (unit["before"] or unit["behind"]):
        word = (unit["behind"] or unit["before"]).strip()
        return f'write {unit["number"]}, and unit="{word}" on the fence'
    return None
