"""A file of one's own goes before the bundled one, and says only what differs."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from generator.cli.app import run

DECK = "---\ntitle: A talk\ntheme: house\n---\n\n## One claim\n\n- One\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("themes").mkdir()
    Path("talk.md").write_text(DECK)


def test_a_theme_of_ones_own_changes_one_colour(capsys: pytest.CaptureFixture[str]) -> None:
    Path("themes/house.yaml").write_text("extends: light\ncolors:\n  accent1: 0B6E4F\n")
    assert run(["build", "talk.md", "-q"]) == 0, capsys.readouterr().err
    theme = Presentation("talk.pptx").slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    assert b'<a:accent1><a:srgbClr val="0B6E4F"/></a:accent1>' in theme.blob
    assert b'<a:accent2><a:srgbClr val="0A8373"/></a:accent2>' in theme.blob


def test_a_logo_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    picture = BytesIO()
    Image.new("RGB", (80, 40), "teal").save(picture, "PNG")
    Path("themes/house.png").write_bytes(picture.getvalue())
    Path("themes/house.yaml").write_text("extends: light\nlogo: house.png\n")
    assert run(["build", "talk.md", "-q"]) == 0, capsys.readouterr().err
    blobs = {part.blob for part in Presentation("talk.pptx").part.package.iter_parts() if "image" in part.content_type}
    assert blobs == {picture.getvalue()}


def test_a_logo_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    Path("themes/house.yaml").write_text("extends: light\nlogo: hous.png\n")
    assert run(["build", "talk.md", "-q"]) == 1
    assert 'themes/house.yaml:2:7: error[file-missing]: there is no file "hous.png"' in capsys.readouterr().err
