"""Units in, the same out with paragraphs in parts wherever what has to stay together is higher than a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.geometry import Emu
from generator.layout.callout import Panel, inner_width
from generator.layout.cuts import cut_words, shared_line
from generator.layout.desk import Desk
from generator.layout.unit import LEAD_IN, Unit, stack_height
from generator.layout.words import Words


def loosened(units: Sequence[Unit], height: Emu, width: Emu, words: Emu, desk: Desk) -> Iterator[Unit]:
    """The units for pages that are `height` high in a column of `width`; words outside panels have lines of `words`.

    A heading and the paragraph below it go on the next page together while a page can hold them; a paragraph that is
    higher than that is parted, and so is one in a callout.
    """
    for chain in _chains(units):
        if stack_height(chain) <= height:
            yield from chain
            continue
        for unit in chain:
            yield from _parts(unit, height, width, words, desk)


def _chains(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """Units with what has to stay with them; most are alone."""
    start = 0
    for index in range(1, len(units) + 1):
        if index == len(units) or units[index].rank < LEAD_IN:
            yield units[start:index]
            start = index


def _parts(unit: Unit, height: Emu, width: Emu, words: Emu, desk: Desk) -> Iterator[Unit]:
    content = unit.content
    match content:
        case Words():
            said, lines = content, words
        case Panel(words=Words() as said):
            lines = inner_width(width, desk)
        case _:
            yield unit
            return
    opening = unit.opening + shared_line(said, lines, desk.ruler)
    for index, part in enumerate(cut_words(said, lines, height - unit.opening, desk.ruler)):
        own = replace(content, words=part.words) if isinstance(content, Panel) else part.words
        if not index:
            yield replace(unit, content=own, height=part.height)
        else:
            yield replace(unit, content=own, height=part.height, rank=part.rank, joint=0, opening=opening, problems=())
