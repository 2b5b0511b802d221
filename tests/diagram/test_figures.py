"""Node shapes with outlines of their own: worked out by hand, and compared with what Graphviz draws."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, floor, hypot, pi, sin, sqrt

import pytest

from generator.diagram.curves import Spot, spot_at
from generator.diagram.figures.corners import corner_reach
from generator.diagram.figures.make import KINDS, FigureKind, draw_figure, fitted_size
from generator.diagram.figures.rim import inside_ring, towards
from generator.diagram.figures.values import Sketch
from generator.geometry import Point, Size, pt
from generator.model.diagram import CurvedRoute, StraightRoute
from generator.model.path import Outline, PathStep

FIXED = "fixedsize=true width=2 height=1 label=x"


def spots(outline: Outline) -> list[tuple[float, float]]:
    return [(point.x / 12_700, point.y / 12_700) for step in outline.steps for point in step.points]


def near(*places: tuple[float, float]) -> list[object]:
    return [pytest.approx(place, abs=0.001) for place in places]


def test_a_triangle_by_hand(draw) -> None:
    node = draw(f"graph {{ a [shape=triangle {FIXED}] }}").node("a")
    # Its corners lie on an ellipse around the middle: the base is half as far from there as the tip, at 36 + 18.
    assert (node.shape, node.box.size) == ("figure", Size(pt(144), pt(72)))
    assert node.figure is not None
    (outline,) = node.figure.outlines
    assert spots(outline) == near((144, 54), (72, 0), (0, 54))
    assert outline.steps[-1] == PathStep("close")
    # At the height of the middle, two thirds of the way down, the sides are two thirds of 72 from the axis.
    assert node.figure.sides == (
        Point(pt(72), 0),
        Point(pt(24), pt(36)),
        Point(pt(72), pt(54)),
        Point(pt(120), pt(36)),
    )


def test_an_octagon_with_two_outlines_by_hand(draw) -> None:
    node = draw("graph { a [shape=octagon peripheries=2 fixedsize=true width=1 height=1 label=x] }").node("a")
    # 72 + 2 x 4 pt; half a side is the distance from the middle times tan 22.5° = 0.41421.
    assert node.box.size == Size(pt(80), pt(80))
    inner, outer = node.figure.outlines
    assert (inner.filled, outer.filled) == (True, False)
    assert spots(inner)[:3] == near((40 + 14.9117, 76), (76, 40 + 14.9117), (76, 40 - 14.9117))
    assert spots(outer)[:3] == near((40 + 16.5685, 80), (80, 40 + 16.5685), (80, 40 - 16.5685))


def test_a_note_by_hand(draw) -> None:
    node = draw(f"graph {{ a [shape=note {FIXED}] }}").node("a")
    sheet, *fold = node.figure.outlines
    assert spots(sheet) == near((138, 0), (0, 0), (0, 72), (144, 72), (144, 6))
    assert [spots(line) for line in fold] == [near((138, 0), (138, 6)), near((144, 6), (138, 6))]
    assert (sheet.filled, [line.filled for line in fold]) == (True, [False, False])
    assert all(PathStep("close") not in line.steps for line in fold)


def test_a_tab_sticks_out_of_its_box(draw) -> None:
    node = draw(f"graph {{ a [shape=tab {FIXED}] }}").node("a")
    assert node.box.size == Size(pt(144), pt(72))
    assert min(y for _, y in spots(node.figure.outlines[0])) == pytest.approx(-4, abs=0.001)
    assert node.figure.sides[0] == Point(pt(72), 0)


def test_two_boxes_in_one_another(draw) -> None:
    node = draw("graph { a [shape=box peripheries=2 fixedsize=true width=2 height=1 label=x] }").node("a")
    assert node.box.size == Size(pt(152), pt(80))
    inner, outer = node.figure.outlines
    assert spots(inner) == near((148, 4), (4, 4), (4, 76), (148, 76))
    assert spots(outer) == near((152, 0), (0, 0), (0, 80), (152, 80))


def test_a_turned_box_stands_on_a_corner(draw) -> None:
    node = draw(f"graph {{ a [shape=box orientation=45 {FIXED}] }}").node("a")
    assert node.shape == "diamond"
    turned = draw(f"graph {{ a [shape=box orientation=30 {FIXED}] }}").node("a")
    assert turned.shape == "figure"


def test_without_sides_a_polygon_is_a_box_and_with_two_an_ellipse(draw) -> None:
    drawn = draw(f"graph {{ node [shape=polygon {FIXED}]; a; b [sides=2]; c [sides=6]; d [sides=5] }}")
    assert [drawn.node(name).shape for name in "abcd"] == ["rect", "ellipse", "hexagon", "figure"]


def test_rounded_corners_take_a_third_of_the_shorter_side_and_12_pt_at_most(draw) -> None:
    drawn = draw(
        "graph { node [shape=box style=rounded fixedsize=true width=1 label=x]; a [height=1]; b [height=0.25] }"
    )
    assert [(drawn.node(name).shape, drawn.node(name).corner_radius) for name in "ab"] == [
        ("roundRect", pt(12)),
        ("roundRect", pt(6)),
    ]
    assert corner_reach(((0, 0), (9, 0), (9, 30), (0, 30))) == pytest.approx(3)


def test_an_edge_ends_at_the_outline(draw) -> None:
    drawn = draw(f"digraph {{ rankdir=LR; b [shape=triangle {FIXED}]; a -> b }}")
    route, target = drawn.edge("a->b").route, drawn.node("b").box
    assert isinstance(route, StraightRoute)
    assert (route.end.x - target.x, route.end.y - target.y) == (pytest.approx(pt(24), abs=2), pt(36))


@pytest.mark.parametrize(("port", "x", "y"), [("n", 72, 0), ("s", 72, 54), ("e", 120, 36), ("se", 108, 54)])
def test_compass_points_lie_on_the_outline(draw, port: str, x: float, y: float) -> None:
    drawn = draw(f"digraph {{ b [shape=triangle {FIXED}]; a -> b:{port} }}")
    route, target = drawn.edge("a->b").route, drawn.node("b").box
    end = route.points[-1] if isinstance(route, CurvedRoute) else route.end
    assert (end.x - target.x, end.y - target.y) == (pytest.approx(pt(x), abs=2), pytest.approx(pt(y), abs=2))


def test_an_unseen_figure_is_nothing(draw) -> None:
    node = draw("digraph { a [shape=star style=invis]; a -> b }").node("a")
    assert (node.shape, node.figure) == ("text", None)


def test_an_unknown_shape_is_a_box_with_a_warning(draw) -> None:
    drawn = draw("graph { a [shape=elipse]; b [shape=sdl_task] }")
    assert [drawn.node(name).shape for name in "ab"] == ["rect", "rect"]
    first, second = drawn.said
    assert 'warning[dot-value-unknown]: no node shape "elipse": a box is drawn' in first
    assert 'did you mean "ellipse"?' in first
    assert '"sdl_task"' in second


TEXT = (62.0, 38.0)
LOW = (62.0, 23.0)


@pytest.mark.parametrize(
    ("name", "text", "size"),
    [
        ("box", LOW, (62, 36)),
        ("note", TEXT, (62, 38)),
        # The ellipse through the corners of a box is √2 as wide and high ...
        ("ellipse", TEXT, (62 * sqrt(2), 38 * sqrt(2))),
        # ... and narrower where the height that every node has is more than that.
        ("ellipse", LOW, (62 / sqrt(1 - (23 / 36) ** 2), 36)),
        ("circle", TEXT, (62 * sqrt(2), 62 * sqrt(2))),
        # A polygon holds that ellipse: cos 45° = 1/√2 and cos 60° = 1/2 from the middle to its sides.
        ("diamond", TEXT, (124, 76)),
        ("triangle", TEXT, (124 * sqrt(2), 76 * sqrt(2))),
        ("cylinder", TEXT, (62, 52.25)),
        ("square", LOW, (62, 62)),
    ],
)
def test_what_holds_a_text_by_hand(name: str, text: tuple[float, float], size: tuple[float, float]) -> None:
    kind = KINDS[name]
    least = (36.0, 36.0) if kind.regular else (54.0, 36.0)
    assert fitted_size(kind, text, least, fixed=False, centered=True) == pytest.approx(size)


def test_text_at_the_top_has_no_use_for_spare_height() -> None:
    size = fitted_size(KINDS["ellipse"], LOW, (54, 36), fixed=False, centered=False)
    assert size == pytest.approx((62 * sqrt(2), 36))


def test_a_fixed_size_minds_no_text() -> None:
    assert fitted_size(KINDS["ellipse"], TEXT, (30, 20), fixed=True, centered=True) == (30, 20)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_figure_fills_its_box_and_every_way_out_ends_on_it(name: str) -> None:
    kind = KINDS[name]
    width, height = fitted_size(kind, (0, 0), (100, 100) if kind.regular else (100, 60), fixed=True, centered=True)
    sketch = draw_figure(kind, width, height)
    across, up = sketch.reach()
    grown = 4 * (kind.rings - 1)
    assert (across, up) == (pytest.approx(width / 2 + grown), pytest.approx(height / 2 + grown))
    inside = inside_ring(sketch.rim, 0, 0)
    for dx, dy in ((0, 1), (1, 0), (-1, 0.5), (0.3, -1), (1, 1)):
        x, y = towards(sketch.rim, dx, dy)
        assert inside((x * 0.999, y * 0.999))
        assert not inside((x * 1.001, y * 1.001))


STEP = 0.25
"""Points between neighbours in a crowd, at most."""


def nodes_of(text: str) -> dict[str, dict]:
    """Graphviz's JSON for each node by its name."""
    run = subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, text=True, check=True)
    return {item["name"]: item for item in json.loads(run.stdout)["objects"] if "pos" in item}


def size_of(item: dict) -> tuple[float, float]:
    return float(item["width"]) * 72, float(item["height"]) * 72


def their_ink(item: dict) -> list[Spot]:
    """Every outline and line of a node."""
    x, y = map(float, item["pos"].split(","))
    spots: list[Spot] = []
    for op in item.get("_draw_", ()):
        points = [(px - x, py - y) for px, py in op.get("points", ())]
        match op["op"]:
            case "p" | "P":
                spots += along([*points, points[0]])
            case "L":
                spots += along(points)
            case "b" | "B":
                spots += bent(points)
            case "e" | "E":
                ex, ey, width, height = op["rect"]
                spots += [
                    (ex - x + width * cos(t * pi / 900), ey - y + height * sin(t * pi / 900)) for t in range(1800)
                ]
    return spots


def our_ink(sketch: Sketch) -> list[Spot]:
    spots: list[Spot] = []
    for line in sketch.lines:
        spots += bent(line.spots) if line.curved else along((*line.spots, line.spots[0]) if line.closed else line.spots)
    return spots


def along(corners: Sequence[Spot]) -> Iterator[Spot]:
    for (ax, ay), (bx, by) in pairwise(corners):
        count = max(1, round(hypot(bx - ax, by - ay) / STEP))
        yield from ((ax + (bx - ax) * step / count, ay + (by - ay) * step / count) for step in range(count + 1))


def bent(spots: Sequence[Spot]) -> Iterator[Spot]:
    for index in range(0, len(spots) - 1, 3):
        yield from along([spot_at(spots[index : index + 4], step / 32) for step in range(33)])


def covers(crowd: Iterable[Spot], other: Iterable[Spot], within: float) -> bool:
    """Whether every spot of one crowd has one of the other no farther away than `within`."""
    squares: dict[tuple[int, int], list[Spot]] = {}
    for spot in other:
        squares.setdefault((floor(spot[0]), floor(spot[1])), []).append(spot)
    return all(
        any(
            hypot(x - ox, y - oy) <= within
            for across in (-1, 0, 1)
            for up in (-1, 0, 1)
            for ox, oy in squares.get((floor(x) + across, floor(y) + up), ())
        )
        for x, y in crowd
    )


VARIANTS = {
    "skewed": ("shape=polygon sides=5 skew=.4", FigureKind(5, skew=0.4)),
    "widened": ("shape=polygon sides=6 distortion=.5", FigureKind(6, distortion=0.5)),
    "turned": ("shape=polygon sides=7 orientation=30", FigureKind(7, turn=30)),
    "leaning": ("shape=ellipse orientation=30", FigureKind(1, turn=30)),
    "four": ("shape=octagon peripheries=4", FigureKind(8, rings=4)),
    "two notes": ("shape=note peripheries=2", replace(KINDS["note"], rings=2)),
    "rounded": ("shape=hexagon style=rounded", FigureKind(6, corners="rounded")),
    "round house": ("shape=house style=rounded", replace(KINDS["house"], corners="rounded")),
    "cut": ("shape=octagon style=diagonals", FigureKind(8, corners="diagonals")),
    "cut ellipse": ("shape=ellipse style=diagonals", FigureKind(1, corners="diagonals")),
    "many": ("shape=polygon sides=13", FigureKind(13)),
}
SIZES = {"large": (144, 72), "flat": (58, 22), "usual": (94, 36)}


@pytest.fixture(scope="module")
def drawn_by_dot() -> dict[str, dict]:
    """Graphviz's nodes, all in one run: size and name, or size and variant."""
    lines = [
        f'"{size} {name}" [{words} width={width / 72:.6f} height={height / 72:.6f}];'
        for size, (width, height) in SIZES.items()
        for name, words in (
            *((name, f"shape={name}") for name in KINDS),
            *((name, words) for name, (words, _) in VARIANTS.items()),
        )
    ]
    return nodes_of('graph { node [fixedsize=true label=""]; ' + "\n".join(lines) + "}")


def sketch_of(kind: FigureKind, size: tuple[float, float]) -> Sketch:
    least = (max(size), max(size)) if kind.regular else size
    return draw_figure(kind, *fitted_size(kind, (0, 0), least, fixed=True, centered=True))


@pytest.mark.dot
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*KINDS, *VARIANTS])
def test_graphviz_draws_the_same(drawn_by_dot, name: str, size: str) -> None:
    kind = KINDS.get(name) or VARIANTS[name][1]
    theirs = drawn_by_dot[f"{size} {name}"]
    sketch = sketch_of(kind, SIZES[size])
    wide, high = sketch.reach()
    assert (2 * wide, 2 * high) == pytest.approx(size_of(theirs), abs=0.1)
    one, other = our_ink(sketch), their_ink(theirs)
    assert covers(one, other, 0.5)
    assert covers(other, one, 0.5)


def test_the_star_keeps_its_proportion() -> None:
    # Outer corners on a circle of radius 1: 2 cos 18° wide, 1 + sin 54° high.
    assert fitted_size(KINDS["star"], (0, 0), (144, 72), fixed=True, centered=True) == pytest.approx(
        (144, 144 * (1 + sin(0.3 * pi)) / (2 * cos(0.1 * pi)))
    )
