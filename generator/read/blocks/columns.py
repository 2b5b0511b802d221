"""Columns: `:::: columns` around `::: {.column width=40%}`, any number of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.diagnostic import Span
from generator.model.blocks import Column, Columns
from generator.read.attributes import Attributes, Word
from generator.read.context import Context
from generator.read.divs import div_attributes
from generator.read.document import Node
from generator.read.vocabulary import COLUMN, DIV, review

_WIDTH = re.compile(r"(\d+(?:\.\d+)?)(%?)")

_LEAST_PER_CENT = 10
"""A number without a sign from here on is meant in per cent: no column is ten times as wide as another."""

_MOST = 1.01
"""What shares may add up to: thirds are written 33.4% too."""


@dataclass(frozen=True, slots=True)
class _Length:
    """A share of the whole, or a weight among the columns that divide what is left."""

    value: float
    share: bool = False


def read_columns(node: Node, attributes: Attributes, context: Context) -> Columns:
    """Columns side by side. What stands beside them is reported; notes may."""
    review(attributes, DIV, context.diagnostics)
    key, span = context.next_key("columns", attributes), node.document.span(node.line)
    inside = context.inside(key)
    columns: list[Column] = []
    widths: list[Word | None] = []
    for child in node.children:
        own = div_attributes(child, context) if child.kind == "div" else None
        if own and own.has("column"):
            columns.append(_read_column(child, own, inside))
            widths.append(own.value("width"))
            continue
        blocks = inside.blocks((child,))
        if blocks:
            message = "only columns stand directly inside ::: columns"
            context.diagnostics.error("columns-content", message, blocks[0].span, "put it into a ::: column")
    if not columns:
        context.diagnostics.error("columns-empty", "there is no column inside these columns", span, "::: column")
    weights = _widths(widths, span, context)
    shown = (replace(column, weight=weight) for column, weight in zip(columns, weights, strict=True))
    return Columns(key, span, tuple(shown))


def _read_column(node: Node, attributes: Attributes, context: Context) -> Column:
    review(attributes, COLUMN, context.diagnostics)
    key = context.next_key("column", attributes)
    blocks = context.speaking(attributes).inside(key).blocks(node.children)
    return Column(key, node.document.span(node.line), blocks)


def _widths(words: Sequence[Word | None], span: Span, context: Context) -> Sequence[float | None]:
    """The share of each column, None where no column says anything.

    What shares leave is divided by the weights; a column that says nothing has the weight 1.
    """
    if not any(words):
        return [None] * len(words)
    lengths = [_length(word, context) if word else _Length(1.0) for word in words]
    shares = [length.value for length in lengths if length.share]
    weights = sum(length.value for length in lengths if not length.share)
    given = sum(shares)
    if given > _MOST:
        message = f"the widths of these columns add up to {given * 100:g}%: they are made narrower in proportion"
        context.diagnostics.warning("columns-wide", message, span, f"width={100 // len(words)}%")
    # Where nothing is left, the other columns are as wide as these on average.
    left = (1 - given) / weights if weights and given < 1 else given / max(1, len(shares))
    return [length.value if length.share else round(length.value * left, 6) for length in lengths]


def _length(width: Word, context: Context) -> _Length:
    """40% and 0.4 and 40 are shares of the whole; 2 is twice as much as 1."""
    found = _WIDTH.fullmatch(width.text)
    number = float(found[1]) if found else 0.0
    if not found or not number:
        message = f"a column's width is in per cent or a weight, not {width.text}"
        context.diagnostics.error("value-wrong", message, width.span, "width=40%")
        return _Length(1.0)
    if found[2] or number >= _LEAST_PER_CENT:
        return _Length(number / 100, share=True)
    return _Length(number, share=number < 1)
