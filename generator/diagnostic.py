"""What is said to the author about the source: where it is, how grave it is, what is wrong and what to type instead.

A user's mistake is a value, not an exception: stages add it to the `Diagnostics` they are given and go on, so that one
run names every mistake. `DeckError` ends a run whose mistakes leave nothing to build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in the author's files: a path as the author knows it, and a line and column that count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message.

    `code` is its name for life (`layout-unknown`); `message` is lower case without a full stop and names what was
    expected; `hint` is something to type or to do.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    hint: str | None = None

    def __str__(self) -> str:
        place = f"{self.span}: " if self.span else ""
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{place}{self.severity}[{self.code}]: {self.message}{hint}"


@dataclass(slots=True)
class Diagnostics:
    """Collects the messages of one run. Passed along explicitly; the same message at the same place counts once."""

    _items: dict[Diagnostic, None] = field(default_factory=dict[Diagnostic, None])

    def error(self, code: str, message: str, span: Span | None = None, hint: str | None = None) -> None:
        self.add(Diagnostic(code, "error", message, span, hint))

    def warning(self, code: str, message: str, span: Span | None = None, hint: str | None = None) -> None:
        self.add(Diagnostic(code, "warning", message, span, hint))

    def add(self, diagnostic: Diagnostic) -> None:
        self._items.setdefault(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of the source; what has no place comes last."""
        return iter(sorted(self._items, key=lambda item: (item.span is None, item.span or Span(""))))

    def __len__(self) -> int:
        return len(self._items)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(item for item in self if item.severity == "error")


class DeckError(Exception):
    """The source cannot be built; carries every diagnostic found so far."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(item) for item in self.diagnostics))


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A hint that names the nearest known word, or all of them when none is near and they are few."""
    words = sorted(known)
    near = get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{near[0]}"?'
    if 0 < len(words) <= 20:
        return "known: " + ", ".join(words)
    return None


class ProgramMissingError(Exception):
    """A program or library that a command needs is not there; `hint` says how to get it."""

    def __init__(self, message: str, hint: str) -> None:
        self.hint = hint
        super().__init__(message)
