"""The gallery: a slide for each layout, which builds in every theme, and a page that shows them all."""

import re
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.pipeline import Options, lay_out_decks

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "docs" / "gallery"
THEMES = sorted(path.stem for path in (ROOT / "templates" / "themes").glob("*.yaml"))
PAGE = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", THEMES)
def test_it_builds_without_a_word_and_has_every_layout_once(theme: str) -> None:
    diagnostics = Diagnostics()
    (built,) = lay_out_decks(GALLERY / "gallery.md", Options(theme=theme, graphviz="bundled"), diagnostics)
    assert list(diagnostics) == []
    shown = [page.layout.name for page in built.pages.pages]
    assert sorted(shown) == sorted(layout.name for layout in built.theme.layouts)
    assert len(shown) == 15
    for name in shown:
        assert f"]({GALLERY.name}/{theme}-{name}.png)" in PAGE


def test_its_pictures_are_there_and_small() -> None:
    pictures = [ROOT / "docs" / name for name in re.findall(r"\]\((gallery/[a-z-]+\.png)\)", PAGE)]
    assert len(set(pictures)) == 15 * len(THEMES)
    assert {path.name for path in GALLERY.glob("*.png")} - {path.name for path in pictures} == {"harbour.png"}
    sizes = [path.stat().st_size for path in pictures]
    assert max(sizes) < 40_000
    assert sum(sizes) < 1_500_000


def test_the_page_has_the_names_that_authors_may_write() -> None:
    (built,) = lay_out_decks(GALLERY / "gallery.md", Options(graphviz="bundled"), Diagnostics())
    for layout in built.theme.layouts:
        words = ", ".join(f"`{alias}`" for alias in layout.aliases)
        assert f"| `{layout.name}` | {words} | {layout.title} |" in PAGE


def test_the_deck_names_every_layout_but_those_of_headings() -> None:
    text = (GALLERY / "gallery.md").read_text(encoding="utf-8")
    (built,) = lay_out_decks(GALLERY / "gallery.md", Options(graphviz="bundled"), Diagnostics())
    named = set(re.findall(r"layout=([a-z-]+)", text))
    assert {layout.name for layout in built.theme.layouts} - named == {"title", "section"}
