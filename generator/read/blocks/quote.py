"""Quotations, whose last line can name their source."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.blocks import Quote, Runs
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import read_runs

_SOURCE = re.compile(r"(?:\A|\n)[ \t]*(?:—{1,2}|―|–|---?)[ \t]*(?P<source>[^\s—―–-][^\n]*)\Z")


def read_quote(node: Node, context: Context) -> Quote:
    """A quotation; a last line `— who` (or `-- who`) is its source."""
    key = context.next_key("quote")
    inside = context.inside(key)
    nodes, source = list(node.children), Runs()
    if nodes and nodes[-1].kind == "paragraph" and (words := nodes[-1].words) and (found := _SOURCE.search(words.text)):
        source = read_runs(words.cut(found.start("source")), node.document, context, "the source of a quotation")
        left = words.cut(0, found.start())
        nodes[-1:] = [replace(nodes[-1], words=left)] if left.text.strip() else []
    return Quote(key, node.document.span(node.line), inside.blocks(nodes), source)
