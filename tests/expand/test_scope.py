"""What templates can use: the deck, variables, data, labels, and other templates."""

from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]


def test_the_deck_in_its_language(build: Build) -> None:
    settings = """\
title: {en: Cells, zh: 细胞}
speaker: [Ada, Grace]
languages: [en, zh]
minutes: 5
variables: {n: 3, place: {en: Here, zh: 这里}, map: {en: 1, x: 2}}
"""
    text = "{{ deck.title }} {{ deck.speaker }} {{ deck.minutes }} {{ lang }}"
    text += " {{ vars.n + 1 }} {{ vars.place }} {{ vars.map.x }}"
    files = {"deck.yaml": settings, "en/1.md": text, "zh/1.md": text}
    assert build(files).text == "Cells Ada, Grace 5.0 en 4 Here 2"
    assert build(files, "zh").text == "细胞 Ada, Grace 5.0 zh 4 这里 2"
    assert build(files, "zh", {"n": 8, "place": "x"}).text == "细胞 Ada, Grace 5.0 zh 9 x 2"


def test_no_talk_is_nothing(build: Build) -> None:
    assert build("{% if talk %}a{% else %}b{% endif %}").text == "b"


def test_data_by_file(build: Build) -> None:
    files = {
        "en/1.md": "{% for row in data.my_table %}{{ row.name }}={{ row.items }};{% endfor %}{{ data.x['a b'][0] }}",
        "data/my-table.csv": "name,items\nA,1\nB,2\n",
        "data/x.json": '{"a b": [7]}',
    }
    assert build(files).text == "A=1;B=2;7"


def test_labels_come_in_the_language(build: Build) -> None:
    files = {
        "deck.yaml": "languages: [en, zh]\n",
        "en/1.md": "{{ t('app') }} {{ t('plain') }} {{ t('free words', 'free words') }} {{ t(1, 1) }}",
        "zh/1.md": "{{ t('app') }}",
        "data/labels.yaml": "app: {en: App, zh: 应用}\nplain: Docker\n",
    }
    assert build(files).text == "App Docker free words 1"
    assert build(files, "zh").text == "应用"


def test_code_is_shown_and_not_run(build: Build) -> None:
    text = "{{ lang }} `{{.State.Status}}`\n```dot {.jinja #k}\n{{ t('a', 'b') }}\n```\n```\n{{ x }}\n```"
    assert build(text).text == text.replace("{{ lang }}", "en").replace("{{ t('a', 'b') }}", "b")


def test_keys_of_markdown_are_no_comments(build: Build) -> None:
    assert build("## {{ lang }} {#key}\n\n<# gone #>").text == "## en {#key}\n\n"


def test_a_diagram_is_a_fenced_block(build: Build) -> None:
    files = {
        "en/1.md": """{{ diagram("two", key="k:1", caption='a "b" \\\\ c', alt="one\n two", a="x") }}""",
        "diagrams/two.dot.j2": "<# Comment\n#>\n\ndigraph { {{ a | dot }} }\n\n",
    }
    assert build(files).text == ('```dot {#k:1 caption="a \\"b\\" \\\\ c" alt="one two"}\ndigraph { "x" }\n```')


def test_the_fence_is_longer_than_any_in_the_diagram(build: Build) -> None:
    files = {"en/1.md": '{{ diagram("x") }}', "diagrams/x.dot.j2": "digraph {\n````\n}"}
    assert build(files).text == "`````dot\ndigraph {\n````\n}\n`````"


def test_a_deck_can_hide_a_bundled_diagram(build: Build) -> None:
    files = {"en/1.md": '{{ diagram("stack", rows=[]) }}', "templates/diagrams/stack.dot.j2": "graph {}"}
    assert build(files).text == "```dot\ngraph {}\n```"


def test_the_bundled_stack(build: Build) -> None:
    files = {
        "en/1.md": '{{ diagram("stack", **data.x) }}',
        "data/x.yaml": "rows:\n- {role: app, height: 36, cells: [a, b]}\n- {role: kernel, height: 36, cells: [c]}\n",
        "data/labels.yaml": "a: First\n",
    }
    lines = build(files).text.split("\n")
    assert [line.strip() for line in lines if "label" in line] == [
        'r1c1 [label="First" class="app" width=2.7778 height=0.5]',
        'r1c2 [label="b" class="app" width=2.7778 height=0.5]',
        'r2c1 [label="c" class="kernel" width=5.6944 height=0.5]',
    ]


FIELDS = "<#---\ntitle: text\npoints: [text]\nn?: number\nend?: {heading: text, big?: flag, more?: any}\n---#>\n"


def test_slides_made_from_data(build: Build) -> None:
    files = {
        "en/1.yaml": """\
# Comment
- use: list
  title: 2024
  points: [a, "{{ b }}"]
- use: list
  title: Two
  points:
    - |
      c
      d
  n: 3
  end: {heading: End, big: true, more: [1]}
""",
        "slides/list.md.j2": FIELDS
        + """\
## {{ title }}

{% for point in points %}
- {{ point }}
{% endfor %}
{% if n %}
{{ n + 1 }}
{% endif %}
{% if end %}
{{ end.heading }} {{ end.big }} {{ end.more[0] }}
{% endif %}
""",
    }
    assert build(files).lines == [
        "en/1.yaml:3  ## 2024",
        "en/1.yaml:2  ",
        "en/1.yaml:4  - a",
        "en/1.yaml:4  - {{ b }}",
        "en/1.yaml:2  ",
        "en/1.yaml:6  ## Two",
        "en/1.yaml:5  ",
        "en/1.yaml:8  - c",
        "en/1.yaml:8  d",
        "en/1.yaml:8  ",
        "en/1.yaml:5  4",
        "en/1.yaml:12  End True 1",
        "en/1.yaml:5  ",
    ]


def test_the_bundled_comparison(build: Build) -> None:
    entry = """\
- use: comparison
  title: Two ways
  key: ways
  left: {heading: One, points: [a, b]}
  right: {heading: Other, points: [c]}
  takeaway: Choose
"""
    assert (
        build({"en/1.yaml": entry}).text
        == """\
## Two ways {#ways layout=two-columns}

:::: columns
::: column
### One

- a
- b
:::
::: column
### Other

- c
:::
::::

::: takeaway
Choose
:::
"""
    )


def test_a_slide_in_the_text_comes_from_its_call(build: Build) -> None:
    files = {
        "en/1.md": 'A\n\n{{ slide("list", title="T", points=["p"]) }}\n',
        "slides/list.md.j2": FIELDS + "## {{ title }}\n- {{ points[0] }}{{ n or '' }}\n",
    }
    assert build(files).lines == ["en/1.md:1= A", "en/1.md:2= ", "en/1.md:3  ## T", "en/1.md:3  - p", "en/1.md:4= "]


def test_an_empty_file_of_slides_is_no_slide(build: Build) -> None:
    assert build({"en/1.yaml": "# nothing yet\n"}).text == ""


def test_the_order_of_the_deck_is_kept(build: Build) -> None:
    result = build({"en/1.md": "a", "en/2.yaml": "", "en/3.md": "{{ 1 }}"})
    assert [text.path for text in result.texts] == ["en/1.md", "en/2.yaml", "en/3.md"]


@pytest.mark.parametrize("template", ["{{ range(3) | list | random }}", "{{ lipsum() }}"])
def test_nothing_makes_things_up(build: Build, template: str) -> None:
    assert len(build(template).said) == 1
