"""A template from a stranger reads nothing, changes nothing, and ends."""

from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ t.__globals__ }}",
        "{{ diagram.__closure__ }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ '{a.__class__}'.format_map({'a': 1}) }}",
        "{{ self.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ data.update({'x': 1}) }}",
        "{{ vars.pop('x') }}",
        "{{ deck.clear() }}",
        "{% set l = [1] %}{{ l.append(2) }}",
    ],
)
def test_there_is_no_way_out(build: Build, template: str) -> None:
    (said,) = build(template).said
    assert "error[jinja-unsafe]: " in said or "error[jinja-undefined]: " in said
    assert "<class" not in said


@pytest.mark.parametrize("name", ["/etc/passwd", "../secret.md", "en/../../secret.md", ".secret.md", "link.md"])
@pytest.mark.parametrize("tag", ['{{% include "{}" %}}', '{{% extends "{}" %}}', '{{% import "{}" as x %}}'])
def test_nothing_outside_can_be_included(build: Build, name: str, tag: str) -> None:
    from pathlib import Path

    build("")
    Path("../secret.md").write_text("secret", encoding="utf-8")
    Path(".secret.md").write_text("secret", encoding="utf-8")
    Path("link.md").symlink_to("../secret.md")
    (said,) = build(tag.format(name)).said
    assert "error[path-outside]: " in said


@pytest.mark.parametrize("kind", ["../x", "/etc/passwd", "a/../../x"])
@pytest.mark.parametrize("function", ["diagram", "slide"])
def test_kinds_are_names_and_not_paths(build: Build, kind: str, function: str) -> None:
    (said,) = build(f"{{{{ {function}('{kind}') }}}}").said
    assert "-unknown]: " in said


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxxxxxx{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = ns.x * 9 %}{% endfor %}",
        "{% set ns = namespace(x=9) %}{% for i in range(60) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 1000000000 * 'x' }}",
        "{{ 10 ** 1000000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%*d' % (1000000000, 1) }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 1000000000) }}",
        "{{ 'x'.ljust(1000000000) }}",
        "{{ 'x' | center(1000000000) }}",
        "{{ 'a\nb' | indent(width=1000000000) }}",
    ],
)
def test_nothing_goes_on_for_ever(build: Build, template: str) -> None:
    (said,) = build(template).said
    assert "error[jinja-limit]: expected " in said
    if "format" in template or "%1" in template:
        assert "a format without widths beyond 10000" in said  # and not the output, which would be too late


def test_ranges_are_short(build: Build) -> None:
    (said,) = build("{{ range(1000000) | length }}").said
    assert (
        said
        == "en/1.md:1:1: error[jinja-error]: range too big; the sandbox blocks ranges larger than MAX_RANGE (100000)"
    )


def test_limits_are_for_each_file(build: Build) -> None:
    result = build({f"en/{number}.md": "{{ 'x' * 3000000 }}" for number in range(2)})
    assert ([len(text.text) for text in result.texts], result.said) == ([3_000_000] * 2, [])
    (said,) = build("{{ 'x' * 3000000 }}{{ 'x' * 3000000 }}").said[:1]
    assert said == "en/1.md:1:1: error[jinja-limit]: expected at most 5 million characters from one file"


def test_what_talks_need_is_within_the_limits(build: Build) -> None:
    text = "{{ '%05.1f %s' % (2.5, 'x') }} {{ '=' * 20 }} {{ 2 ** 10 }} {{ 'x' | center(5) }} {{ 8000000000 * 2 }}"
    assert build(text).text == "002.5 x ==================== 1024   x   16000000000"
