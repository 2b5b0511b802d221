"""Same input, same bytes: on another day, in another process, by the other Graphviz."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def build(lecture: Path, folder: Path, *options: str, **environment: str) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-m", "generator", "build", str(lecture), "--quiet", "-o", f"{folder}/", *options],
        check=True,
        env={**os.environ, **environment},
    )
    return {path.name: path.read_bytes() for path in folder.glob("*.pptx")}


@pytest.fixture(scope="session")
def first(files: dict[str, Path]) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in files.values()}


def test_another_day_and_another_hash_seed(lecture: Path, first: dict[str, bytes], tmp_path: Path) -> None:
    assert build(lecture, tmp_path, PYTHONHASHSEED="7", TZ="Asia/Shanghai", LANG="C") == first


def test_source_date_epoch_dates_the_document(lecture: Path, first: dict[str, bytes], tmp_path: Path) -> None:
    dated = build(lecture, tmp_path, SOURCE_DATE_EPOCH="1700000000")
    assert all(dated[name] != data for name, data in first.items())


@pytest.mark.dot
def test_graphviz_on_path_gives_the_same_deck(lecture: Path, first: dict[str, bytes], tmp_path: Path) -> None:
    assert build(lecture, tmp_path, "--graphviz", "path") == first
