"""A function over what was built into a rule: with a name, a severity and a reason; its findings are diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.check.built import Built
from generator.diagnostic import Diagnostic, Severity, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule has found: message and hint as in `Diagnostic`."""

    message: str
    span: Span | None
    hint: str | None = None


Look: TypeAlias = Callable[[Built], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`code` and `severity` are those of its diagnostics; `why` says in one sentence what the rule protects."""

    code: str
    severity: Severity
    why: str
    look: Look

    def __call__(self, built: Built) -> Iterator[Diagnostic]:
        for found in self.look(built):
            yield Diagnostic(self.code, self.severity, found.message, found.span, found.hint)


def rule(code: str, severity: Severity, *, why: str) -> Callable[[Look], Rule]:
    """Make a rule of the function below."""

    def make(look: Look) -> Rule:
        return Rule(code, severity, why, look)

    return make
