"""DOT text into a resolved graph: tokens, a syntax tree, and every node, edge and subgraph with its attributes."""

from generator.diagram.dot.error import DotError
from generator.diagram.dot.grammar import parse
from generator.diagram.dot.graph import (
    Attribute,
    Attributes,
    DotEdge,
    DotGraph,
    DotNode,
    DotSubgraph,
    Place,
    Port,
)
from generator.diagram.dot.resolve import resolve

__all__ = [
    "Attribute",
    "Attributes",
    "DotEdge",
    "DotError",
    "DotGraph",
    "DotNode",
    "DotSubgraph",
    "Place",
    "Port",
    "parse",
    "resolve",
]
