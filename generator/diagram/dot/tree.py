"""DOT's statements in the order of the text: what the grammar finds, before defaults and scopes are applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagram.dot.graph import Attribute, Place, Port

ElementKind: TypeAlias = Literal["graph", "node", "edge"]


@dataclass(frozen=True, slots=True)
class Defaults:
    """`node [shape=box]`, or `rankdir=LR` alone, which is a default of the graph."""

    kind: ElementKind
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class NodeRef:
    id: str
    port: Port | None
    place: Place


@dataclass(frozen=True, slots=True)
class NodeStatement:
    node: NodeRef
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class SubgraphStatement:
    """`name` is empty for a bare pair of braces."""

    name: str
    statements: tuple[Statement, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class EdgeStatement:
    """`a -> {b c} -> d` has three ends."""

    ends: tuple[NodeRef | SubgraphStatement, ...]
    attributes: tuple[Attribute, ...]


Statement: TypeAlias = Defaults | NodeStatement | EdgeStatement | SubgraphStatement


@dataclass(frozen=True, slots=True)
class GraphTree:
    """`rest` is where further text begins after the graph, if there is any."""

    name: str
    directed: bool
    strict: bool
    statements: tuple[Statement, ...]
    rest: Place | None
