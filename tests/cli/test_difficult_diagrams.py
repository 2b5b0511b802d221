"""Diagrams that Graphviz lays out so that they fit no slide, or loses edges of: built all the same, and said."""

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.shapes.group import GroupShape

from generator.cli.app import run

CHAIN = "digraph chain { rankdir=%s; node [width=1]; a -> b -> c -> d -> e -> f -> g -> h }"
LOST = (
    "digraph lost { splines=ortho; nodesep=0.5; node [shape=box width=2.7778 height=0.6]\n"
    " a -> h; b -> h; h [width=6.0556]; h -> m; h -> d }"
)


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def drawn(dot: str) -> GroupShape:
    Path("deck.md").write_text(f'## One claim\n\n```dot {{#d alt="Boxes in a row."}}\n{dot}\n```\n')
    assert run(["build", "deck.md"]) == 0
    (slide,) = Presentation("deck.pptx").slides
    (group,) = (shape for shape in slide.shapes if isinstance(shape, GroupShape))
    return group


def test_what_is_too_high_runs_across(capsys: pytest.CaptureFixture[str]) -> None:
    group = drawn(CHAIN % "TB")
    assert "deck.md:3:1: warning[diagram-turned]" in capsys.readouterr().err
    places = {shape.name: (shape.left, shape.top) for shape in group.shapes if len(shape.name) == 1}
    assert sorted(places, key=lambda name: places[name]) == list("abcdefgh")
    assert len({top for _, top in places.values()}) == 1


def test_what_fits_as_it_is_stays(capsys: pytest.CaptureFixture[str]) -> None:
    drawn(CHAIN % "LR")
    assert "diagram-turned" not in capsys.readouterr().err


def test_what_fits_in_neither_direction_is_drawn_small(capsys: pytest.CaptureFixture[str]) -> None:
    chain = " -> ".join(f"n{number}" for number in range(40))
    group = drawn(f"digraph {{ {chain} }}")
    said = capsys.readouterr().err
    assert "deck.md:3:1: warning[diagram-small]" in said
    assert "diagram-turned" not in said
    assert len([shape for shape in group.shapes if "->" not in shape.name]) == 40


def test_an_edge_without_a_route_is_drawn_straight(capsys: pytest.CaptureFixture[str]) -> None:
    group = drawn(LOST)
    said = capsys.readouterr().err
    connectors = {shape.name for shape in group.shapes if shape._element.tag.endswith("cxnSp")}
    assert connectors == {"a->h", "b->h", "h->m", "h->d"}
    assert said.count("warning[diagram-edge-unrouted]") == 2


def test_no_edges_where_none_are_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    group = drawn("digraph { splines=none; a -> b }")
    assert [shape.name for shape in group.shapes] == ["a", "b"]
    assert "diagram-edge-unrouted" not in capsys.readouterr().err
