"""The mistake that ends the reading of a formula: an exception that never leaves this room."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostic import did_you_mean
from generator.model.equation import FormulaFault


class FaultFound(Exception):  # noqa: N818 - it carries a fault, and is none itself
    """Carries the fault to where the formula is read."""

    def __init__(self, fault: FormulaFault) -> None:
        self.fault = fault
        super().__init__(fault.message)


def fault_at(start: int, message: str, hint: str | None = None) -> FaultFound:
    """What to raise about the character at `start`, which counts from 0."""
    return FaultFound(FormulaFault(message, start + 1, hint))


def unknown(what: str, word: str, start: int, known: Iterable[str], otherwise: str) -> FaultFound:
    """What to raise about a word that is in no table; the hint names the nearest of those that are, if one is near."""
    return fault_at(start, f'unknown {what} "{word}"', did_you_mean(word, known) or otherwise)
