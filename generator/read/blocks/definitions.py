"""Definition lists: each term is a small heading, its definitions are blocks below it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.blocks import Block, Paragraph
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import read_runs


def read_definitions(node: Node, context: Context) -> tuple[Block, ...]:
    """Terms and definitions in order."""
    inside = context.inside(context.next_key("definitions"))
    blocks: list[Block] = []
    for part in node.children:
        if part.kind == "dt":
            assert part.words is not None
            runs = read_runs(part.words, part.document, context, "a term")
            bold = tuple(replace(run, bold=True) for run in runs)
            blocks.append(Paragraph(inside.next_key("term"), part.span, bold, heading=True))
        else:
            blocks.extend(inside.inside(inside.next_key("definition")).blocks(part.children))
    return tuple(blocks)
