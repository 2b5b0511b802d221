"""Places in EMU, worked out by hand from Graphviz's rules: nodesep 18 pt, ranksep 36 pt, cluster margin 8 pt."""

from __future__ import annotations

import itertools
from math import sqrt

import pytest

from generator.geometry import Box, Point, Size, pt
from generator.model.diagram import CurvedRoute, OrthogonalRoute, Route, StraightRoute


def box(x: float, y: float, width: float, height: float) -> Box:
    return Box(pt(x), pt(y), pt(width), pt(height))


def spot(x: float, y: float) -> Point:
    return Point(pt(x), pt(y))


def runs(route: Route, start: Point, end: Point) -> bool:
    """Whether a route is straight between two places; cutting at an outline is exact to an EMU or two."""
    if not isinstance(route, StraightRoute):
        return False
    pairs = ((route.start, start), (route.end, end))
    return all(abs(one.x - other.x) <= 2 and abs(one.y - other.y) <= 2 for one, other in pairs)


def test_two_nodes_from_left_to_right(draw) -> None:
    drawn = draw("digraph { rankdir=LR; a -> b }")
    # One letter of 14 pt is 8.4 pt wide: the least size holds, 54 x 36 pt, and 36 pt lie between the ranks.
    assert drawn.node("a").box == box(0, 0, 54, 36)
    assert drawn.node("b").box == box(90, 0, 54, 36)
    assert runs(drawn.edge("a->b").route, spot(54, 18), spot(90, 18))
    assert drawn.whole.size == Size(pt(144), pt(36))


def test_two_nodes_from_top_to_bottom(draw) -> None:
    drawn = draw("digraph { a -> b }")
    assert drawn.node("a").box == box(0, 0, 54, 36)
    assert drawn.node("b").box == box(0, 72, 54, 36)
    assert runs(drawn.edge("a->b").route, spot(27, 36), spot(27, 72))


def test_a_box_is_as_large_as_its_text_and_margins(draw) -> None:
    node = draw('graph { a [shape=box label="twelve chars\\nand two"] }').node("a")
    # A letter of 14 pt is 11.2 pixels wide, which is 11: 12 x 11 = 132 pixels are 99 pt, and one more. Lines are 15 pt
    # high (1.1 x 14 = 15.4), margins 8 and 4 pt.
    assert node.box == box(0, 0, 116, 38)
    assert node.label.box == box(8, 4, 100, 30)
    assert [paragraph.text for paragraph in node.label.paragraphs] == ["twelve chars", "and two"]


def test_east_asian_text_is_measured_in_whole_pixels_too(draw) -> None:
    # 14 pt are 18.67 pixels, which is 19: 6 x 19 = 114 pixels are 85.5 pt.
    assert draw('graph { a [shape=box label="数据库主节点"] }').node("a").box == box(0, 0, 86 + 16, 36)


HIGH = 1 / sqrt(1 - (23 / 36) ** 2)
"""How much wider than a text with margins, 23 pt high, the ellipse of the least height is."""


@pytest.mark.parametrize(
    ("attributes", "width", "height"),
    [
        ("width=2 height=1", 144, 72),
        ("width=2.1", 151, 36),  # 151.2 pt
        ("width=1.3194 height=0.5", 95, 36),  # 94.997 pt
        ('shape=box margin="0,0" label="a long label"', 100, 36),
        ('shape=box margin=0.2 label="a long label"', 128, 43),  # 14.4 pt are 14 on each side
        ("shape=square height=1", 72, 72),
        ("shape=point", 3.6, 3.6),
        ("shape=point width=0.25 height=2", 18, 18),
        ("shape=plain", 9, 15),
        ("shape=plain width=3", 9, 15),
        ("fixedsize=true width=0.5 height=0.5", 36, 36),
        # Text with margins is 116 x 23 pt.
        ('label="twelve chars"', 116 * HIGH, 36),
        ('shape=ellipse label="twelve chars" labelloc=t', 116 * sqrt(2), 36),
        ('shape=diamond label="twelve chars"', 116 * HIGH * sqrt(2), 36),
        ('shape=hexagon label="twelve chars"', 116 * HIGH * 2 / sqrt(3), 36),
        ('shape=cylinder label="twelve chars"', 116, 36),
        ('shape=circle label="twelve chars"', 116 * HIGH, 116 * HIGH),
        # What is fixed for the shape alone still takes the room of the text.
        ('shape=box fixedsize=shape width=0.5 height=0.25 label="twelve chars"', 116, 23),
    ],
)
def test_sizes_of_nodes(draw, attributes: str, width: float, height: float) -> None:
    assert draw(f"graph {{ a [{attributes}] }}").node("a").box.size == Size(pt(width), pt(height))


def test_edges_end_at_the_outline(draw) -> None:
    drawn = draw("digraph { node [width=1 height=1]; a [shape=diamond]; {rank=same; a -> b -> c; c [shape=ellipse]} }")
    assert runs(drawn.edge("a->b").route, spot(72, 36), spot(90, 36))
    assert runs(drawn.edge("b->c").route, spot(162, 36), spot(180, 36))


def test_an_edge_ends_where_a_slanting_line_meets_the_outline(draw) -> None:
    drawn = draw("digraph { splines=line; node [shape=circle width=1 fixedsize=true]; a -> {b c} }")
    route = drawn.edge("a->b").route
    assert isinstance(route, StraightRoute)
    centre_a, centre_b = drawn.node("a").box.center, drawn.node("b").box.center
    for tip, centre in ((route.start, centre_a), (route.end, centre_b)):
        distance = ((tip.x - centre.x) ** 2 + (tip.y - centre.y) ** 2) ** 0.5
        assert distance == pytest.approx(pt(36), abs=100)


@pytest.mark.parametrize(
    ("port", "x", "y"),
    [
        ("n", 36, 0),
        ("ne", 72, 0),
        ("e", 72, 36),
        ("se", 72, 72),
        ("s", 36, 72),
        ("sw", 0, 72),
        ("w", 0, 36),
        ("nw", 0, 0),
    ],
)
def test_compass_points_of_a_box(draw, port: str, x: float, y: float) -> None:
    drawn = draw(f"digraph {{ node [shape=box width=1 height=1]; a -> b:{port} }}")
    target = drawn.node("b").box
    route = drawn.edge("a->b").route
    end = route.end if isinstance(route, StraightRoute) else route.points[-1]
    assert end == Point(target.x + pt(x), target.y + pt(y))


@pytest.mark.parametrize(("shape", "share"), [("ellipse", 0.5**0.5), ("diamond", 0.5), ("hexagon", 2 / 3)])
def test_compass_points_between_the_sides_lie_on_the_outline(draw, shape: str, share: float) -> None:
    drawn = draw(f"digraph {{ a -> b [headport=ne]; b [shape={shape} width=2 height=1] }}")
    route = drawn.edge("a->b").route
    end = route.end if isinstance(route, StraightRoute) else route.points[-1]
    middle = drawn.node("b").box.center
    assert (end.x - middle.x, middle.y - end.y) == (
        pytest.approx(pt(72 * share), abs=2),
        pytest.approx(pt(36 * share), abs=2),
    )


def test_orthogonal_legs_are_horizontal_and_vertical_in_turn(draw) -> None:
    drawn = draw("digraph { splines=ortho; a -> {b c d}; b -> d }")
    bent = [edge.route.points for edge in drawn.whole.edges if isinstance(edge.route, OrthogonalRoute)]
    assert bent
    for points in bent:
        upright = [one.x == other.x for one, other in itertools.pairwise(points)]
        level = [one.y == other.y for one, other in itertools.pairwise(points)]
        assert all(a != b for a, b in zip(upright, level, strict=True))
        assert all(a != b for a, b in itertools.pairwise(upright))


def test_a_self_loop_is_a_curve_that_starts_and_ends_at_the_outline(draw) -> None:
    drawn = draw("digraph { a [shape=box]; a -> a }")
    route = drawn.edge("a->a").route
    assert isinstance(route, CurvedRoute)
    assert len(route.points) % 3 == 1
    right = drawn.node("a").box.right
    assert all(abs(tip.x - right) <= 100 for tip in (route.points[0], route.points[-1]))
    assert drawn.whole.size.width > right


def test_a_cluster_lies_around_its_nodes_with_its_label_on_top(draw) -> None:
    drawn = draw('graph { subgraph cluster_host { label="Host"; a } }')
    cluster = drawn.cluster("host")
    # Graphviz adds 8 pt to the 15 pt of the label: 8 + 36 + 8 + 23 = 75. Four letters are 44 pixels: 33 pt and one.
    assert cluster.box == box(0, 0, 70, 75)
    assert drawn.node("a").box == box(8, 31, 54, 36)
    assert cluster.label is not None
    assert cluster.label.box == box(18, 4, 34, 15)


def test_clusters_hold_clusters_and_each_node_once(draw) -> None:
    drawn = draw("digraph { subgraph cluster_a { x; subgraph cluster_b { y; z } subgraph c { w } } v -> x }")
    outer = drawn.cluster("a")
    assert (outer.nodes, [inner.id for inner in outer.clusters], outer.clusters[0].nodes) == (
        ("x", "w"),
        ["b"],
        ("y", "z"),
    )
    assert outer.box.contains(outer.clusters[0].box)
    assert outer.clusters[0].box.contains(drawn.node("y").box)


def test_nodes_of_two_clusters_may_share_a_rank(draw) -> None:
    drawn = draw("digraph { {rank=same; b; d} subgraph cluster_x { a -> b } subgraph cluster_y { d } }")
    assert [cluster.nodes for cluster in drawn.whole.clusters] == [("b", "a"), ("d",)]
    assert drawn.node("b").box.y == drawn.node("d").box.y > drawn.node("a").box.y


def test_an_edge_to_a_cluster_ends_at_its_border(draw) -> None:
    drawn = draw("digraph { rankdir=LR compound=true; subgraph cluster_c { b } a -> b [lhead=cluster_c] }")
    route = drawn.edge("a->b").route
    assert isinstance(route, StraightRoute)
    assert abs(route.end.x - drawn.cluster("c").box.x) <= 20
    assert route.start == Point(drawn.node("a").box.right, drawn.node("a").box.center.y)


def test_an_edge_label_lies_beside_its_edge_between_the_nodes(draw) -> None:
    drawn = draw('digraph { a -> b [label="calls"] }')
    label, route = drawn.edge("a->b").labels[0].label, drawn.edge("a->b").route
    assert isinstance(route, StraightRoute)
    # Five letters of 11 pixels are 41.25 pt, which is 41, and one more.
    assert label.box.size == Size(pt(42), pt(15))
    # Graphviz sets it right beside the line.
    assert label.box.x == route.start.x
    assert drawn.node("a").box.bottom <= label.box.y
    assert label.box.bottom <= drawn.node("b").box.y


@pytest.mark.parametrize(("name", "near"), [("taillabel", "a"), ("headlabel", "b")])
def test_end_labels_stand_clear_by_their_node(draw, name: str, near: str) -> None:
    drawn = draw(f'digraph {{ ranksep=2; a -> b [{name}="1..n"] }}')
    label = drawn.edge("a->b").labels[0].label
    node, other = drawn.node(near).box, drawn.node({"a": "b", "b": "a"}[near]).box
    assert label is not None
    assert not label.box.overlaps(node)
    assert abs(label.box.center.y - node.center.y) < abs(label.box.center.y - other.center.y)


def test_labels_of_orthogonal_edges_keep_clear_of_nodes_and_lines(draw) -> None:
    drawn = draw(
        "digraph { splines=ortho; top -> a; top -> b; a -> b [label=HTTP]; b -> c [label=SQL]; b -> d [xlabel=get] }"
    )
    labels = [one.label for edge in drawn.whole.edges for one in edge.labels]
    assert [label.text for label in labels] == ["HTTP", "SQL", "get"]
    legs = [leg for edge in drawn.whole.edges for leg in itertools.pairwise(corners(edge.route))]
    for label in labels:
        assert Box(0, 0, drawn.whole.size.width, drawn.whole.size.height).contains(label.box)
        assert not any(label.box.overlaps(node.box) for node in drawn.whole.nodes)
        for start, end in legs:
            left, top = min(start.x, end.x), min(start.y, end.y)
            leg = Box(left, top, max(1, abs(end.x - start.x)), max(1, abs(end.y - start.y)))
            assert not label.box.overlaps(leg), label.text


def corners(route: Route) -> tuple[Point, ...]:
    return (route.start, route.end) if isinstance(route, StraightRoute) else route.points


def test_the_graph_has_a_label_of_its_own(draw) -> None:
    drawn = draw('digraph { label="The whole"; labelloc=t; a }')
    label = drawn.whole.label
    assert label is not None
    # Graphviz keeps 4 pt free above and below.
    assert (label.text, label.box.y, label.box.bottom) == ("The whole", 0, pt(15))
    assert drawn.node("a").box.y == pt(19)


def test_the_drawing_begins_at_its_top_left_corner_and_holds_everything(draw) -> None:
    drawn = draw(
        'digraph { rankdir=LR; a -> a; a -> b [label="x"]; b -> c; c -> a; subgraph cluster_k { label="K"; c } }'
    )
    boxes = [node.box for node in drawn.whole.nodes] + [cluster.box for cluster in drawn.whole.clusters]
    everything = Box(0, 0, drawn.whole.size.width, drawn.whole.size.height)
    assert all(everything.contains(one) for one in boxes)
    assert (min(one.x for one in boxes), everything.x) == (0, 0)


def test_an_unseen_edge_still_orders_its_nodes(draw) -> None:
    drawn = draw("digraph { a -> b [style=invis] }")
    assert drawn.whole.edges == ()
    assert drawn.node("a").box.bottom < drawn.node("b").box.y


def test_an_unseen_node_is_left_out_unless_an_edge_needs_it(draw) -> None:
    drawn = draw("digraph { a -> b; c; node [style=invis]; d; e -> a }")
    assert [node.id for node in drawn.whole.nodes] == ["a", "b", "c", "e"]
    hidden = drawn.node("e")
    assert (hidden.shape, hidden.fill, hidden.stroke, hidden.label.paragraphs) == ("text", None, None, ())


@pytest.mark.parametrize("engine", ["neato", "fdp", "sfdp", "circo", "twopi", "osage", "patchwork"])
def test_every_engine_lays_out(draw, engine: str) -> None:
    drawn = draw(f"graph {{ layout={engine}; a -- b; b -- c; c -- a }}")
    assert [node.id for node in drawn.whole.nodes] == ["a", "b", "c"]


def test_the_same_text_gives_the_same_diagram(draw) -> None:
    text = "graph { layout=neato; start=random; a -- b -- c -- d -- a }"
    assert draw(text).whole == draw(text).whole
