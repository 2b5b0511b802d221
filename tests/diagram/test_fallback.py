"""A graph that Graphviz fails on is drawn all the same, ever plainer, and said; the others are drawn as asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest

from generator.diagnostic import Diagnostics
from generator.diagram import lay_out_diagrams
from generator.diagram.graphviz import Failed, Graphviz
from generator.diagram.graphviz.bundled import BundledEngine
from generator.diagram.graphviz.patience import Patience
from generator.diagram.graphviz.values import Ended, News
from generator.model.diagram import Diagram, StraightRoute

HINT = "\n  hint: try it with fewer nodes or edges, without splines=ortho, or with another layout"


@dataclass
class Brittle:
    """Graphviz, dying of every graph whose text has one of these patterns in it."""

    patterns: tuple[str, ...]
    identity: str = "brittle 1"
    engine: BundledEngine = field(default_factory=BundledEngine)

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        graphs = list(dots)
        bad = next((place for place, dot in enumerate(graphs) if self._kills(dot)), None)
        yield from self.engine.run(graphs if bad is None else graphs[:bad], time_limit)
        if bad is not None:
            yield Ended(Failed("crashed (signal 6)"), bad)

    def _kills(self, dot: str) -> bool:
        return any(re.search(pattern, dot) for pattern in self.patterns)

    def close(self) -> None:
        self.engine.close()


@pytest.fixture
def drawn(theme, ruler, make_source):
    """DOT texts and what kills Graphviz into diagrams and the messages."""
    engines: list[Brittle] = []

    def draw(dots: dict[str, str], *patterns: str, lang: str = "en-US") -> tuple[dict[str, Diagram], list[str]]:
        engines.append(Brittle(patterns))
        diagnostics = Diagnostics()
        sources = [make_source(dot, name, lang=lang) for name, dot in dots.items()]
        found = lay_out_diagrams(sources, theme, ruler, Graphviz(engines[-1]), diagnostics)
        return dict(found), [str(item) for item in diagnostics]

    yield draw
    for engine in engines:
        engine.close()


def overlapping(diagram: Diagram) -> Iterator[tuple[str, str]]:
    for index, one in enumerate(diagram.nodes):
        for two in diagram.nodes[index + 1 :]:
            apart = (
                one.box.right <= two.box.x
                or two.box.right <= one.box.x
                or one.box.bottom <= two.box.y
                or two.box.bottom <= one.box.y
            )
            if not apart:
                yield one.id, two.id


def test_without_what_it_fails_with(drawn) -> None:
    diagrams, said = drawn({"net": "digraph { splines=ortho; a -> b; a -> c }"}, "ortho")
    assert [edge.id for edge in diagrams["net"].edges] == ["a->b", "a->c"]
    assert said == [
        'talk.md:10:1: warning[diagram-layout-failed]: Graphviz crashed (signal 6): the diagram "net" is drawn without '
        "splines=ortho" + HINT
    ]


def test_in_a_plainer_way(drawn) -> None:
    dot = "digraph { {rank=same; a b} subgraph cluster_x { c } a:e -> b:w [minlen=3]; b -> c }"
    diagrams, said = drawn({"net": dot}, "rank=same")
    assert {node.id for node in diagrams["net"].nodes} == {"a", "b", "c"}
    assert [cluster.id for cluster in diagrams["net"].clusters] == ["x"]
    assert len(said) == 1
    assert "is drawn in a plainer way, with straight edges" in said[0]


def test_nodes_in_rows(drawn) -> None:
    dot = (
        "digraph { label=Net; subgraph cluster_x { label=Outer; c; d; subgraph cluster_y { label=Inner; e; f } }\n"
        'a [label="a wide one, really" shape=box]; a -> b -> c -> d -> e -> f [label=to]; g -> g }'
    )
    diagrams, said = drawn({"net": dot}, ".")
    (net,) = diagrams.values()
    assert not list(overlapping(net))
    assert [type(edge.route) for edge in net.edges] == [StraightRoute] * 5  # a loop has no straight way
    (outer,) = net.clusters
    boxes = {node.id: node.box for node in net.nodes}
    assert all(outer.box.contains(boxes[name]) for name in "cdef")
    assert not any(outer.box.contains(boxes[name]) for name in "abg")
    assert outer.box.contains(outer.clusters[0].box)
    assert all(outer.clusters[0].box.contains(boxes[name]) for name in "ef")
    assert outer.label is not None
    assert outer.box.contains(outer.label.box)
    assert not any(outer.label.box.bottom > box.y for box in (boxes["c"], boxes["d"]))
    assert len(said) == 1
    assert 'the diagram "net" is drawn with its nodes in rows' in said[0]


def test_a_box_in_place_of_a_graph_too_large_for_rows(drawn) -> None:
    edges = "; ".join(f"n{number} -> n{number + 1}" for number in range(500))
    diagrams, said = drawn({"net": f"digraph {{ {edges} }}"}, ".", lang="zh-CN")
    (node,) = diagrams["net"].nodes
    assert node.label.text == diagrams["net"].alt == "net未能绘出"
    assert node.stroke is not None
    assert node.stroke.dash == "dash"
    assert node.box.contains(node.label.box)
    assert len(said) == 1
    assert 'the diagram "net" is not drawn' in said[0]


def test_ten_that_crash_among_thirty_that_do_not(drawn) -> None:
    dots = {
        f"d{number}": f"digraph {{ {'splines=ortho; ' if number % 4 == 0 else ''}a{number} -> b }}"
        for number in range(40)
    }
    diagrams, said = drawn(dots, "ortho")
    assert list(diagrams) == list(dots)
    assert all(len(diagram.nodes) == 2 for diagram in diagrams.values())
    told = [re.search(r'the diagram "(d\d+)" is drawn without', line) for line in said]
    assert [match and match[1] for match in told] == sorted(
        (f"d{number}" for number in range(0, 40, 4)),
        key=lambda name: said.index(next(x for x in said if f'"{name}"' in x)),
    )


def test_a_graph_that_hangs_costs_neither_the_deck_nor_minutes(theme, ruler, make_source) -> None:
    edges = " ".join(f"n{one} -> n{(one * 7 + other * 13) % 300};" for one in range(300) for other in range(8))
    sources = [make_source("digraph { a }", "one"), make_source(f"digraph {{ {edges} }}", "two")]
    diagnostics = Diagnostics()
    with Graphviz(BundledEngine(), Patience(0.4, 0.8)) as handle:
        diagrams = lay_out_diagrams(sources, theme, ruler, handle, diagnostics)
    assert list(diagrams) == ["one", "two"]
    assert len(diagrams["two"].nodes) == 300
    (said,) = diagnostics
    assert said.message.startswith("Graphviz took too long")


@pytest.mark.parametrize(
    ("dot", "message"),
    [
        ("digraph { }", 'the diagram "net" has no nodes'),
        (f"digraph {{ {' '.join(f'n{number}' for number in range(5001))} }}", "a diagram has at most 5000 nodes"),
        ("digraph { a [style=invis] }", 'the diagram "net" shows nothing'),
    ],
)
def test_nothing_to_draw_or_too_much_is_a_box_and_a_warning(drawn, dot: str, message: str) -> None:
    diagrams, said = drawn({"net": dot})
    (node,) = diagrams["net"].nodes
    assert node.label.text == "net could not be drawn"
    assert len(said) == 1
    assert message in said[0]
    assert ": warning[" in said[0]


def test_a_mistake_of_the_author_is_still_an_error(drawn) -> None:
    diagrams, said = drawn({"net": "digraph { a -> }", "other": "digraph { a }"})
    assert list(diagrams) == ["other"]
    assert ": error[" in said[0]
