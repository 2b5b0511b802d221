"""Everything fits or is split, nothing is lost, and pages break where they should."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.geometry import pt
from generator.layout.fit import break_pages
from generator.layout.flow import Room, flow_units, sentences
from generator.layout.scale import level_steps, size_steps
from generator.layout.unit import TOGETHER, Caption, Unit
from generator.layout.words import Words
from generator.model.page import TextFrame
from generator.model.text import TextParagraph, TextRun
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


def test_sentences_keep_every_character_and_all_closing_marks():
    words = Words(
        TextParagraph((TextRun("One. Two? 他说：“好。”然后", 1800, "zh-CN"), TextRun("走了。Last", 1800, "zh-CN"))),
        None,
    )
    parts = sentences(words)
    assert [part.paragraph.text for part in parts] == ["One. ", "Two? ", "他说：“好。”", "然后走了。", "Last"]
    assert [part.continued for part in parts] == [False, True, True, True, True]


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


def test_a_sentence_higher_than_a_page_is_an_error(author, build):
    built = build(author(author.words("字" * 1000)))
    ((code, message),) = built.said
    assert code == "does-not-fit"
    assert message.startswith("this paragraph needs 5")
    assert "its place has 364 pt" in message


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
    assert (second, more, row, chunk) == (1, 1, 1, 1)
    assert listed == 2
    assert (parent, first) == (TOGETHER, TOGETHER), "after a heading, and between a parent and its first child"


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
