"""YAML in, typed values with places out; nothing that a stranger writes can hurt."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Diagnostics, Span
from generator.project.yaml import YamlMapping, YamlScalar, load_yaml, plain


def load(text: str) -> object:
    diagnostics = Diagnostics()
    node = load_yaml(text, "f.yaml", diagnostics)
    assert list(diagnostics) == []
    assert node is not None
    return plain(node)


def complaint(text: str) -> str:
    diagnostics = Diagnostics()
    assert load_yaml(text, "f.yaml", diagnostics) is None
    (only,) = diagnostics
    return str(only)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3", 3),
        ("-3", -3),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ('"3"', "3"),
        ("'true'", "true"),
        ("no", "no"),
        ("on", "on"),
        ("2026-10-01", "2026-10-01"),
        ("1:30", "1:30"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e999", "1e999"),
        (".inf", ".inf"),
        ("9" * 40, "9" * 40),
        ("٣", "٣"),
    ],
)
def test_only_what_json_calls_a_number_is_one(written: str, value: object) -> None:
    assert load(f"key: {written}\n") == {"key": value}


def test_every_value_and_key_knows_its_place() -> None:
    node = load_yaml("# words\n标题: 一\nlist:\n  - {a: 1}\n", "f.yaml", Diagnostics())
    assert isinstance(node, YamlMapping)
    assert node.keys["标题"].span == Span("f.yaml", 2, 1)
    assert node.values["标题"] == YamlScalar("一", "一", Span("f.yaml", 2, 5))
    assert node.values["list"].items[0].values["a"].span == Span("f.yaml", 4, 9)


def test_whole_numbers_are_kept_as_keys() -> None:
    assert load("2024: a\ntrue: b\n1.5: c\n") == {2024: "a", "true": "b", "1.5": "c"}


def test_anchors_aliases_and_merges() -> None:
    text = "base: &b {x: 1, y: 2}\nsame: *b\nmore: {<<: *b, y: 3}\nboth: {<<: [{x: 5}, *b]}\nword: {'<<': 1}\n"
    assert load(text) == {
        "base": {"x": 1, "y": 2},
        "same": {"x": 1, "y": 2},
        "more": {"x": 1, "y": 3},
        "both": {"x": 5, "y": 2},
        "word": {"<<": 1},
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "title: A\nlanguages: [en\ntheme: light\n",
            (
                "f.yaml:3:6: error[yaml-syntax]: this is not YAML: did not find expected ',' or ']'"
                "\n  hint: look from line 2 on"
            ),
        ),
        (
            "title: a: b\n",
            "f.yaml:1:9: error[yaml-syntax]: this is not YAML: mapping values are not allowed in this context",
        ),
        ("a: 1\nb: x\x07\n", "f.yaml:2:5: error[yaml-syntax]: this is not YAML: the character U+0007"),
        ("标题: 一\n注\x07\n", "f.yaml:2:2: error[yaml-syntax]: this is not YAML: the character U+0007"),
        ("a: \x7f", "f.yaml:1:4: error[yaml-syntax]: this is not YAML: the character U+007F"),
        ("a: \uffff", "f.yaml:1:4: error[yaml-syntax]: this is not YAML: the character U+FFFF"),
        ("a: 1\nb: 2\na: 3\n", 'f.yaml:3:1: error[yaml-key-repeated]: expected each key once, "a" comes twice'),
        (
            "a: !<python/name:os.system> x\n",
            'f.yaml:1:4: error[yaml-syntax]: expected a value without the tag "python/name:os.system"',
        ),
        ("a: &x [*x]\n", 'f.yaml:1:8: error[yaml-syntax]: expected "&x" before "*x"'),
        ("[a]: 1\n", "f.yaml:1:1: error[yaml-syntax]: expected a word as the key"),
        ("--- a\n--- b\n", "f.yaml:2:1: error[yaml-syntax]: expected one document in the file"),
        ("a: {<<: 1}\n", 'f.yaml:1:9: error[yaml-syntax]: expected keys with values after "<<"'),
        ("[" * 51, "f.yaml:1:51: error[yaml-syntax]: expected at most 50 levels of nesting"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, said: str) -> None:
    assert complaint(text) == said


def test_aliases_cannot_multiply() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for name, before in zip("bcdefg", "abcdef", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
    assert complaint(bomb).endswith("error[yaml-syntax]: expected at most 200000 values")


def test_aliases_cannot_nest_without_end() -> None:
    tower = (
        "a: &a ["
        + "[" * 20
        + "]" * 20
        + "]\n"
        + "b: &b ["
        + "[" * 20
        + "*a"
        + "]" * 20
        + "]\n"
        + "c: [[[[[[[[*b]]]]]]]]\n"
    )
    assert complaint(tower) == "f.yaml:3:12: error[yaml-syntax]: expected at most 50 levels of nesting"


WORDS = st.text(st.characters(max_codepoint=0xD7FF))
KEYS = st.text(st.characters(max_codepoint=0xD7FF), max_size=100)
"""YAML allows a key on the line of its value 1024 characters as written, and JSON writes one in up to six."""

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=10,
)


@given(VALUES)
def test_json_is_read_as_what_it_says(value: object) -> None:
    assert load(json.dumps(value)) == value
