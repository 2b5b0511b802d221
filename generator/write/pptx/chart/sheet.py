"""The numbers of a chart as a workbook, which PowerPoint opens to edit them; and where in it each of them stands.

Written here and not by a library of spreadsheets: it is one sheet without any looks, and it has to have the same bytes
in every build (ECMA-376 part 1, 18.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from generator.model.chart import Chart
from generator.model.theme import Theme
from generator.write.pptx.base.theme_part import theme_part
from generator.write.pptx.chart.xml import number
from generator.write.pptx.clean import clean_line
from generator.write.pptx.package import pack
from generator.write.pptx.part import PartContent, Relationship
from generator.write.pptx.relations import OFFICE_DOCUMENT
from generator.write.pptx.xml import Element, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET = "Sheet1"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_STYLES = f"""<styleSheet xmlns="{_MAIN}">
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""
"""What every workbook that Excel writes has at least."""


def name_cell(series: int) -> str:
    """The place of a series' name."""
    return f"{SHEET}!${_column(series + 1)}$1"


def value_cells(series: int, count: int) -> str:
    """The places of its values."""
    return f"{SHEET}!${_column(series + 1)}$2:${_column(series + 1)}${count + 1}"


def row_cells(count: int) -> str:
    """The places of the categories or positions."""
    return f"{SHEET}!$A$2:$A${count + 1}"


def workbook(chart: Chart, theme: Theme) -> bytes:
    """The workbook: categories or positions in the first column, a column for each series, names in the first row."""
    texts: dict[str, int] = {}
    parts = (
        PartContent("/xl/worksheets/sheet1.xml", f"{_TYPE}.worksheet+xml", to_bytes(_sheet(chart, texts))),
        PartContent("/xl/sharedStrings.xml", f"{_TYPE}.sharedStrings+xml", to_bytes(_texts(texts))),
        PartContent("/xl/styles.xml", f"{_TYPE}.styles+xml", to_bytes(etree.fromstring(_STYLES))),
        theme_part(theme, "/xl/theme/theme1.xml"),
    )
    kinds = ("worksheet", "sharedStrings", "styles", "theme")
    relationships = tuple(
        Relationship(f"rId{number}", f"{_RELATIONS}/{kind}", part.name)
        for number, (kind, part) in enumerate(zip(kinds, parts, strict=True), 1)
    )
    book = PartContent("/xl/workbook.xml", f"{_TYPE}.sheet.main+xml", to_bytes(_book()), relationships)
    return pack((book, *parts), (Relationship("rId1", OFFICE_DOCUMENT, book.name),))


def _book() -> Element:
    book = etree.Element(f"{{{_MAIN}}}workbook", nsmap={None: _MAIN, "r": _RELATIONS})  # pyright: ignore[reportArgumentType]  the stubs forget the default namespace
    entry = _child(_child(book, "sheets"), "sheet")
    entry.set("name", SHEET)
    entry.set("sheetId", "1")
    entry.set(f"{{{_RELATIONS}}}id", "rId1")
    return book


def _sheet(chart: Chart, texts: dict[str, int]) -> Element:
    """The sheet; its words are added to `texts`, each with its number."""
    sheet = etree.Element(f"{{{_MAIN}}}worksheet", nsmap={None: _MAIN})  # pyright: ignore[reportArgumentType]  likewise
    data = _child(sheet, "sheetData")
    for at, cells in enumerate(_rows(chart), 1):
        row = _child(data, "row", r=str(at))
        for column, cell in enumerate(cells):
            place = f"{_column(column)}{at}"
            match cell:
                case None | "":
                    pass
                case str():
                    _child(_child(row, "c", r=place, t="s"), "v").text = str(texts.setdefault(cell, len(texts)))
                case _:
                    _child(_child(row, "c", r=place), "v").text = number(cell)
    return sheet


def _texts(texts: Iterable[str]) -> Element:
    table = etree.Element(f"{{{_MAIN}}}sst", nsmap={None: _MAIN})  # pyright: ignore[reportArgumentType]  likewise
    for text in texts:
        element = _child(_child(table, "si"), "t")
        element.text = text
        element.set(_SPACE, "preserve")
    return table


def _rows(chart: Chart) -> Iterator[tuple[str | float | None, ...]]:
    yield (clean_line(chart.corner), *(clean_line(series.name) for series in chart.series))
    first = chart.positions or tuple(clean_line(category) for category in chart.categories)
    for at, name in enumerate(first):
        yield (name, *(series.values[at] for series in chart.series))


def _column(index: int) -> str:
    """The letter of a column; a chart has fewer than there are letters."""
    return chr(ord("A") + index)


def _child(parent: Element, name: str, **attributes: str) -> Element:
    return etree.SubElement(parent, f"{{{_MAIN}}}{name}", attributes)
