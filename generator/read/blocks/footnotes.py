"""The footnotes that a slide, or its notes, has gathered: paragraphs at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostic import Span
from generator.model.blocks import Block, Paragraph, Run
from generator.read.context import Context, Flow, Reading
from generator.read.document import Node


def footnote_blocks(flow: Flow, span: Span, context: Context) -> tuple[Block, ...]:
    """Each footnote as a muted paragraph: its mark, and its words."""
    blocks: list[Block] = []
    for number, runs in enumerate(flow.footnotes.values(), 1):
        mark = Run(str(number), superscript=True, role="muted", lang=context.lang)
        gap = Run(" ", role="muted", lang=context.lang)
        words = (replace(run, role=run.role or "muted") for run in runs)
        blocks.append(Paragraph(context.next_key("footnote"), span, (mark, gap, *words)))
    return tuple(blocks)


def check_footnotes(nodes: Sequence[Node], reading: Reading) -> None:
    """Report the footnotes of the documents that no mark leads to: their words are on no slide."""
    for document in {id(node.document): node.document for node in nodes}.values():
        for label, note in document.footnotes.items():
            if (document.source.path, label) not in reading.quoted:
                hint = f"write [^{label}] where it belongs"
                message = f"nothing leads to the footnote [^{label}]: it is left out"
                reading.diagnostics.warning("footnote-unused", message, note.span, hint)
