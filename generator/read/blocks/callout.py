"""Callouts: `::: {.callout-note title="…"}`."""

from __future__ import annotations

from generator.model.blocks import Callout
from generator.read.attributes import Attributes, split_attributes
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import plain_runs, read_runs
from generator.read.vocabulary import CALLOUT, CALLOUTS, HEADING, review


def read_callout(node: Node, name: str, attributes: Attributes, context: Context) -> Callout:
    """A callout. Its title is `title=`, else a heading that comes first inside, else none."""
    review(attributes, CALLOUT, context.diagnostics)
    kind = CALLOUTS[name]
    key = context.next_key("callout", attributes)
    nodes, written = list(node.children), attributes.text("title")
    title = plain_runs(written or "", context)
    if written is None and nodes and nodes[0].kind == "heading" and nodes[0].words:
        words, own = split_attributes(nodes[0].words)
        review(own, HEADING, context.diagnostics)
        title = read_runs(words, node.document, context, "a title")
        nodes = nodes[1:]
    return Callout(key, node.document.span(node.line), kind, title, context.inside(key).blocks(nodes))
