"""The footnotes and the sources that a slide has gathered: blocks at its end. In its notes they are paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostic import Span
from generator.model.blocks import Block, Footnote, Paragraph, Run
from generator.read.context import Context, Flow, Reading, footnote_key
from generator.read.document import Node


def footnote_blocks(flow: Flow, span: Span, context: Context) -> tuple[Footnote, ...]:
    """The slide's footnotes, each with the number that its mark shows, and its sources."""
    notes = (
        Footnote(footnote_key(context.slide, number), span, runs, str(number))
        for number, runs in enumerate(flow.footnotes.values(), 1)
    )
    return (*notes, *flow.sources)


def footnote_paragraphs(flow: Flow, span: Span, context: Context) -> tuple[Paragraph, ...]:
    """Each footnote of the notes as a muted paragraph: its mark, and its words."""
    blocks: list[Paragraph] = []
    for number, runs in enumerate(flow.footnotes.values(), 1):
        mark = Run(str(number), superscript=True, role="muted", lang=context.lang)
        gap = Run(" ", role="muted", lang=context.lang)
        words = (replace(run, role=run.role or "muted") for run in runs)
        blocks.append(Paragraph(context.next_key("footnote"), span, (mark, gap, *words)))
    return tuple(blocks)


def gather_sources(blocks: Sequence[Block], context: Context) -> tuple[Block, ...]:
    """The paragraphs of a `::: source` go to the foot of the slide; in notes they stand where they are."""
    if context.in_notes:
        return tuple(blocks)
    for block in blocks:
        if isinstance(block, Paragraph):
            context.flow.sources.append(Footnote(block.key, block.span, block.runs))
        else:
            message = "a source is words alone: lists and other blocks in it are not supported yet"
            context.diagnostics.error("not-yet", message, block.span)
    return ()


def check_footnotes(nodes: Sequence[Node], reading: Reading) -> None:
    """Report the footnotes of the documents that no mark leads to: their words are on no slide."""
    for document in {id(node.document): node.document for node in nodes}.values():
        for label, note in document.footnotes.items():
            if (document.source.path, label) not in reading.quoted:
                hint = f"write [^{label}] where it belongs"
                message = f"nothing leads to the footnote [^{label}]: it is left out"
                reading.diagnostics.warning("footnote-unused", message, note.span, hint)
