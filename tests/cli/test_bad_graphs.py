"""Graphs that Graphviz dies of cost neither the deck nor the other diagrams: each is told with its name and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.shapes.group import GroupShape

from generator.cli.app import run
from generator.diagram.graphviz.bundled import BundledEngine
from generator.diagram.graphviz.values import Ended, Failed, News


class Brittle(BundledEngine):
    """Dies of every graph with a node of 77 points, in whatever way it is asked."""

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        graphs = list(dots)
        bad = next((place for place, dot in enumerate(graphs) if f'width="{77 / 72:.8f}"' in dot), None)
        yield from super().run(graphs if bad is None else graphs[:bad], time_limit)
        if bad is not None:
            yield Ended(Failed("crashed (signal 11)"), bad)


def test_ten_of_forty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("generator.diagram.graphviz.bundled.BundledEngine", Brittle)
    monkeypatch.chdir(tmp_path)
    slides: list[str] = []
    places: dict[str, int] = {}
    for number in range(40):
        bad = number % 4 == 3
        if bad:
            places[f"d{number}"] = 1 + sum(slide.count("\n") for slide in slides) + 2
        attributes = "width=1.069444444 fixedsize=true shape=box" if bad else "shape=box"
        slides.append(
            f'## Claim {number}\n\n```dot {{#d{number} alt="Two boxes."}}\n'
            f"digraph {{ a -> b; a [{attributes}] }}\n```\n\n"
        )
    Path("deck.md").write_text("".join(slides))
    assert run(["build", "deck.md"]) == 0
    found = re.findall(r'deck\.md:(\d+):1: warning\[diagram-layout-failed\]: [^"]*"(d\d+)"', capsys.readouterr().err)
    assert {name: int(line) for line, name in found} == places
    groups = [
        shape for slide in Presentation("deck.pptx").slides for shape in slide.shapes if isinstance(shape, GroupShape)
    ]
    assert len(groups) == 40
    assert all({"a", "b"} <= {shape.name for shape in group.shapes} for group in groups)
