"""Tables: they tile their box, keep the theme's look, and are split by rows."""

from dataclasses import replace

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


def test_it_fills_its_slot_and_adds_up(author, build, light):
    long = "words that take more than one line of the slide when all of them stand one behind the other " * 2
    (frame,) = tables(build(author(author.table(("a", "b"), ("c", "d"), ("e", long)))))
    slot = light.layout("table").slot("table")
    assert (frame.box.x, frame.box.y, frame.box.width) == (slot.box.x, slot.box.y, slot.box.width)
    assert sum(frame.column_widths) == frame.box.width
    assert sum(row.height for row in frame.rows) == frame.box.height
    # Two lines of 21.6 pt and 1 %, 6 pt of margins, 10 pt of air.
    assert [row.height for row in frame.rows[:2]] == [pt(40), pt(48)]
    assert frame.rows[2].height == pytest.approx(pt(2 * 21.6 * 1.01 + 6 + 10), abs=pt(0.1))
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


def test_short_columns_get_the_same_room_beside_their_words(author, build, square):
    """Squares of 18 pt: 1 and 3 characters are 18 and 54 pt, each with 20 pt of insets, 2 EMU and 140 pt to spare."""
    built = build(author(author.table(("a", "b"), ("c", "ddd"))), ruler=square)
    (frame,) = tables(built)
    assert frame.column_widths == (pt(38 + 140) + 2, pt(74 + 140) + 2)
    assert frame.box.width == sum(frame.column_widths) < pt(864)


def test_many_columns_share_all_the_room_alike(author, build, square):
    """Eight columns of 38 pt: 560 pt are over, 70 for each."""
    built = build(author(author.table(["a"] * 8, ["c"] * 8)), ruler=square)
    assert set(tables(built)[0].column_widths) == {pt(108)}


def test_the_authors_widths_win(author, build):
    built = build(author(author.table(("a", "b"), ("c", "d " * 30), weights=(3, 1))))
    assert tables(built)[0].column_widths == (pt(648), pt(216))


def test_but_no_column_is_narrower_than_its_longest_word(author, build, square):
    """30 squares of 18 pt and 20 pt of insets are 560 pt, more than the fourth part of 864."""
    built = build(author(author.table(("a", "b"), ("c", "d" * 30), weights=(3, 1))), ruler=square)
    assert tables(built)[0].column_widths == (pt(304) - 2, pt(560) + 2)
    assert not built.said


def test_a_figure_is_kept_with_its_unit_whatever_the_weights(author, build, square):
    """Eight squares of 18 pt and 20 pt of insets are 164 pt, where a twenty-first of the table would be 41."""
    long = "a b c d e f g h " * 12
    (frame,) = tables(build(author(author.table(("a", "b"), (long, "1,024 MB"), weights=(20, 1))), ruler=square))
    assert frame.column_widths[1] == pt(164) + 2


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


def test_a_row_higher_than_a_page_goes_on_under_the_header(author, build, light):
    long = "".join(f"Sentence number {n} of this cell ends here. " for n in range(120)).strip()
    built = build(
        author(author.table(("a", "b", "c"), ("first", "x", "y"), ("name", long, "short"), ("last", "x", "y")))
    )
    assert not built.said
    frames = tables(built)
    assert len(frames) > 1
    assert all(frame.rows[0] == frames[0].rows[0] for frame in frames)
    assert all(frame.box.bottom <= light.master_slots[1].box.bottom for frame in frames)
    parts = [row.cells[1].paragraphs[0].text for frame in frames for row in frame.rows[1:]]
    assert "".join(parts[1:-1]) == long
    assert [part[-6:].strip()[-5:] for part in parts[1:-1]] == ["here."] * len(parts[1:-1])
    # What has been said is not said again, and no piece begins a row of its own on its page.
    names = [[row.cells[0].paragraphs[0].text for row in frame.rows[1:]] for frame in frames]
    assert names[0] == ["first", "name"]
    assert names[1][0] == ""
    assert names[-1][-1] == "last"


def test_a_row_without_sentences_goes_on_where_a_line_ends(author, build):
    long = "字" * 3000
    built = build(author(author.table(("a", "b"), ("x", long))))
    assert not built.said
    assert "".join(row.cells[1].paragraphs[0].text for frame in tables(built) for row in frame.rows[1:]) == long


def test_a_header_higher_than_half_a_page_stands_on_the_first_alone(author, build):
    built = build(author(author.table(("words " * 200, "b"), *[("c", "d")] * 12)))
    assert not built.said
    frames = tables(built)
    assert [frame.header_row for frame in frames] == [True] + [False] * (len(frames) - 1)


def test_an_empty_header_is_left_out(author, build):
    built = build(author(author.table(("", ""), ("a", "b"))))
    (frame,) = tables(built)
    assert (frame.header_row, frame.header_column, len(frame.rows)) == (False, True, 1)


def test_the_first_column_of_several_names_the_rows(made, author, build):
    built, _ = made
    assert tables(built)[0].header_column
    assert not tables(build(author(author.table(("a",), ("b",)))))[0].header_column


@pytest.mark.parametrize(
    ("language", "header", "alt"),
    [
        ("en", ("", "VM", "Container"), "Table with the columns (names of rows), VM, Container. Rows: 2."),
        ("en", ("Axis", "", "Container"), "Table with the columns Axis, Container. Rows: 2."),
        ("en", ("", "", ""), "Rows: 2."),
        ("zh", ("", "虚拟机", "容器"), "表格，各列为：（行名）、虚拟机、容器。共 2 行。"),
    ],
)
def test_what_is_read_aloud(author, build, language, header, alt):
    table = author.table(header, ("a", "b", "c"), ("d", "e", "f"))
    assert tables(build(author(table), language=language))[0].alt == alt


def test_the_caption_is_read_aloud_and_every_page_says_its_rows(author, build):
    table = author.table(("Name", "Value"), *[(f"row {n}", "value") for n in range(20)], caption=(Run("All of them"),))
    built = build(author(author.words("Before."), table))
    first, second = tables(built)
    count = len(first.rows) - 1
    assert first.alt == f"All of them. Table with the columns Name, Value. Rows 1 to {count} of 20."
    assert second.alt == f"All of them. Table with the columns Name, Value. Rows {count + 1} to 20 of 20."


def sizes(frame):
    return {
        run.size
        for row in frame.rows[1:]
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    }


def test_cells_go_to_16_pt_for_room_and_to_14_only_for_whole_words(author, build):
    crowded = build(author(author.table(("a", "b"), *[("name", "value")] * 48)))
    assert set().union(*map(sizes, tables(crowded))) == {1600}
    wide = build(author(author.table([f"Head {n}" for n in range(11)], ["operating"] * 11)))
    assert sizes(tables(wide)[0]) == {1600}
    wider = build(author(author.table([f"Head {n}" for n in range(12)], ["operating"] * 12)))
    assert sizes(tables(wider)[0]) == {1400}
    assert [crowded.said, wide.said, wider.said] == [[], [], []]


def test_cut_words_are_told_once_for_a_table(author, build):
    words = [f"Donaudampfschifffahrtsgesellschaft{letter}" for letter in "abcde"]
    built = build(author(author.table(words, *[["x"] * 5] * 3)))
    (said,) = built.said
    assert said[0] == "word-broken"
    assert said[1] == (
        ", ".join(f'"{word}"' for word in words[:3]) + " and 2 more are wider than their columns and are cut"
    )


def test_figures_and_short_names_stay_on_one_line(author, build):
    long = "many words that can be broken at each of their blanks " * 6
    table = author.table(("Key", "Text", "Size"), ("隔离边界", long, "1,024 MB"), ("启动时间", long, "30–60 s"))
    (frame,) = tables(build(author(table)))
    assert frame.column_widths[0] == pytest.approx(pt(4 * 18 + 20), rel=0.05)
    assert pt(75) < frame.column_widths[2] < pt(110)


def test_a_column_goes_from_right_to_left_when_its_header_does(author, build):
    table = author.table(("Name", "العربية"), ("عربي", "مرحبا"), ("x", "latin"))
    (frame,) = tables(build(author(table)))
    cells = [[row.cells[column].paragraphs[0] for row in frame.rows] for column in (0, 1)]
    assert [[cell.align for cell in column] for column in cells] == [["l"] * 3, ["r"] * 3]
    assert [[cell.right_to_left for cell in column] for column in cells] == [
        [False, True, False],
        [True, True, False],
    ]


def merged(author, rows=2, words="x"):
    """A name over all rows, beside it one row each."""
    table = author.table(("Name", "Value"), *[("", f"{words} {n}") for n in range(rows)])
    first, *others = ((replace(row[0], covered=True), row[1]) for row in table.rows)
    name = replace(first[0], covered=False, down=rows, runs=(Run("All of them"),))
    return replace(table, rows=((name, first[1]), *others))


def test_merged_cells_keep_their_rows_together(author, build):
    built = build(author(merged(author)))
    (frame,) = tables(built)
    name, below = frame.rows[1].cells[0], frame.rows[2].cells[0]
    assert (name.down, below.covered) == (2, True)
    assert frame.rows[1].cells[1].border_bottom
    assert not built.said


def test_merged_rows_that_are_higher_than_a_page_are_parted(author, build):
    built = build(author(merged(author, rows=30)))
    frames = tables(built)
    assert len(frames) > 1
    assert not built.said
    assert all(cell.down == 1 and not cell.covered for frame in frames for row in frame.rows for cell in row.cells)
    assert frames[0].rows[1].cells[0].paragraphs[0].text == "All of them"


def test_a_merged_cell_makes_its_last_row_high_enough(author, build, square):
    """Six lines of 21.6 pt and margins of 6 pt are 135.6; both rows together are that high."""
    table = merged(author)
    name = replace(table.rows[0][0], runs=(Run("\v".join("abcdef")),))
    table = replace(table, rows=((name, table.rows[0][1]), table.rows[1]))
    (frame,) = tables(build(author(table), ruler=square))
    assert frame.rows[1].height + frame.rows[2].height >= pt(135.6)


def test_lists_in_cells_have_bullets(author, build):
    table = author.table(("Step", "What"), ("Build", ""))
    cell = replace(table.rows[0][1], blocks=(author.words("Do:"), author.bullets("read", ("write", "again"))))
    built = build(author(replace(table, rows=((table.rows[0][0], cell),))))
    paragraphs = tables(built)[0].rows[1].cells[1].paragraphs
    assert [paragraph.text for paragraph in paragraphs] == ["Do:", "read", "write", "again"]
    assert [paragraph.bullet is not None for paragraph in paragraphs] == [False, True, True, True]
    assert [paragraph.margin_left for paragraph in paragraphs] == [0, pt(13), pt(13), pt(26)]
    assert {paragraph.line_spacing for paragraph in paragraphs} == {ExactSpacing(2160)}


def test_the_caption_is_the_note_and_goes_below_when_a_takeaway_has_the_note(author, build):
    caption = (Run("Source: own measurements, 2026"),)
    alone = build(author(author.table(("a",), ("b",), caption=caption)))
    assert alone.frame("Note").paragraphs[0].text == "Source: own measurements, 2026"
    both = build(author(author.table(("a",), ("b",), caption=caption), author.takeaway("So what.")))
    assert both.frame("Note").paragraphs[0].text == "So what."
    assert both.frame("Caption").box.y > both.frame("Table").box.bottom


def test_the_caption_is_on_every_page_of_a_long_table(author, build):
    rows = [(f"row {n}", "value") for n in range(40)]
    built = build(author(author.table(("Name", "Value"), *rows, caption=(Run("Source: own measurements, 2026"),))))
    notes = [built.frame("Note", index) for index in range(len(built.pages.pages))]
    assert len(notes) > 2
    assert {note.paragraphs[0].text for note in notes} == {"Source: own measurements, 2026"}
    assert len({note.key for note in notes}) == len(notes)


_CELL = st.one_of(
    st.text(alphabet="ab 容器", max_size=40),
    st.builds(lambda part, count: part * count, st.text(alphabet="abc. 容器，。", max_size=30), st.integers(20, 60)),
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(_CELL, min_size=n, max_size=n), min_size=1, max_size=14)))
def test_any_table_tiles_its_box_and_loses_nothing(author, build, light, rows):
    author.counts.clear()
    built = build(author(author.table(*rows)))
    area = light.layout("table").slot("table").box
    for frame in tables(built):
        assert sum(frame.column_widths) == frame.box.width <= area.width
        assert sum(row.height for row in frame.rows) == frame.box.height
        assert frame.box.bottom <= light.master_slots[1].box.bottom
    shown: dict[str, str] = {}
    for cell in (cell for frame in tables(built) for row in frame.rows for cell in row.cells):
        shown[cell.key] = shown.get(cell.key, "") + "".join(paragraph.text for paragraph in cell.paragraphs)
    table_key = tables(built)[0].key
    for index, row in enumerate(rows[1:], 1):
        assert [shown[f"{table_key}/row-{index}/cell-{at}"] for at in range(len(row))] == list(row)
