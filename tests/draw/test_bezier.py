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


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("points", "adjust"), [(QUARTER, None), (ESS, 50_000), (LEAN, 30_000)], ids=["quarter", "ess", "lean"]
)
def test_the_presets_own_curves_are_found_again(points: tuple[Point, ...], adjust: int | None, sign: int) -> None:
    """The points are the presets' pathLst for a frame of 100 x 80, in every direction."""
    mirrored = tuple(Point(sign * point.x, point.y) for point in points)
    assert nearest_connector(mirrored) == Bow(vertical=False, adjust=adjust)
    assert nearest_connector(turned(mirrored)) == Bow(vertical=True, adjust=adjust)


@pytest.mark.parametrize(("bulge", "found"), [(3.9, Chord()), (4.1, None)])
def test_a_slight_bow_becomes_a_straight_connector(bulge: float, found: Chord | None) -> None:
    # At its middle the curve has gone 3/4 of the way to its control points: 2.9 or 3.1 pt.
    assert nearest_connector(curve((0, 0), (30, bulge), (70, bulge), (100, 0))) == found


def test_a_wide_bow_becomes_neither() -> None:
    assert nearest_connector(curve((0, 0), (60, 0), (100, 40), (101, 99), (101, 140), (60, 150), (0, 150))) is None


def test_a_loop_becomes_neither() -> None:
    assert nearest_connector(curve((0, 0), (30, -40), (60, 40), (0, 0))) is None


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


def test_any_other_curve_is_drawn_as_it_is(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 80, 100, 40))
    points = curve((100, 20), (180, 20), (260, 20), (250, 80))
    path = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", CurvedRoute(points)),))).shape("a->b")
    assert isinstance(path.geometry, CustomGeometry)
    (outline,) = path.geometry.outlines
    assert [step.command for step in outline.steps] == ["move", "cubic"]
    drawn = [point.moved(path.box.x, path.box.y) for step in outline.steps for point in step.points]
    assert tuple(drawn) == points
