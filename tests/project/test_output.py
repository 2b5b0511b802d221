"""Files appear whole or not at all."""

from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.project import write_whole


def test_files_are_written_and_replaced(tmp_path: Path) -> None:
    old, new = tmp_path / "old.pptx", tmp_path / "deep" / "new.pptx"
    old.write_bytes(b"before")
    diagnostics = Diagnostics()
    assert write_whole({old: b"after", new: b"new"}, diagnostics)
    assert (old.read_bytes(), new.read_bytes(), len(diagnostics)) == (b"after", b"new", 0)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["deep", "new.pptx", "old.pptx"]


def test_a_link_keeps_pointing_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "real.pptx").write_bytes(b"before")
    link = tmp_path / "link.pptx"
    link.symlink_to("real.pptx")
    assert write_whole({link: b"after"}, Diagnostics())
    assert link.is_symlink()
    assert (tmp_path / "real.pptx").read_bytes() == b"after"


def test_when_one_cannot_be_written_none_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.pptx").write_bytes(b"before")
    Path("folder.pptx").write_bytes(b"a file")
    diagnostics = Diagnostics()
    assert not write_whole({Path("old.pptx"): b"after", Path("folder.pptx/new.pptx"): b"new"}, diagnostics)
    (only,) = diagnostics
    assert str(only).startswith('error[output-unwritable]: "folder.pptx/new.pptx" cannot be written: ')
    assert only.hint == "close it where it is open, or name another file with -o"
    assert Path("old.pptx").read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.pptx", "old.pptx"]
