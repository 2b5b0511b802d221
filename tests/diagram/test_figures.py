"""Node shapes with outlines of their own: worked out by hand, and compared with what Graphviz draws."""

from __future__ import annotations

import json
import subprocess

import pytest

from generator.diagram.figures.make import KINDS, FigureKind, draw_figure, fitted_figure
from generator.diagram.figures.rim import inside_ring, towards
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
    sheet, fold = node.figure.outlines
    assert spots(sheet) == near((0, 72), (144, 72), (144, 10), (134, 0), (0, 0))
    assert spots(fold) == near((134, 0), (134, 10), (144, 10))
    assert (sheet.filled, fold.filled) == (True, False)
    assert PathStep("close") not in fold.steps


def test_two_boxes_in_one_another(draw) -> None:
    node = draw("graph { a [peripheries=2 fixedsize=true width=2 height=1 label=x] }").node("a")
    assert node.box.size == Size(pt(152), pt(80))
    inner, outer = node.figure.outlines
    assert spots(inner) == near((148, 76), (148, 4), (4, 4), (4, 76))
    assert spots(outer) == near((152, 80), (152, 0), (0, 0), (0, 80))


def test_a_turned_box_stands_on_a_corner(draw) -> None:
    node = draw(f"graph {{ a [orientation=45 {FIXED}] }}").node("a")
    assert sorted(spots(node.figure.outlines[0])) == near((0, 36), (72, 0), (72, 72), (144, 36))


def test_without_sides_a_polygon_is_a_box_and_with_two_an_ellipse(draw) -> None:
    drawn = draw(f"graph {{ node [shape=polygon {FIXED}]; a; b [sides=2] }}")
    assert sorted(spots(drawn.node("a").figure.outlines[0])) == near((0, 0), (0, 72), (144, 0), (144, 72))
    assert {step.command for step in drawn.node("b").figure.outlines[0].steps} == {"move", "cubic", "close"}


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


@pytest.mark.parametrize("name", sorted(KINDS))
@pytest.mark.parametrize(("width", "height"), [(100, 20), (40, 60)])
def test_text_lies_inside_the_outline(name: str, width: float, height: float) -> None:
    kind = KINDS[name]
    sketch = draw_figure(kind, *fitted_figure(kind, width, height))
    inside = inside_ring(sketch.rim, 0, 0)
    across, up = width / 2 - 0.01, height / 2 - 0.01
    assert all(inside((x * across, y * up)) for x in (-1, 1) for y in (-1, 1))


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_figure_fills_its_box_and_every_way_out_ends_on_it(name: str) -> None:
    kind = KINDS[name]
    sketch = draw_figure(kind, 100, 100 if kind.regular else 60)
    across, up = sketch.reach()
    grown = 4 * (kind.rings - 1)
    assert (across, up) == (pytest.approx(50 + grown), pytest.approx((50 if kind.regular else 30) + grown))
    inside = inside_ring(sketch.rim, 0, 0)
    for dx, dy in ((0, 1), (1, 0), (-1, 0.5), (0.3, -1), (1, 1)):
        x, y = towards(sketch.rim, dx, dy)
        assert inside((x * 0.999, y * 0.999))
        assert not inside((x * 1.001, y * 1.001))


@pytest.mark.dot
@pytest.mark.dot
@pytest.mark.parametrize(
    ("name", "extra"),
    [
        *(
            (name, "")
            for name, kind in KINDS.items()
            if kind.base == "polygon" and kind.sides > 2 and name != "polygon"
        ),
        *(("polygon", extra) for extra in ("sides=5 skew=.4", "sides=6 distortion=.5", "sides=7 orientation=30")),
        ("octagon", "peripheries=4"),
    ],
)
def test_polygons_are_those_that_graphviz_draws(draw, name: str, extra: str) -> None:
    # Graphviz gives an upright polygon with a skew more width than was asked for: shares of the box are compared.
    text = f"graph {{ a [shape={name} {extra} {FIXED}] }}"
    answer = json.loads(
        subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, text=True, check=True).stdout
    )
    (item,) = answer["objects"]
    x, y = map(float, item["pos"].split(","))
    theirs = [[(px - x, y - py) for px, py in op["points"]] for op in item["_draw_"] if op["op"] in "pP"]
    node = draw(text).node("a")
    half_width, half_height = node.box.width / 25_400, node.box.height / 25_400
    ours = [[(px - half_width, py - half_height) for px, py in spots(outline)] for outline in node.figure.outlines]
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        assert len(one) == len(other)
        stretch = max(abs(px) for px, _ in one) / max(abs(px) for px, _ in other)
        for px, py in one:
            assert any(abs(px - qx * stretch) < 0.06 and abs(py - qy) < 0.06 for qx, qy in other), (px, py, other)


def test_a_kind_is_what_its_name_says() -> None:
    assert KINDS["doublecircle"] == FigureKind("ellipse", rings=2, regular=True)
    assert KINDS["invtriangle"].turn == 180
