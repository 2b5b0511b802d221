"""Connection sites against the numbers of the standard's preset definitions, worked out by hand."""

from __future__ import annotations

import pytest

from generator.geometry import Box, Insets, Point
from generator.layout.diagram.sites import preset_sites, sites
from generator.model.page import CustomGeometry, GroupFrame, PresetGeometry, ShapeFrame, TableFrame, TextFrame

BOX = Box(1000, 2000, 2000, 1000)


@pytest.mark.parametrize("name", ["rect", "roundRect", "diamond"])
def test_four_sites_counter_clockwise_from_the_top(name: str) -> None:
    found = preset_sites(PresetGeometry(name), BOX)
    assert found == (Point(2000, 2000), Point(1000, 2500), Point(2000, 3000), Point(3000, 2500))


def test_an_ellipse_has_diagonal_sites_between() -> None:
    # cos 45° × 1000 = 707 across, × 500 = 354 down, from the centre 2000, 2500.
    assert preset_sites(PresetGeometry("ellipse"), BOX) == (
        Point(2000, 2000),
        Point(1293, 2146),
        Point(1000, 2500),
        Point(1293, 2854),
        Point(2000, 3000),
        Point(2707, 2854),
        Point(3000, 2500),
        Point(2707, 2146),
    )


def test_a_hexagon_counts_clockwise_from_the_right() -> None:
    # adj 50000 of the shorter side, 1000: the corners are 500 from the box's edges.
    assert preset_sites(PresetGeometry("hexagon", (("adj", 50_000), ("vf", 115_470))), BOX) == (
        Point(3000, 2500),
        Point(2500, 3000),
        Point(1500, 3000),
        Point(1000, 2500),
        Point(1500, 2000),
        Point(2500, 2000),
    )


def test_a_preset_that_diagrams_do_not_use_has_no_known_sites() -> None:
    assert preset_sites(PresetGeometry("cloud"), BOX) == ()


def test_a_custom_geometry_has_its_own() -> None:
    shape = ShapeFrame("s/d/a", "a", BOX, CustomGeometry((), (Point(1000, 0), Point(0, 500), Point(7, 9))))
    assert sites(shape) == (Point(2000, 2000), Point(1000, 2500), Point(1007, 2009))


def test_text_frames_have_four_and_groups_and_tables_none() -> None:
    assert len(sites(TextFrame("t", "t", BOX, (), insets=Insets(9, 9, 9, 9)))) == 4
    assert sites(GroupFrame("g", "g", BOX, ())) == ()
    assert sites(TableFrame("t", "t", BOX, (), ())) == ()
