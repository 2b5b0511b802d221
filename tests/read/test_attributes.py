"""Attribute lists: what they hold, where it stands, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.model.source import SourceText
from generator.read.attributes import NONE, attributes_end, read_attributes, split_attributes
from generator.read.passage import Passage


def passage(text: str) -> Passage:
    lines = text.count("\n") + 1
    spans = tuple(Span("talk.md", line) for line in range(1, lines + 1))
    return Passage(SourceText("talk.md", text, spans, (True,) * lines), text, 1, (1,) * lines)


def test_all_kinds_of_parts() -> None:
    read = read_attributes(passage("""x {#key .one .two-2 a=b c="d e" f='g "h"' i="j \\"k\\" \\n" numbers -}"""), 2)
    assert read.key is not None
    assert (read.key.text, read.key.span) == ("key", Span("talk.md", 1, 5))
    assert [word.text for word in read.classes] == ["one", "two-2"]
    assert [(pair.key.text, pair.value.text) for pair in read.pairs] == [
        ("a", "b"),
        ("c", "d e"),
        ("f", 'g "h"'),
        ("i", 'j "k" \\n'),
    ]
    assert [word.text for word in read.flags] == ["numbers", "-"]
    assert read.pairs[1].value.span == Span("talk.md", 1, 28)


@pytest.mark.parametrize(
    "text", ["{}", "{ }", "{", "{.}", "{#}", "{a=}", '{a="b}', "{a b", "{.a, .b}", "{{x}}", "{a:b}c"]
)
def test_what_is_no_list(text: str) -> None:
    end = attributes_end(text, 0)
    assert end is None or end < len(text)


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("Title {#k}", "Title", True),
        ("Title{#k}", "Title", True),
        ("{#k}", "", True),
        ("Title {-}", "Title", True),
        ("The set {a b}", "The set {a b}", False),
        ("The set {1, 2}", "The set {1, 2}", False),
        ("A [span]{lang=en}", "A [span]{lang=en}", False),
        ("`code`{.python}", "`code`{.python}", False),
        (r"Escaped \{#k}", r"Escaped \{#k}", False),
        ("Two {x} {#k}", "Two {x}", True),
        ("In the middle {#k} of it", "In the middle {#k} of it", False),
    ],
)
def test_attributes_at_the_end_of_a_title(text: str, title: str, found: bool) -> None:
    left, attributes = split_attributes(passage(text))
    assert left.text == title
    assert (attributes != NONE) == found


@given(value=st.text(max_size=30))
def test_any_value_can_be_quoted(value: str) -> None:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    read = read_attributes(passage(f'{{caption="{quoted}"}}'), 0)
    assert read.text("caption") == value
