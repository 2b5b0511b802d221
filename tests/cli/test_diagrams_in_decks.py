"""Decks with diagrams from end to end: what is drawn, and what is told about them."""

import re
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.shapes.group import GroupShape

from generator.cli.app import run


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def groups(deck: str) -> list[list[str]]:
    """For each slide the names in its groups."""
    return [
        [part.name for shape in slide.shapes if isinstance(shape, GroupShape) for part in shape.shapes]
        for slide in Presentation(deck).slides
    ]


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return re.findall(r"(?:error|warning)\[([a-z-]+)\]", capsys.readouterr().err)


def test_a_deck_that_shows_graphs_from_files_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("way.gv").write_text("digraph { a -> b }")
    Path("talk.md").write_text("## One claim\n\n![Two steps](way.gv)\n")
    assert run(["build", "talk.md"]) == 0
    assert groups("talk.pptx") == [["a", "b", "a->b"]]
    assert told(capsys) == []


def test_a_drawing_that_is_too_large_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    many = "; ".join(f'n{number} [label="a rather long label {number}"]' for number in range(40))
    Path("talk.md").write_text(f"## One claim\n\n```dot\ndigraph {{ layout=circo; n0 -> n1; {many} }}\n```\n")
    assert run(["build", "talk.md"]) == 0
    assert told(capsys) == ["diagram-small"]
    assert len(groups("talk.pptx")[0]) == 41


def test_a_link_to_a_slide_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    fence = '```dot\ndigraph { a [URL="#claims"]; b [URL="#claim"]; a -> b }\n```'
    Path("talk.md").write_text(f"## One claim {{#claim}}\n\n{fence}\n")
    assert run(["build", "talk.md"]) == 0
    said = capsys.readouterr().err
    assert 'warning[link-nowhere]: a shape leads to the slide "claims", which is not there' in said
    assert 'did you mean "claim"?' in said


def test_several_graphs_in_one_fence_stand_side_by_side() -> None:
    Path("talk.md").write_text("## One claim\n\n```dot\ndigraph one { a -> b }\ngraph two { c -- d }\n```\n")
    assert run(["build", "talk.md"]) == 0
    assert groups("talk.pptx") == [["a", "b", "a->b", "c", "d", "c--d"]]


def test_words_stand_below_an_icon() -> None:
    """As diagrams of cloud architectures are written: the icon in the middle of a higher node, its name at the foot."""
    icon = Image.new("RGB", (256, 256), "navy")
    icon.save("icon.png")
    node = 'shape=none image="icon.png" labelloc=b fixedsize=true width=1.4 height=1.9 imagescale=true'
    Path("talk.md").write_text(f"## One claim\n\n```dot\ndigraph {{ web [{node}] }}\n```\n")
    assert run(["build", "talk.md"]) == 0
    (slide,) = Presentation("talk.pptx").slides
    (web,) = (part for shape in slide.shapes if isinstance(shape, GroupShape) for part in shape.shapes)
    shape, picture = web.shapes
    # 101 and 137 pt by Graphviz's rounding: 18 pt are left above and below of the picture, scaled by 18 / 14.
    scale = 18 / 14 * 12_700
    assert (picture.width, picture.top - shape.top) == (round(101 * scale), round(18 * scale))
    assert shape.text_frame.text == "web"
    # Set in the middle of what the inset leaves: the lowest 15 pt, and 1.1 pt higher for the baseline.
    below = shape.height - shape.text_frame.margin_top
    assert below / scale == pytest.approx(15 + 2 * 1.078, abs=0.3)


def test_patchwork_has_no_edges(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.md").write_text("## One claim\n\n```dot\ndigraph { layout=patchwork; a -> b }\n```\n")
    assert run(["build", "talk.md"]) == 0
    assert groups("talk.pptx") == [["a", "b"]]
    assert "unrouted" not in capsys.readouterr().err
