"""Paragraphs and headings inside slides; pictures that stand in a paragraph become blocks."""

from __future__ import annotations

import re

from generator.model.blocks import Block, Paragraph, Run, Runs
from generator.model.text import LINE_BREAK
from generator.read.attributes import attributes_end, split_attributes
from generator.read.blocks.picture import read_picture
from generator.read.context import Context
from generator.read.divs import STEPS_LATER
from generator.read.document import Node
from generator.read.inline import read_runs, read_words
from generator.read.vocabulary import HEADING, review

_PAUSE = ". . ."
_LINE = re.compile(r"\| (?P<indent> *)(?P<words>[^|]*)|\|")
_TEX = re.compile(r"(?:\\[A-Za-z]+\*?(?:\[[^\]\n]*\]|\{[^{}\n]*\})*\s*)+")


def read_paragraph(node: Node, context: Context) -> tuple[Block, ...]:
    """A paragraph, and behind it the pictures that stood in it. Pictures alone are figures."""
    assert node.words is not None
    words = node.words
    if words.text == _PAUSE:
        context.reading.once("not-yet", STEPS_LATER, words.span())
        return ()
    if attributes_end(words.text, 0) == len(words.text):
        hint = f"::: {words.text} before the block, and ::: behind it"
        context.diagnostics.error("attributes-alone", "these attributes belong to nothing", words.span(), hint)
        return ()
    if words.text.startswith("\\begin{"):
        message, hint = "TeX does not end up on slides", "write it as Markdown"
        context.diagnostics.error("raw-unsupported", message, words.span(), hint)
        return ()
    if _TEX.fullmatch(words.text):
        message = f"TeX means nothing in a .pptx file: {words.text} is left out"
        context.diagnostics.warning("tex-ignored", message, words.span())
        return ()
    if all(_LINE.fullmatch(row.text) for row in words.rows()):
        runs = _line_block(node, context)
        return (Paragraph(context.next_key("paragraph"), words.span(), runs),) if runs else ()
    if words.text.startswith(": "):
        message = "this caption stands beside no table, or beside one that has a caption"
        context.diagnostics.warning("caption-alone", message, words.span())
    read = read_words(words, node.document, context)
    blocks: list[Block] = []
    if read.runs:
        blocks.append(Paragraph(context.next_key("paragraph"), words.span(), read.runs))
    for picture in read.pictures:
        if read.runs:
            message = "a picture among words is not supported yet: it stands below them"
            context.diagnostics.warning("not-yet", message, picture.passage.span())
        blocks.extend(read_picture(picture, context))
    return tuple(blocks)


def _line_block(node: Node, context: Context) -> Runs:
    """Lines that each begin with a bar keep their ends and their indents, as in Pandoc; an indent does not shrink."""
    assert node.words is not None
    runs: list[Run] = []
    for index, row in enumerate(node.words.rows()):
        line = _LINE.fullmatch(row.text)
        assert line is not None, "the caller has looked"
        before = (LINE_BREAK if index else "") + "\N{NO-BREAK SPACE}" * len(line["indent"] or "")
        if before:
            runs.append(Run(before, lang=context.lang))
        if line["words"]:
            runs += read_runs(row.cut(line.start("words")), node.document, context, "a line that begins with a bar")
    return tuple(runs)


def read_heading(node: Node, context: Context) -> tuple[Block, ...]:
    """A heading below the level of slides."""
    assert node.words is not None
    words, attributes = split_attributes(node.words)
    review(attributes, HEADING, context.diagnostics)
    runs = read_runs(words, node.document, context.speaking(attributes), "a heading")
    if not runs:
        return ()
    return (Paragraph(context.next_key("heading", attributes), node.document.span(node.line), runs, heading=True),)
