"""Big numbers and statements: `::: big` around the number or the sentence, and what it means."""

from __future__ import annotations

from generator.model.blocks import Big
from generator.read.attributes import Attributes
from generator.read.context import Context
from generator.read.document import Node


def read_big(node: Node, attributes: Attributes, context: Context) -> Big:
    """All that stands inside: the first paragraph is the number or the statement, what follows is its meaning."""
    key = context.next_key("big", attributes)
    return Big(key, node.document.span(node.line), context.inside(key).blocks(node.children))
