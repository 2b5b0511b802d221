"""Connectors as arithmetic: what is stored, read by the standard's own formulas, gives back the route."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.geometry import Box, Point
from generator.layout.diagram.connector import (
    QUARTER_TURN,
    ConnectorForm,
    bent,
    clean_corners,
    endpoints,
    is_orthogonal,
    straight,
    upright_box,
    with_ends,
)

# Ends lie anywhere on a slide; ways are whole EMU.
steps = st.integers(-6_000_000, 6_000_000).filter(bool)
places = st.builds(Point, st.integers(0, 12_192_000), st.integers(0, 6_858_000))


@st.composite
def routes(draw: st.DrawFn, least: int = 1, most: int = 5) -> list[Point]:
    """Corner points whose legs are horizontal and vertical in turn."""
    points = [draw(places)]
    along_x = draw(st.booleans())
    for _ in range(draw(st.integers(least, most))):
        step = draw(steps)
        last = points[-1]
        points.append(Point(last.x + step, last.y) if along_x else Point(last.x, last.y + step))
        along_x = not along_x
    return points


def preset_path(form: ConnectorForm) -> list[tuple[float, float]]:
    """The corners of a preset in its own frame: the pathLst of presetShapeDefinitions.xml, guides written out."""
    w, h = form.box.width, form.box.height
    adjust = dict(form.adjusts)
    x1 = w * adjust.get("adj1", 50_000) / 100_000
    y2 = h * adjust.get("adj2", 50_000) / 100_000
    x3 = w * adjust.get("adj3", 50_000) / 100_000
    return {
        "straightConnector1": [(0, 0), (w, h)],
        "bentConnector2": [(0, 0), (w, 0), (w, h)],
        "bentConnector3": [(0, 0), (x1, 0), (x1, h), (w, h)],
        "bentConnector4": [(0, 0), (x1, 0), (x1, y2), (w, y2), (w, h)],
        "bentConnector5": [(0, 0), (x1, 0), (x1, y2), (x3, y2), (x3, h), (w, h)],
    }[form.preset]


def on_slide(form: ConnectorForm) -> list[complex]:
    """The corners on the slide: mirrored in the frame, then turned about its centre (y grows downwards)."""
    center = complex(form.box.x + form.box.width / 2, form.box.y + form.box.height / 2)
    turn = {0: 1, 5_400_000: 1j, 10_800_000: -1, 16_200_000: -1j}[form.rotation]
    corners: list[complex] = []
    for x, y in preset_path(form):
        dx, dy = x - form.box.width / 2, y - form.box.height / 2
        mirrored = complex(-dx if form.flip_horizontal else dx, -dy if form.flip_vertical else dy)
        corners.append(center + mirrored * turn)
    return corners


@given(routes(least=1))
def test_a_bent_connector_reproduces_its_route(route: list[Point]) -> None:
    form = bent(route)
    if form is None:
        # Only then is it refused: bends are counted on an axis on which the ends (nearly) do not differ.
        start, end = route[0], route[-1]
        assert len(route) >= 4
        assert min(abs(end.x - start.x), abs(end.y - start.y)) * 2**31 <= 2 * 24_000_000 * 100_000
        return
    corners = on_slide(form)
    assert len(corners) == len(route)
    # An adjust value has five decimals; half an EMU more is lost when the turned frame has no whole middle.
    limit = max(form.box.width, form.box.height) / 200_000 + 1
    for corner, point in zip(corners, route, strict=True):
        assert abs(corner.real - point.x) <= limit
        assert abs(corner.imag - point.y) <= limit
    for corner, point in ((corners[0], route[0]), (corners[-1], route[-1])):
        assert abs(corner - complex(point.x, point.y)) <= 1


@given(routes(least=1))
def test_ends_recomputed_from_the_frame_are_the_routes_ends(route: list[Point]) -> None:
    form = bent(route)
    assume(form is not None)
    assert form is not None
    assert endpoints(form.box, form.rotation, form.flip_horizontal, form.flip_vertical) == (route[0], route[-1])


@given(places, places)
def test_a_straight_connector_ends_exactly(start: Point, end: Point) -> None:
    form = straight(start, end)
    assert endpoints(form.box, form.rotation, form.flip_horizontal, form.flip_vertical) == (start, end)


@pytest.mark.parametrize(
    ("rotation", "flip_horizontal", "flip_vertical", "start", "end"),
    [
        (0, False, False, (0, 0), (100, 40)),
        (0, True, False, (100, 0), (0, 40)),
        (0, False, True, (0, 40), (100, 0)),
        # Turned about (50, 20): the frame covers 30..70 across and -30..70 down.
        (QUARTER_TURN, False, False, (70, -30), (30, 70)),
        (QUARTER_TURN, False, True, (30, -30), (70, 70)),
        (QUARTER_TURN, True, False, (70, 70), (30, -30)),
        (2 * QUARTER_TURN, False, False, (100, 40), (0, 0)),
        (3 * QUARTER_TURN, True, False, (30, -30), (70, 70)),
    ],
)
def test_endpoints(
    rotation: int, flip_horizontal: bool, flip_vertical: bool, start: tuple[int, int], end: tuple[int, int]
) -> None:
    found = endpoints(Box(0, 0, 100, 40), rotation, flip_horizontal, flip_vertical)
    assert found == (Point(*start), Point(*end))


def test_endpoints_refuses_a_slanting_frame() -> None:
    with pytest.raises(ValueError, match="whole quarters"):
        endpoints(Box(0, 0, 100, 40), 2_700_000, False, False)


def test_the_room_of_a_turned_frame_goes_from_end_to_end() -> None:
    form = bent([Point(10, 10), Point(10, 60), Point(41, 60)])
    assert form is not None
    assert form.rotation == QUARTER_TURN
    assert upright_box(form.box, form.rotation) == Box(10, 10, 31, 50)
    assert upright_box(form.box, 0) == form.box


def test_a_leg_down_and_one_to_the_left_is_stored_as_powerpoint_does() -> None:
    form = bent([Point(300, 100), Point(300, 200), Point(100, 200)])
    # Centre 200, 150; 100 down and 200 across, with width and height swapped.
    assert form == ConnectorForm("bentConnector2", Box(150, 50, 100, 200), QUARTER_TURN)


def test_adjusts_count_from_the_start_and_may_leave_the_frame() -> None:
    form = bent([Point(0, 0), Point(150, 0), Point(150, 80), Point(100, 80)])
    assert form is not None
    assert form.adjusts == (("adj1", 150_000),)
    back = bent([Point(0, 0), Point(-25, 0), Point(-25, 80), Point(100, 80)])
    assert back is not None
    assert back.adjusts == (("adj1", -25_000),)


def test_what_no_preset_can_follow() -> None:
    out_and_back = [Point(0, 0), Point(50, 0), Point(50, 80), Point(0, 80)]
    assert bent(out_and_back) is None
    six_legs = [Point(0, 0), Point(1, 0), Point(1, 1), Point(2, 1), Point(2, 2), Point(3, 2), Point(3, 3)]
    assert bent(six_legs) is None


@given(routes(least=2), st.tuples(*[st.integers(-12_700, 12_700)] * 4))
def test_moved_ends_leave_every_leg_upright(route: list[Point], off: tuple[int, int, int, int]) -> None:
    start, end = route[0].moved(off[0], off[1]), route[-1].moved(off[2], off[3])
    moved = with_ends(route, start, end)
    assert moved[0] == start
    assert moved[-1] == end or start == end
    assert is_orthogonal(moved)


def test_corners_that_bend_nothing_are_dropped() -> None:
    points = [Point(0, 0), Point(0, 0), Point(10, 0), Point(20, 0), Point(20, 5), Point(20, 5), Point(20, 9)]
    assert clean_corners(points) == (Point(0, 0), Point(20, 0), Point(20, 9))


@given(routes())
def test_cleaning_changes_no_leg(route: list[Point]) -> None:
    twice = [point for point in route for _ in range(2)]
    halves = [route[0]]
    for one, other in pairwise(route):
        halves += [Point((one.x + other.x) // 2, (one.y + other.y) // 2), other]
    assert clean_corners(twice) == clean_corners(halves) == tuple(route)
