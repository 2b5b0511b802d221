"""Graphviz on PATH and the bundled one give the same diagrams, to the last EMU."""

from __future__ import annotations

import pytest

from generator.diagnostic import Diagnostics
from generator.diagram import lay_out_diagrams, open_graphviz
from generator.diagram.graphviz import Graphviz

GRAPHS = {
    "layers": "digraph { a -> b -> c; a -> c; b -> d; c -> e; d -> e }",
    "left to right": 'digraph { rankdir=LR; client -> server [label="calls"]; server -> {cache database}; '
    "database [shape=cylinder] }",
    "chinese": 'digraph { a [label="客户端 Client"]; b [label="守护进程"]; c [label="镜像仓库" shape=cylinder]; '
    'a -> b [label="请求"]; b -> c [label="拉取"] }',
    "clusters": 'digraph { subgraph cluster_h { label="Host"; subgraph cluster_c { label="Container"; app; libs } '
    "engine } app -> libs; engine -> app; client -> engine }",
    "orthogonal": "digraph { splines=ortho; a -> b; a -> c; b -> d; c -> e; d -> f }",
    "ports": "digraph { rankdir=LR; node [shape=box]; a:e -> b:w; a:s -> c:w; b:se -> d:nw; c -> d:s }",
    "parallel and loops": "digraph { a -> b; a -> b; b -> b; b -> a }",
    "shapes": "digraph { a [shape=ellipse]; b [shape=diamond]; c [shape=hexagon]; d [shape=circle]; e [shape=plain]; "
    "a -> b -> c -> d -> e }",
    "figures": "digraph { a [shape=triangle]; b [shape=note]; c [shape=octagon]; d [shape=star]; "
    "e [shape=polygon sides=5]; a -> b -> c; a -> d; d -> e; b -> b; b:ne -> d:nw }",
    "undirected": "graph { a -- {b c d}; b -- c }",
    "broken lengths": "digraph { node [width=2.1 height=0.56]; ranksep=0.13; a -> b -> c; {rank=same; b; d} d -> c }",
    "rows": "digraph { nodesep=0.1389 ranksep=0.0833 edge [style=invis]; {rank=same; node [width=0.9444] a -> b -> c} "
    "node [width=3.1111]; a:sw -> d:nw; c:se -> d:ne }",
    "states": 'digraph { created -> running [label="start"]; running -> paused [label="pause"]; '
    'paused -> removed [label="rm"] }',
}


@pytest.mark.dot
@pytest.mark.parametrize("name", GRAPHS)
def test_the_same_diagram_from_both(name: str, graphviz: Graphviz, theme, ruler, make_source) -> None:
    source = make_source(GRAPHS[name])
    with open_graphviz("path") as program:
        both = [
            lay_out_diagrams([source], theme, ruler, handle, Diagnostics())[source.key]
            for handle in (graphviz, program)
        ]
    assert both[0] == both[1]
