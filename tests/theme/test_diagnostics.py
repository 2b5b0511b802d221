"""Every mistake in a theme has a place and a way out; no text brings the reader down."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostic import Diagnostics
from generator.theme import load_theme

if TYPE_CHECKING:
    from conftest import Themes

MISTAKES = [
    (
        "colours: {}",
        '2:1: error[theme-key-unknown]: no such key in a theme here: "colours"',
        'hint: did you mean "colors"?',
    ),
    (
        "colors: {accent7: 112233}",
        '2:10: error[theme-key-unknown]: no such key in a theme here: "accent7"',
        'hint: did you mean "accent6"?',
    ),
    ("colors: red", '2:9: error[theme-value]: expected keys with values, found "red"'),
    ("fonts: {body: [Calibri]}", "2:15: error[theme-value]: expected words on one line, found a list of 1"),
    ('fonts: {body: "a\\u0001b"}', "2:15: error[theme-value]: expected words on one line, found a longer text"),
    ("type-scale: [18, big]", '2:18: error[theme-value]: expected a number from 1 to 400 pt, found "big"'),
    ("type-scale: [18, .nan]", '2:18: error[theme-value]: expected a number from 1 to 400 pt, found ".nan"'),
    (
        "text-styles: {body: {sise: 20}}",
        '2:22: error[theme-key-unknown]: no such key in a theme here: "sise"',
        'hint: did you mean "size"?',
    ),
    ("text-styles: {own: {size: 500}}", '2:27: error[theme-value]: expected a number from 1 to 400 pt, found "500"'),
    (
        "text-styles: {own: {like: boddy}}",
        '2:27: error[theme-style-unknown]: no text style "boddy"',
        'hint: did you mean "body"?',
    ),
    (
        "text-styles: {a: {like: b}, b: {like: a}}",
        '2:39: error[theme-style-unknown]: expected styles that do not go in a circle, "a"',
    ),
    (
        "text-styles: {own: {align: middle}}",
        '2:28: error[theme-value]: expected one of the known words, found "middle"',
        "hint: known: center, left, right",
    ),
    (
        "text-styles: {own: {bullet: '->'}}",
        '2:29: error[theme-value]: expected one bullet character such as "•", or none',
    ),
    (
        "text-styles: {own: {color: acent1}}",
        (
            '2:28: error[theme-value]: expected a colour of the theme, or six hex digits in quotes such as "#0F5BD8", '
            'found "acent1"'
        ),
        'hint: did you mean "accent1"?',
    ),
    (
        "text-styles: {own: {color: accent1 lum 20}}",
        (
            "2:28: error[theme-value]: expected amounts such as lum-mod 60, lum-off 40 or alpha 9, in per cent, "
            'found "accent1 lum 20"'
        ),
    ),
    (
        "text-styles: {own: {color: accent1 alpha 101}}",
        (
            "2:28: error[theme-value]: expected amounts such as lum-mod 60, lum-off 40 or alpha 9, in per cent, "
            'found "accent1 alpha 101"'
        ),
    ),
    (
        "layouts: {content: {slots: {body: {box: [48, 120, 864]}}}}",
        (
            "2:41: error[theme-value]: expected x, y, width and height in points, or columns, y and height, "
            "found a list of 3"
        ),
    ),
    (
        "layouts: {content: {slots: {body: {box: [48, 120, 914, 364]}}}}",
        "2:41: error[theme-box-outside]: expected a box inside the slide",
    ),
    (
        "layouts: {content: {slots: {body: {box: {columns: 1-13, y: 0, height: 9}}}}}",
        "2:51: error[theme-value]: expected columns such as 1-8, from 1 to 12",
    ),
    (
        "layouts: {content: {slots: {body: {box: {columns: 1-2, height: 9}}}}}",
        '2:41: error[theme-missing]: expected the key "y"',
    ),
    (
        "layouts: {content: {slots: {aside: {box: [0, 0, 10, 10]}}}}",
        '2:36: error[theme-missing]: expected the key "idx"',
    ),
    ("layouts: {content: {slots: {aside: {idx: 9}}}}", '2:36: error[theme-missing]: expected the key "box"'),
    (
        "layouts: {content: {slots: {aside: {idx: 1, box: [0, 0, 10, 10]}}}}",
        '2:42: error[theme-idx-repeated]: expected an idx of its own for "aside", "body" has 1',
    ),
    (
        "layouts: {content: {slots: {aside: {idx: 11, box: [0, 0, 10, 10]}}}}",
        '2:42: error[theme-idx-repeated]: expected an idx of its own for "aside", "footer" has 11',
    ),
    ("layouts: {content: {slots: {title: {idx: 3}}}}", "2:42: error[theme-value]: expected no idx for a title"),
    (
        "layouts: {own: {slots: {body: {}}}}",
        '2:24: error[theme-title-missing]: expected a title among the slots of "own"',
    ),
    (
        "layouts: {own: {aliases: [Comparison], slots: {title: {}}}}",
        (
            '2:16: error[theme-layout-repeated]: expected a name of its own for the layout "own", '
            '"comparison" is taken by "two-columns"'
        ),
    ),
    (
        "layouts: {content: {type: object}}",
        '2:27: error[theme-value]: expected one of the known words, found "object"',
        'hint: did you mean "obj"?',
    ),
    (
        "diagram: {roles: {app: {txt: bg1}}}",
        '2:25: error[theme-key-unknown]: no such key in a theme here: "txt"',
        'hint: did you mean "text"?',
    ),
    ("diagram: {roles: {own: {fill: bg1}}}", '2:24: error[theme-missing]: expected the key "text"'),
    (
        "table: {header: heading-1}",
        '2:17: error[theme-style-unknown]: no text style "heading-1"',
        'hint: did you mean "heading-2"?',
    ),
    ("slide: [960]", "2:8: error[theme-value]: expected width and height in points, found a list of 1"),
    (
        "grid: {margin: 400, gutter: 16}",
        "2:7: error[theme-value]: expected margins and gutters that leave room for the columns",
    ),
    (
        "title: [a",
        "3:1: error[yaml-syntax]: this is not YAML: did not find expected ',' or ']'",
        "hint: look from line 2 on",
    ),
    ("title: a\ntitle: b", '3:1: error[yaml-key-repeated]: expected each key once, "title" comes twice'),
    (
        "title: !!python/name:os.system x",
        '2:8: error[yaml-syntax]: expected a value without the tag "tag:yaml.org,2002:python/name:os.system"',
    ),
    ("? [a]\n: b", "2:3: error[yaml-syntax]: expected a word as the key"),
    ("---\ntitle: b", "2:1: error[yaml-syntax]: expected one document in the file"),
    ("type-scale: [true]", '2:14: error[theme-value]: expected a number from 1 to 400 pt, found "true"'),
    ('type-scale: ["18"]', '2:14: error[theme-value]: expected a number from 1 to 400 pt, found "18"'),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake[0][:40] for mistake in MISTAKES])
def test_a_mistake_is_one_diagnostic_at_its_place(themes: Themes, mistake: tuple[str, ...]) -> None:
    text, *expected = mistake
    theme, messages = themes.load(f"extends: light\n{text}\n")
    assert theme is None
    assert messages == ["own.yaml:" + expected[0], *expected[1:]]


def test_all_mistakes_are_told_at_once(themes: Themes) -> None:
    theme, messages = themes.load("extends: light\ncolors: {dk1: x, dk2: y}\nfonts: {body: [], code: []}\nslide: 3\n")
    assert theme is None
    assert [message.split(":")[1] for message in messages] == ["2", "2", "3", "3", "4"]


def test_a_theme_of_its_own_names_what_it_lacks(themes: Themes) -> None:
    theme, messages = themes.load("title: Bare\n")
    assert theme is None
    assert 'own.yaml:1:1: error[theme-missing]: expected the key "accent4"' in messages
    assert 'own.yaml:1:1: error[theme-missing]: expected the key "type-scale"' in messages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("extends: lihgt\n", 'own.yaml:1:10: error[theme-extends]: no theme "lihgt" to extend'),
        (
            "extends: own\n",
            "own.yaml:1:10: error[theme-extends]: expected themes that do not extend each other: own -> own",
        ),
        (
            "extends: a\n",
            "b.yaml:1:10: error[theme-extends]: expected themes that do not extend each other: a -> b -> a",
        ),
    ],
)
def test_a_parent_that_cannot_be(themes: Themes, text: str, expected: str) -> None:
    themes.texts.update(a="extends: b\n", b="extends: a\n")
    theme, messages = themes.load(text)
    assert theme is None
    assert messages[0] == expected


@pytest.mark.parametrize("text", ["- a\n- b\n", "[x, y]"])
def test_a_theme_is_a_mapping(themes: Themes, text: str) -> None:
    assert themes.load(text) == (
        None,
        ["own.yaml:1:1: error[theme-value]: expected keys with values, found a list of 2"],
    )


def test_a_parent_that_cannot_be_read_is_told_once_and_by_its_reader() -> None:
    def parents(_name: str, diagnostics: Diagnostics) -> None:
        diagnostics.error("encoding-wrong", "expected text in UTF-8")

    diagnostics = Diagnostics()
    assert load_theme("own", "extends: house\n", "own.yaml", diagnostics, parents) is None
    assert [str(item) for item in diagnostics] == ["error[encoding-wrong]: expected text in UTF-8"]


def test_deep_nesting_and_bombs_are_refused(themes: Themes) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    for text in ("[" * 100_000, "x: " + "{a: " * 3000, bomb):
        theme, messages = themes.load(text)
        assert theme is None
        assert len(messages) == 1


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_text_brings_the_reader_down(text: str) -> None:
    diagnostics = Diagnostics()
    assert load_theme("own", text, "own.yaml", diagnostics, lambda _name, _diagnostics: None) is None
    assert diagnostics.errors


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_damaged_theme_is_read_or_told(light_text: str, chance: random.Random) -> None:
    lines = light_text.splitlines()
    for _ in range(3):
        where = chance.randrange(len(lines))
        lines[where] = chance.choice(
            ["", lines[where][: chance.randrange(80)], lines[where].replace("{", "["), "  - x"]
        )
    diagnostics = Diagnostics()
    theme = load_theme("own", "\n".join(lines), "own.yaml", diagnostics, lambda _name, _diagnostics: None)
    assert (theme is None) == bool(diagnostics.errors)
    assert all(item.span is not None for item in diagnostics)
