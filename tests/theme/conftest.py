from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.model.theme import Theme
from generator.theme import load_theme

THEMES = Path(__file__).parents[2] / "templates" / "themes"
LIGHT = THEMES / "light.yaml"
SHIPPED = {path.stem: path.read_text("utf-8") for path in sorted(THEMES.glob("*.yaml"))}


class Themes:
    """Loads themes from texts; those that come along are always there to extend."""

    def __init__(self, others: Mapping[str, str] | None = None) -> None:
        self.texts = {**SHIPPED, **(others or {})}

    def parent(self, name: str, _diagnostics: Diagnostics) -> tuple[str, str] | None:
        return (f"{name}.yaml", self.texts[name]) if name in self.texts else None

    def load(self, text: str) -> tuple[Theme | None, list[str]]:
        """The theme and its diagnostics as (place code message) lines, hints on lines of their own."""
        diagnostics = Diagnostics()
        theme = load_theme("own", text, "own.yaml", diagnostics, self.parent)
        return theme, [line.strip() for item in diagnostics for line in str(item).splitlines()]


@pytest.fixture
def themes() -> Themes:
    return Themes()


@pytest.fixture(scope="session", params=SHIPPED)
def theme(request: pytest.FixtureRequest) -> Theme:
    """Each of the themes that come along, read without a word of complaint."""
    diagnostics = Diagnostics()
    name = request.param
    loaded = load_theme(name, SHIPPED[name], f"{name}.yaml", diagnostics, Themes().parent)
    assert list(diagnostics) == []
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def light_text() -> str:
    return LIGHT.read_text("utf-8")


@pytest.fixture(scope="session")
def light() -> Theme:
    diagnostics = Diagnostics()
    theme = load_theme("light", LIGHT.read_text("utf-8"), "light.yaml", diagnostics, lambda _name, _diagnostics: None)
    assert list(diagnostics) == []
    assert theme is not None
    return theme
