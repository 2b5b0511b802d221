"""A diagram in words: told from its graph, in the language of the deck, and short."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagram.alt import MOST_WORDS, word_count

HOST = """digraph "g" {
  label="%s"
  subgraph cluster_host { label="%s"; engine [label="%s"]; subgraph cluster_box { label="%s"; app [label="%s"] } }
  client [label="%s"]
  client -> engine [label="%s"]; engine -> app; engine -> app [style=invis]; app -> app
}"""


def test_english(draw) -> None:
    words = ("One host", "Host", "Engine", "Container", "App", "Client", "asks")
    assert draw(HOST % words).whole.alt == (
        'The diagram "One host" shows 3 parts and 3 connections. Host holds Engine and Container. Container holds App. '
        "Client asks Engine, which leads to App."
    )


def test_chinese(draw) -> None:
    words = ("一台宿主机", "宿主机", "引擎", "容器", "应用", "客户端", "请求")
    assert draw(HOST % words, lang="zh-CN").whole.alt == (
        "示意图“一台宿主机”有3个部分和3条连线。宿主机包含引擎和容器。容器包含应用。客户端请求引擎，后者指向应用。"
    )


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("asks", "a asks b."),
        ("GET /x", "a leads to b (GET /x)."),
        ("HTTPS", "a leads to b (HTTPS)."),
        ("says yes to", "a leads to b (says yes to)."),
    ],
)
def test_a_label_that_is_a_verb_says_what_an_edge_does(draw, label: str, told: str) -> None:
    assert draw(f'digraph {{ a -> b [label="{label}"] }}').whole.alt.endswith(told)


def test_a_chain_is_told_in_one_breath_of_three_links(draw) -> None:
    assert draw("digraph { a -> b -> c -> d -> e -> {f g} }").whole.alt == (
        "The diagram shows 7 parts and 6 connections. a leads to b, which leads to c, which leads to d. "
        "d leads to e, which leads to f and g."
    )


def test_a_circle_is_told_once(draw) -> None:
    assert draw("digraph { a -> b -> a }").whole.alt == (
        "The diagram shows 2 parts and 2 connections. a leads to b, which leads to a."
    )


def test_of_many_the_first_are_named(draw) -> None:
    assert draw("digraph { hub -> {a b c d e f g h i} }").whole.alt == (
        "The diagram shows 10 parts and 9 connections. hub leads to a, b, c, d, e and 4 more."
    )
    assert "枢纽指向a、b、c、d、e和另外4个" in draw("digraph { 枢纽 -> {a b c d e f g h i} }", lang="zh-CN").whole.alt


def test_rows_are_told_from_top_to_bottom_and_left_to_right(draw) -> None:
    drawn = draw("digraph { edge [style=invis]; {rank=same; a1 -> a2 -> a3} a1 -> b; b -> c }")
    assert drawn.whole.alt == "The diagram shows 5 parts. From top to bottom: a1, a2 and a3; b; c."


def test_directions(draw) -> None:
    drawn = draw("digraph { a -> b [dir=back]; c -> d [dir=both]; e -> f [dir=none]; a -> {d e} }")
    assert drawn.whole.alt == (
        "The diagram shows 6 parts and 5 connections. b leads to a, which leads to d and e. "
        "c and d lead to each other. e is connected with f."
    )


def test_a_record_is_called_by_its_first_field(draw) -> None:
    drawn = draw('digraph { node [shape=record]; a [label="<id>User|{name|age}"]; b [label="|Order|item"]; a:id -> b }')
    assert "User leads to Order." in drawn.whole.alt


def test_what_is_not_shown_is_not_told(draw) -> None:
    assert draw("digraph { a; b [style=invis]; p [shape=point]; a -> p }").whole.alt == (
        "The diagram shows 2 parts and one connection. From top to bottom: a."
    )


def test_a_long_story_is_cut(draw) -> None:
    names = [f"node number {index}" for index in range(40)]
    chain = "; ".join(f'"{one}" -> "{other}"' for one, other in itertools.pairwise(names))
    alt = draw(f"digraph {{ {chain} }}").whole.alt
    assert word_count(alt) <= MOST_WORDS
    assert alt.startswith("The diagram shows 40 parts and 39 connections.")
    assert alt.endswith(" The rest is left out.")


def test_a_long_name_is_cut(draw) -> None:
    alt = draw(
        'digraph { a [label="one two three four five six seven eight"]; b [label="一二三四五六七八九十一二三"] }'
    ).whole.alt
    assert "one two three four five six…" in alt
    assert "一二三四五六七八九…" in alt


def test_words_are_counted_by_script() -> None:
    assert word_count("three plain words") == 3
    # Two words, and seven characters of which 130 are 80 words.
    assert word_count("Docker 容器和虚拟机的 host") == pytest.approx(2 + 7 * 80 / 130)
    # In Chinese the ten letters are five characters more.
    assert word_count("Docker 容器和虚拟机的 host", "zh-CN") == pytest.approx(12 * 80 / 130)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters='"\\'), max_size=60), min_size=1, max_size=30))
def test_no_story_is_longer_than_it_may_be(draw, labels: list[str]) -> None:
    nodes = " ".join(f'n{index} [label="{label}"];' for index, label in enumerate(labels))
    edges = " ".join(f'n{index} -> n{index // 2} [label="{label}"];' for index, label in enumerate(labels))
    for lang in ("en-US", "zh-CN"):
        drawn = draw(f'digraph {{ label="{labels[0]}"; {nodes} {edges} }}', lang=lang)
        assert drawn.diagram is None or word_count(drawn.diagram.alt, lang) <= MOST_WORDS
