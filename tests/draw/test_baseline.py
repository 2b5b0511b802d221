"""A line of Latin words stands a little higher than its room, as Graphviz writes it; others stand in the middle."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.geometry import Box, Insets, pt
from generator.layout.diagram.baseline import text_room
from generator.model.diagram import Cluster, Label, StraightRoute
from generator.model.text import TextParagraph, TextRun

if TYPE_CHECKING:
    from conftest import Desk, Hand

ROOM = Box(pt(10), pt(20), pt(100), pt(15))
RISE = 13_691
"""EMU: 0.077 of 14 pt, which is 1.078 pt."""
DRAWN = 15_646
"""EMU: 0.077 of 16 pt, which is 1.232 pt: the labels of the drawings below."""


def run(text: str, size: int = 1400) -> TextRun:
    return TextRun(text, size, "en-US")


def label(*lines: str, size: int = 1400) -> Label:
    return Label(tuple(TextParagraph((run(line, size),)) for line in lines), ROOM)


def test_a_line_of_latin_words_rises() -> None:
    assert text_room(label("Kernel")) == Box(ROOM.x, ROOM.y - RISE, ROOM.width, ROOM.height)
    assert text_room(label("Kernel", size=2800)).y == ROOM.y - 27_381


def test_the_largest_letters_of_a_line_count() -> None:
    assert text_room(Label((TextParagraph((run("a", 900), run("B"), run("c", 900))),), ROOM)).y == ROOM.y - RISE


def test_a_turned_line_goes_to_the_left() -> None:
    assert text_room(replace(label("Kernel"), turned=True)) == Box(ROOM.x - RISE, ROOM.y, ROOM.width, ROOM.height)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("lines", [("内核",), ("Linux 内核",), ("Host", "kernel"), ()])
def test_others_stay(lines: tuple[str, ...], turned: bool) -> None:
    assert text_room(replace(label(*lines), turned=turned)) == ROOM


def test_an_empty_line_stays() -> None:
    assert text_room(Label((TextParagraph(()),), ROOM)) == ROOM


@pytest.mark.parametrize(
    ("text", "turned", "insets"),
    [
        # What is free below the text is shared by both sides of it: twice the rise.
        ("word", False, Insets(bottom=2 * DRAWN)),
        ("word", True, Insets(right=2 * DRAWN)),
        ("内核", False, Insets()),
        ("内核", True, Insets()),
        ("two\nlines", False, Insets()),
    ],
)
def test_text_in_a_shape(hand: Hand, desk: Desk, text: str, turned: bool, insets: Insets) -> None:
    own = replace(hand.label(text, hand.box(10, 10, 80, 80)), turned=turned)
    node = replace(hand.node("a", 0, 0, 100, 100), label=own)
    assert desk.draw(hand.diagram((node,), size=(100, 100))).shape("a").insets == insets


def test_the_rise_grows_with_the_drawing(hand: Hand, desk: Desk) -> None:
    """From 16 to 18 pt: 0.077 of it is 17,602 EMU."""
    drawn = desk.draw(hand.diagram((hand.node("a", 0, 0, 120, 60),), size=(120, 60)), hand.box(0, 0, 135, 67.5))
    assert drawn.shape("a").insets.bottom == pytest.approx(2 * 17_602, abs=2)


@pytest.mark.parametrize(
    ("text", "turned", "right", "down"),
    [("word", False, 0, -DRAWN), ("word", True, -DRAWN, 0), ("内核", False, 0, 0), ("a\nb", False, 0, 0)],
)
def test_a_free_label(hand: Hand, desk: Desk, text: str, turned: bool, right: int, down: int) -> None:
    nodes = (hand.node("a", 0, 0, 50, 60), hand.node("b", 200, 0, 50, 60))
    own = replace(hand.label(text, hand.box(100, 10, 40, 40)), turned=turned)
    edge = hand.edge("a", "b", StraightRoute(hand.point(50, 30), hand.point(200, 30)), own)
    drawn = desk.draw(hand.diagram(nodes, (edge,), size=(250, 60)))
    assert drawn.text("a->b/label").box == own.box.moved(right, down)


@pytest.mark.parametrize(
    ("place", "turned", "insets"),
    [
        # Four points from the edge that it is nearest to.
        ((8, 4, 40, 18), False, Insets(left=pt(8), top=pt(4) - DRAWN)),
        ((8, 98, 40, 18), False, Insets(left=pt(8), bottom=pt(4) + DRAWN)),
        # The first letter of a turned one is at the bottom, its top at the left.
        ((4, 72, 18, 40), True, Insets(left=pt(4) - DRAWN, bottom=pt(8))),
        ((178, 72, 18, 40), True, Insets(right=pt(4) + DRAWN, bottom=pt(8))),
    ],
)
def test_the_title_of_a_cluster(
    hand: Hand, desk: Desk, place: tuple[float, float, float, float], turned: bool, insets: Insets
) -> None:
    title = replace(hand.label("Host", hand.box(*place)), turned=turned)
    cluster = Cluster("c", hand.box(0, 0, 200, 120), title, None, None, ("a",))
    diagram = hand.diagram((hand.node("a", 80, 30, 50, 40),), clusters=(cluster,), size=(200, 120))
    assert desk.draw(diagram).shape("cluster:c/box").insets == insets
