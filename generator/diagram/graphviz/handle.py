"""The handle on Graphviz: starts it, keeps what it answers, and sees to it that a bad graph costs only itself."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from types import TracebackType
from typing import Literal, Self, TypeAlias

from generator.diagram.graphviz.values import Answer, Engine, Failed

GraphvizChoice: TypeAlias = Literal["bundled", "path"]

GRAPH_TIME = 10.0
"""Seconds that one graph may take."""

TOTAL_TIME = 60.0
"""Seconds after which no further graph is tried once one has failed."""


def open_graphviz(choice: GraphvizChoice = "bundled") -> Graphviz:
    """Start Graphviz at once, so that it is ready when it is needed. Raises ProgramMissingError where there is none."""
    match choice:
        case "bundled":
            from generator.diagram.graphviz.bundled import BundledEngine

            return Graphviz(BundledEngine())
        case "path":
            from generator.diagram.graphviz.path import PathEngine

            return Graphviz(PathEngine())


class Graphviz:
    """Lays out graphs. Close it, or use it in a `with` block."""

    def __init__(self, engine: Engine, graph_time: float = GRAPH_TIME, total_time: float = TOTAL_TIME) -> None:
        self._engine = engine
        self._graph_time = graph_time
        self._total_time = total_time

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        self._engine.close()

    def lay_out(self, dots: Sequence[str]) -> tuple[Answer, ...]:
        """One answer for each DOT text, in order. Each text's graph has to be called `g` and its index.

        All go into one run. When that ends early, the answers that came before are kept; the graph that ended it is
        left out where it is known, and otherwise those that remain are tried one by one.
        """
        answers: dict[int, Answer] = {}
        pending = list(range(len(dots)))
        deadline = monotonic() + self._total_time
        singly = False
        while pending:
            batch = pending[:1] if singly else pending
            run = self._engine.run([dots[index] for index in batch], self._graph_time)
            answers.update((batch[position], answer) for position, answer in run.answers.items())
            missing = [position for position in range(len(batch)) if position not in run.answers]
            failure = run.failure or Failed("gave no answer")
            culprit = run.culprit if run.culprit is not None else missing[0] if len(batch) == 1 and missing else None
            if culprit is not None:
                answers[batch[culprit]] = failure
            elif missing:
                singly = True
            pending = [index for index in pending if index not in answers]
            if pending and monotonic() > deadline:
                answers.update((index, Failed("was given up: other graphs had taken too long")) for index in pending)
                break
        return tuple(answers[index] for index in range(len(dots)))
