"""Columns: `:::: columns` around `::: {.column width=40%}`, any number of them."""

from __future__ import annotations

import re

from generator.model.blocks import Column, Columns
from generator.read.attributes import Attributes, Word
from generator.read.context import Context
from generator.read.divs import div_attributes
from generator.read.document import Node
from generator.read.vocabulary import COLUMN, DIV, review

_SHARE = re.compile(r"(\d+(?:\.\d+)?)%?")


def read_columns(node: Node, attributes: Attributes, context: Context) -> Columns:
    """Columns side by side. What stands beside them is reported; notes may."""
    review(attributes, DIV, context.diagnostics)
    key = context.next_key("columns", attributes)
    inside = context.inside(key)
    columns: list[Column] = []
    for child in node.children:
        own = div_attributes(child, context) if child.kind == "div" else None
        if own and own.has("column"):
            columns.append(_read_column(child, own, inside))
            continue
        blocks = inside.blocks((child,))
        if blocks:
            message = "only columns stand directly inside ::: columns"
            context.diagnostics.error("columns-content", message, blocks[0].span, "put it into a ::: column")
    if not columns:
        span = node.document.span(node.line)
        context.diagnostics.error("columns-empty", "there is no column inside these columns", span, "::: column")
    return Columns(key, node.document.span(node.line), tuple(columns))


def _read_column(node: Node, attributes: Attributes, context: Context) -> Column:
    review(attributes, COLUMN, context.diagnostics)
    key = context.next_key("column", attributes)
    blocks = context.speaking(attributes).inside(key).blocks(node.children)
    return Column(key, node.document.span(node.line), blocks, _weight(attributes.value("width"), context))


def _weight(width: Word | None, context: Context) -> float | None:
    """A width in per cent as a share of the whole."""
    if width is None:
        return None
    share = _SHARE.fullmatch(width.text)
    if share and float(share[1]) > 0:
        return float(share[1]) / 100
    message = f"a column's width is in per cent, not {width.text}"
    context.diagnostics.error("value-wrong", message, width.span, "width=40%")
    return None
