"""The path that a user gave in, the decks that are there out."""

from __future__ import annotations

import os
from pathlib import Path

from generator.diagnostic import Diagnostics, did_you_mean
from generator.model.source import DeckSettings
from generator.project.bundled import bundled
from generator.project.deck import DeckProject, content_names
from generator.project.files import TextFile, read_text
from generator.project.front import split_front, title_block
from generator.project.places import BUNDLED, Mount, SearchPath, mount, plain_path, shown
from generator.project.settings import read_settings
from generator.project.yaml import YamlList, YamlMapping, load_mapping

SETTINGS_FILE = "deck.yaml"
_MARKDOWN = (".md", ".markdown")


def find_decks(path: Path, diagnostics: Diagnostics) -> tuple[DeckProject, ...]:
    """The decks of a project (`content/*/deck.yaml`, by name), of a deck's folder, or of a single Markdown file.

    A deck whose settings have errors is still given, as long as they can be read at all, so that its other errors come
    to light. Error `deck-missing`, without a place in the source, where no deck is.
    """
    if path.name == SETTINGS_FILE and path.is_file():
        path = path.parent
    if path.is_file() and path.suffix.lower() in _MARKDOWN:
        decks = (_single_file(path, diagnostics),)
    elif (path / SETTINGS_FILE).is_file():
        decks = (_folder(path, diagnostics),)
    else:
        folders = [file.parent for file in sorted(path.glob(f"content/*/{SETTINGS_FILE}"))]
        decks = tuple(_folder(folder, diagnostics) for folder in folders)
        if not folders:
            _nothing(path, diagnostics)
    return tuple(deck for deck in decks if deck is not None)


def _nothing(path: Path, diagnostics: Diagnostics) -> None:
    name = shown(path)
    if not path.exists():
        beside = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
        near = did_you_mean(path.name, beside) or ""
        hint = near if near.startswith("did") else f"deckwright new {name} makes a project"
        diagnostics.error("deck-missing", f'there is no file or folder "{name}"', None, hint)
    elif path.is_file():
        diagnostics.error("deck-missing", f'expected a Markdown file or a folder, found "{name}"', None)
    else:
        files = sorted(entry.name for entry in path.iterdir() if entry.suffix.lower() in _MARKDOWN)
        hint = (
            f"name the file: {shown(path / files[0])}" if files else f"say what the deck is in {name}/{SETTINGS_FILE}"
        )
        diagnostics.error("deck-missing", f'there is no deck in "{name}"', None, hint)


def _search_path(root: Path) -> SearchPath:
    """A deck in a `content` folder belongs to the project around that; any other is a project of its own."""
    absolute = plain_path(root)
    project = root
    if absolute.parent.name == "content":
        project = absolute.parents[1] if root.is_absolute() else Path(os.path.relpath(absolute.parents[1]))
    templates = project / "templates"
    shipped = Mount((bundled() / "templates").resolve(), BUNDLED)
    return SearchPath(mount(root), mount(templates) if templates.is_dir() else None, shipped)


def _single_file(path: Path, diagnostics: Diagnostics) -> DeckProject | None:
    file = read_text(path, shown(path), None, diagnostics)
    if file is None:
        return None
    root, body = _front(file, diagnostics)
    if root is None:
        return None
    settings = read_settings(root, diagnostics, single_file=True)
    places = _search_path(path.parent)
    return DeckProject(path.stem, places.deck.folder, settings, places, path.name, body)


def _folder(folder: Path, diagnostics: Diagnostics) -> DeckProject | None:
    path = folder / SETTINGS_FILE
    file = read_text(path, shown(path), None, diagnostics)
    root = file and _mapping(file.text, file.path, diagnostics)
    if root is None:
        return None
    settings = read_settings(root, diagnostics, single_file=False)
    places = _search_path(folder)
    content = {language: content_names(places.deck.folder / language) for language in settings.languages}
    _check_languages(root, settings, places.deck, content, diagnostics)
    _check_order(root, settings, content, diagnostics)
    return DeckProject(places.deck.folder.name, places.deck.folder, settings, places)


def _front(file: TextFile, diagnostics: Diagnostics) -> tuple[YamlMapping | None, int]:
    """What a file says of itself before its slides, and the line where those begin."""
    if file.text.startswith("%"):
        return title_block(file)
    front, body = split_front(file.text)
    return _mapping(front, file.path, diagnostics), body


def _mapping(text: str, path: str, diagnostics: Diagnostics) -> YamlMapping | None:
    return load_mapping(text, path, diagnostics, "value-wrong", "keys with values, such as title: A talk")


def _check_languages(
    root: YamlMapping,
    settings: DeckSettings,
    deck: Mount,
    content: dict[str, tuple[str, ...]],
    diagnostics: Diagnostics,
) -> None:
    node = root.values.get("languages", root.values.get("lang"))
    items = node.items if isinstance(node, YamlList) else (node,) if node else ()
    for at, language in enumerate(settings.languages):
        if content[language]:
            continue
        place = items[at].span if at < len(items) else settings.span
        hint = None
        if node is None:
            there = [entry.name for entry in sorted(deck.folder.iterdir()) if content_names(entry)]
            hint = f"languages: [{', '.join(there)}]" if there else None
        hint = hint or f"write the slides into {deck.show(language)}/10-opening.md"
        diagnostics.error("language-missing", f'no slides in the folder "{language}"', place, hint)


def _check_order(
    root: YamlMapping, settings: DeckSettings, content: dict[str, tuple[str, ...]], diagnostics: Diagnostics
) -> None:
    if settings.order is None:
        return
    node = root.values["order"]
    items = node.items if isinstance(node, YamlList) else (node,)
    stems = {Path(name).stem for names in content.values() for name in names}
    known = stems | {name for names in content.values() for name in names}
    for item, name in zip(items, settings.order, strict=True):
        if name not in known:
            hint = did_you_mean(name, stems)
            diagnostics.error("order-unknown", f'no content file "{name}" in any language', item.span, hint)
    left_out = sorted(stems - {Path(name).stem for name in settings.order} - set(settings.order))
    if left_out:
        message = f"left out, because the order does not name them: {', '.join(left_out)}"
        diagnostics.warning("content-left-out", message, node.span)
