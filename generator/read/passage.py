"""A piece of a source text in, the author's place of each of its characters out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.diagnostic import Span
from generator.model.source import SourceText


@dataclass(frozen=True, slots=True)
class Passage:
    """Text whose line n (from 0) stands in line `line + n` of the source, from column `columns[n]` on (both from 1)."""

    source: SourceText
    text: str
    line: int
    columns: tuple[int, ...]

    def span(self, offset: int = 0) -> Span:
        """The author's place of a character."""
        row = self.text.count("\n", 0, offset)
        start = self.text.rfind("\n", 0, offset) + 1
        return self.source.span(self.line + row, self.columns[row] + offset - start)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The characters from `start` up to `end`, at their places."""
        text = self.text[start:end]
        row = self.text.count("\n", 0, start)
        shift = start - (self.text.rfind("\n", 0, start) + 1)
        columns = self.columns[row : row + text.count("\n") + 1]
        return Passage(self.source, text, self.line + row, (columns[0] + shift, *columns[1:]))

    def stripped(self) -> Passage:
        """Without the blanks around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, len(self.text.rstrip())) if self.text.strip() else self.cut(0, 0)

    def rows(self) -> tuple[Passage, ...]:
        """One passage for each line."""
        starts = [0]
        for row in self.text.split("\n"):
            starts.append(starts[-1] + len(row) + 1)
        return tuple(self.cut(start, after - 1) for start, after in pairwise(starts))


def passage_of(source: SourceText, lines: Sequence[str], first: int, text: str) -> Passage:
    """Place `text`, whose lines are what is left of the source's `lines` from index `first` on.

    The parser has taken indents and markers off the front of each line, hence the search from the right; a line that it
    has changed (a tab made into spaces) counts from column 1.
    """
    columns: list[int] = []
    for row, line in enumerate(text.split("\n"), first):
        found = lines[row].rfind(line.rstrip()) if row < len(lines) else -1
        columns.append(max(found, 0) + 1)
    return Passage(source, text, first + 1, tuple(columns))
