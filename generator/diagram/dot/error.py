"""The one mistake that ends the reading of a DOT text, with its place: an exception that never leaves this room."""

from __future__ import annotations

from generator.diagram.dot.graph import Place


class DotError(Exception):
    """What is wrong, where, and what to type instead; becomes one diagnostic of error level."""

    def __init__(self, message: str, place: Place, hint: str | None = None, code: str = "dot-syntax") -> None:
        self.code = code
        self.message = message
        self.place = place
        self.hint = hint
        super().__init__(message)
