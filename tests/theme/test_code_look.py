"""The looks of code: what a theme can say, and that it can be read in every theme that comes along."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.color import RgbColor, ThemeColor, contrast, resolve
from generator.diagnostic import Diagnostics
from generator.geometry import Insets, pt
from generator.model.theme import CodeStyle, Theme, TokenStyle
from generator.theme import load_theme

THEMES = Path(__file__).parents[2] / "templates" / "themes"


@pytest.fixture(scope="module", params=sorted(path.stem for path in THEMES.glob("*.yaml")))
def theme(request: pytest.FixtureRequest) -> Theme:
    def parent(name: str, _diagnostics: Diagnostics) -> tuple[str, str]:
        return f"{name}.yaml", (THEMES / f"{name}.yaml").read_text("utf-8")

    diagnostics = Diagnostics()
    loaded = load_theme(request.param, parent(request.param, diagnostics)[1], "own.yaml", diagnostics, parent)
    assert list(diagnostics) == []
    assert loaded is not None
    return loaded


def test_a_theme_says_how_code_looks(themes) -> None:
    theme, said = themes.load(
        "extends: light\n"
        "code:\n"
        "  panel: bg1\n"
        "  title-bar: accent5\n"
        "  insets: [1, 2, 3, 4]\n"
        "  tokens:\n"
        "    comment: {color: tx2, italic: true}\n"
        "    operator: {bold: true}\n"
    )
    assert said == []
    assert theme.code.panel == ThemeColor("bg1")
    assert theme.code.title_bar == ThemeColor("accent5")
    assert theme.code.insets == Insets(pt(1), pt(2), pt(3), pt(4))
    assert theme.code.tokens["comment"] == TokenStyle(ThemeColor("tx2"), italic=True)
    assert theme.code.tokens["operator"] == TokenStyle(theme.code.text, bold=True)
    assert theme.code.tokens["keyword"] == TokenStyle(ThemeColor("accent1"), bold=True), "as in light"


def test_a_wrong_word_has_its_place(themes) -> None:
    theme, said = themes.load("extends: light\ncode:\n  tokens:\n    keywrod: {color: accent1}\n  pannel: bg1\n")
    assert theme is None
    assert said == [
        'own.yaml:4:5: error[theme-key-unknown]: no such key in a theme here: "keywrod"',
        'hint: did you mean "keyword"?',
        'own.yaml:5:3: error[theme-key-unknown]: no such key in a theme here: "pannel"',
        'hint: did you mean "panel"?',
    ]


def test_code_can_be_read(theme: Theme) -> None:
    code, palette = theme.code, theme.palette
    panel = resolve(code.panel, palette)
    least = 7 if theme.name == "print" else 4.5
    texts = {"text": code.text, "numbers": code.numbers, **{kind: look.color for kind, look in code.tokens.items()}}
    for name, color in texts.items():
        assert contrast(resolve(color, palette), panel) >= least, name
        assert contrast(resolve(color, palette), resolve(code.highlight, palette, panel)) >= 4.5, name
    assert contrast(resolve(code.title, palette), resolve(code.title_bar, palette)) >= least


def test_marked_lines_and_the_title_stand_out_from_the_panel(theme: Theme) -> None:
    code, palette = theme.code, theme.palette
    panel = resolve(code.panel, palette)
    assert contrast(resolve(code.highlight, palette), panel) > 1.1
    assert contrast(resolve(code.title_bar, palette), panel) > 1.1
    for ground in (code.panel, code.highlight):
        assert contrast(resolve(code.mark, palette), resolve(ground, palette)) >= 3


def test_kinds_that_stand_side_by_side_look_different(theme: Theme) -> None:
    tokens = theme.code.tokens
    looks = {tokens[kind] for kind in ("keyword", "command", "function", "type", "string", "number", "comment")}
    assert len(looks) == 7
    assert tokens["added"] != tokens["removed"]


def test_code_has_no_fixed_colours_and_few_hues(theme: Theme) -> None:
    code = theme.code
    colors = [code.panel, code.text, code.numbers, code.highlight, code.mark, code.title_bar, code.title]
    colors += [look.color for look in code.tokens.values()]
    assert not any(isinstance(color, RgbColor) for color in colors)
    accents = {color.slot for color in colors if color.slot in {f"accent{n}" for n in (1, 2, 3, 4, 6)}}
    assert len(accents) <= 5


def test_a_theme_without_a_word_about_code_has_looks_for_it() -> None:
    assert CodeStyle().panel == ThemeColor("bg2")
    assert CodeStyle().tokens == {}
