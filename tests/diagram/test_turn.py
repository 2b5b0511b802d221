"""Graphs whose finished drawing is turned by a quarter: what becomes of each part, and which attributes ask for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.color import RgbColor
from generator.diagnostic import Span
from generator.diagram.turn import turn
from generator.geometry import Box, Point, Size, pt
from generator.model.diagram import (
    ArrowDrawing,
    Band,
    Cell,
    Cluster,
    CurvedRoute,
    Diagram,
    Edge,
    EdgeLabel,
    Figure,
    Label,
    Node,
    NodePicture,
    OrthogonalRoute,
    StraightRoute,
    Strand,
    Stroke,
)
from generator.model.image import Image
from generator.model.paint import LinearGradient, RadialGradient, Stop
from generator.model.path import Outline, PathStep

RED, BLUE = RgbColor("FF0000"), RgbColor("0000FF")
LINE = Stroke(RED, pt(1))
PIXELS = Image("logo.png", "image/png", 4, 2, (96.0, 96.0), b"bytes")

lengths = st.integers(0, 10_000)
points = st.builds(Point, lengths, lengths)
boxes = st.builds(Box, lengths, lengths, lengths, lengths)
outlines = st.builds(
    lambda start, corner, curve: Outline(
        (PathStep("move", (start,)), PathStep("line", (corner,)), PathStep("cubic", curve), PathStep("close"))
    ),
    points,
    points,
    st.tuples(points, points, points),
)
stops = (Stop(0, RED), Stop(100_000, BLUE))
paints = st.none() | st.just(RED) | st.just(RadialGradient(stops))
paints |= st.builds(LinearGradient, st.just(stops), st.integers(0, 360 * 60_000 - 1))
plain_labels = st.builds(Label, st.just(()), boxes, turned=st.just(True))
pictures = st.none() | st.builds(NodePicture, st.just(PIXELS), boxes, st.just(True))
cells = st.builds(
    Cell,
    st.just("c"),
    boxes,
    st.none() | plain_labels,
    paints,
    sides=st.frozensets(st.sampled_from("tlbr")),
    picture=pictures,
)
cell_rows = st.tuples() | st.tuples(cells) | st.tuples(cells, cells)
labels = st.builds(Label, st.just(()), boxes, cell_rows, turned=st.just(True))
figures = st.builds(Figure, st.tuples(outlines), st.tuples(points, points, points, points))
bands = st.tuples() | st.tuples(st.builds(Band, outlines, st.just(RED)))
drawn = st.tuples(st.builds(ArrowDrawing, outlines))
routes = (
    st.builds(StraightRoute, points, points)
    | st.builds(OrthogonalRoute, st.tuples(points, points, points))
    | st.builds(CurvedRoute, st.tuples(points, points, points, points))
)
nodes = st.builds(
    lambda figure, **more: Node("n", "figure" if figure else "rect", figure=figure, stroke=LINE, **more),
    st.none() | figures,
    box=boxes,
    label=labels,
    fill=paints,
    cells=cell_rows,
    bands=bands,
    picture=pictures,
    beside=st.none() | labels,
)
clusters = st.builds(
    Cluster,
    st.just("c"),
    boxes,
    st.none() | labels,
    paints,
    st.none(),
    st.just(()),
    figure=st.none() | figures,
    bands=bands,
)
edges = st.builds(
    Edge,
    st.just("n->n"),
    st.just("n"),
    st.just("n"),
    routes,
    st.just(LINE),
    labels=st.tuples(st.builds(EdgeLabel, st.just("label"), labels, st.tuples(points, points))),
    drawn_tail=drawn,
    drawn_head=drawn,
    strands=st.tuples(st.builds(Strand, routes, st.just(LINE))),
    body=st.none() | outlines,
)
diagrams = st.builds(
    lambda size, node, edge, outer, inner, label, background: Diagram(
        "d", "d", Span("d.md", 1), size, (node,), (edge,), (replace(outer, clusters=(inner,)),), "", label, background
    ),
    st.builds(Size, lengths, lengths),
    nodes,
    edges,
    clusters,
    clusters,
    st.none() | labels,
    paints,
)


@given(diagrams)
def test_four_turns_change_nothing(diagram: Diagram) -> None:
    assert turn(turn(turn(turn(diagram)))) == diagram


@given(diagrams)
def test_two_turns_mirror_every_box_through_the_middle(diagram: Diagram) -> None:
    before, after = diagram.nodes[0].box, turn(turn(diagram)).nodes[0].box
    size = diagram.size
    assert after == Box(size.width - before.right, size.height - before.bottom, before.width, before.height)


def diagram_of(*nodes: Node, **more: object) -> Diagram:
    """A drawing 100 wide and 60 high."""
    return Diagram("d", "d", Span("d.md", 1), Size(100, 60), nodes, (), (), "", **more)


def test_the_right_edge_becomes_the_top() -> None:
    at_the_right = Node("n", "rect", Box(70, 10, 30, 20), Label((), Box(75, 12, 8, 4)), None, None)
    diagram = turn(diagram_of(at_the_right))
    (node,) = diagram.nodes
    assert diagram.size == Size(60, 100)
    assert (node.box, node.label) == (Box(10, 0, 20, 30), Label((), Box(12, 17, 4, 8), turned=True))


def test_sides_of_cells_and_figures_turn_too() -> None:
    top, left, bottom, right = Point(15, 1), Point(2, 10), Point(15, 19), Point(28, 10)
    corner = Outline((PathStep("move", (Point(30, 0),)),))
    figure = Figure((corner,), (top, left, bottom, right))
    cell = Cell("c", Box(70, 10, 30, 20), sides=frozenset(("t", "l")))
    node = Node("n", "figure", Box(70, 10, 30, 20), Label((), Box(0, 0, 1, 1)), None, None)
    node = replace(node, figure=figure, cells=(cell,), bands=(Band(corner, RED),))
    (turned,) = turn(diagram_of(node)).nodes
    assert turned.cells[0].sides == {"l", "b"}
    assert turned.figure is not None
    for outline in (turned.figure.outlines[0], turned.bands[0].outline):
        assert outline.steps[0].points == (Point(0, 0),)
    # Above the middle lies now what was at the right.
    assert turned.figure.sides == (Point(10, 2), Point(1, 15), Point(10, 28), Point(19, 15))


@pytest.mark.parametrize(("before", "after"), [(0, 270), (90, 0), (45, 315), (270, 180)])
def test_gradients_turn_and_keep_their_colours(before: int, after: int) -> None:
    diagram = diagram_of(background=LinearGradient(stops, before * 60_000))
    assert turn(diagram).background == LinearGradient(stops, after * 60_000)


def test_what_no_preset_draws_lying_becomes_a_figure() -> None:
    box = Box(0, 0, pt(80), pt(40))
    hexagon = Node("n", "hexagon", box, Label((), box), None, None)
    (node,) = turn(diagram_of(hexagon)).nodes
    assert node.shape == "figure"
    assert node.figure is not None
    corners = {point for step in node.figure.outlines[0].steps for point in step.points}
    # Its corners at a quarter of the width, 20 and 60 pt from the left, are now as far from the bottom.
    assert corners == {Point(pt(x), pt(y)) for x, y in ((0, 20), (0, 60), (20, 80), (40, 60), (40, 20), (20, 0))}
    (can,) = turn(diagram_of(replace(hexagon, shape="can"))).nodes
    assert (can.shape, can.figure is None) == ("figure", False)
    (ellipse,) = turn(diagram_of(replace(hexagon, shape="ellipse"))).nodes
    assert (ellipse.shape, ellipse.figure) == ("ellipse", None)


def test_an_edge_goes_where_its_nodes_have_gone(draw) -> None:
    plain = draw("digraph { a -> b [label=x] }").whole
    drawn = draw("digraph { rotate=90 a -> b [label=x] }")
    across, along = plain.size.width, plain.size.height
    assert drawn.whole.size == Size(along, across)
    assert not drawn.said
    # Downwards is to the right now.
    assert drawn.node("a").box.right < drawn.node("b").box.x
    route = drawn.edge("a->b").route
    assert isinstance(route, StraightRoute)
    assert (route.start.x, route.end.x) == (drawn.node("a").box.right, drawn.node("b").box.x)
    assert drawn.edge("a->b").labels[0].label.turned


@pytest.mark.parametrize(
    ("attributes", "turned"),
    [
        ("", False),
        ("rotate=90", True),
        ('rotate="90.7"', True),
        ("rotate=180", False),
        ("rotate=450", False),
        ('rotate="-90"', False),
        ("landscape=true", True),
        ("landscape=false", False),
        ("orientation=Landscape", True),
        ("orientation=lx", True),
        ("orientation=portrait", False),
        ("rotate=0 landscape=true", False),
        ('rotate="" landscape=true', False),
        ("orientation=portrait landscape=true", False),
        ("rotate=90 orientation=portrait", True),
    ],
)
def test_what_asks_for_it(draw, attributes: str, turned: bool) -> None:
    """As dot 2.43 does."""
    drawn = draw(f"digraph {{ {attributes}; a -> b -> c }}")
    assert (drawn.whole.size.width > drawn.whole.size.height) is turned
    assert not drawn.said


@pytest.mark.parametrize(
    ("attributes", "width", "height"),
    [
        ("", 54, 36),
        ("pad=1", 54, 36),
        ("bgcolor=yellow", 54 + 8, 36 + 8),
        ("bgcolor=yellow pad=0", 54, 36),
        ("bgcolor=yellow pad=0.5", 54 + 72, 36 + 72),
        ('bgcolor=yellow pad="1,0.5"', 54 + 144, 36 + 72),
        ('bgcolor=yellow pad="1,0.5" rotate=90', 36 + 72, 54 + 144),
        ("bgcolor=yellow pad=wide", 54 + 8, 36 + 8),
    ],
)
def test_a_background_reaches_as_far_as_pad_says(draw, attributes: str, width: float, height: float) -> None:
    drawn = draw(f'graph {{ {attributes}; a [shape=box label=""] }}').whole
    assert drawn.size == Size(pt(width), pt(height))


def test_a_background_has_the_room_that_graphviz_leaves_around_clusters(draw) -> None:
    """A cluster lies 8 pt from the edge of dot's drawing, and its node 8 pt from its own."""
    drawn = draw('graph { bgcolor=yellow pad=0; subgraph cluster_c { a [shape=box label=""] } }')
    box = drawn.cluster("c").box
    assert box == Box(pt(8), pt(8), pt(54 + 16), pt(36 + 16))
    assert drawn.whole.size == Size(box.width + 2 * pt(8), box.height + 2 * pt(8))


@pytest.mark.parametrize("engine", ["circo", "sfdp", "twopi"])
def test_engines_that_know_no_clusters_draw_none(draw, engine: str) -> None:
    drawn = draw(f"graph {{ layout={engine}; subgraph cluster_c {{ label=C; a -- b }} b -- c -- d }}")
    assert not drawn.said
    assert (drawn.whole.clusters, len(drawn.whole.nodes)) == ((), 4)


def test_rows_are_told_as_they_are_seen(draw) -> None:
    """Side by side, the first at the left; turned, one above the other, the first at the bottom."""
    upright, turned = (draw(f"graph {{ {more} a; b; c }}").whole.alt for more in ("", "rotate=90"))
    assert upright.endswith("From top to bottom: a, b and c.")
    assert turned.endswith("From top to bottom: c; b; a.")
