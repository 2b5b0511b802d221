"""A graph as DOT describes it, before anybody has looked at what its attributes mean. Every part knows its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """A line and a column of the DOT text; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Attribute:
    """`html` is set when the value was written in angle brackets, which its text then lacks."""

    name: str
    text: str
    html: bool
    name_place: Place
    place: Place


Attributes: TypeAlias = Mapping[str, Attribute]


@dataclass(frozen=True, slots=True)
class Port:
    """What follows a node's name after a colon: a field of its label, a compass point, or both."""

    name: str
    compass: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class DotNode:
    """`attributes` has the defaults that held when the node first appeared, and what it was given itself."""

    id: str
    place: Place
    attributes: Attributes = field(default_factory=dict[str, Attribute])


@dataclass(frozen=True, slots=True)
class DotEdge:
    """`tail` and `head` are node ids in the order in which they were written."""

    tail: str
    head: str
    place: Place
    attributes: Attributes = field(default_factory=dict[str, Attribute])
    tail_port: Port | None = None
    head_port: Port | None = None


@dataclass(frozen=True, slots=True)
class DotSubgraph:
    """`nodes` are all that it holds, those of its own subgraphs included. Unnamed subgraphs have an empty `name`."""

    name: str
    place: Place
    attributes: Attributes
    nodes: tuple[str, ...]
    subgraphs: tuple[DotSubgraph, ...]


@dataclass(frozen=True, slots=True)
class DotGraph:
    """Nodes in the order of their first appearance, edges in the order of the text."""

    name: str
    directed: bool
    strict: bool
    attributes: Attributes
    nodes: tuple[DotNode, ...]
    edges: tuple[DotEdge, ...]
    subgraphs: tuple[DotSubgraph, ...]
