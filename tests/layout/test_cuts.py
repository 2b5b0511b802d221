"""Paragraphs in parts: where a page may end inside a paragraph, and what the parts look like."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.geometry import pt
from generator.layout.cuts import ANYWHERE, CLAUSE, SENTENCE, cut_words, shared_line, split_runs
from generator.layout.numbering import settle
from generator.layout.words import Words
from generator.model.text import CharBullet, NumberBullet, TextParagraph, TextRun

PLACE = Span("deck.md")


def words(*texts: str, **more: object) -> Words:
    """Runs of 20 pt: in 100 pt of width the square ruler sets five characters on a line, 24 pt high."""
    return Words(TextParagraph(tuple(TextRun(text, 2000, "en-US") for text in texts), end_size=2000), PLACE, **more)


def parts(said: Words, square, room: float = 1000):
    return cut_words(said, pt(100), pt(room), square)


def texts(found) -> list[str]:
    return [part.words.paragraph.text for part in found]


def test_a_part_for_each_line_that_ends_with_a_sentence_a_clause_or_anywhere(square):
    found = parts(words("一二。四五六七，九十甲乙丙丁戊己庚辛壬癸子丑"), square)
    assert texts(found) == ["一二。", "四五六七，", "九十甲乙丙丁戊", "己庚辛壬癸", "子丑"]
    assert [part.rank for part in found] == [0, SENTENCE + 1, CLAUSE, ANYWHERE, ANYWHERE + 1]


def test_a_line_alone_is_a_little_worse(square):
    """Six lines of one kind: after the first and before the last a page would have one of them alone."""
    ranks = [part.rank for part in parts(words("字" * 30), square)]
    assert ranks == [0, ANYWHERE + 1, ANYWHERE, ANYWHERE, ANYWHERE, ANYWHERE + 1]


def test_latin_sentences_end_before_blanks_and_clauses_too(square):
    found = parts(words("Yes. abcdefg, hijklmn opqrst"), square)
    assert texts(found)[0] == "Yes. "
    assert "".join(texts(found)) == "Yes. abcdefg, hijklmn opqrst"
    assert found[1].rank == SENTENCE + 1
    assert any(part.rank == CLAUSE and text.startswith("hij") for part, text in zip(found, texts(found), strict=True))


@pytest.mark.parametrize("text", ["他说：“好。”然后走了再见", "（完。）好的好的好的"])
def test_closing_marks_stay_with_their_sentence(square, text):
    assert texts(parts(words(text), square))[0].endswith(("”", "）", "："))


def test_a_line_break_is_as_good_as_the_end_of_a_sentence_and_is_not_shown_twice(square):
    found = parts(words("一二三\v四五六\v七八九"), square)
    assert texts(found) == ["一二三\v", "四五六\v", "七八九"]
    assert found[1].rank == SENTENCE + 1
    (first,) = settle([part.words for part in found[:2]])
    assert first.text == "一二三\v四五六"


def test_parts_are_as_high_as_they_make_the_paragraph_higher(square):
    found = parts(words("一二。四五六七。九十"), square)
    assert texts(found) == ["一二。", "四五六七。九十"]
    assert [round(part.height / pt(1)) for part in found] == [24, 24]
    assert shared_line(words("一二"), pt(100), square) == pt(24)
    assert shared_line(words("一b"), pt(100), square) == pt(48), "programs differ in where mixed lines end"


def test_what_goes_on_looks_like_the_rest_of_its_paragraph(square):
    said = words("字" * 15)
    paragraph = TextParagraph(
        said.paragraph.runs, bullet=CharBullet("•"), space_before=600, margin_left=pt(10), indent=-pt(10), end_size=2000
    )
    found = parts(Words(paragraph, PLACE, depth=1), square)
    (first,) = settle([part.words for part in found[:1]])
    (rest,) = settle([part.words for part in found[1:]])
    assert (first.bullet, first.indent, first.space_before) == (CharBullet("•"), -pt(10), 600)
    assert (rest.bullet, rest.indent, rest.margin_left, rest.space_before) == (None, 0, pt(10), 0)
    assert found[1].rank == ANYWHERE + 2, "deeper, and a line alone"


def test_a_numbered_item_that_goes_on_does_not_count_again(square):
    bullet = NumberBullet("arabicPeriod", 3)
    one = Words(
        TextParagraph(words("字" * 15).paragraph.runs, bullet=bullet, end_size=2000), PLACE, number=3, sequence="a"
    )
    two = Words(TextParagraph((), bullet=bullet, end_size=2000), PLACE, number=4, sequence="a")
    found = [part.words for part in parts(one, square)]
    rest, after = settle([*found[1:], two])
    assert (rest.bullet, after.bullet) == (None, NumberBullet("arabicPeriod", 4))
    assert [said.bullet for said in settle([*found, two])] == [bullet, bullet]


def test_runs_come_together_again():
    runs = (TextRun("One. Two? ", 2000, "en-US"), TextRun("three", 2000, "en-US", bold=True))
    cut = split_runs(runs, [5, 10, 12])
    assert [[run.text for run in part] for part in cut] == [["One. "], ["Two? "], ["th"], ["ree"]]
    said = [Words(TextParagraph(part), PLACE, continued=index > 0, cut=index < 3) for index, part in enumerate(cut)]
    assert settle(said)[0].runs == runs


_PIECE = st.sampled_from(
    ["容器", "a process", ", ", "。", "? ", "\v", "x" * 30, " ", "，", "Docker", "：", "é", "😀", "\u00a0"]
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(_PIECE, min_size=1, max_size=12).map("".join), min_size=1, max_size=4), st.integers(60, 400))
def test_parts_of_any_words_are_the_words_and_fit_where_they_are_counted_to_fit(real_ruler, runs, width):
    """Any stretch of parts is no higher than they count together, with the shared line at the top of a page."""
    said = words(*runs)
    found = cut_words(said, pt(width), pt(200), real_ruler)
    assert "".join(texts(found)) == "".join(runs)
    shared = shared_line(said, pt(width), real_ruler)
    for start in range(len(found)):
        for end in range(start + 1, min(len(found), start + 6) + 1):
            counted = sum(part.height for part in found[start:end]) + (shared if start else 0)
            shown = settle([part.words for part in found[start:end]])
            assert real_ruler.measure(shown, pt(width)).safe_height <= counted


def test_a_book_in_one_paragraph_takes_no_time(real_ruler):
    said = words("容器共享同一个内核，" * 5000)
    before = time.process_time()
    found = cut_words(said, pt(864), pt(364), real_ruler)
    assert time.process_time() - before < 8
    assert len(found) > 1000
