"""A display formula: for now its TeX as it was written."""

from __future__ import annotations

from generator.model.blocks import Paragraph, Run
from generator.read.context import Context
from generator.read.document import Node


def read_formula(node: Node, context: Context) -> Paragraph:
    """A paragraph with the formula's source in one line."""
    span = node.document.span(node.line)
    message = "formulas are not supported yet: they stand as they were written"
    context.diagnostics.warning("not-yet", message, span)
    text = " ".join(line.strip() for line in node.token.content.split("\n"))
    return Paragraph(context.next_key("formula"), span, (Run(text, lang=context.lang),))
