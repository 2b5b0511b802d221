"""What comes back from Graphviz, and what stands in front of each way to run it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

MEMORY_LIMIT = 2 << 30
"""Bytes of address space for Graphviz, where the system can limit it."""


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
class Run:
    """What one run gave before it ended: an answer for each graph that got one, by its index.

    `failure` tells why the run ended early, and `culprit` is the index of the graph that ended it, where known.
    """

    answers: dict[int, Answer]
    failure: Failed | None = None
    culprit: int | None = None


class Engine(Protocol):
    """One way to run Graphviz."""

    def run(self, dots: Sequence[str], time_limit: float) -> Run:
        """Lay out all graphs in one process. Each graph is called `g` and its index. `time_limit` in seconds."""
        ...

    def close(self) -> None:
        """End the process. The engine is not used afterwards."""
        ...
