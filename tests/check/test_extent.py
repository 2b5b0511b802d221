"""Where lines of text are, worked out by hand: a letter is half an em, a Chinese character one, a line 1.2 em high."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.check.extent import text_room
from generator.geometry import Insets, pt
from generator.model.page import TextFrame
from generator.model.text import ExactSpacing, PercentSpacing, TextParagraph, TextRun

if TYPE_CHECKING:
    from conftest import Hand


def frame(hand: Hand, *paragraphs: TextParagraph, **look: object) -> TextFrame:
    return TextFrame("s/b", "b", hand.box(100, 100, 200, 200), paragraphs, **look)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("anchor", "align", "place"),
    [
        ("t", "l", (110, 110)),
        ("ctr", "ctr", (180, 188)),  # 20 of 180 wide from 110; 24 of 180 high from 110
        ("b", "r", (250, 266)),
    ],
)
def test_one_line_in_each_place(hand: Hand, anchor: str, align: str, place: tuple[float, float]) -> None:
    # Four letters of 20 pt: 40 pt wide, 24 pt high.
    words = replace(hand.words("abcd", size=2000), align=align)  # pyright: ignore[reportArgumentType]
    insets = Insets(pt(10), pt(10), pt(10), pt(10))
    assert text_room(frame(hand, words, anchor=anchor, insets=insets)) == hand.box(*place, 40, 24)


def test_lines_wrap_unless_the_frame_says_not(hand: Hand) -> None:
    words = hand.words("一" * 11, size=2000)
    assert text_room(frame(hand, words)) == hand.box(100, 100, 200, 48)
    assert text_room(frame(hand, words, wrap=False)) == hand.box(100, 100, 200, 24)


def test_line_breaks_and_runs_of_a_paragraph(hand: Hand) -> None:
    # ab and cd in one line though in two runs, then e: 30 pt wide, two lines of the larger size.
    words = TextParagraph((TextRun("ab", 2000, "en-US"), TextRun("cd\ve", 1000, "en-US")))
    assert text_room(frame(hand, words)) == hand.box(100, 100, 30, 48)


def test_spacing_margins_and_spaces_between(hand: Hand) -> None:
    first = replace(hand.words("ab", size=2000), space_before=900, space_after=300, line_spacing=PercentSpacing(50_000))
    second = replace(hand.words("ab", size=2000), space_before=500, margin_left=pt(18), line_spacing=ExactSpacing(3000))
    # 12 + 3, then 5 + 30; the space before the first does not count.
    assert text_room(frame(hand, first, second)) == hand.box(100, 100, 38, 50)


def test_an_empty_paragraph_has_its_end_size(hand: Hand) -> None:
    assert text_room(frame(hand, TextParagraph((), end_size=1000))) == hand.box(100, 100, 0, 12)


def test_never_outside_the_box(hand: Hand) -> None:
    words = hand.words("一" * 400, size=2000)
    assert text_room(frame(hand, words)) == hand.box(100, 100, 200, 200)


@pytest.mark.parametrize(
    ("anchor", "align", "place"),
    [
        ("t", "l", (110, 250)),  # the first letter at the bottom, the first line at the left
        ("ctr", "ctr", (188, 180)),
        ("b", "r", (266, 110)),
    ],
)
def test_lines_that_run_upwards(hand: Hand, anchor: str, align: str, place: tuple[float, float]) -> None:
    # From 110, and 180 each way.
    words = replace(hand.words("abcd", size=2000), align=align)  # pyright: ignore[reportArgumentType]
    insets = Insets(pt(10), pt(10), pt(10), pt(10))
    turned = frame(hand, words, anchor=anchor, insets=insets, turned=True)
    assert text_room(turned) == hand.box(*place, 24, 40)
