"""One source text in, a tree of blocks out whose words are not read yet: what the syntax of blocks alone can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.diagnostic import Diagnostics, Span
from generator.model.source import SourceText
from generator.read.passage import Passage, passage_of
from generator.read.rules.div import match_divs


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed source. `footnotes` are its definitions by label; `env` is what the parser keeps of it."""

    source: SourceText
    lines: tuple[str, ...]
    parser: MarkdownIt
    env: dict[str, Any]
    footnotes: dict[str, Node]

    def span(self, line: int, column: int | None = None) -> Span:
        """The author's place; without a column, that of the first character that is not blank."""
        if column is None:
            text = self.lines[line - 1] if line <= len(self.lines) else ""
            column = len(text) - len(text.lstrip()) + 1
        return self.source.span(line, column)


@dataclass(frozen=True, slots=True)
class Node:
    """A block of the syntax: `kind` is the token's type without `_open`; `line` counts from 1.

    `words` is the text of what has words instead of blocks, raw: a paragraph, a heading, a table's lines.
    """

    kind: str
    token: Token
    document: Document
    line: int
    children: tuple[Node, ...] = ()
    words: Passage | None = None

    @property
    def span(self) -> Span:
        return self.words.span() if self.words else self.document.span(self.line)

    @property
    def meta(self) -> dict[str, Any]:
        return self.token.meta


_SETTING = re.compile(r"[A-Za-z][\w-]*:(\s|$)")

RAW = ("inline", "pipe_table", "grid_table", "simple_table", "math_block", "paragraph_too_deep")
"""Tokens of one piece whose content is kept as it stands."""


def parse(source: SourceText, parser: MarkdownIt, diagnostics: Diagnostics) -> tuple[Node, ...]:
    """The blocks of a source. Mistakes of block syntax are reported here; a footnote's definition is no block."""
    text = source.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")
    lines = tuple(text.split("\n"))
    divs = match_divs(lines)
    document = Document(source, lines, parser, {"divs": divs}, {})
    for line in divs.unclosed:
        diagnostics.error(
            "div-open",
            f"this {lines[line].strip()} is never closed",
            document.span(line + 1),
            "add a line ::: where it ends",
        )
    if lines[0].rstrip() == "---" and len(lines) > 1 and _SETTING.match(lines[1]):
        message = "in a deck of several files, what it says of itself stands in deck.yaml"
        diagnostics.error("front-matter", message, document.span(1), "move these lines there")
    tokens: list[Token] = []
    parser.block.parse(text, parser, document.env, tokens)
    return tuple(_nodes(iter(tokens), document, diagnostics))


def parse_part(part: Passage, document: Document, diagnostics: Diagnostics) -> tuple[Node, ...]:
    """The blocks of a passage of its own lines, such as a cell of a table, at their places in the whole source."""
    rows = part.text.split("\n")
    whole = part.source
    end = part.line - 1 + len(rows)
    spans, verbatim = whole.spans[part.line - 1 : end], whole.verbatim[part.line - 1 : end]
    lines = tuple(" " * (column - 1) + row for column, row in zip(part.columns, rows, strict=True))
    source = SourceText(whole.path, part.text, spans, verbatim)
    divs = match_divs(tuple(rows))
    inner = Document(source, lines, document.parser, {"divs": divs}, document.footnotes)
    for line in divs.unclosed:
        diagnostics.error("div-open", f"this {rows[line].strip()} is never closed", inner.span(line + 1))
    tokens: list[Token] = []
    document.parser.block.parse(part.text, document.parser, inner.env, tokens)
    return tuple(_nodes(iter(tokens), inner, diagnostics))


def _nodes(tokens: Iterator[Token], document: Document, diagnostics: Diagnostics) -> list[Node]:
    """The nodes up to the closing token of their parent; a footnote's definition goes to the document instead."""
    nodes: list[Node] = []
    line = 1
    for token in tokens:
        if token.nesting < 0:
            break
        line = token.map[0] + 1 if token.map else line
        kind = token.type.removesuffix("_open")
        inside = _nodes(tokens, document, diagnostics) if token.nesting > 0 else []
        words = _words(token, line, document) if kind in RAW else None
        if len(inside) == 1 and inside[0].kind == "inline":
            words, inside = inside[0].words, []
        node = Node(kind, token, document, line, tuple(inside), words)
        if kind == "footnote_reference":
            _define(node, diagnostics)
        else:
            nodes.append(node)
    return nodes


def _words(token: Token, line: int, document: Document) -> Passage:
    return passage_of(document.source, document.lines, line - 1, token.content)


def _define(note: Node, diagnostics: Diagnostics) -> None:
    label = str(note.meta["label"])
    first = note.document.footnotes.setdefault(label, note)
    if first is not note:
        diagnostics.error("footnote-repeated", f"the footnote [^{label}] is already at {first.span}", note.span)
