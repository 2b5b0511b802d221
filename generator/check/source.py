"""A Deck into what must be found again on its pages: every block that shows something, with its words and its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from generator.diagnostic import Span
from generator.model.blocks import (
    Big,
    Block,
    BulletList,
    Callout,
    Cell,
    Code,
    Column,
    Columns,
    DiagramBlock,
    Footnote,
    ListItem,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Runs,
    Table,
    Takeaway,
    plain_text,
)
from generator.model.deck import Deck


@dataclass(frozen=True, slots=True)
class Said:
    """Something of the source: `words` is what is to be read, empty for what is only seen.

    `own` tells whether `key` is the block's own, so that it must be found; else the words alone are looked for (a
    caption, a title, the source of a quote).
    """

    key: str
    span: Span
    words: str
    own: bool = True


def said(blocks: Iterable[Block]) -> Iterator[Said]:
    """What the blocks show, without the boxes that only hold others."""
    for block in blocks:
        yield from _said(block)


def block_spans(deck: Deck) -> Mapping[str, Span]:
    """The place of every block of the deck by its key, those inside others included; slides too."""
    spans = {slide.key: slide.span for slide in deck.slides}
    for slide in deck.slides:
        for block in (*slide.blocks, *slide.notes):
            spans.update(_spans(block))
    return spans


def _said(block: Block) -> Iterator[Said]:
    match block:
        case Paragraph(key, span, runs):
            yield from _words(key, span, runs, own=True)
        case Code(key, span, text):
            yield Said(key, span, text)
        case Table(key, span, caption=caption):
            for cell in block.cells:
                yield from _words(cell.key, cell.span, cell.runs, own=True)
            yield from _words(key, span, caption, own=False)
        case Picture(key, span, caption=caption) | DiagramBlock(key, span, caption=caption):
            yield Said(key, span, "")
            yield from _words(key, span, caption, own=False)
        case Quote(key, span, source=words) | Callout(key, span, title=words):
            yield from _words(key, span, words, own=False)
        case Footnote(key, span, runs):
            yield from _words(key, span, runs, own=True)
        case BulletList() | OrderedList() | Takeaway() | Big() | Columns():
            pass
        case _:
            assert_never(block)
    for part in _parts(block):
        yield from said(part.blocks)


def _words(key: str, span: Span, runs: Runs, *, own: bool) -> Iterator[Said]:
    words = plain_text(runs)
    if words.strip():
        yield Said(key, span, words, own)


def _spans(block: Block) -> Iterator[tuple[str, Span]]:
    yield block.key, block.span
    if isinstance(block, Table):
        yield from ((cell.key, cell.span) for cell in block.cells)
    for part in _parts(block):
        yield part.key, part.span
        for inner in part.blocks:
            yield from _spans(inner)


def _parts(block: Block) -> tuple[ListItem | Column | Cell | Quote | Callout | Takeaway | Big, ...]:
    """What of a block holds other blocks: its items, its columns, its cells, or itself."""
    match block:
        case BulletList(items=items) | OrderedList(items=items):
            return items
        case Columns(columns=columns):
            return columns
        case Table():
            return tuple(cell for cell in block.cells if cell.blocks)
        case Quote() | Callout() | Takeaway() | Big():
            return (block,)
        case Paragraph() | Code() | Picture() | DiagramBlock() | Footnote():
            return ()
        case _:
            assert_never(block)
