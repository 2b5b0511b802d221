"""Text in XML: what is left out because the layout says it, what is said, and in which language."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.color import RgbColor, ThemeColor
from generator.geometry import Box, Insets, pt
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import (
    CharBullet,
    ExactSpacing,
    ExternalLink,
    NumberBullet,
    PercentSpacing,
    SlideLink,
    TextParagraph,
    TextRun,
)
from generator.write.pptx.clean import clean, clean_line
from generator.write.pptx.language import Tags, pieces, tags

Build = Callable[..., etree._Element]
BOX = Box(pt(10), pt(10), pt(100), pt(50))
BODY_BOX = Box(pt(48), pt(120), pt(864), pt(364))


def run(text: str = "words", size: int = 2200, lang: str = "en-US", **looks: object) -> TextRun:
    return TextRun(text, size, lang, **looks)  # type: ignore[arg-type]


def like_body(*runs: TextRun, **changes: object) -> TextParagraph:
    """A first-level list item exactly as the test theme's body style has it."""
    usual: dict[str, object] = {
        "bullet": CharBullet("•", ThemeColor("accent1")),
        "line_spacing": PercentSpacing(105_000),
        "space_before": 1000,
        "margin_left": pt(18),
        "indent": -pt(18),
    }
    return TextParagraph(runs, **(usual | changes))  # type: ignore[arg-type]


def in_body(one_page: Build, *paragraphs: TextParagraph, **more: object) -> etree._Element:
    """The paragraphs' text body in the content placeholder."""
    frame = TextFrame("body", "Content", BODY_BOX, paragraphs, PlaceholderRef("obj", 1), **more)
    return one_page(frame, layout="content").find(".//{*}txBody")


def in_box(one_page: Build, *paragraphs: TextParagraph, lang: str = "en-US", **more: object) -> etree._Element:
    return one_page(TextFrame("box", "Box", BOX, paragraphs, **more), lang=lang).find(".//{*}txBody")


def short(element: etree._Element) -> str:
    """An element as `name a=1 (child child)`, without namespaces: readable expectations."""
    name = etree.QName(element).localname
    attributes = "".join(f" {etree.QName(key).localname}={value}" for key, value in element.attrib.items())
    children = f" ({' '.join(short(child) for child in element)})" if len(element) else ""
    return name + attributes + (f" '{element.text}'" if element.text else "") + children


# --- what a placeholder inherits is not said again ---


def test_words_that_look_like_the_layouts_say_nothing_of_their_looks(one_page: Build) -> None:
    body = in_body(one_page, like_body(run()))
    assert [short(child) for child in body] == [
        "bodyPr",
        "lstStyle",
        "p (r (rPr lang=en-US t 'words') endParaRPr lang=en-US)",
    ]


@pytest.mark.parametrize(
    ("looks", "said"),
    [
        ({"size": 2000}, "rPr lang=en-US sz=2000"),
        ({"bold": True}, "rPr lang=en-US b=1"),
        ({"italic": True, "underline": True}, "rPr lang=en-US i=1 u=sng"),
        ({"strike": True, "small_caps": True}, "rPr lang=en-US strike=sngStrike cap=small"),
        ({"baseline": -25_000}, "rPr lang=en-US baseline=-25000"),
        ({"color": ThemeColor("tx1")}, "rPr lang=en-US"),
        (
            {"color": ThemeColor("accent2", 75_000, 25_000, 50_000)},
            "rPr lang=en-US (solidFill (schemeClr val=accent2 (lumMod val=75000 lumOff val=25000 alpha val=50000)))",
        ),
        (
            {"color": RgbColor("C0FFEE"), "highlight": ThemeColor("accent4")},
            "rPr lang=en-US (solidFill (srgbClr val=C0FFEE) highlight (schemeClr val=accent4))",
        ),
        ({"font": "mono"}, "rPr lang=en-US noProof=1 (latin typeface=Consolas ea typeface=+mn-ea)"),
        ({"font": "major"}, "rPr lang=en-US (latin typeface=+mj-lt ea typeface=+mj-ea)"),
    ],
)  # fmt: skip
def test_a_run_says_what_differs(one_page: Build, looks: dict[str, object], said: str) -> None:
    body = in_body(one_page, like_body(run(**looks)))  # type: ignore[arg-type]
    assert short(body.find(".//{*}rPr")) == said


def test_weight_is_taken_back_where_the_style_is_bold(one_page: Build) -> None:
    paragraph = TextParagraph((run("thin", 3000, font="major"),), line_spacing=PercentSpacing(95_000))
    frame = TextFrame("title", "Title", BOX, (paragraph,), PlaceholderRef("title", None))
    assert short(one_page(frame).find(".//{*}rPr")) == "rPr lang=en-US b=0"


@pytest.mark.parametrize(
    ("fill", "said"),
    [
        (None, "spPr"),
        (ThemeColor("bg2"), "spPr"),
        (ThemeColor("accent1"), "spPr (solidFill (schemeClr val=accent1))"),
    ],
)
def test_code_in_a_code_placeholder_names_neither_font_nor_panel(
    one_page: Build, fill: ThemeColor | None, said: str
) -> None:
    paragraph = TextParagraph((run("ls", 1800, font="mono"),))
    insets = Insets(pt(16), pt(16), pt(16))
    frame = TextFrame("c", "Code", BOX, (paragraph,), PlaceholderRef("body", 13), insets=insets, fill=fill)
    shape = one_page(frame, layout="code").find(".//{*}sp")
    assert short(shape.find(".//{*}rPr")) == "rPr lang=en-US noProof=1"
    assert short(shape.find(".//{*}bodyPr")) == "bodyPr"
    assert short(shape.find("{*}spPr")) == said


def test_a_paragraph_from_the_right_says_so(one_page: Build) -> None:
    backwards = like_body(run("שלום"), right_to_left=True, align="r")
    texts = in_body(one_page, backwards, like_body(run("words")))
    assert [short(paragraph) for paragraph in texts.iter("{*}pPr")] == ["pPr algn=r rtl=1"]


def test_a_bare_frame_takes_the_fill_of_its_placeholder_back(one_page: Build) -> None:
    frame = TextFrame("c", "Code", BOX, (), PlaceholderRef("body", 13), bare=True)
    assert short(one_page(frame, layout="code").find(".//{*}spPr")) == "spPr (noFill)"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"align": "ctr"}, "pPr algn=ctr"),
        ({"margin_left": 0, "indent": 0, "bullet": None}, "pPr marL=0 indent=0 (buNone)"),
        ({"line_spacing": ExactSpacing(1920)}, "pPr (lnSpc (spcPts val=1920))"),
        (
            {"line_spacing": PercentSpacing(90_000), "space_before": 0, "space_after": 300},
            "pPr (lnSpc (spcPct val=90000) spcBef (spcPts val=0) spcAft (spcPts val=300))",
        ),
        ({"bullet": CharBullet("•")}, None),
        ({"bullet": CharBullet("☐")}, "pPr (buFont typeface=Arial buChar char=☐)"),
        (
            {"bullet": CharBullet("☑", ThemeColor("accent6"))},
            "pPr (buClr (schemeClr val=accent6) buFont typeface=Arial buChar char=☑)",
        ),
        ({"bullet": CharBullet("•", ThemeColor("accent6"))}, "pPr (buClr (schemeClr val=accent6))"),
        ({"bullet": NumberBullet("arabicPeriod")}, "pPr (buFont typeface=+mj-lt buAutoNum type=arabicPeriod)"),
        (
            {"bullet": NumberBullet("alphaLcParenR", 4)},
            "pPr (buFont typeface=+mj-lt buAutoNum type=alphaLcParenR startAt=4)",
        ),
    ],
)
def test_a_paragraph_says_what_differs(one_page: Build, changes: dict[str, object], said: str | None) -> None:
    properties = in_body(one_page, like_body(run(), **changes)).find(".//{*}pPr")
    assert (properties if properties is None else short(properties)) == said


def test_a_second_level_is_compared_with_the_second_level(one_page: Build) -> None:
    item = like_body(
        run(size=2000), level=1, bullet=CharBullet("–"), space_before=600, margin_left=pt(38), indent=-pt(16)
    )
    assert short(in_body(one_page, item)[2]) == ("p (pPr lvl=1 r (rPr lang=en-US t 'words') endParaRPr lang=en-US)")


def test_a_placeholder_says_its_box_and_insets_only_when_they_are_its_own(one_page: Build) -> None:
    frame = TextFrame(
        "body",
        "Content",
        BOX,
        (like_body(run()),),
        PlaceholderRef("obj", 1),
        moved=True,
        anchor="b",
        insets=Insets(left=9),
    )
    shape = one_page(frame, layout="content").find(".//{*}sp")
    assert short(shape.find("{*}spPr")) == "spPr (xfrm (off x=127000 y=127000 ext cx=1270000 cy=635000))"
    assert short(shape.find(".//{*}bodyPr")) == "bodyPr lIns=9 anchor=b"
    assert short(shape.find(".//{*}nvPr")) == "nvPr (ph idx=1)"


def test_footers_have_the_sizes_of_the_masters(one_page: Build) -> None:
    words = TextParagraph((run("8", 1200),), align="r")
    frame = TextFrame("n", "Number", BOX, (words,), PlaceholderRef("sldNum", 12), anchor="ctr", field="slidenum")
    shape = one_page(frame, layout="content").find(".//{*}sp")
    assert short(shape.find(".//{*}nvPr")) == "nvPr (ph type=sldNum sz=quarter idx=12)"
    assert shape.find(".//{*}fld").get("id").startswith("{")
    assert shape.find(".//{*}pPr") is None


def test_a_field_of_two_scripts_is_one_field(one_page: Build) -> None:
    frame = TextFrame("n", "Number", BOX, (TextParagraph((run("第 8 页", 1200, "zh-CN"),)),), field="slidenum")
    fields = list(one_page(frame, lang="zh-CN").iter("{*}fld"))
    assert [field.findtext("{*}t") for field in fields] == ["第 8 页"]


# --- a free box says everything ---


def test_a_box_says_its_place_and_sizes(one_page: Build) -> None:
    frame = TextFrame("box", "Box", BOX, (TextParagraph((run(size=1800),)),), anchor="ctr", insets=Insets(1, 2, 3, 4))
    shape = one_page(frame).find(".//{*}sp")
    assert short(shape.find("{*}nvSpPr/{*}cNvSpPr")) == "cNvSpPr txBox=1"
    assert short(shape.find("{*}spPr")) == (
        "spPr (xfrm (off x=127000 y=127000 ext cx=1270000 cy=635000) prstGeom prst=rect (avLst) noFill)"
    )
    assert short(shape.find(".//{*}bodyPr")) == (
        "bodyPr wrap=square lIns=1 tIns=2 rIns=3 bIns=4 rtlCol=0 anchor=ctr (noAutofit)"
    )
    assert short(shape.find(".//{*}p")) == "p (r (rPr lang=en-US sz=1800 t 'words') endParaRPr lang=en-US sz=1800)"


def test_a_box_at_a_deeper_level_takes_back_the_default_margin(one_page: Build) -> None:
    body = in_box(one_page, TextParagraph((run(),), level=2))
    assert short(body.find(".//{*}pPr")) == "pPr marL=0 lvl=2"


def test_an_empty_paragraph_keeps_its_height_and_an_empty_body_is_one_paragraph(one_page: Build) -> None:
    assert short(in_box(one_page, TextParagraph((), end_size=1600))[2]) == "p (endParaRPr lang=en-US sz=1600)"
    assert len(in_box(one_page).findall("{*}p")) == 1


def test_a_placeholder_that_the_layout_lacks_is_written_in_full(one_page: Build) -> None:
    frame = TextFrame("x", "X", BOX, (TextParagraph((run(size=1800),)),), PlaceholderRef("body", 99))
    shape = one_page(frame).find(".//{*}sp")
    assert shape.find("{*}spPr/{*}xfrm") is not None
    assert shape.find(".//{*}rPr").get("sz") == "1800"


# --- breaks, links, characters ---


def test_a_line_break_is_an_element_with_the_looks_of_its_run(one_page: Build) -> None:
    paragraph = in_body(one_page, like_body(run("one\v\vtwo", bold=True)))[2]
    assert short(paragraph) == (
        "p (r (rPr lang=en-US b=1 t 'one') br (rPr lang=en-US b=1) br (rPr lang=en-US b=1)"
        " r (rPr lang=en-US b=1 t 'two') endParaRPr lang=en-US b=1)"
    )


def test_a_tooltip_stands_at_the_link(one_page: Build) -> None:
    link = ExternalLink("mailto:a@b.c", "write\x00 me")
    assert short(in_body(one_page, like_body(run(link=link))).find(".//{*}hlinkClick")) == (
        "hlinkClick id=rId2 tooltip=write me"
    )


def test_a_link_to_a_slide_that_is_not_there_leaves_the_words(one_page: Build) -> None:
    body = in_body(one_page, like_body(run(link=SlideLink("gone"))))
    assert body.find(".//{*}hlinkClick") is None
    assert body.findtext(".//{*}t") == "words"


def test_forbidden_characters_are_dropped_and_line_ends_become_spaces() -> None:
    assert clean("a\x00b\x0bc\x1fd\ud800e\uffff\ufffe") == "abcde"
    assert clean("tab\tline\nend\r\U0001f40b 容") == "tab\tline\nend\r\U0001f40b 容"
    assert clean_line("a\r\nb\nc\rd") == "a b c d"


@given(st.text(st.characters()))
def test_any_text_can_be_written_and_read_back(text: str) -> None:
    element = etree.Element("t", name=clean(text))
    element.text = clean_line(text)
    read = etree.fromstring(etree.tostring(element))
    assert (read.text or "") == clean_line(text)
    assert (read.get("name") or "") == clean(text)


# --- languages ---


@pytest.mark.parametrize(
    ("run_lang", "deck", "east_asian", "expected"),
    [
        ("zh-CN", "zh-CN", True, Tags("zh-CN", "en-US")),
        ("zh-CN", "zh-CN", False, Tags("en-US", "zh-CN")),
        ("en-US", "en-US", False, Tags("en-US")),
        ("en-US", "en-US", True, Tags("zh-CN")),
        ("en-GB", "zh-CN", False, Tags("en-GB", "zh-CN")),
        ("en-GB", "zh-CN", True, Tags("zh-CN", "en-GB")),
        ("zh-TW", "en-GB", True, Tags("zh-TW", "en-GB")),
        ("zh-TW", "en-GB", False, Tags("en-GB", "zh-TW")),
        ("ja-JP", "zh-CN", True, Tags("ja-JP", "en-US")),
        ("de-DE", "fr-FR", False, Tags("de-DE")),
        ("", "zh-CN", True, Tags("zh-CN", "en-US")),
    ],
)
def test_each_script_has_its_language(run_lang: str, deck: str, east_asian: bool, expected: Tags) -> None:
    assert tags(run_lang, deck, east_asian=east_asian) == expected


def test_a_chinese_paragraph_is_cut_where_the_script_changes(one_page: Build) -> None:
    paragraph = TextParagraph((run("内核 Linux，", 1800, "zh-CN"), run("“VM”", 1800, "zh-CN", bold=True)))
    cut = [
        (item.find("{*}rPr"), item.findtext("{*}t")) for item in in_box(one_page, paragraph, lang="zh-CN").iter("{*}r")
    ]
    # The quotation mark is weak: the first follows the Chinese comma before it, the second the word.
    assert [(said.get("lang"), said.get("altLang"), said.get("b"), text) for said, text in cut] == [
        ("zh-CN", "en-US", None, "内核 "),
        ("en-US", "zh-CN", None, "Linux"),
        ("zh-CN", "en-US", None, "，"),
        ("zh-CN", "en-US", "1", "“"),
        ("en-US", "zh-CN", "1", "VM”"),
    ]


@pytest.mark.parametrize(
    ("text", "lang", "deck", "expected"),
    [
        ("日本語のテキスト", "en-US", "en-US", [("日本語のテキスト", "ja-JP")]),
        ("容器", "en-US", "en-US", [("容器", "zh-CN")]),
        ("한국어 텍스트 中文", "zh-CN", "zh-CN", [("한국어 텍스트 ", "ko-KR"), ("中文", "zh-CN")]),
        ("カタカナ。한국어", "zh-CN", "zh-CN", [("カタカナ。", "ja-JP"), ("한국어", "ko-KR")]),
        ("漢字", "ja-JP", "zh-CN", [("漢字", "ja-JP")]),
        ("微信ー", "zh-TW", "zh-CN", [("微信ー", "zh-TW")]),
    ],
)
def test_japanese_and_korean_letters_say_what_they_are(
    text: str, lang: str, deck: str, expected: list[tuple[str, str]]
) -> None:
    assert [(piece.text, piece.tags.lang) for piece in pieces([run(text, lang=lang)], deck)] == expected


def test_the_end_of_a_paragraph_goes_on_in_the_last_language(one_page: Build) -> None:
    body = in_box(one_page, TextParagraph((run("用 Docker", 1800, "zh-CN"),)), TextParagraph(()), lang="zh-CN")
    ends = [dict(item.attrib) for item in body.iter("{*}endParaRPr")]
    assert ends[0] == {"lang": "en-US", "altLang": "zh-CN", "sz": "1800"}
    assert ends[1] == {"lang": "en-US", "altLang": "zh-CN", "sz": "1800"}


@given(st.lists(st.text(st.sampled_from("ab 1.容器，“”\t"), max_size=8), max_size=5))
def test_cutting_loses_nothing_and_never_mixes_scripts(texts: list[str]) -> None:
    runs = [run(text) for text in texts]
    cut = list(pieces(runs, "zh-CN"))
    assert "".join(piece.text for piece in cut) == "".join(texts)
    assert all(piece.text for piece in cut)
    for piece in cut:
        assert not (set(piece.text) & set("容器，") and set(piece.text) & set("ab1."))
