"""The handle on Graphviz: starts it, keeps what it answers, and sees to it that a bad graph costs only itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Literal, Self, TypeAlias

from generator.diagram.graphviz.cache import Cache, open_cache
from generator.diagram.graphviz.patience import Patience
from generator.diagram.graphviz.values import TOO_LONG, Answer, Engine, Failed, LaidOut, Run

GraphvizChoice: TypeAlias = Literal["bundled", "path"]

_SILENT = Failed("gave no answer")
_GIVEN_UP = Failed("was given up: other graphs had taken too long")


def open_graphviz(choice: GraphvizChoice = "bundled", *, cached: bool = False) -> Graphviz:
    """Start Graphviz at once, so that it is ready when it is needed. Raises ProgramMissingError where there is none.

    With `cached` layouts are kept in the user's cache folder, and taken from there when the same graph comes again.
    """
    cache = open_cache() if cached else None
    match choice:
        case "bundled":
            from generator.diagram.graphviz.bundled import BundledEngine

            return Graphviz(BundledEngine(), cache=cache)
        case "path":
            from generator.diagram.graphviz.path import PathEngine

            return Graphviz(PathEngine(), cache=cache)


class Graphviz:
    """Lays out graphs. Close it, or use it in a `with` block."""

    def __init__(self, engine: Engine, patience: Patience | None = None, cache: Cache | None = None) -> None:
        self._engine = engine
        self._patience = patience or Patience()
        self._cache = cache

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        self._engine.close()

    def lay_out(self, dots: Iterable[str]) -> tuple[Answer, ...]:
        """One answer for each DOT text, in order. Every text is one graph with the name GRAPH_NAME.

        Each is laid out as soon as it comes: a caller that hands over an iterator can prepare the next one meanwhile.
        When a run ends early, the answers that came before are kept; the graph that ended it is left out where it is
        known, and otherwise looked for one by one.
        """
        texts: list[str] = []
        answers: dict[int, Answer] = {}
        first: dict[str, int] = {}
        run = self._run(self._unknown(dots, texts, answers, first))
        asked = list(first.values())
        _take(run, asked, answers)
        self._finish(texts, asked, answers, searching=run.culprit is None)
        if self._cache:
            for place in asked:
                if isinstance(answer := answers[place], LaidOut):
                    self._cache.put(self._engine.identity, texts[place], answer.json)
        return tuple(answers[place if place in answers else first[text]] for place, text in enumerate(texts))

    def _finish(self, texts: list[str], asked: list[int], answers: dict[int, Answer], *, searching: bool) -> None:
        """Answer what the first run has left open; one by one while the graph that ended it is sought."""
        while pending := [place for place in asked if place not in answers]:
            if self._patience.over:
                answers.update((place, _GIVEN_UP) for place in pending)
                return
            batch = pending[:1] if searching else pending
            run = self._run(texts[place] for place in batch)
            _take(run, batch, answers)
            if len(batch) == 1:
                answer = answers.setdefault(batch[0], run.failure or _SILENT)
                searching = searching and isinstance(answer, LaidOut)
            else:
                searching = run.culprit is None

    def _unknown(
        self, dots: Iterable[str], texts: list[str], answers: dict[int, Answer], first: dict[str, int]
    ) -> Iterator[str]:
        """The texts that have to be laid out, each once; all are noted, and those that the cache knows are answered."""
        for place, dot in enumerate(dots):
            texts.append(dot)
            if dot in first:
                continue
            known = self._cache.get(self._engine.identity, dot) if self._cache else None
            if known is not None:
                answers[place] = LaidOut(known)
            else:
                first[dot] = place
                yield dot

    def _run(self, dots: Iterable[str]) -> Run:
        run = self._engine.run(dots, self._patience.limit)
        if run.failure and run.failure.reason == TOO_LONG:
            self._patience.lose()
        return run


def _take(run: Run, places: list[int], answers: dict[int, Answer]) -> None:
    """Note what a run of the graphs at these places has given."""
    answers.update((places[index], answer) for index, answer in run.answers.items())
    if run.culprit is not None:
        answers[places[run.culprit]] = run.failure or _SILENT
