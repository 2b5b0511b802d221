"""Columns side by side: any number, any widths, headings in a row, and what happens when one is too high."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.geometry import pt
from generator.model.page import GroupFrame, PictureFrame, PlaceholderRef, TextFrame


def texts(frame):
    return [paragraph.text for paragraph in frame.paragraphs]


def shown(built, index=0):
    """The frames of a page without title and footers."""
    return [
        frame for frame in built.page(index).frames if frame.name not in ("Title", "Footer", "Slide Number", "Date")
    ]


def said(built, index=0):
    return [texts(frame) for frame in shown(built, index) if isinstance(frame, TextFrame)]


def test_three_columns_are_as_wide_as_the_author_says(author, build):
    """864 pt less two gaps of 16 are 832: a half and two quarters. The first text is in the placeholder."""
    built = build(author(author.columns(*[[author.words("w")]] * 3, weights=[0.5, 0.25, 0.25])))
    frames = shown(built)
    assert [frame.box.width for frame in frames] == [pt(416), pt(208), pt(208)]
    assert [frame.placeholder for frame in frames] == [PlaceholderRef("obj", 1), None, None]
    assert built.page().layout.name == "content"


def test_the_first_column_with_words_has_the_placeholder(author, build):
    built = build(author(author.columns([author.picture()], [author.words("a")], [author.words("b")])))
    assert [texts(f) for f in shown(built) if isinstance(f, TextFrame) and f.placeholder] == [["a"]]


@pytest.mark.parametrize("count", [2, 3, 6])
def test_headings_of_all_columns_stand_in_one_row(author, build, count):
    """One heading is long; the feet of all are level, and so are the tops of what stands below them."""
    heads = ["A heading that takes more lines than one in a column " * (8 // count), *["Short"] * (count - 1)]
    columns = author.columns(*([author.heading(head), author.bullets("x")] for head in heads))
    frames = shown(build(author(columns)))
    above, below = frames[::2], frames[1::2]
    assert [texts(frame)[0] for frame in above] == heads
    assert {frame.anchor for frame in above} == {"b"}
    assert len({(frame.box.y, frame.box.bottom) for frame in above}) == 1
    assert {frame.box.y for frame in below} == {above[0].box.bottom + pt(8)}
    assert len({frame.paragraphs[0].runs[0].size for frame in above}) == 1


def test_headings_in_nested_columns_stand_in_one_row_too(author, build):
    """Below a lead-in, columns are a grid: the heading of the second has two lines."""
    columns = author.columns(
        [author.heading("One"), author.words("a")],
        [author.heading("Another that is far too long for one line of it"), author.words("b")],
        [author.heading("Last"), author.words("c")],
    )
    built = build(author(author.words("lead"), columns))
    lead, *frames = shown(built)
    above, below = frames[::2], frames[1::2]
    assert texts(lead) == ["lead"]
    assert {frame.anchor for frame in above} == {"b"}
    assert above[0].box.height > pt(40)
    assert len({(frame.box.y, frame.box.bottom) for frame in above}) == 1
    assert {frame.box.y for frame in below} == {above[0].box.bottom + pt(8)}


def test_a_heading_that_only_some_columns_have_stays_with_its_words(author, build):
    built = build(author(author.columns([author.heading("A"), author.words("x")], [author.words("y")])))
    assert said(built) == [["A", "x"], ["y"]]


def test_uneven_columns_keep_the_placeholders_of_the_layout(author, build):
    """848 pt are left beside the gap: 30 % are 254.4."""
    columns = author.columns(
        [author.heading("A"), author.words("x")], [author.heading("B"), author.words("y")], weights=[0.3, 0.7]
    )
    built = build(author(columns))
    assert built.names()[1:5] == ["Left Heading", "Left", "Right Heading", "Right"]
    assert built.frame("Left").box.width == pt(254.4)
    assert built.frame("Right Heading").box.x == pt(48 + 254.4 + 16)
    assert built.frame("Right").moved


def test_a_column_without_content_is_a_gap(author, build):
    """As decks for the web have it: 45, 10 and 45 per cent."""
    columns = author.columns(
        [author.heading("A"), author.words("x")],
        [],
        [author.heading("B"), author.words("y")],
        weights=[0.45, 0.1, 0.45],
    )
    built = build(author(columns))
    assert said(built) == [["A"], ["x"], ["B"], ["y"]]
    assert shown(built)[2].box.x - shown(built)[0].box.right == pt(16 + 83.2 + 16)


def test_six_columns_are_read_one_after_the_other(author, build):
    names = ["Image", "Container", "Volume", "Network", "Registry", "Compose"]
    columns = author.columns(*([author.heading(name), author.bullets("one", "two")] for name in names))
    built = build(author(columns))
    assert not built.said
    assert said(built) == [part for name in names for part in ([name], ["one", "two"])]
    sizes = [run.size for frame in shown(built) for paragraph in frame.paragraphs for run in paragraph.runs]
    assert min(sizes) >= 1800


def test_columns_that_are_too_high_go_on_under_their_headings(author, build):
    columns = author.columns(
        [author.heading("Long"), author.bullets(*["a point that takes two lines of its column"] * 10)],
        [author.heading("Short"), author.bullets("x")],
        [author.heading("Bare")],
    )
    built = build(author(columns))
    assert len(built.pages.pages) == 2
    assert [words[0] for words in said(built)][::2] == ["Long", "Short", "Bare"]
    assert said(built, 1)[0] == ["Long"]
    assert len(said(built, 1)) == 2


def test_columns_that_are_too_high_begin_below_what_leads_in_to_them(author, build):
    columns = author.columns(
        [author.heading("Long"), author.bullets(*["a point that takes two lines of its column"] * 9)],
        [author.heading("Short"), author.bullets("x")],
        [author.words("no heading")],
    )
    built = build(author(author.words("lead"), columns))
    assert len(built.pages.pages) == 2
    assert said(built)[0] == ["lead"]
    assert sum(len(words) for words in said(built)) > 6


def test_diagrams_of_three_columns_share_a_scale_and_a_top(author, build, drawn):
    """277.3 pt are enough for 300 pt at 14/16 only; all three get that scale and stand below the highest words."""
    diagrams = {name: drawn(name, width, 100) for name, width in (("a", 150), ("b", 300), ("c", 100))}
    columns = author.columns(
        [author.words("x"), author.diagram("a")], [author.diagram("b")], [author.diagram("c"), author.words("y")]
    )
    built = build(author(columns), diagrams=diagrams)
    groups = [frame for frame in shown(built) if isinstance(frame, GroupFrame)]
    assert [group.box.width for group in groups] == [pt(150 * 7 / 8), pt(300 * 7 / 8), pt(100 * 7 / 8)]
    assert len({group.box.y for group in groups}) == 1
    assert groups[0].box.y > shown(built)[0].box.bottom


def test_diagrams_in_a_grid_share_a_scale_too(author, build, drawn):
    diagrams = {name: drawn(name, width, 100) for name, width in (("a", 150), ("b", 300))}
    columns = author.columns(
        [author.diagram("a", caption="x")], [author.diagram("b", caption="y")], [author.words("z")]
    )
    built = build(author(author.words("lead"), columns), diagrams=diagrams)
    one, other = (frame for frame in shown(built) if isinstance(frame, GroupFrame))
    assert one.box.y == other.box.y
    assert one.box.width / pt(150) == pytest.approx(other.box.width / pt(300), abs=1e-5)


def test_a_diagram_too_high_for_its_column_does_not_make_the_other_small(author, build, drawn):
    """Of 700 pt there is room for 364: labels of 8 pt. The other one keeps labels of 18 pt."""
    diagrams = {"a": drawn("a", 200, 100), "b": drawn("b", 100, 700)}
    built = build(author(author.columns([author.diagram("a")], [author.diagram("b")])), diagrams=diagrams)
    one, _ = (frame for frame in shown(built) if isinstance(frame, GroupFrame))
    assert [code for code, _ in built.said] == ["diagram-small"]
    assert one.box.width == pt(225)


def test_a_diagram_too_wide_for_its_column_gets_a_row_of_its_own(author, build, drawn):
    """Labels of 14 pt need 700 of 864 pt, a column has 424."""
    columns = author.columns([author.heading("A"), author.words("x")], [author.heading("B"), author.diagram("b")])
    built = build(author(columns), diagrams={"b": drawn("b", 800, 100)})
    assert not built.said
    assert said(built) == [["A"], ["x"], ["B"]]
    group = next(frame for frame in shown(built) if isinstance(frame, GroupFrame))
    assert group.box.width >= pt(700)
    assert group.box.y > shown(built)[1].box.bottom


def test_more_columns_than_words_have_room_for_stand_in_rows(author, build):
    """Eight have 94 pt each. Nine would have 81.8, ten 72: less than 80, so they stand in two rows of five."""
    for count, widths in ((8, 8), (10, 5)):
        frames = shown(build(author(author.columns(*([author.words(f"w{n}")] for n in range(count))))))
        assert [texts(frame) for frame in frames] == [[f"w{n}"] for n in range(count)]
        assert len({frame.box.x for frame in frames}) == widths
        assert len({frame.box.y for frame in frames}) == count // widths


def test_a_hundred_columns_have_a_place(author, build):
    built = build(author(author.columns(*([author.words(f"w{n}")] for n in range(100)))))
    assert not built.said
    assert [words for words in built.words() if words] == [f"w{n}" for n in range(100)]


def test_two_rows_of_diagrams_are_level_row_by_row(author, build, drawn):
    diagrams = {name: drawn(name, 200, height) for name, height in (("a", 60), ("b", 120), ("c", 80), ("d", 50))}
    columns = author.columns([author.diagram("a"), author.diagram("b")], [author.diagram("c"), author.diagram("d")])
    built = build(author(columns), diagrams=diagrams)
    a, b, c, d = (frame for frame in shown(built) if isinstance(frame, GroupFrame))
    assert a.box.y == c.box.y
    assert b.box.y == d.box.y == c.box.bottom + pt(16)


def test_a_diagram_beside_words_begins_at_their_top(author, build, drawn):
    built = build(
        author(author.columns([author.diagram()], [author.words("x")])), diagrams={"stack": drawn("stack", 200, 250)}
    )
    group, words = shown(built)
    assert group.box.y == words.box.y


def test_pictures_side_by_side_have_one_height(author, build):
    """424 pt wide, 16:9 is 238.5 pt high and 4:3 318: both get the lower height, and one top."""
    built = build(author(author.columns([author.picture(1600, 900)], [author.picture(1200, 900)])))
    one, other = (frame for frame in shown(built) if isinstance(frame, PictureFrame))
    assert (one.box.width, one.box.height) == (pt(424), pt(238.5))
    assert (other.box.width, other.box.height) == (pt(318), pt(238.5))
    assert one.box.y == other.box.y


def test_a_picture_that_fills_its_place_is_as_high_as_the_one_beside_it(author, build):
    columns = author.columns([author.picture(400, 800, fit="cover")], [author.picture(1600, 500)])
    one, other = (frame for frame in shown(build(author(columns))) if isinstance(frame, PictureFrame))
    assert one.box.size == other.box.size
    assert one.crop.top == one.crop.bottom > 0


@pytest.mark.parametrize("below", [False, True])
def test_pictures_get_lower_where_words_stand_above_one_and_below_the_other(author, build, below):
    """Both begin below the words on the right, and are as high as what is left."""
    left = [author.picture(800, 700), *([author.bullets("x", "y")] if below else [])]
    columns = author.columns(left, [author.bullets(*"123"), author.picture(800, 700)])
    one, other = (frame for frame in shown(build(author(columns))) if isinstance(frame, PictureFrame))
    assert (one.box.y, one.box.height) == (other.box.y, other.box.height)
    assert one.box.y > pt(200)
    assert one.box.bottom <= pt(484)


def test_pictures_of_unlike_proportions_keep_their_own_heights(author, build):
    """At 106 pt, the height of the wide one, the high one would be 53 pt wide."""
    built = build(author(author.columns([author.picture(1600, 400)], [author.picture(400, 800)])))
    one, other = (frame for frame in shown(built) if isinstance(frame, PictureFrame))
    assert (one.box.height, one.box.y) == (pt(106), other.box.y)
    assert other.box.height > pt(300)


def block(author, kind, count):
    match kind:
        case "words":
            return author.words("some words that go on " * count)
        case "list":
            return author.bullets(*["a point of some length"] * count)
        case "picture":
            return author.picture(300 * count, 500, caption="caption" if count % 2 else "")
        case "table":
            return author.table(("a", "b"), *[("1", "two words")] * count)
        case "code":
            return author.code("\n".join(["line"] * count))
        case "callout":
            return author.callout("tip", author.words("mind this " * count))
        case _:
            return author.diagram("small" if count % 2 else "large", caption="caption" if count > 3 else "")


KINDS = st.sampled_from(["words", "list", "picture", "table", "code", "callout", "diagram"])
COLUMNS = st.lists(
    st.tuples(st.lists(st.tuples(KINDS, st.integers(1, 6)), max_size=3), st.booleans()), min_size=1, max_size=5
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(COLUMNS, st.booleans())
def test_any_columns_stand_clear_of_each_other(author, build, drawn, columns, lead):
    """Whatever they hold: no frame overlaps another or leaves the content area, and no word is lost."""
    author.counts.clear()
    made = [
        [*([author.heading(f"Heading {index}")] if headed else []), *(block(author, *part) for part in parts)]
        for index, (parts, headed) in enumerate(columns)
    ]
    blocks = [author.columns(*made)]
    if lead:
        blocks.insert(0, author.words("lead"))
    diagrams = {"small": drawn("small", 100, 60), "large": drawn("large", 150, 90)}
    built = build(author(*blocks), diagrams=diagrams)
    assert not [code for code, _ in built.said if code == "does-not-fit"]
    for index in range(len(built.pages.pages)):
        for one, other in combinations(shown(built, index), 2):
            assert not one.box.overlaps(other.box), (one.name, other.name)
        for frame in shown(built, index):
            assert frame.box.y >= pt(106)
            assert frame.box.bottom <= pt(484) + 1
    assert not lead or "lead" in built.words()
    for index, (_, headed) in enumerate(columns):
        assert not headed or f"Heading {index}" in built.words()


@pytest.mark.parametrize("lead", [True, False], ids=["below words", "alone"])
def test_columns_with_one_that_is_far_too_long_follow_one_another(author, build, lead):
    """Six columns, one of them with 60 sentences: side by side these are pages with a narrow strip of words."""
    long = author.words("A container shares the kernel of its host with all others. " * 60)
    columns = author.columns([long], *([author.words(f"Short {number}")] for number in range(5)))
    blocks = [author.words("What leads in"), columns] if lead else [columns]
    built = build(author(*blocks))
    assert [code for code, _ in built.said] == ["columns-stacked"]
    assert len(built.pages.pages) == 3
    widest = [frame for index in range(3) for frame in shown(built, index) if isinstance(frame, TextFrame)]
    assert {frame.box.width for frame in widest} == {pt(864)}
    assert " ".join(built.words()).index("Short 0") > " ".join(built.words()).rindex("all others")


def test_columns_of_two_pages_stay_side_by_side(author, build):
    long = author.words("A container shares the kernel of its host with all others. " * 10)
    built = build(author(author.columns([long], [author.words("Short")])))
    assert [code for code, _ in built.said] == []
    assert {len(shown(built, index)) for index in range(len(built.pages.pages))} <= {1, 2}
