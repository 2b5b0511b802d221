"""Diagrams side by side onto one scale and one top edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from generator.geometry import Box
from generator.layout.desk import Desk
from generator.layout.diagram.scale import fit
from generator.layout.stack import Column, Placed
from generator.layout.unit import Visual
from generator.layout.visual import scales
from generator.model.blocks import DiagramBlock


def level_diagrams(stacks: Sequence[list[Placed]], columns: Sequence[Column], desk: Desk) -> list[list[Placed]]:
    """Diagrams side by side, one in each column, get one scale and one top edge, and what follows them one too.

    Not where one of them alone is too large for its column: it would make the others too small to read.
    """
    found = [
        (row, content.block)
        for stack in stacks
        for row, placed in enumerate(stack)
        if isinstance(content := placed.units[0].content, Visual) and isinstance(content.block, DiagramBlock)
    ]
    diagrams = [desk.diagrams[block.source.key] for _, block in found]
    per_stack = [sum(_is_diagram(placed) for placed in stack) for stack in stacks]
    if any(count != 1 for count in per_stack):
        return list(stacks)
    boxes = [stack[row].box for stack, (row, _) in zip(stacks, found, strict=True)]
    top = max(box.y for box in boxes)
    alone = [
        fit(diagram, Box(box.x, top, box.width, box.bottom - top), desk.theme.diagram).factor
        for box, diagram in zip(boxes, diagrams, strict=True)
    ]
    scale = min(alone)
    if any(own >= scales(diagram, desk)[0] > scale for own, diagram in zip(alone, diagrams, strict=True)):
        return list(stacks)
    lowest = top + max(ceil(diagram.size.height * scale) for diagram in diagrams)
    levelled: list[list[Placed]] = []
    for column, stack, (row, _), box, diagram in zip(columns, stacks, found, boxes, diagrams, strict=True):
        # Rounded up: a box that is one unit too small would cost the labels a step of the type scale.
        width, height = ceil(diagram.size.width * scale), ceil(diagram.size.height * scale)
        fitted = Box(box.x + (box.width - width) // 2, top, width, height)
        # Downwards only as far as the column goes on below its last frame.
        shift = min(lowest - box.bottom, column.box.bottom - stack[-1].box.bottom)
        levelled.append(
            [
                *stack[:row],
                replace(stack[row], box=fitted),
                *(replace(placed, box=placed.box.moved(0, shift)) for placed in stack[row + 1 :]),
            ]
        )
    return levelled


def _is_diagram(placed: Placed) -> bool:
    content = placed.units[0].content
    return isinstance(content, Visual) and isinstance(content.block, DiagramBlock)
