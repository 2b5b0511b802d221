"""A second build takes its layouts from the cache, and makes the same file."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.app import run


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DECKWRIGHT_CACHE", str(tmp_path / "cache"))
    Path("deck.md").write_text('## One claim\n\n```dot {alt="Two boxes."}\ndigraph { a -> b }\n```\n')
    return tmp_path / "cache"


def built(*options: str) -> bytes:
    assert run(["build", "deck.md", "--quiet", *options]) == 0
    return Path("deck.pptx").read_bytes()


def entries(cache: Path) -> list[Path]:
    return [path for path in cache.rglob("*") if path.is_file()]


def test_the_same_bytes_from_the_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = built()
    (entry,) = entries(cache)
    monkeypatch.setattr("generator.diagram.graphviz.cache.Cache.put", None)  # nothing is left to be put
    assert built() == first
    assert entries(cache) == [entry]


def test_without_it_nothing_is_kept(cache: Path) -> None:
    built("--no-cache")
    assert entries(cache) == []
