from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.project import DeckProject, find_decks

Tree = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Writes files below an empty folder, which becomes the current one."""
    root = tmp_path / "work"
    root.mkdir()
    monkeypatch.chdir(root)

    def write(files: Mapping[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return write


@pytest.fixture
def deck(tree: Tree) -> Callable[[Mapping[str, str | bytes]], DeckProject]:
    """A deck in the current folder, with one English slide unless it says otherwise."""

    def make(files: Mapping[str, str | bytes]) -> DeckProject:
        tree({"deck.yaml": "title: A talk\n", "en/10-one.md": "## One\n", **files})
        diagnostics = Diagnostics()
        (found,) = find_decks(Path(), diagnostics)
        assert list(diagnostics) == []
        return found

    return make
