"""DOT with the theme's looks: the author's text, and what Graphviz makes of it."""

import json
import subprocess

import pytest

from generator.diagnostic import Span
from generator.diagram.as_drawn import dot_as_drawn
from generator.model.diagram import DiagramSource

DOT = """// mine
digraph G {
  subgraph cluster_host { label=Host; a [class=app]; b [class=kernel, fillcolor="#ABCDEF"] }
  a -> b [class=alert]; b -> c [color=accent2];
  c [fontcolor="accent1", class="nothing app"] // stays
}"""


@pytest.fixture
def written(theme):
    def written(dot: str, **more: object) -> str:
        span = Span("a.dot")
        return dot_as_drawn(DiagramSource("k", "n", dot, span, (span,), "en-US", **more), theme)

    return written


def test_the_authors_words_stay(written) -> None:
    text = written(DOT)
    for words in (
        "// mine\ndigraph G {",
        "label=Host;",
        "class=app]",
        'class=kernel, fillcolor="#ABCDEF"]',
        "// stays",
    ):
        assert words in text


def test_what_is_no_dot_stays(written) -> None:
    assert written("digraph { a [") == "digraph { a ["


def test_the_layout_of_the_block_is_said(written) -> None:
    assert 'layout="neato"' in written("graph { a }", engine="neato")


def test_colours_in_tables_of_a_label(written, theme) -> None:
    hex_ = theme.palette["accent2"]
    label = "digraph { a [label=<<table bgcolor=\"accent2\"><tr><td color='accent2:tx1'>accent2</td></tr></table>>] }"
    text = written(label)
    assert f'bgcolor="#{hex_}"' in text
    assert f"color='#{hex_}:#{theme.palette['tx1']}'" in text
    assert ">accent2</td>" in text


def test_words_without_a_shape_get_no_fill(written) -> None:
    assert 'a [fillcolor="transparent", shape=plaintext]' in written("digraph { a [shape=plaintext] }")
    assert "a [shape=plain, fillcolor=red]" in written("digraph { a [shape=plain, fillcolor=red] }")


@pytest.mark.dot
def test_graphviz_sees_the_themes_looks(written, theme) -> None:
    answer = subprocess.run(["dot", "-Tjson"], input=written(DOT), capture_output=True, text=True, check=True)
    assert answer.stderr == ""
    graph = json.loads(answer.stdout)
    part = {item["name"]: item for item in graph["objects"]}
    color = {name: f"#{value}" for name, value in theme.palette.items()}
    roles = theme.diagram.roles
    assert part["a"]["fillcolor"] == color["accent1"]
    assert part["a"]["fontcolor"] == color["bg1"]
    assert part["a"]["fontname"] == "Calibri bold"
    assert part["b"]["fillcolor"] == "#ABCDEF"
    assert part["c"]["fontcolor"] == color["accent1"]
    assert part["cluster_host"]["fontname"].startswith("Calibri")
    assert part["cluster_host"]["bgcolor"].startswith("#")
    assert [edge["color"] for edge in graph["edges"]] == [color["accent6"], color["accent2"]]
    assert roles["alert"].fill is not None
