"""The author's `step=` into the click that each node, cluster and edge comes with."""

from __future__ import annotations

from dataclasses import replace

from generator.diagram.sheet import Sheet
from generator.model.diagram import Cluster, Diagram

_MOST_DIGITS = 6


def step_of(sheet: Sheet) -> int:
    """The step that an element asks for, from 1; 0 where it asks for none. Another value is reported."""
    attribute = sheet.get("step")
    if attribute is None:
        return 0
    word = attribute.text.strip()
    step = int(word) if word.isascii() and word.isdecimal() and len(word) <= _MOST_DIGITS else 0
    if step < 1:
        sheet.reporter.warning(
            "dot-value-unknown",
            f'"{attribute.text}" has no effect: step takes a whole number from 1',
            attribute.place,
            "step=1",
        )
    return step


def settle_steps(diagram: Diagram) -> Diagram:
    """The diagram with the steps that hold.

    What a cluster holds comes no earlier than the cluster, and an edge without a step of its own with the later of its
    ends.
    """
    if not any(one.step for one in (*diagram.nodes, *diagram.edges)) and not any(map(_has_step, diagram.clusters)):
        return diagram
    inside: dict[str, int] = {}
    clusters = tuple(_settled(cluster, 0, inside) for cluster in diagram.clusters)
    steps = {node.id: max(node.step, inside.get(node.id, 0)) for node in diagram.nodes}
    return replace(
        diagram,
        nodes=tuple(replace(node, step=steps[node.id]) for node in diagram.nodes),
        edges=tuple(replace(edge, step=edge.step or max(steps[edge.tail], steps[edge.head])) for edge in diagram.edges),
        clusters=clusters,
    )


def _has_step(cluster: Cluster) -> bool:
    return cluster.step > 0 or any(map(_has_step, cluster.clusters))


def _settled(cluster: Cluster, least: int, inside: dict[str, int]) -> Cluster:
    """The cluster not before `least`; notes in `inside` what its nodes have to wait for."""
    step = max(cluster.step, least)
    inside.update((node, step) for node in cluster.nodes)
    return replace(cluster, step=step, clusters=tuple(_settled(one, step, inside) for one in cluster.clusters))
