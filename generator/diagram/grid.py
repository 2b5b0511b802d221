"""A plan into a layout without Graphviz: nodes in rows, cluster by cluster, in the order of the text.

Lengths in points. The last way out for a graph that no layout engine gets through: nothing overlaps, edges go
straight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from generator.diagram.answer import Layout
from generator.diagram.plan.values import Plan, PlannedCluster

MOST_NODES = 400
"""With more nodes nobody finds an edge's ends."""

GAP = 36.0
_MARGIN = 12.0
_SLANT = 1.8
"""Width by height that a block of rows comes near to: about that of a slide under its title."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A node or a cluster's block with its size. The inner places count from its top left corner, y downwards."""

    name: str
    width: float
    height: float
    inner: tuple[tuple[_Part, float, float], ...] = ()
    label: tuple[float, float] | None = None


def grid(plan: Plan) -> Layout:
    """The layout; edges have no routes in it."""
    held = set(_held(plan.clusters))
    free = [index for index in range(len(plan.nodes)) if index not in held]
    root = _block("", plan, free, plan.clusters, 0.0, 0.0)
    layout = Layout(label=(root.width / 2, -root.height - plan.text.height) if plan.text else None)
    for part, left, top in root.inner:
        _write(part, left, top, layout)
    return layout


def _held(clusters: Sequence[PlannedCluster]) -> list[int]:
    return [index for cluster in clusters for index in (*cluster.nodes, *_held(cluster.clusters))]


def _cluster(cluster: PlannedCluster, plan: Plan) -> _Part:
    text = cluster.text
    head = text.height + _MARGIN if text else 0.0
    block = _block(
        f"cluster_{cluster.index}", plan, cluster.nodes, cluster.clusters, head, float(text.width) if text else 0.0
    )
    if text is None:
        return block
    return _Part(block.name, block.width, block.height, block.inner, (block.width / 2, _MARGIN + text.height / 2))


def _block(
    name: str, plan: Plan, nodes: Sequence[int], clusters: Sequence[PlannedCluster], head: float, least: float
) -> _Part:
    """Parts in rows below a head of that height; no narrower than `least`."""
    parts = [_Part(f"n{index}", plan.nodes[index].width, plan.nodes[index].height) for index in nodes]
    parts += [_cluster(cluster, plan) for cluster in clusters]
    area = sum((part.width + GAP) * (part.height + GAP) for part in parts)
    widest = max((part.width for part in parts), default=0.0)
    limit = max(widest, least, sqrt(area * _SLANT))
    placed: list[tuple[_Part, float, float]] = []
    x, y, row = _MARGIN, _MARGIN + head, 0.0
    right = least + _MARGIN
    for part in parts:
        if x > _MARGIN and x + part.width > limit:
            x, y, row = _MARGIN, y + row + GAP, 0.0
        placed.append((part, x, y))
        right = max(right, x + part.width)
        x, row = x + part.width + GAP, max(row, part.height)
    return _Part(name, right + _MARGIN, y + row + _MARGIN, tuple(placed))


def _write(part: _Part, left: float, top: float, layout: Layout) -> None:
    """The part's place and those inside it, y upwards from the top of the drawing."""
    if part.name.startswith("n"):
        layout.nodes[part.name] = left + part.width / 2, -top - part.height / 2
        layout.sizes[part.name] = part.width, part.height
        return
    layout.clusters[part.name] = (left, -top - part.height), (left + part.width, -top)
    if part.label:
        layout.labels[part.name] = left + part.label[0], -top - part.label[1]
    for inner, x, y in part.inner:
        _write(inner, left + x, top + y, layout)
