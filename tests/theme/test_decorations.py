"""Plain shapes that a layout draws."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from generator.color import ThemeColor
from generator.geometry import Box, Point, pt
from generator.model.theme import Decoration, Theme
from generator.write.pptx.base import base_parts

if TYPE_CHECKING:
    from conftest import Themes

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def section(theme: Theme | None) -> tuple[Decoration, ...]:
    assert theme is not None
    layout = theme.layout("section")
    assert layout is not None
    return layout.decorations


def test_one_line_changes_one_of_the_parent_s(themes: Themes, light: Theme) -> None:
    theme, messages = themes.load("extends: light\nlayouts: {section: {decorations: {edge: {fill: accent3}}}}\n")
    assert messages == []
    (before,), (after,) = section(light), section(theme)
    assert after == replace(before, fill=ThemeColor("accent3"))


def test_one_is_added_after_the_parent_s_and_none_leaves_one_out(themes: Themes) -> None:
    theme, messages = themes.load(
        "extends: light\n"
        "layouts:\n"
        "  section:\n"
        "    decorations:\n"
        "      edge: none\n"
        '      corner-mark: {fill: accent1, line: tx1, corners: "900 0, 960 0, 960 60"}\n'
        "      frame: {line: accent2, line-width: 2, box: [800, 100, 100, 100]}\n"
    )
    assert messages == []
    assert section(theme) == (
        Decoration(
            "Corner Mark",
            Box(pt(900), 0, pt(60), pt(60)),
            ThemeColor("accent1"),
            ThemeColor("tx1"),
            19_050,
            (Point(pt(900), 0), Point(pt(960), 0), Point(pt(960), pt(60))),
        ),
        Decoration("Frame", Box(pt(800), pt(100), pt(100), pt(100)), None, ThemeColor("accent2"), 25_400),
    )


def test_a_list_or_none_replaces_them_all(themes: Themes) -> None:
    for written in ("none", "[]"):
        theme, messages = themes.load(f"extends: light\nlayouts: {{section: {{decorations: {written}}}}}\n")
        assert messages == []
        assert section(theme) == ()
    theme, _ = themes.load("extends: light\nlayouts: {section: {decorations: [{fill: tx1, box: [940, 0, 20, 540]}]}}\n")
    assert [item.title for item in section(theme)] == ["Decoration"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{box: [0, 0, 9, 9]}", 'own.yaml:2:38: error[theme-missing]: expected the key "fill"'),
        ("{fill: tx1}", 'own.yaml:2:38: error[theme-missing]: expected the key "box"'),
        (
            '{fill: tx1, corners: "0 0, 9 9"}',
            'own.yaml:2:59: error[theme-value]: expected three corners or more in points, such as "0 0, 40 0, 40 30"',
        ),
        (
            '{fill: tx1, corners: "0 0, 9 9, 961 9"}',
            "own.yaml:2:59: error[theme-box-outside]: expected corners on the slide",
        ),
        (
            "{fill: tx1, box: [950, 0, 20, 9]}",
            "own.yaml:2:55: error[theme-box-outside]: expected a box inside the slide",
        ),
        ("some", 'own.yaml:2:38: error[theme-value]: expected keys with values, found "some"'),
    ],
)
def test_mistakes_have_a_place(themes: Themes, written: str, expected: str) -> None:
    _, messages = themes.load(f"extends: light\nlayouts: {{section: {{decorations: {{x: {written}}}}}}}\n")
    assert messages == [expected]


def test_they_are_written_as_shapes_of_the_layout(light: Theme) -> None:
    layout = next(layout for layout in light.layouts if layout.name == "section")
    mark = Decoration(
        "Mark", Box(10, 20, 30, 40), None, ThemeColor("tx1"), 12_700, (Point(10, 20), Point(40, 20), Point(40, 60))
    )
    theme = replace(light, layouts=(replace(layout, decorations=(*layout.decorations, mark)),))
    tree = etree.fromstring(base_parts(theme, "en-US")[1].data)
    edge, shape = (item for item in tree.iter(f"{P}sp") if item.find(f".//{P}ph") is None)
    assert edge.find(f".//{A}prstGeom").get("prst") == "rect"
    assert edge.find(f"{P}spPr/{A}ln/{A}noFill") is not None
    path = shape.find(f".//{A}path")
    assert (path.get("w"), path.get("h")) == ("30", "40")
    assert [(item.get("x"), item.get("y")) for item in path.iter(f"{A}pt")] == [("0", "0"), ("30", "0"), ("30", "40")]
    assert path[-1].tag == f"{A}close"
    assert shape.find(f"{P}spPr/{A}noFill") is not None
    assert shape.find(f"{P}spPr/{A}ln").get("w") == "12700"
    for item in (edge, shape):
        assert item.find(f".//{P}nvPr").get("userDrawn") == "1"
