"""The parts that say how PowerPoint opens the file: presentation and view properties, and the table styles in use."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.write.pptx.part import PartContent
from generator.write.pptx.table import NO_STYLE_NO_GRID
from generator.write.pptx.xml import NAMESPACES, P14, P15, Element, extension, foreign, qn, root, sub, to_bytes

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.{}+xml"

_DISCARD_URI = "{E76CE94A-603C-4142-B9EB-6D1370010A27}"
_RESOLUTION_URI = "{D31A062A-798A-4329-ABDD-BBA856620510}"
_CHARTS_URI = "{FD5EFAAD-0ECE-453E-9831-46B23BE46B34}"

_MEDIUM_STYLE_2 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
"""The table style that PowerPoint gives a table that somebody inserts later."""

_EDGES = ("left", "right", "top", "bottom", "insideH", "insideV")
_GRID = 76_200
"""The spacing of the drawing grid in EMU: 6 pt."""


def property_parts() -> Iterator[PartContent]:
    """`presProps`, `viewProps` and `tableStyles`: the same for every deck."""
    yield PartContent("/ppt/presProps.xml", _CONTENT_TYPE.format("presProps"), to_bytes(_presentation_properties()))
    yield PartContent("/ppt/viewProps.xml", _CONTENT_TYPE.format("viewProps"), to_bytes(_view_properties()))
    yield PartContent("/ppt/tableStyles.xml", _CONTENT_TYPE.format("tableStyles"), to_bytes(_table_styles()))


def _presentation_properties() -> Element:
    """Pictures keep their resolution (32767: as they are); charts follow their data by reference."""
    properties = root("p:presentationPr")
    foreign(extension(properties, "p:extLst", _DISCARD_URI), "discardImageEditData", P14, val="0")
    foreign(extension(properties, "p:extLst", _RESOLUTION_URI), "defaultImageDpi", P14, val=32_767)
    foreign(extension(properties, "p:extLst", _CHARTS_URI), "chartTrackingRefBased", P15, val="1")
    return properties


def _view_properties() -> Element:
    """Normal view with the notes open below the slide."""
    view = root("p:viewPr")
    normal = sub(view, "p:normalViewPr", horzBarState="maximized")
    sub(normal, "p:restoredLeft", sz=15_620)
    sub(normal, "p:restoredTop", sz=80_000)
    slides = sub(sub(view, "p:slideViewPr"), "p:cSldViewPr", snapToGrid="0")
    _add_view(sub(slides, "p:cViewPr", varScale="1"))
    sub(slides, "p:guideLst")
    _add_view(sub(sub(view, "p:notesTextViewPr"), "p:cViewPr"))
    sub(view, "p:gridSpacing", cx=_GRID, cy=_GRID)
    return view


def _add_view(parent: Element) -> None:
    scale = sub(parent, "p:scale")
    sub(scale, "a:sx", n=1, d=1)
    sub(scale, "a:sy", n=1, d=1)
    sub(parent, "p:origin", x=0, y=0)


def _table_styles() -> Element:
    """The style without fills and lines that our tables name: their cells say everything themselves."""
    styles = etree.Element(qn("a:tblStyleLst"), nsmap={"a": NAMESPACES["a"]})
    styles.set("def", _MEDIUM_STYLE_2)
    style = sub(styles, "a:tblStyle", styleId=NO_STYLE_NO_GRID, styleName="No Style, No Grid")
    table = sub(style, "a:wholeTbl")
    text = sub(table, "a:tcTxStyle")
    font = sub(text, "a:fontRef", idx="minor")
    sub(font, "a:scrgbClr", r=0, g=0, b=0)
    sub(text, "a:schemeClr", val="tx1")
    cells = sub(table, "a:tcStyle")
    borders = sub(cells, "a:tcBdr")
    for edge in _EDGES:
        sub(sub(sub(borders, f"a:{edge}"), "a:ln"), "a:noFill")
    sub(sub(cells, "a:fill"), "a:noFill")
    return styles
