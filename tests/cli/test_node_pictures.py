"""Pictures in the nodes of diagrams, from files of the project alone."""

from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from generator.cli.app import run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    deck = tmp_path / "deck"
    (deck / "icons").mkdir(parents=True)
    monkeypatch.chdir(deck)
    for path in ("logo.png", "icons/disk.png", "../secret.png"):
        Image.new("RGB", (96, 48), "orange").save(path)
    return deck


def _build(nodes: str) -> list[str]:
    """The names of the pictures in the group of the only diagram."""
    Path("talk.md").write_text(f"---\ntitle: T\n---\n\n# One\n\n```dot\ndigraph {{ {nodes} }}\n```\n")
    assert run(["build", "talk.md", "-o", "talk.pptx"]) == 0
    (slide,) = [slide for slide in Presentation("talk.pptx").slides if slide.shapes.title.text == "One"]
    (diagram,) = [shape for shape in slide.shapes if shape.shape_type == 6]
    return [
        part.name for node in diagram.shapes if node.shape_type == 6 for part in node.shapes if hasattr(part, "image")
    ]


def test_pictures_stand_in_their_nodes() -> None:
    dot = 'imagepath="icons"; a [image="logo.png" label=""]; b [shape=plain label=<<table><tr><td>'
    assert _build(dot + '<img src="disk.png"/></td></tr></table>>]') == ["a picture", "b 0 picture"]


@pytest.mark.parametrize("path", ["missing.png", "../secret.png", "talk.md"])
def test_a_node_is_drawn_without_a_picture_that_is_not_to_be_had(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _build(f'a [image="{path}"]') == []
    assert "talk.md:8:20: warning[" in capsys.readouterr().err
