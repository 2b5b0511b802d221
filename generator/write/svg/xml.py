"""Elements of SVG in, their text out: the same bytes for the same picture, and no blank added inside words."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.geometry import Emu, to_pt
from generator.write.pptx.clean import clean

NAMESPACE = "http://www.w3.org/2000/svg"

_VERBATIM = frozenset(["text", "title", "desc"])


def root(attributes: Mapping[str, str]) -> Element:
    """The `svg` element."""
    return Element("svg", {"xmlns": NAMESPACE, "version": "1.1", **attributes})


def sub(parent: Element, tag: str, attributes: Mapping[str, str], words: str | None = None) -> Element:
    """A new child, with words inside it if there are any."""
    child = SubElement(parent, tag, {name: clean(value) for name, value in attributes.items()})
    if words is not None:
        child.text = clean(words)
    return child


def number(value: float) -> str:
    """At most three decimals (13 EMU), none that say nothing, and no minus before a zero."""
    return f"{round(value, 3) + 0.0:.3f}".rstrip("0").rstrip(".")


def points(length: Emu) -> str:
    """A length in points."""
    return number(to_pt(length))


def serialized(svg: Element) -> bytes:
    """UTF-8 with an XML declaration, an element a line."""
    _set_apart(svg, 0)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(svg, encoding="unicode").encode() + b"\n"


def _set_apart(element: Element, depth: int) -> None:
    if element.tag in _VERBATIM or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _set_apart(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * depth
