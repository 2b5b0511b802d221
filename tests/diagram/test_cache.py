"""Layouts are kept for the next build: the same diagrams with and without, and nothing read there is trusted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.diagram import lay_out_diagrams
from generator.diagram.graphviz import Graphviz, LaidOut
from generator.diagram.graphviz.bundled import BundledEngine
from generator.diagram.graphviz.cache import FOLDER_SIZE, Cache, open_cache
from generator.diagram.graphviz.values import News


@dataclass
class Counting:
    """Answers every graph with a text of its own, and counts what it was asked."""

    identity: str = "counting 1"
    asked: list[str] = field(default_factory=list)

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        graphs = list(dots)
        self.asked += graphs
        yield from ((place, LaidOut(f"layout of {dot}")) for place, dot in enumerate(graphs))

    def close(self) -> None:
        pass


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_laid_out_once_is_not_laid_out_again(tmp_path: Path) -> None:
    engine = Counting()
    first = Graphviz(engine, cache=Cache(tmp_path)).lay_out(["a", "b"])
    second = Graphviz(engine, cache=Cache(tmp_path)).lay_out(["b", "c", "a"])
    assert second == (first[1], LaidOut("layout of c"), first[0])
    assert engine.asked == ["a", "b", "c"]


def test_another_version_is_another_layout(tmp_path: Path) -> None:
    Graphviz(Counting(), cache=Cache(tmp_path)).lay_out(["a"])
    newer = Counting("counting 2")
    Graphviz(newer, cache=Cache(tmp_path)).lay_out(["a"])
    assert newer.asked == ["a"]


def test_what_is_not_as_it_was_written_counts_as_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("engine", "a", "a layout")
    (entry,) = files(tmp_path)
    whole = entry.read_bytes()
    assert cache.get("engine", "a") == "a layout"
    for damaged in (b"", whole[:-1], whole[:40] + b"x" + whole[41:], b"x" + whole[1:], whole + b"x"):
        entry.write_bytes(damaged)
        assert cache.get("engine", "a") is None


def test_nothing_but_the_entry_is_left_behind(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("engine", "a", "one")
    cache.put("engine", "a", "two")
    assert len(files(tmp_path)) == 1
    assert cache.get("engine", "a") == "two"


def test_the_oldest_entries_make_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("engine", "a", "a layout")
    (entry,) = files(tmp_path)
    for number in range(5):
        other = entry.with_name(f"old{number}")
        other.write_bytes(bytes(FOLDER_SIZE // 4))
        os.utime(other, ns=(number, number))
    cache.put("engine", "a", "a layout")
    assert [path.name for path in files(tmp_path) if path.name.startswith("old")] == ["old2", "old3", "old4"]
    assert cache.get("engine", "a") == "a layout"


def test_a_layout_that_is_too_large_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("engine", "a", os.urandom(1 << 17).hex())
    assert files(tmp_path) == []


def test_a_disk_that_fails_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")
    cache.put("engine", "a", "a layout")
    assert cache.get("engine", "a") is None


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"HOME": "/h"}, "linux", "/h/.cache/deckwright/layouts"),
        ({"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "linux", "/x/deckwright/layouts"),
        ({"HOME": "/h"}, "darwin", "/h/Library/Caches/deckwright/layouts"),
        ({"LOCALAPPDATA": "/l"}, "win32", "/l/deckwright/layouts"),
        ({"HOME": "/h", "DECKWRIGHT_CACHE": "/own"}, "linux", "/own/layouts"),
        ({"HOME": "/h", "DECKWRIGHT_CACHE": ""}, "linux", None),
        ({}, "linux", None),
        ({}, "win32", None),
    ],
)
def test_the_folder_of_each_platform(environment: dict[str, str], platform: str, folder: str | None) -> None:
    cache = open_cache(environment, platform)
    assert (cache and cache.folder) == (folder and Path(folder))


def test_the_same_diagrams_with_and_without(tmp_path: Path, theme, ruler, make_source) -> None:
    sources = [
        make_source(f"digraph {{ a -> b [label=x minlen={number}]; subgraph cluster_c {{ a }} }}", f"d{number}")
        for number in range(1, 4)
    ]
    with Graphviz(BundledEngine()) as plain:
        expected = lay_out_diagrams(sources, theme, ruler, plain, Diagnostics())
    for _ in range(2):
        with Graphviz(BundledEngine(), cache=Cache(tmp_path)) as cached:
            assert lay_out_diagrams(sources, theme, ruler, cached, Diagnostics()) == expected
    assert len(files(tmp_path)) == 3


def test_an_entry_that_is_no_layout_costs_no_diagram(tmp_path: Path, theme, ruler, make_source) -> None:
    class Lying(Cache):
        def get(self, engine: str, dot: str) -> str | None:
            return '{"objects": [{"name": "n0", "pos": "1e30,0", "width": "1", "height": "1"}]}'

    diagnostics = Diagnostics()
    with Graphviz(BundledEngine(), cache=Lying(tmp_path)) as handle:
        diagrams = lay_out_diagrams([make_source("digraph { a }")], theme, ruler, handle, diagnostics)
    assert len(diagrams) == 1
