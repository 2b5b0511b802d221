"""Whatever is quoted is one DOT string, and says what it said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import StrictUndefined, UndefinedError

from generator.expand.dot import dot_string, inches
from generator.expand.trouble import RefusedError


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("words", '"words"'),
        ("", '""'),
        ("node", '"node"'),
        (3, '"3"'),
        (2.5, '"2.5"'),
        (True, '"true"'),
        ("<b>", '"<b>"'),
        ('a"b', r'"a\"b"'),
        ("C:\\", r'"C:\\"'),
        ('\\"', r'"\\\""'),
        ("a\nb\r\nc", r'"a\nb\nc"'),
        ("\\n", r'"\\n"'),
        ("\0", '"\ufffd"'),
    ],
)
def test_values_are_quoted(value: object, written: str) -> None:
    assert dot_string(value) == written


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r")))
def test_graphviz_reads_back_what_was_said(text: str) -> None:
    from pygraphviz import AGraph

    graph = AGraph(string=f"digraph {{ {dot_string('x' + text)} [label={dot_string(text)}] }}")
    (node,) = graph.nodes()
    assert _said(node) == "x" + text
    assert _said(node.attr["label"] or "") == text


def _said(escaped: str) -> str:
    """What DOT's escString shows."""
    said, rest = "", escaped
    while rest:
        pair = rest[:2]
        said += {"\\\\": "\\", "\\n": "\n"}.get(pair, rest[0])
        rest = rest[2:] if pair in ("\\\\", "\\n") else rest[1:]
    return said


@pytest.mark.parametrize("value", [None, [], {}, ()])
def test_what_is_no_words_is_refused(value: object) -> None:
    with pytest.raises(RefusedError, match="expected words or a number for the filter dot"):
        dot_string(value)


@pytest.mark.parametrize(
    ("points", "written"), [(72, "1"), (36, "0.5"), (410, "5.6944"), (0, "0"), (-7.2, "-0.1"), (720, "10")]
)
def test_lengths_are_in_inches(points: float, written: str) -> None:
    assert inches(points) == written


@pytest.mark.parametrize("points", ["72", None, True, [1]])
def test_what_is_no_length_is_refused(points: object) -> None:
    with pytest.raises(RefusedError, match="expected a number of points for the filter inches"):
        inches(points)


@pytest.mark.parametrize("quote", [dot_string, inches])
def test_an_undefined_name_stays_one(quote: object) -> None:
    with pytest.raises(UndefinedError):
        quote(StrictUndefined(name="x"))
