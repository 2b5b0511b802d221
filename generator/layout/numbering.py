"""Words into the paragraphs of one text frame: sentences joined again, numbers that go on after a break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.layout.words import Words
from generator.model.text import NumberBullet, TextParagraph


def settle(words: Sequence[Words]) -> tuple[TextParagraph, ...]:
    """The paragraphs of one frame.

    Sentences of one paragraph come together again. PowerPoint counts on while paragraphs of a level share scheme and
    start, and starts anew after any other paragraph of that level or above: an item after such a break starts with
    its own number.
    """
    paragraphs: list[TextParagraph] = []
    counting: dict[int, tuple[str, int]] = {}
    for index, said in enumerate(words):
        paragraph = said.paragraph
        if said.continued:
            if index:
                last = paragraphs[-1]
                paragraphs[-1] = replace(last, runs=last.runs + paragraph.runs)
                continue
            paragraph = replace(paragraph, bullet=None, indent=0)
        known = counting.get(said.depth)
        counting = {depth: state for depth, state in counting.items() if depth < said.depth}
        if said.number is not None and isinstance(paragraph.bullet, NumberBullet):
            start = known[1] if known is not None and known[0] == said.sequence else said.number
            counting[said.depth] = (said.sequence, start)
            paragraph = replace(paragraph, bullet=replace(paragraph.bullet, start=start))
        paragraphs.append(paragraph)
    return tuple(paragraphs)
