"""What comes back from Graphviz, and what stands in front of each way to run it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

MEMORY_LIMIT = 2 << 30
"""Bytes of address space for Graphviz, where the system can limit it."""

GRAPH_NAME = "g"
"""What every graph that is laid out is called."""

TOO_LONG = "took too long"
"""The reason of a failure that has cost its whole time limit."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A layout as Graphviz's JSON (`-Tjson0`)."""

    json: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is no layout: words that end the sentence "Graphviz …"."""

    reason: str


Answer: TypeAlias = LaidOut | Failed


@dataclass(frozen=True, slots=True)
class Ended:
    """A run has ended early: why, and the place of the graph that ended it, where known."""

    failure: Failed
    culprit: int | None = None


News: TypeAlias = tuple[int, Answer] | Ended
"""What comes of a run: the answer to a graph, by its place among them, or last that there are no more."""


class Engine(Protocol):
    """One way to run Graphviz."""

    @property
    def identity(self) -> str:
        """What lays out, and in which version: the same words, the same layouts."""
        ...

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        """Lay out all graphs in one process, each as soon as it comes: `dots` is taken to its end before any answer.

        Answers come while others are still worked on. `time_limit` is how many seconds Graphviz may be silent once all
        have been sent.
        """
        ...

    def close(self) -> None:
        """End the process. The engine is not used afterwards."""
        ...
