"""All faces of the machine: families that are wished for and a character in, the face to take out.

The families are tried in turn, then common ones, then every face, plain ones first, in the order of their files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from generator.diagnostic import ProgramMissingError
from generator.write.faces.entry import Entry, entries
from generator.write.faces.face import Face
from generator.write.faces.folders import VARIABLE, font_files

_COMMON = (
    "Arial",
    "Helvetica",
    "Liberation Sans",
    "Noto Sans",
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "Segoe UI Symbol",
    "Apple Symbols",
)
"""What most machines have some of: tried before all others where none of the wished families has a character."""

_NORMAL_WIDTH = 5
_BOLD = 600
"""From this weight on a face counts as bold."""


class Shelf:
    """Faces by family. Remembers what it has found; open files stay open as long as it lives."""

    def __init__(self, found: Iterable[Entry]) -> None:
        self._faces = tuple(Face(entry) for entry in found)
        self._families: dict[str, list[Face]] = {}
        for face in self._faces:
            for family in sorted(face.entry.families):
                self._families.setdefault(family, []).append(face)
        self._known: dict[tuple[str, tuple[str, ...], bool, bool], Face | None] = {}

    def face(self, char: str, families: tuple[str, ...], *, bold: bool, italic: bool) -> Face | None:
        """The face to set the character in, or None where no face has it."""
        key = char, families, bold, italic
        if key not in self._known:
            self._known[key] = next((face for face in self._wished(families, bold, italic) if face.has(char)), None)
        return self._known[key]

    def _wished(self, families: tuple[str, ...], bold: bool, italic: bool) -> Iterator[Face]:
        for family in (*families, *_COMMON):
            yield from sorted(self._families.get(family.casefold(), ()), key=lambda face: _off(face, bold, italic))
        yield from sorted(self._faces, key=lambda face: (_serif(face), _off(face, bold, italic)))


def open_shelf() -> Shelf:
    """The shelf of this machine. Raises ProgramMissingError where there is no font at all."""
    found = [entry for path in font_files() for entry in entries(path)]
    if not found:
        raise ProgramMissingError(
            "PNG and PDF take fonts, and this machine has none",
            "install some (Debian: apt-get install fonts-crosextra-carlito fonts-noto-cjk), or name a folder of .ttf "
            f"or .otf files in {VARIABLE}; SVG works without",
        )
    return Shelf(found)


def is_bold(face: Face) -> bool:
    """Whether the face is bold by itself."""
    return face.entry.weight >= _BOLD


def is_silent(char: str) -> bool:
    """Whether nothing is missing where no face has the character: controls, joiners, selectors, blanks."""
    return unicodedata.category(char) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or "\ufe00" <= char <= "\ufe0f"


def _off(face: Face, bold: bool, italic: bool) -> tuple[bool, int, int]:
    entry = face.entry
    wanted = 700 if bold else 400
    return entry.italic != italic, abs(entry.width - _NORMAL_WIDTH), abs(entry.weight - wanted)


def _serif(face: Face) -> bool:
    return any("serif" in family and "sans" not in family for family in face.entry.families)
