"""Labels as DOT writes them into paragraphs and runs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.color import RgbColor, ThemeColor
from generator.diagram.labels import lines_of
from generator.geometry import to_pt

NAMES = {"N": "node", "G": "graph", "E": "a->b", "T": "a", "H": "b"}


def plain(text: str) -> list[tuple[str, str]]:
    return [("".join(piece.text for piece in line.pieces), line.align) for line in lines_of(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one", [("one", "ctr")]),
        (r"one\ntwo", [("one", "ctr"), ("two", "ctr")]),
        (r"one\ltwo\rthree", [("one", "l"), ("two", "r"), ("three", "ctr")]),
        (r"one\ltwo\l", [("one", "l"), ("two", "l")]),
        ("one\ntwo", [("one", "ctr"), ("two", "ctr")]),
        (r"one\n\nthree", [("one", "ctr"), ("", "ctr"), ("three", "ctr")]),
        (r"\N of \G, \E, \T, \H", [("node of graph, a->b, a, b", "ctr")]),
        (r"a\\nb \" \x", [(r'a\nb " x', "ctr")]),
        ("&lt;x&gt; &amp; &#945;&eacute; AT&T &nope; &#0;", [("<x> & αé AT&T &nope; &#0;", "ctr")]),
        ("", [("", "ctr")]),
    ],
)
def test_lines(text: str, lines: list[tuple[str, str]]) -> None:
    assert plain(text) == lines


def test_a_node_without_a_label_shows_its_id_letter_for_letter(draw) -> None:
    assert draw(r'graph { "a\\nb &amp; c" }').node(r"a\\nb &amp; c").label.text == r"a\\nb &amp; c"


def test_an_empty_label_is_none(draw) -> None:
    drawn = draw('digraph { a [label=""]; subgraph cluster_c { label=""; b } a -> b [label=" "] }')
    assert drawn.node("a").label.paragraphs == ()
    assert (drawn.cluster("c").label, drawn.edge("a->b").labels) == (None, ())


def test_html_text_becomes_runs(draw) -> None:
    upper = 'plain <b>bold <i>both</i></b><br align="left"/>'
    label = f'<{upper}H<sub>2</sub>O &amp; <font color="red" point-size="20">x</font>>'
    first, second = draw(f"graph {{ a [class=app label={label}] }}").node("a").label.paragraphs
    assert [(run.text, run.italic) for run in first.runs] == [("plain ", False), ("bold ", False), ("both", True)]
    assert (first.align, second.align) == ("l", "ctr")
    assert [(run.text, run.baseline, run.size, run.color) for run in second.runs] == [
        ("H", 0, 1400, ThemeColor("bg1")),
        ("2", -25_000, 1400, ThemeColor("bg1")),
        ("O & ", 0, 1400, ThemeColor("bg1")),
        ("x", 0, 2000, RgbColor("FF0000")),
    ]


def test_line_feeds_in_html_are_nothing(draw) -> None:
    assert draw("graph { a [label=<\n  one\n  two\n>] }").node("a").label.text == "  one  two"


shown = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\\&\ufffe\uffff"),
    min_size=1,
    max_size=10,
).filter(str.strip)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(shown, shown), min_size=1, max_size=4, unique_by=lambda pair: pair[0]))
def test_any_text_comes_through_graphviz(draw, pairs: list[tuple[str, str]]) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace('"', '\\"') + '"'

    body = "; ".join(f"{quoted(name)} [label={quoted(label)}]" for name, label in pairs)
    links = "; ".join(f"{quoted(pairs[0][0])} -- {quoted(name)} [label={quoted(label)}]" for name, label in pairs)
    drawn = draw(
        f"graph {{ {body}; {links}; subgraph cluster_x {{ label={quoted(pairs[0][1])}; {quoted(pairs[0][0])} }} }}"
    )
    assert {node.id: node.label.text for node in drawn.whole.nodes} == dict(pairs)
    assert [one.label.text for edge in drawn.whole.edges for one in edge.labels] == [label for _, label in pairs]
    assert to_pt(drawn.whole.size.width) >= 54
