"""A plan into DOT for Graphviz: safe names, fixed sizes, and of the author's attributes only what concerns the layout.

Nothing here depends on fonts: nodes have the outline and size that the plan gives them, and every other label is a
table with one empty cell as large as the text. Edges run to the centres of their nodes, without arrow heads, and are
cut at the outlines afterwards: Graphviz cuts to within half a point, and each version differently (measured: 2.43 and
14.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from generator.diagram.plan.values import (
    Plan,
    PlannedCluster,
    PlannedEdge,
    PlannedNode,
    PlannedText,
    RankGroup,
    Settings,
)
from generator.model.diagram import EdgeLabelKind

_LABEL_NAMES: Mapping[EdgeLabelKind, str] = {
    "label": "label",
    "xlabel": "xlabel",
    "tail": "taillabel",
    "head": "headlabel",
}


def dot_text(plan: Plan, name: str) -> str:
    """The whole graph, called `name`. Nodes are n0, n1 and on, clusters have ids from cluster_0, edges from e0."""
    return "\n".join(_lines(plan, name)) + "\n"


def _lines(plan: Plan, name: str) -> Iterator[str]:
    yield f"{'digraph' if plan.directed else 'graph'} {name} {{"
    yield f"graph {_list((('layout', plan.engine), *plan.settings))}"
    if plan.text:
        yield f"label={_table(plan.text)}"
    yield 'node [fixedsize=true, label=""]'
    yield "edge [dir=none, headclip=false, tailclip=false]"
    yield from map(_node, plan.nodes)
    for cluster in plan.clusters:
        yield from _cluster(cluster)
    yield from map(_rank, plan.ranks)
    arrow = "->" if plan.directed else "--"
    for edge in plan.edges:
        yield _edge(edge, arrow)
    yield "}"


def _node(node: PlannedNode) -> str:
    width, height = node.graphviz_size or (node.width, node.height)
    settings = (
        ("shape", node.graphviz_shape),
        *node.graphviz_form,
        ("width", _inches(width)),
        ("height", _inches(height)),
        *node.settings,
    )
    parts = [*_parts(settings)]
    if node.cells:
        parts.append(f"margin=0, label={node.cells.label}")
    if node.beside:
        parts.append(f"xlabel={_table(node.beside)}")
    return f"n{node.index} [{', '.join(parts)}]"


def _cluster(cluster: PlannedCluster) -> Iterator[str]:
    # Without a name: Graphviz 2 goes through named subgraphs in the order of their names' places in memory (measured).
    marks = ("cluster", "true"), ("id", f"cluster_{cluster.index}")
    yield "subgraph {"
    yield f"graph {_list((*marks, ('labelloc', 't'), ('labeljust', 'c'), *cluster.settings))}"
    yield f"label={_table(cluster.text) if cluster.text else _quoted('')}"
    if cluster.nodes:
        yield "; ".join(f"n{index}" for index in cluster.nodes)
    for inner in cluster.clusters:
        yield from _cluster(inner)
    yield from map(_rank, cluster.ranks)
    yield "}"


def _rank(group: RankGroup) -> str:
    return f"{{ rank={group.rank}; cluster=false; {'; '.join(f'n{index}' for index in group.nodes)} }}"


def _edge(edge: PlannedEdge, arrow: str) -> str:
    tail = f"n{edge.tail}{_port(edge.tail_cell, edge.tail_port)}"
    head = f"n{edge.head}{_port(edge.head_cell, edge.head_port)}"
    parts = [f"id=e{edge.index}"]
    kept = [label for label in edge.labels if label.place != "polar"]
    parts += (f"{_LABEL_NAMES[label.kind]}={_table(label.text)}" for label in kept)
    if any(label.kind != "label" for label in kept):
        # Graphviz looks for room around the ends and the middle of what is drawn.
        parts.append(f"tailclip={str(edge.clip_tail).lower()}, headclip={str(edge.clip_head).lower()}")
    parts.extend(_parts(edge.settings))
    return f"{tail} {arrow} {head} [{', '.join(parts)}]"


def _port(cell: int | None, compass: str | None) -> str:
    return f"{'' if cell is None else f':c{cell}'}{f':{compass}' if compass else ''}"


def _list(settings: Settings) -> str:
    return f"[{', '.join(_parts(settings))}]"


def _parts(settings: Settings) -> Iterator[str]:
    for name, value in settings:
        yield f"{name}={_quoted(value)}"


def _quoted(value: str) -> str:
    """Backslashes stay as the author wrote them; before a quote there is never one that means something else."""
    escaped = value.replace('"', '\\"')
    return f'"{escaped}"'


def _table(text: PlannedText) -> str:
    """A label that takes the room of the text."""
    width, height = min(text.width, 65_535), min(text.height, 65_535)
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
        f'<TD FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{height}"></TD></TR></TABLE>>'
    )


def _inches(points: float) -> str:
    """The nearest whole number of points, halves up, with digits enough to be one again.

    Versions of Graphviz round what is broken at different places. Whole sizes make half of those graphs alike that came
    out otherwise, and move no node that Graphviz would not have moved (measured: 2.43 and 14.1, 80 graphs); what is
    drawn keeps its true size.
    """
    return f"{max(1, floor(points + 0.5)) / 72:.8f}"
