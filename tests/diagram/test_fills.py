"""What is filled, striped, lined and lettered in which colour: Graphviz's rules, and what can be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.color import Color, RgbColor, ThemeColor
from generator.diagnostic import Diagnostics
from generator.diagram.plan import Plan, make_plan
from generator.geometry import Point, pt
from generator.model.diagram import Stroke
from generator.model.theme import RoleStyle

GREY = ThemeColor("bg1", 64_000, 18_750)
RED, BLUE, GREEN = RgbColor("FF0000"), RgbColor("0000FF"), RgbColor("00FF00")
INK, PAPER = ThemeColor("tx1"), ThemeColor("bg1")


@pytest.fixture
def plan(theme, ruler, make_source) -> Callable[..., Plan]:
    """A graph in a theme like the project's own: nodes without a role are not filled."""

    def plan(dot: str, *, dark: bool = False) -> Plan:
        looks = replace(theme.diagram, node=RoleStyle(None, INK, ThemeColor("tx2"), pt(1), bold=False))
        chosen = replace(theme, diagram=looks)
        if dark:
            chosen = replace(chosen, color_map={"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"})
        made = make_plan(make_source(dot), chosen, ruler, Diagnostics())
        assert made is not None
        return made

    return plan


def color_of(text) -> Color:
    return text.paragraphs[0].runs[0].color


@pytest.mark.parametrize(
    ("attributes", "fill", "line"),
    [
        ("", None, ThemeColor("tx2")),
        ("fillcolor=red", None, ThemeColor("tx2")),
        ("color=red", None, RED),
        ("style=filled", GREY, ThemeColor("tx2")),
        ("style=filled color=red", RED, RED),
        ("style=filled color=red fillcolor=blue", BLUE, RED),
        ("style=filled fillcolor=transparent", None, ThemeColor("tx2")),
        ('style="filled,dashed" fillcolor=blue', BLUE, ThemeColor("tx2")),
        ('color="red:blue"', None, RED),
        ("style=invis fillcolor=red", None, None),
        ("style=filled peripheries=0", GREY, None),
        ("color=transparent", None, None),
        ("penwidth=0", None, None),
        ("shape=point", ThemeColor("tx2"), ThemeColor("tx2")),
        ("shape=point color=red", RED, RED),
        ("shape=plaintext style=filled", GREY, None),
        ("shape=plaintext style=filled fillcolor=red", RED, None),
        ("class=app fillcolor=red", RED, None),
        ("class=app", ThemeColor("accent1"), None),
    ],
)
def test_what_a_node_is_filled_with(plan, attributes: str, fill: Color | None, line: Color | None) -> None:
    node = plan(f"graph {{ a [{attributes}] }}").nodes[0]
    assert (node.fill, node.stroke.color if node.stroke else None) == (fill, line)


def test_dashes_alone_change_nothing_but_the_line_without_a_role(plan) -> None:
    node = plan("graph { a [style=dashed] }").nodes[0]
    assert node.stroke == Stroke(ThemeColor("tx2"), pt(1), "dash")
    assert color_of(node.text) == INK


@pytest.mark.parametrize(
    ("attributes", "fill", "line", "radius"),
    [
        ("", ThemeColor("bg2"), ThemeColor("tx2"), 0),
        ("fillcolor=red", ThemeColor("bg2"), ThemeColor("tx2"), 0),
        ("bgcolor=red", RED, ThemeColor("tx2"), 0),
        ("style=filled", GREY, ThemeColor("tx2"), 0),
        ("style=filled; color=red", RED, RED, 0),
        ("style=filled; color=red; bgcolor=blue", RED, RED, 0),
        ("style=filled; bgcolor=blue", BLUE, ThemeColor("tx2"), 0),
        ("style=filled; color=red; fillcolor=blue", BLUE, RED, 0),
        ("color=red; pencolor=blue", ThemeColor("bg2"), BLUE, 0),
        ('style="rounded,filled"; fillcolor=red', RED, ThemeColor("tx2"), pt(12)),
        ("style=dashed", ThemeColor("bg2"), ThemeColor("tx2"), 0),
        ("style=filled; fillcolor=red; peripheries=0", RED, None, 0),
        ("style=invis; bgcolor=red", None, None, 0),
    ],
)
def test_what_a_cluster_is_filled_with(
    plan, attributes: str, fill: Color | None, line: Color | None, radius: int
) -> None:
    cluster = plan(f"graph {{ subgraph cluster_c {{ {attributes}; a }} }}").clusters[0]
    assert (cluster.fill, cluster.stroke.color if cluster.stroke else None, cluster.corner_radius) == (
        fill,
        line,
        radius,
    )


def test_the_themes_panel_lies_on_paper_only(plan) -> None:
    inner = "subgraph cluster_i { a }"
    assert plan(f"graph {{ subgraph cluster_o {{ {inner} }} }}").clusters[0].clusters[0].fill == ThemeColor("bg2")
    filled = plan(f"graph {{ subgraph cluster_o {{ bgcolor=pink; node [color=red] {inner} }} }}").clusters[0]
    assert filled.fill == RgbColor("FFC0CB")
    # Subgraphs inherit the graph's attributes, and so does the inner cluster.
    assert filled.clusters[0].fill == RgbColor("FFC0CB")
    style = "graph { subgraph cluster_o { style=filled; fillcolor=pink; subgraph cluster_i { style=solid; a } } }"
    assert plan(style).clusters[0].clusters[0].fill is None


def test_stripes_run_from_left_to_right(draw) -> None:
    node = draw('graph { a [shape=box style=striped fillcolor="red;0.25:transparent:blue;0.25" width=2] }').node("a")
    assert node.fill is None
    assert [band.color for band in node.bands] == [RED, BLUE]
    assert corners(node.bands[0]) == [(0, 0), (36, 0), (36, 36), (0, 36)]
    assert corners(node.bands[1]) == [(108, 0), (144, 0), (144, 36), (108, 36)]


def test_wedges_turn_counter_clockwise_from_the_right(draw) -> None:
    node = draw('graph { a [style=wedged fillcolor="red:blue;0.5:green" width=2 height=1] }').node("a")
    red, blue, green = (corners(band) for band in node.bands)
    assert [band.color for band in node.bands] == [RED, BLUE, GREEN]
    middle, right, top, left, bottom = (72, 36), (144, 36), (72, 0), (0, 36), (72, 72)
    assert (red[:2], red[-1]) == ([middle, right], top)
    assert (blue[:2], blue[-1]) == ([middle, top], bottom)
    assert left in blue
    assert (green[:2], green[-1]) == ([middle, bottom], right)


@pytest.mark.parametrize(
    "attributes",
    [
        "shape=box style=striped",
        "style=striped fillcolor=red",
        "shape=diamond style=wedged",
        'shape=record style=striped fillcolor="red:blue"',
    ],
)
def test_what_has_no_bands(draw, attributes: str) -> None:
    drawn = draw(f"graph {{ a [{attributes}] }}")
    assert drawn.said == []
    assert drawn.node("a").bands == ()


def test_a_double_outline_has_its_wedges_inside(draw) -> None:
    node = draw('graph { a [peripheries=2 style=wedged fillcolor="red:blue" width=1 height=1] }').node("a")
    assert corners(node.bands[0])[1][0] == pytest.approx(72 + 4, abs=0.01)
    assert node.box.width == pt(80)


def test_clusters_have_stripes(draw) -> None:
    cluster = draw('graph { subgraph cluster_c { style=striped; fillcolor="red:blue"; a } }').cluster("c")
    assert cluster.fill is None
    assert [band.color for band in cluster.bands] == [RED, BLUE]
    assert cluster.bands[1].outline.steps[1].points == (Point(cluster.box.width, 0),)


def test_the_graph_has_a_background(plan) -> None:
    assert plan("graph { bgcolor=red; a }").background == RED
    assert plan("graph { bgcolor=white; a }").background is None
    assert plan("graph { a }").background is None


@pytest.mark.parametrize("dark", [False, True])
def test_bare_things_can_be_seen_on_what_lies_behind(plan, dark: bool) -> None:
    made = plan(
        "graph { subgraph cluster_c { label=l; style=filled; fillcolor=lightyellow; a; b; a -- b [label=x] } c }",
        dark=dark,
    )
    ink = PAPER if dark else INK
    assert [color_of(node.text) for node in made.nodes] == [ink, ink, INK]
    lines = [node.stroke.color for node in made.nodes]
    assert lines == [PAPER if dark else ThemeColor("tx2")] * 2 + [ThemeColor("tx2")]
    assert made.edges[0].stroke.color == lines[0]
    assert color_of(made.edges[0].text) == lines[0]
    assert color_of(made.clusters[0].text) == lines[0]


@pytest.mark.parametrize(("dark", "color"), [(False, INK), (True, PAPER)])
def test_black_on_a_fixed_colour_is_dark_in_every_theme(plan, dark: bool, color: Color) -> None:
    made = plan("graph { fontcolor=black; node [fontcolor=black] a [style=filled fillcolor=yellow]; b }", dark=dark)
    assert color_of(made.nodes[0].text) == color
    assert color_of(made.nodes[1].text) == INK


def test_on_a_gradient_the_worst_colour_counts(plan) -> None:
    node = plan('graph { a [style=filled fillcolor="#8A8A8A:navy"] }').nodes[0]
    assert color_of(node.text) == PAPER


def corners(band) -> list[tuple[float, float]]:
    """The ends of the steps, in points."""
    return [(step.points[-1].x / 12700, step.points[-1].y / 12700) for step in band.outline.steps if step.points]
