"""Columns inside a column: what stands on which page, and how high a row of columns is."""

import pytest

from generator.diagnostic import Span
from generator.geometry import Size, pt
from generator.layout.grid import column_weights, grid_units
from generator.layout.head_row import head_row, heading_style
from generator.layout.unit import LEAD_IN, Unit, Visual
from generator.layout.words import Words
from generator.model.text import TextParagraph, TextRun

PLACE = Span("deck.md")


def piece(name, height, rank=0):
    """A piece of text; pieces stand below each other without a gap."""
    words = Words(TextParagraph((TextRun(name, 1800, "en-US"),)), PLACE)
    return Unit(words, "words", PLACE, pt(height), rank=rank)


def visual(author, least, ideal):
    block = author.picture()
    return Unit(Visual(block), block.key, PLACE, pt(least), ideal=pt(ideal))


def grid(author, desk, *columns, height=100, above=0, headed=False):
    """The rows of columns of such units, in a room 800 pt wide; a heading takes 24 pt and a gap of 8."""
    heads = [author.heading(f"H{number}") for number in range(len(columns))]
    bodies = [author.words("x") for _ in columns]
    made = author.columns(
        *(
            [*([head] if headed else []), *([body] if own else [])]
            for head, body, own in zip(heads, bodies, columns, strict=True)
        )
    )
    known = {body.key: own for body, own in zip(bodies, columns, strict=True)}
    return grid_units(
        made,
        Size(pt(800), pt(height)),
        pt(above),
        lambda blocks, size: tuple(known[blocks[0].key]) if blocks else (),
        desk,
    )


def names(part):
    """The words of each column of a row, headings included."""
    return [[one.content.paragraph.text for one in column] for column in part.content.columns]


def test_columns_that_fit_are_one_row(author, desk):
    (row,) = grid(author, desk, [piece("a", 30), piece("b", 40)], [piece("c", 20)])
    assert names(row) == [["a", "b"], ["c"]]
    assert (row.height, row.rank) == (pt(70), 0)


def test_each_column_goes_on_on_the_next_page_by_itself(author, desk):
    first, second = grid(author, desk, [piece("a", 60), piece("b", 60)], [piece("c", 20), piece("d", 30)])
    assert names(first) == [["a"], ["c", "d"]]
    assert names(second) == [["b"], []]
    assert (first.height, second.height, second.rank) == (pt(60), pt(60), 1)


def test_a_row_of_headings_is_above_every_part_that_has_content(author, desk):
    """24 pt of heading and 8 of gap leave 68 of 100: a column has one piece of 60. The third has a heading alone."""
    columns = [piece("a", 60), piece("b", 60)], [piece("c", 20)], []
    first, second = grid(author, desk, *columns, headed=True)
    assert names(first) == [["H0", "a"], ["H1", "c"], ["H2"]]
    assert names(second) == [["H0", "b"], [], []]
    assert pt(24 + 8 + 60) <= first.height <= pt(24 + 8 + 60) + 1


def test_columns_begin_below_what_stands_above_and_stay_with_it(author, desk):
    """Of 100 pt, 20 are taken and 16 are the gap: 64 are left for two pieces of 30, then one of 40 goes on."""
    first, second = grid(author, desk, [piece("a", 30), piece("b", 30), piece("c", 40)], [piece("d", 10)], above=20)
    assert names(first) == [["a", "b"], ["d"]]
    assert names(second) == [["c"], []]
    assert 0 < first.rank < LEAD_IN


def test_what_leaves_less_than_half_a_page_is_not_gone_on_below(author, desk):
    first, second = grid(author, desk, [piece("a", 30), piece("b", 30), piece("c", 45)], above=60)
    assert sum(len(column) for part in (first, second) for column in names(part)) == 3
    assert max(first.height, second.height) > pt(24)
    assert first.rank == 0


def test_a_parent_is_not_left_behind_its_children(author, desk):
    parts = grid(author, desk, [piece("a", 30), piece("b", 30), piece("child", 60, rank=LEAD_IN)], above=20)
    assert [names(part) for part in parts] == [[["a"]], [["b", "child"]]]


def test_columns_of_which_nothing_fits_below_begin_on_the_next_page(author, desk):
    """Nothing of 70 pt goes into the 64 that are left: headings alone would stand there."""
    first, second = grid(author, desk, [piece("a", 70), piece("b", 70)], above=20)
    assert names(first) == [["a"]]
    assert names(second) == [["b"]]
    assert first.rank == 0


def test_a_row_is_as_high_as_its_visuals_in_rows(author, desk):
    """A picture below 30 pt of words and one above 40: 30 + 16 + 20 + 16 + 40 at least, 30 more as they wish."""
    columns = [[piece("a", 30), visual(author, 20, 50)], [visual(author, 20, 40), piece("b", 40)]]
    (row,) = grid(author, desk, *columns, height=300)
    assert (row.height, row.ideal) == (pt(122), pt(152))


def test_a_row_that_has_no_room_for_that_is_as_high_as_its_highest_column(author, desk):
    columns = [[piece("a", 30), visual(author, 20, 50)], [visual(author, 20, 40), piece("b", 40)]]
    (row,) = grid(author, desk, *columns, height=100)
    assert row.height == pt(20 + 16 + 40)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ((None, None), (0.5, 0.5)),
        ((0.4, 0.6), (0.4, 0.6)),
        ((0.5, None, None), (0.5, 0.25, 0.25)),
        ((0.8, 0.8, None), (0.8, 0.8, 0.8)),
    ],
)
def test_columns_without_a_share_divide_what_is_left(author, given, found):
    assert column_weights(author.columns(*[[]] * len(given), weights=given)) == pytest.approx(found)


def row(author, desk, *texts, width=100):
    heads = [author.heading(text) for text in texts]
    found = head_row(heads, [pt(width)] * len(heads), [heading_style(desk.theme)] * len(heads), desk)
    return [words.paragraph.runs[0].size for words in found.heads if words], found.height


def test_headings_get_the_size_in_which_all_have_fewest_lines(author, desk):
    """Five squares of 20 pt are a line of 100 pt, of 18 pt one of 90; six need two lines in both sizes."""
    assert row(author, desk, "12345", "1") == ([2000, 2000], pt(24) + 1)
    assert row(author, desk, "123456", "1") == ([2000, 2000], pt(48) + 1)
    assert row(author, desk, "12345", "1", width=90) == ([1800, 1800], pt(21.6) + 1)
    assert row(author, desk, "1", "123456", "1") == ([2000] * 3, pt(48) + 1)
