"""Tables: they tile their box, keep the theme's look, and are split by rows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.blocks import Run
from generator.model.page import PlaceholderRef, TableFrame
from generator.model.text import ExactSpacing


def tables(built):
    return [frame for page in built.pages.pages for frame in page.frames if isinstance(frame, TableFrame)]


@pytest.fixture
def made(author, build):
    rows = (("Boundary", "hardware", "kernel"), ("Start", "30 s", "1 s"))
    table = author.table(("Axis", "Virtual machine", "Container"), *rows, highlight=2)
    return build(author(table)), table


def test_it_fills_its_slot_and_adds_up(made, light):
    built, _ = made
    (frame,) = tables(built)
    slot = light.layout("table").slot("table")
    assert (frame.box.x, frame.box.y, frame.box.width) == (slot.box.x, slot.box.y, slot.box.width)
    assert sum(frame.column_widths) == frame.box.width
    assert sum(row.height for row in frame.rows) == frame.box.height
    assert [row.height for row in frame.rows] == [pt(40), pt(48), pt(48)]
    assert frame.placeholder == PlaceholderRef("tbl", 13)


def test_the_look(made, light):
    built, _ = made
    (frame,) = tables(built)
    header, first, _ = frame.rows
    style = light.table
    head, name, value = header.cells[0], first.cells[0], first.cells[1]
    assert head.paragraphs[0].runs[0].size == 1600
    assert head.paragraphs[0].runs[0].bold
    assert head.border_bottom.width == style.header_rule_width
    assert name.paragraphs[0].runs[0].bold
    assert not value.paragraphs[0].runs[0].bold
    assert value.paragraphs[0].runs[0].size == 1800
    assert value.paragraphs[0].line_spacing == ExactSpacing(2160)
    assert value.border_bottom.width == style.row_rule_width
    assert (value.anchor, value.insets) == ("ctr", style.cell_insets)
    assert [row.cells[2].fill for row in frame.rows] == [style.highlight] * 3
    assert header.cells[2].paragraphs[0].runs[0].color == ThemeColor("accent1")


def test_columns_are_aligned_as_the_author_says(author, build):
    (frame,) = tables(build(author(author.table(("a", "b"), ("c", "1"), aligns=("l", "r")))))
    assert [[cell.align for cell in row.cells] for row in frame.rows] == [["l", "r"]] * 2
    assert [cell.paragraphs[0].align for cell in frame.rows[1].cells] == ["l", "r"]


def test_cells_have_the_keys_of_the_source(made):
    built, table = made
    (frame,) = tables(built)
    keys = [cell.key for row in frame.rows for cell in row.cells]
    assert keys == [cell.key for row in (table.header, *table.rows) for cell in row]


def test_wide_columns_take_the_spare_room_in_proportion(author, build, square):
    """Squares of 16 and 18 pt: 1 and 3 characters are 18 and 54 pt, each with 20 pt of insets: 38 to 74."""
    built = build(author(author.table(("a", "b"), ("c", "ddd"))), ruler=square)
    assert tables(built)[0].column_widths == (round(pt(864) * 38 / 112), pt(864) - round(pt(864) * 38 / 112))


def test_the_authors_widths_win(author, build):
    built = build(author(author.table(("a", "b"), ("c", "d" * 30), weights=(3, 1))))
    assert tables(built)[0].column_widths == (pt(648), pt(216))


def test_no_word_is_cut_while_other_columns_have_room(author, build, real_ruler):
    long = "many words that can be broken at each of their blanks " * 4
    built = build(author(author.table(("Short", "Long"), ("indivisible", long), ("x", long))))
    assert not built.said


def test_rows_that_do_not_fit_go_on_under_the_same_header(author, build):
    rows = [(f"row {n}", "value") for n in range(24)]
    built = build(author(author.table(("Name", "Value"), *rows)))
    first, second = tables(built)
    assert (first.key, second.key) == ("slide/table-1", "slide/table-1/2")
    assert first.rows[0] == second.rows[0]
    assert [row.cells[0].paragraphs[0].text for frame in (first, second) for row in frame.rows[1:]] == [
        f"row {n}" for n in range(24)
    ]
    assert [len(frame.rows) for frame in (first, second)] == [13, 13]


def test_a_row_higher_than_a_page_is_an_error(author, build):
    built = build(author(author.table(("a", "b"), ("c " * 3000, "d"))))
    assert [code for code, _ in built.said] == ["does-not-fit"]
    assert built.said[0][1].startswith("this table row needs")


def test_an_empty_header_is_left_out(author, build):
    built = build(author(author.table(("", ""), ("a", "b"))))
    (frame,) = tables(built)
    assert (frame.header_row, len(frame.rows)) == (False, 1)


def test_the_caption_is_the_note_and_goes_below_when_a_takeaway_has_the_note(author, build):
    caption = (Run("Source: own measurements, 2026"),)
    alone = build(author(author.table(("a",), ("b",), caption=caption)))
    assert alone.frame("Note").paragraphs[0].text == "Source: own measurements, 2026"
    both = build(author(author.table(("a",), ("b",), caption=caption), author.takeaway("So what.")))
    assert both.frame("Note").paragraphs[0].text == "So what."
    assert both.frame("Caption").box.y > both.frame("Table").box.bottom


_CELL = st.text(alphabet="ab 容器", max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(_CELL, min_size=n, max_size=n), min_size=1, max_size=14)))
def test_any_table_tiles_its_box_and_loses_nothing(author, build, light, rows):
    author.counts.clear()
    built = build(author(author.table(*rows)))
    area = light.layout("table").slot("table").box
    for frame in tables(built):
        assert sum(frame.column_widths) == frame.box.width == area.width
        assert sum(row.height for row in frame.rows) == frame.box.height
        assert frame.box.bottom <= light.master_slots[1].box.bottom
    shown = [
        text
        for frame in tables(built)
        for row in frame.rows
        for cell in row.cells
        for text in [cell.paragraphs[0].text]
    ]
    for row in rows[1:]:
        assert all(text in shown for text in row)
