"""Merged cells and the flags of headers, as python-pptx and the XML of the slide show them."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.table import Table

from generator.geometry import Box, pt
from generator.model.page import Pages, TableCell, TableFrame, TableRow
from generator.model.text import ExactSpacing, TextParagraph, TextRun

Written = Callable[..., Table]


def cell(text: str, **looks: int | bool) -> TableCell:
    paragraph = TextParagraph((TextRun(text, 1600, "en-US"),) if text else (), line_spacing=ExactSpacing(1920))
    return TableCell(f"cell/{text}", (paragraph,), **looks)


@pytest.fixture
def written(en: Pages, write: Callable[[Pages], bytes]) -> Written:
    """A table of rows of cells, read back by python-pptx."""

    def read(*rows: tuple[TableCell, ...], **looks: bool) -> Table:
        widths = (pt(100),) * len(rows[0])
        box = Box(0, 0, sum(widths), pt(40) * len(rows))
        frame = TableFrame("t", "Table", box, widths, tuple(TableRow(pt(40), row) for row in rows), **looks)
        page = replace(en.pages[3], frames=(frame,))
        data = write(replace(en, pages=(page,), sections=()))
        (shape,) = (shape for shape in Presentation(BytesIO(data)).slides[0].shapes if shape.has_table)
        return shape.table

    return read


def attributes(table: Table) -> list[list[dict[str, str]]]:
    return [[dict(column.attrib) for column in row.tc_lst] for row in table._tbl.tr_lst]


def test_a_block_of_merged_cells_is_written_as_powerpoint_does(written: Written) -> None:
    """ECMA-376 part 1, 21.1.3.18: gridSpan and rowSpan at the first, hMerge to the left, vMerge upwards."""
    rest = cell("", covered=True)
    table = written(
        (cell("a", across=2, down=2), rest, cell("b")),
        (rest, rest, cell("c")),
        (cell("d"), cell("e", across=2), rest),
    )
    assert attributes(table) == [
        [{"rowSpan": "2", "gridSpan": "2"}, {"rowSpan": "2", "hMerge": "1"}, {}],
        [{"gridSpan": "2", "vMerge": "1"}, {"hMerge": "1", "vMerge": "1"}, {}],
        [{}, {"gridSpan": "2"}, {"hMerge": "1"}],
    ]
    first = table.cell(0, 0)
    assert (first.is_merge_origin, first.span_width, first.span_height) == (True, 2, 2)
    assert table.cell(1, 1).is_spanned


def test_cells_that_are_not_merged_say_nothing(written: Written) -> None:
    assert attributes(written((cell("a"), cell("b")))) == [[{}, {}]]


@pytest.mark.parametrize("row", [True, False])
@pytest.mark.parametrize("column", [True, False])
def test_headers_are_flagged(written: Written, row: bool, column: bool) -> None:
    table = written((cell("a"), cell("b")), header_row=row, header_column=column)
    assert (table.first_row, table.first_col) == (row, column)
