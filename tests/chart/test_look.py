"""The colours of charts: told apart by all eyes, seen on the slide, read on their fills, in every theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest

from generator.color import VISIONS, ThemeColor, contrast, difference, resolve
from generator.model.theme import Theme
from generator.write.pptx.chart.look import chart_look

NAMES = ("light", "dark", "print")


@pytest.mark.parametrize("name", NAMES)
def test_the_first_three_series_are_told_apart_by_all_eyes(themes: Mapping[str, Theme], name: str) -> None:
    look = chart_look(themes[name])
    first = [resolve(color, look.palette) for color in look.series[:3]]
    for one, other in combinations(first, 2):
        assert min(difference(one, other, vision) for vision in VISIONS) >= 18


@pytest.mark.parametrize("name", NAMES)
def test_there_are_eight_colours_the_accent_first_and_the_alert_after_the_others(
    themes: Mapping[str, Theme], name: str
) -> None:
    look = chart_look(themes[name])
    assert len(set(look.series)) == 8
    assert look.series[0] == ThemeColor("accent1")
    assert look.series[5] == ThemeColor("accent6")
    assert look.color(8) == look.color(0)


@pytest.mark.parametrize("name", NAMES)
def test_muted_is_grey_enough_and_seen_and_the_grid_is_lighter(themes: Mapping[str, Theme], name: str) -> None:
    look = chart_look(themes[name])
    ground, muted, grid = (resolve(color, look.palette) for color in (look.ground, look.muted, look.grid))
    assert 3 <= contrast(muted, ground) < 5
    assert max(bytes.fromhex(muted)) - min(bytes.fromhex(muted)) < 64
    assert 1.2 < contrast(grid, ground) < 2


@pytest.mark.parametrize("name", NAMES)
def test_numbers_are_read_on_every_fill(themes: Mapping[str, Theme], name: str) -> None:
    look = chart_look(themes[name])
    ground = resolve(look.ground, look.palette)
    for color in (*look.series, look.muted, *(replace(color, alpha=35_000) for color in look.series)):
        fill = resolve(color, look.palette, ground)
        assert contrast(resolve(look.on(color), look.palette), fill) >= 4.5, color


def test_a_name_has_the_colour_of_its_line_only_where_it_is_read(themes: Mapping[str, Theme]) -> None:
    look = chart_look(themes["light"])
    assert look.as_text(ThemeColor("accent1")) == ThemeColor("accent1")
    assert look.as_text(ThemeColor("accent1", lum_mod=20_000, lum_off=80_000)) == look.quiet


def test_the_second_colour_is_the_one_that_differs_most(themes: Mapping[str, Theme]) -> None:
    blue, navy, black, orange = "0000FF", "0000DD", "000000", "FFA500"
    theme = themes["light"]
    colors = {**theme.colors, "accent1": blue, "accent2": navy, "accent3": black, "accent4": orange, "accent5": blue}
    look = chart_look(replace(theme, colors=colors))
    assert [color.slot for color in look.series[:3]] == ["accent1", "accent4", "accent3"]
