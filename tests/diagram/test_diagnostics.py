"""Every mistake in a diagram, with its place and its way out. The DOT begins at talk.md:11:3."""

from __future__ import annotations

import pytest

ERRORS = [
    (
        "digraph {\n  a -> \n}",
        'talk.md:13:3: error[dot-syntax]: expected a node, an edge, an attribute or a subgraph, found "}"',
    ),
    (
        'digraph {\n  a [label="A"\n  b -> a\n}',
        (
            'talk.md:13:7: error[dot-syntax]: expected "=" after the attribute name "b", found "->"\n'
            '  hint: is a "]" missing for the "[" in line 2?'
        ),
    ),
    (
        "digraph { a [label=<<b>x>] }",
        "talk.md:11:23: error[diagram-html-broken]: <b> is not closed\n  hint: </b>",
    ),
    (
        "digraph { a [label=<<b>x</i>>] }",
        "talk.md:11:27: error[diagram-html-broken]: </i> closes what is not open\n  hint: </b> comes first",
    ),
]

WARNINGS = [
    (
        "digraph { a [class=libz] }",
        (
            'talk.md:11:22: warning[diagram-class-unknown]: the theme has no diagram role "libz"\n'
            '  hint: did you mean "libs"?'
        ),
    ),
    (
        "digraph { a [class=app]; b [class=kernel] }",
        (
            'talk.md:11:37: warning[diagram-class-unknown]: the theme has no diagram role "kernel"\n'
            "  hint: known: app, libs, panel"
        ),
    ),
    (
        "digraph { a [color=accemt1] }",
        (
            'talk.md:11:22: warning[diagram-color-unknown]: no colour "accemt1": black is drawn\n'
            '  hint: did you mean "accent1"?'
        ),
    ),
    (
        'digraph { a [color="#12345"] }',
        (
            'talk.md:11:22: warning[diagram-color-unknown]: no colour "#12345": black is drawn\n'
            '  hint: a theme colour (accent1 … accent6, tx1, tx2, bg1, bg2), an X11 name, or "#rrggbb"'
        ),
    ),
    (
        "digraph { a [color=10 colorscheme=blues9] }",
        (
            'talk.md:11:22: warning[diagram-color-unknown]: no colour "10" in the colour scheme "blues9": '
            "black is drawn\n  hint: known: 1 to 9"
        ),
    ),
    (
        "digraph { a [color=3 colorscheme=bleus9] }",
        (
            'talk.md:11:22: warning[diagram-color-unknown]: no colour "3" in the colour scheme "bleus9": '
            'black is drawn\n  hint: did you mean "blues9"?'
        ),
    ),
    (
        'digraph { a [shapefile="x.ps"] }',
        (
            'talk.md:11:16: warning[dot-attribute-ignored]: "shapefile" is left out: shapes are not read from files; '
            "image puts a picture into a node"
        ),
    ),
    (
        "digraph { a [gradientangle=up] }",
        (
            'talk.md:11:30: warning[dot-value-unknown]: "up" has no effect: gradientangle takes a number of at most '
            "1000000"
        ),
    ),
    (
        'digraph { a [URL="ftp://example.org/x"] }',
        (
            'talk.md:11:20: warning[diagram-link-left-out]: "ftp://example.org/x" is no address that a slide links '
            "to: http, https, mailto and #key are possible"
        ),
    ),
    (
        'digraph { a -> b [label=x labelURL="www.example.org"] }',
        (
            'talk.md:11:38: warning[diagram-link-left-out]: "www.example.org" is no address that a slide links '
            "to: http, https, mailto and #key are possible\n  hint: https://www.example.org"
        ),
    ),
    (
        'digraph { a [image="x.png"] }',
        (
            'talk.md:11:22: warning[diagram-picture-missing]: "x.png" is left out: this diagram belongs to no project '
            "that pictures could come from"
        ),
    ),
    ("digraph { }", 'talk.md:10:1: warning[diagram-empty]: the diagram "diagram" has no nodes'),
    (
        "digraph { splines=otho; a }",
        (
            'talk.md:11:21: warning[dot-value-unknown]: "otho" has no effect: splines takes one of true, false, '
            "spline, line, polyline, ortho, curved, none, compound, yes, no\n"
            '  hint: did you mean "ortho"?'
        ),
    ),
    (
        "digraph { a }\ngraph { b }",
        "talk.md:12:3: warning[dot-rest-ignored]: one graph is drawn, what follows it is not",
    ),
    (
        "digraph { a [lable=x]; b [lable=y] }",
        (
            'talk.md:11:16: warning[dot-attribute-unknown]: Graphviz has no attribute "lable"\n'
            '  hint: did you mean "label"?'
        ),
    ),
    (
        "digraph { rankdir=XY; a }",
        'talk.md:11:21: warning[dot-value-unknown]: "XY" has no effect: rankdir takes one of TB, LR, BT, RL',
    ),
    (
        "digraph { nodesep=wide; a }",
        'talk.md:11:21: warning[dot-value-unknown]: "wide" has no effect: nodesep takes a number of at most 1000000',
    ),
    (
        'digraph { a [width="1e99"] }',
        'talk.md:11:22: warning[dot-value-unknown]: "1e99" has no effect: width takes a number of at most 1000000',
    ),
    (
        "digraph { a [style=dahsed] }",
        'talk.md:11:22: warning[dot-value-unknown]: no style "dahsed"\n  hint: did you mean "dashed"?',
    ),
    (
        "digraph { a [step=2]; b [step=0] }",
        (
            'talk.md:11:33: warning[dot-value-unknown]: "0" has no effect: step takes a whole number from 1\n'
            "  hint: step=1"
        ),
    ),
    (
        "digraph { subgraph cluster_c { step=soon; a } }",
        (
            'talk.md:11:39: warning[dot-value-unknown]: "soon" has no effect: step takes a whole number from 1\n'
            "  hint: step=1"
        ),
    ),
    (
        'digraph { a -> b [step="1.5"] }',
        (
            'talk.md:11:26: warning[dot-value-unknown]: "1.5" has no effect: step takes a whole number from 1\n'
            "  hint: step=1"
        ),
    ),
    (
        "digraph { compound=true; subgraph cluster_one { b } a -> b [lhead=cluster_on] }",
        'talk.md:11:69: warning[diagram-cluster-unknown]: no cluster "cluster_on"\n  hint: did you mean "cluster_one"?',
    ),
    (
        "digraph { a -> b [arrowhead=crwo] }",
        'talk.md:11:31: warning[dot-value-unknown]: no arrow head "crwo"\n  hint: did you mean "crow"?',
    ),
    (
        "digraph { a:f1 -> b }",
        (
            'talk.md:11:15: warning[dot-port-unknown]: the node "a" has no field "f1": the edge goes to the node\n'
            "  hint: the sides of a node are n, ne, e, se, s, sw, w, nw"
        ),
    ),
    (
        "digraph { subgraph cluster_c { b } a -> b [lhead=cluster_c] }",
        (
            "talk.md:11:46: warning[dot-compound-missing]: lhead has an effect only when the graph says compound=true\n"
            "  hint: compound=true"
        ),
    ),
    (
        "digraph { subgraph cluster_a { x } subgraph cluster_b { x y } }",
        (
            'talk.md:11:38: warning[diagram-node-in-two-clusters]: the node "x" is in "cluster_a" already: '
            'it is drawn there, not in "cluster_b"'
        ),
    ),
    (
        f'digraph {{ a [label="{"x" * 30_001}"] }}',
        "talk.md:11:22: warning[diagram-limit]: a label has at most 30000 characters, this one has 30001",
    ),
    (
        "digraph { a [shape=housse] }",
        (
            'talk.md:11:22: warning[dot-value-unknown]: no node shape "housse": a box is drawn\n'
            '  hint: did you mean "house"?'
        ),
    ),
    (
        'digraph { a [fixedsize=true width=1 height=1 label="much too long"] }',
        (
            "talk.md:11:26: warning[diagram-label-overflow]: the label takes 108 x 15 pt, the node has 72 x 72 pt\n"
            "  hint: leave out fixedsize: width and height are the least that a node has"
        ),
    ),
]


@pytest.mark.parametrize(("dot", "said"), ERRORS, ids=lambda value: value[:40])
def test_errors(draw, dot: str, said: str) -> None:
    drawn = draw(dot)
    assert drawn.said == [said]
    assert drawn.diagram is None


@pytest.mark.parametrize(("dot", "said"), WARNINGS, ids=lambda value: value[:40])
def test_warnings(draw, dot: str, said: str) -> None:
    drawn = draw(dot)
    assert drawn.said == [said]
    assert drawn.diagram is not None


def test_all_mistakes_are_told_at_once(draw) -> None:
    drawn = draw("digraph {\n a [shape=stair]\n b [class=nobody]\n c [color=blurple]\n}")
    assert [item.code for item in drawn.diagnostics] == [
        "dot-value-unknown",
        "diagram-class-unknown",
        "diagram-color-unknown",
    ]
    assert [item.span.line for item in drawn.diagnostics if item.span] == [12, 13, 14]


def test_what_says_nothing_about_a_slide_is_passed_over(draw) -> None:
    assert draw('digraph { fontname=Arial; pad=1; dpi=96; bgcolor=white; a [fontname="Helvetica", id=x] }').said == []
