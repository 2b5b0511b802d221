"""Layouts that were made before: Graphviz's answers by what was asked, in the user's cache folder.

Nothing here is needed for a build, and nothing is trusted: an entry that cannot be read, or is not what was written,
counts as none. An entry is a digest and zlib's compression of the answer; folders of entries are kept small.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FORMAT = "1"
"""Counts the ways in which entries have been written."""

LARGEST_ENTRY = 1 << 17
"""Bytes; a larger layout is not kept."""

FOLDER_SIZE = 1 << 18
"""Bytes that the entries of one of the 256 folders may take: 64 MiB in all."""

LARGEST_ANSWER = 1 << 26
"""Bytes; nothing that unpacks to more was written here."""

_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Cache:
    """Entries in `folder`, which is made when the first is put there. Errors of the disk are passed over."""

    folder: Path

    def get(self, engine: str, dot: str) -> str | None:
        """The answer to this graph of this Graphviz. What is used counts as new."""
        place = self._place(engine, dot)
        try:
            data = place.read_bytes()
            os.utime(place)
        except OSError:
            return None
        return _unpacked(data)

    def put(self, engine: str, dot: str, answer: str) -> None:
        """Keep an answer. It appears whole or not at all; the oldest entries make room for it."""
        data = _packed(answer)
        place = self._place(engine, dot)
        if len(data) > LARGEST_ENTRY:
            return
        draft = place.with_name(f"{place.name}.{os.getpid()}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(data)
            draft.replace(place)
            _make_room(place.parent)
        except OSError:
            _remove(draft)

    def _place(self, engine: str, dot: str) -> Path:
        key = sha256(f"{FORMAT}\0{engine}\0{dot}".encode()).hexdigest()
        return self.folder / key[:2] / key[2:]


def open_cache(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Cache | None:
    """The cache in the folder that DECKWRIGHT_CACHE names, else in the one that the platform has for it.

    None where that cannot be told, or where DECKWRIGHT_CACHE is empty.
    """
    own = environment.get("DECKWRIGHT_CACHE")
    if own is not None:
        return Cache(Path(own) / "layouts") if own else None
    home = environment.get("HOME") or environment.get("USERPROFILE")
    match platform:
        case "win32":
            base = environment.get("LOCALAPPDATA")
        case "darwin":
            base = f"{home}/Library/Caches" if home else None
        case _:
            base = environment.get("XDG_CACHE_HOME") or (f"{home}/.cache" if home else None)
    return Cache(Path(base) / "deckwright" / "layouts") if base else None


def _packed(answer: str) -> bytes:
    packed = zlib.compress(answer.encode(), 1)
    return sha256(packed).digest() + packed


def _unpacked(data: bytes) -> str | None:
    digest, packed = data[:_DIGEST], data[_DIGEST:]
    if sha256(packed).digest() != digest:
        return None
    try:
        unpacker = zlib.decompressobj()
        answer = unpacker.decompress(packed, LARGEST_ANSWER)
        return answer.decode() if unpacker.eof else None
    except (zlib.error, UnicodeDecodeError):
        return None


def _make_room(folder: Path) -> None:
    """Remove the entries that have not been used for longest, until the others are small enough together."""
    entries = [(entry.stat(), entry.path) for entry in os.scandir(folder)]
    size = sum(status.st_size for status, _ in entries)
    for status, path in sorted(entries, key=lambda entry: (entry[0].st_mtime_ns, entry[1])):
        if size <= FOLDER_SIZE:
            break
        _remove(Path(path))
        size -= status.st_size


def _remove(path: Path) -> None:
    with suppress(OSError):  # another build has it, or the folder is read-only
        path.unlink(missing_ok=True)
