"""The examples of docs/themes.md are themes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostic import Diagnostics, Span
from generator.model.image import Image
from generator.theme import load_theme

if TYPE_CHECKING:
    from conftest import Themes

PAGE = Path(__file__).parents[2] / "docs" / "themes.md"
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
LOGO = Image("logo.png", "image/png", 300, 100, (96.0, 96.0), b"png")


def picture(path: str, span: Span) -> Image:
    return LOGO


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_a_theme(themes: Themes, example: str) -> None:
    text = example if example.startswith("extends:") else f"extends: light\n{example}"
    diagnostics = Diagnostics()
    theme = load_theme("own", text, "own.yaml", diagnostics, themes.parent, pictures=picture)
    assert list(map(str, diagnostics)) == []
    assert theme is not None


def test_every_key_of_a_theme_is_named(light_text: str) -> None:
    keys = set(re.findall(r"^([a-z-]+):", light_text, re.MULTILINE))
    page = PAGE.read_text("utf-8")
    assert len(EXAMPLES) >= 2
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []
