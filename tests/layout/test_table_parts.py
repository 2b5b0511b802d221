"""What tables are made of: shares of columns, pieces of a row."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.geometry import Insets, pt
from generator.layout.table.cut import cut_row, joined
from generator.layout.table.widths import ColumnNeed, column_widths
from generator.model.page import TableCell, TableRow
from generator.model.text import ExactSpacing, TextParagraph, TextRun


def need(least, natural, comfort=None):
    return ColumnNeed(pt(least), pt(comfort or least), pt(natural), (pt(natural),))


def points(widths):
    return [round(width / 12_700, 1) for width in widths]


def test_words_are_cut_in_the_widest_column_only():
    widths = column_widths([need(50, 50), need(300, 300), need(100, 100)], pt(300), 0, None)
    assert points(widths) == [50, 150, 100]


def test_short_entries_are_whole_before_long_ones_spread():
    """100 and 80 pt are asked for so that short entries stay whole; the long text gets what is left."""
    widths = column_widths([need(40, 100, 100), need(60, 4000, 60), need(30, 80, 80)], pt(600), 0, None)
    assert points(widths) == [100, 420, 80]


def test_the_longest_of_short_entries_breaks_first():
    """60, 100 and 200 pt would be comfortable; 300 are there, and words alone need 40 each."""
    widths = column_widths([need(40, 60, 60), need(40, 100, 100), need(40, 900, 200)], pt(300), 0, None)
    assert points(widths) == [60, 100, 140]


def test_one_long_entry_does_not_starve_columns_of_middling_ones():
    """500 pt are over, and one entry of 5,000 pt stands beside columns of entries of 300 pt in six rows.

    In proportion to what they want (200, 200, 4900) the short ones get 119 pt: 10 lines and five times 3. By roots
    (14.1, 14.1, 70) they get 172 pt: 12 lines and five times 2. All alike (267 pt): 20 lines and five times 2.
    """
    middling = ColumnNeed(pt(100), pt(100), pt(300), (pt(300),) * 6)
    long = ColumnNeed(pt(100), pt(100), pt(5000), (pt(5000), *[pt(100)] * 5))
    assert points(column_widths([middling, middling, long], pt(800), 0, None)) == [171.9, 171.9, 456.1]


@given(
    st.lists(st.tuples(st.integers(10, 400), st.integers(0, 2000)), min_size=1, max_size=14),
    st.sampled_from([200, 424, 864]),
    st.booleans(),
)
def test_widths_fill_the_place_and_keep_words_whole_if_they_can(sides, width, weighted):
    needs = [need(least, least + more) for least, more in sides]
    widths = column_widths(needs, pt(width), 0, [1.0 + index for index in range(len(needs))] if weighted else None)
    assert all(share > 0 for share in widths)
    assert sum(widths) <= pt(width)
    if weighted or sum(one.natural for one in needs) > pt(width):
        assert sum(widths) == pt(width)
    if sum(one.least for one in needs) <= pt(width):
        assert all(share >= one.least - 1 for share, one in zip(widths, needs, strict=True))


def paragraph(text, key="p", size=1800):
    return TextParagraph((TextRun(text, size, "en-US"),), line_spacing=ExactSpacing(2160), end_size=size, key=key)


INSETS = Insets(pt(12), pt(3), pt(8), pt(3))


def row(*texts):
    cells = tuple(
        TableCell(
            f"c{column}", tuple(paragraph(text, f"c{column}/p{at}") for at, text in enumerate(parts)), insets=INSETS
        )
        for column, parts in enumerate(texts)
    )
    return TableRow(pt(5000), cells)


def words(pieces, column):
    return "".join(part.text for piece in pieces for part in piece.cells[column].paragraphs)


def test_a_row_is_cut_at_sentence_then_clause_then_line_ends(square):
    """Cells of ten squares of 18 pt, pieces of three lines of 21.6 pt and 6 pt of margins."""
    widths = (pt(200),)
    ends = []
    for text in (
        "一二三四五六七八九十一二。三四五六七八九十" * 4,
        "一二三四五六七八九十一二，三四五六七八九十" * 4,
        "字" * 80,
    ):
        pieces = cut_row(row([text]), widths, pt(71), square)
        assert words(pieces, 0) == text
        ends.append([piece.cells[0].paragraphs[0].text[-1] for piece in pieces[:-1]])
        assert all(piece.height <= pt(71) for piece in pieces)
    assert [set(end) for end in ends] == [{"。"}, {"，"}, {"字"}]


def test_a_paragraph_that_goes_on_has_no_second_bullet(square):
    from generator.model.text import CharBullet

    item = replace(paragraph("字" * 60), bullet=CharBullet("•"), margin_left=pt(18), indent=-pt(18))
    cell = TableCell("c", (item,))
    first, *others = cut_row(TableRow(pt(900), (cell,)), (pt(198),), pt(50), square)
    assert first.cells[0].paragraphs[0].bullet
    assert [(part.bullet, part.indent, part.margin_left) for one in others for part in one.cells[0].paragraphs] == [
        (None, 0, pt(18))
    ] * len(others)


_TEXT = st.text(alphabet="ab .,，。字", min_size=1, max_size=200)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(_TEXT, min_size=1, max_size=3), min_size=1, max_size=3),
    st.integers(40, 200),
    st.booleans(),
)
def test_pieces_say_what_the_row_said_and_fit(real_ruler, square, texts, room, real):
    ruler = real_ruler if real else square
    whole = row(*texts)
    widths = (pt(200),) * len(texts)
    pieces = cut_row(whole, widths, pt(room), ruler)
    for column, parts in enumerate(texts):
        assert words(pieces, column) == "".join(parts)
    assert all(piece.height <= pt(room) for piece in pieces)
    again = joined(pieces, widths, ruler)
    assert again.height <= sum(piece.height for piece in pieces)
    for column, cell in enumerate(whole.cells):
        shown = [part.text for part in again.cells[column].paragraphs]
        assert shown == [part.text for part in cell.paragraphs]


def test_one_line_has_room_in_no_room(square):
    pieces = cut_row(row(["abc", "def"]), (pt(200),), pt(1), square)
    assert [piece.cells[0].paragraphs[0].text for piece in pieces] == ["abc", "def"]


@pytest.mark.parametrize("length", [20_000])
def test_a_very_long_cell_is_cut_in_linear_time(real_ruler, length):
    """Each piece looks at a bounded part of what is left: 20,000 characters take a fraction of a second."""
    pieces = cut_row(row(["字" * length]), (pt(400),), pt(90), real_ruler)
    assert len(words(pieces, 0)) == length
