"""Runs: the looks of characters in, `a:r`, `a:br` and `a:fld` out, saying only what the place does not say already."""

from __future__ import annotations

from generator.model.page import FieldKind
from generator.model.text import LINE_BREAK, FontRole
from generator.model.theme import LevelStyle
from generator.write.pptx.clean import clean_line
from generator.write.pptx.context import PartContext
from generator.write.pptx.fonts import typefaces
from generator.write.pptx.hyperlink import add_link
from generator.write.pptx.language import Piece
from generator.write.pptx.paint import add_color, add_fill
from generator.write.pptx.xml import Element, sub


def add_piece(paragraph: Element, piece: Piece, style: LevelStyle, context: PartContext) -> None:
    """The piece as runs, with a break for each line break in it."""
    for index, line in enumerate(piece.text.split(LINE_BREAK)):
        if index:
            add_properties(sub(paragraph, "a:br"), "a:rPr", piece, style, context)
        text = clean_line(line)
        if text:
            run = sub(paragraph, "a:r")
            add_properties(run, "a:rPr", piece, style, context)
            sub(run, "a:t").text = text


def add_field(
    paragraph: Element, piece: Piece, style: LevelStyle, context: PartContext, *, kind: FieldKind, guid: str
) -> None:
    """The piece as a field that PowerPoint keeps up to date; its text is what was true when the file was written."""
    field = sub(paragraph, "a:fld", id=guid, type=kind)
    add_properties(field, "a:rPr", piece, style, context)
    sub(field, "a:t").text = clean_line(piece.text)


def add_properties(parent: Element, tag: str, piece: Piece, style: LevelStyle, context: PartContext) -> None:
    """`a:rPr` with what differs from the style of the place; attributes and children in PowerPoint's order."""
    run = piece.run
    properties = sub(
        parent,
        tag,
        lang=piece.tags.lang,
        altLang=piece.tags.alt_lang,
        sz=run.size if run.size != style.size else None,
        b=int(run.bold) if run.bold != style.bold else None,
        i="1" if run.italic else None,
        u="sng" if run.underline else None,
        strike="sngStrike" if run.strike else None,
        cap="small" if run.small_caps else None,
        baseline=run.baseline or None,
        noProof="1" if run.font == "mono" else None,
    )
    if run.color is not None and run.color != style.color:
        add_fill(properties, run.color)
    if run.highlight is not None:
        add_color(sub(properties, "a:highlight"), run.highlight)
    if run.font != style.font:
        _add_fonts(properties, run.font, context)
    if run.link is not None:
        add_link(properties, run.link, context)


def _add_fonts(properties: Element, font: FontRole, context: PartContext) -> None:
    latin, east_asian, _ = typefaces(font, context.fonts)
    sub(properties, "a:latin", typeface=latin)
    sub(properties, "a:ea", typeface=east_asian)
