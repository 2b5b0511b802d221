"""Planned cells one by one, each with an id of its own, into PlannedCells."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.diagram.plan.values import PlannedCell, PlannedCells


@dataclass(slots=True)
class Collector:
    """Gives each cell its id and number."""

    cells: list[PlannedCell] = field(default_factory=list[PlannedCell])
    ports: dict[str, int] = field(default_factory=dict[str, int])
    _ids: set[str] = field(default_factory=set[str])

    def add(self, cell: PlannedCell, port: str | None) -> int:
        """The number of the cell. Its id is the port's name, or else what it has where that is taken."""
        index = len(self.cells)
        if port:
            self.ports.setdefault(port, index)
        name = port if port and port not in self._ids else cell.id
        count, free = 1, name
        while free in self._ids:
            count += 1
            free = f"{name}-{count}"
        self._ids.add(free)
        self.cells.append(replace(cell, id=free))
        return index

    def finished(self, label: str) -> PlannedCells:
        return PlannedCells(tuple(self.cells), label, self.ports)
