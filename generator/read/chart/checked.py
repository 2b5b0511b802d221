"""A grid and what its chart has to be in, the numbers out, once every cell that cannot be so has been reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostic import Diagnostics
from generator.model.chart import THINNEST_SLICE, Series
from generator.read.chart.grid import Cell, Grid
from generator.read.chart.number import is_gap, read_number, written_decimals
from generator.read.chart.options import Options

MOST_CATEGORIES = 200
MOST_SERIES = 8
MOST_SLICES = 8
"""More are no longer told apart."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a chart shows. `positions` are those of a scatter chart, which has no categories; `decimals` as written."""

    categories: tuple[str, ...]
    positions: tuple[float, ...]
    series: tuple[Series, ...]
    decimals: int


def read_numbers(grid: Grid, options: Options, diagnostics: Diagnostics) -> Numbers | None:
    """The numbers, None once an error has been reported.

    Errors, each at its cell: `chart-too-large`, `chart-name`, `chart-value`, `chart-empty`. Warnings: `chart-crowded`,
    `chart-gap`, `chart-range`.
    """
    found = Diagnostics()
    if _too_large(grid, options, found):
        diagnostics.extend(found)
        return None
    is_scatter = options.kind == "scatter"
    _check_names([column.name for column in grid.columns], "series", found, single=True)
    positions: tuple[float, ...] = ()
    if is_scatter:
        positions = tuple(_positions(grid.rows, options, found))
    else:
        _check_names(grid.rows, "category", found)
    series = tuple(
        Series(
            grid.label(column.name),
            column.name.span,
            tuple(_value(cell, options, found) for cell in column.values),
        )
        for column in grid.columns
    )
    if not found.errors:
        _check_whole(grid, series, options, found)
    diagnostics.extend(found)
    if found.errors:
        return None
    cells = [cell for column in grid.columns for cell in column.values]
    categories = () if is_scatter else tuple(grid.label(cell) for cell in grid.rows)
    return Numbers(categories, positions, series, written_decimals(cells))


def _too_large(grid: Grid, options: Options, diagnostics: Diagnostics) -> bool:
    if len(grid.rows) > MOST_CATEGORIES:
        message = f"a chart has at most {MOST_CATEGORIES} categories, this one has {len(grid.rows)}"
        hint = "sum them up, or show a part of them"
        diagnostics.error("chart-too-large", message, grid.rows[MOST_CATEGORIES].span, hint)
    if options.kind in ("pie", "doughnut") and len(grid.columns) > 1:
        message = f"a {options.kind} chart has one series, this one has {len(grid.columns)}"
        diagnostics.error("chart-too-large", message, grid.columns[1].name.span, "type=bar stacked=percent")
    elif over := grid.columns[MOST_SERIES:]:
        message = f"a chart has at most {MOST_SERIES} series, this one has {len(grid.columns)}"
        diagnostics.error("chart-too-large", message, over[0].name.span, "make two charts of it")
    return bool(diagnostics.errors)


def _check_names(names: Sequence[Cell], what: str, diagnostics: Diagnostics, *, single: bool = False) -> None:
    """Each has a name of its own; with `single`, the only one may have none."""
    first: dict[str, Cell] = {}
    for name in names:
        if not name.text and not (single and len(names) == 1):
            diagnostics.error("chart-name", f"expected a name for this {what}", name.span)
        elif name.text in first:
            message = f'expected each {what} once, "{name.text}" is already at {first[name.text].span}'
            diagnostics.error("chart-name", message, name.span)
        first.setdefault(name.text, name)


def _positions(cells: Sequence[Cell], options: Options, diagnostics: Diagnostics) -> Iterator[float]:
    for cell in cells:
        position = read_number(cell, diagnostics)
        if position is None and is_gap(cell):
            diagnostics.error("chart-value", "expected a number: each point has its place on the x axis", cell.span)
        elif position is not None and position <= 0 and options.x.log:
            message = f"a logarithmic axis has numbers above 0 alone, not {cell.text}"
            diagnostics.error("chart-value", message, cell.span, "leave out log=")
        yield position or 0.0


def _value(cell: Cell, options: Options, diagnostics: Diagnostics) -> float | None:
    value = read_number(cell, diagnostics)
    if value is None:
        return None
    if value <= 0 and options.y.log:
        message = f"a logarithmic axis has numbers above 0 alone, not {cell.text}"
        diagnostics.error("chart-value", message, cell.span, "leave the value out, or log=")
    elif value < 0 and options.kind in ("pie", "doughnut"):
        message = f"parts of a whole are not below 0, as {cell.text} is"
        diagnostics.error("chart-value", message, cell.span, "type=bar")
    elif value < 0 and options.stacking == "percent":
        message = f"shares of a hundred per cent are not below 0, as {cell.text} is"
        diagnostics.error("chart-value", message, cell.span, "stacked=yes")
    return value


def _check_whole(grid: Grid, series: Sequence[Series], options: Options, diagnostics: Diagnostics) -> None:
    """What no single cell can tell."""
    values = [value for one in series for value in one.values if value is not None]
    round_chart = options.kind in ("pie", "doughnut")
    if not values or (round_chart and not any(values)):
        diagnostics.error("chart-empty", "expected a number that is not 0" if values else "expected numbers", grid.span)
        return
    if round_chart:
        _check_slices(grid, series[0].values, diagnostics)
    if options.kind == "area":
        gap = next((cell for column in grid.columns for cell in column.values if is_gap(cell)), None)
        if gap is not None:
            message = "an area falls to 0 where a value is left out"
            diagnostics.warning("chart-gap", message, gap.span, "type=line")
    _check_range(grid, values, options, diagnostics)


def _check_slices(grid: Grid, values: Sequence[float | None], diagnostics: Diagnostics) -> None:
    hint = "put the smallest together, or type=barh"
    if len(grid.rows) > MOST_SLICES:
        message = f"more than {MOST_SLICES} slices are hard to tell apart, here are {len(grid.rows)}"
        diagnostics.warning("chart-crowded", message, grid.rows[MOST_SLICES].span, hint)
    whole = sum(value or 0 for value in values)
    for row, value in zip(grid.rows, values, strict=True):
        if value and value < THINNEST_SLICE * whole:
            message = f"a slice of less than {THINNEST_SLICE:.0%} has no room for its number"
            diagnostics.warning("chart-crowded", message, row.span, hint)


def _check_range(grid: Grid, values: Sequence[float], options: Options, diagnostics: Diagnostics) -> None:
    least, most = options.y.least, options.y.most
    if options.kind in ("bar", "barh", "area") and not options.y.log and least is not None and least > 0:
        message = f"areas are compared from 0 on: an axis that begins at {least:g} makes differences look larger"
        diagnostics.warning("chart-range", message, grid.span, "leave out min=, or type=line")
    cut = sum((least is not None and value < least) or (most is not None and value > most) for value in values)
    if cut and options.stacking == "none":
        message = f"min and max leave out {cut} of {len(values)} values"
        diagnostics.warning("chart-range", message, grid.span, "leave out min= or max=")
