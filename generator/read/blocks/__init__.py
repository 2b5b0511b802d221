"""Nodes of Markdown's syntax in, blocks of the deck out: one file for each construct.

What holds other blocks reads them through `context.blocks`, so that no construct has to import those that it can hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import Block
from generator.read.blocks.code import read_code
from generator.read.blocks.definitions import read_definitions
from generator.read.blocks.div import read_div
from generator.read.blocks.formula import read_formula
from generator.read.blocks.lists import read_list
from generator.read.blocks.paragraph import read_heading, read_paragraph
from generator.read.blocks.quote import read_quote
from generator.read.blocks.table import read_table
from generator.read.captions import Captioned, with_captions
from generator.read.context import Context
from generator.read.document import Node
from generator.read.html import block_html


def read_blocks(nodes: Sequence[Node], context: Context) -> tuple[Block, ...]:
    """The blocks that the nodes stand for, in order; what is wrong with them is in the context's diagnostics."""
    blocks: list[Block] = []
    # Notes that stand among the slide's own blocks have to know how many of these there are already.
    own, before = context.key == context.slide and not context.in_notes, context.flow.shown
    for item in with_captions(nodes):
        blocks += _read(item, context)
        if own:
            context.flow.shown = before + len(blocks)
    return tuple(blocks)


def _read(item: Captioned, context: Context) -> tuple[Block, ...]:
    node = item.node
    match node.kind:
        case "paragraph":
            return read_paragraph(node, context)
        case "heading":
            return read_heading(node, context)
        case "bullet_list" | "ordered_list":
            return (read_list(node, context),)
        case "dl":
            return read_definitions(node, context)
        case "blockquote":
            return (read_quote(node, context),)
        case "fence" | "code_block":
            return read_code(node, context)
        case "div":
            return read_div(node, context)
        case "pipe_table" | "grid_table":
            return read_table(item, context)
        case "math_block":
            return (read_formula(node, context),)
        case _:
            _no_block(node, context)
            return ()


def _no_block(node: Node, context: Context) -> None:
    """Comments, and what cannot be a block, which is said."""
    error, span = context.diagnostics.error, node.document.span(node.line)
    match node.kind:
        case "html_block":
            block_html(node.token.content, span, context)
        case "simple_table":
            hint = "write a pipe table: | a | b | over | --- | --- |"
            error("table-unsupported", "tables drawn with blanks and dashes alone are not supported", span, hint)
        case "div_stray":
            error("div-close", "this ::: closes nothing", span, "take it away, or open a block before it: ::: notes")
        case "too_deep":
            error("nesting-too-deep", "blocks stand too deep inside each other here", span)
        case "hr" | "slide_break":
            hint = "close the block before it, or take it away"
            error("break-inside", "a slide cannot end inside another block", span, hint)
        case _:
            raise AssertionError(f"no reader for the node {node.kind}")
