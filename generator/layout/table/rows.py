"""The cells of a table into rows as high as their words need, with the rules below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.geometry import Emu
from generator.layout.table.cells import Setter
from generator.model.blocks import Cell
from generator.model.page import CellBorder, TableCell, TableRow
from generator.model.text import Anchor

_FEW_LINES = 3
"""Beside cells of more lines than this, short ones stand at the top: the eye finds the row where it begins."""


@dataclass(frozen=True, slots=True)
class RowSetter:
    """What the rows of a table share while they are set; words that had to be cut are added to `broken`."""

    setter: Setter
    widths: Sequence[Emu]
    broken: list[str] = field(default_factory=list[str])

    def rows(self, cells: Sequence[Sequence[Cell]], *, header: bool) -> tuple[TableRow, ...]:
        """Rows that belong together, the header or the rows that a merged cell ties to each other.

        A cell that reaches over several rows makes the last of them higher when they are not high enough for it.
        """
        style = self.setter.style
        rows: list[TableRow] = []
        lacking: list[tuple[int, int, Emu]] = []
        for index, row in enumerate(cells):
            height = style.header_height if header else 0
            drawn: list[TableCell] = []
            lines = 1
            for column, cell in enumerate(row):
                made, need, count = self._cell(cell, column, header=header)
                drawn.append(made)
                if cell.down > 1:
                    lacking.append((index, cell.down, need))
                else:
                    height, lines = max(height, need), max(lines, count)
            rows.append(TableRow(height, tuple(replace(cell, anchor=_anchor(lines, header=header)) for cell in drawn)))
        for index, down, need in lacking:
            last = index + down - 1
            missing = need - sum(row.height for row in rows[index : last + 1])
            if missing > 0:
                rows[last] = replace(rows[last], height=rows[last].height + missing)
        return _ruled(rows, self.rule(header=header), self.rule(header=False))

    def rule(self, *, header: bool) -> CellBorder:
        """The line below the header, or below any other row."""
        style = self.setter.style
        if header:
            return CellBorder(style.header_rule, style.header_rule_width)
        return CellBorder(style.row_rule, style.row_rule_width)

    def _cell(self, cell: Cell, column: int, *, header: bool) -> tuple[TableCell, Emu, int]:
        """The cell, the height it needs, and how many lines it has."""
        setter, insets = self.setter, self.setter.insets
        paragraphs = setter.paragraphs(cell, column, header=header)
        align = paragraphs[0].align
        fill = setter.style.highlight if column == setter.table.highlight else None
        made = TableCell(
            cell.key,
            paragraphs,
            fill,
            align=align,
            insets=insets,
            across=cell.across,
            down=cell.down,
            covered=cell.covered,
        )
        if cell.covered:
            return made, 0, 0
        extent = setter.desk.ruler.measure(paragraphs, sum(self.widths[column : column + cell.across]) - setter.edge)
        self.broken.extend(extent.broken_words)
        return made, extent.safe_height + insets.top + insets.bottom, extent.line_count


def bands(rows: Sequence[Sequence[Cell]]) -> tuple[range, ...]:
    """The rows that merged cells tie to each other, as ranges; most are of one row."""
    found: list[range] = []
    start = end = 0
    for index, row in enumerate(rows):
        end = max(end, index + max((cell.down for cell in row), default=1))
        if index + 1 >= end:
            found.append(range(start, index + 1))
            start = index + 1
    if start < len(rows):
        found.append(range(start, len(rows)))
    return tuple(found)


def _anchor(lines: int, *, header: bool) -> Anchor:
    """Where the cells of a row stand whose highest has so many lines."""
    if header:
        return "b" if lines > 1 else "ctr"
    return "t" if lines > _FEW_LINES else "ctr"


def _ruled(rows: Sequence[TableRow], last: CellBorder, between: CellBorder) -> tuple[TableRow, ...]:
    """Every row with a rule below, merged cells with the one below their last row; a header's own rows are parted too.

    What a merged cell covers in its last row has that rule as well: programs differ in which of the two they draw.
    """
    ruled: list[TableRow] = []
    ends = [0] * (len(rows[0].cells) if rows else 0)
    for index, row in enumerate(rows, 1):
        cells: list[TableCell] = []
        for column, cell in enumerate(row.cells):
            if not cell.covered:
                ends[column : column + cell.across] = [index + cell.down - 1] * cell.across
            rule = last if ends[column] == len(rows) else between
            inside = cell.covered and ends[column] > index
            cells.append(replace(cell, border_bottom=None if inside else rule))
        ruled.append(replace(row, cells=tuple(cells)))
    return tuple(ruled)
