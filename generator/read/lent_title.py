"""The blocks of a slide that has no title in, the words that it is called by in the outline out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

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
    plain_text,
)

_LONGEST = 60


def lent_title(blocks: Iterable[Block]) -> str:
    """The first words of the blocks, up to the end of a sentence or about 60 characters; empty where there are none."""
    first = next(filter(None, (" ".join(words.split()) for words in _words(blocks))), "")
    sentence = next((first[: index + 1] for index, char in enumerate(first) if char in "。！？"), first)
    if len(sentence) <= _LONGEST:
        return sentence
    cut = sentence.rfind(" ", 0, _LONGEST)
    return f"{sentence[: cut if cut > 0 else _LONGEST]}…"


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(runs=runs) | Footnote(runs=runs):
                yield plain_text(runs)
            case BulletList(items=items) | OrderedList(items=items):
                for item in items:
                    yield from _words(item.blocks)
            case Code(text=text):
                yield text.strip().partition("\n")[0]
            case Table():
                yield from (plain_text(cell.runs) for cell in block.header)
                yield from (plain_text(cell.runs) for row in block.rows for cell in row)
            case Picture() | DiagramBlock():
                yield plain_text(block.caption)
                yield block.alt or ""
            case Callout(title=title):
                yield plain_text(title)
                yield from _words(block.blocks)
            case Quote() | Takeaway() | Big():
                yield from _words(block.blocks)
            case Columns(columns=columns):
                for column in columns:
                    yield from _words(column.blocks)
            case _:
                assert_never(block)
