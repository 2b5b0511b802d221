"""Several graphs in one text of a deck, and texts that are too much."""

from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.diagram.dot import DotError, parse, resolve
from generator.model.page import GroupFrame
from generator.pipeline import Options, find_diagrams, lay_out_decks

DECK = """## One {#one}

```dot {#pair alt="both" caption="A caption"}
digraph { a -> b }
digraph { c -> d }
```

## Two {#two}

![](four.dot)

## Three {#three}

- in a list

  ```dot
  graph { x } graph { y }
  ```
"""


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("four.dot").write_bytes(
        "graph { charset=latin1; \xe9 } graph { f } graph { g }\ngraph { h; h [ }".encode("latin-1")
    )
    Path("talk.md").write_text(DECK)
    return Path("talk.md")


def test_each_graph_is_a_diagram_with_a_key_of_its_own(talk: Path) -> None:
    diagnostics = Diagnostics()
    found = find_diagrams(talk, Options(), diagnostics)
    assert [one.block.key for one in found] == [
        "pair",
        "pair-2",
        "two/diagram-1",
        "two/diagram-2",
        "two/diagram-3",
        "two/diagram-4",
        "three/list-1/item-1/diagram-1",
        "three/list-1/item-1/diagram-2",
    ]
    assert [one.block.alt for one in found[:2]] == ["both", None]
    assert len({one.block.source.key for one in found}) == 8
    assert "é" in found[2].block.source.dot
    assert list(diagnostics) == []


def test_places_are_those_of_the_file(talk: Path) -> None:
    diagnostics = Diagnostics()
    lay_out_decks(talk, Options(), diagnostics)
    assert [str(item.span) for item in diagnostics.errors] == ["four.dot:2:16"]


def test_they_stand_side_by_side_in_their_order(talk: Path) -> None:
    talk.write_text(DECK.partition("## Two")[0])
    diagnostics = Diagnostics()
    (built,) = lay_out_decks(talk, Options(), diagnostics)
    assert not diagnostics.errors
    (page,) = built.pages.pages
    first, second = (frame for frame in page.frames if isinstance(frame, GroupFrame))
    assert (first.key, second.key) == ("pair", "pair-2")
    assert first.box.right < second.box.x
    assert first.box.y < second.box.bottom
    assert second.box.y < first.box.bottom


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("digraph {" + "{" * 10_000 + "}" * 10_000 + "}", "diagram-limit"),
        ("digraph {" + "".join(f"n{i % 40} -> n{i % 77}\n" for i in range(50_000)) + "}", "diagram-limit"),
        ("digraph { a [label=" + "<" * 1_000_000 + "]}", "dot-syntax"),
    ],
    ids=["deep", "many edges", "open"],
)
def test_too_much_is_refused_with_a_message(text: str, code: str) -> None:
    with pytest.raises(DotError) as caught:
        resolve(parse(text))
    assert caught.value.code == code


def test_a_megabyte_is_read() -> None:
    html = "<b>x</b>" * 130_000
    assert resolve(parse(f"digraph {{ a [label=<{html}>] }}")).nodes[0].attributes["label"].text == html
