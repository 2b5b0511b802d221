"""Everything fits or is split, nothing is lost, and pages break where they should."""

from collections import Counter
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.geometry import pt
from generator.layout.fit import break_pages
from generator.layout.flow import Room, flow_units
from generator.layout.scale import level_steps, size_steps
from generator.layout.unit import LEAD_IN, TOGETHER, Caption, Unit
from generator.model.page import TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import LevelStyle, TextStyle

SCALE = (3000, 2200, 2000, 1800, 1600)


def test_levels_go_down_the_scale_together_as_far_as_their_floors():
    style = TextStyle("body", (LevelStyle(2200, 1800), LevelStyle(2000, 1800), LevelStyle(1800, 1800)))
    assert size_steps(style, SCALE) == ((2200, 2000, 1800), (2000, 1800, 1800), (1800, 1800, 1800))


def test_a_size_off_the_scale_goes_to_the_next_step_below():
    assert level_steps(LevelStyle(2100, 1700), SCALE) == (2100, 2000, 1800)


def units(*shapes):
    """Units of the given (height, rank) in points, one frame."""
    content = Caption("k", TextParagraph(()))
    return tuple(Unit(content, "words", None, pt(height), rank=rank) for height, rank in shapes)


def test_the_fewest_pages_with_the_evenest_room():
    assert break_pages(units(*[(10, 0)] * 10), pt(60)).cuts == (5,)


def test_breaks_of_low_rank_come_first():
    """Two items of three lines each: the break is between them, though 4 + 2 lines would fit as well."""
    assert break_pages(units((10, 0), (10, 1), (10, 1), (10, 0), (10, 1), (10, 1)), pt(50)).cuts == (3,)


def test_a_break_inside_an_item_only_when_it_is_higher_than_a_page():
    found = break_pages(units((10, 0), (10, 1), (10, 1), (10, 1), (10, 0)), pt(30))
    assert (found.pages, found.rank) == (2, 1)


def test_no_heading_is_last_on_a_page():
    assert break_pages(units((30, 0), (20, 0), (10, 0), (30, 1000)), pt(60)).cuts == (2,)


def test_what_is_higher_than_a_page_gets_one_of_its_own():
    assert break_pages(units((10, 0), (90, 0), (10, 0)), pt(60)).cuts == (1, 2)


def test_ten_thousand_items_take_no_time():
    assert break_pages(units(*[(20, 0)] * 10_000), pt(364)).pages == 556


_WORD = st.sampled_from(["容器共享内核", "a process", "image layers", "启动只需一秒", "isolation", "。", "Docker"])
_TEXT = st.lists(_WORD, min_size=1, max_size=12).map(" ".join)
_ITEM = st.recursive(_TEXT, lambda inner: st.tuples(_TEXT, inner) | st.tuples(_TEXT, inner, inner), max_leaves=5)


def leaves(item):
    if isinstance(item, str):
        yield item
        return
    for part in item:
        yield from leaves(part)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_ITEM, min_size=1, max_size=24), st.booleans())
def test_any_list_fits_or_is_split(author, build, real_ruler, items, ordered):
    author.counts.clear()
    built = build(author(author.bullets(*items, ordered=ordered)))
    light = built.theme
    assert not built.said
    assert "".join(built.words()) == "".join(text for item in items for text in leaves(item))
    body = light.layout("content").slot("body")
    floors = {level.floor for level in body.style.levels}
    for page in built.pages.pages:
        (frame,) = (frame for frame in page.frames if isinstance(frame, TextFrame) and frame.name == "Content")
        assert real_ruler.measure(frame.paragraphs, body.box.width).safe_height <= body.box.height
        sizes = {run.size for paragraph in frame.paragraphs for run in paragraph.runs}
        assert sizes <= set(light.type_scale)
        assert min(sizes) >= min(floors)
        assert page.layout.name == "content"
    for before, after in zip(built.pages.pages, built.pages.pages[1:], strict=False):
        last, first = before.frames[1].paragraphs[-1], after.frames[1].paragraphs[0]
        assert not (first.level > last.level and last.bullet), "a parent is last, without its children"


def test_numbers_go_on_over_pages(author, build):
    built = build(author(author.bullets(*[f"point {n}" for n in range(30)], ordered=True)))
    starts = [page.frames[1].paragraphs[0].bullet.start for page in built.pages.pages]
    lengths = [len(page.frames[1].paragraphs) for page in built.pages.pages]
    assert starts == [1, 1 + lengths[0], 1 + lengths[0] + lengths[1]]
    assert lengths == [10, 10, 10]


def test_pages_of_a_split(author, build):
    notes = (author.words("slowly", key="slide/notes-1"), author.bullets("a", "b"))
    built = build(author(author.bullets(*[f"point {n}" for n in range(20)]), title="Many points", notes=notes))
    first, second = built.pages.pages
    assert (first.key, second.key) == ("slide", "slide/2")
    assert (first.title, second.title) == ("Many points (1/2)", "Many points (2/2)")
    assert first.frames[0].paragraphs[0].text == "Many points (1/2)"
    assert [p.text for p in first.notes] == ["slowly", "a", "b"]
    assert [p.runs[0].size for p in first.notes] == [1200, 1200, 1200]
    assert [p.bullet is not None for p in first.notes] == [False, True, True]
    assert second.notes == ()


def test_a_long_paragraph_is_split_at_the_end_of_a_sentence(author, build):
    text = "这是一个关于容器的完整句子，它讲的是内核怎样隔离进程。" * 40
    built = build(author(author.words(text)))
    assert len(built.pages.pages) == 2
    assert all(words.endswith("。") for words in built.words())
    assert "".join(built.words()) == text
    assert [len(page.frames[1].paragraphs) for page in built.pages.pages] == [1, 1]


def test_a_sentence_higher_than_a_page_goes_on_on_the_next(author, build):
    built = build(author(author.words("字" * 1000)))
    assert not built.said
    assert "".join(built.words()) == "字" * 1000
    assert len(built.pages.pages) == 2
    sizes = {run.size for page in built.pages.pages for run in page.frames[1].paragraphs[0].runs}
    assert sizes == {2000}, "three pages at 22 pt, two at 20: no reason to go on to 18"


def test_a_heading_takes_the_beginning_of_a_long_paragraph_along(author, build):
    """A page holds the paragraph or, with the heading, all but its last lines: it is not left without its heading."""
    built = build(author(author.words("w"), author.heading("Heading"), author.words("字" * 680)))
    first, *_ = built.pages.pages[1].frames[1].paragraphs if len(built.pages.pages) > 2 else ("",)
    for page in built.pages.pages:
        assert page.frames[1].paragraphs[-1].text != "Heading"
    assert not built.said
    assert first != "Heading"


def test_a_word_wider_than_its_line_is_told(author, build):
    built = build(author(author.words("https://example.org/" + "a" * 200)))
    assert [code for code, _ in built.said] == ["word-broken"]


def test_a_step_of_sizes_is_shared_by_all_columns(author, build):
    left, right = [author.bullets(*["point"] * 10)], [author.bullets("one")]
    built = build(author(author.columns(left, right)))
    sizes = {run.size for frame in built.page().frames[1:3] for p in frame.paragraphs for run in p.runs}
    assert len(sizes) == 1


def test_an_intro_stays_with_its_list(author, build):
    """Nine items and the intro are one line too many; the break is not after the intro but among the items."""
    built = build(author(*[author.words("word")] * 8, author.words("Three things:"), author.bullets(*"abcdef")))
    assert built.page().frames[1].paragraphs[-1].text != "Three things:"


def ranks(blocks, desk):
    style = desk.theme.text_styles["body"]
    return [unit.rank for unit in flow_units(blocks, Room(pt(864), pt(364), pt(864)), style, 0, desk)]


def test_how_bad_a_break_is(author, desk):
    blocks = (
        author.heading("Heading"),
        author.bullets(("parent", "child", "child"), ("item", author.words("more"))),
        author.words("intro:"),
        author.bullets("item"),
        author.words("after"),
        author.table(("h",), ("r",), ("r",)),
        author.code("one\n\ntwo"),
    )
    heading, parent, first, second, item, more, intro, listed, after, table, row, code, chunk = ranks(blocks, desk)
    assert (heading, item, intro, after, table, code) == (0, 0, 0, 0, 0, 0)
    assert (second, more, row, chunk) == (1, 1, 1, 4)
    assert listed == LEAD_IN
    assert (parent, first) == (TOGETHER, TOGETHER), "after a heading, and between a parent and its first child"


_LONG = st.one_of(
    st.integers(1, 400).map(lambda n: "字" * n),
    st.lists(
        st.sampled_from(["a process, ", "容器共享内核，", "isolation. ", "Docker ", "完。", "x" * 60]), max_size=90
    ).map("".join),
)
_BLOCK = st.one_of(
    st.tuples(st.just("words"), _LONG),
    st.tuples(st.just("heading"), st.integers(1, 60).map(lambda n: "H" * n)),
    st.tuples(st.just("lead-in"), _LONG.map(lambda text: text + "as follows:")),
    st.tuples(st.just("list"), st.lists(_LONG, min_size=1, max_size=5)),
    st.tuples(st.just("nested"), st.lists(_LONG, min_size=2, max_size=3)),
    st.tuples(st.just("callout"), st.lists(_LONG, min_size=1, max_size=3)),
    st.tuples(st.just("table"), st.lists(_LONG, min_size=2, max_size=4)),
    st.tuples(st.just("code"), st.integers(1, 40).map(lambda n: "\n".join(["line"] * n))),
    st.tuples(st.just("picture"), _LONG),
)


def made(author, kind, said):
    match kind:
        case "words" | "lead-in":
            return author.words(said)
        case "heading":
            return author.heading(said)
        case "list":
            return author.bullets(*said)
        case "nested":
            return author.bullets((said[0], *said[1:]))
        case "callout":
            return author.callout("tip", *map(author.words, said), title="Mind")
        case "table":
            return author.table(("Name", "Said"), *[("row", text) for text in said])
        case "code":
            return author.code(said)
        case _:
            return author.picture(400, 300, caption=said)


def solid(text):
    return "".join(text.split())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_BLOCK, min_size=1, max_size=7))
def test_any_mixture_fits_in_order_and_on_few_pages(author, build, real_ruler, blocks):
    author.counts.clear()
    built = build(author(*(made(author, *block) for block in blocks), layout="content"))
    assert {code for code, _ in built.said} <= {"word-broken", "code-too-wide"}
    area = built.theme.layout("content").slot("body").box
    used = 0
    for page in built.pages.pages:
        frames = [frame for frame in page.frames if frame.name not in ("Title", "Footer", "Slide Number")]
        used += pt(16) * len(frames)
        for frame in frames:
            assert area.y - pt(14) <= frame.box.y
            assert frame.box.bottom <= area.bottom + pt(1)
            if isinstance(frame, TextFrame):
                inner = frame.box.inset(frame.insets)
                need = real_ruler.measure(frame.paragraphs, inner.width).safe_height
                assert need <= inner.height + pt(1), frame.name
                used += need + frame.box.height - inner.height
            else:
                used += frame.box.height
        for one, other in pairwise(sorted(frames, key=lambda frame: frame.box.y)):
            assert one.box.bottom <= other.box.y + pt(1) or one.box.y == other.box.y
        last = frames[-1]
        if isinstance(last, TextFrame) and page is not built.pages.pages[-1]:
            assert set(last.paragraphs[-1].text) != {"H"}, "a heading is last on its page"
    shown = solid("".join(built.words()))
    texts = [(kind, text) for kind, said in blocks for text in (said if isinstance(said, list) else [said])]
    assert all(solid(text) in shown for kind, text in texts if kind not in ("callout", "table", "picture"))
    assert not Counter(solid("".join(text for _, text in texts))) - Counter(shown), "no character is lost"
    assert len(built.pages.pages) <= 2 * used / area.height + 1


_SENTENCE = st.integers(1, 90).map(lambda n: "字" * n + "。")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_SENTENCE, min_size=1, max_size=60), st.integers(0, 3))
def test_any_long_paragraph_fits_or_is_split(author, build, real_ruler, parts, before):
    author.counts.clear()
    built = build(author(*[author.words("before")] * before, author.words("".join(parts))))
    assert not built.said
    assert "".join(built.words()) == "before" * before + "".join(parts)
    box = built.theme.layout("content").slot("body").box
    for page in built.pages.pages:
        assert real_ruler.measure(page.frames[1].paragraphs, box.width).safe_height <= box.height
