"""Titles: how small, how many lines, where they break. Squares of 30 pt: 28 to a line of 864 pt."""

import pytest

from generator.diagnostic import Span
from generator.layout.title import fit_title, page_mark
from generator.model.blocks import Run

PLACE = Span("deck.md", 7, 1)


@pytest.fixture
def fitted(desk):
    slot = desk.theme.layout("content").slot("title")

    def fit(text, mark=""):
        return fit_title((Run(text),), slot, desk, key="slide/title", span=PLACE, mark=mark)

    return fit


def test_one_line_keeps_the_wished_size(fitted, desk):
    title = fitted("字" * 28)
    assert (title.lines, title.paragraph.runs[0].size) == (1, 3000)
    assert not len(desk.diagnostics)


def test_an_ugly_second_line_goes_when_the_next_size_has_room(fitted):
    """30 squares of 28 pt are 840 pt: one line."""
    title = fitted("字" * 30)
    assert (title.lines, title.paragraph.runs[0].size) == (1, 2800)


def test_two_good_lines_stay(fitted):
    title = fitted("字" * 40)
    assert (title.lines, title.paragraph.runs[0].size) == (2, 3000)
    assert "\v" not in title.paragraph.text


def test_what_stays_ugly_is_balanced(fitted):
    """32 squares: 28 and 4 at 30 pt (4 are below 20 %), 30 and 2 at 28 pt; even lines of 16 are neither."""
    title = fitted("字" * 32)
    assert title.paragraph.runs[0].size == 3000
    assert title.paragraph.text == "字" * 16 + "\v" + "字" * 16


def test_a_break_is_better_after_a_clause(fitted):
    title = fitted("字" * 13 + "，" + "字" * 18)
    assert title.paragraph.text == "字" * 13 + "，\v" + "字" * 18


def test_a_break_takes_the_place_of_a_blank(fitted):
    title = fitted("a" * 15 + " " + "b" * 16)
    assert title.paragraph.text == "a" * 15 + "\v" + "b" * 16


def test_too_long_is_an_error_that_counts_the_lines(fitted, desk):
    """30 squares of 28 pt to a line: 61 need three lines."""
    fitted("字" * 61)
    (error,) = desk.diagnostics
    assert (error.code, error.severity, error.span) == ("title-too-long", "error", PLACE)
    assert error.message == "the title needs 3 lines at 28 pt, its place has 2"


def test_the_mark_of_a_split_page_counts(fitted):
    assert page_mark(1, 1) == ""
    assert fitted("字" * 10, page_mark(2, 3)).paragraph.text == "字" * 10 + " (2/3)"
