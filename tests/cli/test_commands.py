"""The command as a user types it: what it says, where files go, and how it ends."""

from pathlib import Path

import pytest
from pptx import Presentation

from generator.cli.app import run

DECK = "---\ntitle: A talk\n---\n\n## One claim\n\n- One\n- Two\n\n::: notes\nSay it.\n:::\n"


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_single_file_becomes_a_deck_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.md").write_text(DECK)
    assert run(["build", "talk.md"]) == 0
    assert capsys.readouterr().out == "talk.pptx\n"
    assert [slide.shapes.title.text for slide in Presentation("talk.pptx").slides] == ["A talk", "One claim"]


def test_output_goes_where_it_is_told() -> None:
    Path("talk.md").write_text(DECK)
    assert run(["build", "talk.md", "-q", "-o", "out/other.pptx"]) == 0
    assert run(["build", "talk.md", "-q", "-o", "folder/"]) == 0
    assert Path("out/other.pptx").read_bytes() == Path("folder/talk.pptx").read_bytes()


def test_quiet_says_nothing_but_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.md").write_text(DECK)
    run(["build", "talk.md", "--quiet"])
    said = capsys.readouterr()
    assert (said.out, said.err) == ("talk.pptx\n", "")


@pytest.mark.parametrize("source", ["demo", "blank"])
def test_a_new_project_builds_at_once(source: str) -> None:
    assert run(["new", "talk", "--from", source]) == 0
    assert run(["build", "talk", "--quiet"]) == 0
    decks = list(Path("talk/output").glob("*.pptx"))
    assert len(decks) == (2 if source == "demo" else 1)
    assert "/output/" in Path("talk/.gitignore").read_text().split()


def test_new_never_writes_into_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk").mkdir()
    Path("talk/notes.txt").write_text("mine")
    assert run(["new", "talk"]) == 2
    assert "talk is already there" in capsys.readouterr().err
    assert [path.name for path in Path("talk").iterdir()] == ["notes.txt"]


def test_check_builds_nothing() -> None:
    Path("talk.md").write_text(DECK)
    assert run(["check", "talk.md"]) == 0
    assert [path.name for path in Path().iterdir()] == ["talk.md"]


def test_strict_makes_warnings_fail() -> None:
    Path("talk.md").write_text(DECK + "\n## One claim\n\nThe same title again.\n")
    assert run(["check", "talk.md"]) == 0
    assert run(["check", "talk.md", "--strict"]) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bild"], "No such command 'bild'"),
        (["build", "talk.md", "--set", "novalue"], "expected --set name=value, found 'novalue'"),
        (["build", "talk.md", "--graphviz", "none"], "'none' is not one of 'auto', 'bundled', 'path'"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.md").write_text(DECK)
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_date_that_is_none(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.md").write_text(DECK)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert run(["build", "talk.md"]) == 2
    assert "expected seconds since 1970 in SOURCE_DATE_EPOCH, found 'yesterday'" in capsys.readouterr().err


def test_several_decks_do_not_go_into_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    run(["new", "talk", "--from", "demo"])
    assert run(["build", "talk", "-o", "one.pptx"]) == 2
    assert "2 decks do not go into one file; name a folder: -o one.pptx/" in capsys.readouterr().err
    assert not Path("one.pptx").exists()


def test_graphviz_that_is_not_there(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.md").write_text(DECK + "\n## A picture\n\n```dot {alt='Two boxes'}\ndigraph { a -> b }\n```\n")
    monkeypatch.setenv("PATH", "")
    assert run(["build", "talk.md", "--graphviz", "path"]) == 3
    assert "error[program-missing]" in capsys.readouterr().err
    assert not Path("talk.pptx").exists()


def test_a_fault_of_ours_is_said_to_be_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("talk.md").write_text(DECK)
    monkeypatch.setattr("generator.pipeline.drafts.find_decks", lambda *_: 1 / 0)
    assert run(["build", "talk.md"]) == 4
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "This is a fault in deckwright" in said


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["new"]])
def test_help_keeps_its_lines(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Usage: deckwright")
    assert "\\b" not in said
    assert "\b" not in said
