"""Fenced and indented code; fences that are diagrams, charts or raw output are told apart here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.blocks import Block, Code
from generator.read.attributes import NONE, Attributes, Pair, Word, attributes_end, read_attributes
from generator.read.blocks.code_lines import first_number, marked_lines
from generator.read.blocks.diagram import read_dot
from generator.read.context import Context
from generator.read.document import Node
from generator.read.passage import passage_of
from generator.read.vocabulary import CODE, CODE_NUMBERED, DIAGRAM, review

_INFO = re.compile(r"\s*(?P<word>[^\s{]*)\s*")
_MARKED = re.compile(r"\{[\d\s,|-]+\}")
"""Lines to mark as Slidev and Docusaurus write them: ```` ```js {1,3-5} ````."""


@dataclass(frozen=True, slots=True)
class _Info:
    """What stands behind a fence: its language, attributes, and `rest`, which is neither."""

    language: str | None
    attributes: Attributes
    rest: Word | None = None


def read_code(node: Node, context: Context) -> tuple[Block, ...]:
    """Code, or a diagram where its language is `dot`. Code by indentation can name no language."""
    if node.kind == "code_block":
        return (_code(node, _Info(None, NONE), context),)
    info = _read_info(node)
    span = node.document.span(node.line)
    if not _is_closed(node):
        marks = node.token.markup
        message = f"the code that begins with this {marks} never ends"
        context.diagnostics.error("fence-open", message, span, f"add a line {marks} where it ends")
    if info.rest:
        _report_rest(info.language, info.rest, context)
    match info.language:
        case "dot":
            review(info.attributes, DIAGRAM, context.diagnostics)
            return read_dot(node, info.attributes, context)
        case "chart":
            context.diagnostics.error("not-yet", "charts are not supported yet", span, "write a table for now")
            return ()
        case str(raw) if raw.startswith("="):
            context.diagnostics.error("raw-unsupported", f"raw {raw[1:]} does not end up on slides", span)
            return ()
        case _:
            titled = info.attributes.text("title", "filename")
            if _is_closed(node) and not titled and not node.token.content.strip():
                context.diagnostics.warning("code-empty", "this code has no lines: it is left out", span)
                return ()
            return (_code(node, info, context),)


def _is_closed(node: Node) -> bool:
    """Whether a line of marks ends the code; Markdown lets it run to the end of the text without one."""
    assert node.token.map is not None
    first, end = node.token.map
    last = node.document.lines[end - 1].strip(" \t>")
    marks = node.token.markup
    return end - 1 > first and len(last) >= len(marks) and set(last) == {marks[0]}


def _report_rest(language: str | None, rest: Word, context: Context) -> None:
    """Braces that fail to be attributes are a mistake; other words mean something to other programs alone."""
    message = f"behind a fence stand a language and attributes in braces, not: {rest.text}"
    hint = f'```{language or "text"} {{#key name="value"}}'
    if rest.text.startswith(("{.", "{#")) or (rest.text.startswith("{") and "=" in rest.text):
        context.diagnostics.error("attribute-syntax", message, rest.span, hint)
    else:
        context.diagnostics.warning("attribute-ignored", message, rest.span, hint)


def _code(node: Node, info: _Info, context: Context) -> Code:
    review(info.attributes, CODE, context.diagnostics)
    key = context.next_key("code", info.attributes)
    text = node.token.content.rstrip("\n")
    return Code(
        key,
        node.document.span(node.line),
        text,
        info.language,
        title=info.attributes.text("title", "filename") or None,
        first_number=first_number(info.attributes, context.diagnostics),
        highlight=marked_lines(info.attributes, text.count("\n") + 1, context.diagnostics),
    )


def _read_info(node: Node) -> _Info:
    """Pandoc's three ways: ```` ```python ````, ```` ```{.python title="…"} ````, ```` ```python {title="…"} ````."""
    document = node.document
    passage = passage_of(document.source, document.lines, node.line - 1, node.token.info)
    head = _INFO.match(passage.text)
    assert head is not None
    word: str | None = head["word"] or None
    attributes = read_attributes(passage, head.end())
    behind = passage.cut(attributes_end(passage.text, head.end()) or head.end()).stripped()
    rest = Word(behind.text, behind.span()) if behind.text else None
    if rest and _MARKED.fullmatch(rest.text):
        lines = Pair(Word("highlight", rest.span), Word(rest.text[1:-1], rest.span))
        attributes, rest = replace(attributes, pairs=(*attributes.pairs, lines)), None
    if word is None and (name := _first_name(attributes.classes)):
        word, attributes = name.text, replace(attributes, classes=_without(name, attributes.classes))
    elif word is None and (name := _first_name(attributes.flags)):
        word, attributes = name.text, replace(attributes, flags=_without(name, attributes.flags))
    return _Info(word, attributes, rest)


def _first_name(words: Sequence[Word]) -> Word | None:
    """The first of the words that does not ask for line numbers."""
    return next((word for word in words if word.text not in CODE_NUMBERED), None)


def _without(one: Word, words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word is not one)
