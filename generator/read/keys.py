"""Titles and the author's `{#id}` in, keys out that are unique in a deck and stay when the deck grows elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostic import Diagnostics, Span
from generator.read.attributes import Word


@dataclass(slots=True)
class Keys:
    """The keys that one deck has given out, each with its place. `counts` are the numbers to try behind them."""

    taken: dict[str, Span] = field(default_factory=dict[str, Span])
    counts: dict[str, int] = field(default_factory=dict[str, int])

    def claim(self, key: Word, diagnostics: Diagnostics) -> bool:
        """Whether the author's key is still free; a second use is reported with the place of the first."""
        first = self.taken.setdefault(key.text, key.span)
        if first == key.span:
            return True
        hint = f"{{#{self._free(key.text)}}}"
        diagnostics.error("key-repeated", f'the key "{key.text}" is already at {first}', key.span, hint)
        return False

    def give(self, wish: str, span: Span) -> str:
        """The wish, or the first of `wish-2`, `wish-3` … that is free."""
        key = self._free(wish)
        self.taken[key] = span
        return key

    def _free(self, wish: str) -> str:
        if wish not in self.taken:
            return wish
        count = self.counts.get(wish, 2)
        while f"{wish}-{count}" in self.taken:
            count += 1
        self.counts[wish] = count
        return f"{wish}-{count}"


def slug(title: str) -> str:
    """A title as a key, by Pandoc's rules for automatic identifiers, so that links to them hold.

    Lower case, blanks made hyphens, letters of all scripts, digits, `_`, `-` and `.` kept, nothing before the first
    letter; `slide` where nothing is left.
    """
    kept = "".join(char for char in title.lower() if char.isalnum() or char in "_-." or char.isspace())
    start = next((index for index, char in enumerate(kept) if char.isalpha()), len(kept))
    return "-".join(kept[start:].split()) or "slide"
