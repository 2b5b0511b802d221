"""All diagrams of a build into laid-out ones, by way of one run of Graphviz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from generator.diagnostic import Diagnostics
from generator.diagram.answer import BadAnswer, Layout, read_answer
from generator.diagram.emit import dot_text
from generator.diagram.graphviz import Answer, Failed, Graphviz, LaidOut
from generator.diagram.place import place_diagram
from generator.diagram.plan import Plan, make_plan
from generator.model.diagram import Diagram, DiagramSource
from generator.model.text import Ruler
from generator.model.theme import Theme


def lay_out_diagrams(
    sources: Sequence[DiagramSource], theme: Theme, ruler: Ruler, graphviz: Graphviz, diagnostics: Diagnostics
) -> Mapping[str, Diagram]:
    """Diagrams by the keys of their sources, without those that have an error. Raises ProgramMissingError."""
    plans = [plan for source in sources if (plan := make_plan(source, theme, ruler, diagnostics))]
    answers = graphviz.lay_out([dot_text(plan, f"g{index}") for index, plan in enumerate(plans)])
    diagrams: dict[str, Diagram] = {}
    for plan, answer in zip(plans, answers, strict=True):
        diagram = _finished(plan, answer, diagnostics)
        if diagram:
            diagrams[diagram.key] = diagram
    return diagrams


def _finished(plan: Plan, answer: Answer, diagnostics: Diagnostics) -> Diagram | None:
    match answer:
        case LaidOut(json):
            try:
                layout = read_answer(json)
                diagram = place_diagram(plan, layout)
                _tell_lost_routes(plan, layout, diagnostics)
                return diagram
            except BadAnswer as error:
                reason = f"gave no usable layout: {error}"
        case Failed(reason):
            pass
        case _:
            assert_never(answer)
    diagnostics.error(
        "diagram-layout-failed",
        f'Graphviz {reason}: the diagram "{plan.source.name}" is not drawn',
        plan.source.span,
        "try it with fewer nodes or edges, without splines=ortho, or with another layout",
    )
    return None


def _tell_lost_routes(plan: Plan, layout: Layout, diagnostics: Diagnostics) -> None:
    """A warning for each edge that Graphviz found no way for (seen with splines=ortho) and that is drawn straight."""
    for edge in plan.edges:
        if plan.draws_edges and not edge.hidden and f"e{edge.index}" not in layout.routes:
            diagnostics.warning(
                "diagram-edge-unrouted",
                f'Graphviz found no way for the edge "{edge.id}" of the diagram "{plan.source.name}": it goes straight',
                plan.source.span,
                "try other widths or gaps, or do without splines=ortho",
            )
