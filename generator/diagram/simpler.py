"""A plan that Graphviz has failed on into plainer ones that it may still lay out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.diagram.plan.values import Plan, PlannedCluster, PlannedEdge, PlannedNode, Settings

_RISKS = frozenset({"compound", "concentrate", "newrank", "ordering", "pack", "packmode", "ratio"})
_EDGE_RISKS = frozenset({"samehead", "sametail"})
_BENT_SPLINES = frozenset({"ortho", "compound", "curved", "polyline"})
"""What Graphviz's known crashes and endless searches have in common, beside their size."""

_PLAIN_KEPT = frozenset({"rankdir", "nodesep", "ranksep", "labelloc", "labeljust", "margin"})
_HASTE: Settings = (("splines", "line"), ("nslimit", "1"), ("nslimit1", "1"), ("mclimit", "0.3"), ("maxiter", "100"))


@dataclass(frozen=True, slots=True)
class Attempt:
    """`sent` is what Graphviz gets, `plan` what is placed with its answer; `words` say what the author goes without."""

    sent: Plan
    plan: Plan
    words: str


def without_risks(plan: Plan) -> Attempt | None:
    """The plan without the settings that Graphviz is known to fail with; None where it has none of them."""
    left_out = {name: value for name, value in plan.settings if _is_risk(name, value)}
    settings = tuple(pair for pair in plan.settings if pair[0] not in left_out)
    names = [f"{name}={value}" for name, value in left_out.items()]
    edges = tuple(replace(edge, settings=_without(edge.settings, _EDGE_RISKS)) for edge in plan.edges)
    shared = {name for edge in plan.edges for name, _ in edge.settings if name in _EDGE_RISKS}
    names += sorted(shared)
    if not names:
        return None
    simpler = replace(plan, settings=settings, edges=edges)
    return Attempt(simpler, simpler, f"is drawn without {' and '.join(names)}")


def plain(plan: Plan) -> Attempt:
    """Nodes as boxes, straight edges from middle to middle, no ranks, and little time to make it beautiful."""
    settings = (*(pair for pair in plan.settings if pair[0] in _PLAIN_KEPT), *_HASTE)
    placed = replace(
        plan, settings=settings, edges=tuple(map(_plain_edge, plan.edges)), clusters=_unranked(plan.clusters), ranks=()
    )
    sent = replace(placed, nodes=tuple(map(_plain_node, plan.nodes)))
    return Attempt(sent, placed, "is drawn in a plainer way, with straight edges and without ranks and ports")


def unrouted(plan: Plan) -> Plan:
    """The plan with edges that go straight wherever their nodes are."""
    return replace(plan, edges=tuple(map(_plain_edge, plan.edges)))


def _is_risk(name: str, value: str) -> bool:
    return name in _RISKS or (name == "splines" and value.lower() in _BENT_SPLINES)


def _without(settings: Settings, names: frozenset[str]) -> Settings:
    return tuple(pair for pair in settings if pair[0] not in names)


def _plain_node(node: PlannedNode) -> PlannedNode:
    return replace(
        node, graphviz_shape="box", graphviz_form=(), graphviz_size=None, cells=None, beside=None, settings=()
    )


def _plain_edge(edge: PlannedEdge) -> PlannedEdge:
    return replace(edge, tail_port=None, head_port=None, tail_cell=None, head_cell=None, settings=())


def _unranked(clusters: Iterable[PlannedCluster]) -> tuple[PlannedCluster, ...]:
    return tuple(
        replace(
            cluster,
            ranks=(),
            clusters=_unranked(cluster.clusters),
            settings=tuple(pair for pair in cluster.settings if pair[0] in _PLAIN_KEPT),
        )
        for cluster in clusters
    )
