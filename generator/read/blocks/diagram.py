"""Diagrams in DOT, from a fence or a file."""

from __future__ import annotations

from typing import cast, get_args

from generator.diagnostic import Span, did_you_mean
from generator.model.blocks import DiagramBlock, Runs
from generator.model.diagram import DiagramSource, Engine
from generator.read.attributes import Attributes, Word
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import plain_runs


def read_dot(node: Node, attributes: Attributes, context: Context) -> tuple[DiagramBlock, ...]:
    """The diagram in a fence. Each line of DOT keeps its place, and the column where its text begins."""
    document, first = node.document, node.line + 1
    lines = node.token.content.removesuffix("\n").split("\n")
    spans: list[Span] = []
    for row, line in enumerate(lines, first):
        written = document.lines[row - 1] if row <= len(document.lines) else ""
        spans.append(document.source.span(row, len(written) - len(line) + 1 if written.endswith(line) else 1))
    caption = plain_runs(attributes.text("caption") or "", context)
    return diagram_block("\n".join(lines), tuple(spans), document.span(node.line), attributes, caption, context)


def diagram_block(
    dot: str, line_spans: tuple[Span, ...], span: Span, attributes: Attributes, caption: Runs, context: Context
) -> tuple[DiagramBlock, ...]:
    """The block around DOT. The speaker's notes hold words only, so there its alt text stands for it."""
    if context.in_notes:
        message = "notes hold words only: the diagram's alt text stands for it"
        context.diagnostics.warning("notes-words", message, span)
    key = context.next_key("diagram", attributes)
    local = key.removeprefix(f"{context.slide}/")
    source = DiagramSource(
        key=f"{context.reading.language}/{context.slide}/{local}",
        name=local.replace("/", "-"),
        dot=dot,
        span=span,
        line_spans=line_spans,
        lang=context.lang or context.reading.lang,
        engine=_engine(attributes.value("layout"), context),
    )
    return (DiagramBlock(key, span, source, attributes.text("alt"), caption),)


def _engine(word: Word | None, context: Context) -> Engine | None:
    engines: tuple[str, ...] = get_args(Engine)
    if word is None or word.text in engines:
        return cast("Engine | None", word.text if word else None)
    hint = did_you_mean(word.text, engines)
    context.diagnostics.error("engine-unknown", f'Graphviz has no layout "{word.text}"', word.span, hint)
    return None
