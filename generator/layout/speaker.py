"""Speaker notes to the pages of their slide: each stays with what it was written beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.layout.desk import Desk
from generator.layout.notes import notes_paragraphs
from generator.layout.steps import walk
from generator.model.blocks import (
    Big,
    Block,
    BulletList,
    Callout,
    Code,
    Columns,
    DiagramBlock,
    Footnote,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Table,
    Takeaway,
)
from generator.model.deck import Slide
from generator.model.page import Frame, Page, ShapeFrame, TableFrame, TextFrame


def with_notes(pages: Sequence[Page], slide: Slide, desk: Desk) -> tuple[Page, ...]:
    """The pages of the slide with its notes.

    Notes between two blocks go to the page on which the first of them ends. Those at the end, or without a place, are
    about the slide as a whole: they go to its first page.
    """
    if not slide.notes:
        return tuple(pages)
    shares: list[list[Block]] = [[] for _ in pages]
    places = slide.note_places or (0,) * len(slide.notes)
    ends: dict[int, int] = {}
    for note, place in zip(slide.notes, places, strict=True):
        if place not in ends:
            ends[place] = _page_of(place, slide.blocks, pages)
        shares[ends[place]].append(note)
    return tuple(
        replace(page, notes=notes_paragraphs(share, desk)) if share else page
        for page, share in zip(pages, shares, strict=True)
    )


def _page_of(place: int, blocks: Sequence[Block], pages: Sequence[Page]) -> int:
    """The index of the page for notes that have `place` blocks before them."""
    after = blocks[place:]
    if len(pages) == 1 or not place or all(isinstance(block, Footnote) for block in after):
        return 0
    keys = frozenset(_keys(blocks[place - 1]))
    return max((index for index, page in enumerate(pages) if _shows(page, keys)), default=0)


def _shows(page: Page, keys: frozenset[str]) -> bool:
    """Whether some frame, paragraph or cell of the page has one of the keys, or one that a split has made of it."""
    return any(key in keys or key.rpartition("/")[0] in keys for frame in walk(page.frames) for key in _shown(frame))


def _shown(frame: Frame) -> Iterator[str]:
    yield frame.key
    match frame:
        case TextFrame() | ShapeFrame():
            yield from (paragraph.key for paragraph in frame.paragraphs)
        case TableFrame():
            yield from (cell.key for row in frame.rows for cell in row.cells)
        case _:
            pass


def _keys(block: Block) -> Iterator[str]:
    """The keys of a block and of all that it holds."""
    yield block.key
    match block:
        case BulletList() | OrderedList():
            for item in block.items:
                yield item.key
                yield from _all_keys(item.blocks)
        case Columns():
            for column in block.columns:
                yield from _all_keys(column.blocks)
        case Table():
            yield from (cell.key for row in (block.header, *block.rows) for cell in row)
        case Quote() | Callout() | Takeaway() | Big():
            yield from _all_keys(block.blocks)
        case Paragraph() | Code() | Picture() | DiagramBlock() | Footnote():
            pass
        case _:
            assert_never(block)


def _all_keys(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _keys(block)
