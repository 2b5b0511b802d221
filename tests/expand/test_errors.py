"""Every mistake in a template is named at its line, in the file where it stands, with a way out."""

from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A\n\n- {{ dekc.title }}\n",
            'en/1.md:3:6: error[jinja-undefined]: no name "dekc" here\n  hint: did you mean "deck"?',
        ),
        (
            "{{ deck.titel }}",
            'en/1.md:1:9: error[jinja-undefined]: "deck" has no "titel"\n  hint: did you mean "title"?',
        ),
        ("{{ vars['x'] }}", 'en/1.md:1:10: error[jinja-undefined]: "vars" has no "x"'),
        ("{{ talk.title }}", 'en/1.md:1:9: error[jinja-undefined]: "talk" has no "title"'),
        (
            '{% set words = ["a"] %}\n{{ words[3] }}',
            'en/1.md:2:10: error[jinja-undefined]: "words" has no "3"',
        ),
        (
            '{% set width = 1 %}\n{{ diagram("stack",\n   rows=[],\n   width=widht) }}',
            'en/1.md:4:10: error[jinja-undefined]: no name "widht" here\n  hint: did you mean "width"?',
        ),
        (
            'A\n{{ diagram("mine") }}',
            (
                'diagrams/mine.dot.j2:2:15: error[jinja-undefined]: no name "rows" here (used in en/1.md:2)'
                "\n  hint: known: data, deck, diagram, lang, range, slide, t, talk, vars"
            ),
        ),
        (
            "{% for w in [1] %}\n{{ x }}\n{% endfro %}",
            'en/1.md:3:4: error[jinja-syntax]: no statement "endfro" here\n  hint: did you mean "endfor"?',
        ),
        (
            "{% inclde 'x' %}",
            'en/1.md:1:4: error[jinja-syntax]: no statement "inclde" here\n  hint: did you mean "include"?',
        ),
        (
            "A\n{{ lang | uper }}",
            'en/1.md:2:11: error[jinja-syntax]: no filter "uper"\n  hint: did you mean "upper"?',
        ),
        ("{{ 1 is od }}", 'en/1.md:1:9: error[jinja-syntax]: no test "od"\n  hint: did you mean "odd"?'),
        (
            "A {{ 1 + }}",
            "en/1.md:1:3: error[jinja-syntax]: unexpected 'end of print statement'",
        ),
        (
            "A\n{{ open",
            "en/1.md:2:1: error[jinja-syntax]: unexpected end of template, expected 'end of print statement'",
        ),
        ("A\n<# open", "en/1.md:2:1: error[jinja-syntax]: missing end of comment tag"),
        (
            "{% if true %}\nA\n",
            'en/1.md:2:1: error[jinja-syntax]: the statement "if" is not ended\n  hint: {% endif %}',
        ),
        (
            "A\n{% include 'en/prat.md' %}",
            ('en/1.md:2:13: error[template-missing]: there is no template "en/prat.md"'
            '\n  hint: did you mean "en/_part.md"?'),
        ),
        (
            "{% include '_part.md' %}",
            ('en/1.md:1:13: error[template-missing]: there is no template "_part.md"'
            '\n  hint: did you mean "en/_part.md"?'),
        ),
        (
            "{% include '../../x.md' %}",
            ('en/1.md:1:13: error[path-outside]: "../../x.md" leads out of the folders that this deck may read'
            "\n  hint: put the file into the deck's folder"),
        ),
        (
            "{% include '../../x.md' ignore missing %}",
            ('en/1.md:1:13: error[path-outside]: "../../x.md" leads out of the folders that this deck may read'
            "\n  hint: put the file into the deck's folder"),
        ),
        (
            "A\n\n{{ diagram('stakc') }}",
            'en/1.md:3:13: error[diagram-kind-unknown]: no kind of diagram "stakc"\n  hint: did you mean "stack"?',
        ),
        (
            "{{ diagram('stack', key='a b', rows=[]) }}",
            ("en/1.md:1:26: error[diagram-key-wrong]: expected letters, digits, hyphens, dots or colons for the key of"
            ' a diagram, found "a b"'),
        ),
        (
            "{{ slide('comparisn') }}",
            ('en/1.md:1:11: error[slide-template-unknown]: no slide template "comparisn"'
            '\n  hint: did you mean "comparison"?'),
        ),
        (
            "{{ slide('comparison', title='x', left=1, right=2) }}",
            'en/1.md:1:1: error[field-wrong]: expected {heading, points} for "left", found "1"',
        ),
        (
            "{{ t('ap') }}",
            'en/1.md:1:7: error[label-unknown]: no label "ap"\n  hint: did you mean "app"?',
        ),
        (
            "{{ t('chinese') }}",
            ('en/1.md:1:7: error[label-untranslated]: the label "chinese" has no words in the language "en"'
            "\n  hint: chinese: {en: …}"),
        ),
        ("{{ [1, 2] }}", ('en/1.md:1:1: error[jinja-value]: expected words or a number to print, found a list'
         '\n  hint: {{ … | join(", ") }}')),
        ("{{ deck }}", "en/1.md:1:1: error[jinja-value]: expected words or a number to print, found keys with values"),
        ("{{ t }}", "en/1.md:1:1: error[jinja-value]: expected words or a number to print, found a function"),
        ("{{ talk }}", "en/1.md:1:1: error[jinja-value]: expected words or a number to print, found nothing"),
        ("A\n{{ 1 / 0 }}", "en/1.md:2:1: error[jinja-error]: division by zero"),
        ("{{ 'a' + 1 }}", 'en/1.md:1:1: error[jinja-error]: can only concatenate str (not "int") to str'),
        ("{{ t() }}", "en/1.md:1:1: error[jinja-error]: t() missing 1 required positional argument: 'key'"),
        ("{{ '%d' | format('x') }}", "en/1.md:1:1: error[jinja-error]: %d format: a real number is required, not str"),
        (
            "{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}",
            "en/1.md:1:1: error[jinja-error]: templates call each other without end",
        ),
        ("{% include 'en/1.md' %}", "en/1.md:1:1: error[jinja-error]: templates call each other without end"),
        (
            "{{ ''.__class__ }}",
            "en/1.md:1:7: error[jinja-unsafe]: access to attribute '__class__' of 'str' object is unsafe",
        ),
    ],
)  # fmt: skip
def test_one_mistake(build: Build, text: str, said: str) -> None:
    files = {
        "en/1.md": text,
        "en/_part.md": "",
        "diagrams/mine.dot.j2": "digraph {\n{% for row in rows %}{% endfor %}\n}",
        "data/labels.yaml": "app: App\nchinese: {zh: 中文}\n",
    }
    result = build(files)
    assert result.said == [said]
    assert result.texts == ()


def test_a_mistake_in_an_included_macro_is_named_where_it_stands(build: Build) -> None:
    files = {
        "en/1.md": '## One\n\n{% include "en/_part.md" %}\n',
        "en/_part.md": '{% from "m.md" import bullet %}\n{{ bullet("x") }}\n',
        "m.md": "{% macro bullet(word) %}\n- {{ wrod }}\n{% endmacro %}\n",
    }
    assert build(files).said == [
        'm.md:2:6: error[jinja-undefined]: no name "wrod" here (used in en/1.md:3)\n  hint: did you mean "word"?'
    ]


def test_a_syntax_error_is_named_where_it_stands(build: Build) -> None:
    files = {"en/1.md": '{% include "m.md" %}', "m.md": "Words\n{% if %}\n{% endif %}"}
    assert build(files).said == [
        ("m.md:2:1: error[jinja-syntax]: expected an expression, got 'end of statement block' (used in en/1.md:1)")
    ]


def test_a_mistake_in_a_block_is_named_in_the_child(build: Build) -> None:
    files = {
        "en/1.md": '{% extends "base.md" %}\n{% block a %}\n{{ x }}\n{% endblock %}',
        "base.md": "{% block a %}{% endblock %}",
    }
    assert build(files).said == [
        (
            'en/1.md:3:4: error[jinja-undefined]: no name "x" here'
            "\n  hint: known: data, deck, diagram, lang, range, slide, t, talk, vars"
        )
    ]


def test_all_files_are_reported(build: Build) -> None:
    result = build({"en/1.md": "{{ a_ }}", "en/2.md": "fine", "en/3.md": "\n{% x %}", "en/4.yaml": "- use: nothing\n"})
    assert [line.split(" ")[0] for line in result.said] == ["en/1.md:1:4:", "en/3.md:2:4:", "en/4.yaml:1:8:"]
    assert [text.path for text in result.texts] == ["en/2.md"]


def test_a_template_that_is_no_text_is_reported_once_in_itself(build: Build) -> None:
    from pathlib import Path

    Path("m.md").write_bytes(b"ok\n\xff")
    assert build('{% include "m.md" %}').said == [
        "m.md:2:1: error[encoding-wrong]: expected text in UTF-8, found the byte 0xFF\n  hint: save the file as UTF-8"
    ]


TEMPLATE = "<#---\ntitle: text\npoints?: [text]\n---#>\n## {{ title }}\n"


@pytest.mark.parametrize(
    ("slides", "said"),
    [
        (
            "- use: lsit\n",
            'en/1.yaml:1:8: error[slide-template-unknown]: no slide template "lsit"\n  hint: did you mean "list"?',
        ),
        (
            "- title: x\n",
            ('en/1.yaml:1:3: error[slides-wrong]: expected the name of a slide template in "use"'
             "\n  hint: use: bare"),
        ),
        (
            "- use: list\n  titel: x\n",
            'en/1.yaml:2:3: error[field-unknown]: no field "titel" here\n  hint: did you mean "title"?',
        ),
        ("- use: list\n  points: []\n", 'en/1.yaml:1:3: error[field-missing]: expected the field "title"'),
        (
            "- use: list\n  title: [x]\n",
            'en/1.yaml:2:10: error[field-wrong]: expected words for "title", found a list of 1',
        ),
        (
            "- use: list\n  title:\n",
            'en/1.yaml:2:9: error[field-wrong]: expected words for "title", found nothing',
        ),
        (
            "- use: list\n  title: x\n  points: [a, {b: c}]\n",
            'en/1.yaml:3:15: error[field-wrong]: expected words for "points", found keys with values',
        ),
        (
            "use: list\n",
            ("en/1.yaml:1:1: error[slides-wrong]: expected a list of slides such as - use: comparison,"
            " found keys with values"),
        ),
        ("- list\n", 'en/1.yaml:1:3: error[slides-wrong]: expected a slide such as - use: comparison, found "list"'),
        (
            "- use: bare\n",
            ("slides/bare.md.j2:1:1: error[fields-missing]: expected the fields that this slide template takes, at its"
            " very start\n  hint: <#--- title: text ---#>"),
        ),
        (
            "- use: broken\n",
            ("slides/broken.md.j2:2:5: error[fields-wrong]: expected text, number, flag, any, [one of them] or {a"
            ' group}, found "words"'),
        ),
        (
            "- use: listed\n  title: x\n",
            "slides/listed.md.j2:2:1: error[fields-wrong]: expected fields with their kinds, found a list of 2",
        ),
        (
            "- use: faulty\n  title: x\n",
            'slides/faulty.md.j2:4:4: error[jinja-undefined]: no name "titel" here\n  hint: did you mean "title"?',
        ),
    ],
)  # fmt: skip
def test_one_mistake_in_slides_made_from_data(build: Build, slides: str, said: str) -> None:
    files = {
        "en/1.yaml": slides,
        "slides/list.md.j2": TEMPLATE,
        "slides/bare.md.j2": "## {{ title }}\n",
        "slides/broken.md.j2": "<#---\n a: words\n---#>\n",
        "slides/listed.md.j2": "<#---\n- title\n- points\n---#>\n",
        "slides/faulty.md.j2": "<#---\ntitle: text\n---#>\n{{ titel }}\n",
    }
    result = build(files)
    assert said in result.said
    assert [line for line in result.said if "field-missing" not in line] in ([], [said])


def test_every_slide_made_from_data_is_tried(build: Build) -> None:
    result = build(
        {
            "en/1.yaml": "- {use: one, title: x}\n- {use: two, title: x}\n",
            "slides/one.md.j2": "<#---\ntitle: text\n---#>\n{{ titel }}\n",
            "slides/two.md.j2": "<#---\ntitle: text\n---#>\n{{ tilte }}\n",
        }
    )
    assert result.texts == ()
    assert [line.partition("\n")[0] for line in result.said] == [
        'slides/one.md.j2:4:4: error[jinja-undefined]: no name "titel" here',
        'slides/two.md.j2:4:4: error[jinja-undefined]: no name "tilte" here',
    ]


def test_a_fault_of_ours_is_no_mistake_of_the_author(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.expand import scope

    monkeypatch.setattr(scope, "_KEY", None)
    with pytest.raises(AttributeError, match="fullmatch"):
        build({"en/1.md": "{{ diagram('x', key='k') }}", "diagrams/x.dot.j2": "graph {}"})


def test_broken_data_is_reported_once_and_not_where_it_is_used(build: Build) -> None:
    files = {
        "en/1.md": "{{ data.x.y }}",
        "en/2.md": "{% for row in data.x %}{% endfor %}",
        "en/3.md": "{{ t('app') }}",
        "en/4.md": "{{ data.z }}",
        "data/x.json": "[",
        "data/labels.json": "{",
        "data/z.json": "1",
    }
    result = build(files)
    assert [line.split(" ")[0] for line in result.said] == ["data/labels.json:1:2:", "data/x.json:1:2:"]
    assert [text.text for text in result.texts] == ["1"]
