"""Tables: `a:tbl` in a graphic frame, with every cell's looks its own and a table style that adds none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.page import TableCell, TableFrame
from generator.write.pptx.context import PartContext
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.paint import add_color, add_fill
from generator.write.pptx.placeholder import add_placeholder
from generator.write.pptx.text import FREE_TEXT, add_paragraphs
from generator.write.pptx.xml import Element, sub

NO_STYLE_NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style "No Style, No Grid"."""

_TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def add_table(parent: Element, frame: TableFrame, context: PartContext) -> None:
    """`p:graphicFrame`. Its width is the sum of the columns, whatever the frame's box says, as PowerPoint wants it."""
    graphic_frame = sub(parent, "p:graphicFrame")
    identity = sub(graphic_frame, "p:nvGraphicFramePr")
    add_identity(identity, context, frame.key, frame.name, frame.alt)
    sub(sub(identity, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", noGrp="1")
    add_placeholder(identity, frame.placeholder)
    size = replace(frame.box, width=sum(frame.column_widths), height=sum(row.height for row in frame.rows))
    add_place(graphic_frame, size, tag="p:xfrm")
    data = sub(sub(graphic_frame, "a:graphic"), "a:graphicData", uri=_TABLE_URI)
    table = sub(data, "a:tbl")
    header_row, header_column = "1" if frame.header_row else None, "1" if frame.header_column else None
    properties = sub(table, "a:tblPr", firstRow=header_row, firstCol=header_column)
    sub(properties, "a:tableStyleId").text = NO_STYLE_NO_GRID
    grid = sub(table, "a:tblGrid")
    for width in frame.column_widths:
        sub(grid, "a:gridCol", w=width)
    merges = _merges(frame)
    for index, row in enumerate(frame.rows):
        element = sub(table, "a:tr", h=row.height)
        for column, cell in enumerate(row.cells):
            _add_cell(element, cell, merges.get((index, column), {}), context)


def _merges(frame: TableFrame) -> dict[tuple[int, int], dict[str, str]]:
    """The attributes of cells that are merged, by row and column (ECMA-376 part 1, 21.1.3.18).

    The first cell says how far it reaches, all others that they are merged to the left or upwards; those in the first
    row and in the first column repeat how far it reaches the other way, as PowerPoint writes them.
    """
    merges: dict[tuple[int, int], dict[str, str]] = {}
    for top, row in enumerate(frame.rows):
        for left, cell in enumerate(row.cells):
            if cell.covered:
                continue
            for below in range(cell.down):
                for beside in range(cell.across):
                    said = {
                        "rowSpan": str(cell.down) if cell.down > 1 and not below else None,
                        "gridSpan": str(cell.across) if cell.across > 1 and not beside else None,
                        "hMerge": "1" if beside else None,
                        "vMerge": "1" if below else None,
                    }
                    merges[top + below, left + beside] = {name: value for name, value in said.items() if value}
    return merges


def _add_cell(parent: Element, cell: TableCell, merge: Mapping[str, str], context: PartContext) -> None:
    """`a:tc`: margins and anchor are the cell's, the body's own properties stay empty. Lines come before the fill."""
    element = sub(parent, "a:tc", **merge)
    body = sub(element, "a:txBody")
    sub(body, "a:bodyPr")
    paragraphs = cell.paragraphs
    if cell.align != "l":
        paragraphs = tuple(replace(paragraph, align=cell.align) for paragraph in paragraphs)
    add_paragraphs(body, paragraphs, FREE_TEXT, context)
    properties = sub(
        element,
        "a:tcPr",
        marL=cell.insets.left,
        marR=cell.insets.right,
        marT=cell.insets.top,
        marB=cell.insets.bottom,
        anchor=cell.anchor if cell.anchor != "t" else None,
    )
    if cell.border_bottom is not None:
        line = sub(properties, "a:lnB", w=cell.border_bottom.width, cap="flat", cmpd="sng", algn="ctr")
        add_color(sub(line, "a:solidFill"), cell.border_bottom.color)
        sub(line, "a:prstDash", val="solid")
    if cell.fill is not None:
        add_fill(properties, cell.fill)
