"""The ways of connectors, by the formulae of presetShapeDefinitions.xml and by hand; heads at their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.color import ThemeColor
from generator.geometry import Box, Point, to_pt
from generator.layout.diagram.connector import bent, endpoints
from generator.model.diagram import Stroke
from generator.model.page import ArrowSize, ConnectorFrame, CustomGeometry
from generator.model.path import Outline, PathStep
from generator.write.svg.connector import connector_track
from generator.write.svg.track import Track

QUARTER = 5_400_000
LINE = Stroke(ThemeColor("tx1"), 12_700)


@pytest.mark.parametrize(
    ("preset", "adjusts", "data"),
    [
        ("straightConnector1", (), "M0 0 L100 80"),
        ("bentConnector2", (), "M0 0 L100 0 L100 80"),
        ("bentConnector3", (), "M0 0 L50 0 L50 80 L100 80"),
        ("bentConnector4", (25_000, 75_000), "M0 0 L25 0 L25 60 L100 60 L100 80"),
        ("bentConnector5", (25_000, 50_000, -10_000), "M0 0 L25 0 L25 40 L-10 40 L-10 80 L100 80"),
        ("curvedConnector2", (), "M0 0 C50 0, 100 40, 100 80"),
        ("curvedConnector3", (25_000,), "M0 0 C12.5 0, 25 20, 25 40 C25 60, 62.5 80, 100 80"),
        (
            "curvedConnector4",
            (50_000, 25_000),
            "M0 0 C25 0, 50 5, 50 10 C50 15, 62.5 20, 75 20 C87.5 20, 100 50, 100 80",
        ),
    ],
)
def test_presets(hand, preset: str, adjusts: tuple[int, ...], data: str) -> None:
    assert connector_track(hand.connector(preset, hand.box(0, 0, 100, 80), adjusts=adjusts)).data() == data


def test_turned_and_flipped(hand) -> None:
    """Down from 50, 0 to the middle, across, and down to 150, 200: a frame of 200 by 100 around 100, 100, turned."""
    frame = hand.connector("bentConnector3", hand.box(0, 50, 200, 100), rotation=QUARTER, flips=(False, True))
    assert connector_track(frame).data() == "M50 0 L50 100 L150 100 L150 200"
    frame = hand.connector("bentConnector2", hand.box(0, 0, 100, 80), flips=(True, False))
    assert connector_track(frame).data() == "M100 0 L0 0 L0 80"


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 3), st.booleans(), st.booleans())
def test_ends_are_those_that_layout_glues(width: int, height: int, turns: int, across: bool, down: bool) -> None:
    box = Box(0, 0, width, height)
    tips = endpoints(box, turns * QUARTER, across, down)
    frame = ConnectorFrame("k", "n", "bentConnector3", box, *tips, LINE, turns * QUARTER, across, down)
    track = connector_track(frame)
    for spot, tip in zip((track.start, track.end), tips, strict=True):
        assert spot == pytest.approx((to_pt(tip.x), to_pt(tip.y)), abs=0.001)


def test_what_is_no_connector(hand) -> None:
    with pytest.raises(ValueError, match="rect is no connector"):
        connector_track(hand.connector("rect", hand.box(0, 0, 1, 1)))


@pytest.mark.parametrize(
    ("kind", "paths"),
    [
        ("triangle", ["M0 0 L0 92", "M0 100 L-3 90 L3 90 Z"]),
        ("stealth", ["M0 0 L0 95", "M0 100 L-3 90 L0 94 L3 90 Z"]),
        ("arrow", ["M0 0 L0 100", "M-3 90 L0 100 L3 90"]),
        ("diamond", ["M0 0 L0 100", "M0 105 L-3 100 L0 95 L3 100 Z"]),
    ],
)
def test_heads(hand, writer, kind: str, paths: list[str]) -> None:
    written = writer.write(hand.connector("straightConnector1", hand.box(0, 0, 0, 100), end=kind))
    assert written.paths("g.e") == paths


def test_a_dot_lies_on_the_end(hand, writer) -> None:
    written = writer.write(
        hand.connector("straightConnector1", hand.box(0, 0, 0, 100), start="oval", size=ArrowSize("med", "med"))
    )
    (dot,) = written.all("circle")
    assert [dot.get(name) for name in ("cx", "cy", "r")] == ["0", "0", "3"]


def test_a_small_head_is_two_lines_wide_and_a_large_one_five(hand, writer) -> None:
    line = hand.connector("straightConnector1", hand.box(0, 0, 0, 100), end="triangle", size=ArrowSize("lg", "sm"))
    # The line is 2 pt wide and ends under four fifths of the head.
    assert writer.write(line).paths("g.e") == ["M0 0 L0 96.8", "M0 100 L-5 96 L5 96 Z"]


def test_an_oval_that_is_longer_than_wide_is_a_curve(hand, writer) -> None:
    line = hand.connector("straightConnector1", hand.box(0, 0, 0, 100), end="oval", size=ArrowSize("sm", "lg"))
    _, oval = writer.write(line).paths("g.e")
    assert oval.startswith("M0 105 C")
    # Its sides are one line width from the middle, 2 pt.
    assert "2 100" in oval
    assert "0 95" in oval


def test_heads_at_both_ends_of_an_open_path(hand, writer) -> None:
    box = hand.box(10, 10, 100, 0)
    steps = PathStep("move", (Point(0, 0),)), PathStep("line", (Point(box.width, 0),))
    path = CustomGeometry((Outline(steps, filled=False),), ())
    frame = hand.shape("g/p", box, path, stroke=hand.line, start_arrow="triangle", end_arrow="triangle")
    written = writer.write(frame)
    assert written.paths("g.p") == ["M18 10 L102 10", "M10 10 L20 7 L20 13 Z", "M110 10 L100 13 L100 7 Z"]


def test_a_curve_is_cut_on_the_curve() -> None:
    curve = Track((0, 0), (((0, 50), (50, 100), (100, 100)),))
    cut = curve.shortened(10)
    x, y = cut.end
    assert (100 - x) ** 2 + (100 - y) ** 2 == pytest.approx(100, abs=0.01)
    assert curve.reversed().reversed() == curve
    assert curve.shortened(0) == curve


def test_bends_are_where_layout_has_put_them() -> None:
    corners = (Point(0, 0), Point(0, 400_000), Point(900_000, 400_000), Point(900_000, 1_000_000))
    form = bent(corners)
    assert form is not None
    flips = form.flip_horizontal, form.flip_vertical
    frame = ConnectorFrame(
        "k", "n", form.preset, form.box, corners[0], corners[-1], LINE, form.rotation, *flips, form.adjusts
    )
    track = connector_track(frame)
    spots = [track.start, *(segment[-1] for segment in track.segments)]
    for spot, corner in zip(spots, corners, strict=True):
        assert spot == pytest.approx((to_pt(corner.x), to_pt(corner.y)), abs=0.001)
