"""What is wrong with one diagram into diagnostics at the author's places."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostic import Diagnostics, Span
from generator.diagram.dot import Place
from generator.model.diagram import DiagramSource


@dataclass(frozen=True, slots=True)
class Reporter:
    """Adds to `diagnostics`. What `once` has said of a thing is not said again for the same diagram."""

    source: DiagramSource
    diagnostics: Diagnostics
    _said: dict[tuple[str, str], None] = field(default_factory=dict[tuple[str, str], None])

    def span(self, place: Place | None) -> Span:
        """The author's place of a place in the DOT text; columns count from where the author's line begins."""
        spans = self.source.line_spans
        if place is None or not spans:
            return self.source.span
        start = spans[min(place.line, len(spans)) - 1]
        return Span(start.path, start.line, start.column + place.column - 1)

    def error(self, code: str, message: str, place: Place | None, hint: str | None = None) -> None:
        self.diagnostics.error(code, message, self.span(place), hint)

    def warning(self, code: str, message: str, place: Place | None, hint: str | None = None) -> None:
        self.diagnostics.warning(code, message, self.span(place), hint)

    def warning_once(self, code: str, thing: str, message: str, place: Place, hint: str | None = None) -> None:
        if (code, thing) not in self._said:
            self._said[code, thing] = None
            self.warning(code, message, place, hint)
