"""Jinja stays out of code; everything else is its own."""

import sys
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.expand.verbatim import DELIMITERS, has_jinja, hide, show


@pytest.mark.parametrize(
    "text",
    [
        "`docker inspect --format '{{.State.Status}}'` and `{% x %}` and `<# y #>`",
        "``a ` {{ b }}``",
        "`over\ntwo {{ lines }}`",
        "```\n{{ a }}\n```\n",
        '```go {#key title="x"}\n{{ range . }}\n```',
        "~~~\n{{ a }}\n```\n{% b %}\n~~~",
        "````\n```\n{{ a }}\n```\n````",
        "- item\n\n  ```\n  {{ a }}\n  ```\n",
        "> ```\n> {{ a }}\n> ```\n",
        "1. ```\n   {{ a }}\n   ```\n",
        "```\n{{ never closed",
        r"\\`{{ a }}`",
        "[words](<#key>)",
    ],
)
def test_code_is_hidden(text: str) -> None:
    assert not has_jinja(hide(text))
    assert show(hide(text)) == text
    assert len(hide(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ a }}",
        "it`s {{ a }}",
        "it`s\n\n{{ a }} and `b`",
        "- it`s\n- {{ a }} `",
        "| it`s | {{ a }} |\n| ` | b |",
        r"\`{{ a }}\`",
        "`a` {{ b }} `c`",
        "```a``` {{ b }}",
        "```dot {.jinja #key}\n{{ a }}\n```",
        "```dot {#key .jinja}\n{{ a }}\n```",
        '```dot {#key alt="{{ a }}" .jinja}\nx\n```',
        '```dot {#key alt="{{ a }}"}\nx\n```',
        "{{ f('`') }} {{ a }} {{ f('`') }}",
        '{{ f("}}`", {"a": {"b": 1}}) }} {{ a }} `b`',
        "{% set x = '`' %} {{ a }} `b`",
        "<# it`s #> {{ a }} `b`",
        "{% raw %} ` {% endraw %} {{ a }} `",
    ],
)
def test_what_is_no_code_is_left(text: str) -> None:
    assert hide(text).count("{{") == text.count("{{")


def test_after_code_jinja_goes_on() -> None:
    text = "```\n{{ a }}\n```\n{{ b }} `{{ c }}` {{ d }}\n~~~ {.jinja}\n{{ e }}\n~~~\n{{ f }}"
    visible = hide(text)
    assert [name for name in "abcdef" if f"{{{{ {name} }}}}" in visible] == ["b", "d", "e", "f"]


@given(st.text(st.sampled_from("`~{}%<>#'\"\\ \n-ab")))
def test_hiding_changes_nothing_for_good(text: str) -> None:
    hidden = hide(text)
    assert show(hidden) == text
    assert [len(line) for line in hidden.split("\n")] == [len(line) for line in text.split("\n")]


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r")).filter(
    lambda text: not any(delimiter in text for delimiter in DELIMITERS)
)


@given(WORDS)
def test_text_without_jinja_comes_out_as_it_went_in(text: str) -> None:
    from generator.expand import _as_it_stands, _is_made
    from generator.project import TextFile

    file = TextFile("en/1.md", text)
    assert not _is_made(file)
    source = _as_it_stands(file)
    assert source.text == text
    assert source.spans == tuple(Span("en/1.md", line) for line in range(1, len(text.split("\n")) + 1))
    assert all(source.verbatim)


def test_many_unclosed_things_take_no_time() -> None:
    for text in ("`a{{" * 20_000, '{{ "' * 20_000, "{% " * 20_000, "<# `" * 20_000, "```\n{{\n" * 20_000):
        assert show(hide(text)) == text


def test_plain_decks_never_load_jinja() -> None:
    program = """
import sys
from pathlib import Path
from generator.diagnostic import Diagnostics
from generator.expand import expand
from generator.project import find_decks
Path("talk.md").write_text("## One\\n\\n`{{ code }}`\\n")
(deck,) = find_decks(Path("talk.md"), Diagnostics())
(text,) = expand(deck, "en", {}, Diagnostics())
assert text.text == "## One\\n\\n`{{ code }}`\\n"
sys.exit("jinja2" in sys.modules)
"""
    assert (
        run(
            [sys.executable, "-c", f"import os, tempfile\nos.chdir(tempfile.mkdtemp())\n{program}"], check=False
        ).returncode
        == 0
    )
