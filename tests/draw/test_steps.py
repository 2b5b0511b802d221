"""A drawn diagram taken apart by the steps of its elements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.geometry import Box, pt
from generator.layout.diagram.parts import parts_of
from generator.layout.diagram.steps import Stepped
from generator.model.diagram import Cluster, Diagram
from generator.model.page import Frame, GroupFrame, PresetGeometry, ShapeFrame

if TYPE_CHECKING:
    from conftest import Desk, Hand


def at(step: int, name: str, *place: float) -> tuple[int, Frame]:
    return step, ShapeFrame(name, name, Box(*map(pt, place)), PresetGeometry("rect"))


def told(*stepped: tuple[int, Frame]) -> list[tuple[int, str]]:
    return [(part.step, " ".join(frame.name for frame in part.frames)) for part in parts_of(stepped)]


def test_what_lies_apart_is_one_part_for_each_step() -> None:
    found = told(
        at(1, "a", 0, 0, 50, 20), at(0, "b", 100, 0, 50, 20), at(1, "c", 200, 0, 50, 20), at(0, "d", 300, 0, 9, 9)
    )
    assert found == [(0, "b d"), (1, "a c")]


def test_what_lies_on_top_stays_on_top() -> None:
    found = told(at(2, "floor", 0, 0, 300, 100), at(1, "on it", 10, 10, 50, 20), at(2, "beside", 400, 0, 50, 20))
    assert found == [(2, "floor beside"), (1, "on it")]
    found = told(at(1, "floor", 0, 0, 300, 100), at(2, "on it", 10, 10, 50, 20), at(1, "on that", 10, 10, 50, 20))
    assert found == [(1, "floor"), (2, "on it"), (1, "on that")]


def test_parts_that_meet_are_one() -> None:
    found = told(at(2, "a", 0, 0, 50, 20), at(1, "floor", 100, 0, 50, 20), at(2, "on it", 110, 0, 50, 20))
    assert found == [(1, "floor"), (2, "a on it")]


def test_a_line_across_a_shape_is_on_top_of_it_and_one_that_ends_there_is_not() -> None:
    line = 0, 25, 200, 0
    assert told(at(1, "line", *line), at(2, "shape", 50, 0, 50, 50), at(1, "other", 60, 0, 50, 50))[1:] == [
        (2, "shape"),
        (1, "other"),
    ]
    assert told(at(2, "shape", 200, 0, 50, 50), at(1, "line", *line), at(2, "b", 260, 0, 50, 50)) == [
        (1, "line"),
        (2, "shape b"),
    ]


def chain(hand: Hand) -> Diagram:
    """a -> b -> c from left to right; b and c in a cluster that comes first, then b, then c."""
    nodes = (
        hand.node("a", 0, 50, 60, 30),
        replace(hand.node("b", 120, 50, 60, 30), step=3),
        replace(hand.node("c", 240, 50, 60, 30), step=8),
    )
    edges = (
        replace(hand.edge("a", "b", hand.straight("a", "b", (60, 65), (120, 65)).route), step=3),
        replace(hand.straight("b", "c", (180, 65), (240, 65)), step=8),
    )
    label = hand.label("C", hand.box(110, 22, 40, 20))
    cluster = Cluster("c", hand.box(110, 20, 200, 80), label, None, None, ("b", "c"), step=2)
    return hand.diagram(nodes, edges, (cluster,), (310, 100))


def keys(frame: Frame) -> list[str]:
    return [frame.key, *(key for child in frame.children for key in keys(child))] if isinstance(
        frame, GroupFrame
    ) else [frame.key]  # fmt: skip


def test_a_group_for_each_click_each_with_words_of_its_own(desk: Desk, hand: Hand) -> None:
    diagram = chain(hand)
    stepped = Stepped.of(desk.draw(diagram).group, diagram)
    frames, clicks = stepped.clicked()
    assert stepped.steps() == (2, 3, 8)
    assert [keys(frame) for frame in frames] == [
        ["s/d", "s/d/a"],
        ["s/d/cluster:c/box"],
        ["s/d/click:2", "s/d/b", "s/d/a->b"],
        ["s/d/click:3", "s/d/c", "s/d/b->c"],
    ]
    assert [click.keys for click in clicks] == [("s/d/cluster:c/box",), ("s/d/click:2",), ("s/d/click:3",)]
    assert [frame.alt for frame in frames] == ["what it shows", None, "b", "c"]
    assert [frame.name for frame in frames] == ["Stack", "c box", "Stack click 2", "Stack click 3"]
    assert frames[2].box == hand.box(60, 50, 120, 30)


def test_a_cluster_that_comes_at_once_stays_a_group(desk: Desk, hand: Hand) -> None:
    diagram = chain(hand)
    nodes = tuple(replace(node, step=min(node.step, 2)) for node in diagram.nodes)
    nodes = (nodes[0], replace(nodes[1], step=2), nodes[2])
    diagram = replace(diagram, nodes=nodes, edges=())
    frames, clicks = Stepped.of(desk.draw(diagram).group, diagram).clicked()
    assert [keys(frame) for frame in frames][1:] == [["s/d/cluster:c", "s/d/cluster:c/box", "s/d/b", "s/d/c"]]
    assert clicks[0].keys == ("s/d/cluster:c",)
    assert frames[1].alt == "C, b, c"


def test_when_all_comes_at_clicks_the_first_is_the_diagram(desk: Desk, hand: Hand) -> None:
    nodes = (replace(hand.node("a", 0, 0, 60, 30), step=5), replace(hand.node("b", 90, 0, 60, 30), step=6))
    diagram = hand.diagram(nodes, size=(150, 30))
    frames, clicks = Stepped.of(desk.draw(diagram).group, diagram).clicked()
    assert [keys(frame) for frame in frames] == [["s/d", "s/d/a"], ["s/d/b"]]
    assert [click.keys for click in clicks] == [("s/d",), ("s/d/b",)]


def test_until_a_step_the_rest_is_not_there(desk: Desk, hand: Hand) -> None:
    diagram = chain(hand)
    stepped = Stepped.of(desk.draw(diagram).group, diagram)
    whole = stepped.until(8)
    assert whole == stepped.group
    part = stepped.until(3)
    assert part is not None
    assert keys(part) == ["s/d", "s/d/cluster:c", "s/d/cluster:c/box", "s/d/b", "s/d/a", "s/d/a->b"]
    first = stepped.until(0)
    assert first is not None
    assert (keys(first), first.box) == (["s/d", "s/d/a"], hand.box(0, 50, 60, 30))
    assert part.box == hand.box(0, 20, 310, 80)


def test_a_label_comes_with_its_edge_whatever_the_ids_look_like(desk: Desk, hand: Hand) -> None:
    nodes = (hand.node("a/b", 0, 0, 60, 30), replace(hand.node("a", 200, 0, 60, 30), step=1))
    edge = hand.edge("a/b", "a", hand.straight("a/b", "a", (60, 15), (200, 15)).route, hand.label("x", hand.box(
        100, 0, 20, 12)))  # fmt: skip
    diagram = hand.diagram(nodes, (replace(edge, step=2),), size=(260, 30))
    stepped = Stepped.of(desk.draw(diagram).group, diagram)
    assert stepped.steps() == (1, 2)
    without = stepped.until(1)
    assert without is not None
    assert keys(without) == ["s/d", "s/d/a/b", "s/d/a"]
