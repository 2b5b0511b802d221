"""What an author allows so that a slide fits: smaller sizes, more pages, both, or neither."""

from __future__ import annotations

import pytest


def sizes(built):
    return {run.size for page in built.pages.pages for p in page.frames[1].paragraphs for run in p.runs}


def points(author, count):
    """Items of one line; a page of 364 pt holds 9 at 22 pt, 13 at 18 pt (measured)."""
    return author.bullets(*["a point"] * count)


@pytest.mark.parametrize(
    ("fit", "count", "pages", "size"),
    [
        ("auto", 9, 1, 2200),
        ("auto", 13, 1, 1800),
        ("auto", 14, 2, 2200),
        ("split", 9, 1, 2200),
        ("split", 13, 2, 2200),
        ("shrink", 13, 1, 1800),
        ("error", 9, 1, 2200),
    ],
)
def test_what_is_done_so_that_a_slide_fits(author, build, fit, count, pages, size):
    built = build(author(points(author, count), fit=fit))
    assert not built.said
    assert (len(built.pages.pages), sizes(built)) == (pages, {size})


@pytest.mark.parametrize(
    ("fit", "count", "at", "need"), [("shrink", 14, "the smallest sizes", 373), ("error", 10, "the wished sizes", 371)]
)
def test_what_is_not_allowed_is_an_error_that_says_by_how_much(author, build, fit, count, at, need):
    """Fourteen lines of 18 pt at 126 % and 4 pt between them, ten of 22 pt and 10 pt, each with 1 % for safety."""
    built = build(author(points(author, count), fit=fit))
    message = (
        f"this slide needs {need} pt of height at {at}, its place has 364 pt: {need - 364} pt too few for fit={fit}"
    )
    assert built.said == [("does-not-fit", message)]


def test_a_table_keeps_its_wished_sizes_where_only_pages_are_allowed(author, build):
    rows = [("row", "some words")] * 14
    built = build(author(author.table(("Name", "Value"), *rows), fit="split"))
    cells = [cell for page in built.pages.pages for row in page.frames[1].rows[1:] for cell in row.cells]
    assert {run.size for cell in cells for paragraph in cell.paragraphs for run in paragraph.runs} == {1800}
    assert len(built.pages.pages) > 1


def test_columns_that_are_over_are_told_by_the_highest(author, build):
    left, right = [points(author, 30)], [author.words("short")]
    built = build(author(author.columns(left, right), fit="error"))
    ((code, message),) = built.said
    assert code == "does-not-fit"
    assert int(message.split()[3]) > 364 * 2
