"""Text bodies: paragraphs in, `a:bodyPr`, `a:lstStyle` and `a:p` out.

What a placeholder inherits from its layout is left out, so that editing the Slide Master restyles the deck. A free box
inherits from the presentation's default text only what that has on every machine; sizes are always written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from generator.geometry import Insets
from generator.model.page import FieldKind
from generator.model.text import (
    Anchor,
    Bullet,
    CharBullet,
    ExactSpacing,
    LineSpacing,
    NumberBullet,
    PercentSpacing,
    TextParagraph,
    TextRun,
)
from generator.model.theme import LevelStyle, TextStyle
from generator.write.pptx.context import PartContext
from generator.write.pptx.ids import guid
from generator.write.pptx.language import Piece, pieces, tags
from generator.write.pptx.paint import add_color
from generator.write.pptx.run import add_field, add_piece, add_properties
from generator.write.pptx.xml import Element, sub

LEVELS = 9
"""How many levels a list style has; slides use the first five."""

LEVEL_DEFAULTS: Mapping[str, str | int] = {
    "defTabSz": 914_400,
    "rtl": "0",
    "eaLnBrk": "1",
    "latinLnBrk": "0",
    "hangingPunct": "0",
}
"""What every level says that inherits from none.

Tab stops are an inch apart (in EMU), as PowerPoint has them. With hanging punctuation, PowerPoint and LibreOffice set
closing marks beyond the edge that the text was measured for.
"""

LEVEL_INDENT = 457_200
"""How far each level of the presentation's default text is set in, in EMU."""

FREE_TEXT = TextStyle("free", tuple(LevelStyle(0, 0, margin_left=LEVEL_INDENT * level) for level in range(LEVELS)))
"""What a box without a placeholder inherits (see presentation.py). No size is 0, so that every size is written."""


def add_free_body(parent: Element, *, anchor: Anchor, insets: Insets, wrap: bool, turned: bool = False) -> None:
    """`a:bodyPr` with everything said: the box keeps its size whatever is typed into it.

    Of `turned` text the anchor turns with the lines, the insets do not (20.1.10.83; measured with LibreOffice 7.4).
    """
    body = sub(
        parent,
        "a:bodyPr",
        vert="vert270" if turned else None,
        wrap="square" if wrap else "none",
        lIns=insets.left,
        tIns=insets.top,
        rIns=insets.right,
        bIns=insets.bottom,
        rtlCol="0",
        anchor=anchor,
    )
    sub(body, "a:noAutofit")


def add_paragraphs(
    parent: Element,
    paragraphs: Sequence[TextParagraph],
    style: TextStyle,
    context: PartContext,
    *,
    field_kind: FieldKind | None = None,
    field_key: str = "",
) -> None:
    """`a:lstStyle` and the paragraphs; a body needs one, so that none becomes an empty one.

    With `field_kind` a paragraph's words are one field in the look of the first; its GUID is made from `field_key`.
    """
    sub(parent, "a:lstStyle")
    for paragraph in paragraphs or (TextParagraph(()),):
        level = style.level(paragraph.level)
        element = sub(parent, "a:p")
        _add_paragraph_properties(element, paragraph, level)
        cut = list(pieces(paragraph.runs, context.lang))
        if field_kind is not None and cut:
            words = replace(cut[0], text=paragraph.text)
            add_field(element, words, level, context, kind=field_kind, guid=guid(field_key))
        else:
            for piece in cut:
                add_piece(element, piece, level, context)
        _add_end(element, paragraph, cut[-1] if cut else None, level, context)


def _add_end(
    parent: Element, paragraph: TextParagraph, last: Piece | None, level: LevelStyle, context: PartContext
) -> None:
    """`a:endParaRPr`: the height of an empty line, and in what size and language typing goes on at a full one's end."""
    if last is None:
        run = TextRun("", paragraph.end_size, context.lang, bold=level.bold, font=level.font)
        end = Piece(run, "", tags(context.lang, context.lang, east_asian=False))
    else:
        run = TextRun("", last.run.size, last.run.lang, bold=last.run.bold, font=level.font)
        end = Piece(run, "", last.tags)
    add_properties(parent, "a:endParaRPr", end, level, context)


def _add_paragraph_properties(parent: Element, paragraph: TextParagraph, level: LevelStyle) -> None:
    """`a:pPr` where anything differs from the place's own level; children in the schema's order."""
    properties = sub(
        parent,
        "a:pPr",
        marL=paragraph.margin_left if paragraph.margin_left != level.margin_left else None,
        lvl=paragraph.level or None,
        indent=paragraph.indent if paragraph.indent != level.indent else None,
        algn=paragraph.align if paragraph.align != level.align else None,
        rtl="1" if paragraph.right_to_left else None,
    )
    if paragraph.line_spacing != PercentSpacing(level.line_spacing):
        _add_line_spacing(properties, paragraph.line_spacing)
    if paragraph.space_before != level.space_before:
        sub(sub(properties, "a:spcBef"), "a:spcPts", val=paragraph.space_before)
    if paragraph.space_after:
        sub(sub(properties, "a:spcAft"), "a:spcPts", val=paragraph.space_after)
    _add_bullet(properties, paragraph.bullet, level)
    if not properties.attrib and not len(properties):
        parent.remove(properties)


def _add_line_spacing(properties: Element, spacing: LineSpacing) -> None:
    element = sub(properties, "a:lnSpc")
    match spacing:
        case PercentSpacing(value):
            sub(element, "a:spcPct", val=value)
        case ExactSpacing(value):
            sub(element, "a:spcPts", val=value)
        case _:
            assert_never(spacing)


def _add_bullet(properties: Element, bullet: Bullet | None, level: LevelStyle) -> None:
    if bullet is None:
        if level.bullet is not None:
            sub(properties, "a:buNone")
        return
    if bullet.color is not None and bullet.color != level.bullet_color:
        add_color(sub(properties, "a:buClr"), bullet.color)
    match bullet:
        case CharBullet(char):
            if char != level.bullet:
                sub(properties, "a:buFont", typeface="Arial")
                sub(properties, "a:buChar", char=char)
        case NumberBullet(scheme, start):
            sub(properties, "a:buFont", typeface="+mj-lt")
            sub(properties, "a:buAutoNum", type=scheme, startAt=start if start != 1 else None)
        case _:
            assert_never(bullet)
