"""DOT text in, a resolved graph out: the grammar, the scoping of defaults, and where mistakes are."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagram.dot import Attributes, DotError, DotGraph, DotSubgraph, parse, resolve


def read(text: str) -> DotGraph:
    return resolve(parse(text))


def plain(attributes: Attributes) -> dict[str, str]:
    return {name: attribute.text for name, attribute in attributes.items()}


def edges(text: str) -> list[str]:
    return [f"{edge.tail}-{edge.head}" for edge in read(text).edges]


def nodes(text: str) -> dict[str, dict[str, str]]:
    return {node.id: plain(node.attributes) for node in read(text).nodes}


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("abc_1", "abc_1"),
        ("数据库", "数据库"),
        ("3.14", "3.14"),
        ("-.5", "-.5"),
        ('"two words"', "two words"),
        (r'"a \"quoted\" word"', 'a "quoted" word'),
        (r'"back\\slash"', r"back\\slash"),
        (r'"line\nbreak"', r"line\nbreak"),
        ('"one \\\nline"', "one line"),
        ('"one" + " and " + "two"', "one and two"),
        ('"node"', "node"),
        ("<b>", "b"),
        ("<<i>x</i> <!-- > --> y>", "<i>x</i> <!-- > --> y"),
        ('""', ""),
    ],
)
def test_names(written: str, read_as: str) -> None:
    assert [node.id for node in read(f"digraph {{ {written} }}").nodes] == [read_as]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("digraph { a -> b -> c }", ["a-b", "b-c"]),
        ("graph { a -- b }", ["a-b"]),
        ("digraph { a -> {b c} -> d }", ["a-b", "a-c", "b-d", "c-d"]),
        ("digraph { {a b} -> {c d} }", ["a-c", "a-d", "b-c", "b-d"]),
        ("digraph { subgraph s {x y} -> z }", ["x-z", "y-z"]),
        ("digraph { a -> b; a -> b }", ["a-b", "a-b"]),
        ("strict digraph { a -> b; a -> b; b -> a }", ["a-b", "b-a"]),
        ("strict graph { a -- b; b -- a }", ["a-b"]),
        ("digraph { a -> b [key=x]; a -> b [key=x]; a -> b [key=y] }", ["a-b", "a-b"]),
        ("DIGRAPH { a->b a->c }", ["a-b", "a-c"]),
        ("digraph{a->b/* -> c */->d//x\n#-> e\n}", ["a-b", "b-d"]),
        ("digraph { subgraph s {a} subgraph s {b} subgraph s {} -> c }", ["a-c", "b-c"]),
    ],
)
def test_edges(text: str, expected: list[str]) -> None:
    assert edges(text) == expected


def test_ports() -> None:
    (edge,) = read("digraph { a:f0:ne -> b:s }").edges
    assert edge.tail_port is not None
    assert edge.head_port is not None
    assert (edge.tail_port.name, edge.tail_port.compass) == ("f0", "ne")
    assert (edge.head_port.name, edge.head_port.compass) == ("s", None)


def test_defaults_count_for_what_first_appears_after_them() -> None:
    assert nodes("digraph { a; node [shape=box]; a; b; node [shape=oval color=red]; c [color=blue] }") == {
        "a": {},
        "b": {"shape": "box"},
        "c": {"shape": "oval", "color": "blue"},
    }


def test_defaults_of_a_subgraph_end_with_it() -> None:
    text = """digraph {
      node [color=red]
      subgraph s { node [color=blue shape=box]; a; subgraph t { node [shape=oval]; b }; c }
      d
    }"""
    assert nodes(text) == {
        "a": {"color": "blue", "shape": "box"},
        "b": {"color": "blue", "shape": "oval"},
        "c": {"color": "blue", "shape": "box"},
        "d": {"color": "red"},
    }


def test_a_node_keeps_the_defaults_of_where_it_first_appeared() -> None:
    assert nodes("digraph { a -> b; subgraph s { node [shape=box]; a; c } }") == {
        "a": {},
        "b": {},
        "c": {"shape": "box"},
    }


def test_defaults_of_edges() -> None:
    graph = read("digraph { edge [color=red]; a -> b; { edge [style=dashed]; b -> c [color=blue] } c -> d }")
    assert [plain(edge.attributes) for edge in graph.edges] == [
        {"color": "red"},
        {"color": "blue", "style": "dashed"},
        {"color": "red"},
    ]


def test_subgraphs_inherit_what_the_graph_says_before_them() -> None:
    graph = read("digraph { label=x; subgraph cluster_a { a; subgraph cluster_b { b; label=y } } label=z }")
    (outer,) = graph.subgraphs
    (inner,) = outer.subgraphs
    assert [plain(part.attributes) for part in (graph, outer, inner)] == [
        {"label": "z"},
        {"label": "x"},
        {"label": "y"},
    ]
    assert (outer.nodes, inner.nodes) == (("a", "b"), ("b",))


def test_attributes_know_their_places() -> None:
    (node,) = read('digraph {\n  数 [label=a,\n    color = "x"]\n}').nodes
    color = node.attributes["color"]
    assert (node.place, color.name_place, color.place) == ((2, 3), (3, 5), (3, 13))


def test_the_first_graph_is_read() -> None:
    tree = parse("digraph a { x }\ngraph b { y }")
    assert (tree.name, tree.rest) == ("a", (2, 1))


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", (1, 1), 'expected "digraph" or "graph", found the end of the text'),
        ("digraph {\n  a ->\n}", (3, 1), 'expected a node, an edge, an attribute or a subgraph, found "}"'),
        ("digraph {\n  a -> b", (2, 9), 'expected "}" for the "{" in line 1, found the end of the text'),
        ("digraph {\n  a -- b\n}", (2, 5), 'expected "->" in a digraph, found "--"'),
        ("graph { a -> b }", (1, 11), 'expected "--" in a graph, found "->"'),
        ('digraph {\n a [label="A"\n b -> a\n}', (3, 4), 'expected "=" after the attribute name "b", found "->"'),
        ("digraph { a [shape=] }", (1, 20), 'expected a value after "=" for the attribute "shape", found "]"'),
        ("digraph { a [shape=box }", (1, 24), 'expected "]" for the "[" in line 1, or an attribute, found "}"'),
        ('digraph {\n a [label="x\n}', (2, 11), "this string is not closed"),
        ("digraph { a [label=<b] }", (1, 20), "this HTML label is not closed"),
        ("digraph { /* a }", (1, 11), "this comment is not closed"),
        ("digraph { a.b }", (1, 12), '"." has no meaning here'),
        ("digraph { 1a }", (1, 11), '"1a" is neither a number nor a name'),
        ("digraph { a -> b；c }", (1, 17), '"；" is a full-width sign, which DOT takes for a letter'),
        ("digraph { a\x00 }", (1, 12), "the control character U+0000 cannot be shown"),
        ("digraph { node -> b }", (1, 16), 'expected "[" after "node", found "->"'),
        ("digraph { a b: }", (1, 16), 'expected a value after ":", found "}"'),
        ("digraph { " + "{" * 60 + "}" * 60 + "}", (1, 60), "subgraphs lie more than 50 deep in each other"),
    ],
)
def test_a_mistake_has_a_place(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(DotError) as caught:
        parse(text)
    assert (caught.value.place, caught.value.message) == (place, message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("digraph {" + " ".join(f"n{index}" for index in range(5001)) + "}", "a diagram has at most 5000 nodes"),
        (
            "digraph {{" + " ".join(f"n{index}" for index in range(210)) + "} -> {n0 n1 n2 n3}"
            "-> {" + " ".join(f"m{index}" for index in range(4300)) + "} -> {n4 n5}}",
            "a diagram has at most 20000 edges",
        ),
    ],
)
def test_limits(text: str, message: str) -> None:
    with pytest.raises(DotError) as caught:
        read(text)
    assert (caught.value.code, caught.value.message) == ("diagram-limit", message)


def quoted(text: str) -> str:
    """DOT's own rule: only the quote needs a backslash."""
    return '"' + text.replace('"', '\\"') + '"'


words = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\\\ufffe\uffff"), min_size=1, max_size=12
)


@given(st.lists(words, min_size=1, max_size=5, unique=True))
def test_any_name_survives_quoting(names: list[str]) -> None:
    text = "graph {" + "; ".join(f"{quoted(name)} [label={quoted(name)}]" for name in names) + "}"
    assert {node.id: node.attributes["label"].text for node in read(text).nodes} == {name: name for name in names}


@given(st.text('digraph{}[]=->;,:"<>/*#\\ \nab1.数；', max_size=60))
def test_any_text_is_a_graph_or_a_mistake(text: str) -> None:
    with suppress(DotError):
        read("digraph {" + text)


def names_of(subgraphs: tuple[DotSubgraph, ...]) -> list[str]:
    return [name for part in subgraphs for name in (part.name, *names_of(part.subgraphs))]


def test_subgraphs_of_one_name_are_one_where_they_share_a_parent() -> None:
    graph = read("digraph { subgraph a {x} subgraph b { subgraph a {y} } subgraph a {z} }")
    assert names_of(graph.subgraphs) == ["a", "b", "a"]
    assert graph.subgraphs[0].nodes == ("x", "z")
