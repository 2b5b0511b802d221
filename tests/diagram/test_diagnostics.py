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
    ("digraph { }", 'talk.md:10:1: error[diagram-empty]: the diagram "diagram" has no nodes'),
    (
        "digraph { a [class=libz] }",
        (
            'talk.md:11:22: error[diagram-class-unknown]: the theme has no diagram role "libz"\n'
            '  hint: did you mean "libs"?'
        ),
    ),
    (
        "digraph { a [class=app]; b [class=kernel] }",
        (
            'talk.md:11:37: error[diagram-class-unknown]: the theme has no diagram role "kernel"\n'
            "  hint: known: app, libs, panel"
        ),
    ),
    (
        "digraph { a [fillcolor=accemt1] }",
        'talk.md:11:26: error[diagram-color-unknown]: no colour "accemt1"\n  hint: did you mean "accent1"?',
    ),
    (
        'digraph { a [color="#12345"] }',
        (
            'talk.md:11:22: error[diagram-color-unknown]: no colour "#12345"\n'
            '  hint: a theme colour (accent1 … accent6, tx1, tx2, bg1, bg2), an X11 name, or "#rrggbb"'
        ),
    ),
    (
        "digraph { a [shape=record] }",
        (
            'talk.md:11:22: error[diagram-shape-unsupported]: the node shape "record" cannot be drawn\n'
            '  hint: did you mean "rect"?'
        ),
    ),
    (
        "digraph { a [shape=housse] }",
        (
            'talk.md:11:22: error[diagram-shape-unsupported]: the node shape "housse" cannot be drawn\n'
            '  hint: did you mean "house"?'
        ),
    ),
    (
        "digraph { a [label=<<table><tr><td>x</td></tr></table>>] }",
        (
            "talk.md:11:22: error[diagram-feature-unsupported]: <table> in a label cannot be drawn\n"
            "  hint: supported: text with <br/>, <b>, <i>, <u>, <s>, <sub>, <sup> and <font color point-size>"
        ),
    ),
    (
        "digraph { a [label=<<b>x>] }",
        (
            "talk.md:11:22: error[diagram-feature-unsupported]: <b> is not closed\n"
            "  hint: supported: text with <br/>, <b>, <i>, <u>, <s>, <sub>, <sup> and <font color point-size>"
        ),
    ),
    (
        "digraph { a [label=<<b>x</i>>] }",
        (
            "talk.md:11:22: error[diagram-feature-unsupported]: </i> closes what is not open\n"
            "  hint: supported: text with <br/>, <b>, <i>, <u>, <s>, <sub>, <sup> and <font color point-size>"
        ),
    ),
    (
        'digraph { a [image="x.png"] }',
        'talk.md:11:16: error[diagram-feature-unsupported]: "image": pictures in nodes cannot be drawn',
    ),
    (
        "digraph { a [shape=note peripheries=2] }",
        (
            'talk.md:11:39: error[diagram-feature-unsupported]: the node shape "note" cannot have more than one '
            "outline\n  hint: polygons and ellipses can"
        ),
    ),
    (
        "digraph { a [shape=cylinder orientation=20] }",
        (
            'talk.md:11:43: error[diagram-feature-unsupported]: the node shape "cylinder" cannot be turned\n'
            "  hint: polygons and ellipses can"
        ),
    ),
    (
        "digraph { a [shape=box peripheries=9] }",
        "talk.md:11:38: error[diagram-limit]: a node has at most 8 outlines, this one has 9",
    ),
    (
        "digraph { a [shape=polygon sides=5 distortion=9 orientation=45] }",
        (
            "talk.md:11:22: error[diagram-feature-unsupported]: this polygon leaves no room for text in its middle\n"
            "  hint: take less skew and distortion, between -1 and 1"
        ),
    ),
    (
        "digraph { a [xlabel=x] }",
        (
            "talk.md:11:23: error[diagram-feature-unsupported]: labels beside a node cannot be drawn\n"
            "  hint: put the words into its label, or into a node with shape=plaintext"
        ),
    ),
    (
        "digraph { a -> b [label=x headlabel=y] }",
        (
            "talk.md:11:39: error[diagram-feature-unsupported]: an edge has one label, this is another\n"
            "  hint: keep one of them"
        ),
    ),
    (
        "digraph { compound=true; subgraph cluster_one { b } a -> b [lhead=cluster_on] }",
        'talk.md:11:69: error[diagram-cluster-unknown]: no cluster "cluster_on"\n  hint: did you mean "cluster_one"?',
    ),
    (
        f'digraph {{ a [label="{"x" * 2001}"] }}',
        "talk.md:11:22: error[diagram-limit]: a label has at most 2000 characters, this one has 2001",
    ),
]

WARNINGS = [
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
    ("digraph { a [style=wedged] }", 'talk.md:11:22: warning[dot-value-unknown]: style "wedged" is drawn plain'),
    (
        'digraph { a [URL="https://example.org"] }',
        'talk.md:11:16: warning[dot-attribute-ignored]: "URL" is left out: links in diagrams are not drawn yet',
    ),
    (
        "digraph { a [step=1]; b [step=2] }",
        "talk.md:11:16: warning[not-yet]: click steps are not built yet: everything is there at once",
    ),
    (
        "digraph { a -> b [arrowhead=crow] }",
        (
            'talk.md:11:31: warning[diagram-arrow-unsupported]: a connector has no arrow head "crow": '
            "it gets a plain arrow\n"
            "  hint: known: diamond, dot, halfopen, none, normal, open, oval, vee"
        ),
    ),
    (
        'digraph { a -> b [color="red:blue"] }',
        (
            'talk.md:11:27: warning[diagram-color-list]: one colour is drawn, "red:blue" names 2: '
            "gradients and stripes are not drawn"
        ),
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
        'digraph { a [fixedsize=true width=1 height=1 label="much too long"] }',
        (
            "talk.md:11:26: warning[diagram-label-overflow]: the label takes 125 x 20 pt, the node has 72 x 72 pt\n"
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
        "diagram-shape-unsupported",
        "diagram-class-unknown",
        "diagram-color-unknown",
    ]
    assert [item.span.line for item in drawn.diagnostics if item.span] == [12, 13, 14]


def test_what_says_nothing_about_a_slide_is_passed_over(draw) -> None:
    assert draw('digraph { fontname=Arial; pad=1; dpi=96; bgcolor=white; a [fontname="Helvetica", id=x] }').said == []
