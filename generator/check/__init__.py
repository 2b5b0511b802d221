"""Rules over Deck and Pages: what is built but should not be, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built
from generator.check.rules import RULES
from generator.diagnostic import Diagnostic
from generator.model.deck import Deck
from generator.model.page import Pages
from generator.model.theme import Theme


def check(deck: Deck, pages: Pages, theme: Theme) -> Iterator[Diagnostic]:
    """What every rule finds in a deck and the pages made of it. No file is read, nothing is measured again."""
    built = Built.of(deck, pages, theme)
    for rule in RULES:
        yield from rule(built)
