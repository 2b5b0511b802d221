"""A deck on disk: its settings, its files and where its templates come from. Every file is read through it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.model.source import DeckSettings
from generator.project import data, files
from generator.project.files import TextFile
from generator.project.front import without_front
from generator.project.places import BUNDLED, Found, SearchPath

CONTENT_SUFFIXES = (".md", ".yaml", ".yml")
THEME_SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class DeckProject:
    """A deck. `root` is the folder of all that it names; `file` is set for a deck that is a single Markdown file.

    Methods that read report what is wrong and give None. `span` is where the author wrote the name, `base` the file in
    which that was: names are looked for beside it, then along the search path.
    """

    name: str
    root: Path
    settings: DeckSettings
    places: SearchPath
    file: str | None = None
    body: int = 1

    @property
    def single_file(self) -> bool:
        return self.file is not None

    def content_files(self, language: str) -> tuple[str, ...]:
        """The names of the files with slides in that language, in the order of the deck.

        All Markdown and YAML files of the language's folder, by name or as `order` has them; those that begin with an
        underscore are there to be included.
        """
        if self.file is not None:
            return (self.file,)
        return ordered(content_names(self.root / language), self.settings.order, language)

    def read_content(self, name: str, diagnostics: Diagnostics) -> TextFile | None:
        """A content file, with empty lines in the place of a single file's front matter."""
        file = self.read_text(name, None, diagnostics)
        if file is None or name != self.file:
            return file
        return TextFile(file.path, without_front(file.text, self.body))

    def read_text(
        self, path: str, span: Span | None, diagnostics: Diagnostics, base: str | None = None
    ) -> TextFile | None:
        """A text file, with the path that messages call it by."""
        found = files.find(self.places, path, span, diagnostics, base)
        return found and files.read_text(found.path, found.shown, None, diagnostics)

    def read_bytes(
        self, path: str, span: Span | None, diagnostics: Diagnostics, base: str | None = None
    ) -> bytes | None:
        """The bytes of a file."""
        found = files.find(self.places, path, span, diagnostics, base)
        return found and files.read(found.path, found.shown, span, diagnostics)

    def names(self, folder: str, suffix: str) -> tuple[str, ...]:
        """What there is in that folder along the search path, without the suffix: the kinds of diagrams, the themes."""
        found = {name for item in self.places.mounts for name in _listed(item.folder / folder, (suffix,))}
        return tuple(sorted(name.removesuffix(suffix) for name in found))

    def data_names(self) -> tuple[str, ...]:
        """The names of all data files, those with errors too."""
        return tuple(dict.fromkeys(map(data.data_name, _listed(self.root / "data", data.SUFFIXES))))

    def data(self, diagnostics: Diagnostics) -> Mapping[str, object]:
        """The values of the data files by name; a file with an error is left out."""
        values: dict[str, object] = {}
        sources: dict[str, str] = {}
        for name in _listed(self.root / "data", data.SUFFIXES):
            file = self.read_text(f"data/{name}", None, diagnostics)
            key = data.data_name(name)
            if file is None:
                continue
            if key in sources:
                message = f'expected one file for data.{key}, "{sources[key]}" is another'
                diagnostics.error("data-repeated", message, Span(file.path))
                continue
            sources[key] = file.path
            found = Diagnostics()
            value = data.read_data(file, found)
            diagnostics.extend(found)
            if not found.errors:
                values[key] = value
        return values

    def theme(self, name: str, span: Span | None, diagnostics: Diagnostics) -> TextFile | None:
        """The text of `themes/<name>.yaml`, or of the file itself where the name is a path that ends with `.yaml`.

        Error `theme-unknown` at `span`; those of `read_text` for a path.
        """
        if name.endswith(THEME_SUFFIX):
            return self.read_text(name, span, diagnostics)
        found = self._theme(name)
        if found is None:
            diagnostics.error("theme-unknown", f'no theme "{name}"', span, did_you_mean(name, self.themes()))
        return found and files.read_text(found.path, found.shown, None, diagnostics)

    def parent_theme(self, name: str, diagnostics: Diagnostics) -> tuple[str, str] | None:
        """The path and text of a theme that another one extends; None when there is none or it cannot be read.

        `bundled/light` is the bundled theme of that name even where a theme of the deck hides it.
        """
        found = self._theme(name)
        file = found and files.read_text(found.path, found.shown, None, diagnostics)
        return (file.path, file.text) if file else None

    def themes(self) -> tuple[str, ...]:
        """The names of all themes along the search path."""
        return self.names("themes", THEME_SUFFIX)

    def _theme(self, name: str) -> Found | None:
        plain = name.removeprefix(BUNDLED)
        if not re.fullmatch(r"[\w-]+", plain):
            return None
        found = self.places.find(f"{BUNDLED if plain != name else ''}themes/{plain}.yaml")
        return found if isinstance(found, Found) else None


def content_names(folder: Path) -> tuple[str, ...]:
    """The files with slides in a language's folder, by name."""
    return tuple(name for name in _listed(folder, CONTENT_SUFFIXES) if not name.startswith("_"))


def ordered(names: tuple[str, ...], order: tuple[str, ...] | None, language: str) -> tuple[str, ...]:
    """The names below the language's folder, in an order that gives names with or without suffix."""
    if order is None:
        return tuple(f"{language}/{name}" for name in names)
    wanted = [name for entry in order for name in names if entry in (name, Path(name).stem)]
    return tuple(f"{language}/{name}" for name in dict.fromkeys(wanted))


def _listed(folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir() if _is_one(entry.name, suffixes))
    except OSError:
        return []


def _is_one(name: str, suffixes: tuple[str, ...]) -> bool:
    return name.endswith(suffixes) and not name.startswith(".")
