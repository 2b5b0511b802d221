"""The click that each thing of a diagram comes with."""

from collections.abc import Callable

from generator.model.diagram import Diagram


def steps(diagram: Diagram) -> dict[str, int]:
    def clusters(found):
        for cluster in found:
            yield cluster.id, cluster.step
            yield from clusters(cluster.clusters)

    return {one.id: one.step for one in (*diagram.nodes, *diagram.edges)} | dict(clusters(diagram.clusters))


def test_nodes_edges_and_clusters_say_when_they_come(draw: Callable) -> None:
    drawn = draw("digraph { a; b [step=2]; subgraph cluster_c { step=3; c } a -> b [step=7] }")
    assert drawn.said == []
    assert steps(drawn.whole) == {"a": 0, "b": 2, "c": 3, "a->b": 7}
    assert drawn.cluster("c").step == 3


def test_an_edge_comes_with_the_later_of_its_ends_unless_it_says_otherwise(draw: Callable) -> None:
    drawn = draw("digraph { a [step=1]; b [step=4]; a -> b; b -> a; b -> a [step=2]; x -> a; x -> y }")
    found = steps(drawn.whole)
    assert (found["a->b"], found["b->a"], found["b->a#2"], found["x->a"], found["x->y"]) == (4, 4, 2, 1, 0)


def test_nothing_comes_before_the_cluster_that_holds_it(draw: Callable) -> None:
    dot = "digraph { subgraph cluster_o { step=2; a [step=1]; subgraph cluster_i { step=1; b; c [step=5] } } d -> b }"
    drawn = draw(dot)
    assert steps(drawn.whole) == {"o": 2, "i": 2, "a": 2, "b": 2, "c": 5, "d": 0, "d->b": 2}


def test_a_wrong_step_is_told_and_the_thing_is_there_from_the_start(draw: Callable) -> None:
    drawn = draw('digraph { a [step="-1"]; b [step=9999999]; c [step="²"]; d [step=""] }')
    assert [said.partition(": ")[2][:40] for said in drawn.said] == ["warning[dot-value-unknown]: \"-1\" has no ",
        'warning[dot-value-unknown]: "9999999" ha', 'warning[dot-value-unknown]: "²" has no e']  # fmt: skip
    assert set(steps(drawn.whole).values()) == {0}
