"""Into a slot: one factor, label sizes of the theme that never outgrow their boxes, nothing beyond the slot."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.color import ThemeColor
from generator.diagnostic import Diagnostics
from generator.geometry import Box, Point, pt
from generator.layout.diagram import draw_diagram, fits
from generator.layout.diagram.scale import Placement, SizeStep, fit
from generator.model.page import ShapeFrame

if TYPE_CHECKING:
    from conftest import Desk, Hand


@pytest.mark.parametrize(
    ("width", "height", "drawn"),
    [
        (400, 300, 1600),  # as it was laid out
        (450, 400, 1800),  # 1.125: exactly the largest size
        (2000, 2000, 1800),  # never larger than the largest
        (440, 330, 1600),  # 1.1: 18 pt would outgrow the boxes
        (399, 300, 1400),  # a hair smaller: one size down
        (350, 300, 1400),  # 0.875: exactly the smallest size
    ],
)
def test_labels_take_the_largest_size_that_fits(
    hand: Hand, desk: Desk, width: float, height: float, drawn: int
) -> None:
    diagram = hand.diagram((hand.node("a", 0, 0, 400, 300),))
    shape = desk.draw(diagram, hand.box(0, 0, width, height)).shape("a")
    assert shape.paragraphs[0].runs[0].size == drawn


def test_what_cannot_keep_the_smallest_size_does_not_fit(hand: Hand, desk: Desk) -> None:
    diagram = hand.diagram((hand.node("a", 0, 0, 400, 300),))
    assert fits(diagram, hand.box(0, 0, 350, 263), desk.theme)
    assert not fits(diagram, hand.box(0, 0, 349, 263), desk.theme)


def test_labels_of_edges_may_be_smaller_than_those_of_nodes(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 300, 0, 100, 40))
    route = hand.straight("a", "b", (100, 20), (300, 20)).route
    labelled = hand.edge("a", "b", route, hand.label("calls", hand.box(180, 0, 40, 16), 1400))
    diagram = hand.diagram(nodes, (labelled,))
    # There is room for 0.95 and so for nodes of 14 pt, which is 0.875; 12.25 pt for the edge, exactly as it is.
    drawn = desk.draw(diagram, hand.box(0, 0, 380, 300))
    assert drawn.shape("a").paragraphs[0].runs[0].size == 1400
    assert drawn.text("a->b/label").paragraphs[0].runs[0].size == 1225
    # 1.125 × 14 pt is 15.75: still 14, while nodes go from 16 to 18.
    drawn = desk.draw(diagram, hand.box(0, 0, 450, 400))
    assert drawn.text("a->b/label").paragraphs[0].runs[0].size == 1400
    assert drawn.shape("a").paragraphs[0].runs[0].size == 1800


def test_what_is_too_large_is_drawn_small_and_told(hand: Hand, desk: Desk) -> None:
    diagnostics = Diagnostics()
    diagram = hand.diagram((hand.node("a", 0, 0, 800, 100), hand.node("b", 0, 0, 9, 9, size=1000)), size=(800, 100))
    group = draw_diagram(diagram, hand.box(0, 0, 500, 300), desk.theme, "s/d", "", diagnostics)
    assert group is not None
    assert group.box == hand.box(0, 118.75, 500, 62.5)
    shapes = {shape.name: shape for shape in group.children if isinstance(shape, ShapeFrame)}
    # 500 of 800 is 0.625: 16 pt are 10, and 10 pt are 6.25. 14 pt are needed, so lines are 10 / 14 of their width.
    assert shapes["a"].paragraphs[0].runs[0].size == 1000
    assert shapes["b"].paragraphs[0].runs[0].size == 625
    assert shapes["a"].stroke is not None
    assert shapes["a"].stroke.width == round(pt(1.5) * 10 / 14)
    assert "\n".join(map(str, diagnostics)) == (
        'deck.md:7:1: warning[diagram-small]: the diagram "Stack" is drawn small: its labels are 10 pt, 14 is the '
        "least that is read from the back\n"
        "  hint: take fewer nodes or shorter labels, set another rankdir, or give it a slide with layout=diagram-full"
    )


def test_a_hair_too_small_is_not_told_as_enough(hand: Hand, desk: Desk) -> None:
    diagnostics = Diagnostics()
    diagram = hand.diagram((hand.node("a", 0, 0, 100, 800),), size=(100, 800))
    draw_diagram(diagram, hand.box(0, 0, 500, 699), desk.theme, "s/d", "", diagnostics)
    (found,) = diagnostics
    assert "labels are 13.9 pt, 14 is" in found.message


def test_text_is_never_smaller_than_a_point(hand: Hand, desk: Desk) -> None:
    diagram = hand.diagram((hand.node("a", 0, 0, 100, 80_000),), size=(100, 80_000))
    group = draw_diagram(diagram, hand.box(0, 0, 500, 300), desk.theme, "s/d", "", Diagnostics())
    assert group is not None
    (shape,) = group.children
    assert isinstance(shape, ShapeFrame)
    assert shape.paragraphs[0].runs[0].size == 100


def test_nothing_to_draw(hand: Hand, desk: Desk) -> None:
    diagnostics = Diagnostics()
    assert draw_diagram(hand.diagram(()), hand.box(0, 0, 100, 100), desk.theme, "s/d", "", diagnostics) is None
    assert [item.code for item in diagnostics] == ["diagram-empty"]


def test_other_sizes_keep_their_ratio_in_whole_points() -> None:
    step = SizeStep(1600, 1400)
    # 20 × 14 / 16 = 17.5 and 11 × 14 / 16 = 9.625
    assert (step.size(1600), step.size(2000), step.size(1100)) == (1400, 1700, 900)


def test_the_most_common_label_size_is_the_base(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 9, 9, size=2400), hand.node("b", 0, 0, 9, 9), hand.node("c", 0, 0, 9, 9))
    standing = fit(hand.diagram(nodes), hand.box(0, 0, 400, 300), desk.theme.diagram)
    assert standing.nodes == SizeStep(1600, 1600)


def test_in_the_middle_but_where_it_is_told_when_it_is_low(hand: Hand, desk: Desk) -> None:
    diagram = hand.diagram((hand.node("a", 0, 0, 400, 100),), size=(400, 100))
    low = hand.box(50, 100, 450, 300)
    # 1.125 × 100 of 300: at the top, 93.75 or 187.5 below it.
    assert desk.draw(diagram, low, "t").group.box == hand.box(50, 100, 450, 112.5)
    assert desk.draw(diagram, low, "ctr").group.box == hand.box(50, 193.75, 450, 112.5)
    assert desk.draw(diagram, low, "b").group.box == hand.box(50, 287.5, 450, 112.5)
    high = desk.draw(diagram, hand.box(50, 100, 500, 150), "t").group
    # 1.125 × 100 of 150: more than 60 %, so in the middle: (150 − 112.5) / 2 below the top.
    assert high.box == hand.box(75, 118.75, 450, 112.5)


def test_halves_of_an_emu_are_rounded_up() -> None:
    placement = Placement(Fraction(1, 2), Point(10, 20))
    assert placement.box(Box(1, 2, 2, 3)) == Box(11, 21, 1, 2)


@given(
    st.lists(st.tuples(*[st.integers(0, 4_000_000)] * 4), min_size=1, max_size=6),
    st.integers(4_000_000, 9_000_000),
    st.integers(4_000_000, 9_000_000),
)
def test_nothing_leaves_the_slot(
    hand: Hand, desk: Desk, places: list[tuple[int, int, int, int]], width: int, height: int
) -> None:
    nodes: list[object] = []
    for index, (x, y, right, bottom) in enumerate(places):
        node = hand.node(f"n{index}", 0, 0, 1, 1)
        box = Box(x // 2, y // 2, 1 + right // 2, 1 + bottom // 2)
        nodes.append(type(node)(node.id, node.shape, box, node.label, None, None))
    diagram = hand.diagram(tuple(nodes), size=(4_000_001 / 12_700, 4_000_001 / 12_700))  # pyright: ignore[reportArgumentType]
    slot = Box(300_000, 500_000, width, height)
    drawn = desk.draw(diagram, slot)
    assert slot.contains(drawn.group.box)
    for frame in drawn.frames.values():
        assert drawn.group.box.contains(frame.box)
        if isinstance(frame, ShapeFrame):
            assert frame.paragraphs[0].runs[0].size <= 1600 * Fraction(min(width, height), diagram.size.width)


@given(st.fractions(min_value=Fraction(1, 3), max_value=3), st.integers(0, 9_000_000), st.integers(0, 9_000_000))
def test_boxes_that_touch_still_touch(factor: Fraction, first: int, second: int) -> None:
    placement = Placement(factor, Point(pt(48), pt(100)))
    left, right = placement.box(Box(0, 0, first, 5)), placement.box(Box(first, 0, second, 5))
    assert left.right == right.x
    assert abs(left.width - first * factor) <= 1


def test_the_background_lies_below_all_the_rest(hand: Hand, desk: Desk) -> None:
    diagram = replace(hand.diagram((hand.node("a", 10, 10, 80, 40),), size=(100, 60)), background=ThemeColor("accent2"))
    group = draw_diagram(diagram, hand.box(0, 0, 100, 60), desk.theme, "s/d", "", Diagnostics())
    assert group is not None
    first, node = group.children
    assert isinstance(first, ShapeFrame)
    assert (first.key, first.box, first.fill) == (
        "s/d/graph:background",
        hand.box(0, 0, 100, 60),
        ThemeColor("accent2"),
    )
    assert node.name == "a"
