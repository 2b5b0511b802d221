"""Any mixture of blocks into units of one column, for one step of sizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from generator.geometry import Emu, Size, pt
from generator.layout.callout import INSIDE, callout_parts
from generator.layout.code import code_units
from generator.layout.desk import Desk
from generator.layout.grid import grid_units
from generator.layout.loose import loosened
from generator.layout.scale import level_steps, size_steps
from generator.layout.styles import code_style
from generator.layout.table import sizings, table_units
from generator.layout.text import speak
from generator.layout.unit import (
    BLOCK_GAP,
    LEAD_IN,
    TOGETHER,
    Caption,
    Unit,
    cut_word_problems,
    cuts_words,
    stack_height,
)
from generator.layout.visual import caption_units, visual_units
from generator.layout.words import Setting, Solid, Standing, Words
from generator.model.blocks import Block, Callout, Code, Columns, DiagramBlock, Picture, Runs, Table
from generator.model.text import TextParagraph
from generator.model.theme import TextStyle

WORDS = "words"
"""The group of all paragraphs: those that follow each other share a frame."""

_LEADS_IN = (":", "：")


@dataclass(frozen=True, slots=True)
class Room:
    """A column's place: its width and height, and the width that words have inside the insets of their frame."""

    width: Emu
    height: Emu
    words: Emu

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)


def step_count(style: TextStyle, desk: Desk) -> int:
    """How many steps of sizes there are: as many as text, tables or code have, whichever has most."""
    scale = desk.theme.type_scale
    code = level_steps(code_style(desk.theme).level(0), scale)
    return max(len(size_steps(style, scale)), len(sizings(desk.theme.table, scale)), len(code))


def flow_units(blocks: Sequence[Block], room: Room, style: TextStyle, step: int, desk: Desk) -> tuple[Unit, ...]:
    """The blocks as units, in order, with the ranks of the breaks between them."""
    sizes = tuple(level.size for level in style.levels)
    if step:
        steps = size_steps(style, desk.theme.type_scale)
        sizes = steps[min(step, len(steps) - 1)]
    setting = Setting(style, sizes, desk.lang, desk.ruler)
    units: list[Unit] = []
    before: Words | Standing | None = None
    for said in speak(blocks, setting):
        rank = 0 if before is None else _rank(before, said)
        if isinstance(said, Words):
            units.append(_word_unit(said, rank, room, desk))
        else:
            new = _standing_units(said.block, _Above.of(units, rank), room, setting, step, desk)
            units += (replace(unit, rank=max(unit.rank, rank)) for unit in new[:1])
            units += new[1:]
        before = said
    if stack_height(units) <= room.height:
        return tuple(units)
    return tuple(loosened(units, room.height, room.width, room.words, desk))


@dataclass(frozen=True, slots=True)
class _Above:
    """How high all is that stands before a block, and what of it has to stay with the block."""

    all: Emu
    stays: Emu

    @classmethod
    def of(cls, units: Sequence[Unit], rank: int) -> _Above:
        if not units:
            return cls(0, 0)
        first = len(units)
        while rank >= LEAD_IN and first:
            first -= 1
            rank = units[first].rank
        tied = units[first:]
        return cls(stack_height(units), stack_height(tied) + BLOCK_GAP if tied else 0)


def _standing_units(block: Solid, above: _Above, room: Room, setting: Setting, step: int, desk: Desk) -> Sequence[Unit]:
    # What a heading or a lead-in leaves of a page is room enough for rows; half a page of them is a text of its own.
    stays = above.stays if above.stays * 2 <= room.height else 0
    match block:
        case Callout():
            return _callout_units(block, room, setting, step, desk)
        case Columns():
            fill = partial(_column_units, style=setting.style, step=step, desk=desk)
            return grid_units(block, Size(room.width, room.height - stays), above.all - stays, fill, desk)
        case Table():
            caption = _caption_units(block, block.caption, room, desk)
            below = sum(unit.lead + unit.height for unit in caption if isinstance(unit.content, Caption))
            return (*table_units(block, Size(room.width, room.height - stays - below), step, desk), *caption)
        case Code():
            return code_units(block, room.width, step, desk)
        case Picture() | DiagramBlock():
            caption = _caption_units(block, block.caption, room, desk)
            if all(isinstance(unit.content, Caption) for unit in caption):
                return visual_units(block, room.size, desk)
            return (*visual_units(replace(block, caption=()), room.size, desk), *caption)
        case _:
            assert_never(block)


def _callout_units(block: Callout, room: Room, setting: Setting, step: int, desk: Desk) -> Sequence[Unit]:
    units: list[Unit] = []
    for part in callout_parts(block, room.size, setting, desk):
        if isinstance(part, Unit):
            units.append(part)
            continue
        new = _standing_units(part.block, _Above.of(units, INSIDE), room, setting, step, desk)
        units += (replace(unit, rank=max(unit.rank, INSIDE)) for unit in new[:1])
        units += new[1:]
    return units


def _caption_units(block: Table | Picture | DiagramBlock, caption: Runs, room: Room, desk: Desk) -> Sequence[Unit]:
    """The caption; as words that may go on on the next page where it is higher than half a page."""
    units = caption_units(block, caption, room.width, desk)
    if sum(unit.height for unit in units) * 2 <= room.height:
        return units
    return [
        replace(unit, content=Words(unit.content.paragraph, unit.span)) if isinstance(unit.content, Caption) else unit
        for unit in units
    ]


def _rank(before: Words | Standing, said: Words | Standing) -> int:
    """How bad a page break between the two is (see `Unit`)."""
    if isinstance(before, Standing):
        return said.depth if isinstance(said, Standing) or said.opens else said.depth + 1
    if before.heading:
        return TOGETHER
    if isinstance(said, Words) and said.depth > before.depth and said.opens and before.opens:
        return TOGETHER
    if _leads_in(before.paragraph):
        return LEAD_IN
    return said.depth if isinstance(said, Standing) or said.opens else said.depth + 1


def _leads_in(paragraph: TextParagraph) -> bool:
    """Whether words announce what follows: they end with a colon, or are bold throughout and no item of a list."""
    if not paragraph.runs:
        return False
    bold = paragraph.bullet is None and all(run.bold for run in paragraph.runs)
    return bold or paragraph.runs[-1].text.rstrip().endswith(_LEADS_IN)


def _word_unit(words: Words, rank: int, room: Room, desk: Desk) -> Unit:
    extent = desk.ruler.measure((words.paragraph,), room.words)
    return Unit(
        words,
        WORDS,
        words.span,
        extent.safe_height + 1,
        rank=rank,
        joint=pt(words.paragraph.space_before * 1.01 / 100) + 1,
        broken=bool(extent.broken_words) and cuts_words(extent),
        problems=cut_word_problems(extent, words.span) if extent.broken_words else (),
    )


def _column_units(blocks: Sequence[Block], size: Size, *, style: TextStyle, step: int, desk: Desk) -> tuple[Unit, ...]:
    return flow_units(blocks, Room(size.width, size.height, size.width), style, step, desk)


def wish(unit: Unit) -> Emu:
    """How much higher than its least height a unit would like to be."""
    return max(0, unit.ideal - unit.height)
