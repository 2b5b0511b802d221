"""The document's own properties: title, author, language and date, for search and for screen readers."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml import etree

from generator.model.page import Pages
from generator.write.pptx.clean import clean_line
from generator.write.pptx.part import PartContent
from generator.write.pptx.xml import to_bytes

APPLICATION = "Deckwright"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(pages: Pages, modified: datetime) -> PartContent:
    """`/docProps/core.xml` (ECMA-376 part 2, 11). Each build makes the deck anew: `modified` is its creation too."""
    core = etree.Element(
        f"{{{_PACKAGE}}}coreProperties", nsmap={"cp": _PACKAGE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    )
    author = clean_line(pages.author)
    time = _w3c(modified)
    etree.SubElement(core, f"{{{_DC}}}title").text = clean_line(pages.title)
    etree.SubElement(core, f"{{{_DC}}}creator").text = author
    etree.SubElement(core, f"{{{_DC}}}language").text = pages.lang
    etree.SubElement(core, f"{{{_PACKAGE}}}lastModifiedBy").text = author
    etree.SubElement(core, f"{{{_PACKAGE}}}revision").text = "1"
    for name in ("created", "modified"):
        element = etree.SubElement(core, f"{{{_TERMS}}}{name}")
        element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        element.text = time
    content_type = "application/vnd.openxmlformats-package.core-properties+xml"
    return PartContent("/docProps/core.xml", content_type, to_bytes(core))


def extended_part(pages: Pages) -> PartContent:
    """`/docProps/app.xml` (ECMA-376 part 1, 22.2): the program's name and the counts that file managers show."""
    properties = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})  # pyright: ignore[reportArgumentType]  the stubs forget the default namespace
    counts = (
        ("Application", APPLICATION),
        ("Slides", str(len(pages.pages))),
        ("Notes", str(sum(bool(page.notes) for page in pages.pages))),
        ("HiddenSlides", str(sum(page.hidden for page in pages.pages))),
    )
    for name, value in counts:
        etree.SubElement(properties, f"{{{_EXTENDED}}}{name}").text = value
    content_type = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    return PartContent("/docProps/app.xml", content_type, to_bytes(properties))


def _w3c(moment: datetime) -> str:
    """UTC to the second; a time without a zone is taken for UTC."""
    universal = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return universal.strftime("%Y-%m-%dT%H:%M:%SZ")
