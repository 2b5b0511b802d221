"""Attributes, classes and the theme into fills, lines, text and arrow heads."""

from __future__ import annotations

import pytest

from generator.color import Color, RgbColor, ThemeColor
from generator.geometry import pt
from generator.model.diagram import Stroke


def text_color(drawn, name: str) -> Color | None:
    return drawn.node(name).label.paragraphs[0].runs[0].color


def test_without_attributes_a_node_looks_as_the_theme_says(draw) -> None:
    node = draw("graph { a }").node("a")
    run = node.label.paragraphs[0].runs[0]
    assert (node.shape, node.corner_radius, node.fill) == ("ellipse", 0, ThemeColor("bg1"))
    assert node.stroke == Stroke(ThemeColor("tx2"), pt(1.5))
    assert (run.text, run.size, run.bold, run.color, run.lang) == ("a", 1400, True, ThemeColor("tx1"), "en-US")


def test_a_class_gives_a_role(draw) -> None:
    drawn = draw('graph { a [class="app"]; b [class="libs app"] }')
    assert (drawn.node("a").role, drawn.node("a").fill) == ("app", ThemeColor("accent1"))
    assert (drawn.node("a").stroke, text_color(drawn, "a")) == (None, ThemeColor("bg1"))
    assert drawn.node("b").role == "libs"


def test_dashed_means_absent(draw) -> None:
    drawn = draw('graph { a [class=app style="rounded,dashed"]; b [class=app style="filled,dashed" color=tx2] }')
    node = drawn.node("a")
    assert (node.fill, node.stroke) == (None, Stroke(ThemeColor("accent1"), pt(1.75), "dash"))
    assert text_color(drawn, "a") == ThemeColor("accent1")
    assert drawn.node("b").fill == ThemeColor("tx2")


def test_absent_takes_the_colour_that_can_be_seen(draw) -> None:
    # The role's fill is nearly the background: its line shows the role instead.
    drawn = draw("graph { a [class=panel style=dashed] }")
    assert text_color(drawn, "a") == ThemeColor("accent4")


def test_text_on_a_chosen_fill_can_be_read(draw) -> None:
    drawn = draw('graph { node [style=filled fillcolor=yellow] a [fillcolor="#000080"]; b; c [fontcolor=white] }')
    assert [text_color(drawn, name) for name in "abc"] == [ThemeColor("bg1"), ThemeColor("tx1"), ThemeColor("bg1")]


@pytest.mark.parametrize(
    ("attributes", "shape", "radius"),
    [
        ("", "ellipse", 0),
        ("shape=box", "rect", 0),
        ('shape=box style="filled"', "rect", 0),
        ('shape=box style="rounded,filled"', "roundRect", pt(12)),
        ("shape=box style=dashed", "rect", 0),
        ("shape=ellipse", "ellipse", 0),
        ("shape=diamond", "diamond", 0),
        ("shape=hexagon", "hexagon", 0),
        ("shape=cylinder", "can", 0),
        ("shape=none", "text", 0),
        ("shape=point", "ellipse", 0),
        ("shape=box class=app", "roundRect", pt(5)),
        ("shape=box class=app style=filled", "rect", 0),
    ],
)
def test_shapes(draw, attributes: str, shape: str, radius: int) -> None:
    node = draw(f"graph {{ a [{attributes}] }}").node("a")
    assert (node.shape, node.corner_radius) == (shape, radius)


def test_plain_text_has_neither_fill_nor_line(draw) -> None:
    drawn = draw('graph { a [shape=plaintext fillcolor=red color=red label="words"] }')
    assert (drawn.node("a").fill, drawn.node("a").stroke) == (None, None)
    assert not drawn.node("a").label.paragraphs[0].runs[0].bold


@pytest.mark.parametrize(
    ("attributes", "stroke"),
    [
        ("", Stroke(ThemeColor("tx2"), pt(1.5))),
        ("color=accent6 penwidth=3", Stroke(ThemeColor("accent6"), pt(3))),
        ("style=dashed", Stroke(ThemeColor("tx2"), pt(1.5), "dash")),
        ("style=dotted", Stroke(ThemeColor("tx2"), pt(1.5), "sysDot")),
        ("style=bold", Stroke(ThemeColor("tx2"), pt(2))),
        ('style="setlinewidth(3),dashed"', Stroke(ThemeColor("tx2"), pt(3), "dash")),
        ('style="setlinewidth(3)" penwidth=4', Stroke(ThemeColor("tx2"), pt(4))),
        ("class=app", Stroke(ThemeColor("accent1"), pt(1.5))),
    ],
)
def test_lines_of_edges(draw, attributes: str, stroke: Stroke) -> None:
    assert draw(f"digraph {{ a -> b [{attributes}] }}").edge("a->b").stroke == stroke


@pytest.mark.parametrize(
    ("attributes", "tail", "head"),
    [
        ("", "none", "triangle"),
        ("dir=none", "none", "none"),
        ("dir=back", "triangle", "none"),
        ("dir=both arrowtail=dot arrowhead=vee", "oval", "stealth"),
        ("arrowhead=open", "none", "arrow"),
        ("arrowhead=diamond", "none", "diamond"),
        ("arrowhead=none", "none", "none"),
        ("arrowhead=crow", "none", "none"),
        ("arrowhead=normalnormal", "none", "none"),
        ("arrowsize=0", "none", "none"),
        ("arrowsize=1.5", "none", "triangle"),
        ("arrowsize=2", "none", "none"),
    ],
)
def test_arrow_heads(draw, attributes: str, tail: str, head: str) -> None:
    edge = draw(f"digraph {{ a -> b [{attributes}] }}").edge("a->b")
    assert (edge.tail_arrow, edge.head_arrow) == (tail, head)


def test_heads_that_no_line_ends_in_are_drawn(draw) -> None:
    drawn = draw("digraph { a -> b [arrowhead=crow]; b -> c [arrowsize=2 dir=back]; c -> d; d -> e [arrowhead=odot] }")
    counts = [(len(edge.drawn_tail), len(edge.drawn_head)) for edge in drawn.whole.edges]
    assert counts == [(0, 1), (1, 0), (0, 0), (0, 1)]


def test_undirected_edges_have_no_heads_unless_they_say_so(draw) -> None:
    drawn = draw("graph { a -- b; b -- c [dir=forward] }")
    assert [edge.head_arrow for edge in drawn.whole.edges] == ["none", "triangle"]


def test_edges_have_names_for_life(draw) -> None:
    drawn = draw("digraph { a -> b; b -> a; a -> b }")
    assert [edge.id for edge in drawn.whole.edges] == ["a->b", "b->a", "a->b#2"]


def test_clusters(draw) -> None:
    drawn = draw(
        """graph {
          subgraph cluster_plain { a }
          subgraph cluster_role { class=app; label=R; b }
          subgraph cluster_ghost { class=app; style="rounded,dashed"; label=G; c }
          subgraph cluster_own { style=filled; fillcolor=accent2; pencolor=red; penwidth=2; d }
          subgraph cluster_bare { peripheries=0; e }
        }"""
    )
    panel = ThemeColor("bg2")
    looks = [(c.id, c.fill, c.stroke, c.corner_radius) for c in drawn.whole.clusters]
    assert looks == [
        ("plain", panel, Stroke(ThemeColor("tx2"), pt(1)), 0),
        ("role", panel, Stroke(ThemeColor("accent1"), pt(1.5)), pt(5)),
        ("ghost", None, Stroke(ThemeColor("accent1"), pt(1.75), "dash"), pt(5)),
        ("own", ThemeColor("accent2"), Stroke(RgbColor("FF0000"), pt(2)), 0),
        ("bare", panel, None, 0),
    ]
    label = drawn.cluster("ghost").label
    assert label is not None
    assert label.paragraphs[0].runs[0].color == ThemeColor("accent1")


def test_the_author_may_set_sizes(draw) -> None:
    drawn = draw("digraph { a [fontsize=24]; a -> b [label=x fontsize=12]; b -> c [headlabel=y labelfontsize=10] }")
    assert drawn.node("a").label.paragraphs[0].runs[0].size == 2400
    sizes = [one.label.paragraphs[0].runs[0].size for edge in drawn.whole.edges for one in edge.labels]
    assert sizes == [1200, 1000]


def test_tooltips(draw) -> None:
    assert draw(r'graph { a [tooltip="About \N:\nmore"] }').node("a").tooltip == "About a: more"
