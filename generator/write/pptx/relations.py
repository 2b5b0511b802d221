"""Where a part points: targets in, relationships with ids out."""

from __future__ import annotations

from generator.write.pptx.part import Relationship

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

EXTENDED_PROPERTIES = f"{_OFFICE}/extended-properties"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
HYPERLINK = f"{_OFFICE}/hyperlink"
IMAGE = f"{_OFFICE}/image"
NOTES_MASTER = f"{_OFFICE}/notesMaster"
NOTES_SLIDE = f"{_OFFICE}/notesSlide"
OFFICE_DOCUMENT = f"{_OFFICE}/officeDocument"
PRESENTATION_PROPERTIES = f"{_OFFICE}/presProps"
SLIDE = f"{_OFFICE}/slide"
SLIDE_LAYOUT = f"{_OFFICE}/slideLayout"
SLIDE_MASTER = f"{_OFFICE}/slideMaster"
TABLE_STYLES = f"{_OFFICE}/tableStyles"
THEME = f"{_OFFICE}/theme"
VIEW_PROPERTIES = f"{_OFFICE}/viewProps"


class Relations:
    """Collects the relationships of one part while it is written: rId1, rId2 … in the order of first use."""

    __slots__ = ("_ids",)

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of the relationship to that target; the same target has one relationship."""
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    @property
    def all(self) -> tuple[Relationship, ...]:
        return tuple(
            Relationship(identifier, kind, target, external)
            for (kind, target, external), identifier in self._ids.items()
        )
