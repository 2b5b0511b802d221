"""Diagrams in DOT, from a fence or a file."""

from __future__ import annotations

from typing import TypeVar, cast, get_args

from generator.diagnostic import Span, did_you_mean
from generator.dotfile import split_graphs
from generator.model.blocks import Column, Columns, DiagramBlock, Runs
from generator.model.diagram import DiagramSource, EdgesMode, Engine, StepsMode
from generator.read.attributes import Attributes, Word
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import plain_runs

_ABREAST = 3
"""How many diagrams of one text stand side by side, at most."""

_Mode = TypeVar("_Mode", EdgesMode, StepsMode)

_EDGES: tuple[EdgesMode, ...] = get_args(EdgesMode)
_STEPS: tuple[StepsMode, ...] = get_args(StepsMode)


def read_dot(node: Node, attributes: Attributes, context: Context) -> tuple[DiagramBlock | Columns, ...]:
    """The diagrams in a fence. Each line of DOT keeps its place, and the column where its text begins."""
    document, first = node.document, node.line + 1
    lines = node.token.content.removesuffix("\n").split("\n")
    spans: list[Span] = []
    for row, line in enumerate(lines, first):
        written = document.lines[row - 1] if row <= len(document.lines) else ""
        spans.append(document.source.span(row, len(written) - len(line) + 1 if written.endswith(line) else 1))
    caption = plain_runs(attributes.text("caption") or "", context)
    return diagram_blocks("\n".join(lines), tuple(spans), document.span(node.line), attributes, caption, context)


def diagram_blocks(
    dot: str, line_spans: tuple[Span, ...], span: Span, attributes: Attributes, caption: Runs, context: Context
) -> tuple[DiagramBlock | Columns, ...]:
    """The blocks around DOT: one for each graph, side by side where they stand directly on a slide.

    The first has the author's key, alt text and caption; those of the others are told from their graphs, and their keys
    are counted on.
    """
    parts = split_graphs(dot)
    blocks = [_block(parts[0].text, parts[0].spans(line_spans), span, attributes, caption, context)]
    others = tuple(pair for pair in attributes.pairs if pair.key.text != "alt")
    for count, part in enumerate(parts[1:], 2):
        key = attributes.key and Word(context.reading.keys.give(f"{attributes.key.text}-{count}", span), span)
        own = Attributes(key, (), others)
        blocks.append(_block(part.text, part.spans(line_spans), span, own, (), context))
    if len(blocks) == 1 or context.key != context.slide or context.in_notes:
        return tuple(blocks)
    rows = [blocks[first : first + _ABREAST] for first in range(0, len(blocks), _ABREAST)]
    return tuple(_abreast(row) for row in rows)


def _abreast(row: list[DiagramBlock]) -> Columns:
    columns = tuple(Column(f"{block.key}/column", block.span, (block,)) for block in row)
    return Columns(f"{row[0].key}/columns", row[0].span, columns)


def _block(
    dot: str, line_spans: tuple[Span, ...], span: Span, attributes: Attributes, caption: Runs, context: Context
) -> DiagramBlock:
    """The block around one graph. The speaker's notes hold words only, so there its alt text stands for it."""
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
    edges = _mode(attributes.value("edges"), _EDGES, "edges", context)
    steps = _mode(attributes.value("steps"), _STEPS, "steps", context)
    return DiagramBlock(key, span, source, attributes.text("alt"), caption, edges, steps)


def _engine(word: Word | None, context: Context) -> Engine | None:
    engines: tuple[str, ...] = get_args(Engine)
    if word is None or word.text in engines:
        return cast("Engine | None", word.text if word else None)
    hint = did_you_mean(word.text, engines)
    context.diagnostics.error("engine-unknown", f'Graphviz has no layout "{word.text}"', word.span, hint)
    return None


def _mode(word: Word | None, modes: tuple[_Mode, ...], name: str, context: Context) -> _Mode:
    """The mode that the author asks for; the first where none is given, or one that there is not."""
    for mode in modes:
        if word is not None and word.text == mode:
            return mode
    if word is not None:
        message = f'{name} of a diagram are {" or ".join(modes)}, not "{word.text}"'
        context.diagnostics.error("value-wrong", message, word.span, did_you_mean(word.text, modes))
    return modes[0]
