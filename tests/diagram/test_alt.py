"""A diagram in words: told from its graph, in the language of the deck, and short."""

from __future__ import annotations

import itertools

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
        "Diagram: One host. Host holds Engine and Container. Container holds App. "
        "Client leads to Engine (asks). Engine leads to App."
    )


def test_chinese(draw) -> None:
    words = ("一台宿主机", "宿主机", "引擎", "容器", "应用", "客户端", "请求")
    assert draw(HOST % words, lang="zh-CN").whole.alt == (
        "示意图：一台宿主机。宿主机包含引擎和容器。容器包含应用。客户端指向引擎（请求）。引擎指向应用。"
    )


def test_rows_are_told_from_top_to_bottom_and_left_to_right(draw) -> None:
    drawn = draw("digraph { edge [style=invis]; {rank=same; a1 -> a2 -> a3} a1 -> b; b -> c }")
    assert drawn.whole.alt == "Diagram: diagram. From top to bottom: a1, a2, a3; b; c."


def test_directions(draw) -> None:
    drawn = draw("digraph { a -> b [dir=back]; c -> d [dir=both]; e -> f [dir=none]; a -> {d e} }")
    assert drawn.whole.alt == (
        "Diagram: diagram. b leads to a. c and d lead to each other. e is connected with f. a leads to d and e."
    )


def test_a_long_story_is_cut(draw) -> None:
    names = [f"node number {index}" for index in range(40)]
    chain = "; ".join(f'"{one}" -> "{other}"' for one, other in itertools.pairwise(names))
    alt = draw(f"digraph {{ {chain} }}").whole.alt
    assert word_count(alt) <= MOST_WORDS
    assert alt.endswith("And more: 40 parts, 39 connections in all.")
