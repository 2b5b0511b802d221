from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.expand import expand
from generator.model.source import SourceText
from generator.project import find_decks


@dataclass(frozen=True)
class Result:
    """What came of a deck: its texts, and what was said."""

    texts: tuple[SourceText, ...]
    said: list[str]

    @property
    def text(self) -> str:
        assert self.said == []
        (only,) = self.texts
        return only.text

    @property
    def lines(self) -> list[str]:
        """Each line behind the place that it came from; an equals sign where it stands there as it is."""
        assert self.said == []
        (only,) = self.texts
        rows = zip(only.text.split("\n"), only.spans, only.verbatim, strict=True)
        return [f"{span.path}:{span.line}{'=' if same else ' '} {line}" for line, span, same in rows]


Build = Callable[..., Result]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Expands the deck that the files make in an empty current folder; one text is a deck of one slide file."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def build(
        files: Mapping[str, str] | str, language: str = "en", overrides: Mapping[str, object] | None = None
    ) -> Result:
        if isinstance(files, str):
            files = {"en/1.md": files}
        for name, content in {"deck.yaml": "title: A talk\n", **files}.items():
            path = work / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        diagnostics = Diagnostics()
        (project,) = find_decks(Path(), diagnostics)
        texts = expand(project, language, overrides or {}, diagnostics)
        return Result(texts, [str(item) for item in diagnostics])

    return build
