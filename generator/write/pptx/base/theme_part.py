"""A theme in, its theme part out: colours, fonts and flat looks (`a:theme`, ECMA-376 part 1, 20.1.6.9)."""

from __future__ import annotations

from lxml import etree

from generator.color import SCHEME_SLOTS
from generator.geometry import pt
from generator.model.theme import Theme
from generator.write.pptx.part import PartContent
from generator.write.pptx.xml import NAMESPACES, Element, qn, sub, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"

_LINES = (9_525, 19_050, 28_575)
"""The three line widths of the theme in EMU: 0.75, 1.5 and 2.25 pt."""

_SCRIPT_FONTS = (
    ("Hant", "Microsoft JhengHei"),
    ("Jpan", "Yu Gothic"),
    ("Hang", "Malgun Gothic"),
    ("Arab", "Arial"),
    ("Hebr", "Arial"),
    ("Thai", "Leelawadee UI"),
)
"""What PowerPoint takes for scripts that the theme does not name a font for: sans serifs that come with Windows."""


def theme_part(theme: Theme, name: str) -> PartContent:
    """The part under that name. Master and notes master need one each."""
    element = etree.Element(qn("a:theme"), nsmap={"a": NAMESPACES["a"]})
    element.set("name", theme.title)
    elements = sub(element, "a:themeElements")
    colors = sub(elements, "a:clrScheme", name=theme.title)
    for slot in SCHEME_SLOTS:
        sub(sub(colors, f"a:{slot}"), "a:srgbClr", val=theme.colors[slot])
    fonts = sub(elements, "a:fontScheme", name=theme.title)
    _add_fonts(fonts, "a:majorFont", theme.fonts.major_latin, theme.fonts.major_east_asian)
    _add_fonts(fonts, "a:minorFont", theme.fonts.minor_latin, theme.fonts.minor_east_asian)
    _add_formats(elements, theme.title)
    _add_defaults(element)
    sub(element, "a:extraClrSchemeLst")
    return PartContent(name, CONTENT_TYPE, to_bytes(element))


def _add_fonts(parent: Element, tag: str, latin: str, east_asian: str) -> None:
    fonts = sub(parent, tag)
    sub(fonts, "a:latin", typeface=latin)
    sub(fonts, "a:ea", typeface=east_asian)
    sub(fonts, "a:cs", typeface="")
    for script, typeface in (("Hans", east_asian), *_SCRIPT_FONTS):
        sub(fonts, "a:font", script=script, typeface=typeface)


def _add_formats(parent: Element, name: str) -> None:
    """Three fills, lines, effects and backgrounds: all solid, no shadows."""
    formats = sub(parent, "a:fmtScheme", name=name)
    _add_solids(sub(formats, "a:fillStyleLst"))
    lines = sub(formats, "a:lnStyleLst")
    for width in _LINES:
        line = sub(lines, "a:ln", w=width, cap="flat", cmpd="sng", algn="ctr")
        sub(sub(line, "a:solidFill"), "a:schemeClr", val="phClr")
        sub(line, "a:prstDash", val="solid")
        sub(line, "a:miter", lim=800_000)
    effects = sub(formats, "a:effectStyleLst")
    for _ in range(3):
        sub(sub(effects, "a:effectStyle"), "a:effectLst")
    _add_solids(sub(formats, "a:bgFillStyleLst"))


def _add_solids(parent: Element) -> None:
    for _ in range(3):
        sub(sub(parent, "a:solidFill"), "a:schemeClr", val="phClr")


def _add_defaults(parent: Element) -> None:
    """`a:objectDefaults`: what a shape or a line looks like that somebody draws by hand later."""
    defaults = sub(parent, "a:objectDefaults")
    shape = sub(defaults, "a:spDef")
    properties = sub(shape, "a:spPr")
    sub(sub(properties, "a:solidFill"), "a:schemeClr", val="accent1")
    sub(sub(properties, "a:ln"), "a:noFill")
    sub(shape, "a:bodyPr", lIns=72_000, tIns=36_000, rIns=72_000, bIns=36_000, rtlCol="0", anchor="ctr")
    listing = sub(shape, "a:lstStyle")
    paragraph = sub(listing, "a:defPPr", algn="ctr")
    run = sub(paragraph, "a:defRPr", sz=1800)
    sub(sub(run, "a:solidFill"), "a:schemeClr", val="bg1")
    line = sub(defaults, "a:lnDef")
    stroke = sub(sub(line, "a:spPr"), "a:ln", w=pt(1.5))
    sub(sub(stroke, "a:solidFill"), "a:schemeClr", val="tx2")
    sub(line, "a:bodyPr")
    sub(line, "a:lstStyle")
