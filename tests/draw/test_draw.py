"""Nodes, clusters, edges and labels as frames: keys, shapes, order, and connectors tied to exact places."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.color import ThemeColor
from generator.geometry import Box, Insets, Point, pt
from generator.layout.diagram.connector import endpoints
from generator.layout.diagram.glue import Tip, nearest_site
from generator.layout.diagram.heads import head_size
from generator.layout.diagram.shapes import custom_geometry, preset_geometry
from generator.layout.diagram.sites import side_middles, sites
from generator.model.diagram import (
    ArrowDrawing,
    ArrowKind,
    Cluster,
    CurvedRoute,
    Edge,
    EdgeLabel,
    Figure,
    Node,
    NodeShape,
    OrthogonalRoute,
    StraightRoute,
    Strand,
    Stroke,
)
from generator.model.page import ConnectorFrame, CustomGeometry, Glue, PresetGeometry, ShapeFrame
from generator.model.path import Outline, PathStep

if TYPE_CHECKING:
    from conftest import Desk, Drawn, Hand


LINE = Stroke(ThemeColor("tx2"), pt(1.5))


def assert_glued(drawn: Drawn) -> None:
    """Every connector ends on the named site of a frame of the group, and where its frame says."""
    for frame in drawn.frames.values():
        if isinstance(frame, ConnectorFrame):
            ends = endpoints(frame.box, frame.rotation, frame.flip_horizontal, frame.flip_vertical)
            assert ends == (frame.start, frame.end)
            for glue, place in ((frame.start_glue, frame.start), (frame.end_glue, frame.end)):
                if glue:
                    assert sites(drawn.frames[glue.key.removeprefix("s/d/")])[glue.site] == place


def test_two_boxes_and_an_arrow(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    drawn = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (100, 20), (200, 20)),), size=(300, 40)))
    assert drawn.group.name == "Stack"
    assert drawn.group.alt == "what it shows"
    assert [frame.key for frame in drawn.group.children] == ["s/d/a", "s/d/b", "s/d/a->b"]
    a = drawn.shape("a")
    assert (a.name, a.geometry, a.anchor, a.wrap, a.insets, a.alt) == (
        "a",
        PresetGeometry("rect"),
        "ctr",
        False,
        Insets(bottom=2 * hand.rise()),
        None,
    )
    line = drawn.connector("a->b")
    assert (line.preset, line.start_glue, line.end_glue) == (
        "straightConnector1",
        Glue("s/d/a", 3),
        Glue("s/d/b", 1),
    )
    assert (line.start_arrow, line.end_arrow) == ("none", "triangle")
    assert line.box == hand.box(100, 20, 100, 0)


@pytest.mark.parametrize(
    ("shape", "geometry"),
    [
        ("rect", PresetGeometry("rect")),
        ("text", PresetGeometry("rect")),
        ("roundRect", PresetGeometry("roundRect", (("adj", 12_500),))),  # 5 of 40 pt
        ("ellipse", PresetGeometry("ellipse")),
        ("diamond", PresetGeometry("diamond")),
        ("hexagon", PresetGeometry("hexagon", (("adj", 62_500), ("vf", 115_470)))),  # a quarter of 100, of 40 pt
    ],
)
def test_presets(hand: Hand, desk: Desk, shape: NodeShape, geometry: PresetGeometry) -> None:
    drawn = desk.draw(hand.diagram((hand.node("a", 0, 0, 100, 40, shape=shape),))).shape("a")
    assert drawn.geometry == geometry
    assert (drawn.fill is None, drawn.stroke is None) == ((shape == "text"),) * 2


def test_a_corner_is_never_rounder_than_half_the_shorter_side() -> None:
    assert preset_geometry("roundRect", Box(0, 0, 100, 40), 30) == PresetGeometry("roundRect", (("adj", 50_000),))


def test_a_cylinder_is_a_path_with_top_left_bottom_right_first(hand: Hand, desk: Desk) -> None:
    geometry = desk.draw(hand.diagram((hand.node("a", 0, 0, 100, 44, shape="can"),))).shape("a").geometry
    assert isinstance(geometry, CustomGeometry)
    assert geometry.sites == (hand.point(50, 0), hand.point(0, 22), hand.point(50, 44), hand.point(100, 22))
    body, lid = geometry.outlines
    assert (body.filled, lid.filled) == (True, False)


def triangle(hand: Hand) -> Node:
    """In a box of 120 x 60 pt: its base is 45 pt below its tip, the middle of the box at two thirds of that."""
    corners = (hand.point(120, 45), hand.point(60, 0), hand.point(0, 45))
    lines = tuple(PathStep("line", (corner,)) for corner in corners[1:])
    sides = (hand.point(60, 0), hand.point(20, 30), hand.point(60, 45), hand.point(100, 30))
    figure = Figure((Outline((PathStep("move", corners[:1]), *lines, PathStep("close"))),), sides)
    return replace(hand.node("a", 0, 0, 120, 60, shape="figure"), figure=figure)


def test_a_figure_is_its_paths_with_its_own_sides_as_sites(hand: Hand, desk: Desk) -> None:
    node = triangle(hand)
    shape = desk.draw(hand.diagram((node,))).shape("a")
    assert node.figure is not None
    assert shape.geometry == CustomGeometry(node.figure.outlines, node.figure.sides)
    assert (shape.fill, shape.stroke) == (node.fill, node.stroke)


def test_nothing_is_tied_to_a_side_that_is_not_in_the_middle_of_the_box(hand: Hand, desk: Desk) -> None:
    nodes = (triangle(hand), hand.node("b", 200, 10, 50, 40), hand.node("c", 40, -100, 40, 40))
    edges = (hand.straight("a", "b", (100.4, 30), (200, 30)), hand.straight("c", "a", (60, -60), (60, 0)))
    drawn = desk.draw(hand.diagram(nodes, edges, size=(400, 300)))
    geometry = drawn.shape("a").geometry
    assert isinstance(geometry, CustomGeometry)
    assert geometry.sites[4:] == (hand.point(100, 30),)
    assert drawn.connector("a->b").start_glue == Glue("s/d/a", 4)
    assert drawn.connector("c->a").end_glue == Glue("s/d/a", 0)
    assert_glued(drawn)


def test_a_figure_grows_with_its_box(hand: Hand, desk: Desk) -> None:
    shape = desk.draw(hand.diagram((triangle(hand),), size=(120, 60)), hand.box(48, 100, 135, 67.5)).shape("a")
    assert isinstance(shape.geometry, CustomGeometry)
    # 135 of 120 pt is the largest that labels of 18 pt allow: 18 of 16.
    assert shape.box.size == hand.box(0, 0, 135, 67.5).size
    assert shape.geometry.sites[1] == hand.point(22.5, 33.75)
    assert shape.geometry.outlines[0].steps[0].points == (hand.point(135, 50.625),)


def test_an_end_within_a_point_of_a_site_is_moved_onto_it(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40, shape="ellipse"), hand.node("b", 200, 80, 100, 40))
    drawn = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (100.6, 20.7), (250.5, 79.4)),)))
    line = drawn.connector("a->b")
    assert (line.start, line.start_glue) == (hand.point(100, 20), Glue("s/d/a", 6))
    assert (line.end, line.end_glue) == (hand.point(250, 80), Glue("s/d/b", 0))
    assert_glued(drawn)


def test_an_end_elsewhere_gives_its_node_a_site_there(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40, shape="roundRect"), hand.node("b", 200, 0, 100, 40))
    edges = (
        hand.straight("a", "b", (100, 30), (200, 20)),
        replace(hand.straight("b", "a", (200, 20), (100, 10)), id="back"),
        replace(hand.straight("b", "a", (200, 20), (100.4, 29.6)), id="again"),
    )
    drawn = desk.draw(hand.diagram(nodes, edges))
    geometry = drawn.shape("a").geometry
    assert isinstance(geometry, CustomGeometry)
    middles = (hand.point(50, 0), hand.point(0, 20), hand.point(50, 40), hand.point(100, 20))
    # "again" ends within a point of the first edge's site and shares it.
    assert geometry.sites == (*middles, hand.point(100, 30), hand.point(100, 10))
    assert drawn.connector("a->b").start_glue == Glue("s/d/a", 4)
    assert drawn.connector("back").end_glue == Glue("s/d/a", 5)
    assert drawn.connector("again").end_glue == Glue("s/d/a", 4)
    assert drawn.shape("b").geometry == PresetGeometry("rect")
    assert_glued(drawn)


def test_an_end_more_than_a_point_from_a_site_stays_where_it_is(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    line = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (100, 21.1), (200, 18.9)),))).connector("a->b")
    assert (line.start, line.end) == (hand.point(100, 21.1), hand.point(200, 18.9))
    assert (line.start_glue, line.end_glue) == (Glue("s/d/a", 4), Glue("s/d/b", 4))


def test_between_sites_as_near_the_one_towards_the_other_end_is_taken(hand: Hand) -> None:
    dot = hand.box(0, 0, 1, 1)
    others = (hand.point(0.5, -90), hand.point(-90, 0.5), hand.point(0.5, 90), hand.point(90, 0.5))
    assert [nearest_site(Tip(dot.center, other), side_middles(dot), dot) for other in others] == [0, 1, 2, 3]


def test_an_end_inside_its_node_is_tied_to_the_node(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    drawn = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (100, 20), (230, 25)),)))
    assert drawn.connector("a->b").end_glue == Glue("s/d/b", 4)
    assert_glued(drawn)


def test_a_site_never_lies_outside_its_box(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    drawn = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (100.75, 33), (200, 20)),)))
    assert drawn.connector("a->b").start == hand.point(100, 33)


def test_a_level_line_stays_level_when_one_end_is_moved(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, -20, 100, 100))
    drawn = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (100, 20.6), (200, 20.6)),)))
    line = drawn.connector("a->b")
    assert (line.start, line.end) == (hand.point(100, 20), hand.point(200, 20))
    assert_glued(drawn)


def test_an_orthogonal_edge_is_a_bent_connector_at_the_sites(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 100, 100, 40))
    points = (hand.point(100, 20.4), hand.point(150, 20.4), hand.point(150, 119.6), hand.point(199.7, 119.6))
    drawn = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", OrthogonalRoute(points)),)))
    line = drawn.connector("a->b")
    assert (line.preset, line.adjusts) == ("bentConnector3", (("adj1", 50_000),))
    assert (line.start, line.end) == (hand.point(100, 20), hand.point(200, 120))
    assert (line.start_glue, line.end_glue) == (Glue("s/d/a", 3), Glue("s/d/b", 1))
    assert_glued(drawn)


CORNERS = ((100, 20), (110, 20), (110, 30), (120, 30), (120, 40), (130, 40), (130, 120), (200, 120))


def test_more_bends_than_a_connector_has_become_an_open_path_where_edges_are_exact(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 100, 100, 40))
    points = tuple(hand.point(*corner) for corner in CORNERS)
    path = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", OrthogonalRoute(points)),)), edges="exact").shape("a->b")
    assert path.box == hand.box(100, 20, 100, 100)
    assert (path.fill, path.end_arrow) == (None, "triangle")
    assert isinstance(path.geometry, CustomGeometry)
    (outline,) = path.geometry.outlines
    assert not outline.filled
    drawn = [point.moved(path.box.x, path.box.y) for step in outline.steps for point in step.points]
    assert drawn == list(points)
    assert {step.command for step in outline.steps} == {"move", "line"}


def test_they_lose_their_shortest_legs_otherwise(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 100, 100, 40))
    points = tuple(hand.point(*corner) for corner in CORNERS)
    drawn = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", OrthogonalRoute(points)),)))
    line = drawn.connector("a->b")
    # Seven legs are two too many: the first of 10 pt goes, and the leg that it led to begins where the way begins.
    assert (line.preset, line.start, line.end) == ("bentConnector5", hand.point(100, 20), hand.point(200, 120))
    assert_glued(drawn)


def test_a_loop_is_a_connector_between_two_sites_of_its_node(hand: Hand, desk: Desk) -> None:
    node = hand.node("a", 0, 0, 100, 40)
    loop = CurvedRoute((hand.point(100, 10), hand.point(130, 5), hand.point(130, 35), hand.point(100, 30)))
    drawn = desk.draw(hand.diagram((node,), (hand.edge("a", "a", loop),)))
    line = drawn.connector("a->a")
    assert (line.start_glue, line.end_glue) == (Glue("s/d/a", 4), Glue("s/d/a", 5))
    # Its ends are one above the other: one moves a tenth of a point into the node, so that the bend has a measure.
    assert (line.start, line.end) == (hand.point(100, 10), hand.point(99.9, 30))
    assert line.preset == "curvedConnector3"
    # A bow reaches three quarters of the way to the control points, and to its own bend: 22.5 of -0.1 pt.
    assert dict(line.adjusts)["adj1"] == pytest.approx(-22.5 / 0.1 * 100_000, rel=0.1)
    assert_glued(drawn)


def test_an_orthogonal_way_out_and_back_is_glued_too(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 0, 100, 100, 40))
    points = (hand.point(100, 20), hand.point(150, 20), hand.point(150, 120), hand.point(100, 120))
    drawn = desk.draw(hand.diagram(nodes, (hand.edge("a", "b", OrthogonalRoute(points)),)))
    line = drawn.connector("a->b")
    assert line.preset == "bentConnector3"
    # 50 pt out, in shares of the tenth of a point that the ends lie apart.
    assert dict(line.adjusts)["adj1"] == -50_000_000
    assert_glued(drawn)


HOLLOW = Outline(
    (
        PathStep("move", (Point(pt(190), pt(16)),)),
        PathStep("line", (Point(pt(200), pt(20)),)),
        PathStep("line", (Point(pt(190), pt(24)),)),
        PathStep("close"),
    ),
    filled=False,
)


def test_an_edge_behind_a_hollow_head_is_an_open_path_in_a_group(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    line = hand.straight("a", "b", (100, 20), (190, 20))
    edge = replace(line, head_arrow="none", drawn_head=(ArrowDrawing(HOLLOW),))
    drawn = desk.draw(hand.diagram(nodes, (edge,), size=(300, 40)))
    assert [frame.key for frame in drawn.nested("a->b").children] == ["s/d/a->b/line", "s/d/a->b/head"]
    assert drawn.shape("a->b/line").box == hand.box(100, 20, 90, 0)
    head = drawn.shape("a->b/head")
    assert (head.box, head.fill, head.stroke) == (hand.box(190, 16, 10, 8), None, edge.stroke)
    assert drawn.shape("b").geometry == PresetGeometry("rect")


def test_a_line_runs_beneath_a_filled_head_and_is_glued(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    dashed = replace(LINE, dash="dash")
    edge = replace(
        hand.straight("a", "b", (100, 20), (200, 20)),
        stroke=dashed,
        head_arrow="none",
        drawn_head=(ArrowDrawing(replace(HOLLOW, filled=True), ThemeColor("accent2")),),
    )
    drawn = desk.draw(hand.diagram(nodes, (edge,), size=(300, 40)))
    line = drawn.connector("a->b/line")
    assert (line.start_glue, line.end_glue) == (Glue("s/d/a", 3), Glue("s/d/b", 1))
    head = drawn.shape("a->b/head")
    # Heads are not dashed.
    assert (head.fill, head.stroke) == (ThemeColor("accent2"), replace(LINE, color=ThemeColor("accent2")))
    assert_glued(drawn)


def test_lines_of_several_colours_are_paths(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 100, 40), hand.node("b", 200, 0, 100, 40))
    other = replace(LINE, color=ThemeColor("accent3"))
    strand = Strand(StraightRoute(hand.point(100, 22), hand.point(200, 22)), other)
    edge = replace(hand.straight("a", "b", (100, 20), (200, 20)), strands=(strand,))
    drawn = desk.draw(hand.diagram(nodes, (edge,), size=(300, 40)))
    assert [frame.key for frame in drawn.nested("a->b").children] == ["s/d/a->b/line", "s/d/a->b/line:2"]
    assert (drawn.shape("a->b/line").stroke, drawn.shape("a->b/line:2").stroke) == (LINE, other)


@pytest.mark.parametrize(
    ("kind", "points", "width", "size"),
    [
        # A line of 1.5 pt counts as one of 2: heads are 4, 6 or 10 pt. A triangle of 10 x 7 pt:
        ("triangle", 10, 1.5, ("med", "lg")),
        ("triangle", 5, 1.5, ("sm", "sm")),
        ("stealth", 10, 1.5, ("lg", "lg")),
        # A dot is 8 by 8 pt: as near to 6 as to 10.
        ("oval", 10, 1.5, ("med", "med")),
        # 5 pt wide lines: 10, 15 or 25.
        ("triangle", 22, 5, ("med", "lg")),
        ("diamond", 20, 5, ("med", "lg")),
    ],
)
def test_heads_are_as_large_as_graphviz_draws_them(
    kind: ArrowKind, points: float, width: float, size: tuple[str, str]
) -> None:
    found = head_size(kind, pt(points), replace(LINE, width=pt(width)))
    assert (found.width, found.length) == size


def test_a_label_may_be_tied_to_its_edge_by_a_line(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 50, 40), hand.node("b", 200, 0, 50, 40))
    edge = hand.straight("a", "b", (50, 20), (200, 20))
    label = EdgeLabel(
        "xlabel",
        hand.label("x", hand.box(100, 50, 20, 16)),
        (hand.point(120, 66), hand.point(100, 66), hand.point(100, 20)),
    )
    drawn = desk.draw(hand.diagram(nodes, (replace(edge, labels=(label,)),), size=(250, 70)))
    assert [frame.key for frame in drawn.group.children][-2:] == ["s/d/a->b/xlabel/leader", "s/d/a->b/xlabel"]
    assert drawn.shape("a->b/xlabel/leader").box == hand.box(100, 20, 20, 46)


def test_clusters_are_groups_in_groups_below_nodes_and_edges(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("free", 300, 0, 50, 40), hand.node("a", 20, 30, 50, 40), hand.node("b", 120, 50, 50, 40))
    inner = Cluster("in", hand.box(100, 30, 90, 80), None, None, None, ("b",))
    label = hand.label("Host", hand.box(8, 4, 40, 18))
    outer = Cluster("out", hand.box(0, 0, 200, 120), label, None, None, ("a",), (inner,))
    edge = hand.edge(
        "a", "b", StraightRoute(hand.point(70, 50), hand.point(120, 70)), hand.label("x", hand.box(90, 50, 9, 16))
    )
    drawn = desk.draw(hand.diagram(nodes, (edge,), (outer,)))
    assert [frame.key for frame in drawn.group.children] == [
        "s/d/cluster:out",
        "s/d/free",
        "s/d/a->b",
        "s/d/a->b/label",
    ]
    out = drawn.nested("cluster:out")
    assert [frame.key for frame in out.children] == ["s/d/cluster:out/box", "s/d/cluster:in", "s/d/a"]
    assert [frame.key for frame in drawn.nested("cluster:in").children] == ["s/d/cluster:in/box", "s/d/b"]
    assert out.box == hand.box(0, 0, 200, 120)
    assert drawn.group.box == hand.box(0, 0, 350, 120)
    assert out.alt is None
    assert_glued(drawn)


def test_a_node_is_drawn_once_though_an_outer_cluster_names_it_too(hand: Hand, desk: Desk) -> None:
    inner = Cluster("in", hand.box(10, 10, 80, 80), None, None, None, ("a",))
    outer = Cluster("out", hand.box(0, 0, 100, 100), None, None, None, ("a",), (inner,))
    drawn = desk.draw(hand.diagram((hand.node("a", 20, 30, 50, 40),), (), (outer,)))
    assert [frame.key for frame in drawn.nested("cluster:out").children] == ["s/d/cluster:out/box", "s/d/cluster:in"]
    assert [frame.key for frame in drawn.nested("cluster:in").children] == ["s/d/cluster:in/box", "s/d/a"]


def test_an_empty_cluster_is_its_box(hand: Hand, desk: Desk) -> None:
    cluster = Cluster("c", hand.box(100, 0, 50, 50), hand.label("Empty", hand.box(105, 4, 40, 18)), None, None, ())
    drawn = desk.draw(hand.diagram((hand.node("a", 20, 30, 50, 40),), (), (cluster,)))
    assert [frame.key for frame in drawn.nested("cluster:c").children] == ["s/d/cluster:c/box"]


@pytest.mark.parametrize(
    ("box", "sits"),
    [
        ((8, 4, 40, 18), ("t", "l", Insets(pt(8), pt(4), 0, 0))),
        ((80, 4, 40, 18), ("t", "ctr", Insets(0, pt(4), 0, 0))),
        ((152, 98, 40, 18), ("b", "r", Insets(0, 0, pt(8), pt(4)))),
    ],
)
def test_a_clusters_label_is_text_of_its_box(
    hand: Hand, desk: Desk, box: tuple[float, float, float, float], sits: tuple[str, str, Insets]
) -> None:
    cluster = Cluster("c", hand.box(0, 0, 200, 120), hand.label("主机", hand.box(*box)), None, None, ("a",))
    shape = desk.draw(hand.diagram((hand.node("a", 20, 30, 50, 40),), (), (cluster,))).shape("cluster:c/box")
    assert [paragraph.text for paragraph in shape.paragraphs] == ["主机"]
    assert (shape.anchor, shape.paragraphs[0].align, shape.insets) == sits


def test_an_edge_to_a_cluster_is_glued_to_the_clusters_box(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 100, 50, 40), hand.node("b", 200, 100, 50, 40))
    cluster = Cluster("c", hand.box(150, 60, 150, 120), None, None, None, ("b",))
    drawn = desk.draw(hand.diagram(nodes, (hand.straight("a", "b", (50, 120), (150, 120)),), (cluster,)))
    line = drawn.connector("a->b")
    assert (line.start_glue, line.end_glue) == (Glue("s/d/a", 3), Glue("s/d/cluster:c/box", 1))
    assert_glued(drawn)


def test_an_end_that_touches_nothing_is_left_free(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 50, 40), hand.node("b", 200, 0, 50, 40))
    around = Cluster("c", hand.box(100, -30, 200, 100), None, None, None, ("b",))
    edge = hand.straight("a", "b", (50, 20), (150, 20))
    line = desk.draw(hand.diagram(nodes, (edge,), (around,))).connector("a->b")
    assert (line.start_glue, line.end_glue, line.end) == (Glue("s/d/a", 3), None, hand.point(150, 20))


def test_an_edges_label_is_a_free_text(hand: Hand, desk: Desk) -> None:
    nodes = (hand.node("a", 0, 0, 50, 40), hand.node("b", 200, 0, 50, 40))
    route = StraightRoute(hand.point(50, 20), hand.point(200, 20))
    edge = hand.edge("a", "b", route, hand.label("calls\nback", hand.box(100, 0, 40, 34)))
    text = desk.draw(hand.diagram(nodes, (edge,))).text("a->b/label")
    assert (text.placeholder, text.wrap, text.anchor, text.insets) == (None, False, "ctr", Insets())
    assert text.box == hand.box(100, 0, 40, 34)
    assert [paragraph.text for paragraph in text.paragraphs] == ["calls", "back"]


def test_the_graphs_own_label_comes_first(hand: Hand, desk: Desk) -> None:
    diagram = hand.diagram((hand.node("a", 0, 20, 50, 40),), label=hand.label("标题", hand.box(0, 0, 60, 18)))
    drawn = desk.draw(diagram)
    assert drawn.group.children[0].key == "s/d/graph:label"
    assert drawn.text("graph:label").box == hand.box(0, 0, 60, 18)


def test_lines_set_to_the_left_keep_their_room(hand: Hand, desk: Desk) -> None:
    node = replace(hand.node("a", 0, 0, 100, 40), label=hand.label("x\nyy", hand.box(30, 0, 40, 40), align="l"))
    assert desk.draw(hand.diagram((node,))).shape("a").insets == Insets(left=pt(30), right=pt(30))


shapes = st.sampled_from(["rect", "roundRect", "ellipse", "diamond", "can", "hexagon", "text"])
spots = st.tuples(st.integers(0, 300), st.integers(0, 200))


@given(
    st.lists(st.tuples(shapes, spots, st.integers(20, 120), st.integers(20, 60)), min_size=2, max_size=5),
    st.lists(st.tuples(*[st.floats(0, 1)] * 6), max_size=8),
    st.integers(400, 480),
)
def test_every_connector_is_exact(
    hand: Hand,
    desk: Desk,
    nodes: list[tuple[NodeShape, tuple[int, int], int, int]],
    edges: list[tuple[float, ...]],
    width: int,
) -> None:
    """Straight and bent edges from anywhere on a node's border to anywhere on another's."""
    made = tuple(hand.node(f"n{index}", x, y, w, h, shape=shape) for index, (shape, (x, y), w, h) in enumerate(nodes))

    def border(pick: float, side: float, along: float) -> tuple[str, Point]:
        node = made[min(int(pick * len(made)), len(made) - 1)]
        box = node.box
        x, y = box.x + round(along * box.width), box.y + round(along * box.height)
        place = [Point(x, box.y), Point(box.x, y), Point(x, box.bottom), Point(box.right, y)]
        return node.id, place[min(int(side * 4), 3)]

    routed: list[Edge] = []
    for index, picks in enumerate(edges):
        (tail, start), (head, end) = border(*picks[:3]), border(*picks[3:])
        middle = (start.x + end.x) // 2
        corners = (start, Point(middle, start.y), Point(middle, end.y), end)
        route = StraightRoute(start, end) if index % 2 else OrthogonalRoute(corners)
        routed.append(replace(hand.edge(tail, head, route), id=f"e{index}"))
    drawn = desk.draw(hand.diagram(made, tuple(routed), size=(420, 260)), hand.box(48, 100, width, 320))
    assert_glued(drawn)
    assert len(drawn.frames) == 1 + len(made) + len(routed)
    for frame in drawn.frames.values():
        if isinstance(frame, ShapeFrame) and isinstance(frame.geometry, CustomGeometry):
            own = Box(0, 0, frame.box.width, frame.box.height)
            assert all(own.contains(Box(site.x, site.y, 0, 0)) for site in frame.geometry.sites)


@pytest.mark.dot
@pytest.mark.dot
@pytest.mark.parametrize(("width", "height"), [(2, 1), (1, 1.5), (5, 0.5)])
def test_shapes_are_those_that_graphviz_draws(width: float, height: float) -> None:
    source = (
        f'digraph {{ node [label="" fixedsize=true width={width} height={height}] '
        "a [shape=hexagon]; b [shape=cylinder]; c [shape=diamond] }"
    )
    answer = json.loads(
        subprocess.run(["dot", "-Tjson"], input=source, capture_output=True, text=True, check=True).stdout
    )
    own = Box(0, 0, pt(width * 72), pt(height * 72))
    for item, shape in zip(answer["objects"], ("hexagon", "can", "diamond"), strict=True):
        x, y = map(float, item["pos"].split(","))
        (theirs, *_) = [op["points"] for op in item["_draw_"] if op["op"] in "pb"]
        place = [(px - x + width * 36, y - py + height * 36) for px, py in theirs]
        drawn = custom_geometry(shape, own, 0).outlines[0].steps
        ours = {(step.points[-1].x / 12_700, step.points[-1].y / 12_700) for step in drawn if step.points}
        if shape == "can":
            # Only where the sides end: the tops of the rims are no points of Graphviz's path.
            ours = {(px, py) for px, py in ours if px != width * 36}
        for px, py in ours:
            assert any(abs(px - qx) < 0.02 and abs(py - qy) < 0.02 for qx, qy in place), (shape, px, py)
