"""Words into the paragraphs of one text frame: their parts joined again, numbers that go on after a break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.layout.words import Words
from generator.model.text import LINE_BREAK, NumberBullet, TextParagraph, TextRun


def settle(words: Sequence[Words]) -> tuple[TextParagraph, ...]:
    """The paragraphs of one frame.

    Parts of one paragraph come together again; what goes on from the page before looks like the rest of its paragraph.
    PowerPoint counts on while paragraphs of a level share scheme and start, and starts anew after any other paragraph
    of that level or above: an item after such a break starts with its own number.
    """
    paragraphs: list[TextParagraph] = []
    counting: dict[int, tuple[str, int]] = {}
    index = 0
    while index < len(words):
        said = words[index]
        after = index + 1
        while after < len(words) and words[after].continued:
            after += 1
        paragraph = said.paragraph
        if said.continued or said.cut or after > index + 1:
            paragraph = _joined(words[index:after])
        index = after
        known = counting.get(said.depth)
        if counting:
            counting = {depth: state for depth, state in counting.items() if depth < said.depth}
        if said.number is not None and isinstance(paragraph.bullet, NumberBullet):
            start = known[1] if known is not None and known[0] == said.sequence else said.number
            counting[said.depth] = (said.sequence, start)
            if start != paragraph.bullet.start:
                paragraph = replace(paragraph, bullet=replace(paragraph.bullet, start=start))
        paragraphs.append(paragraph)
    return tuple(paragraphs)


def _joined(parts: Sequence[Words]) -> TextParagraph:
    """One paragraph again; a line break at which it was cut has done its work when the rest is on another page."""
    first = parts[0]
    runs: list[TextRun] = []
    for run in (run for part in parts for run in part.paragraph.runs):
        if runs and replace(runs[-1], text=run.text) == run:
            runs[-1] = replace(run, text=runs[-1].text + run.text)
        else:
            runs.append(run)
    if parts[-1].cut and runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(LINE_BREAK + " "))
    paragraph = replace(first.paragraph, runs=tuple(runs))
    return replace(paragraph, bullet=None, indent=0, space_before=0) if first.continued else paragraph
