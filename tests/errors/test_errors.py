"""Every mistake has a place and a way out: a folder with a mistake in, the exact words of the command out.

`DECKWRIGHT_ACCEPT=1` writes `expect.txt` anew; read the difference before it is committed.
"""

import os
import shutil
from pathlib import Path

import pytest

from generator.cli.app import run

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_has_a_place_and_a_way_out(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    work = tmp_path / "work"
    shutil.copytree(case, work, ignore=shutil.ignore_patterns("expect.txt"))
    monkeypatch.chdir(work)
    before = sorted(work.rglob("*"))

    code = run(["build", "talk.md" if Path("talk.md").exists() else "."])

    said = capsys.readouterr()
    if os.environ.get("DECKWRIGHT_ACCEPT"):
        (case / "expect.txt").write_text(said.err, encoding="utf-8")
    assert said.err == (case / "expect.txt").read_text(encoding="utf-8")
    assert said.out == ""
    assert code == 1
    assert sorted(work.rglob("*")) == before
