"""What stands behind the colons of a fenced div in, its attributes out."""

from __future__ import annotations

import re

from generator.read.attributes import NONE, Attributes, Word, attributes_end, read_attributes
from generator.read.context import Context
from generator.read.document import Node
from generator.read.passage import passage_of
from generator.read.vocabulary import STEPS

STEPS_LATER = "click steps are not supported yet: everything is there at once"

_NAME = re.compile(r"[\w-]+$")


def div_attributes(node: Node, context: Context) -> Attributes:
    """One word, which is a class, or an attribute list. Anything else is reported."""
    document = node.document
    head = passage_of(document.source, document.lines, node.line - 1, node.token.content)
    if attributes_end(head.text, 0) == len(head.text):
        return read_attributes(head, 0)
    if _NAME.match(head.text):
        return Attributes(classes=(Word(head.text, head.span()),))
    name = re.match(r"\{?\.?([\w-]*)", head.text)
    hint = f'::: {{.{name[1]} title="…"}}' if name and name[1] else "::: {.name}"
    message = f"behind ::: stands one word or a list in braces, not: {head.text}"
    context.diagnostics.error("attribute-syntax", message, head.span(), hint)
    return NONE


def is_transparent(attributes: Attributes) -> bool:
    """Whether a div says only when its blocks are shown, so that whole slides can stand in it."""
    return not attributes.key and all(word.text in STEPS for word in attributes.classes)


def note_steps(attributes: Attributes, context: Context) -> None:
    """Say once a file that click steps are not built yet."""
    word = next((word for word in attributes.classes if word.text == "incremental"), None)
    if word:
        context.reading.once("not-yet", STEPS_LATER, word.span)
