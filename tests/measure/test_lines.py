from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.geometry import pt
from generator.measure.breaks import certain_start
from generator.measure.classes import BLANKS, CLOSERS, OPENERS
from generator.measure.galley import Compositor, to_units
from generator.measure.lines import Measure as Rooms
from generator.measure.lines import break_lines
from generator.measure.ruler import FontRuler
from generator.model.text import LINE_BREAK, TextExtent, TextParagraph, TextRun
from generator.model.theme import FontScheme

FONTS = FontScheme("Calibri", "Microsoft YaHei", "Calibri", "Microsoft YaHei", "Consolas")
RULER = FontRuler(FONTS)
Measure = Callable[..., TextExtent]

WORDS = (
    "word ",
    "a",
    "office",
    "VT-x",
    "well-known ",
    "2024",
    "3.5%",
    "é",
    "e\u0301",
    "https://example.org/a/long/path",
)
MARKS = (*" -/$()，。（）“”《》、：→", "  ", "--", "——", "……", "\u00a0", "\u200b", "\v", "\t")
PIECES = st.sampled_from((*WORDS, *MARKS, "容器", "内核", "ッ", "한국", "😀"))
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map("".join)
SIZES = st.sampled_from([1200, 1800, 2200, 3200])
WIDTHS = st.integers(pt(20), pt(600))


@st.composite
def paragraphs(draw: st.DrawFn) -> TextParagraph:
    runs = draw(
        st.lists(
            st.builds(
                TextRun,
                text=TEXTS,
                size=SIZES,
                lang=st.just("en-US"),
                bold=st.booleans(),
                font=st.sampled_from(["minor", "mono"]),
                baseline=st.sampled_from([0, 0, 30_000]),
            ),
            min_size=1,
            max_size=3,
        )
    )
    return TextParagraph(tuple(runs), margin_left=draw(st.sampled_from([0, pt(18)])))


def without_blanks(text: str) -> str:
    return re.sub(f"[{BLANKS}{LINE_BREAK}]", "", text)


@given(paragraphs(), WIDTHS)
def test_the_lines_give_the_text_back(paragraph: TextParagraph, width: int) -> None:
    (lines,) = RULER.measure((paragraph,), width).lines
    assert without_blanks("".join(line.text for line in lines)) == without_blanks(paragraph.text)
    assert all(line.text in paragraph.text for line in lines)
    assert len(lines) > paragraph.text.count(LINE_BREAK)


@given(paragraphs(), WIDTHS)
def test_no_line_is_wider_than_the_box_unless_it_is_one_character(paragraph: TextParagraph, width: int) -> None:
    (lines,) = RULER.measure((paragraph,), width).lines
    for line in lines:
        visible = without_blanks(line.text).replace("\u0301", "").replace("——", "—")
        assert line.width <= width - paragraph.margin_left or len(visible) <= 1


@given(paragraphs(), WIDTHS, WIDTHS)
def test_a_narrower_box_never_has_a_lower_bound(paragraph: TextParagraph, one: int, other: int) -> None:
    galley = Compositor(FONTS).compose(paragraph.runs)
    rooms = [Rooms(to_units(width), to_units(width)).over(galley.scale) for width in sorted((one, other))]
    narrow, wide = (break_lines(galley, galley.bound, certain_start, room).lines for room in rooms)
    assert len(narrow) >= len(wide)


@given(paragraphs(), WIDTHS)
def test_a_line_of_the_bound_starts_and_ends_with_no_forbidden_mark(paragraph: TextParagraph, width: int) -> None:
    galley = Compositor(FONTS).compose(paragraph.runs)
    room = to_units(width) // galley.scale
    broken = break_lines(galley, galley.bound, certain_start, Rooms(room, room))
    for start, _ in broken.lines[1:]:
        before, after = galley.text[start - 1], galley.text[start : start + 1]
        if start - 1 not in broken.cuts and before not in BLANKS + LINE_BREAK:
            assert after not in CLOSERS
            assert before not in OPENERS


@given(paragraphs(), WIDTHS)
@settings(max_examples=50)
def test_the_bound_is_never_below_the_prediction(paragraph: TextParagraph, width: int) -> None:
    extent = RULER.measure((paragraph,), width)
    assert extent.safe_height >= extent.height * 1.01 - 1


@given(st.lists(paragraphs(), min_size=1, max_size=3))
@settings(max_examples=50)
def test_the_natural_width_wraps_nothing(texts: list[TextParagraph]) -> None:
    width = RULER.natural_width(texts)
    extent = RULER.measure(texts, width)
    unbroken = [paragraph.text.count(LINE_BREAK) + 1 for paragraph in texts]
    assert [len(lines) for lines in extent.lines] == unbroken
    assert extent.safe_height == -(-extent.height * 101 // 100) or abs(extent.safe_height / extent.height - 1.01) < 1e-5
    assert not extent.broken_words


@given(TEXTS.filter(lambda text: "\t" not in text), WIDTHS)
@settings(max_examples=50)
def test_the_bound_breaks_twice_the_size_in_twice_the_width_alike(text: str, width: int) -> None:
    small, large = (
        break_lines(galley, galley.bound, certain_start, Rooms(room, room).over(galley.scale)).lines
        for factor in (1, 2)
        for galley in [Compositor(FONTS).compose((TextRun(text, 1200 * factor, "en-US"),))]
        for room in [to_units(width) * factor]
    )
    assert small == large


def test_lines_are_filled_by_the_characters_that_fit(measure: Measure) -> None:
    """Ten ideographs of 18 pt in 180 pt, not one more."""
    assert [line.text for line in measure("容" * 23, 180, 1800).lines[0]] == ["容" * 10, "容" * 10, "容" * 3]
    assert len(measure("容" * 23, 179.9, 1800).lines[0][0].text) == 9


def test_the_kerning_of_kana_lets_one_more_stand_on_a_line(measure: Measure) -> None:
    """Of Noto Sans CJK, as in LibreOffice: て stands 0.05 em closer to え, so that ten take 0.45 em less than 10 em."""
    assert len(measure("えて" * 20, 176, 1800).lines[0][0].text) == 10
    assert len(measure("容器" * 20, 176, 1800).lines[0][0].text) == 9
    assert measure("えて" * 5, 176, 1800).safe_height == measure("容器" * 5, 176, 1800).safe_height


def test_tabs_end_at_the_next_stop_of_their_line(measure: Measure) -> None:
    """At 72 and 144 pt: a tab fills what is left up to there, be it before a stop or on it (ten letters of 7.2 pt)."""
    assert [line.text for line in measure("a\tb\tc", 144 + 7.3, 1200, font="mono").lines[0]] == ["a\tb\tc"]
    assert [line.text for line in measure("a\tb\tc", 144 + 7.1, 1200, font="mono").lines[0]] == ["a\tb", "c"]
    assert len(measure("aaaaaaaaaa\tb", 144 + 7.3, 1200, font="mono").lines[0]) == 1
    assert len(measure("aaaaaaaaaa\tb", 144 + 7.1, 1200, font="mono").lines[0]) == 2


def test_blanks_hang_at_the_end_of_a_line(measure: Measure) -> None:
    lines = measure("xx   yy", 12.05 * 2 + 12.05, font="mono").lines[0]
    assert [line.text for line in lines] == ["xx", "yy"]
    assert lines[0].width == lines[1].width == round(2 * 1233 / 2048 * pt(20))


def test_a_line_break_ends_a_line_and_an_empty_one_counts(measure: Measure) -> None:
    extent = measure("one\v\vtwo\v", 500)
    assert [line.text for line in extent.lines[0]] == ["one", "", "two", ""]
    assert extent.height == 4 * pt(24)


def test_no_break_space_holds_and_zero_width_space_parts(measure: Measure) -> None:
    assert [line.text for line in measure("ab 5\u00a0MiB", 61, font="mono").lines[0]] == ["ab", "5\u00a0MiB"]
    assert [line.text for line in measure("abc\u200bdef", 60, font="mono").lines[0]] == ["abc", "def"]


def test_a_tab_may_be_as_wide_as_a_tab_stop(width_of: Callable[..., int]) -> None:
    assert width_of("a\tb", font="mono") == pytest.approx(2 * width_of("a", font="mono") + pt(72), abs=50)


def test_a_long_word_is_cut_where_the_line_ends_and_named(measure: Measure) -> None:
    extent = measure("see https://example.org/x, ok", 12.13 * 10, font="mono")
    assert [line.text for line in extent.lines[0]] == ["see", "https://ex", "ample.org/", "x, ok"]
    assert extent.broken_words == ("https://example.org/x,",)


def test_a_word_that_only_the_safe_bound_cuts_is_named_too(measure: Measure) -> None:
    """Ten characters fit exactly, as LibreOffice sets them, 101 dots each; in a box 2 % narrower they do not."""
    extent = measure("abcdefghij", 101 * 72 / 600 * 10, font="mono")
    assert len(extent.lines[0]) == 1
    assert extent.broken_words == ("abcdefghij",)
    assert extent.safe_height == pytest.approx(2 * pt(24) * 1.01, abs=1)


def test_in_a_box_without_room_each_line_has_one_character(measure: Measure) -> None:
    assert [line.text for line in measure("ab 容", 0).lines[0]] == ["a", "b", "容"]


def test_libreoffice_adds_a_gap_at_each_change_of_script(measure: Measure) -> None:
    """中A中 at 20 pt: two ideographs and Calibri's A (1185 of 2048), and two gaps of 0.24 em in LibreOffice."""
    unbroken = 20 * (2 + 1185 / 2048)
    gaps = 2 * 0.2403 * 20
    enough, short = (unbroken + gaps) / 0.98 + 0.1, (unbroken + gaps) / 0.98 - 0.1
    assert measure("中A中", enough).safe_height == pytest.approx(pt(24) * 1.01, abs=1)
    assert measure("中A中", short).safe_height == pytest.approx(2 * pt(24) * 1.01, abs=1)
    assert len(measure("中A中", short).lines[0]) == 1


def test_libreoffice_adds_a_gap_after_a_quotation_mark_at_the_start() -> None:
    galley = Compositor(FONTS).compose((TextRun("“中”文", 1000, "zh-CN"),))
    assert galley.bound[-1] - galley.edges[-1] == 492


def test_a_quotation_mark_takes_the_font_of_what_stands_before_it() -> None:
    run = TextRun("中”A”", 1000, "zh-CN")
    edges = Compositor(FONTS).compose((run,)).edges
    advances = [after - before for before, after in pairwise(edges)]
    assert advances[1] == 2048
    assert advances[3] < 1000


def test_the_words_of_many_cuts_are_named_once_each(measure: Measure) -> None:
    extent = measure("x" * 20_000 + " and " + "y" * 500, 100)
    assert extent.line_count > 1_000
    assert [len(word) for word in extent.broken_words] == [20_000, 500]


def test_blanks_before_a_word_that_does_not_fit_are_a_line(measure: Measure) -> None:
    """So it is in LibreOffice (measured)."""
    assert [line.text for line in measure("  abcdefgh", 12.13 * 6, font="mono").lines[0]] == ["", "abcdef", "gh"]


def test_hangul_is_kept_in_words(measure: Measure) -> None:
    """0.92 em each, 0.281 em the blank: two words of three take 6 × 154 and 47 dots, 116.52 pt."""
    assert [line.text for line in measure("컨테이 너는하", 116.6).lines[0]] == ["컨테이 너는하"]
    assert [line.text for line in measure("컨테이 너는하", 116.4).lines[0]] == ["컨테이", "너는하"]


def test_straight_quotes_keep_to_both_sides_in_chinese_and_not_in_japanese(measure: Measure) -> None:
    """Before a bracket that is last on its line, the quote and what stands before it go along (measured)."""
    chinese, japanese = (measure(f'资源签名资源签名在"「{after}亿亿', 200, 1800).lines[0] for after in "了か")
    assert chinese[0].text == "资源签名资源签名"
    assert japanese[0].text == '资源签名资源签名在"'


def test_a_text_of_tabs_alone_is_measured_in_a_moment(measure: Measure) -> None:
    assert measure("a\t" * 20_000, 200).line_count == 6_667  # three a line: at 0, 72 and 144 pt
