"""A plan into DOT for Graphviz: safe names, fixed sizes, and of the author's attributes only what concerns the layout.

Nothing here depends on fonts: nodes have the size that the plan gives them, and every other label is a table with one
empty cell as large as the text. Edges run to the centres of their nodes, without arrow heads, and are cut at the
outlines afterwards: Graphviz cuts to within half a point, and each version differently (measured: 2.43 and 14.1).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagram.plan.values import (
    Plan,
    PlannedCluster,
    PlannedEdge,
    PlannedNode,
    PlannedText,
    RankGroup,
    Settings,
)

LABEL_GAP = 4
"""Points kept free on each side of an edge's label, and half of it above and below."""

_STEP = 4


def dot_text(plan: Plan, name: str) -> str:
    """The whole graph, called `name`. Nodes are n0, n1 …, clusters cluster_0 …, edges have the ids e0, e1 and on."""
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
    settings = (
        ("shape", node.graphviz_shape),
        ("width", _inches(node.width)),
        ("height", _inches(node.height)),
        *node.settings,
    )
    return f"n{node.index} {_list(settings)}"


def _cluster(cluster: PlannedCluster) -> Iterator[str]:
    yield f"subgraph cluster_{cluster.index} {{"
    yield f"graph {_list((('labelloc', 't'), ('labeljust', 'c'), *cluster.settings))}"
    yield f"label={_table(cluster.text) if cluster.text else _quoted('')}"
    if cluster.nodes:
        yield "; ".join(f"n{index}" for index in cluster.nodes)
    for inner in cluster.clusters:
        yield from _cluster(inner)
    yield from map(_rank, cluster.ranks)
    yield "}"


def _rank(group: RankGroup) -> str:
    return f"{{ rank={group.rank}; {'; '.join(f'n{index}' for index in group.nodes)} }}"


def _edge(edge: PlannedEdge, arrow: str) -> str:
    tail = f"n{edge.tail}" + (f":{edge.tail_port}" if edge.tail_port else "")
    head = f"n{edge.head}" + (f":{edge.head_port}" if edge.head_port else "")
    label = ""
    if edge.text and edge.label_place in {"middle", "leg", "beside"}:
        table = _table(edge.text, LABEL_GAP)
        label = f", {'xlabel' if edge.label_place == 'beside' else 'label'}={table}"
    return f"{tail} {arrow} {head} [id=e{edge.index}{label}{''.join(f', {part}' for part in _parts(edge.settings))}]"


def _list(settings: Settings) -> str:
    return f"[{', '.join(_parts(settings))}]"


def _parts(settings: Settings) -> Iterator[str]:
    for name, value in settings:
        yield f"{name}={_quoted(value)}"


def _quoted(value: str) -> str:
    """Backslashes stay as the author wrote them; before a quote there is never one that means something else."""
    escaped = value.replace('"', '\\"')
    return f'"{escaped}"'


def _table(text: PlannedText, gap: int = 0) -> str:
    """A label that takes the room of the text, in whole points whose halves are whole."""
    width, height = (-(-length // _STEP) * _STEP for length in (text.width + 2 * gap, text.height + gap))
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
        f'<TD FIXEDSIZE="TRUE" WIDTH="{min(width, 65_535)}" HEIGHT="{min(height, 65_535)}"></TD></TR></TABLE>>'
    )


def _inches(points: float) -> str:
    """Digits enough to give the same points again, without an exponent."""
    return f"{points / 72:.8f}"
