"""Graphviz behind one door: DOT texts in, layouts in Graphviz's JSON out, whatever becomes of the program.

open_graphviz   a handle; `bundled` is Graphviz's libraries in a child process, `path` the program `dot`,
                `auto` the program where there is one
Graphviz        the handle: `lay_out` for any number of graphs, closed by a `with` block
"""

from generator.diagram.graphviz.handle import Graphviz, GraphvizChoice, open_graphviz
from generator.diagram.graphviz.values import GRAPH_NAME, Answer, Failed, LaidOut

__all__ = ["GRAPH_NAME", "Answer", "Failed", "Graphviz", "GraphvizChoice", "LaidOut", "open_graphviz"]
