"""Elements of the chart namespace, beside those of DrawingML that the slides have too."""

from __future__ import annotations

from lxml import etree

from generator.write.pptx.xml import NAMESPACES, Element, qn

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"

_NAMESPACES = {"c": CHART, "a": NAMESPACES["a"], "r": NAMESPACES["r"]}


def chart_root(name: str) -> Element:
    """A root element that declares the namespaces of a chart part as PowerPoint does."""
    return etree.Element(f"{{{CHART}}}{name}", nsmap=_NAMESPACES)


def part(parent: Element, name: str) -> Element:
    """A new last child of the chart namespace."""
    return etree.SubElement(parent, f"{{{CHART}}}{name}", nsmap=None if parent.nsmap.get("c") else {"c": CHART})


def value(parent: Element, name: str, val: str | float) -> Element:
    """A new last child that says one thing: `c:barDir` with `val="col"`. True is 1."""
    child = part(parent, name)
    match val:
        case bool():
            child.set("val", str(int(val)))
        case float():
            child.set("val", number(val))
        case str() | int():
            child.set("val", str(val))
    return child


def words(parent: Element, name: str, text: str) -> Element:
    """A new last child that holds a text."""
    child = part(parent, name)
    child.text = text
    return child


def link(parent: Element, name: str, relationship: str) -> Element:
    """A new last child that leads to another part."""
    child = part(parent, name)
    child.set(qn("r:id"), relationship)
    return child


def number(val: float) -> str:
    """The number as charts and sheets hold it: the shortest that means it, whole ones without a point."""
    return str(int(val)) if val.is_integer() and abs(val) < 1e15 else repr(val)
