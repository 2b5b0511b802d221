"""Rows of a planned table and their place in, one frame out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from generator.geometry import Box, Emu
from generator.layout.desk import Desk
from generator.layout.table.alt import table_alt
from generator.layout.table.cut import joined
from generator.layout.table.plan import HEADER, TableRows, ideal_height
from generator.model.page import PlaceholderRef, TableFrame, TableRow


def table_frame(
    parts: Sequence[TableRows], box: Box, key: str, desk: Desk, placeholder: PlaceholderRef | None = None
) -> TableFrame:
    """The frame of parts of one table that follow each other, under the header, at the top left corner of `box`.

    Where the box is higher than they need, rows share the rest up to their ideal height. Pieces of one row become
    one again.
    """
    plan = parts[0].plan
    body: list[TableRow] = []
    for _, pieces in groupby(parts, key=lambda part: part.first):
        same = list(pieces)
        body += same[0].rows if len(same) == 1 else [joined([part.rows[0] for part in same], plan.widths, desk.ruler)]
    rows = (*plan.header, *_grown(body, box.height - sum(row.height for row in plan.header), desk))
    first = max(0, parts[0].first)
    shown = [part for part in parts if part.first != HEADER]
    count = shown[-1].first + len(shown[-1].rows) - first if shown else 0
    return TableFrame(
        key=key,
        name="Table",
        box=Box(box.x, box.y, sum(plan.widths), sum(row.height for row in rows)),
        column_widths=plan.widths,
        rows=rows,
        header_row=bool(plan.header) or parts[0].first == HEADER,
        placeholder=placeholder,
        alt=table_alt(plan.table, plan.table.caption, first, count, desk.deck.language),
        header_column=len(plan.widths) > 1,
    )


def _grown(rows: Sequence[TableRow], room: Emu, desk: Desk) -> list[TableRow]:
    wishes = [ideal_height(row, desk.theme.table) - row.height for row in rows]
    share = min(1.0, max(0, room - sum(row.height for row in rows)) / max(1, sum(wishes)))
    return [_higher(row, int(share * wish)) for row, wish in zip(rows, wishes, strict=True)]


def _higher(row: TableRow, by: Emu) -> TableRow:
    """The row with room above and below its words, also where they stand at the top."""
    cells = (
        replace(cell, insets=replace(cell.insets, top=cell.insets.top + by // 2)) if cell.anchor == "t" else cell
        for cell in row.cells
    )
    return TableRow(row.height + by, tuple(cells))
