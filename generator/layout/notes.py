"""Speaker notes into paragraphs: 12 pt, bullets kept, everything else told in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.geometry import pt
from generator.layout.desk import Desk
from generator.layout.numbering import settle
from generator.layout.text import DEEPEST, plain_paragraph, speak
from generator.layout.words import Setting, Standing, Words
from generator.model.blocks import Block, Callout, Cell, Code, Columns, DiagramBlock, Picture, Run, Runs, Table
from generator.model.text import CharBullet, TextParagraph
from generator.model.theme import LevelStyle, TextStyle

_SIZE = 1200
_STYLE = TextStyle(
    "notes",
    tuple(
        LevelStyle(_SIZE, _SIZE, margin_left=pt(18) * (depth + 1), indent=-pt(18), bullet="•")
        for depth in range(DEEPEST + 1)
    ),
)


def notes_paragraphs(blocks: Sequence[Block], desk: Desk) -> tuple[TextParagraph, ...]:
    """The notes in plain paragraphs. Colours are left to the notes page, which is not the slide's."""
    setting = Setting(_STYLE, (_SIZE,) * (DEEPEST + 1), desk.lang, desk.ruler)
    return tuple(_uncoloured(paragraph) for paragraph in _told(blocks, setting))


def _told(blocks: Sequence[Block], setting: Setting) -> Iterator[TextParagraph]:
    words: list[Words] = []
    for said in speak(blocks, setting):
        match said:
            case Words():
                words.append(said)
            case Standing(block):
                yield from settle(words)
                words = []
                yield from _standing(block, setting)
    yield from settle(words)


def _standing(
    block: Code | Table | Picture | DiagramBlock | Callout | Columns, setting: Setting
) -> Iterator[TextParagraph]:
    match block:
        case Code():
            for line in block.text.split("\n"):
                yield plain_paragraph((Run(line, code=True),), setting, block.key)
        case Table():
            # A row is an item, its further cells are the items below: a notes page has no tables.
            for row in (block.header, *block.subheader, *block.rows):
                for depth, cell in enumerate(row):
                    yield from _cell(cell, min(depth, 1), setting)
            if block.caption:
                yield plain_paragraph(block.caption, setting, block.key)
        case Picture() | DiagramBlock():
            words: Runs = block.caption or (Run(block.alt or ""),)
            yield plain_paragraph(words, setting, block.key)
        case Callout():
            if block.title:
                yield plain_paragraph(block.title, setting, block.key, bold=True)
            yield from _told(block.blocks, setting)
        case Columns():
            for column in block.columns:
                yield from _told(column.blocks, setting)
        case _:
            assert_never(block)


def _cell(cell: Cell, depth: int, setting: Setting) -> Iterator[TextParagraph]:
    if cell.blocks:
        yield from _told(cell.blocks, setting)
    elif not cell.covered:
        yield _item(cell, depth, setting)


def _item(cell: Cell, depth: int, setting: Setting) -> TextParagraph:
    level = setting.style.level(depth)
    return replace(
        plain_paragraph(cell.runs, setting, cell.key),
        level=depth,
        bullet=CharBullet(level.bullet or "•"),
        margin_left=level.margin_left,
        indent=level.indent,
    )


def _uncoloured(paragraph: TextParagraph) -> TextParagraph:
    return replace(paragraph, runs=tuple(replace(run, color=None, highlight=None) for run in paragraph.runs))
