"""DOT text, by way of Graphviz, into Diagrams: nodes, edges and clusters with their places in EMU.

open_graphviz      a handle on Graphviz, started at once; closed by a `with` block
lay_out_diagrams   all diagrams of a build, in one run
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostic import Diagnostics
    from generator.diagram.graphviz import Graphviz, GraphvizChoice
    from generator.diagram.plan.desk import Pictures
    from generator.model.diagram import Diagram, DiagramSource
    from generator.model.text import Ruler
    from generator.model.theme import Theme


def open_graphviz(choice: GraphvizChoice = "auto", *, cached: bool = False) -> Graphviz:
    """Start Graphviz: `bundled` is pygraphviz's libraries in a child process, `path` the program `dot` on PATH.

    `auto` takes the program where there is one, so that a diagram looks as the author's own Graphviz draws it, and the
    libraries for what it fails at.

    With `cached` layouts are kept in the user's cache folder, and taken from there when the same graph comes again. The
    child loads its libraries while the caller goes on. Raises ProgramMissingError, which says how to get what is
    missing.
    """
    from generator.diagram import graphviz

    return graphviz.open_graphviz(choice, cached=cached)


def lay_out_diagrams(
    sources: Sequence[DiagramSource],
    theme: Theme,
    ruler: Ruler,
    graphviz: Graphviz,
    diagnostics: Diagnostics,
    pictures: Pictures | None = None,
) -> Mapping[str, Diagram]:
    """Diagrams by the keys of their sources, without those for which an error has been reported.

    What is wrong with a source costs its own diagram only; what Graphviz fails on is drawn in a plainer way, at last as
    a box that says so, with a warning `diagram-layout-failed`. Raises ProgramMissingError when Graphviz's libraries
    turn out not to load. `pictures` opens the files that nodes name, by path and place; without it they are left out.
    """
    from generator.diagram import lay_out

    return lay_out.lay_out_diagrams(sources, theme, ruler, graphviz, diagnostics, pictures)
