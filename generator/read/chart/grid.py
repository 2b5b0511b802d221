"""The numbers of a chart as they are written: names and values, each at its place, whatever the form of the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.diagnostic import Span

Place: TypeAlias = Callable[[int, int], Span]
"""The author's place of a line and a column of the data, both from 1."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A name or a value as it is written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A series: its name, and a value for each row."""

    name: Cell
    values: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows by name and columns of values. `corner` is what the names of the rows have in common (`Year`).

    `labels` are the words to show in place of those that the data use.
    """

    span: Span
    corner: Cell
    rows: tuple[Cell, ...]
    columns: tuple[GridColumn, ...]
    labels: Mapping[str, str] = field(default_factory=dict[str, str])

    def labelled(self, labels: Mapping[str, str]) -> Grid:
        """The same with further labels, which go before its own."""
        return replace(self, labels={**self.labels, **labels})

    def label(self, cell: Cell) -> str:
        """What is shown for a name."""
        return self.labels.get(cell.text, cell.text)
