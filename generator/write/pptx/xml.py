"""The little that is needed to write Office XML with lxml: namespaces, elements, bytes.

The root of slide, layout, master and presentation declares `a`, `r` and `p` alone, as PowerPoint's own files do; every
extension's namespace is declared on the extension's element.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]  lxml has no public name for it

Element: TypeAlias = _Element

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}

P14 = ("p14", "http://schemas.microsoft.com/office/powerpoint/2010/main")
P15 = ("p15", "http://schemas.microsoft.com/office/powerpoint/2012/main")
"""Namespaces of extensions that PowerPoint 2010 and 2013 brought, as `foreign` takes them."""

_CLARK = {prefix: f"{{{uri}}}" for prefix, uri in NAMESPACES.items()}


@lru_cache(maxsize=1024)
def qn(tag: str) -> str:
    """The Clark name of a prefixed one: `a:off` becomes `{http://…/main}off`. Names without a prefix stay."""
    prefix, colon, name = tag.partition(":")
    return _CLARK[prefix] + name if colon else tag


def root(tag: str) -> Element:
    """A root element that declares the three namespaces of PowerPoint's parts."""
    return etree.Element(qn(tag), nsmap=NAMESPACES)


def sub(parent: Element, tag: str, **attributes: str | int | None) -> Element:
    """A new last child. Attributes that are None are left out; one of another namespace is written `r__id`."""
    if not attributes:
        return etree.SubElement(parent, qn(tag))
    given = {_attribute(name): str(value) for name, value in attributes.items() if value is not None}
    return etree.SubElement(parent, qn(tag), given)


@lru_cache(maxsize=1024)
def _attribute(name: str) -> str:
    return qn(name.replace("__", ":"))


def to_bytes(element: Element) -> bytes:
    """The part as PowerPoint declares it: UTF-8, standalone."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def foreign(parent: Element, name: str, namespace: tuple[str, str], /, **attributes: str | int | None) -> Element:
    """A new last child of another namespace, (prefix, URI), which is declared on the child itself.

    Attributes that are None are left out; they stand in no namespace.
    """
    prefix, uri = namespace
    child = etree.SubElement(parent, f"{{{uri}}}{name}", nsmap={prefix: uri})
    for key, value in attributes.items():
        if value is not None:
            child.set(key, str(value))
    return child


def extension(parent: Element, list_tag: str, uri: str) -> Element:
    """A new extension of that URI: `a:ext` in the parent's `a:extLst`, or `p:ext` in its `p:extLst`, its last child."""
    found = parent.find(qn(list_tag))
    extensions = sub(parent, list_tag) if found is None else found
    return sub(extensions, list_tag[:2] + "ext", uri=uri)
