"""Nothing in, the machine's font files out, by name: the folders where the systems keep them, without any program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "DECKWRIGHT_FONTS"
"""Folders to look in instead, parted as in PATH."""

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")


def font_files() -> tuple[Path, ...]:
    """Files in the order of their folders, then of their paths; what cannot be listed is left out."""
    return tuple(dict.fromkeys(file for folder in _folders() for file in sorted(_fonts(folder))))


def _folders() -> list[Path]:
    own = os.environ.get(VARIABLE)
    if own is not None:
        return [Path(folder) for folder in own.split(os.pathsep) if folder]
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = os.environ.get("LOCALAPPDATA")
        return [windows / "Fonts", *([Path(local) / "Microsoft" / "Windows" / "Fonts"] if local else [])]
    home = Path(os.environ.get("HOME", "/"))
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    return [home / ".fonts", data / "fonts", *(Path(folder) / "fonts" for folder in shared if folder)]


def _fonts(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.lower().endswith(_SUFFIXES))
