"""Any mixture of blocks into units of one column, for one step of sizes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import assert_never

from generator.diagnostic import Diagnostic
from generator.geometry import Emu, Size, divide, pt
from generator.layout.callout import callout_units
from generator.layout.code import code_units
from generator.layout.desk import Desk
from generator.layout.fit import break_pages
from generator.layout.numbering import settle
from generator.layout.scale import level_steps, size_steps
from generator.layout.styles import code_style
from generator.layout.table import sizings, table_units
from generator.layout.text import speak
from generator.layout.unit import BLOCK_GAP, TOGETHER, Grid, Unit, stack_height
from generator.layout.visual import caption_units, visual_units
from generator.layout.words import Setting, Solid, Standing, Words
from generator.model.blocks import Block, Callout, Code, Columns, DiagramBlock, Picture, Table
from generator.model.text import TextRun
from generator.model.theme import TextStyle

WORDS = "words"
"""The group of all paragraphs: those that follow each other share a frame."""

_CLOSERS = "。！？”’」』）"
_SENTENCE_END = re.compile(rf"(?<=[。！？])(?=[^{_CLOSERS}])|(?<=[。！？][”’」』）])(?=[^{_CLOSERS}])|(?<=[.!?]) +")
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
    steps = size_steps(style, desk.theme.type_scale)
    setting = Setting(style, steps[min(step, len(steps) - 1)], desk.lang, desk.ruler)
    units: list[Unit] = []
    before: Words | Standing | None = None
    for said in speak(blocks, setting):
        new = _units(said, room, setting, step, desk)
        if new and before is not None:
            units.append(replace(new[0], rank=max(new[0].rank, _rank(before, said))))
            units += new[1:]
        else:
            units += new
        before = said
    return tuple(units)


def _units(said: Words | Standing, room: Room, setting: Setting, step: int, desk: Desk) -> Sequence[Unit]:
    match said:
        case Words():
            return _word_units(said, room, desk)
        case Standing():
            return _standing_units(said.block, room, setting, step, desk)


def _standing_units(block: Solid, room: Room, setting: Setting, step: int, desk: Desk) -> Sequence[Unit]:
    match block:
        case Callout():
            panel, others = callout_units(block, room.width, setting, desk)
            return [panel, *(unit for other in others for unit in _units(other, room, setting, step, desk))]
        case Columns():
            return _grid_units(block, room, setting.style, step, desk)
        case Table():
            caption = caption_units(block, block.caption, room.width, desk)
            return (*table_units(block, room.width, step, desk), *caption)
        case Code():
            return code_units(block, room.width, step, desk)
        case Picture() | DiagramBlock():
            return visual_units(block, room.size, desk)
        case _:
            assert_never(block)


def _rank(before: Words | Standing, said: Words | Standing) -> int:
    """How bad a page break between the two is (see `Unit`)."""
    if isinstance(before, Standing):
        return said.depth if isinstance(said, Standing) or said.opens else said.depth + 1
    if before.heading:
        return TOGETHER
    lead_in = before.paragraph.text.rstrip().endswith(_LEADS_IN)
    if isinstance(said, Standing):
        return max(said.depth, 2 if lead_in else 0)
    if said.depth > before.depth and said.opens and before.opens:
        return TOGETHER
    return max(said.depth + (not said.opens), 2 if lead_in else 0)


def _word_units(words: Words, room: Room, desk: Desk) -> list[Unit]:
    """The paragraph whole, or by sentences when it is higher than a page."""
    whole = _word_unit(words, room, desk)
    if whole.height <= room.height:
        return [whole]
    parts = sentences(words)
    if len(parts) == 1:
        return [whole]
    return _sentence_units(parts, room, desk)


def _sentence_units(parts: Sequence[Words], room: Room, desk: Desk) -> list[Unit]:
    """A unit for each sentence, as high as it makes the paragraph higher.

    On a page that begins with a sentence the paragraph may have one line more than by this count: its first line was
    shared with the sentence before. Measured in stretches of about a page, so that it stays linear.
    """
    units: list[Unit] = []
    (stretch,) = settle(parts[:1])
    line = desk.ruler.measure((replace(stretch, runs=()),), room.words).safe_height
    before = 0
    for index, part in enumerate(parts):
        unit = _word_unit(part, room, desk)
        if index:
            stretch = replace(stretch, runs=stretch.runs + part.paragraph.runs)
        height = desk.ruler.measure((stretch,), room.words).safe_height
        if height > room.height:
            (stretch,) = settle((part,))
            before, height = 0, unit.height
        if index:
            unit = replace(unit, rank=part.depth + 2, joint=0, opening=line)
        units.append(replace(unit, height=height - before + 1))
        before = height
    return units


def _word_unit(words: Words, room: Room, desk: Desk) -> Unit:
    extent = desk.ruler.measure((words.paragraph,), room.words)
    problems = tuple(
        Diagnostic(
            "word-broken",
            "warning",
            f'"{word}" is wider than its line and is cut',
            words.span,
            "link it from a shorter text, or give it more room",
        )
        for word in extent.broken_words
    )
    return Unit(
        words,
        WORDS,
        words.span,
        extent.safe_height + 1,
        joint=pt(words.paragraph.space_before * 1.01 / 100) + 1,
        broken=any(not _is_address(word) for word in extent.broken_words),
        problems=problems,
    )


def _is_address(word: str) -> bool:
    return "://" in word or "@" in word or word.startswith("www.")


def sentences(words: Words) -> tuple[Words, ...]:
    """The paragraph cut at the ends of its sentences; blanks stay with the sentence before them."""
    text = words.paragraph.text
    cuts = [match.end() for match in _SENTENCE_END.finditer(text) if 0 < match.end() < len(text)]
    edges = [0, *cuts, len(text)]
    parts: list[Words] = []
    for start, end in pairwise(edges):
        runs: list[TextRun] = []
        offset = 0
        for run in words.paragraph.runs:
            piece = run.text[max(0, start - offset) : max(0, end - offset)]
            offset += len(run.text)
            if piece:
                runs.append(replace(run, text=piece))
        paragraph = replace(words.paragraph, runs=tuple(runs))
        parts.append(replace(words, paragraph=paragraph, continued=bool(parts), number=None if parts else words.number))
    return tuple(parts)


def column_weights(columns: Columns) -> tuple[float, ...]:
    """The share of each column; those without one share what is left, or are as wide as the average."""
    given = [column.weight for column in columns.columns if column.weight]
    missing = len(columns.columns) - len(given)
    left = (1 - sum(given)) / missing if missing else 0.0
    share = left if left > 0 else sum(given) / len(given) if given else 1.0
    return tuple(column.weight or share for column in columns.columns)


def _grid_units(columns: Columns, room: Room, style: TextStyle, step: int, desk: Desk) -> list[Unit]:
    """The columns side by side: one unit, or one for each page when a column is higher than a page."""
    if not columns.columns:
        return []
    weights = column_weights(columns)
    paged: list[tuple[tuple[Unit, ...], ...]] = []
    for column, (_, width) in zip(columns.columns, divide(room.width, weights, BLOCK_GAP), strict=True):
        units = flow_units(column.blocks, Room(width, room.height, width), style, step, desk)
        paged.append(break_pages(units, room.height).apply(units))
    return [
        Unit(
            Grid(columns.key, row, weights),
            f"{columns.key}/{index}",
            columns.span,
            max(map(stack_height, row)),
            rank=min(index, 1),
            ideal=max(stack_height(units) + sum(wish(unit) for unit in units) for units in row),
            broken=any(unit.broken for units in row for unit in units),
        )
        for index, row in enumerate(zip_longest(*paged, fillvalue=()))
    ]


def wish(unit: Unit) -> Emu:
    """How much higher than its least height a unit would like to be."""
    return max(0, unit.ideal - unit.height)
