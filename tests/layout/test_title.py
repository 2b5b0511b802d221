"""Titles: how small, how many lines, where they break. Squares of 30 pt: 28 to a line of 864 pt."""

import pytest

from generator.layout.title import fit_title, page_mark
from generator.model.blocks import Run


@pytest.fixture
def fitted(desk):
    slot = desk.theme.layout("content").slot("title")

    def fit(text, mark=""):
        return fit_title((Run(text),), slot, desk, mark)

    return fit


def test_one_line_keeps_the_wished_size(fitted):
    title = fitted("字" * 28)
    assert (title.lines, title.size, title.fits) == (1, 3000, True)


def test_an_ugly_second_line_goes_when_the_next_size_has_room(fitted):
    """30 squares of 28 pt are 840 pt: one line."""
    title = fitted("字" * 30)
    assert (title.lines, title.size) == (1, 2800)


def test_two_good_lines_stay(fitted):
    title = fitted("字" * 40)
    assert (title.lines, title.size) == (2, 3000)
    assert "\v" not in title.paragraph.text


def test_what_stays_ugly_is_balanced(fitted):
    """32 squares: 28 and 4 at 30 pt (4 are below 20 %), 30 and 2 at 28 pt; even lines of 16 are neither."""
    title = fitted("字" * 32)
    assert title.size == 3000
    assert title.paragraph.text == "字" * 16 + "\v" + "字" * 16


def test_a_break_is_better_after_a_clause(fitted):
    title = fitted("字" * 13 + "，" + "字" * 18)
    assert title.paragraph.text == "字" * 13 + "，\v" + "字" * 18


def test_a_break_takes_the_place_of_a_blank(fitted):
    title = fitted("a" * 15 + " " + "b" * 16)
    assert title.paragraph.text == "a" * 15 + "\v" + "b" * 16


def test_what_is_too_long_counts_its_lines(fitted):
    """30 squares of 28 pt to a line: 61 need three lines, of 31.92 pt each; 72 pt hold two."""
    title = fitted("字" * 61)
    assert (title.fits, title.lines, title.held, title.size) == (False, 3, 2, 2800)
    assert title.height == pytest.approx(3 * 31.92 * 12700, abs=3)


def test_the_smallest_size_has_as_many_lines_as_the_height_holds(desk):
    """The cover's place is 489 × 140 pt: at 28 pt 17 squares to a line, and four lines of 31.92 pt.

    Above that size two lines are the most: 61 squares would have three at 36 pt.
    """
    slot = desk.theme.layout("title").slot("title")
    title = fit_title((Run("字" * 61),), slot, desk)
    assert (title.fits, title.lines, title.size) == (True, 4, 2800)


def test_the_mark_of_a_split_page_counts(fitted):
    assert page_mark(1, 1) == ""
    assert fitted("字" * 10, page_mark(2, 3)).paragraph.text == "字" * 10 + " (2/3)"
