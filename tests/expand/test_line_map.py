"""Every line knows where it was written: through includes, macros, loops, blocks, calls and captured text."""

from collections.abc import Callable
from typing import Any

Build = Callable[..., Any]


def test_expressions_loops_and_conditions(build: Build) -> None:
    text = """\
## {{ deck.title }}

<# not
shown #>
{% for word in ["a", "b"] %}
- {{ word }}
  more
{% endfor %}
{% if lang == "en" %}
Words
{% else %}
Wörter
{% endif %}
End
"""
    assert build(text).lines == [
        "en/1.md:1  ## A talk",
        "en/1.md:2= ",
        "en/1.md:6  - a",
        "en/1.md:7=   more",
        "en/1.md:6  - b",
        "en/1.md:7=   more",
        "en/1.md:10= Words",
        "en/1.md:14= End",
        "en/1.md:15= ",
    ]


def test_includes_and_imports(build: Build) -> None:
    files = {
        "en/1.md": 'Before\n{% include "en/_part.md" %}\n{% import "macros.md" as m %}\n{{ m.two("x") }}\nAfter\n',
        "en/_part.md": "First\n\n{% for n in [1] %}\nSecond {{ n }}\n{% endfor %}\n",
        "macros.md": "{% macro two(word) %}\none {{ word }}\ntwo\n{% endmacro %}\n",
    }
    assert build(files).lines == [
        "en/1.md:1= Before",
        "en/_part.md:1= First",
        "en/_part.md:2= ",
        "en/_part.md:4  Second 1",
        "macros.md:2  one x",
        "macros.md:3= two",
        "en/1.md:4  ",
        "en/1.md:5= After",
        "en/1.md:6= ",
    ]


def test_inheritance(build: Build) -> None:
    files = {
        "en/1.md": '{% extends "base.md" %}\n{% block body %}\nOwn\n{{ super() }}\n{% endblock %}\n',
        "base.md": "Top\n{% block body %}\nDefault\n{% endblock %}\nBottom\n",
    }
    assert build(files).lines == [
        "base.md:1= Top",
        "en/1.md:3= Own",
        "base.md:3= Default",
        "en/1.md:4  ",
        "base.md:5= Bottom",
        "base.md:6= ",
    ]


def test_an_override_extends_what_it_hides(build: Build) -> None:
    files = {
        "en/1.md": '{{ slide("comparison", title="T", left=s, right=s) }}'.replace(
            "=s", '={"heading": "H", "points": ["p"]}'
        ),
        "templates/slides/comparison.md.j2": (
            "<#---\ntitle: text\nleft: any\nright: any\nkey?: text\ntakeaway?: text\nnotes?: text\n---#>\n"
            'Mine\n{% include "bundled/slides/comparison.md.j2" %}\n'
        ),
    }
    assert build(files).text.startswith("Mine\n## T {layout=two-columns}\n")


def test_calls_and_filters(build: Build) -> None:
    text = """\
{% macro box(title) %}
::: {{ title }}
{{ caller() }}
:::
{% endmacro %}
{% call box("tip") %}
Inside
{% endcall %}
{% filter upper %}
loud
{% endfilter %}
"""
    assert build(text).lines == [
        "en/1.md:2  ::: tip",
        "en/1.md:7= Inside",
        "en/1.md:3  ",
        "en/1.md:4= :::",
        "en/1.md:10  LOUD",
        "en/1.md:11  ",
    ]


def test_text_that_a_template_measures_is_mapped_by_its_lines(build: Build) -> None:
    text = """\
{% macro box() %}
{{ caller() | trim }} {{ caller() | length }}
{% endmacro %}
One
{% call box() %}

Inside
{% endcall %}
{% set word %}
x
{% endset %}
{% if word == "x\\n" %}
Two
{% endif %}
Three
"""
    result = build(text)
    assert result.text == "One\nInside 8\nTwo\nThree\n"
    assert [line for line in result.lines if "=" in line] == ["en/1.md:4= One", "en/1.md:15= Three", "en/1.md:16= "]


def test_values_of_several_lines_come_from_their_expression(build: Build) -> None:
    files = {"en/1.md": "A\n{{ data.x.words }}\nB\n", "data/x.yaml": "words: |\n  one\n  two\n"}
    assert build(files).lines == [
        "en/1.md:1= A",
        "en/1.md:2  one",
        "en/1.md:2  two",
        "en/1.md:2  ",
        "en/1.md:3= B",
        "en/1.md:4= ",
    ]


def test_diagrams_come_from_their_template_and_are_called_in_the_text(build: Build) -> None:
    files = {
        "en/1.md": 'A\n\n{{ diagram("two",\n   a="x") }}\n\nB',
        "diagrams/two.dot.j2": "<# Two boxes #>\ndigraph {\n  {{ a | dot }} -> b\n}\n",
    }
    assert build(files).lines == [
        "en/1.md:1= A",
        "en/1.md:2= ",
        "en/1.md:3  ```dot",
        "diagrams/two.dot.j2:2= digraph {",
        'diagrams/two.dot.j2:3    "x" -> b',
        "diagrams/two.dot.j2:4= }",
        "diagrams/two.dot.j2:4  ```",
        "en/1.md:5= ",
        "en/1.md:6= B",
    ]


def test_the_lines_of_a_single_file_count_from_its_top(build: Build, tmp_path: object) -> None:
    from pathlib import Path

    from generator.diagnostic import Diagnostics
    from generator.expand import expand
    from generator.project import find_decks

    build("")
    Path("talk.md").write_text("---\ntitle: T\n---\n\n## {{ deck.title }}\n\nWords\n", encoding="utf-8")
    (deck,) = find_decks(Path("talk.md"), Diagnostics())
    (source,) = expand(deck, "en", {}, Diagnostics())
    assert source.text == "\n\n\n\n## T\n\nWords\n"
    assert source.span(7, 3).line == 7
    assert (source.span(7, 3).column, source.span(5, 3).column) == (3, 1)


def test_windows_line_ends_and_code_keep_their_places(build: Build) -> None:
    text = "{% if true %}\r\n```\r\n{{ code }}\r\n```\r\n{% endif %}\r\n`{{ span }}` {{ lang }}\r\n"
    assert build(text).lines == [
        "en/1.md:2= ```",
        "en/1.md:3= {{ code }}",
        "en/1.md:4= ```",
        "en/1.md:6  `{{ span }}` en",
        "en/1.md:7= ",
    ]
