"""The subgraphs of a graph into planned clusters, each node in one of them, and groups of nodes that share a rank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.diagram.dot import Attributes, DotSubgraph
from generator.diagram.links import link_of
from generator.diagram.plan.cluster_look import ClusterLook
from generator.diagram.plan.desk import Desk, settings_of
from generator.diagram.plan.values import PlannedCluster, RankGroup, Settings
from generator.diagram.sheet import choice_of
from generator.diagram.steps import step_of
from generator.model.paint import Paint

MARGIN = "8"
"""Points between a cluster's border and what it holds, where the author gives none."""


@dataclass(frozen=True, slots=True)
class ClusterTree:
    """Who holds what. `ids` has each cluster's id by the name that the author gave the subgraph.

    `grounds` tells what the author has put behind nodes, by their indices, where it is a cluster that does so.
    `ranks_cross`: a group with a rank, outside a cluster, names nodes inside it. Graphviz would take them out of their
    cluster, unless it ranks all clusters together.
    """

    clusters: tuple[PlannedCluster, ...]
    ranks: tuple[RankGroup, ...]
    ids: Mapping[str, str]
    grounds: Mapping[int, Paint | None]
    ranks_cross: bool = False


def is_cluster(subgraph: DotSubgraph) -> bool:
    """Whether Graphviz draws a box around it: by its name, or because it says cluster=true."""
    marked = subgraph.attributes.get("cluster")
    return subgraph.name.startswith("cluster") or (marked is not None and marked.text.lower() in {"true", "yes", "1"})


def plan_clusters(subgraphs: Sequence[DotSubgraph], node_index: Mapping[str, int], desk: Desk) -> ClusterTree:
    """Clusters in the order of the text. A node that two clusters claim stays in the first, with a warning."""
    claims = _Claims(desk)
    claims.add(subgraphs, ())
    planner = _Planner(claims.holder, node_index)
    ranks = planner.ranks(subgraphs, None)
    held = {node_index[node] for node in claims.holder}
    cross = any(node in held for group in ranks for node in group.nodes)
    return ClusterTree(planner.clusters(subgraphs, desk), ranks, planner.ids, planner.grounds, cross)


class _Claims:
    """Which cluster holds a node itself: the innermost of the first chain of clusters that names it."""

    def __init__(self, desk: Desk) -> None:
        self.holder: dict[str, DotSubgraph] = {}
        self._desk = desk

    def add(self, subgraphs: Sequence[DotSubgraph], around: tuple[DotSubgraph, ...]) -> None:
        for subgraph in subgraphs:
            inner = around
            if is_cluster(subgraph):
                self._claim(subgraph, around)
                inner = (*around, subgraph)
            self.add(subgraph.subgraphs, inner)

    def _claim(self, cluster: DotSubgraph, around: tuple[DotSubgraph, ...]) -> None:
        for node in cluster.nodes:
            holder = self.holder.get(node)
            if holder is None or any(holder is outer for outer in around):
                self.holder[node] = cluster
            elif holder is not cluster:
                self._desk.reporter.warning(
                    "diagram-node-in-two-clusters",
                    f'the node "{node}" is in "{holder.name}" already: it is drawn there, not in "{cluster.name}"',
                    cluster.place,
                )


@dataclass(slots=True)
class _Planner:
    holder: Mapping[str, DotSubgraph]
    node_index: Mapping[str, int]
    ids: dict[str, str] = field(default_factory=dict[str, str])
    grounds: dict[int, Paint | None] = field(default_factory=dict[int, Paint | None])
    _count: int = 0
    _taken: dict[str, int] = field(default_factory=dict[str, int])

    def clusters(self, subgraphs: Sequence[DotSubgraph], desk: Desk) -> tuple[PlannedCluster, ...]:
        """The clusters among the subgraphs and inside plain ones; without those that hold nothing."""
        found: list[PlannedCluster] = []
        for subgraph in subgraphs:
            if not is_cluster(subgraph):
                found.extend(self.clusters(subgraph.subgraphs, desk))
            elif subgraph.nodes and (planned := self._cluster(subgraph, desk)):
                found.append(planned)
        return tuple(found)

    def ranks(self, subgraphs: Sequence[DotSubgraph], owner: DotSubgraph | None) -> tuple[RankGroup, ...]:
        """The groups with a rank that lie in `owner` (None: the graph) without a cluster in between."""
        return tuple(self._groups(subgraphs, owner))

    def _groups(self, subgraphs: Sequence[DotSubgraph], owner: DotSubgraph | None) -> Iterator[RankGroup]:
        for subgraph in subgraphs:
            if is_cluster(subgraph):
                continue
            rank = dict(settings_of(subgraph.attributes, "S")).get("rank")
            members = [node for node in subgraph.nodes if owner is None or self.holder.get(node) is owner]
            if rank and members:
                yield RankGroup(rank, tuple(self.node_index[node] for node in members))
            yield from self._groups(subgraph.subgraphs, owner)

    def _cluster(self, subgraph: DotSubgraph, desk: Desk) -> PlannedCluster | None:
        index = self._count
        self._count += 1
        own = self._id(subgraph)
        nodes = tuple(self.node_index[node] for node in subgraph.nodes if self.holder[node] is subgraph)
        sheet = desk.sheet(subgraph.attributes)
        look = ClusterLook(sheet, desk)
        inner = self.clusters(subgraph.subgraphs, replace(desk, ground=look.ground))
        if not nodes and not inner:
            return None
        self.ids.setdefault(subgraph.name, own)
        self.grounds.update((node, look.ground) for node in nodes)
        names = {"G": subgraph.name}
        letters = desk.look(desk.size(sheet), look.text_color(), bold=look.style.bold, face=desk.face(sheet))
        return PlannedCluster(
            index=index,
            id=own,
            text=None if look.hidden else desk.text(sheet.get("label"), names, letters),
            fill=look.fill,
            stroke=look.stroke(),
            role=look.role,
            corner_radius=look.corner_radius,
            nodes=nodes,
            clusters=inner,
            ranks=self.ranks(subgraph.subgraphs, subgraph),
            settings=_settings(subgraph.attributes),
            link=link_of(sheet, names),
            step=step_of(sheet),
            stripes=look.shares,
        )

    def _id(self, subgraph: DotSubgraph) -> str:
        """The name without its prefix; a count makes it unique where the same name stands in several places."""
        name = subgraph.name.removeprefix("cluster").removeprefix("_") or subgraph.name or "cluster"
        self._taken[name] = self._taken.get(name, 0) + 1
        return name if self._taken[name] == 1 else f"{name}-{self._taken[name]}"


def _settings(attributes: Attributes) -> Settings:
    """A cluster's margin counts in points; label places are passed on where they are known."""
    margin = attributes.get("margin")
    return (
        *settings_of(attributes, "C"),
        ("margin", margin.text if margin and _is_number(margin.text) else MARGIN),
        *label_settings(attributes),
    )


def label_settings(attributes: Attributes) -> Settings:
    """Where a graph's or cluster's label goes."""
    return tuple(
        (name, choice[0])
        for name in ("labelloc", "labeljust")
        if (attribute := attributes.get(name)) and (choice := choice_of(attribute))
    )


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit() and float(text) <= 1e4
