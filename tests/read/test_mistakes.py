"""Every mistake, in its exact words and at its place: `mistakes.txt` has texts, each with what is said of it.

`DECKWRIGHT_ACCEPT=1` writes what is said anew; read the difference before it is committed.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import generator.read

FILE = Path(__file__).with_name("mistakes.txt")
CASE = re.compile(r"^#### (?P<name>.+)\n(?P<text>(?:.*\n)*?)#### said\n(?P<said>(?:.+\n)*)\n?", re.MULTILINE)
CASES = [(found["name"], found["text"], found["said"]) for found in CASE.finditer(FILE.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def files(png: Callable[..., bytes]) -> dict[str, bytes]:
    good = png(4, 3)
    return {
        "good.png": good,
        "vector.svg": b"<svg/>",
        "words.png": b"hello",
        "head-only.png": good[:40],
        "without-end.png": good[:-20],
        "latin.dot": b"graph { \xe4 }",
    }


@pytest.mark.parametrize(("name", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_mistake_is_told(name: str, text: str, expected: str, read: Callable, files: dict[str, bytes]) -> None:
    said = "".join(f"{line}\n" for line in read(text, files=files).said)
    if os.environ.get("DECKWRIGHT_ACCEPT"):
        whole = FILE.read_text(encoding="utf-8")
        FILE.write_text(
            whole.replace(f"#### {name}\n{text}#### said\n{expected}", f"#### {name}\n{text}#### said\n{said}"),
            encoding="utf-8",
        )
    assert said == expected


def test_every_message_is_pinned() -> None:
    folder = Path(generator.read.__file__).parent
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))
    codes = set(re.findall(r"(?:error|warning|once)\(\s*\"([a-z-]+)\"", source))
    codes |= {f"{kind}-{what}" for kind in ("class", "attribute") for what in ("unknown", "ignored")}
    charts = sorted(Path(__file__).parents[1].joinpath("chart").glob("test_*.py"))
    told = "".join(path.read_text(encoding="utf-8") for path in (FILE, *charts))
    elsewhere = {"file-too-large", "image-too-large"}
    assert sorted(code for code in codes - elsewhere if f"[{code}]" not in told and f'"{code}"' not in told) == []
    assert len(codes) > 25
