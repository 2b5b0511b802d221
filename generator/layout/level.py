"""Stacks of columns side by side in, the same out with their visuals in rows: one scale, one height, one top edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil
from typing import TypeAlias

from generator.geometry import Box, Emu, Size
from generator.layout.desk import Desk
from generator.layout.diagram.scale import fit
from generator.layout.rows import Item, ItemKind, row_tops
from generator.layout.stack import Column, Placed
from generator.layout.unit import Caption, Visual
from generator.layout.visual import picture_size
from generator.model.blocks import DiagramBlock, Picture
from generator.model.diagram import Diagram

_ALIKE = 2
"""Pictures of a row get one height where the highest would not be more than twice as high as the lowest."""

_Place: TypeAlias = tuple[int, int]
"""Which of the stacks, and which frame of it."""


def levelled(stacks: Sequence[list[Placed]], columns: Sequence[Column], desk: Desk) -> list[list[Placed]]:
    """The first visuals of all columns stand in a row, the second ones in the next, and what follows stands level too.

    Diagrams in rows are drawn to one scale, pictures of a row have one height unless their proportions are too unlike.
    Columns stay as they are where that would make a diagram too small to be read.
    """
    centred = [_centred(stack, column) for stack, column in zip(stacks, columns, strict=True)]
    beside = [
        index
        for index, column in enumerate(columns)
        if len(columns) > 1 and column.anchor == "t" and any(map(_visual, stacks[index]))
    ]
    rows = _in_rows([stacks[index] for index in beside], [columns[index] for index in beside], desk) if beside else None
    known = dict(zip(beside, rows or (), strict=False))
    return [known.get(index, stack) for index, stack in enumerate(centred)]


def _centred(stack: list[Placed], column: Column) -> list[Placed]:
    """Visuals and their captions in the middle of a column that says so."""
    if column.anchor != "ctr" or len(stack) < 2 or any(_kind(placed) == "other" for placed in stack):
        return stack
    down = max(0, column.box.bottom - stack[-1].box.bottom) // 2
    return [replace(placed, box=placed.box.moved(0, down)) for placed in stack]


def _in_rows(stacks: Sequence[list[Placed]], columns: Sequence[Column], desk: Desk) -> list[list[Placed]] | None:
    """The stacks at the largest scale at which they fit their columns; what follows is level if there is room."""
    visuals = {
        (index, place): (_visual(placed), _room(stack, column, place))
        for index, (stack, column) in enumerate(zip(stacks, columns, strict=True))
        for place, placed in enumerate(stack)
    }
    diagrams = {
        place: (desk.diagrams[visual.source.key], room)
        for place, (visual, room) in visuals.items()
        if isinstance(visual, DiagramBlock)
    }
    pictures = {place: (visual, room) for place, (visual, room) in visuals.items() if isinstance(visual, Picture)}
    heights = _picture_heights(pictures, stacks, desk)
    for scale in _scales(tuple(diagrams.values()), desk):
        sizes = {place: _scaled(diagram, scale) for place, (diagram, _) in diagrams.items()}
        for below in (True, False):
            found = _stacked(stacks, columns, sizes, heights, below=below)
            if found:
                return found
    return None


def _stacked(
    stacks: Sequence[list[Placed]],
    columns: Sequence[Column],
    sizes: Mapping[_Place, Size],
    heights: Mapping[_Place, Emu],
    *,
    below: bool,
) -> list[list[Placed]] | None:
    """The stacks with their visuals in rows, diagrams in these sizes and pictures in these heights at most."""
    shown = {**{place: size.height for place, size in sizes.items()}, **heights}
    for _ in range(2):
        items = [_items(stack, index, shown) for index, stack in enumerate(stacks)]
        tops = row_tops(items, below=below).tops
        ends = [own[-1] + column[-1].height for own, column in zip(tops, items, strict=True)]
        over = max(end - column.box.height for end, column in zip(ends, columns, strict=True))
        if over <= 0:
            return [
                [
                    replace(placed, box=_box(placed, column, top, item.height, sizes.get((index, place))))
                    for place, (placed, top, item) in enumerate(zip(stack, own, items[index], strict=True))
                ]
                for index, (stack, column, own) in enumerate(zip(stacks, columns, tops, strict=True))
            ]
        if any(height <= over for height in heights.values()):
            return None
        shown.update({place: height - over for place, height in heights.items()})
    return None


def _items(stack: Sequence[Placed], index: int, heights: Mapping[_Place, Emu]) -> list[Item]:
    return [
        Item(placed.units[0].lead if place else 0, heights.get((index, place), placed.box.height), _kind(placed))
        for place, placed in enumerate(stack)
    ]


def _box(placed: Placed, column: Column, top: Emu, height: Emu, size: Size | None) -> Box:
    """A diagram has a box of its own size, so that it is drawn to that scale; other frames keep their width."""
    y = column.box.y + top
    if size is None:
        return Box(placed.box.x, y, placed.box.width, height)
    return Box(column.box.x + (column.box.width - size.width) // 2, y, size.width, size.height)


def _picture_heights(
    pictures: Mapping[_Place, tuple[Picture, Size]], stacks: Sequence[list[Placed]], desk: Desk
) -> dict[_Place, Emu]:
    """One height for the pictures of a row: that of the lowest. One that fills its place is as high as the others."""
    heights = {place: picture_size(picture, room, desk).height for place, (picture, room) in pictures.items()}
    rows: dict[int, list[_Place]] = {}
    for index, place in pictures:
        row = sum(_visual(placed) is not None for placed in stacks[index][:place])
        rows.setdefault(row, []).append((index, place))
    for row in rows.values():
        whole = [heights[place] for place in row if pictures[place][0].fit == "contain"]
        if whole and max(whole) <= _ALIKE * min(whole):
            free = [place for place in row if pictures[place][0].height is None and pictures[place][0].width is None]
            heights.update({place: min(heights[place], *whole) for place in free})
    return heights


def _scales(diagrams: Sequence[tuple[Diagram, Size]], desk: Desk) -> Iterator[Fraction]:
    """From the largest scale that each of the diagrams allows down to the least that all of them need.

    One that is too large for its column by itself takes the others with it only if they are too large as well.
    """
    style = desk.theme.diagram
    alone = [fit(diagram, Box(0, 0, room.width, room.height), style) for diagram, room in diagrams]
    largest = min((own.factor for own in alone), default=Fraction(1))
    if any(own.fits and own.needed > largest for own in alone):
        return
    yield largest
    steps = {Fraction(size, own.nodes.base) for own in alone for size in style.label_sizes}
    least = max((own.needed for own in alone), default=largest)
    yield from sorted((scale for scale in steps if least <= scale < largest), reverse=True)


def _scaled(diagram: Diagram, scale: Fraction) -> Size:
    # Rounded up: a box that is one unit too small would cost the labels a step of the type scale.
    return Size(ceil(diagram.size.width * scale), ceil(diagram.size.height * scale))


def _room(stack: Sequence[Placed], column: Column, place: int) -> Size:
    """What a visual may take: all that the frames of its column leave, or its share where it is not the only one."""
    if sum(_visual(placed) is not None for placed in stack) > 1:
        return Size(column.box.width, stack[place].box.height)
    others = sum(placed.box.height for other, placed in enumerate(stack) if other != place)
    leads = sum(placed.units[0].lead for placed in stack[1:])
    return Size(column.box.width, column.box.height - others - leads)


def _visual(placed: Placed) -> Picture | DiagramBlock | None:
    content = placed.units[0].content
    return content.block if isinstance(content, Visual) else None


def _kind(placed: Placed) -> ItemKind:
    if _visual(placed):
        return "visual"
    return "caption" if isinstance(placed.units[0].content, Caption) else "other"
