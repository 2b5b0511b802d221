"""All diagrams of a build into laid-out ones, by way of Graphviz; where that fails, ever plainer, and always something.

A graph that Graphviz dies of, or does not finish, is tried again without what is known to be hard on it, then in a
plain way; then its nodes stand in rows, and at last a box says that it could not be drawn. The author is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.diagnostic import Diagnostics
from generator.diagram.answer import BadAnswer, Layout, read_answer
from generator.diagram.emit import dot_text
from generator.diagram.graphviz import GRAPH_NAME, Answer, Failed, Graphviz, LaidOut
from generator.diagram.grid import MOST_NODES, grid
from generator.diagram.place import place_diagram
from generator.diagram.plan import Plan, make_plan
from generator.diagram.plan.desk import Pictures
from generator.diagram.simpler import Attempt, plain, unrouted, without_risks
from generator.diagram.stand_in import stand_in
from generator.model.diagram import Diagram, DiagramSource
from generator.model.text import Ruler
from generator.model.theme import Theme

_FORGIVEN = frozenset({"diagram-empty", "diagram-limit"})
"""Errors of a diagram that is right in itself: there is nothing to draw, or too much."""

_OURS = (ArithmeticError, LookupError, ValueError, RecursionError, AssertionError)
"""Faults that strange numbers may bring to light in our own drawing: they must not cost the deck."""

_WAYS: tuple[Callable[[Plan], Attempt | None], ...] = (without_risks, plain)

_HINT = "try it with fewer nodes or edges, without splines=ortho, or with another layout"


@dataclass(frozen=True, slots=True)
class _Trouble:
    """A plan that has no drawing yet, and why."""

    plan: Plan
    reason: str


@dataclass(frozen=True, slots=True)
class _Job:
    """All that one build's diagrams need; `done` grows, by the keys of the sources."""

    theme: Theme
    ruler: Ruler
    graphviz: Graphviz
    diagnostics: Diagnostics
    pictures: Pictures | None = None
    done: dict[str, Diagram] = field(default_factory=dict[str, Diagram])

    def plans(self, sources: Sequence[DiagramSource], made: list[Plan]) -> Iterator[str]:
        """The DOT text of each source that can be planned, as soon as it is; the plans go into `made`."""
        for source in sources:
            plan = self._plan(source)
            if plan:
                made.append(plan)
                yield dot_text(plan, GRAPH_NAME)

    def finish(self, attempt: Attempt, answer: Answer) -> str | None:
        """Place what Graphviz has answered; why not, where that cannot be done."""
        match answer:
            case LaidOut(json):
                try:
                    layout = read_answer(json)
                    self._keep(attempt.plan, place_diagram(attempt.plan, layout))
                except BadAnswer as error:
                    return f"gave no usable layout: {error}"
                except _OURS as error:
                    return f"gave a layout that cannot be drawn: {_named(error)}"
                self._tell_lost_routes(attempt.plan, layout)
                return None
            case Failed(reason):
                return reason
            case _:
                assert_never(answer)

    def again(self, troubles: Sequence[_Trouble], way: Callable[[Plan], Attempt | None]) -> list[_Trouble]:
        """Try those in trouble in another way; those that are still in trouble then."""
        attempts = {index: attempt for index, trouble in enumerate(troubles) if (attempt := way(trouble.plan))}
        texts = (dot_text(attempt.sent, GRAPH_NAME) for attempt in attempts.values())
        answers = dict(zip(attempts, self.graphviz.lay_out(texts), strict=True))
        left: list[_Trouble] = []
        for index, trouble in enumerate(troubles):
            attempt = attempts.get(index)
            if attempt is None or self.finish(attempt, answers[index]) is not None:
                left.append(trouble)
            else:
                self._tell(trouble, attempt.words)
        return left

    def by_hand(self, trouble: _Trouble) -> None:
        """In rows where that is of any use, else as a box that says so."""
        plan = unrouted(trouble.plan)
        if len(plan.nodes) <= MOST_NODES:
            try:
                self._keep(plan, place_diagram(plan, grid(plan)))
            except (BadAnswer, *_OURS):
                pass
            else:
                self._tell(trouble, "is drawn with its nodes in rows")
                return
        self.done[plan.source.key] = stand_in(plan.source, self.theme, self.ruler)
        self._tell(trouble, "is not drawn")

    def _plan(self, source: DiagramSource) -> Plan | None:
        """The plan; None where errors were reported, or a box stands for the diagram already."""
        heard = Diagnostics()
        try:
            plan = make_plan(source, self.theme, self.ruler, heard, self.pictures)
        except _OURS as error:
            plan = None
            message = f'the diagram "{source.name}" cannot be planned, by a fault of ours ({_named(error)})'
            heard.warning("diagram-layout-failed", message, source.span, "please report it with this diagram")
        forgiven = all(item.code in _FORGIVEN for item in heard.errors)
        self.diagnostics.extend(
            replace(item, severity="warning") if forgiven and item.severity == "error" else item for item in heard
        )
        if plan is None and forgiven:
            self.done[source.key] = stand_in(source, self.theme, self.ruler)
        return plan

    def _keep(self, plan: Plan, diagram: Diagram) -> None:
        """The diagram, or a box where nothing of it is to be seen."""
        source = plan.source
        if not (diagram.nodes or diagram.clusters or diagram.label):
            message = f'the diagram "{source.name}" shows nothing'
            self.diagnostics.warning("diagram-empty", message, source.span, "nodes with style=invis are not drawn")
            diagram = stand_in(source, self.theme, self.ruler)
        self.done[source.key] = diagram

    def _tell(self, trouble: _Trouble, outcome: str) -> None:
        source = trouble.plan.source
        message = f'Graphviz {trouble.reason}: the diagram "{source.name}" {outcome}'
        self.diagnostics.warning("diagram-layout-failed", message, source.span, _HINT)

    def _tell_lost_routes(self, plan: Plan, layout: Layout) -> None:
        """A warning for each edge that Graphviz found no way for (seen with splines=ortho) and that goes straight."""
        for edge in plan.edges:
            if plan.draws_edges and not edge.hidden and f"e{edge.index}" not in layout.routes:
                self.diagnostics.warning(
                    "diagram-edge-unrouted",
                    f'Graphviz found no way for the edge "{edge.id}" of the diagram "{plan.source.name}": '
                    "it goes straight",
                    plan.source.span,
                    "try other widths or gaps, or do without splines=ortho",
                )


def lay_out_diagrams(
    sources: Sequence[DiagramSource],
    theme: Theme,
    ruler: Ruler,
    graphviz: Graphviz,
    diagnostics: Diagnostics,
    pictures: Pictures | None = None,
) -> Mapping[str, Diagram]:
    """Diagrams by the keys of their sources, without those that have an error. Raises ProgramMissingError.

    Graphviz works on one diagram while the next is planned, and on those after it while the first are placed.
    """
    job = _Job(theme, ruler, graphviz, diagnostics, pictures)
    plans: list[Plan] = []
    answers = graphviz.answers(job.plans(sources, plans))
    troubles = [
        _Trouble(plans[index], reason)
        for index, answer in enumerate(answers)
        if (reason := job.finish(Attempt(plans[index], plans[index], ""), answer)) is not None
    ]
    for way in _WAYS:
        if troubles:
            troubles = job.again(troubles, way)
    for trouble in troubles:
        job.by_hand(trouble)
    return {source.key: job.done[source.key] for source in sources if source.key in job.done}


def _named(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
