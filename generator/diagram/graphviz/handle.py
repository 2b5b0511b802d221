"""The handle on Graphviz: starts it, keeps what it answers, and sees to it that a bad graph costs only itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Literal, Self, TypeAlias

from generator.diagnostic import ProgramMissingError
from generator.diagram.graphviz.cache import Cache, open_cache
from generator.diagram.graphviz.patience import Patience
from generator.diagram.graphviz.values import TOO_LONG, Answer, Ended, Engine, Failed, LaidOut, News

GraphvizChoice: TypeAlias = Literal["auto", "bundled", "path"]
"""`path`: the program dot; `bundled`: what comes along; `auto`: dot where there is one, the other where it fails."""

_SILENT = Failed("gave no answer")
_GIVEN_UP = Failed("was given up: other graphs had taken too long")
_FINAL = frozenset({TOO_LONG, _GIVEN_UP.reason})


def open_graphviz(choice: GraphvizChoice = "auto", *, cached: bool = False) -> Graphviz:
    """Start Graphviz at once, so that it is ready when it is needed. Raises ProgramMissingError where there is none.

    With `cached` layouts are kept in the user's cache folder, and taken from there when the same graph comes again.
    """
    cache = open_cache() if cached else None
    match choice:
        case "auto":
            try:
                return Graphviz(_path_engine(), cache=cache, spare=_bundled_engine)
            except ProgramMissingError:
                return Graphviz(_bundled_engine(), cache=cache)
        case "bundled":
            return Graphviz(_bundled_engine(), cache=cache)
        case "path":
            return Graphviz(_path_engine(), cache=cache)


def _bundled_engine() -> Engine:
    from generator.diagram.graphviz.bundled import BundledEngine

    return BundledEngine()


def _path_engine() -> Engine:
    from generator.diagram.graphviz.path import PathEngine

    return PathEngine()


class Graphviz:
    """Lays out graphs. Close it, or use it in a `with` block.

    A graph that the engine fails at, other than by taking too long, is given to the `spare` one.
    """

    def __init__(
        self,
        engine: Engine,
        patience: Patience | None = None,
        cache: Cache | None = None,
        spare: Callable[[], Engine] | None = None,
    ) -> None:
        self._engine = engine
        self._spare = spare
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

        When a run ends early, the answers that came before are kept; the graph that ended it is left out where it is
        known, and otherwise looked for one by one.
        """
        return tuple(self.answers(dots))

    def answers(self, dots: Iterable[str]) -> Iterator[Answer]:
        """The same, each as soon as it is there, while Graphviz works on the others.

        All texts are taken before the first answer is given. Each is laid out as soon as it comes: a caller that hands
        over an iterator can prepare the next one meanwhile.
        """
        asking = _Asking()
        culprit: int | None = None
        given = 0
        for news in self._run(self._unknown(dots, asking)):
            culprit = asking.take(news, asking.places)
            while (answer := asking.answer(given)) is not None and not self._may_improve(answer):
                yield answer
                given += 1
        self._finish(asking, searching=culprit is None)
        self._ask_spare(asking)
        for place in range(given, len(asking.texts)):
            if (answer := asking.answer(place)) is not None:
                yield answer
        if self._cache:
            for place in asking.places:
                if isinstance(answer := asking.answers[place], LaidOut):
                    self._cache.put(self._engine.identity, asking.texts[place], answer.json)

    def _may_improve(self, answer: Answer) -> bool:
        return self._spare is not None and isinstance(answer, Failed) and answer.reason not in _FINAL

    def _ask_spare(self, asking: _Asking) -> None:
        """Let another Graphviz try what this one has failed at."""
        failed = [place for place in asking.places if self._may_improve(asking.answers[place])]
        if failed and self._spare:
            with Graphviz(self._spare(), self._patience) as other:
                better = other.lay_out(asking.texts[place] for place in failed)
            asking.answers.update(zip(failed, better, strict=True))

    def _finish(self, asking: _Asking, *, searching: bool) -> None:
        """Answer what the first run has left open; one by one while the graph that ended it is sought."""
        while pending := [place for place in asking.places if place not in asking.answers]:
            if self._patience.over:
                asking.answers.update((place, _GIVEN_UP) for place in pending)
                return
            batch = pending[:1] if searching else pending
            culprit, failure = None, None
            for news in self._run(asking.texts[place] for place in batch):
                culprit = asking.take(news, batch)
                failure = news.failure if isinstance(news, Ended) else None
            if len(batch) == 1:
                answer = asking.answers.setdefault(batch[0], failure or _SILENT)
                searching = searching and isinstance(answer, LaidOut)
            else:
                searching = culprit is None

    def _unknown(self, dots: Iterable[str], asking: _Asking) -> Iterator[str]:
        """The texts that have to be laid out, each once; all are noted, and those that the cache knows are answered."""
        for place, dot in enumerate(dots):
            asking.texts.append(dot)
            if dot in asking.first:
                continue
            known = self._cache.get(self._engine.identity, dot) if self._cache else None
            if known is not None:
                asking.answers[place] = LaidOut(known)
            else:
                asking.first[dot] = place
                asking.places.append(place)
                yield dot

    def _run(self, dots: Iterable[str]) -> Iterator[News]:
        for news in self._engine.run(dots, self._patience.limit):
            if isinstance(news, Ended) and news.failure.reason == TOO_LONG:
                self._patience.lose()
            yield news


@dataclass(slots=True)
class _Asking:
    """All texts; the places of those that are asked for, each text once; and the answers by their places."""

    texts: list[str] = field(default_factory=list[str])
    places: list[int] = field(default_factory=list[int])
    first: dict[str, int] = field(default_factory=dict[str, int])
    answers: dict[int, Answer] = field(default_factory=dict[int, Answer])

    def take(self, news: News, places: Sequence[int]) -> int | None:
        """Note what has come of a run of the texts at these places; which of them has ended the run, where known."""
        match news:
            case Ended(failure, culprit):
                if culprit is not None:
                    self.answers[places[culprit]] = failure
                return culprit
            case (index, answer):
                self.answers[places[index]] = answer
                return None

    def answer(self, place: int) -> Answer | None:
        """The answer to the text at the place; None while there is none."""
        if place >= len(self.texts):
            return None
        return self.answers.get(place) or self.answers.get(self.first.get(self.texts[place], -1))
