"""Curves: the connector that comes near enough, or the exact path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry import Box, Point, pt
from generator.layout.diagram.bezier import Bow, Chord, curve_box, nearest_connector
from generator.model.diagram import CurvedRoute
from generator.model.page import CustomGeometry

if TYPE_CHECKING:
    from conftest import Desk, Hand


def curve(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(pt(x), pt(y)) for x, y in places)


QUARTER = curve((0, 0), (50, 0), (100, 40), (100, 80))
ESS = curve((0, 0), (25, 0), (50, 20), (50, 40), (50, 60), (75, 80), (100, 80))
LEAN = curve((0, 0), (15, 0), (30, 20), (30, 40), (30, 60), (65, 80), (100, 80))


def turned(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(Point(point.y, point.x) for point in points)


FOUR = curve(
    (0, 0), (15, 0), (30, -20), (30, -40), (30, -60), (47.5, -80), (65, -80), (82.5, -80), (100, -20), (100, 40)
)
FIVE = curve(
    (0, 0), (20, 0), (40, -25), (40, -50), (40, -75), (20, -100), (0, -100),
    (-20, -100), (-40, -60), (-40, -20), (-40, 20), (30, 60), (100, 60),
)  # fmt: skip


def off(points: tuple[Point, ...]) -> float:
    """How far the nearest connector is from a curve, in points."""
    return nearest_connector(points).off / 12_700


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("points", "bends"),
    [(QUARTER, ()), (ESS, (50,)), (LEAN, (30,)), (FOUR, (30, -80)), (FIVE, (40, -100, -40))],
    ids=["quarter", "ess", "lean", "four", "five"],
)
def test_the_presets_own_curves_are_found_again(points: tuple[Point, ...], bends: tuple[float, ...], sign: int) -> None:
    """The points are the presets' pathLst, guides written out, in every direction."""
    mirrored = tuple(Point(sign * point.x, point.y) for point in points)
    for vertical, seen in ((False, mirrored), (True, turned(mirrored))):
        match = nearest_connector(seen)
        assert isinstance(match.way, Bow)
        assert match.way.vertical == vertical
        assert len(match.way.bends) == len(bends)
        for index, (found, bend) in enumerate(zip(match.way.bends, bends, strict=True)):
            assert found / 12_700 == pytest.approx(bend if index % 2 else sign * bend, abs=1.5)
        # Both are taken at some points only, which alone makes a difference.
        assert match.off < pt(1)


def test_a_slight_bow_becomes_a_straight_connector() -> None:
    # At its middle the curve has gone 3/4 of the way to its control points: 0.45 pt.
    match = nearest_connector(curve((0, 0), (30, 0.6), (70, 0.6), (100, 0)))
    assert match.way == Chord()
    assert match.off == pytest.approx(pt(0.45), abs=pt(0.02))


def test_a_bow_between_ends_on_one_level_is_followed() -> None:
    assert nearest_connector(curve((0, 0), (30, -40), (70, -40), (100, 0))).off < pt(8)


def test_no_staircase_is_drawn_beside_a_bow_that_goes_one_way() -> None:
    way = nearest_connector(curve((0, 0), (60, 8), (120, 22), (180, 48))).way
    assert isinstance(way, Chord) or len(way.bends) < 3


@pytest.mark.parametrize("points", [QUARTER, ESS, LEAN, FOUR, FIVE])
def test_a_curve_runs_as_far_from_its_connector_wherever_it_is(points: tuple[Point, ...]) -> None:
    there = tuple(point.moved(1_234_567, 765_432) for point in points)
    assert off(there) == pytest.approx(off(points), abs=1e-4)


def test_the_box_of_a_curve_is_not_that_of_its_control_points() -> None:
    # At its middle the curve has gone 3/4 of the way to its control points.
    assert curve_box(curve((0, 0), (0, 40), (100, 40), (100, 0))) == Box(0, 0, pt(100), pt(30))


@given(st.lists(st.tuples(*[st.integers(-5_000_000, 5_000_000)] * 2), min_size=4, max_size=4), st.floats(0, 1))
def test_every_point_of_a_curve_is_in_its_box(places: list[tuple[int, int]], t: float) -> None:
    points = [Point(x, y) for x, y in places]
    box = curve_box(points)
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    x = sum(weight * point.x for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point.y for weight, point in zip(weights, points, strict=True))
    assert box.x - 1 <= x <= box.right + 1
    assert box.y - 1 <= y <= box.bottom + 1


def test_a_curve_near_a_curved_connector_is_one_and_glued(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 80, 100, 40))
    points = curve((100, 20), (126, 20), (151, 39), (150, 60), (150, 81), (174, 100), (200, 100))
    line = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", CurvedRoute(points)),))).connector("a->b")
    assert line.preset == "curvedConnector3"
    assert line.start_glue is not None
    assert line.end_glue is not None
    assert abs(dict(line.adjusts)["adj1"] - 50_000) < 2_000


FAR = curve((100, 20), (180, 20), (260, 20), (250, 80))


def test_any_other_curve_is_drawn_as_it_is_where_edges_are_exact(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 80, 100, 40))
    diagram = hand.diagram(nodes, (hand.edge("a", "b", CurvedRoute(FAR)),))
    path = desk.draw(diagram, edges="exact").shape("a->b")
    assert isinstance(path.geometry, CustomGeometry)
    (outline,) = path.geometry.outlines
    assert [step.command for step in outline.steps] == ["move", "cubic"]
    drawn = [point.moved(path.box.x, path.box.y) for step in outline.steps for point in step.points]
    assert tuple(drawn) == FAR


def test_it_is_a_glued_connector_otherwise(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 80, 100, 40))
    line = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", CurvedRoute(FAR)),))).connector("a->b")
    assert line.preset.startswith("curvedConnector")
    assert (line.start, line.end) == (hand.point(100, 20), hand.point(250, 80))
    assert line.start_glue is not None
    assert line.end_glue is not None


def test_a_curve_of_a_connector_stays_one_where_edges_are_exact(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, -20, 100, 40), hand.node("b", 200, 60, 100, 40))
    points = curve((100, 0), (125, 0), (150, 20), (150, 40), (150, 60), (175, 80), (200, 80))
    diagram = hand.diagram(nodes, (hand.edge("a", "b", CurvedRoute(points)),), size=(300, 100))
    assert desk.draw(diagram, edges="exact").connector("a->b").preset == "curvedConnector3"
