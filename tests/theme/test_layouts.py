"""The layouts of every theme that comes along: placeholders where the design puts them."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.color import RgbColor
from generator.geometry import EMU_PER_POINT, Box, pt
from generator.model.theme import Theme

# EMU, worked out from the grid by hand: 12 columns of 728133 1/3, gutter 203200, margin 609600
DESIGN = {
    ("title", "title"): (609600, 2032000, 6214533, 1778000),
    ("title", "subtitle"): (609600, 3962400, 6214533, 812800),
    ("title", "author"): (609600, 5740400, 6316133, 406400),
    ("title", "hero"): (7128933, 0, 5063067, 6858000),
    ("agenda", "title"): (609600, 431800, 10972800, 914400),
    ("agenda", "body"): (609600, 1524000, 7247467, 4622800),
    ("agenda", "aside"): (8060267, 1524000, 3522133, 4622800),
    ("assertion", "takeaway"): (609600, 5791200, 10972800, 355600),
    ("content", "body"): (609600, 1524000, 10972800, 4622800),
    ("content-visual", "body"): (609600, 1524000, 4453467, 4622800),
    ("content-visual", "visual"): (5266267, 1524000, 6316133, 4622800),
    ("two-columns", "left-heading"): (609600, 1524000, 5384800, 457200),
    ("two-columns", "left"): (609600, 2082800, 5384800, 4064000),
    ("two-columns", "right-heading"): (6197600, 1524000, 5384800, 457200),
    ("two-columns", "right"): (6197600, 2082800, 5384800, 4064000),
    ("table", "table"): (609600, 1524000, 10972800, 4165600),
    ("table", "note"): (609600, 5791200, 10972800, 355600),
    ("code", "code"): (609600, 1524000, 7247467, 4622800),
    ("code", "explanation"): (8060267, 1524000, 3522133, 4622800),
    ("quote", "title"): (1896533, 1905000, 8178800, 2540000),
    ("quote", "attribution"): (1896533, 4622800, 8178800, 457200),
    ("big-number", "number"): (609600, 1905000, 5384800, 2159000),
    ("big-number", "body"): (609600, 4191000, 5384800, 1397000),
    ("big-number", "evidence"): (7128933, 1524000, 4453467, 4622800),
    ("image-full", "picture"): (0, 0, 12192000, 6858000),
    ("timeline", "timeline"): (609600, 1524000, 10972800, 4622800),
    ("diagram-full", "title"): (609600, 431800, 10972800, 914400),
    ("closing", "contact"): (609600, 5740400, 7247467, 406400),
    ("content", "date"): (8060267, 6375400, 2590800, 279400),
    ("content", "footer"): (609600, 6375400, 7247467, 279400),
    ("content", "slide-number"): (10854267, 6375400, 728133, 279400),
}

IN_POWERPOINT = {
    "title": ("Title Slide", "title", ("title", "subtitle", "author", "hero")),
    "section": ("Section Header", "secHead", ("number", "title", "summary")),
    "agenda": ("Agenda", None, ("title", "body", "aside")),
    "assertion": ("Assertion + Diagram", None, ("title", "diagram", "takeaway")),
    "content": ("Title and Content", "obj", ("title", "body")),
    "content-visual": ("Content + Visual", "twoObj", ("title", "body", "visual")),
    "two-columns": ("Comparison", "twoTxTwoObj", ("title", "left-heading", "left", "right-heading", "right")),
    "table": ("Table", "tbl", ("title", "table", "note")),
    "code": ("Code", None, ("title", "code", "explanation")),
    "quote": ("Quote", None, ("title", "attribution")),
    "big-number": ("Big Number", None, ("title", "number", "body", "evidence")),
    "image-full": ("Image Full Bleed", "picTx", ("picture", "title", "caption")),
    "timeline": ("Timeline", None, ("title", "timeline")),
    "diagram-full": ("Diagram Full", "titleOnly", ("title",)),
    "closing": ("Closing / Q&A", None, ("title", "body", "contact")),
}

WITHOUT_FOOTERS = {"title", "section", "image-full", "closing"}


@pytest.mark.parametrize(("layout", "slot"), DESIGN)
def test_placeholders_are_where_the_design_puts_them(theme: Theme, layout: str, slot: str) -> None:
    found = theme.layout(layout)
    assert found is not None
    place = found.slot(slot)
    assert place is not None
    box = place.box
    for value, expected in zip((box.x, box.y, box.width, box.height), DESIGN[layout, slot], strict=True):
        assert abs(value - expected) <= 1


def test_the_list_of_layouts_is_the_design_s(theme: Theme) -> None:
    found = {
        layout.name: (
            layout.title,
            layout.type,
            tuple(slot.name for slot in layout.slots if slot.kind not in ("dt", "ftr", "sldNum")),
        )
        for layout in theme.layouts
    }
    assert found == IN_POWERPOINT
    assert {layout.name for layout in theme.layouts if not layout.footers} == WITHOUT_FOOTERS


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("comparison", "two-columns"),
        ("Two Columns", "two-columns"),
        ("diagram", "assertion"),
        ("assertion-diagram", "assertion"),
        ("Title and Content", "content"),
        ("title-and-content", "content"),
        ("Title Slide", "title"),
        ("Closing / Q&A", "closing"),
    ],
)
def test_layouts_are_found_by_name_title_and_alias(theme: Theme, written: str, name: str) -> None:
    layout = theme.layout(written)
    assert layout is not None
    assert layout.name == name


def test_nothing_lies_outside_the_slide(theme: Theme) -> None:
    slide = Box(0, 0, theme.slide_size.width, theme.slide_size.height)
    assert slide == Box(0, 0, 12_192_000, 6_858_000)
    for layout in theme.layouts:
        for part in (*layout.slots, *layout.decorations):
            assert slide.contains(part.box), (layout.name, part.title)
        assert layout.logo_box is None or slide.contains(layout.logo_box)


def test_no_two_placeholders_overlap(theme: Theme) -> None:
    for layout in theme.layouts:
        for one, other in combinations(layout.slots, 2):
            if "pic" in (one.kind, other.kind) and layout.name == "image-full":
                continue
            assert not one.box.overlaps(other.box), (layout.name, one.name, other.name)


def test_decorations_and_logos_keep_clear_of_text(theme: Theme) -> None:
    for layout in theme.layouts:
        texts = [slot for slot in layout.slots if slot.kind != "pic"]
        drawn = [decoration.box for decoration in layout.decorations]
        drawn += [layout.logo_box] if layout.logo_box else []
        for slot in texts:
            assert not any(slot.box.overlaps(box) for box in drawn), (layout.name, slot.name)


def test_each_idx_is_there_once(theme: Theme) -> None:
    for layout in theme.layouts:
        indexes = [slot.idx for slot in layout.slots]
        assert len(set(indexes)) == len(indexes), layout.name
        footers = {slot.name: slot.idx for slot in layout.slots if slot.kind in ("dt", "ftr", "sldNum")}
        number = {"slide-number": 12} if layout.footers or layout.name == "section" else {}
        assert footers == ({"date": 10, "footer": 11} if layout.footers else {}) | number


def test_titles_have_room_for_the_lines_that_they_may_have(theme: Theme) -> None:
    for layout in theme.layouts:
        for slot in layout.slots:
            if slot.max_lines is None:
                continue
            level = slot.style.level(0)
            lines = slot.max_lines * 1.2 * level.size / 100 * level.line_spacing / 100_000
            room = (slot.box.height - slot.insets.top - slot.insets.bottom) / EMU_PER_POINT
            assert lines * 1.01 <= room, (layout.name, slot.name)


def test_every_title_is_bounded(theme: Theme) -> None:
    for layout in theme.layouts:
        title = layout.slot("title")
        assert title is not None
        assert title.max_lines == (4 if layout.name == "quote" else 2)


def test_one_line_of_text_fits_everywhere(theme: Theme) -> None:
    for layout in theme.layouts:
        for slot in layout.slots:
            level = slot.style.level(0)
            line = 1.01 * 1.2 * level.size * level.line_spacing / 100_000 * EMU_PER_POINT / 100
            assert line <= slot.box.height - slot.insets.top - slot.insets.bottom, (layout.name, slot.name)


def test_sizes_are_on_the_scale_of_the_design(theme: Theme) -> None:
    scale = (13000, 8000, 5600, 4000, 3600, 3000, 2800, 2400, 2200, 2000, 1800, 1600, 1400, 1200)
    assert theme.type_scale == scale
    for style in theme.text_styles.values():
        for level in style.levels:
            assert level.floor <= level.size
            assert {level.size, level.floor} <= set(scale), style.name


def test_body_levels_are_those_of_the_design(theme: Theme) -> None:
    body = theme.text_styles["body"].levels
    assert [level.size for level in body] == [2200, 2000, 1800, 1800, 1800]
    assert [level.floor for level in body] == [1800] * 5
    assert [level.space_before for level in body] == [1000, 600, 400, 400, 400]
    assert [level.margin_left for level in body] == [pt(value) for value in (18, 38, 58, 78, 98)]
    assert [level.indent for level in body] == [pt(value) for value in (-18, -16, -16, -16, -16)]
    assert [level.bullet for level in body] == ["•", "–", "•", "–", "•"]
    assert {level.line_spacing for level in body} == {105_000}


def test_no_colour_is_fixed(theme: Theme) -> None:
    for layout in theme.layouts:
        colors = [color for decoration in layout.decorations for color in (decoration.fill, decoration.line)]
        colors += [slot.fill for slot in layout.slots if slot.fill]
        colors += [level.color for slot in layout.slots for level in slot.style.levels]
        assert not any(isinstance(color, RgbColor) for color in colors)
