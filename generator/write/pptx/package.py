"""Parts into the bytes of a .pptx file (an OPC package, ECMA-376 part 2): the same parts, the same bytes.

The parts become python-pptx's, which tie them together and write relationships and content types; the ZIP file is
written here, because its entries have to be in a fixed order with a fixed date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.write.pptx.media import FOLDER
from generator.write.pptx.part import PartContent, Relationship

if TYPE_CHECKING:
    from pptx.opc.oxml import CT_Relationships
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP file can hold, which is also the one that PowerPoint writes."""

_LEVEL = 6


def pack(parts: Sequence[PartContent], relationships: Sequence[Relationship]) -> bytes:
    """The package of these parts; `relationships` are its own.

    Content types come first, everything else by name. Pictures are stored, since they are compressed already. Raises
    KeyError for a relationship to a part that is not there.
    """
    first, *others = _entries(parts, relationships)
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in (first, *sorted(others)):
            entry = ZipInfo(name, _DATE)
            entry.create_system = 0
            stored = f"/{name}".startswith(FOLDER)
            archive.writestr(entry, data, ZIP_STORED if stored else ZIP_DEFLATED, _LEVEL)
    return stream.getvalue()


def _entries(parts: Sequence[PartContent], relationships: Sequence[Relationship]) -> Iterator[tuple[str, bytes]]:
    """(name in the ZIP file, bytes) of all that goes into it, the content types first."""
    from pptx.opc.package import Part
    from pptx.opc.packuri import PACKAGE_URI, PackURI
    from pptx.package import Package

    package = Package(BytesIO())
    linked = {PackURI(part.name): Part(PackURI(part.name), part.content_type, package, part.data) for part in parts}
    yield "[Content_Types].xml", _content_types(linked)
    yield PACKAGE_URI.rels_uri.membername, _relationships(PACKAGE_URI, relationships, linked).xml_file_bytes
    for content, (uri, part) in zip(parts, linked.items(), strict=True):
        yield uri.membername, part.blob
        if content.relationships:
            part.load_rels_from_xml(_relationships(uri, content.relationships, linked), linked)
            yield uri.rels_uri.membername, part.rels.xml


def _relationships(
    source: PackURI, relationships: Sequence[Relationship], linked: Mapping[PackURI, Part]
) -> CT_Relationships:
    """The relationships of `source`, whose internal targets are relative to its folder."""
    from pptx.opc.oxml import CT_Relationships
    from pptx.opc.packuri import PackURI

    element = CT_Relationships.new()
    for item in relationships:
        if item.external:
            element.add_rel(item.id, item.kind, item.target, is_external=True)
        else:
            target = linked[PackURI(item.target)].partname
            element.add_rel(item.id, item.kind, target.relative_ref(source.baseURI))
    return element


def _content_types(linked: Mapping[PackURI, Part]) -> bytes:
    """Pictures by the ending of their names, all others one by one."""
    from pptx.opc.oxml import CT_Types, serialize_part_xml

    types = CT_Types.new()
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    media = {part.partname.ext: part.content_type for part in linked.values() if part.partname.startswith(FOLDER)}
    for extension, content_type in sorted({**defaults, **media}.items()):
        types.add_default(extension, content_type)
    for uri, part in sorted(linked.items()):
        if not uri.startswith(FOLDER):
            types.add_override(uri, part.content_type)
    return serialize_part_xml(types)
