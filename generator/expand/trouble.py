"""What goes wrong inside a template and is neither Jinja's doing nor ours."""

from __future__ import annotations

from jinja2 import TemplateRuntimeError


class RefusedError(Exception):
    """A function or filter of ours was asked for what cannot be; becomes a diagnostic where the template asks.

    `word` is what to look for in that line, to find the column.
    """

    def __init__(self, code: str, message: str, hint: str | None = None, word: str | None = None) -> None:
        self.code, self.message, self.hint, self.word = code, message, hint, word
        super().__init__(message)


class ReportedError(TemplateRuntimeError):
    """A template cannot be used, for a reason that has been reported at its own place."""
