"""Every Markdown example of the README and the documentation builds, without a word of complaint."""

import re
from pathlib import Path

import pytest

from generator.cli.app import run

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^(`{3,})markdown\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
EXAMPLES = [
    pytest.param(match[2], id=f"{page.name}-{number}")
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
    for number, match in enumerate(FENCE.finditer(page.read_text(encoding="utf-8")), 1)
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_builds(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("deck.md").write_text(example, encoding="utf-8")
    assert run(["build", "deck.md", "--strict", "--quiet"]) == 0, capsys.readouterr().err


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


def test_links_between_pages_lead_somewhere() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        text = re.sub(r"`[^`\n]*`", "", re.sub(FENCE, "", page.read_text(encoding="utf-8")))
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+?)(?:#[^)]*)?\)", text):
            assert (page.parent / target).exists(), f"{page.name} leads to {target}"
