"""Titles that are too long for their place get a higher one, on every layout and in every theme."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostic import Diagnostics, Span
from generator.geometry import Box, pt
from generator.layout import lay_out
from generator.layout.grow import grown_layout, untitled_theme
from generator.measure import make_ruler
from generator.model.blocks import Code, Column, Columns, Image, Paragraph, Picture, Quote, Run, Takeaway
from generator.model.deck import Deck, Slide
from generator.model.page import PictureFrame, TextFrame
from generator.theme import load_theme

PLACE = Span("deck.md", 7, 1)
THEMES = Path(__file__).parents[2] / "templates" / "themes"
LATIN = "A container shares the kernel of its host, a virtual machine brings one of its own. "
CHINESE = "容器共享宿主机的内核，虚拟机自带一个完整的操作系统；"
LAYOUTS = [
    "title",
    "section",
    "agenda",
    "assertion",
    "content",
    "content-visual",
    "two-columns",
    "code",
    "quote",
    "image-full",
    "diagram-full",
    "closing",
]


def words(text, key="s/p", heading=False):
    return Paragraph(key, PLACE, (Run(text),), heading)


def blocks_for(layout):
    """What a slide of that layout may hold; for the cover and the layouts that flow, words."""
    picture = Picture("s/pic", PLACE, Image("a.png", "image/png", 800, 450, (96, 96), b""), "x", (Run("a caption"),))
    columns = [(words("Head", f"s/c{n}/h", heading=True), words("some words", f"s/c{n}/p")) for n in (1, 2)]
    known = {
        "title": (),
        "assertion": (picture, Takeaway("s/t", PLACE, (words("So it is.", "s/t/p"),))),
        "content-visual": (words("beside it"), picture),
        "two-columns": (Columns("s/c", PLACE, tuple(Column(f"s/c{n}", PLACE, c) for n, c in enumerate(columns))),),
        "code": (Code("s/code", PLACE, "docker run hello\ndocker ps"),),
        "quote": (Quote("s/q", PLACE, (words("Less is more.", "s/q/p"),), (Run("Mies"),)),),
        "image-full": (picture,),
        "diagram-full": (picture,),
    }
    return known.get(layout, (words("what there is to say"),))


@pytest.fixture(scope="session")
def themes():
    def parent(name, _):
        path = THEMES / f"{name}.yaml"
        return str(path), path.read_text(encoding="utf-8")

    found = {}
    for name in ("light", "dark", "print"):
        path, text = parent(name, None)
        theme = load_theme(name, text, path, Diagnostics(), parent)
        found[name] = (theme, make_ruler(theme.fonts))
    return found


def laid_out(theme, ruler, title, layout="content", blocks=None, **more):
    kind = {"title": "title", "section": "section"}.get(layout, "content")
    more = {"layout": layout, **more}
    slide = Slide("s", PLACE, kind, (Run(title),), blocks_for(layout) if blocks is None else blocks, **more)
    about = {"subtitle": "A subtitle", "speaker": "Ada", "event": "Lecture 6", "date": "2026"}
    found = Diagnostics()
    pages = lay_out(Deck("d", "en", "en-US", "The deck", (slide,), **about), theme, ruler, {}, found).pages
    return pages, list(found)


def assert_legible(pages, theme, ruler):
    """Nothing leaves the slide, no two frames overlap but on a picture, all lines are in their boxes."""
    whole = Box(0, 0, theme.slide_size.width, theme.slide_size.height)
    for page in pages:
        for frame in page.frames:
            assert whole.contains(frame.box), frame.name
            if isinstance(frame, TextFrame):
                inner = frame.box.inset(frame.insets)
                assert ruler.measure(frame.paragraphs, inner.width).safe_height <= inner.height + 1, frame.name
                slot = next(
                    (s for s in page.layout.slots if frame.placeholder and s.idx == frame.placeholder.idx), None
                )
                assert frame.moved or slot is None or frame.box == slot.box, frame.name
                assert not any(frame.box.overlaps(drawn.box) for drawn in page.layout.decorations), frame.name
        for below, above in combinations(page.frames, 2):
            on_picture = isinstance(below, PictureFrame) and below.box.contains(above.box)
            assert on_picture or not below.box.overlaps(above.box), (below.name, above.name)


ANY_TITLE = st.one_of(
    *(
        st.integers(1, 300).map(lambda length, text=text: (text * 300)[:length].strip() or "a")
        for text in (
            LATIN,
            CHINESE,
            "Docker 容器 kernel 共享 the host 的内核 ",
            "Donaudampfschifffahrtsgesellschaftskapitän ",
            "https://example.org/" + "a/long/path/" * 30,
            "コンテナはカーネルを共有する軽量な仮想化です。",
            "컨테이너는 커널을 공유하는 가벼운 가상화 기술입니다 ",
            "الحاويات أخف من الآلات الافتراضية ",
            "W",
        )
    ),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=120),
)


@given(title=ANY_TITLE, layout=st.sampled_from(LAYOUTS), name=st.sampled_from(("light", "dark", "print")))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_title_is_legible_on_any_layout(themes, title, layout, name):
    theme, ruler = themes[name]
    pages, found = laid_out(theme, ruler, title, layout)
    if any(item.severity == "error" for item in found):
        assert {item.code for item in found if item.severity == "error"} == {"title-too-long"}
    else:
        assert_legible(pages, theme, ruler)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", [LATIN, CHINESE])
def test_two_hundred_characters_build_on_every_layout(themes, layout, text):
    theme, ruler = themes["light"]
    pages, found = laid_out(theme, ruler, (text * 9)[:200], layout)
    assert [item for item in found if item.severity == "error"] == []
    assert_legible(pages, theme, ruler)


def test_a_title_that_grows_is_told_and_pushes_the_body_down(themes):
    """200 characters of 28 pt: 30 to a line of 864 pt, so seven lines of 31.92 pt, and 1 % for safety."""
    theme, ruler = themes["light"]
    (page,), found = laid_out(theme, ruler, (CHINESE * 9)[:200])
    (warning,) = found
    assert (warning.code, warning.severity, warning.span) == ("title-too-long", "warning", PLACE)
    assert warning.message == "the title needs 7 lines at 28 pt, its place has 2"
    title, body = page.frames[:2]
    assert title.moved
    assert body.moved
    assert title.box.y == pt(34)
    assert title.box.height == pytest.approx(pt(7 * 31.92 * 1.01), abs=2)
    assert body.box.y == title.box.bottom + pt(14)
    assert body.box.bottom == pt(484)
    assert page.layout == theme.layout("content")


@pytest.mark.parametrize("fit", ["shrink", "error"])
def test_a_title_stays_in_its_place_where_the_author_says_so(themes, fit):
    _, found = laid_out(*themes["light"], (CHINESE * 9)[:100], fit=fit)
    assert [(item.code, item.severity) for item in found] == [("title-too-long", "error")]
    assert found[0].message == "the title needs 4 lines at 28 pt, its place has 2"


def test_a_title_leaves_a_third_of_the_slide(themes):
    """Nine lines would leave 484 - 34 - 290 = 160 pt of the 180 that are a third; eight leave 192."""
    _, found = laid_out(*themes["light"], (CHINESE * 20)[:270])
    (error,) = found
    assert (error.code, error.severity) == ("title-too-long", "error")
    assert error.message == "the title needs 9 lines at 28 pt, there is room for 8"


def test_a_slide_that_says_nothing_but_its_title_needs_no_third(themes):
    theme, ruler = themes["light"]
    pages, found = laid_out(theme, ruler, (CHINESE * 20)[:270], blocks=())
    assert [item.severity for item in found] == ["warning"]
    assert_legible(pages, theme, ruler)


def test_the_mark_of_a_split_has_room_on_every_page(themes):
    """60 characters fill two lines of 30; with ` (1/3)` there are three, on all pages."""
    theme, ruler = themes["light"]
    lines = tuple(words(f"point {n}", f"s/p{n}") for n in range(30))
    pages, _ = laid_out(theme, ruler, "容" * 58, blocks=lines)
    titles = [page.frames[0] for page in pages]
    assert len(pages) == 3
    assert [title.paragraphs[0].text.replace("\v", "")[58:] for title in titles] == [" (1/3)", " (2/3)", " (3/3)"]
    assert {title.box.height for title in titles} == {titles[0].box.height}
    assert_legible(pages, theme, ruler)


def test_a_title_at_the_foot_of_its_place_grows_upwards(themes):
    """On a picture: its lower edge stays on the caption, its upper edge rises."""
    theme, ruler = themes["light"]
    (page,), _ = laid_out(theme, ruler, (LATIN * 9)[:200], "image-full")
    _, title, caption = page.frames
    slot = theme.layout("image-full").slot("title")
    assert title.box.bottom == slot.box.bottom == caption.box.y
    assert title.box.y < slot.box.y


def test_the_number_of_a_section_rises_with_its_title(themes):
    """96 pt hold three lines of 28 pt; five need 161: the title's top and the number rise by what is missing."""
    theme, ruler = themes["light"]
    (page,), _ = laid_out(theme, ruler, (CHINESE * 9)[:100], "section")
    number, title = (next(f for f in page.frames if f.name == name) for name in ("Section Number", "Title"))
    slots = {slot.name: slot.box for slot in theme.layout("section").slots}
    raised = slots["title"].y - title.box.y
    assert raised > 0
    assert title.box.bottom == slots["title"].bottom
    assert slots["number"].y - number.box.y == raised


def test_a_cover_whose_title_is_too_long_for_it_is_an_ordinary_slide(themes):
    theme, ruler = themes["light"]
    (page,), _ = laid_out(theme, ruler, (CHINESE * 9)[:200], "title")
    assert page.layout.name == "content"
    assert [p.text for p in page.frames[1].paragraphs] == ["A subtitle", "Ada · Lecture 6 · 2026"]


def test_a_word_wider_than_the_title_is_cut_and_told(themes):
    _, found = laid_out(*themes["light"], "x" * 110)
    assert [item.code for item in found] == ["word-broken"]


def test_headings_of_columns_keep_their_height(themes):
    """Of what stands below the title only the columns give way: headings of 36 pt move down as they are."""
    theme, _ = themes["light"]
    grown = grown_layout(theme.layout("two-columns"), theme, pt(172), filled=True)
    boxes = {slot.name: slot.box for slot in grown.slots}
    assert (boxes["title"].y, boxes["title"].bottom) == (pt(34), pt(206))
    assert (boxes["left-heading"].y, boxes["left-heading"].height) == (pt(220), pt(36))
    assert (boxes["left"].y, boxes["left"].bottom) == (pt(264), pt(484))
    assert boxes["footer"] == theme.layout("two-columns").slot("footer").box


def test_a_takeaway_stays_at_the_foot(themes):
    theme, _ = themes["light"]
    grown = grown_layout(theme.layout("assertion"), theme, pt(172), filled=True)
    assert grown.slot("takeaway").box == theme.layout("assertion").slot("takeaway").box
    assert grown.slot("diagram").box.bottom == theme.layout("assertion").slot("diagram").box.bottom


def test_there_is_an_end_to_growing(themes):
    """Content: 484 - 180 - 34 = 270 pt for the title at most."""
    theme, _ = themes["light"]
    layout = theme.layout("content")
    assert grown_layout(layout, theme, pt(270), filled=True) is not None
    assert grown_layout(layout, theme, pt(270) + 1, filled=True) is None


def test_the_place_of_a_hidden_title_goes_to_the_content(themes):
    """The body begins where the title did and the gap of 14 pt; the title is a line in the margin of 34 pt."""
    theme, _ = themes["light"]
    bare = untitled_theme(theme)
    assert (bare.layout("content").slot("body").box.y, bare.layout("content").slot("body").box.bottom) == (
        pt(48),
        pt(484),
    )
    assert bare.layout("content").slot("title").box.bottom <= pt(34)
    assert bare.layout("title") == theme.layout("title")
    assert bare.layout("quote") == theme.layout("quote")
