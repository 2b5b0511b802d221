"""A syntax tree into a graph: nodes, edges and subgraphs exist once and carry the attributes that hold for them.

Defaults count for what first appears after them, in the subgraph they stand in and in those inside it; what already
exists keeps what it has (measured with Graphviz 2.43 and 14.1).
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias, assert_never

from generator.diagram.dot.error import DotError
from generator.diagram.dot.graph import Attribute, DotEdge, DotGraph, DotNode, DotSubgraph, Place
from generator.diagram.dot.tree import (
    Defaults,
    EdgeStatement,
    GraphTree,
    NodeRef,
    NodeStatement,
    Statement,
    SubgraphStatement,
)

MAX_NODES = 5_000
MAX_EDGES = 20_000

_Scope: TypeAlias = ChainMap[str, Attribute]


def resolve(tree: GraphTree) -> DotGraph:
    """The graph that the statements describe. Raises DotError when it has too many nodes or edges."""
    resolver = _Resolver(tree.directed, tree.strict)
    root = _Graph(tree.name, Place(1, 1), _Scope(), _Scope(), _Scope())
    resolver.run(tree.statements, root)
    return DotGraph(
        tree.name,
        tree.directed,
        tree.strict,
        dict(root.own),
        tuple(DotNode(node.id, node.place, node.attributes) for node in resolver.nodes.values()),
        tuple(
            DotEdge(edge.tail.id, edge.head.id, edge.place, edge.attributes, edge.tail.port, edge.head.port)
            for edge in resolver.edges
        ),
        root.frozen_parts(resolver.order),
    )


def _flat(scope: _Scope) -> dict[str, Attribute]:
    """What holds in the scope. Most scopes are empty, and going through a chain is slow."""
    return dict(scope) if any(scope.maps) else {}


@dataclass(slots=True)
class _Node:
    id: str
    place: Place
    attributes: dict[str, Attribute]


@dataclass(slots=True)
class _Edge:
    tail: NodeRef
    head: NodeRef
    place: Place
    attributes: dict[str, Attribute]


@dataclass(slots=True)
class _Graph:
    """The root or a subgraph while it grows. `own` are its attributes, and the defaults of graphs inside it."""

    name: str
    place: Place
    own: _Scope
    node: _Scope
    edge: _Scope
    members: dict[str, None] = field(default_factory=dict[str, None])
    parts: list[_Graph] = field(default_factory=list["_Graph"])
    named: dict[str, _Graph] = field(default_factory=dict[str, "_Graph"])

    def part(self, statement: SubgraphStatement) -> _Graph:
        """The subgraph of that name, opened again or new."""
        known = self.named.get(statement.name)
        if known:
            return known
        inherited = _Scope(dict(self.own))
        made = _Graph(statement.name, statement.place, inherited, self.node.new_child(), self.edge.new_child())
        self.parts.append(made)
        if statement.name:
            self.named[statement.name] = made
        return made

    def frozen_parts(self, order: dict[str, int]) -> tuple[DotSubgraph, ...]:
        return tuple(
            DotSubgraph(
                part.name,
                part.place,
                dict(part.own),
                tuple(sorted(part.members, key=order.__getitem__)),
                part.frozen_parts(order),
            )
            for part in self.parts
        )


class _Resolver:
    def __init__(self, directed: bool, strict: bool) -> None:
        self.nodes: dict[str, _Node] = {}
        self.edges: list[_Edge] = []
        self.order: dict[str, int] = {}
        self._directed = directed
        self._strict = strict
        self._known_edges: dict[tuple[str, str, str], _Edge] = {}
        self._open: list[_Graph] = []

    def run(self, statements: Iterable[Statement], graph: _Graph) -> None:
        self._open.append(graph)
        for statement in statements:
            match statement:
                case Defaults(kind, attributes):
                    scope = {"graph": graph.own, "node": graph.node, "edge": graph.edge}[kind]
                    scope.update((attribute.name, attribute) for attribute in attributes)
                case NodeStatement(reference, attributes):
                    node = self._node(reference)
                    node.attributes.update((attribute.name, attribute) for attribute in attributes)
                case SubgraphStatement():
                    self._subgraph(statement)
                case EdgeStatement():
                    self._edges(statement)
                case _:
                    assert_never(statement)
        self._open.pop()

    def _subgraph(self, statement: SubgraphStatement) -> _Graph:
        part = self._open[-1].part(statement)
        self.run(statement.statements, part)
        return part

    def _node(self, reference: NodeRef) -> _Node:
        node = self.nodes.get(reference.id)
        if node is None:
            if len(self.nodes) == MAX_NODES:
                raise DotError(f"a diagram has at most {MAX_NODES} nodes", reference.place, "split it", "diagram-limit")
            node = _Node(reference.id, reference.place, _flat(self._open[-1].node))
            self.order[reference.id] = len(self.nodes)
            self.nodes[reference.id] = node
        for graph in self._open:
            graph.members.setdefault(reference.id)
        return node

    def _edges(self, statement: EdgeStatement) -> None:
        ends = [self._references(end) for end in statement.ends]
        for tails, heads in pairwise(ends):
            for tail in tails:
                for head in heads:
                    self._edge(tail, head, statement)

    def _references(self, end: NodeRef | SubgraphStatement) -> list[NodeRef]:
        if isinstance(end, NodeRef):
            self._node(end)
            return [end]
        members = sorted(self._subgraph(end).members, key=self.order.__getitem__)
        return [NodeRef(member, None, end.place) for member in members]

    def _edge(self, tail: NodeRef, head: NodeRef, statement: EdgeStatement) -> None:
        own = {attribute.name: attribute for attribute in statement.attributes}
        key = own["key"].text if "key" in own else ""
        if self._strict or key:
            ends = (tail.id, head.id)
            first, second = ends if self._directed else sorted(ends)
            known = self._known_edges.get((first, second, key))
            if known:
                known.attributes.update(own)
                return
        else:
            first = second = ""
        if len(self.edges) == MAX_EDGES:
            raise DotError(f"a diagram has at most {MAX_EDGES} edges", tail.place, "split it", "diagram-limit")
        edge = _Edge(tail, head, tail.place, {**_flat(self._open[-1].edge), **own})
        self.edges.append(edge)
        if self._strict or key:
            self._known_edges[first, second, key] = edge
