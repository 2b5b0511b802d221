"""The elements of a TABLE into a measured table: settings read, defaults handed down, every cell at its place.

Defaults and sizes are those of Graphviz's reference of HTML-like labels; where it is silent they were measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from generator.color import Color
from generator.diagram.labels import Piece, TextLook
from generator.diagram.plan.cells.columns import Reach, even_lengths, ranked_lengths
from generator.diagram.plan.cells.images import natural_size, open_picture
from generator.diagram.plan.cells.markup import Child, Element
from generator.diagram.plan.cells.panels import panel_of
from generator.diagram.plan.cells.settings import Settings
from generator.diagram.plan.cells.text import TextReader, block, inner_style, is_blank
from generator.diagram.plan.cells.values import Content, Scaling, Table, TableCell, TablePicture
from generator.geometry import pt
from generator.model.diagram import Stroke
from generator.model.text import Align

BORDER = 1
SPACING = 2
PADDING = 2
"""Points, where nobody says otherwise."""

MOST_SPANNED = 500
"""Columns or rows that one cell spans."""

_ALIGNS: Mapping[str, Align] = {"left": "l", "right": "r", "center": "ctr"}


@dataclass(frozen=True, slots=True)
class Given:
    """What holds for everything in a table: the text's look and names, and the line's colour where none is said."""

    settings: Settings
    look: TextLook
    names: Mapping[str, str]
    line: Color


@dataclass(frozen=True, slots=True)
class _Around:
    """What a table hands down to its cells."""

    border: int
    padding: int
    color: Color


def find_table(children: Sequence[Child], style: Piece, settings: Settings) -> tuple[Element, Piece] | None:
    """The table that stands alone in a label or cell, maybe inside elements that change the text's look."""
    alone = [child for child in children if not isinstance(child, str) or child.strip()]
    if len(alone) != 1 or isinstance(alone[0], str):
        return None
    element = alone[0]
    if element.name == "table":
        return element, style
    inner = inner_style(element, style, settings)
    return find_table(element.children, inner, settings) if inner else None


def read_table(element: Element, style: Piece, given: Given, color: Color | None = None) -> Table:
    """`color` is the line of the cell around it."""
    settings = given.settings
    settings.check(element)
    color = settings.color(element, "color") or color or given.line
    own_border = settings.whole(element, "border", 0, 255)
    panel = panel_of(element, BORDER if own_border is None else own_border, color, settings)
    cell_border = settings.whole(element, "cellborder", 0, 127)
    padding = settings.whole(element, "cellpadding", 0, 255)
    spacing = settings.whole(element, "cellspacing", -128, 127)
    around = _Around(
        next((border for border in (cell_border, own_border) if border is not None), BORDER),
        PADDING if padding is None else padding,
        color,
    )
    spacing = SPACING if spacing is None else spacing
    cells = tuple(_Rows(element, style, given, around).cells())
    if not any(isinstance(child, Element) and child.name == "tr" for child in element.children):
        settings.refuse(element, "a table has at least one row with a cell", "<TR><TD></TD></TR>")
    columns, rows = (
        max((cell.end_column for cell in cells), default=1),
        max((cell.end_row for cell in cells), default=1),
    )
    across = [Reach(cell.column, cell.end_column, cell.width) for cell in cells]
    down = [Reach(cell.row, cell.end_row, cell.height) for cell in cells]
    if rows == 1 or columns == 1:
        widths, heights = even_lengths(columns, across, spacing), even_lengths(rows, down, spacing)
    else:
        widths, heights = ranked_lengths(columns, across), ranked_lengths(rows, down)
    width, height = panel.size(
        sum(widths) + (columns + 1) * spacing + 2 * panel.border, sum(heights) + (rows + 1) * spacing + 2 * panel.border
    )
    return Table(panel, spacing, cells, widths, heights, width, height, Stroke(color, pt(1)))


class _Rows:
    """The cells of a table, each at the first free place of its row."""

    def __init__(self, table: Element, style: Piece, given: Given, around: _Around) -> None:
        self._table = table
        self._style = style
        self._given = given
        self._around = around
        self._settings = given.settings
        self._taken: set[tuple[int, int]] = set()
        self._all_rows = self._settings.word(table, "rows") == "*"
        self._all_columns = self._settings.word(table, "columns") == "*"

    def cells(self) -> Iterator[TableCell]:
        row = 0
        found: list[TableCell] = []
        for child in _elements(self._table, self._settings, {"tr", "hr"}):
            if child.name == "tr":
                yield from found
                found = list(self._row(child, row))
                row += 1
            else:
                found = [replace(cell, rule_below=True) for cell in found]
        yield from found

    def _row(self, element: Element, row: int) -> Iterator[TableCell]:
        column = 0
        found: TableCell | None = None
        if not any(isinstance(child, Element) for child in element.children):
            self._settings.refuse(element, "a row has at least one cell", "<TD></TD>")
        for child in _elements(element, self._settings, {"td", "vr"}):
            if child.name == "vr":
                found = replace(found, rule_right=True) if found else None
                continue
            if found:
                yield found
            found = self._cell(child, row, column)
            column = found.end_column
        if found:
            yield found

    def _cell(self, element: Element, row: int, column: int) -> TableCell:
        settings, around = self._settings, self._around
        settings.check(element)
        column_span = settings.whole(element, "colspan", 1, MOST_SPANNED) or 1
        row_span = settings.whole(element, "rowspan", 1, MOST_SPANNED) or 1
        while clash := [place for place in self._places(row, column, row_span, column_span) if place in self._taken]:
            column = max(taken for _, taken in clash) + 1
        self._taken.update(self._places(row, column, row_span, column_span))
        border = settings.whole(element, "border", 0, 255)
        padding = settings.whole(element, "cellpadding", 0, 255)
        border = around.border if border is None else border
        padding = around.padding if padding is None else padding
        color = settings.color(element, "color") or around.color
        panel = panel_of(element, border, color, settings)
        content = self._content(element, color)
        width, height = (content.width, content.height) if content else (0, 0)
        margin = 2 * (padding + border)
        width, height = panel.size(width + margin, height + margin)
        return TableCell(
            panel,
            padding,
            row,
            column,
            row_span,
            column_span,
            content,
            width,
            height,
            self._all_rows,
            self._all_columns,
        )

    @staticmethod
    def _places(row: int, column: int, row_span: int, column_span: int) -> Iterator[tuple[int, int]]:
        return ((row + down, column + across) for down in range(row_span) for across in range(column_span))

    def _content(self, element: Element, color: Color) -> Content:
        settings = self._settings
        if not element.children:
            return None
        if table := find_table(element.children, self._style, settings):
            return read_table(*table, self._given, color)
        pictures = [child for child in element.children if isinstance(child, Element) and child.name == "img"]
        if pictures and is_blank([child for child in element.children if child is not pictures[0]]):
            return _picture(pictures[0], settings)
        align = _ALIGNS.get(settings.word(element, "balign").lower(), "ctr")
        lines = TextReader(settings, self._given.names, align).read(element.children, self._style)
        return block(lines, self._look(element), settings.desk.ruler)

    def _look(self, cell: Element) -> TextLook:
        """Text that can be read on the fill that the author has given the cell or its table."""
        given = self._given
        for element in (cell, self._table):
            if fill := self._settings.paint(element, radial=False):
                return replace(given.look, color=self._settings.desk.text_on(fill, given.look.color))
        return given.look


def _elements(parent: Element, settings: Settings, names: set[str]) -> Iterator[Element]:
    for child in parent.children:
        if isinstance(child, str):
            if child.strip():
                settings.refuse(
                    parent, f'"{child.strip()[:30]}" stands between the cells of a table', "put it in a <TD>"
                )
        elif child.name in names:
            yield child
        else:
            settings.refuse(child, f"<{child.name}> cannot stand in <{parent.name}>")


def _picture(element: Element, settings: Settings) -> TablePicture | None:
    settings.check(element)
    image = open_picture(settings.word(element, "src"), element.place, settings.desk)
    if image is None:
        return None
    scaling = settings.choice(element, "scale", ("false", "true", "width", "height", "both"), "false")
    width, height = natural_size(image)
    return TablePicture(image, width, height, cast("Scaling", scaling))
