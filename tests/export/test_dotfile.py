"""Files of DOT: what their bytes say, and where one graph ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.dotfile import decode_dot, split_graphs


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("é".encode(), "é", "utf-8"),
        (b"\xef\xbb\xbfgraph {}", "graph {}", "utf-8"),
        ("charset=latin1 é".encode(), "charset=latin1 é", "utf-8"),
        (b"charset = latin1 \xe9", "charset = latin1 é", "latin-1"),
        (b'charset="ISO-8859-1" \xe9', 'charset="ISO-8859-1" é', "latin-1"),
        (b"\xe9", "é", "latin-1-guessed"),
        (b"a\r\nb\rc", "a\nb\nc", "utf-8"),
        ("\ufeffgraph { é }\r\n".encode("utf-16-le"), "graph { é }\n", "utf-16"),
        ("\ufeffgraph { é }".encode("utf-16-be"), "graph { é }", "utf-16"),
    ],
)
def test_bytes_become_text(data: bytes, text: str, encoding: str) -> None:
    found = decode_dot(data)
    assert (found.text, found.encoding) == (text, encoding)


def test_the_first_byte_that_is_not_utf_8_has_a_place() -> None:
    assert decode_dot("graph {\n  ü".encode() + b" \xe9").wrong == (2, 5)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("digraph { a -> b }", ["digraph { a -> b }"]),
        ("no graph", ["no graph"]),
        ("graph A {} digraph B {}", ["graph A {}", " digraph B {}"]),
        ("strict graph {}\n// graph\nSTRICT Graph {} //", ["strict graph {}", "\n// graph\nSTRICT Graph {} //"]),
        ('digraph { "} graph {" graph [a=b] /* } graph */ }', ['digraph { "} graph {" graph [a=b] /* } graph */ }']),
        ("graph { a [label=<} graph <b>{</b>>] } graph {}", ["graph { a [label=<} graph <b>{</b>>] }", " graph {}"]),
        ("digraph {} graph", ["digraph {}", " graph"]),
        ("digraph { subgraph graph1 { } }  # graph", ["digraph { subgraph graph1 { } }", "  # graph"]),
        ("digraph { graph {", ["digraph { graph {"]),
    ],
)  # fmt: skip
def test_one_text_for_each_graph(text: str, parts: list[str]) -> None:
    assert [part.text for part in split_graphs(text)] == parts


@given(st.text(alphabet='{}<>"/*#\\ \ngraph', max_size=60))
def test_nothing_is_lost_and_places_hold(text: str) -> None:
    parts = split_graphs(text)
    assert "".join(part.text for part in parts) == text
    lines = tuple(Span("x.dot", row) for row in range(1, text.count("\n") + 2))
    before = ""
    for part in parts:
        spans = part.spans(lines)
        assert spans[0] == Span("x.dot", before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert len(spans) == part.text.count("\n") + 1
        before += part.text


def test_a_long_file_takes_linear_time() -> None:
    for piece in ("<>{}graph", '"', "/*", "<", "{ graph", "graph {} ", "#\n"):
        assert "".join(part.text for part in split_graphs(piece * 20_000)) == piece * 20_000
