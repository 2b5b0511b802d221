"""The units of one page into frames: each in its place, visuals in what room is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from generator.geometry import Box, Emu, to_pt
from generator.layout.callout import Panel, panel_frames
from generator.layout.code import CodeChunk, code_frames
from generator.layout.desk import Desk
from generator.layout.flow import wish
from generator.layout.level import levelled
from generator.layout.numbering import settle
from generator.layout.stack import Column, Placed
from generator.layout.table import TableRows, table_frame
from generator.layout.unit import BLOCK_GAP, Caption, Grid, Unit, Visual, stack_height
from generator.layout.visual import draw_visual
from generator.layout.words import Words
from generator.model.blocks import Picture
from generator.model.page import Frame, PlaceholderRef, TextFrame
from generator.model.text import Anchor
from generator.model.theme import Slot


def place_columns(columns: Sequence[Column], key: str, suffix: str, desk: Desk) -> tuple[Frame, ...]:
    """The frames of columns side by side, left to right, each from top to bottom.

    `key` is the page's, for text in placeholders; `suffix` (`/2` …) goes to the keys of blocks on pages that a split
    has added.
    """
    stacks = levelled([_stack(column) for column in columns], columns, desk)
    frames: list[Frame] = []
    for column, stack in zip(columns, stacks, strict=True):
        if column.head:
            frames.append(column.head)
        for placed in stack:
            for unit in placed.units:
                desk.diagnostics.extend(unit.problems)
            frames += _draw(placed, key, suffix, desk, anchor="ctr" if len(columns) == 1 else "t")
    return tuple(frames)


def _stack(column: Column) -> list[Placed]:
    """Groups one above the other. What is left over goes to the visuals, in proportion to what they would like."""
    groups = [tuple(group) for _, group in groupby(column.units, key=lambda unit: unit.group)]
    wishes = sum(wish(unit) for unit in column.units)
    left = max(0, column.box.height - stack_height(column.units))
    spoken = any(isinstance(unit.content, Words) for unit in column.units)
    share = min(1.0, left / wishes) if wishes else 0.0
    placed: list[Placed] = []
    host, y = column.host, column.box.y
    for group in groups:
        if placed:
            y += group[0].lead
        height = stack_height(group) + round(share * sum(map(wish, group)))
        suits = host is not None and _suits(host, group[0], spoken=spoken)
        # Text alone keeps the whole of its column; a visual alone finds its own place there.
        alone = len(groups) == 1 and (_is_text(group[0]) or _is_visual(group[0]))
        box = column.box if alone else Box(column.box.x, y, column.box.width, height)
        placed.append(Placed(group, box, host if suits else None))
        host = None if suits else host
        y += height
    return placed


def is_for_text(slot: Slot) -> bool:
    """Whether running text goes into the slot."""
    return slot.kind in ("body", "obj", "subTitle") and slot.name != "code"


def _suits(host: Slot, unit: Unit, *, spoken: bool) -> bool:
    """Whether a placeholder can hold the unit as it is. One for any content is for the words, if there are any."""
    match unit.content:
        case Words():
            return is_for_text(host)
        case CodeChunk():
            return host.name == "code"
        case TableRows():
            return host.kind == "tbl"
        case Visual(block=Picture()):
            return host.kind == "pic" or (host.kind == "obj" and not spoken)
        case Caption() | Visual() | Panel() | Grid():
            return False
        case _:
            assert_never(unit.content)


def _is_text(unit: Unit) -> bool:
    return isinstance(unit.content, Words) and not unit.content.heading


def _is_visual(unit: Unit) -> bool:
    return isinstance(unit.content, Visual)


def tell_overflow(units: Sequence[Unit], capacity: Emu, desk: Desk) -> None:
    """An error for each unit that is higher than a whole page. Diagrams say so themselves when they are drawn."""
    for unit in units:
        need = unit.opening + unit.height
        match unit.content:
            case Visual():
                continue
            case Grid(columns=columns):
                for inner in columns:
                    tell_overflow(inner, capacity, desk)
            case Words() | Caption() | TableRows() | CodeChunk() | Panel() if need > capacity:
                desk.diagnostics.error(
                    "does-not-fit",
                    f"{_called(unit)} needs {to_pt(need):.0f} pt of height at the smallest size; its place has "
                    f"{to_pt(capacity):.0f} pt, {to_pt(need - capacity):.0f} pt too few",
                    unit.span,
                    _remedy(unit),
                )
            case _:
                continue


def _called(unit: Unit) -> str:
    match unit.content:
        case Words():
            return "this paragraph"
        case Caption():
            return "this caption"
        case TableRows():
            return "this table row"
        case CodeChunk():
            return "this code"
        case Panel():
            return "this callout"
        case Visual() | Grid():
            return "this block"
        case _:
            assert_never(unit.content)


def _remedy(unit: Unit) -> str:
    match unit.content:
        case CodeChunk() | Words():
            return "give it more room, or say less"
        case _:
            return "say less, or make two of it"


def _draw(placed: Placed, key: str, suffix: str, desk: Desk, anchor: Anchor) -> Sequence[Frame]:
    """The frames of one group; a low diagram stands in its box as `anchor` says."""
    first = placed.units[0].content
    host, box = placed.host, placed.box
    reference = PlaceholderRef(host.kind, host.idx) if host else None
    contents = [unit.content for unit in placed.units]
    match first:
        case Words():
            words = [content for content in contents if isinstance(content, Words)]
            return (_text_frame(words, placed, f"{key}/{host.name}" if host else first.paragraph.key),)
        case Caption():
            return (TextFrame(first.key + suffix, "Caption", box, (first.paragraph,)),)
        case TableRows(plan=plan):
            rows = [content for content in contents if isinstance(content, TableRows)]
            return (table_frame(rows, box, plan.table.key + suffix, desk, reference),)
        case CodeChunk(code=code):
            chunks = [content for content in contents if isinstance(content, CodeChunk)]
            return code_frames(chunks, box, code.key + suffix, desk, reference)
        case Visual(block=block):
            frame = draw_visual(block, box, suffix, desk, anchor, reference)
            return (frame,) if frame else ()
        case Panel():
            return panel_frames([content for content in contents if isinstance(content, Panel)], box, suffix, desk)
        case Grid():
            boxes = box.columns(first.weights, BLOCK_GAP)
            inner = [Column(units, part) for units, part in zip(first.columns, boxes, strict=True)]
            return place_columns(inner, key, suffix, desk)
        case _:
            assert_never(first)


def _text_frame(words: Sequence[Words], placed: Placed, key: str) -> TextFrame:
    """Text in its placeholder, which is moved where other frames or a missing heading change its box."""
    host = placed.host
    if host is None:
        # Headings of columns have boxes of one height: their last lines are level.
        anchor = "b" if all(part.heading for part in words) else "t"
        return TextFrame(key, "Text", placed.box, settle(words), anchor=anchor)
    moved = placed.box != host.box
    return TextFrame(
        key=key,
        name=host.title,
        box=placed.box,
        paragraphs=settle(words),
        placeholder=PlaceholderRef(host.kind, host.idx),
        moved=moved,
        anchor="t" if moved else host.anchor,
        insets=replace(host.insets, top=0, bottom=0) if moved else host.insets,
    )
