"""No two slides have the same title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built, quoted
from generator.check.rule import Finding, rule
from generator.diagnostic import Span
from generator.model.blocks import plain_text


@rule("title-repeated", "warning", why="a title says what is new on its slide")
def title_repeated(built: Built) -> Iterator[Finding]:
    """Case and blanks do not count; agendas, slides whose title is hidden and the pages of a split slide neither."""
    first: dict[str, Span] = {}
    for slide in built.deck.slides:
        title = plain_text(slide.title)
        known = " ".join(title.casefold().split())
        if slide.title_hidden or slide.layout == "agenda" or not known:
            continue
        if known in first:
            yield Finding(
                f"the title {quoted(title)} is that of {first[known]} too", slide.span, "say what this slide adds"
            )
        first.setdefault(known, slide.span)
