"""A theme of one's own, as the command line takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.app import run

DECK = "---\ntitle: Own looks\n{theme}---\n\n## A claim\n\n- A point\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    run(["check", *arguments])
    return [line.strip() for line in capsys.readouterr().err.splitlines()[:-1]]


def test_by_name_from_the_project_s_templates(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    themes = folder / "templates" / "themes"
    themes.mkdir(parents=True)
    (themes / "house.yaml").write_text("extends: dark\ntitle: House\n")
    (folder / "deck.md").write_text(DECK.format(theme="theme: house\n"))
    assert told(capsys, "deck.md") == []
    (folder / "deck.md").write_text(DECK.format(theme="theme: hause\n"))
    assert told(capsys, "deck.md") == [
        'deck.md:3:8: error[theme-unknown]: no theme "hause"',
        'hint: did you mean "house"?',
    ]


def test_by_path_from_the_deck(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "looks").mkdir()
    (folder / "looks" / "house.yaml").write_text("extends: light\ncolors: {accent1: FFF2B0}\n")
    (folder / "deck.md").write_text(DECK.format(theme="theme: looks/house.yaml\n"))
    assert told(capsys, "deck.md")[0].startswith("looks/house.yaml:2:19: warning[theme-contrast-low]:")
    (folder / "deck.md").write_text(DECK.format(theme="theme: ../house.yaml\n"))
    assert told(capsys, "deck.md")[0].startswith("deck.md:3:8: error[")


def test_by_path_on_the_command_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "talk").mkdir()
    (folder / "talk" / "deck.md").write_text(DECK.format(theme=""))
    (folder / "house.yaml").write_text("extends: light\ncolours: {accent1: FFF2B0}\n")
    assert told(capsys, "talk/deck.md", "--theme", "house.yaml") == [
        'house.yaml:2:1: error[theme-key-unknown]: no such key in a theme here: "colours"',
        'hint: did you mean "colors"?',
    ]
    assert told(capsys, "talk/deck.md", "--theme", "hose.yaml") == [
        'error[theme-unknown]: no theme "hose.yaml"',
        'hint: did you mean "house.yaml"?',
    ]


@pytest.mark.parametrize(
    ("fonts", "expected"),
    [
        (
            "headings: Georgia",
            '2:19: warning[font-approximate]: the widths of "Georgia" are not known: text is measured',
        ),
        ("body: Nowhere Sans", '2:15: warning[font-approximate]: the widths of "Nowhere Sans" are not known'),
        ("code: Nowhere Mono", '2:15: warning[font-approximate]: the widths of "Nowhere Mono" are not known: text is'),
        ("headings: Arial, body: Helvetica, code: Courier New, body-east-asian: Source Han Serif SC", ""),
    ],
)
def test_a_font_whose_widths_are_guessed_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], fonts: str, expected: str
) -> None:
    (folder / "house.yaml").write_text(f"extends: light\nfonts: {{{fonts}}}\n")
    (folder / "deck.md").write_text(DECK.format(theme=""))
    messages = told(capsys, "deck.md", "--theme", "house.yaml")
    assert len(messages) == (2 if expected else 0)
    assert not expected or messages[0].startswith(f"house.yaml:{expected}")
