"""Drawn things in XML: lines, arrows, paths, groups, what is decorative, and where ids come from."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.color import ThemeColor
from generator.geometry import Box, Point, pt
from generator.model.diagram import ArrowKind, Stroke
from generator.model.page import (
    ArrowSize,
    ConnectorFrame,
    CustomGeometry,
    Glue,
    GroupFrame,
    PresetGeometry,
    ShapeFrame,
    TextFrame,
)
from generator.model.path import Outline, PathStep
from generator.model.text import TextParagraph, TextRun
from generator.write.pptx.ids import ShapeIds, creation_id, guid

Build = Callable[..., etree._Element]
BOX = Box(1000, 2000, 400, 200)
RECT = PresetGeometry("rect")
STROKE = Stroke(ThemeColor("tx2"), pt(1.5))
WORDS = (TextParagraph((TextRun("words", 1600, "en-US"),)),)


def rect(key: str, **more: object) -> ShapeFrame:
    return ShapeFrame(key, key, BOX, RECT, **more)  # type: ignore[arg-type]


def decorative(slide: etree._Element) -> dict[str, bool]:
    """For each named shape whether it is marked decorative."""
    shapes = [item for item in slide.iter("{*}cNvPr") if item.get("name")]
    return {item.get("name", ""): item.find(".//{*}decorative") is not None for item in shapes}


def test_a_line_says_width_colour_dashes_and_arrows_in_this_order(one_page: Build) -> None:
    curve = CustomGeometry(
        (Outline((PathStep("move", (Point(0, 0),)), PathStep("line", (Point(400, 200),))), False),), ()
    )
    frame = ShapeFrame(
        "e",
        "edge",
        BOX,
        curve,
        None,
        Stroke(ThemeColor("tx2"), 19050, "sysDot"),
        start_arrow="oval",
        end_arrow="stealth",
        start_size=ArrowSize("sm", "med"),
    )
    line = one_page(frame).find(".//{*}ln")
    assert line.get("w") == "19050"
    assert [(etree.QName(item).localname, dict(item.attrib)) for item in line] == [
        ("solidFill", {}),
        ("prstDash", {"val": "sysDot"}),
        ("round", {}),
        ("headEnd", {"type": "oval", "w": "sm", "len": "med"}),
        ("tailEnd", {"type": "stealth", "w": "med", "len": "lg"}),
    ]


@pytest.mark.parametrize("kind", ["triangle", "arrow", "diamond"])
def test_a_connectors_arrow_has_the_size_of_its_frame(one_page: Build, kind: ArrowKind) -> None:
    size = ArrowSize("lg", "sm")
    tip = Point(0, 0)
    frame = ConnectorFrame("c", "c", "straightConnector1", BOX, tip, tip, STROKE, end_arrow=kind, end_size=size)
    end = one_page(frame).find(".//{*}tailEnd")
    assert (end.get("type"), end.get("w"), end.get("len")) == (kind, "lg", "sm")


def test_no_fill_and_no_line_are_said(one_page: Build) -> None:
    properties = one_page(rect("plain")).find(".//{*}sp/{*}spPr")
    assert [etree.QName(item).localname for item in properties] == ["xfrm", "prstGeom", "noFill", "ln"]
    assert properties.find("{*}ln/{*}noFill") is not None


def test_a_path_has_all_six_children_and_sites_that_follow_a_resize(one_page: Build) -> None:
    top, left, bottom, right = Point(200, 0), Point(0, 100), Point(200, 200), Point(400, 100)
    steps = (PathStep("move", (top,)), PathStep("cubic", (left, bottom, right)), PathStep("close"))
    geometry = CustomGeometry(
        (Outline(steps), Outline(steps, filled=False, stroked=False)), (top, left, bottom, right), Box(10, 20, 300, 100)
    )
    custom = one_page(ShapeFrame("n", "n", BOX, geometry)).find(".//{*}custGeom")
    assert [etree.QName(item).localname for item in custom] == ["avLst", "gdLst", "ahLst", "cxnLst", "rect", "pathLst"]
    guides = {item.get("name"): item.get("fmla") for item in custom.iter("{*}gd")}
    assert guides["connsiteX3"] == "*/ 400 w 400"
    assert guides["connsiteY1"] == "*/ 100 h 200"
    assert (guides["textLeft"], guides["textBottom"]) == ("*/ 10 w 400", "*/ 120 h 200")
    directions = [int(item.get("ang", "")) // 5_400_000 for item in custom.iter("{*}cxn")]
    assert directions == [3, 2, 1, 0]  # quarter turns clockwise from the right: up, left, down, right
    first, second = custom.iter("{*}path")
    assert (first.get("w"), first.get("h"), first.get("fill"), first.get("stroke")) == ("400", "200", None, None)
    assert (second.get("fill"), second.get("stroke")) == ("none", "0")
    assert [etree.QName(item).localname for item in first] == ["moveTo", "cubicBezTo", "close"]
    assert [(int(item.get("x")), int(item.get("y"))) for item in first[1]] == [(0, 100), (200, 200), (400, 100)]


def test_a_path_without_width_divides_by_nothing(one_page: Build) -> None:
    steps = (PathStep("move", (Point(0, 0),)), PathStep("line", (Point(0, 200),)))
    frame = ShapeFrame("n", "n", Box(0, 0, 0, 200), CustomGeometry((Outline(steps),), (Point(0, 0),)))
    assert one_page(frame).find(".//{*}gd").get("fmla") == "*/ 0 w 1"


def test_a_connector_keeps_its_turn_flips_and_adjusts(one_page: Build) -> None:
    frame = ConnectorFrame(
        "c", "c", "bentConnector3", BOX, Point(0, 0), Point(0, 0), STROKE, 5_400_000, True, True, (("adj1", -12_345),)
    )
    properties = one_page(frame).find(".//{*}cxnSp/{*}spPr")
    assert dict(properties.find("{*}xfrm").attrib) == {"rot": "5400000", "flipH": "1", "flipV": "1"}
    assert properties.find(".//{*}gd").get("fmla") == "val -12345"


def test_a_tie_to_a_frame_that_is_not_there_is_left_out(one_page: Build) -> None:
    frame = ConnectorFrame(
        "c", "c", "straightConnector1", BOX, Point(0, 0), Point(0, 0), STROKE,
        start_glue=Glue("gone", 0), end_glue=Glue("there", 1),
    )  # fmt: skip
    ends = one_page(rect("there"), frame).find(".//{*}cNvCxnSpPr")
    assert [etree.QName(item).localname for item in ends] == ["endCxn"]


def test_what_has_neither_words_nor_a_description_is_decorative(one_page: Build) -> None:
    connector = ConnectorFrame("edge", "edge", "straightConnector1", BOX, Point(0, 0), Point(0, 0), STROKE)
    group = GroupFrame("g", "group", BOX, (rect("panel"), rect("label", paragraphs=WORDS), connector), alt="a diagram")
    slide = one_page(group, rect("told", alt="a lock"), TextFrame("line", "line", BOX, (), fill=ThemeColor("accent1")))
    assert decorative(slide) == {
        "group": False, "panel": True, "label": False, "edge": True, "told": False, "line": True,
    }  # fmt: skip


def test_a_name_stays_on_one_line_and_a_description_keeps_its_lines(one_page: Build) -> None:
    identity = one_page(ShapeFrame("k", "two\nlines\x01", BOX, RECT, alt="first\nsecond\x02")).findall(".//{*}cNvPr")[1]
    assert (identity.get("name"), identity.get("descr")) == ("two lines", "first\nsecond")


# --- ids ---


def test_an_id_depends_on_the_key_alone(one_page: Build) -> None:
    def ids(*keys: str) -> dict[str, str]:
        slide = one_page(*(rect(key) for key in keys))
        return {item.get("name"): item.get("id") for item in slide.iter("{*}cNvPr")}

    before, after = ids("a", "b"), ids("new", "b", "a")
    assert (before["a"], before["b"]) == (after["a"], after["b"])


def test_a_key_that_comes_twice_has_two_ids_and_names_the_first() -> None:
    ids = ShapeIds((rect("a"), rect("a")))
    first, second = ids.claim("a"), ids.claim("a")
    assert first == ids.of("a") != second
    assert ids.of("other") is None


def test_ids_that_collide_are_moved_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """With four numbers to choose from every slide of four shapes collides."""
    monkeypatch.setattr("generator.write.pptx.ids.SHAPE_ID_LIMIT", 6)
    ids = ShapeIds(rect(key) for key in "abcd")
    assert sorted(ids.claim(key) for key in "abcd") == [2, 3, 4, 5]


@given(st.lists(st.text(max_size=6), unique=True, max_size=40))
def test_ids_are_unique_in_range_and_the_same_every_time(keys: list[str]) -> None:
    frames = [rect(key) for key in keys]
    one, other = ShapeIds(frames), ShapeIds(frames)
    numbers = [one.claim(key) for key in keys]
    assert numbers == [other.of(key) for key in keys]
    assert len(set(numbers)) == len(keys)
    assert all(2 <= number < 1 << 24 for number in numbers)


def test_ids_are_for_life() -> None:
    """They stand in files that people have edited: worked out with `sha1sum` and `sha256sum`."""
    assert guid("a") == "{E80C153A-BC1B-535C-83BE-2BD97919CC36}"
    assert creation_id("a") == 0xCA978112CA1BBDCA % (2**32 - 1) + 1
    assert ShapeIds((rect("a"),)).claim("a") == 0xCA978112CA1BBDCA % (2**24 - 2) + 2
