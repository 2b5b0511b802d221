"""A font file in, what its faces are called and how they look out: only the few tables that say so are read.

Formats are those of the OpenType specification (`name`, `OS/2`, the TTC header); numbers are big-endian.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import error, unpack_from
from typing import BinaryIO

_NAMES = frozenset((1, 16))
"""Name ids of families: that of four styles, and that of all."""

_RESTRICTED = 0x0002
"""OS/2 fsType: must not be embedded."""

_MOST_TABLES = 200
_LONGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A face in a file. `families` in lower case; `weight` as in OS/2, 400 is regular; `width` 5 is normal."""

    path: Path
    index: int
    families: frozenset[str]
    weight: int
    width: int
    italic: bool


def entries(path: Path) -> tuple[Entry, ...]:
    """The faces that have outlines and may be embedded; none for a file that is no font or cannot be read."""
    try:
        with path.open("rb") as file:
            return tuple(_entries(file, path))
    except (OSError, error, IndexError):
        return ()


def _entries(file: BinaryIO, path: Path) -> Iterator[Entry]:
    head = file.read(12)
    offsets = [0]
    if head[:4] == b"ttcf":
        (count,) = unpack_from(">I", head, 8)
        offsets = list(unpack_from(f">{min(count, 100)}I", file.read(4 * min(count, 100))))
    for index, offset in enumerate(offsets):
        tables = _tables(file, offset)
        if ("glyf" in tables or "CFF " in tables) and not tables.keys() & {"sbix", "CBDT", "EBDT", "SVG "}:
            found = _entry(file, tables, path, index)
            if found:
                yield found


def _tables(file: BinaryIO, offset: int) -> Mapping[str, tuple[int, int]]:
    file.seek(offset)
    (count,) = unpack_from(">4xH6x", file.read(12))
    count = min(count, _MOST_TABLES)
    data = file.read(16 * count)
    rows = (unpack_from(">4s4xII", data, 16 * row) for row in range(count))
    return {tag.decode("latin-1"): (start, length) for tag, start, length in rows}


def _entry(file: BinaryIO, tables: Mapping[str, tuple[int, int]], path: Path, index: int) -> Entry | None:
    if "OS/2" not in tables or "name" not in tables:
        return None
    weight, width, kind = unpack_from(">4xHHH", _table(file, tables["OS/2"]))
    (selection,) = unpack_from(">62xH", _table(file, tables["OS/2"]))
    if kind & 0x000F == _RESTRICTED:
        return None
    families = frozenset(_families(_table(file, tables["name"])))
    return Entry(path, index, families, weight, width, bool(selection & 1))


def _table(file: BinaryIO, place: tuple[int, int]) -> bytes:
    start, length = place
    file.seek(start)
    return file.read(min(length, _LONGEST))


def _families(data: bytes) -> Iterator[str]:
    """In all languages that the font is called in: a theme may name a face in its own."""
    count, strings = unpack_from(">2xHH", data)
    for row in range(count):
        platform, _, _, name, length, offset = unpack_from(">6H", data, 6 + 12 * row)
        if name in _NAMES:
            raw = data[strings + offset : strings + offset + length]
            text = raw.decode("latin-1" if platform == 1 else "utf-16-be", errors="replace")
            yield text.strip("\0 ").casefold()
