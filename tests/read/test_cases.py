"""Decks in folders, each beside what was understood: `deck.md` in, `expect.txt` and `expect.errors` out.

`DECKWRIGHT_ACCEPT=1` writes them anew; read the difference before it is committed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.deck import Deck

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_deck_is_understood(
    case: Path, read_folder: Callable, told: Callable[[Deck], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    result = read_folder(Path("deck.md"))
    errors = "".join(f"{line}\n" for line in result.said)
    if os.environ.get("DECKWRIGHT_ACCEPT"):
        (case / "expect.txt").write_text(told(result.deck), encoding="utf-8")
        _write_or_remove(case / "expect.errors", errors)

    expected = case / "expect.errors"
    assert errors == (expected.read_text(encoding="utf-8") if expected.exists() else "")
    assert told(result.deck) == (case / "expect.txt").read_text(encoding="utf-8")


def _write_or_remove(path: Path, text: str) -> None:
    if text:
        path.write_text(text, encoding="utf-8")
    else:
        path.unlink(missing_ok=True)
