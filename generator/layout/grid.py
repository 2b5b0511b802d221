"""Columns inside a column into units: one row of columns for each page that they take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from math import ceil
from typing import TypeAlias

from generator.diagnostic import Diagnostic
from generator.geometry import Emu, Size, divide, pt
from generator.layout.desk import Desk
from generator.layout.fit import break_pages
from generator.layout.head_row import HEAD_GAP, HeadRow, head_row, heading_style, shared_headings
from generator.layout.rows import Item, row_tops
from generator.layout.unit import BLOCK_GAP, LEAD_IN, TOGETHER, Caption, Grid, Unit, Visual, stack_height
from generator.layout.visual import scales
from generator.layout.words import Words
from generator.model.blocks import Block, Column, Columns, diagrams_in

_LEAST = pt(80)
"""A column that is narrower than three East Asian characters behind a bullet cannot be read."""

Fill: TypeAlias = Callable[[Sequence[Block], Size], Sequence[Unit]]
"""Blocks into the units of a column of that width, with pages of that height."""


def column_weights(columns: Columns) -> tuple[float, ...]:
    """The share of each column; those without one share what is left, or are as wide as the average."""
    given = [column.weight for column in columns.columns if column.weight]
    missing = len(columns.columns) - len(given)
    left = (1 - sum(given)) / missing if missing else 0.0
    share = left if left > 0 else sum(given) / len(given) if given else 1.0
    return tuple(column.weight or share for column in columns.columns)


def column_rows(columns: Columns, width: Emu, desk: Desk) -> tuple[Columns, ...]:
    """The columns in rows: in one, unless that makes a column narrower than its words or its diagrams need."""
    count = len(columns.columns)
    for rows in range(1, count + 1):
        across = -(-count // rows)
        parts = [columns.columns[start : start + across] for start in range(0, count, across)]
        made = tuple(replace(columns, columns=part) for part in parts)
        if across == 1 or all(_is_wide(part, width, desk) for part in made):
            return made
    return ()


def _is_wide(columns: Columns, width: Emu, desk: Desk) -> bool:
    if width - BLOCK_GAP * (len(columns.columns) - 1) < _LEAST:
        return False
    widths = divide(width, column_weights(columns), BLOCK_GAP)
    return all(
        own >= _least_width(column, width, desk) for column, (_, own) in zip(columns.columns, widths, strict=True)
    )


def _least_width(column: Column, whole: Emu, desk: Desk) -> Emu:
    """What a column needs at least; a diagram that is too large for the whole width asks for all of it."""
    if not column.blocks:
        return 0
    found = (desk.diagrams.get(block.source.key) for block in diagrams_in(column.blocks))
    needs = (ceil(diagram.size.width * scales(diagram, desk)[0]) for diagram in found if diagram)
    return min(whole, max(_LEAST, *needs, 0))


def grid_units(columns: Columns, room: Size, above: Emu, fill: Fill, desk: Desk) -> list[Unit]:
    """The columns side by side: a unit for each row of them, or one for each page when a column is higher than a page.

    `above` is the height of what stands before them in the room: where the columns need a page more than they have,
    they begin below it, if it leaves them half a page.
    """
    units: list[Unit] = []
    rows = column_rows(columns, room.width, desk)
    for row in rows:
        before = stack_height(units) + (BLOCK_GAP if units else 0)
        new = _row_units(row, room, above + before, fill, desk)
        units += (replace(unit, rank=max(unit.rank, 1)) if units else unit for unit in new[:1])
        units += new[1:]
    if len(units) > max(2, len(rows)) and desk.fit == "auto":
        stacked = list(fill(stacked_blocks(columns), room))
        if stacked and better_stacked(len(units), break_pages(stacked, room.height).pages):
            return [replace(stacked[0], problems=(*stacked[0].problems, stacked_problem(columns))), *stacked[1:]]
    return [replace(unit, group=f"{columns.key}/{index}") for index, unit in enumerate(units)]


def stacked_blocks(columns: Columns) -> tuple[Block, ...]:
    """What the columns hold, one after the other."""
    return tuple(block for column in columns.columns for block in column.blocks)


def better_stacked(beside: int, below: int) -> bool:
    """Whether columns that take `beside` pages side by side do better one below the other, on `below` pages.

    One long column beside short ones leaves page after page with a narrow strip of words.
    """
    return beside > 2 and beside * 2 >= below * 3


def stacked_problem(columns: Columns) -> Diagnostic:
    """The warning that columns do not stand side by side."""
    return Diagnostic(
        "columns-stacked",
        "warning",
        "these columns are too long to stand side by side: they follow one another",
        columns.span,
        "say less in the longest, or make it a slide of its own",
    )


def _row_units(columns: Columns, room: Size, above: Emu, fill: Fill, desk: Desk) -> list[Unit]:
    """The units of columns that stand in one row."""
    weights = column_weights(columns)
    widths = [width for _, width in divide(room.width, weights, BLOCK_GAP)]
    heads = shared_headings([column.blocks for column in columns.columns])
    row = head_row(heads, widths, [heading_style(desk.theme)] * len(widths), desk) if heads else HeadRow(())
    height = room.height - row.room
    flows = [
        tuple(fill(column.blocks[1:] if heads else column.blocks, Size(width, height)))
        for column, width in zip(columns.columns, widths, strict=True)
    ]
    left = height - above - BLOCK_GAP if 0 < above <= room.height // 2 else height
    paged = [_pages(units, left, height) for units in flows]
    if left < height and not any(pages[0] for pages in paged):
        left, paged = height, [_pages(units, height, height) for units in flows]
    parts: list[Unit] = []
    for page in zip_longest(*paged, fillvalue=()):
        headed = tuple(
            _under(head, units, row.height) if head and (units or not (parts or flow)) else units
            for head, units, flow in zip(row.heads or (None,) * len(page), page, flows, strict=True)
        )
        parts.append(_part(columns, headed, weights, height + row.room if parts else left + row.room))
    # A row that goes on on the next page stays below what stands before it.
    rank = 3 if left < height and len(parts) > 1 else 0
    return [replace(parts[0], rank=rank, problems=row.problems), *parts[1:]]


def _items(units: Sequence[Unit], *, ideal: bool) -> list[Item]:
    items: list[Item] = []
    for _, same in groupby(units, key=lambda unit: unit.group):
        group = tuple(same)
        wished = sum(max(0, unit.ideal - unit.height) for unit in group) if ideal else 0
        content = group[0].content
        kind = "visual" if isinstance(content, Visual) else "caption" if isinstance(content, Caption) else "other"
        items.append(Item(group[0].lead if items else 0, stack_height(group) + wished, kind))
    return items


def _pages(units: tuple[Unit, ...], first: Emu, height: Emu) -> tuple[tuple[Unit, ...], ...]:
    """The units page by page; where they need more than one, the first page has less room."""
    if first >= height or stack_height(units) <= first:
        return break_pages(units, height).apply(units)
    count = next((n for n in range(len(units), 0, -1) if stack_height(units[:n]) <= first), 0)
    while count and count < len(units) and units[count].rank >= LEAD_IN:
        count -= 1
    rest = units[count:]
    return (units[:count], *break_pages(rest, height).apply(rest))


def _part(columns: Columns, units: tuple[tuple[Unit, ...], ...], weights: tuple[float, ...], room: Emu) -> Unit:
    """What of the columns stands on one page. Visuals stand in rows, if the room is high enough for that."""
    least = row_tops([_items(own, ideal=False) for own in units]).height
    return Unit(
        Grid(columns.key, units, weights),
        columns.key,
        columns.span,
        least if least <= room else max(map(stack_height, units)),
        rank=1,
        ideal=row_tops([_items(own, ideal=True) for own in units]).height,
        broken=any(unit.broken for own in units for unit in own),
    )


def _under(head: Words, units: tuple[Unit, ...], height: Emu) -> tuple[Unit, ...]:
    """The units below their heading, which is as high as the highest of the row."""
    first = Unit(head, head.paragraph.key, head.span, height)
    return (first, *(replace(unit, rank=TOGETHER, lead=HEAD_GAP) for unit in units[:1]), *units[1:])
