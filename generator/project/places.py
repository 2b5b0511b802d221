"""A name that an author wrote in, the file that it may stand for out: the search path, and the jail around it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from posixpath import dirname, join, normpath
from typing import Literal, TypeAlias

BUNDLED = "bundled/"
"""The name under which the bundled templates can be reached even where a deck's own hide them."""


@dataclass(frozen=True, slots=True)
class Mount:
    """A folder to read from: absolute and free of links. Messages call its files by names that begin with `shown`."""

    folder: Path
    shown: str

    def show(self, name: str) -> str:
        return f"{self.shown}{name}"


def mount(folder: Path) -> Mount:
    """The folder as the author knows it: from the current folder when it is below that, else as it was given."""
    name = shown(folder)
    return Mount(folder.resolve(), "" if name == "." else f"{name}/")


def shown(path: Path) -> str:
    """How messages call a path: from the current folder when it is below that, else as it was given."""
    absolute = plain_path(path)
    here = Path.cwd()
    if absolute.is_relative_to(here):
        return absolute.relative_to(here).as_posix()
    return Path(os.path.normpath(path)).as_posix()


def plain_path(path: Path) -> Path:
    """The absolute path without `..`, links left as they are."""
    return Path(os.path.normpath(path.absolute()))


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is there and may be read, and how messages call it."""

    path: Path
    shown: str


Search: TypeAlias = Found | Literal["missing", "outside"]


@dataclass(frozen=True, slots=True)
class SearchPath:
    """Where a deck's files are looked for, first hit wins: the deck, the project's templates, the bundled ones."""

    deck: Mount
    templates: Mount | None
    bundled: Mount

    @property
    def mounts(self) -> tuple[Mount, ...]:
        """In the order of the search, each folder once."""
        mounts = (self.deck, *((self.templates,) if self.templates else ()), self.bundled)
        return tuple(item for at, item in enumerate(mounts) if item.folder not in [m.folder for m in mounts[:at]])

    def find(self, name: str, base: str | None = None) -> Search:
        """The file that `name` stands for in the file that messages call `base`: beside that, else on the path.

        "outside": absolute names, names and links that leave the search path, and hidden files (`.env`, `.git/…`).
        """
        windows = PureWindowsPath(name)
        if PurePosixPath(name).is_absolute() or windows.drive or windows.root:
            return "outside"
        outside = False
        for place, relative in self._candidates(name, base):
            if any(part.startswith(".") for part in PurePosixPath(relative).parts):
                outside = True
                continue
            path = place.folder / relative
            try:
                real = path.resolve(strict=True)
                is_file = real.is_file()
            except (OSError, RuntimeError, ValueError):
                continue
            if not any(real.is_relative_to(item.folder) for item in self.mounts):
                return "outside"
            if is_file:
                return Found(real, place.show(relative))
        return "outside" if outside else "missing"

    def neighbours(self, name: str, base: str | None = None) -> tuple[str, ...]:
        """What could have been meant: the files in the folders where `name` was looked for, called as it was."""
        names: dict[str, None] = {}
        folder = dirname(name)
        for place, relative in self._candidates(name, base):
            directory = place.folder / dirname(relative)
            if relative.startswith("..") or not any(_is_below(directory, item) for item in self.mounts):
                continue
            names.update((join(folder, entry), None) for entry in _visible_files(directory))
        return tuple(names)

    def _candidates(self, name: str, base: str | None) -> list[tuple[Mount, str]]:
        if not name or "\0" in name:
            return []
        if name.startswith(BUNDLED) and not (self.deck.folder / BUNDLED).is_dir():
            return [(self.bundled, normpath(name.removeprefix(BUNDLED)))]
        candidates = [(item, normpath(name)) for item in self.mounts]
        home = self._home(base) if base else None
        return candidates if home is None else [(home[0], normpath(join(home[1], name))), *candidates]

    def _home(self, base: str) -> tuple[Mount, str] | None:
        """The mount of a file by what messages call it, and its folder there."""
        for item in self.mounts:
            if base.startswith(item.shown) and (item.folder / base[len(item.shown) :]).is_file():
                return item, dirname(base[len(item.shown) :])
        return None


def _is_below(directory: Path, item: Mount) -> bool:
    try:
        return directory.resolve().is_relative_to(item.folder)
    except (OSError, RuntimeError, ValueError):
        return False


def _visible_files(directory: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in directory.iterdir() if entry.name[0] != "." and entry.is_file())
    except (OSError, ValueError):
        return []
