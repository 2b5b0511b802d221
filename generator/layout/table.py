"""A table into rows that fit: column widths from the content, measured heights, the theme's look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from generator.color import ThemeColor
from generator.diagnostic import Diagnostic, Span
from generator.geometry import Box, Emu, divide, pt
from generator.layout.desk import Desk
from generator.layout.scale import level_steps
from generator.layout.text import text_runs
from generator.layout.unit import Unit
from generator.model.blocks import Cell, Table, plain_text
from generator.model.page import CellBorder, PlaceholderRef, TableCell, TableFrame, TableRow
from generator.model.text import Align, ExactSpacing, TextParagraph
from generator.model.theme import LevelStyle, TableStyle
from generator.script import is_east_asian

_SHORTEST_CJK = 3
"""East Asian text may break anywhere, but a column narrower than this many characters reads badly."""


@dataclass(frozen=True, slots=True)
class Sizing:
    """A step on the way down: sizes of header and body in 1/100 pt."""

    header: int
    body: int


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table with all that its frames share: columns, header row, body rows with their heights."""

    table: Table
    widths: tuple[Emu, ...]
    header: TableRow | None
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TableRows:
    """One body row of a planned table, by index; None for a table that has a header only."""

    plan: TablePlan
    row: int | None


def sizings(style: TableStyle, scale: Sequence[int]) -> tuple[Sizing, ...]:
    """The steps of the body, each with a header that is not larger."""
    headers, bodies = level_steps(style.header, scale), level_steps(style.body, scale)
    return tuple(Sizing(max((size for size in headers if size <= body), default=headers[-1]), body) for body in bodies)


def table_units(table: Table, width: Emu, step: int, desk: Desk) -> tuple[Unit, ...]:
    """One unit for each body row; the header comes back on every page.

    A row needs what its text needs, and would like the theme's row height.
    """
    steps = sizings(desk.theme.table, desk.theme.type_scale)
    sizing = steps[min(step, len(steps) - 1)]
    widths = _column_widths(table, width, sizing, desk)
    header, broken = None, list[str]()
    set_row = partial(_row, table=table, widths=widths, sizing=sizing, desk=desk, broken=broken)
    if any(plain_text(cell.runs).strip() for cell in table.header):
        header = set_row(table.header, header=True)
    rows = tuple(set_row(cells, header=False) for cells in table.rows)
    plan = TablePlan(table, widths, header, rows)
    opening = header.height if header else 0
    problems = tuple(
        Diagnostic(
            "word-broken",
            "warning",
            f'"{word}" is wider than its column and is cut',
            table.span,
            "give the column more dashes, or write a shorter word",
        )
        for word in dict.fromkeys(broken)
    )
    if not rows:
        return (Unit(TableRows(plan, None), table.key, table.span, opening, broken=bool(broken), problems=problems),)
    units = [
        Unit(
            TableRows(plan, index),
            table.key,
            _row_span(table, index),
            row.height,
            rank=min(index, 1),
            opening=opening,
            ideal=desk.theme.table.row_height,
        )
        for index, row in enumerate(rows)
    ]
    return (replace(units[0], broken=bool(broken), problems=problems), *units[1:])


def _row_span(table: Table, index: int) -> Span:
    cells = table.rows[index]
    return cells[0].span if cells else table.span


def table_frame(
    plan: TablePlan,
    indices: Sequence[int],
    box: Box,
    key: str,
    row_height: Emu,
    placeholder: PlaceholderRef | None = None,
) -> TableFrame:
    """The frame of some of the rows under the header, at the top left corner of `box`.

    Where the box is higher than they need, rows share the rest up to `row_height`.
    """
    body = [plan.rows[index] for index in indices]
    wishes = [max(0, row_height - row.height) for row in body]
    needed = sum(row.height for row in body) + (plan.header.height if plan.header else 0)
    share = min(1.0, max(0, box.height - needed) / max(1, sum(wishes)))
    grown = [replace(row, height=row.height + int(share * wish)) for row, wish in zip(body, wishes, strict=True)]
    rows = (*([plan.header] if plan.header else []), *grown)
    height = sum(row.height for row in rows)
    return TableFrame(
        key=key,
        name="Table",
        box=Box(box.x, box.y, sum(plan.widths), height),
        column_widths=plan.widths,
        rows=rows,
        header_row=plan.header is not None,
        placeholder=placeholder,
        alt=plain_text(plan.table.caption) or None,
    )


def _level(style: TableStyle, column: int, columns: int, *, header: bool) -> LevelStyle:
    if header:
        return style.header
    return style.first_column if column == 0 and columns > 1 else style.body


def _paragraph(table: Table, cell: Cell, column: int, sizing: Sizing, desk: Desk, *, header: bool) -> TextParagraph:
    """A cell's text. Exact spacing, because LibreOffice sets percentages in cells by the font's own height."""
    style = desk.theme.table
    size = sizing.header if header else sizing.body
    level = _level(style, column, len(table.aligns), header=header)
    color = ThemeColor("accent1") if header and column == table.highlight else None
    return TextParagraph(
        runs=text_runs(cell.runs, level, size, desk.lang, color=color),
        align=table.aligns[column],
        line_spacing=ExactSpacing(round(size * 1.2)),
        end_size=size,
        key=cell.key,
    )


def _row(
    cells: Sequence[Cell],
    *,
    table: Table,
    widths: Sequence[Emu],
    sizing: Sizing,
    desk: Desk,
    broken: list[str],
    header: bool,
) -> TableRow:
    """A row as high as its highest cell; words that had to be cut are added to `broken`."""
    style = desk.theme.table
    insets = style.cell_insets
    height = style.header_height if header else 0
    rule = (
        CellBorder(style.header_rule, style.header_rule_width)
        if header
        else CellBorder(style.row_rule, style.row_rule_width)
    )
    drawn: list[TableCell] = []
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        paragraph = _paragraph(table, cell, column, sizing, desk, header=header)
        extent = desk.ruler.measure((paragraph,), width - insets.left - insets.right)
        broken += extent.broken_words
        height = max(height, extent.safe_height + insets.top + insets.bottom)
        align: Align = table.aligns[column]
        fill = style.highlight if column == table.highlight else None
        drawn.append(TableCell(cell.key, (paragraph,), fill, rule, align, "ctr", insets))
    return TableRow(height, tuple(drawn))


def _column_widths(table: Table, width: Emu, sizing: Sizing, desk: Desk) -> tuple[Emu, ...]:
    """The author's weights; else by content.

    With room to spare, columns grow in proportion to their widest cell. Without, every column keeps its longest word
    and the rest is shared by what each would still like.
    """
    if table.weights:
        return tuple(length for _, length in divide(width, table.weights))
    insets = desk.theme.table.cell_insets
    edge = insets.left + insets.right
    naturals, leasts = [1] * len(table.aligns), [1] * len(table.aligns)
    for cells, header in chain([(table.header, True)], ((row, False) for row in table.rows)):
        for column, cell in enumerate(cells):
            paragraph = _paragraph(table, cell, column, sizing, desk, header=header)
            natural = desk.ruler.natural_width((paragraph,)) + edge
            naturals[column] = max(naturals[column], natural)
            if natural > leasts[column]:
                leasts[column] = max(leasts[column], _least_width(paragraph, natural, edge, desk))
    spare, whole = width - sum(leasts), sum(naturals)
    if whole <= width or spare <= 0:
        weights = naturals if whole <= width else leasts
        return tuple(length for _, length in divide(width, weights))
    wishes = [natural - least for natural, least in zip(naturals, leasts, strict=True)]
    weights = [least + spare * wish / sum(wishes) for least, wish in zip(leasts, wishes, strict=True)]
    return tuple(length for _, length in divide(width, weights))


def _least_width(paragraph: TextParagraph, natural: Emu, edge: Emu, desk: Desk) -> Emu:
    """The width of the longest word with the cell's insets."""
    least = 0
    for run in paragraph.runs:
        for word in run.text.split():
            if any(is_east_asian(char) for char in word):
                least = max(least, pt(_SHORTEST_CJK * run.size / 100))
            else:
                least = max(least, desk.ruler.natural_width((TextParagraph((replace(run, text=word),)),)))
    return min(natural, least + edge)
