"""Numbers and statements as large as their places allow."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.geometry import Size, pt
from generator.layout.big import is_number, set_large
from generator.model.blocks import Big
from generator.model.page import GroupFrame, PlaceholderRef, TableFrame

LAYOUT = {"layout": "big-number"}


def big(author, number, *meaning):
    """What the reader makes of `::: big`."""
    key = author.key("big")
    said = [author.words(text, key=f"{key}/paragraph-{n}") for n, text in enumerate((number, *meaning), 1)]
    return Big(key, said[0].span, tuple(said))


def sizes(frame):
    return [[run.size for run in paragraph.runs] for paragraph in frame.paragraphs]


def texts(frame):
    return [paragraph.text for paragraph in frame.paragraphs]


@pytest.mark.parametrize("text", ["10×", "3.5 s", "64 GB", "约 10 倍", "1,000,000", "≈ 40 %", "2 亿次", "$5 billion"])
def test_a_number_may_have_a_unit(text):
    assert is_number(text)


@pytest.mark.parametrize("text", ["Share one kernel", "10 times as many containers", "容器是进程", "", "About half"])
def test_a_statement_is_no_number(text):
    assert not is_number(text)


def test_a_number_has_the_largest_size_and_its_unit_the_next_that_is_not_above_half_of_it(author, build):
    built = build(author(big(author, "64 GB", "of memory"), **LAYOUT))
    number, meaning = built.frame("Number"), built.frame("Meaning")
    assert sizes(number) == [[13000, 5600]]
    assert [run.text for run in number.paragraphs[0].runs] == ["64", " GB"]
    assert (number.placeholder, meaning.placeholder) == (PlaceholderRef("body", 13), PlaceholderRef("body", 1))
    assert texts(meaning) == ["of memory"]


def test_east_asian_words_around_a_number_are_units(author, build):
    built = build(author(big(author, "约 10 倍"), **LAYOUT))
    assert [(run.text, run.size) for run in built.frame("Number").paragraphs[0].runs] == [
        ("约 ", 5600),
        ("10", 13000),
        (" 倍", 5600),
    ]


def test_the_number_starts_at_the_margin(author, build, light):
    number = build(author(big(author, "10×"), **LAYOUT)).frame("Number")
    assert number.box.x == light.layout("big-number").slot("number").box.x == pt(48)
    assert (number.insets.left, number.paragraphs[0].margin_left, number.paragraphs[0].indent) == (0, 0, 0)


@pytest.mark.parametrize(
    ("width", "size"),
    # Squares: 10 and × are three of them; the unit, half as large or less, one more.
    [(3 * 130, 13000), (3 * 130 - 1, 8000), (3 * 80 - 1, 5600), (3 * 28, 2800), (3 * 28 - 1, None)],
)
def test_a_number_goes_down_the_scale_until_it_has_one_line(width, size, author, desk, light):
    style = light.layout("big-number").slot("number").style
    found = set_large([author.words("10×")], style, Size(pt(width), pt(400)), desk)
    assert [run.size for paragraph in found for run in paragraph.runs] == ([size] if size else [])


def test_a_statement_has_at_most_three_lines(author, desk, light):
    """Sixteen squares in three lines are six across: 480 pt at 80, 336 at 56."""
    style = light.layout("big-number").slot("number").style
    said = author.words("a statement said")
    for width, size in ((480, 8000), (479, 5600), (336, 5600), (335, 4000)):
        (paragraph,) = set_large([said], style, Size(pt(width), pt(400)), desk)
        assert [run.size for run in paragraph.runs] == [size]


def test_a_statement_stands_over_the_whole_width(author, build, real_ruler):
    words = "A container is a process that believes it is alone on its machine"
    built = build(author(big(author, words), **LAYOUT))
    number = built.frame("Number")
    assert (number.box.x, number.box.width) == (pt(48), pt(864))
    assert sizes(number) == [[8000]]
    assert real_ruler.measure(number.paragraphs, number.box.width).line_count == 3
    assert not built.said


def test_evidence_stands_beside_the_number(author, build, drawn):
    slide = author(big(author, "10×", "denser"), author.diagram(), **LAYOUT)
    built = build(slide, diagrams={"stack": drawn("stack", 200, 200)})
    group = next(frame for frame in built.page().frames if isinstance(frame, GroupFrame))
    assert group.box.x >= built.frame("Number").box.right
    assert not built.frame("Number").moved


def test_a_table_is_evidence_too(author, build):
    rows = (("System", "Start"), ("VM", "41 s"), ("Container", "0.4 s"))
    built = build(author(big(author, "100×"), author.words("faster"), author.table(*rows), **LAYOUT))
    table = next(frame for frame in built.page().frames if isinstance(frame, TableFrame))
    assert built.page().layout.name == "big-number"
    assert table.box.x == built.frame("Number").box.right + pt(16)


@pytest.mark.parametrize("columns", [True, False])
def test_several_numbers_share_size_and_baseline(columns, author, build):
    """Three cells of 277 1/3 pt: 200 MB is 261 pt wide at 80."""
    stats = [big(author, "64 GB", "x"), big(author, "2 GB", "long words " * 12), big(author, "200 MB")]
    blocks = [author.columns(*[[stat] for stat in stats])] if columns else stats
    built = build(author(*blocks, **LAYOUT))
    numbers = [frame for frame in built.page().frames if frame.name.startswith("Number")]
    meanings = [frame for frame in built.page().frames if frame.name.startswith("Meaning")]
    assert [frame.box.x for frame in numbers] == [pt(48), pt(341 + 1 / 3), pt(634 + 2 / 3)]
    assert {max(sizes(frame)[0]) for frame in numbers} == {8000}
    assert len({(frame.box.bottom, frame.anchor) for frame in numbers}) == 1
    assert [frame.box.x for frame in meanings] == [frame.box.x for frame in numbers[:2]]
    assert len({frame.box.y for frame in meanings}) == 1
    assert [frame.placeholder is None for frame in (*numbers, *meanings)] == [False, True, True, False, True]


def test_eight_numbers_stand_in_two_rows(author, build):
    built = build(author(*[big(author, str(n), "what it is") for n in range(8)], **LAYOUT))
    numbers = [frame for frame in built.page().frames if frame.name.startswith("Number")]
    assert [frame.box.x for frame in numbers[:4]] == [frame.box.x for frame in numbers[4:]]
    assert len({frame.box.bottom for frame in numbers}) == 2
    assert build(author(*[big(author, str(n)) for n in range(9)], **LAYOUT)).page().layout.name == "content"


def test_among_other_blocks_it_is_a_heading_in_the_accent_colour(author, build):
    built = build(author(author.bullets("x"), big(author, "10×", "denser"), author.bullets("y")))
    words = built.frame("Content").paragraphs
    assert [(paragraph.text, paragraph.runs[0].bold) for paragraph in words] == [
        ("x", False),
        ("10×", True),
        ("denser", False),
        ("y", False),
    ]


def test_a_meaning_that_is_too_long_flows(author, build):
    built = build(author(big(author, "10×", "Many words. " * 250), layout="big-number"))
    assert built.page().layout.name == "content"
    assert [code for code, _ in built.said] == ["layout-unfit"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(
        st.text(alphabet="0123456789 ×%sGB倍核容器一二 abcdef.", min_size=1, max_size=40), min_size=1, max_size=6
    )
)
def test_whatever_is_said_fits_and_is_complete(author, texts, build, real_ruler):
    author = type(author)()  # the fixture is made once for all examples
    built = build(author(*[big(author, text, "and what it means") for text in texts], **LAYOUT))
    for page in built.pages.pages:
        for frame in page.frames:
            if frame.name.startswith(("Number", "Meaning")):
                extent = real_ruler.measure(frame.paragraphs, frame.box.width)
                assert extent.safe_height <= frame.box.height + 1
    assert "".join("".join(built.words()).split()).count("andwhatitmeans") == len(texts)
