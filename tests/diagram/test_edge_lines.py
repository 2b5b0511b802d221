"""What is drawn of edges: labels, lines of several colours, tapering lines, ends at ports, cells and clusters."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise
from math import hypot

import pytest

from generator.color import RgbColor
from generator.diagram.edge_labels import at_angle
from generator.diagram.strands import parallels, stretches, tapered
from generator.geometry import Point, pt
from generator.model.diagram import CurvedRoute, Edge, Route, StraightRoute

RED, BLUE = RgbColor("FF0000"), RgbColor("0000FF")
LEVEL = [(0.0, 0.0), (30.0, 0.0), (60.0, 0.0), (90.0, 0.0)]


def ends(route: Route) -> tuple[Point, Point]:
    return (route.start, route.end) if isinstance(route, StraightRoute) else (route.points[0], route.points[-1])


def length(route: Route) -> float:
    start, end = ends(route)
    return hypot(end.x - start.x, end.y - start.y) / 12_700


def test_all_labels_of_an_edge_are_drawn(draw) -> None:
    drawn = draw('digraph { a -> b [label="on" xlabel="by" taillabel="1" headlabel="n"] }')
    assert drawn.said == []
    labels = drawn.edge("a->b").labels
    assert [(one.kind, one.label.text) for one in labels] == [
        ("label", "on"),
        ("xlabel", "by"),
        ("tail", "1"),
        ("head", "n"),
    ]
    whole = drawn.whole.size
    for one in labels:
        assert one.label.box.x >= 0
        assert one.label.box.right <= whole.width
    start, end = ends(drawn.edge("a->b").route)
    by_kind = {one.kind: one.label.box.center for one in labels}
    assert abs(by_kind["tail"].y - start.y) < abs(by_kind["tail"].y - end.y)
    assert abs(by_kind["head"].y - end.y) < abs(by_kind["head"].y - start.y)


def test_an_end_label_is_turned_about_its_end() -> None:
    # Without a head the direction is the line's own: upwards. 90 degrees to the left of it lies x = -10.
    assert at_angle((0, 0), [(0.0, 0.0), (0.0, 10.0), (0.0, 20.0), (0.0, 30.0)], 90, 1) == (-10, 0)
    assert at_angle((0, 0), [(0.0, 0.0), (0.0, 10.0), (0.0, 20.0), (0.0, 30.0)], -90, 2.5) == (25, 0)
    # With one, it is that from the tip to the head's base.
    assert at_angle((0, 0), [(10.0, 0.0), (20.0, 0.0), (20.0, 20.0), (30.0, 30.0)], 0, 3) == (30, 0)


def test_end_labels_keep_the_authors_angle_and_distance(draw) -> None:
    drawn = draw('digraph { ranksep=1; a -> b [headlabel="h" taillabel="t" labelangle=0 labeldistance=3] }')
    start, end = ends(drawn.edge("a->b").route)
    tail, head = (one.label.box.center for one in drawn.edge("a->b").labels)
    assert (tail.x - start.x, tail.y - start.y) == (pytest.approx(0, abs=pt(0.1)), pytest.approx(pt(30), abs=pt(0.1)))
    assert (head.x - end.x, head.y - end.y) == (pytest.approx(0, abs=pt(0.1)), pytest.approx(-pt(30), abs=pt(0.1)))


def test_a_decorated_label_has_a_line_to_its_edge(draw) -> None:
    drawn = draw('digraph { a -> b [label="on" decorate=true]; b -> c [label="off"] }')
    (label,) = drawn.edge("a->b").labels
    right, left, place = label.leader
    box = label.label.box
    assert (right, left) == (Point(box.right, box.bottom), Point(box.x, box.bottom))
    start, end = ends(drawn.edge("a->b").route)
    assert abs(place.x - start.x) <= pt(1)
    assert start.y <= place.y <= end.y
    assert drawn.edge("b->c").labels[0].leader == ()


def test_parallel_lines_lie_two_points_apart() -> None:
    # The way goes to the right: its own right is below it, where y is small.
    assert parallels(LEVEL, 2) == [[(x, -1.0) for x, _ in LEVEL], [(x, 1.0) for x, _ in LEVEL]]
    assert [curve[0] for curve in parallels(LEVEL, 3)] == [(0, -2), (0, 0), (0, 2)]


def test_stretches_have_their_shares_of_the_length() -> None:
    first, second, third = stretches(LEVEL, [0.3, 0.2, 0.5])
    assert [curve[0][0] for curve in (first, second, third)] == pytest.approx([0, 27, 45])
    assert [curve[-1][0] for curve in (first, second, third)] == pytest.approx([27, 45, 90])
    assert stretches(LEVEL, [0, 1]) == [[], LEVEL]
    assert stretches(LEVEL, [1, 0]) == [LEVEL, []]


def test_a_tapered_line_narrows_to_nothing() -> None:
    outline = tapered(LEVEL, 8, lambda share: 1 - share)
    half = len(outline) // 2
    widths = [abs(one[1] - other[1]) for one, other in zip(outline[:half], outline[: -half - 1 : -1], strict=True)]
    assert widths == pytest.approx(sorted(widths, reverse=True))
    assert (widths[0], widths[-1]) == (pytest.approx(8), pytest.approx(0))


@pytest.mark.parametrize(
    ("colors", "lines"),
    [
        ("red", [RED]),
        ("red:blue", [RED, BLUE]),
        ("red:none:blue", [RED, BLUE]),
        ("red;0.3:blue", [RED, BLUE]),
        ("red;0.3:blue;0.2:red", [RED, BLUE, RED]),
    ],
)
def test_colours_of_edges(draw, colors: str, lines: list[RgbColor]) -> None:
    drawn = draw(f'digraph {{ a -> b [color="{colors}"] }}')
    assert drawn.said == []
    edge = drawn.edge("a->b")
    assert [edge.stroke.color, *(strand.stroke.color for strand in edge.strands)] == lines


def test_stretches_of_an_edge_follow_each_other_up_to_the_head(draw) -> None:
    edge = draw('digraph { ranksep=2; a -> b [color="red;0.25:blue"] }').edge("a->b")
    (second,) = edge.strands
    assert ends(edge.route)[1] == ends(second.route)[0]
    # 144 pt lie between the nodes, 10 of them under the head. Shares are those of the way along the control points.
    assert length(edge.route) == pytest.approx(134 / 4, abs=6)
    assert length(edge.route) + length(second.route) == pytest.approx(134, abs=4)
    assert [drawing.color for drawing in edge.drawn_head] == [BLUE]


def test_a_tapered_edge_has_a_body(draw) -> None:
    edge = draw("digraph { a -> b [style=tapered penwidth=7] }").edge("a->b")
    assert edge.body is not None
    assert edge.body.filled
    places = [point for step in edge.body.steps for point in step.points]
    assert max(point.x for point in places) - min(point.x for point in places) == pytest.approx(pt(7), abs=100)


def test_a_line_ends_behind_a_hollow_head_and_runs_beneath_a_filled_one(draw) -> None:
    drawn = draw("digraph { a -> b [arrowhead=odot]; c -> d [arrowhead=box] }")
    hollow, filled = drawn.edge("a->b"), drawn.edge("c->d")
    assert ends(hollow.route)[1].y == pytest.approx(drawn.node("b").box.y - pt(8), abs=20)
    assert ends(filled.route)[1].y == pytest.approx(drawn.node("d").box.y, abs=20)


def test_edges_end_at_cells(draw) -> None:
    drawn = draw('digraph { node [shape=record]; a [label="<x> one|<y> two"]; b [label="<z> one|two"]; a:y -> b:z:n }')
    assert drawn.said == []
    edge = drawn.edge("a->b")
    cells = {(node.id, cell.id): cell.box for node in drawn.whole.nodes for cell in node.cells}
    assert (edge.tail_cell, edge.head_cell) == ("y", "z")
    start, end = ends(edge.route)
    tail, head = cells["a", "y"], cells["b", "z"]
    assert tail.x - 2 <= start.x <= tail.right + 2
    assert abs(start.y - tail.bottom) <= pt(1)
    assert end == Point(head.x + head.width // 2, head.y)


def test_edges_without_clipping_end_in_the_middle(draw) -> None:
    drawn = draw("digraph { a -> b [headclip=false] }")
    end, middle = ends(drawn.edge("a->b").route)[1], drawn.node("b").box.center
    # Graphviz itself stops a point before it.
    assert (end.x, end.y) == (middle.x, pytest.approx(middle.y, abs=pt(1)))


CORPUS = (
    "digraph { a -> b -> c; a -> c; c -> a; a -> a; b:n -> b:s; c:e -> c:w; a -> b; a -> b }",
    "digraph { rankdir=LR; node [shape=box]; a -> {b c d} -> e -> a; e -> e; b:ne -> d:sw }",
    "digraph { splines=ortho; node [shape=box]; a -> {b c d}; b -> d; c -> a; d -> d }",
    "digraph { splines=polyline; a -> b -> c -> d; a -> d; a -> c }",
    "digraph { splines=line; a -> b -> c -> d; a -> d; a -> c }",
    "graph { layout=neato; a -- b -- c -- d -- a; a -- c; b -- d; d -- d }",
    "graph { layout=circo; splines=curved; a -- b -- c -- d -- a; a -- c }",
    "digraph { concentrate=true; a -> {x y z}; b -> {x y z}; a -> p -> q; a -> q }",
    """digraph { compound=true; subgraph cluster_0 { a -> b } subgraph cluster_1 { c -> d }
    a -> d [lhead=cluster_1]; b -> c [ltail=cluster_0 lhead=cluster_1]; a -> c }""",
    """digraph { node [shape=record]; a [label="{<x> one|<y> two}"]; b [label="<z> one|<w> two"];
    a:x -> b:z; a:y:e -> b:w:n; b -> a:x }""",
    """digraph { a -> b [arrowhead=crow arrowtail=tee dir=both]; a -> c [samehead=h];
    b -> c [samehead=h arrowhead=inv] }""",
)


@pytest.mark.parametrize("text", CORPUS, ids=range(len(CORPUS)))
def test_every_edge_becomes_a_glued_connector(draw_frames, text: str) -> None:
    """Recomputed from what is stored: both ends lie on the sites that they are tied to, which their shapes have."""
    drawing = draw_frames(text)
    assert drawing.loose() == []
    assert drawing.errors() == []


@pytest.mark.parametrize("text", CORPUS, ids=range(len(CORPUS)))
def test_exact_edges_end_where_graphviz_ends_them(draw_frames, text: str) -> None:
    drawing = draw_frames(text, "exact")
    assert drawing.errors() == []
    for edge, start, end in drawing.tips():
        for tip, place in zip(ends(edge.route), (start, end), strict=True):
            assert hypot(tip.x - place.x, tip.y - place.y) <= pt(1), edge.id


@pytest.mark.dot
def test_parallel_lines_and_stretches_are_graphvizs(draw) -> None:
    source = 'digraph { a -> b [color="red:blue:red"]; a -> c [color="red;0.3:blue"]; a -> d }'
    answer = json.loads(
        subprocess.run(["dot", "-Tjson"], input=source, capture_output=True, text=True, check=True).stdout
    )
    drawn = draw(source)
    height = float(answer["bb"].split(",")[3])
    for edge, item in zip(drawn.whole.edges, answer["edges"], strict=True):
        theirs = [op["points"] for op in item["_draw_"] if op["op"] == "b"]
        ours = _lines(edge)
        assert len(ours) == len(theirs)
        for route, points in zip(ours, theirs, strict=True):
            if len(theirs) == 1:
                points[-1] = [float(word) for word in item["pos"].split()[0].removeprefix("e,").split(",")]
            for place, (x, y) in zip(ends(route), (points[0], points[-1]), strict=True):
                assert (place.x / 12_700, height - place.y / 12_700) == (
                    pytest.approx(x, abs=0.8),
                    pytest.approx(y, abs=0.8),
                )


def _lines(edge: Edge) -> list[Route]:
    return [edge.route, *(strand.route for strand in edge.strands)]


def test_curves_stay_in_one_piece(draw) -> None:
    for edge in draw(CORPUS[0]).whole.edges:
        if isinstance(edge.route, CurvedRoute):
            assert len(edge.route.points) % 3 == 1
            assert all(one != other for one, other in pairwise(edge.route.points[::3]))
