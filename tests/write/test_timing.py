"""Clicks as PowerPoint writes them: a tree of time nodes, an effect for each frame, a build for each `p:sp`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from generator.color import ThemeColor
from generator.geometry import Box, Point, pt
from generator.model.diagram import Stroke
from generator.model.page import (
    Click,
    ConnectorFrame,
    Frame,
    GroupFrame,
    Page,
    Pages,
    PresetGeometry,
    ShapeFrame,
    TextFrame,
)

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
LINE = Stroke(ThemeColor("tx2"), pt(1))


def shape(key: str, **look: object) -> ShapeFrame:
    return ShapeFrame(key, key, Box(0, 0, pt(50), pt(20)), PresetGeometry("rect"), **look)


def frames() -> tuple[Frame, ...]:
    """A group of two shapes, a connector, a filled shape, an outlined one and a plain text."""
    group = GroupFrame("g", "g", Box(0, 0, pt(50), pt(20)), (shape("g/a"), shape("g/b")), "a and b")
    ends = Point(0, 0), Point(pt(50), 0)
    line = ConnectorFrame("line", "line", "straightConnector1", Box(0, 0, pt(50), 0), *ends, LINE)
    filled, outlined = shape("filled", fill=ThemeColor("accent1")), shape("outlined", stroke=LINE)
    return group, line, filled, outlined, TextFrame("text", "text", Box(0, 0, pt(50), pt(20)), ())


def ids(slide: etree._Element) -> dict[str, str]:
    return {item.get("name"): item.get("id") for item in slide.iter(f"{P}cNvPr")}


def targets(slide: etree._Element) -> list[tuple[str, str, str | None]]:
    """Who appears, how it starts, and the group number of its build, in order."""
    names = {number: name for name, number in ids(slide).items()}
    effects = [node for node in slide.iter(f"{P}cTn") if node.get("presetID")]
    return [(names[node.find(f".//{P}spTgt").get("spid")], node.get("nodeType"), node.get("grpId")) for node in effects]


def test_a_page_without_clicks_has_no_timing(one_page: Callable) -> None:
    assert one_page(*frames()).find(f"{P}timing") is None


def test_it_comes_last_and_after_the_transition(one_page: Callable) -> None:
    slide = one_page(*frames(), clicks=(Click(("g",)),), transition="morph")
    assert [etree.QName(child).localname for child in slide] == ["cSld", "clrMapOvr", "AlternateContent", "timing"]


def test_the_first_of_a_click_waits_and_the_others_go_with_it(one_page: Callable) -> None:
    slide = one_page(*frames(), clicks=(Click(("g", "line", "filled")), Click(("text",))))
    assert targets(slide) == [
        ("g", "clickEffect", None),
        ("line", "withEffect", None),
        ("filled", "withEffect", "0"),
        ("text", "clickEffect", "0"),
    ]


def test_a_build_for_each_shape_and_for_nothing_else(one_page: Callable) -> None:
    slide = one_page(*frames(), clicks=(Click(("g", "line", "filled", "outlined")), Click(("text",))))
    known = ids(slide)
    builds = [dict(build.attrib) for build in slide.find(f"{P}timing/{P}bldLst")]
    assert builds == [
        {"spid": known["filled"], "grpId": "0", "animBg": "1"},
        {"spid": known["outlined"], "grpId": "0", "animBg": "1"},
        {"spid": known["text"], "grpId": "0"},
    ]
    assert one_page(*frames(), clicks=(Click(("g", "line")),)).find(f"{P}timing/{P}bldLst") is None


def test_time_nodes_count_up_without_gaps(one_page: Callable) -> None:
    slide = one_page(*frames(), clicks=(Click(("g", "line")), Click(("filled",)), Click(("text",))))
    # The root, the sequence, two for each of three clicks, two for each of four effects.
    assert [int(node.get("id")) for node in slide.iter(f"{P}cTn")] == list(range(1, 1 + 2 + 3 * 2 + 4 * 2))


def test_the_tree_of_one_click(one_page: Callable) -> None:
    slide = one_page(*frames(), clicks=(Click(("g",)),))

    def tell(element: etree._Element) -> str:
        marks = "".join(f" {name}={value}" for name, value in element.attrib.items())
        inside = ",".join(map(tell, element))
        return etree.QName(element).localname + marks + (f"({inside})" if inside else element.text or "")

    at_once = "stCondLst(cond delay=0)"
    change = (
        f"set(cBhvr(cTn id=6 dur=1 fill=hold({at_once}),tgtEl(spTgt spid={ids(slide)['g']}),"
        "attrNameLst(attrNamestyle.visibility)),to(strVal val=visible))"
    )
    effect = (
        "par(cTn id=5 presetID=1 presetClass=entr presetSubtype=0 fill=hold nodeType=clickEffect"
        f"({at_once},childTnLst({change})))"
    )
    step = f"par(cTn id=4 fill=hold({at_once},childTnLst({effect})))"
    click = f"par(cTn id=3 fill=hold(stCondLst(cond delay=indefinite),childTnLst({step})))"
    moves = ",".join(f"{way}CondLst(cond evt=on{way.capitalize()} delay=0(tgtEl(sldTgt)))" for way in ("prev", "next"))
    main = f"cTn id=2 dur=indefinite nodeType=mainSeq(childTnLst({click}))"
    root = "cTn id=1 dur=indefinite restart=never nodeType=tmRoot"
    expected = f"timing(tnLst(par({root}(childTnLst(seq concurrent=1 nextAc=seek({main},{moves}))))))"
    assert tell(slide.find(f"{P}timing")) == expected


def test_a_click_on_what_is_not_there_is_a_fault_of_ours(one_page: Callable) -> None:
    with pytest.raises(ValueError, match='"nobody", which is not on the slide'):
        one_page(*frames(), clicks=(Click(("g",)), Click(("nobody",))))


@pytest.mark.sdk
def test_openxml_audit_finds_nothing_in_clicks(en: Pages, write: Callable, tmp_path) -> None:
    from openxml_audit import validate_pptx

    page: Page = en.pages[2]
    own = (*page.frames, *frames())
    clicks = (Click(("g", "line", "filled", "outlined")), Click(("text", "d")))
    path = tmp_path / "clicks.pptx"
    path.write_bytes(write(replace(en, pages=(replace(page, frames=own, clicks=clicks),), sections=())))
    assert validate_pptx(path).errors == []
