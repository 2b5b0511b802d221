"""A path in, decks out: settings, search path, bundled files. Every access to a file goes through here.

| module | in | out |
|---|---|---|
| `search` | the path that a user gave | the decks there |
| `settings`, `front`, `yaml` | `deck.yaml`, or a file's front matter or title block | DeckSettings, with places |
| `deck` | a deck | its content, templates, themes, pictures and data |
| `places` | a name that an author wrote | a file on the search path, never one outside |
| `output` | finished files | the same on disk, whole or not at all |
"""

from __future__ import annotations

from generator.project.bundled import bundled
from generator.project.deck import DeckProject
from generator.project.files import TextFile
from generator.project.output import write_whole
from generator.project.search import find_decks

__all__ = ["DeckProject", "TextFile", "bundled", "find_decks", "write_whole"]
