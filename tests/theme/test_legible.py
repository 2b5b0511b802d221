"""A theme with colours that hide something is told so, at the line that brought them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Themes


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        # the worst of many: pale yellow on light grey, (0.91 + 0.05) / (0.88 + 0.05)
        ("colors: {accent1: FFF2B0}", "2:19", "keyword in code on its panel is 1.03, 4.5"),
        ("colors: {lt1: 172033}", "2:15", "text in tx1 on bg1 is 1.00, 4.5"),
        ("diagram: {roles: {app: {text: tx1}}}", "2:24", 'the label of "app" on its fill is 2.71, 4.5'),
        ("words: {mark-ground: dk2}", "2:22", "marked words is 1.12, 4.5"),
        ("callouts: {tip: '#FFFFFF'}", "2:17", 'the bar of a "tip" is 1.00, 3'),
        (
            "text-styles: {footer: {color: lt2}}",
            "2:31",
            'text of the style "footer-right" on the layout "section" is 1.00, 4.5',
        ),
        (
            "layouts: {quote: {background: dk1}}",
            "2:31",
            'text of the style "footer-right" on the layout "quote" is 1.12, 4.5',
        ),
    ],
)
def test_low_contrast_is_told_where_it_comes_from(themes: Themes, text: str, place: str, what: str) -> None:
    theme, messages = themes.load(f"extends: light\n{text}\n")
    assert theme is not None
    assert messages == [
        f"own.yaml:{place}: warning[theme-contrast-low]: the contrast of {what} is wanted",
        "hint: choose a colour that is darker or lighter than what it lies on",
    ]


def test_layers_that_look_alike_are_told(themes: Themes) -> None:
    theme, messages = themes.load("extends: light\ncolors: {accent2: 3F4B66}\n")
    assert theme is not None
    assert len(messages) == 2
    assert messages[0].startswith(
        'own.yaml:2:19: warning[theme-colors-alike]: the fills of "libs" and "host" look alike to eyes without '
    )
    assert messages[1] == "hint: make one of them darker or lighter"


def test_a_parent_s_fault_is_told_at_the_parent_s_place(themes: Themes) -> None:
    themes.texts["house"] = "extends: light\ncolors: {accent1: FFF2B0}\n"
    _, messages = themes.load("extends: house\ntitle: Own\n")
    assert [message.partition(" ")[0] for message in messages[::2]] == ["house.yaml:2:19:"]


def test_a_theme_with_errors_is_not_looked_at(themes: Themes) -> None:
    _, messages = themes.load("extends: light\ncolors: {accent1: FFF2B0, accent2: pale}\n")
    assert [message for message in messages if "contrast" in message] == []
