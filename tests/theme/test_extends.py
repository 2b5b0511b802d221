"""A theme of one's own says only what differs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.color import RgbColor, ThemeColor
from generator.diagnostic import Diagnostics, Span
from generator.geometry import Box, Insets, pt
from generator.model.image import Image
from generator.model.theme import Theme
from generator.theme import load_theme

if TYPE_CHECKING:
    from conftest import Themes


def test_an_empty_extension_is_its_parent_under_another_name(themes: Themes, light: Theme) -> None:
    theme, messages = themes.load("extends: light\n")
    assert messages == []
    assert theme == replace(light, name="own")


def test_one_line_changes_a_colour(themes: Themes, light: Theme) -> None:
    theme, _ = themes.load("extends: light\ncolors: {accent1: 7a1fa2}\n")
    assert theme is not None
    assert theme.colors == {**light.colors, "accent1": "7A1FA2"}


def test_hex_digits_that_look_like_numbers_stay_colours(themes: Themes) -> None:
    theme, messages = themes.load("extends: light\ncolors: {dk1: 000000, dk2: 0E1234, lt2: 12_345}\n")
    assert theme is None
    assert messages == ['own.yaml:2:41: error[theme-value]: expected six hex digits such as "0F5BD8", found "12_345"']
    theme, _ = themes.load('extends: light\ncolors: {dk1: 000000, dk2: 0E1234, lt2: "#eeeeee"}\n')
    assert theme is not None
    assert (theme.colors["dk1"], theme.colors["dk2"], theme.colors["lt2"]) == ("000000", "0E1234", "EEEEEE")


def test_one_line_changes_a_font(themes: Themes) -> None:
    theme, _ = themes.load("extends: light\nfonts: {headings: Georgia, code: JetBrains Mono}\n")
    assert theme is not None
    assert (theme.fonts.major_latin, theme.fonts.minor_latin, theme.fonts.mono) == (
        "Georgia",
        "Calibri",
        "JetBrains Mono",
    )


def test_one_line_changes_a_size_everywhere_it_is_used(themes: Themes) -> None:
    theme, _ = themes.load("extends: light\ntext-styles: {title: {size: 26}}\n")
    assert theme is not None
    layout = theme.layout("content")
    assert layout is not None
    title = layout.slot("title")
    assert title is not None
    assert (title.style.level(0).size, title.style.level(0).floor) == (2600, 2600)
    assert title.style.level(0).bold
    assert 2600 in theme.type_scale
    cover = theme.text_styles["cover-title"].level(0)
    assert cover.size == 5600


def test_a_list_style_changes_level_by_level(themes: Themes) -> None:
    theme, _ = themes.load("extends: light\ntext-styles: {body: {size: [24, 20], bullet: [none, '-']}}\n")
    assert theme is not None
    levels = theme.text_styles["body"].levels
    assert [level.size for level in levels] == [2400, 2000, 2000, 2000, 2000]
    assert [level.bullet for level in levels] == [None, "-", "-", "-", "-"]
    assert [level.floor for level in levels] == [1800] * 5


def test_a_box_moves_and_the_rest_of_the_slot_stays(themes: Themes, light: Theme) -> None:
    text = "extends: light\nlayouts: {assertion: {slots: {takeaway: {box: [48, 460, 864, 24]}}}}\n"
    theme, _ = themes.load(text)
    assert theme is not None
    before, after = light.layout("assertion"), theme.layout("assertion")
    assert before is not None
    assert after is not None
    old, new = before.slot("takeaway"), after.slot("takeaway")
    assert old is not None
    assert new is not None
    assert new == replace(old, box=Box(pt(48), pt(460), pt(864), pt(24)))
    assert [layout.name for layout in theme.layouts] == [layout.name for layout in light.layouts]


def test_the_master_s_box_reaches_every_layout_that_names_no_other(themes: Themes) -> None:
    theme, _ = themes.load("extends: light\nmaster: {title: {box: [48, 20, 864, 80]}}\n")
    assert theme is not None
    boxes = {layout.name: layout.slot("title") for layout in theme.layouts}
    moved = {name for name, slot in boxes.items() if slot and slot.box.y == pt(20)}
    assert moved == set(boxes) - {"title", "section", "quote", "image-full", "closing"}


def test_a_list_replaces_the_parent_s(themes: Themes) -> None:
    theme, _ = themes.load("extends: light\nlayouts: {title: {decorations: []}}\n")
    assert theme is not None
    layout = theme.layout("title")
    assert layout is not None
    assert layout.decorations == ()


def test_a_wider_grid_moves_what_stands_in_its_columns(themes: Themes) -> None:
    theme, _ = themes.load("extends: light\ngrid: {margin: 60, gutter: 12}\n")
    assert theme is not None
    layout = theme.layout("two-columns")
    assert layout is not None
    left, right = layout.slot("left"), layout.slot("right")
    assert left is not None
    assert right is not None
    # 840 pt between the margins; six columns of (840 - 11 * 12) / 12 = 59 pt and five gutters: 414 pt
    assert (left.box.x, left.box.width) == (pt(60), pt(414))
    assert (right.box.x, right.box.right) == (pt(486), pt(900))


def test_a_layout_and_a_role_of_one_s_own(themes: Themes) -> None:
    theme, messages = themes.load(
        "extends: light\n"
        "layouts:\n"
        "  statement:\n"
        "    background: lt2 lum-mod 90\n"
        "    slots:\n"
        "      title: {kind: ctrTitle, box: {columns: 2-11, y: 200, height: 140}, style: quote, anchor: middle}\n"
        "diagram: {roles: {queue: {fill: '#FFD54F', text: tx1, line: tx2, line-width: 1, dash: dash}}}\n"
    )
    assert messages == []
    assert theme is not None
    layout = theme.layout("Statement")
    assert layout is not None
    assert layout.background == ThemeColor("lt2", lum_mod=90_000)
    assert [slot.name for slot in layout.slots] == ["title", "date", "footer", "slide-number"]
    queue = theme.diagram.roles["queue"]
    assert (queue.fill, queue.line_width, queue.dash, queue.bold) == (RgbColor("FFD54F"), 12_700, "dash", True)
    assert theme.diagram.roles["app"].fill == ThemeColor("accent1")


def test_a_value_may_be_written_once_and_named_again(themes: Themes) -> None:
    text = "extends: light\ntitle: &house Georgia\nfonts: {headings: *house, body: *house}\n"
    theme, messages = themes.load(text)
    assert messages == []
    assert theme is not None
    assert (theme.title, theme.fonts.major_latin, theme.fonts.minor_latin) == ("Georgia", "Georgia", "Georgia")


def test_a_chain_of_themes(themes: Themes) -> None:
    themes.texts["house"] = "extends: light\ntitle: House\ncolors: {accent1: 111111, accent2: 222222}\n"
    theme, messages = themes.load("extends: house\ncolors: {accent2: 333333}\n")
    assert messages == []
    assert theme is not None
    assert theme.title == "House"
    assert (theme.colors["accent1"], theme.colors["accent2"]) == ("111111", "333333")


def test_a_parent_s_mistake_is_told_at_the_parent_s_place(themes: Themes) -> None:
    themes.texts["house"] = "extends: light\ncolors:\n  accent1: blue\n"
    theme, messages = themes.load("extends: house\n")
    assert theme is None
    assert messages == ['house.yaml:3:12: error[theme-value]: expected six hex digits such as "0F5BD8", found "blue"']


def test_the_logo_is_one_line(themes: Themes) -> None:
    image = Image("logo.png", "image/png", 300, 100, (96.0, 96.0), b"png")
    asked: list[tuple[str, Span]] = []

    def pictures(path: str, span: Span) -> Image | None:
        asked.append((path, span))
        return image if path == "logo.png" else None

    diagnostics = Diagnostics()
    text = "extends: light\nlogo: logo.png\n"
    theme = load_theme("own", text, "own.yaml", diagnostics, themes.parent, pictures=pictures)
    assert list(diagnostics) == []
    assert asked == [("logo.png", Span("own.yaml", 2, 7))]
    assert theme is not None
    assert theme.logo is not None
    assert (theme.logo.width, theme.logo.height, theme.logo.data) == (300, 100, b"png")
    shown = {layout.name for layout in theme.layouts if layout.logo_box}
    assert shown == {layout.name for layout in theme.layouts} - {"section", "image-full"}


@pytest.mark.parametrize("text", ["extends: light\nlogo: missing.png\n"])
def test_a_logo_that_cannot_be_had_is_an_error(themes: Themes, text: str) -> None:
    theme, messages = themes.load(text)
    assert theme is None
    assert messages == ['own.yaml:2:7: error[theme-value]: expected a picture at "missing.png"']


def test_callouts_and_marked_words(themes: Themes) -> None:
    theme, messages = themes.load(
        "extends: light\n"
        "callouts: {tip: accent6, bar-width: 8, insets: [10, 8, 10, 8]}\n"
        "words: {accent: accent3, mark-ground: accent2 lum-mod 20 lum-off 80}\n"
    )
    assert messages == []
    assert theme is not None
    assert theme.callouts.colors["tip"] == ThemeColor("accent6")
    assert theme.callouts.colors["note"] == ThemeColor("accent1")
    assert (theme.callouts.bar_width, theme.callouts.insets) == (pt(8), Insets(pt(10), pt(8), pt(10), pt(8)))
    body = theme.text_styles["body"]
    assert theme.words.accent == ThemeColor("accent3")
    assert body.words == theme.words
    assert body.words.muted == ThemeColor("tx2")
