"""Fenced divs: what their class makes of the blocks inside."""

from __future__ import annotations

from dataclasses import replace

from generator.model.blocks import Block, Takeaway
from generator.read.blocks.big import read_big
from generator.read.blocks.callout import read_callout
from generator.read.blocks.columns import read_columns
from generator.read.blocks.footnotes import footnote_paragraphs, gather_sources
from generator.read.context import Context, Flow
from generator.read.divs import div_attributes, note_steps
from generator.read.document import Node
from generator.read.vocabulary import CALLOUT, CALLOUTS, DIV, review


def read_div(node: Node, context: Context) -> tuple[Block, ...]:
    """The blocks of a div by its first known class. An unknown one is reported; what it holds is read."""
    attributes = div_attributes(node, context)
    inside = context.speaking(attributes)
    if node.meta["cut"]:
        message = "this ::: ends with the list item that it stands in, before its own ::: comes"
        hint = "indent all that belongs to it as far as its first line"
        context.diagnostics.error("div-open", message, node.document.span(node.line), hint)
    place = CALLOUT if any(word.text.startswith("callout") for word in attributes.classes) else DIV
    match next((word.text for word in attributes.classes if word.text in DIV.classes), None):
        case "columns":
            return (read_columns(node, attributes, inside),)
        case str(name) if name in CALLOUTS:
            return (read_callout(node, name, attributes, inside),)
        case kind:
            review(attributes, place, context.diagnostics)
    note_steps(attributes, context)
    span = node.document.span(node.line)
    match kind:
        case "column":
            message = "a column stands inside ::: columns"
            context.diagnostics.error("column-alone", message, span, "put :::: columns before it and :::: behind it")
            return inside.blocks(node.children)
        case "notes":
            _read_notes(node, inside)
            return ()
        case "takeaway":
            key = context.next_key("takeaway", attributes)
            return (Takeaway(key, span, inside.inside(key).blocks(node.children)),)
        case "source":
            key = context.next_key("source", attributes)
            return gather_sources(inside.inside(key).blocks(node.children), context)
        case "big":
            return (read_big(node, attributes, inside),)
        case _:
            return inside.blocks(node.children)


def _read_notes(node: Node, context: Context) -> None:
    """Notes go to the slide's own, wherever they stand in it, behind those that came before."""
    flow = Flow(note_counts=context.flow.note_counts)
    notes = replace(context, key=f"{context.slide}/notes", in_notes=True, flow=flow, counts=flow.note_counts)
    blocks = notes.blocks(node.children)
    footnotes = footnote_paragraphs(flow, node.document.span(node.line), notes)
    context.flow.add_notes((*blocks, *flow.notes, *footnotes))
