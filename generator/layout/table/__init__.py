"""A table into units of rows that fit, and rows in their place into a frame.

table_units   the rows of a table, or their pieces, with its header and its columns
table_frame   some of them as one native table
sizings       the steps of sizes that tables have
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostic import Diagnostic, Span
from generator.geometry import Size
from generator.layout.desk import Desk
from generator.layout.table.frame import table_frame
from generator.layout.table.plan import TableRows, ideal_height, is_address, plan_table, sizings
from generator.layout.unit import Unit
from generator.model.blocks import Table

__all__ = ["TableRows", "sizings", "table_frame", "table_units"]

_NAMED = 3
"""How many cut words the message calls by name."""


def table_units(table: Table, room: Size, step: int, desk: Desk) -> tuple[Unit, ...]:
    """One unit for each body row; the header comes back on every page.

    A row needs what its text needs, and would like the theme's row height. A row that is higher than a page of `room`
    is several units; rows that merged cells tie are one.
    """
    planned = plan_table(table, room, step, desk)
    problems = _cut_words(planned.broken, table.span)
    broken = any(not is_address(word) for word in planned.broken)
    parts = planned.parts or (TableRows(planned.plan, (), 0),)
    units = [
        Unit(
            part,
            table.key,
            _span(table, part.first),
            sum(row.height for row in part.rows),
            # A row that is higher than a page has to be broken anyhow: no page is left half empty to spare it that.
            rank=min(index, 1),
            opening=planned.opening,
            ideal=sum(ideal_height(row, desk.theme.table) for row in part.rows),
        )
        for index, part in enumerate(parts)
    ]
    return (replace(units[0], broken=broken, problems=problems), *units[1:])


def _span(table: Table, index: int) -> Span:
    cells = table.rows[index] if 0 <= index < len(table.rows) else ()
    return cells[0].span if cells else table.span


def _cut_words(words: Sequence[str], span: Span) -> tuple[Diagnostic, ...]:
    """One warning for a table, however many words are cut."""
    if not words:
        return ()
    names = ", ".join(f'"{word}"' for word in words[:_NAMED])
    more = f" and {len(words) - _NAMED} more" if len(words) > _NAMED else ""
    said = "is wider than its column and is cut" if len(words) == 1 else "are wider than their columns and are cut"
    hint = "write shorter words, or make two tables of it"
    return (Diagnostic("word-broken", "warning", f"{names}{more} {said}", span, hint),)
