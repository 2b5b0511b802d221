"""How long Graphviz may still take: less after each graph that hung, and nothing once too much has been lost."""

from __future__ import annotations

from dataclasses import dataclass

GRAPH_TIME = 10.0
"""Seconds that one graph may take."""

TOTAL_TIME = 60.0
"""Seconds that graphs which hang may cost a build in all."""

SHORTEST = 1.0
"""No limit is shorter, unless the first is: a busy machine must not look like a graph that hangs."""


@dataclass(slots=True)
class Patience:
    """Of one handle. A deck with one graph that hangs often has more of the kind."""

    graph_time: float = GRAPH_TIME
    total_time: float = TOTAL_TIME
    _late: int = 0
    _lost: float = 0.0

    @property
    def limit(self) -> float:
        """Seconds for the next graph: half of the time before for each that was late."""
        return max(self.graph_time / 2**self._late, min(SHORTEST, self.graph_time))

    @property
    def over(self) -> bool:
        return self._lost >= self.total_time

    def lose(self) -> None:
        """The present limit has been waited for in vain."""
        self._lost += self.limit
        self._late += 1
