"""The parts that are not slides, read back by an independent eye."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

from generator.color import FULL, RgbColor, ThemeColor
from generator.geometry import Box, Size, pt
from generator.model.page import Pages
from generator.model.theme import LevelStyle, Logo, Slot, Theme
from generator.write.pptx import write_pptx
from generator.write.pptx.base import base_parts, layout_part_name
from generator.write.pptx.base.logo import contained
from generator.write.pptx.base.text_styles import add_level
from generator.write.pptx.part import PartContent

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"

TITLES = ("title", "ctrTitle")
FOOTERS = ("dt", "ftr", "sldNum")


@pytest.fixture(scope="module")
def parts(light: Theme) -> dict[str, PartContent]:
    return {part.name: part for part in base_parts(light, "en-US")}


@pytest.fixture(scope="module")
def trees(parts: dict[str, PartContent]) -> dict[str, etree._Element]:
    return {name: etree.fromstring(part.data) for name, part in parts.items()}


def shapes(tree: etree._Element) -> dict[str, etree._Element]:
    """The placeholders of a part by their names."""
    return {
        shape.find(f".//{P}cNvPr").get("name"): shape
        for shape in tree.iter(f"{P}sp")
        if shape.find(f".//{P}ph") is not None
    }


def layouts(light: Theme, trees: dict[str, etree._Element]) -> Iterator[tuple[str, Slot, etree._Element]]:
    for layout in light.layouts:
        found = shapes(trees[layout_part_name(light, layout.name)])
        for slot in layout.slots:
            yield layout.name, slot, found[slot.title]


def test_the_package_has_the_parts_that_powerpoint_always_writes(light: Theme, parts: dict[str, PartContent]) -> None:
    assert list(parts) == [
        "/ppt/slideMasters/slideMaster1.xml",
        *(f"/ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 16)),
        "/ppt/theme/theme1.xml",
        "/ppt/notesMasters/notesMaster1.xml",
        "/ppt/theme/theme2.xml",
        "/ppt/presProps.xml",
        "/ppt/viewProps.xml",
        "/ppt/tableStyles.xml",
    ]
    assert layout_part_name(light, "assertion") == "/ppt/slideLayouts/slideLayout4.xml"
    with pytest.raises(KeyError):
        layout_part_name(light, "Assertion + Diagram")


def test_relationships_lead_to_parts_and_are_named(parts: dict[str, PartContent]) -> None:
    for part in parts.values():
        for relationship in part.relationships:
            assert relationship.target in parts
    master = parts["/ppt/slideMasters/slideMaster1.xml"]
    assert sum(item.kind.endswith("/slideLayout") for item in master.relationships) == 15
    assert [item.target for item in master.relationships if item.kind.endswith("/theme")] == ["/ppt/theme/theme1.xml"]
    notes = parts["/ppt/notesMasters/notesMaster1.xml"]
    assert [item.target for item in notes.relationships] == ["/ppt/theme/theme2.xml"]
    for name, part in parts.items():
        if "/slideLayouts/" in name:
            assert [item.target for item in part.relationships] == [master.name]


def test_layout_ids_are_unique_and_above_the_master_s(trees: dict[str, etree._Element]) -> None:
    ids = [int(item.get("id")) for item in trees["/ppt/slideMasters/slideMaster1.xml"].iter(f"{P}sldLayoutId")]
    assert ids == list(range(2_147_483_649, 2_147_483_664))


def test_the_same_theme_gives_the_same_bytes(light: Theme) -> None:
    assert base_parts(light, "zh-CN") == base_parts(light, "zh-CN")


@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
def test_python_pptx_opens_it(light: Theme, lang: str) -> None:
    pages = Pages("deck", lang[:2], lang, "Deck", "", ())
    presentation = Presentation(BytesIO(write_pptx(pages, light, modified=datetime(2026, 11, 1, tzinfo=UTC))))
    assert [layout.name for layout in presentation.slide_layouts] == [layout.title for layout in light.layouts]
    for layout, found in zip(light.layouts, presentation.slide_layouts, strict=True):
        for slot in layout.slots:
            holder = next(item for item in found.placeholders if item.placeholder_format.idx == (slot.idx or 0))
            assert holder.name == slot.title
            # python-pptx has a layout's placeholder inherit what it leaves out from the master
            assert Box(holder.left, holder.top, holder.width, holder.height) == slot.box, (layout.name, slot.name)


def level_of(style: etree._Element | None, index: int) -> etree._Element | None:
    return None if style is None else style.find(f"{A}lvl{index + 1}pPr")


def inherited(chain: list[etree._Element | None], attribute: str) -> str | None:
    return next((level.get(attribute) for level in chain if level is not None and level.get(attribute)), None)


def first(chain: list[etree._Element | None], *paths: str) -> etree._Element | None:
    """What the nearest level of the chain says: the first of the paths that it has."""
    for level in chain:
        for path in paths if level is not None else ():
            found = level.find(path.replace("a:", A))
            if found is not None:
                return found
    return None


def color_of(element: etree._Element | None) -> ThemeColor:
    assert element is not None
    scheme = element if element.tag == f"{A}schemeClr" else element.find(f"{A}schemeClr")
    assert scheme is not None
    amounts = {child.tag.removeprefix(A): int(child.get("val")) for child in scheme}
    return ThemeColor(scheme.get("val"), amounts.get("lumMod"), amounts.get("lumOff"), amounts.get("alpha"))


def assert_inherits(chain: list[etree._Element | None], style: LevelStyle, mono: str, say: object) -> None:
    """That a run and a paragraph under these level properties, the nearest first, look like the style."""
    faces = {"+mj-lt": "major", "+mn-lt": "minor", mono: "mono"}
    runs = [None if level is None else level.find(f"{A}defRPr") for level in chain]
    assert int(inherited(runs, "sz") or 0) == style.size, say
    assert (inherited(runs, "b") == "1") == style.bold, say
    assert int(inherited(chain, "marL") or 0) == style.margin_left, say
    assert int(inherited(chain, "indent") or 0) == style.indent, say
    assert inherited(chain, "algn") == style.align, say
    assert color_of(first(runs, "a:solidFill")) == style.color, say
    latin = first(runs, "a:latin")
    assert latin is not None
    assert faces[latin.get("typeface")] == style.font, say
    spacing, before = first(chain, "a:lnSpc/a:spcPct"), first(chain, "a:spcBef/a:spcPts")
    assert spacing is not None
    assert before is not None
    assert (int(spacing.get("val")), int(before.get("val"))) == (style.line_spacing, style.space_before), say
    bullet = first(chain, "a:buNone", "a:buChar")
    assert bullet is not None
    assert bullet.get("char") == style.bullet, say
    if style.bullet:
        color = first(chain, "a:buClr", "a:buClrTx")
        text = color is None or color.tag == f"{A}buClrTx"
        assert (None if text else color_of(color)) == style.bullet_color, say


def test_a_run_that_says_nothing_looks_like_its_slot(light: Theme, trees: dict[str, etree._Element]) -> None:
    """Resolves what a slide inherits as ECMA-376 has it: the layout's list style, then the master's text style."""
    master = trees["/ppt/slideMasters/slideMaster1.xml"].find(f"{P}txStyles")
    assert master is not None
    checked = 0
    for where, slot, shape in layouts(light, trees):
        kind = "title" if slot.kind in TITLES else "other" if slot.kind in FOOTERS else "body"
        own, above = shape.find(f".//{A}lstStyle"), master.find(f"{P}{kind}Style")
        for index in range(1 if kind != "body" else 5):
            chain = [level_of(own, index), level_of(above, index)]
            assert_inherits(chain, slot.style.level(index), light.fonts.mono, (where, slot.name, index))
            checked += 1
    assert checked > 100


colors = st.sampled_from([ThemeColor("tx1"), ThemeColor("tx2"), ThemeColor("accent1", lum_mod=60_000, lum_off=40_000)])
level_styles = st.builds(
    LevelStyle,
    size=st.sampled_from([1800, 2000]),
    floor=st.just(1800),
    bold=st.booleans(),
    color=colors,
    line_spacing=st.sampled_from([95_000, 100_000]),
    space_before=st.sampled_from([0, 600]),
    margin_left=st.sampled_from([0, 228_600]),
    indent=st.sampled_from([0, -228_600]),
    bullet=st.sampled_from([None, "•", "–"]),
    bullet_color=st.none() | colors,
    align=st.sampled_from(["l", "ctr"]),
    font=st.sampled_from(["major", "minor", "mono"]),
)


@settings(max_examples=100, deadline=None)
@given(level_styles, level_styles)
def test_any_two_styles_are_told_apart(light: Theme, above: LevelStyle, own: LevelStyle) -> None:
    holder = etree.Element("holder")
    add_level(holder, 0, above, None, light.fonts)
    master = holder[0]
    add_level(holder, 0, own, above, light.fonts)
    layout = holder[1] if len(holder) == 2 else None
    assert (layout is None) == (own == above)
    assert_inherits([layout, master], own, light.fonts.mono, (above, own))


def test_a_layout_says_only_what_differs_from_the_master(light: Theme, trees: dict[str, etree._Element]) -> None:
    """So that an edit of the Slide Master reaches the slides."""
    content = shapes(trees[layout_part_name(light, "content")])
    for name in ("Title", "Content"):
        assert len(content[name].find(f".//{A}lstStyle")) == 0
        assert len(content[name].find(f"{P}spPr")) == 0
    explanation = shapes(trees[layout_part_name(light, "code")])["Explanation"]
    levels = list(explanation.find(f".//{A}lstStyle"))
    # 18 pt on every level and 8 pt before the first: levels 3 to 5 are 18 pt on the master already
    assert [level.tag.removeprefix(A) for level in levels] == ["lvl1pPr", "lvl2pPr"]
    assert levels[0].find(f"{A}spcBef/{A}spcPts").get("val") == "800"
    assert dict(levels[1].attrib) == {}


def test_fit_and_breaks_are_set_where_they_hold(light: Theme, trees: dict[str, etree._Element]) -> None:
    for where, slot, shape in layouts(light, trees):
        body = shape.find(f".//{A}bodyPr")
        fits = body.findall(f"{A}normAutofit")
        assert len(fits) == (0 if slot.kind in FOOTERS else 1), (where, slot.name)
        assert all(dict(fit.attrib) == {} for fit in fits)
    master = trees["/ppt/slideMasters/slideMaster1.xml"]
    levels = [item for item in master.find(f"{P}txStyles").iter() if item.tag.startswith(f"{A}lvl")]
    assert len(levels) == 1 + 9 + 9
    assert {(level.get("hangingPunct"), level.get("eaLnBrk")) for level in levels} == {("0", "1")}


def test_the_text_of_boxes_and_footers_names_the_theme_s_fonts(trees: dict[str, etree._Element]) -> None:
    for other in trees["/ppt/slideMasters/slideMaster1.xml"].find(f"{P}txStyles/{P}otherStyle").iter(f"{A}defRPr"):
        if other.getparent().tag == f"{A}defPPr":
            continue
        assert other.find(f"{A}latin").get("typeface") == "+mn-lt"
        assert other.find(f"{A}ea").get("typeface") == "+mn-ea"


def test_fonts_and_colours_are_the_theme_s(trees: dict[str, etree._Element]) -> None:
    for name in ("/ppt/theme/theme1.xml", "/ppt/theme/theme2.xml"):
        theme = trees[name]
        assert theme.find(f".//{A}accent1/{A}srgbClr").get("val") == "0F5BD8"
        minor = theme.find(f".//{A}minorFont")
        faces = [(item.get("script"), item.get("typeface")) for item in minor]
        assert faces == [
            (None, "Calibri"),
            (None, "Microsoft YaHei"),
            (None, ""),
            ("Hans", "Microsoft YaHei"),
            ("Hant", "Microsoft JhengHei"),
            ("Jpan", "Yu Gothic"),
            ("Hang", "Malgun Gothic"),
            ("Arab", "Arial"),
            ("Hebr", "Arial"),
            ("Thai", "Leelawadee UI"),
        ]


def test_only_guides_have_fixed_colours(trees: dict[str, etree._Element]) -> None:
    for name, tree in trees.items():
        if "/slideMasters/" in name or "/slideLayouts/" in name:
            for color in tree.iter(f"{A}srgbClr"):
                assert color.getparent().tag.endswith("}clr"), name


def test_guides_are_in_eighths_of_a_point(trees: dict[str, etree._Element]) -> None:
    guides = [
        (guide.get("orient"), int(guide.get("pos")))
        for guide in trees["/ppt/slideMasters/slideMaster1.xml"].iter(
            "{http://schemas.microsoft.com/office/powerpoint/2012/main}guide"
        )
    ]
    assert guides == [("horz", 272), ("horz", 960), ("horz", 3872), (None, 384), (None, 3840), (None, 7296)]


def test_shape_ids_are_unique_in_each_part(trees: dict[str, etree._Element]) -> None:
    for name, tree in trees.items():
        ids = [item.get("id") for item in tree.iter(f"{P}cNvPr")]
        assert len(set(ids)) == len(ids), name


def test_fields_have_ids_of_their_own_in_each_part(trees: dict[str, etree._Element]) -> None:
    counts = {name: [field.get("id") for field in tree.iter(f"{A}fld")] for name, tree in trees.items()}
    assert len(counts["/ppt/notesMasters/notesMaster1.xml"]) == 2
    assert all(len(set(ids)) == len(ids) for ids in counts.values())


@pytest.mark.parametrize(
    ("lang", "takeaway", "title"),
    [
        ("en-US", ("The one sentence to remember", "en-US", None), "Click to edit Master title style"),
        ("de-DE", ("The one sentence to remember", "en-US", None), "Click to edit Master title style"),
        ("zh-CN", ("一句话结论", "zh-CN", "en-US"), "单击此处编辑母版标题样式"),
    ],
)
def test_prompts_are_in_the_deck_s_language(
    light: Theme, lang: str, takeaway: tuple[str, str, str | None], title: str
) -> None:
    parts = {part.name: part for part in base_parts(light, lang)}
    found = shapes(etree.fromstring(parts[layout_part_name(light, "assertion")].data))
    run = found["Takeaway"].find(f".//{A}r")
    properties = run.find(f"{A}rPr")
    assert (run.findtext(f"{A}t"), properties.get("lang"), properties.get("altLang")) == takeaway
    assert found["Takeaway"].find(f".//{P}ph").get("hasCustomPrompt") == "1"
    assert found["Title"].findtext(f".//{A}t") == title
    assert found["Title"].find(f".//{P}ph").get("hasCustomPrompt") is None


def test_a_theme_s_own_prompt_wins(light: Theme) -> None:
    layout = light.layouts[4]
    slots = tuple(replace(slot, prompt="Say one thing") if slot.name == "body" else slot for slot in layout.slots)
    theme = replace(light, layouts=(replace(layout, slots=slots),))
    part = base_parts(theme, "en-US")[1]
    body = shapes(etree.fromstring(part.data))["Content"]
    assert body.findtext(f".//{A}t") == "Say one thing"


def test_footers_hold_a_field_or_a_blank(light: Theme, trees: dict[str, etree._Element]) -> None:
    found = shapes(trees[layout_part_name(light, "content")])
    assert found["Slide Number"].find(f".//{A}fld").get("type") == "slidenum"
    assert found["Date"].find(f".//{A}fld").get("type") == "datetimeFigureOut"
    assert found["Footer"].findtext(f".//{A}t") == " "
    header = trees["/ppt/slideMasters/slideMaster1.xml"].find(f"{P}hf")
    assert dict(header.attrib) == {"hdr": "0", "dt": "0"}


def test_a_logo_is_stored_once_and_shown_undistorted(light: Theme) -> None:
    theme = replace(light, logo=Logo("image/png", 300, 100, b"png"))
    parts = {part.name: part for part in base_parts(theme, "en-US")}
    assert parts["/ppt/media/logo.png"].data == b"png"
    for layout in theme.layouts:
        part = parts[layout_part_name(theme, layout.name)]
        pictures = list(etree.fromstring(part.data).iter(f"{P}pic"))
        assert len(pictures) == (layout.logo_box is not None)
        assert ["/ppt/media/logo.png" in [item.target for item in part.relationships]] == [bool(pictures)]


@pytest.mark.parametrize(("media_type", "ending"), [("image/jpeg", "jpeg"), ("image/svg+xml", "svg")])
def test_a_logo_s_part_ends_as_its_kind_does(light: Theme, media_type: str, ending: str) -> None:
    parts = base_parts(replace(light, logo=Logo(media_type, 3, 1, b"")), "en-US")
    assert [part.name for part in parts if part.content_type == media_type] == [f"/ppt/media/logo.{ending}"]


def test_a_logo_fills_its_box_against_the_nearer_edge() -> None:
    logo, slide = Logo("image/png", 300, 100, b""), Size(pt(960), pt(540))
    # 120 by 22 pt: 66 pt wide at full height, against the right edge at 912
    assert contained(logo, Box(pt(792), pt(8), pt(120), pt(22)), slide) == Box(pt(846), pt(8), pt(66), pt(22))
    # 120 by 90 pt: 40 pt high at full width, halfway up
    assert contained(logo, Box(pt(48), pt(48), pt(120), pt(90)), slide) == Box(pt(48), pt(73), pt(120), pt(40))


def test_fills_and_backgrounds(light: Theme, trees: dict[str, etree._Element]) -> None:
    cover = trees[layout_part_name(light, "title")]
    assert color_of(cover.find(f".//{P}bgPr/{A}solidFill")) == ThemeColor("bg2")
    photo = shapes(trees[layout_part_name(light, "image-full")])["Title"]
    assert color_of(photo.find(f"{P}spPr/{A}solidFill")) == ThemeColor("bg1", alpha=88 * FULL // 100)
    assert trees[layout_part_name(light, "content")].find(f"{P}cSld/{P}bg") is None


def test_a_fixed_colour_of_the_user_s_is_written_as_such(light: Theme) -> None:
    layout = replace(light.layouts[4], background=RgbColor("FFD54F"))
    part = base_parts(replace(light, layouts=(layout,)), "en-US")[1]
    assert etree.fromstring(part.data).find(f".//{P}bgPr/{A}solidFill/{A}srgbClr").get("val") == "FFD54F"
