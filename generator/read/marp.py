"""What Marp writes otherwise: comments as notes and directives, words about a picture's place in its alt text."""

from __future__ import annotations

import re

from generator.diagnostic import Span
from generator.model.blocks import Paragraph, Run
from generator.model.text import LINE_BREAK
from generator.read.context import Context

_DIRECTIVES = """_backgroundColor _backgroundImage _class _color _footer _header _paginate _backgroundPosition
    _backgroundRepeat _backgroundSize backgroundColor backgroundImage backgroundPosition backgroundRepeat
    backgroundSize class color footer header headingDivider lang marp math paginate size style theme title
    transition _transition auto-scaling author description fit image keywords url""".split()  # noqa: SIM905
_DIRECTIVE = re.compile(rf"\s*(?:(?:{'|'.join(_DIRECTIVES)}):(?:\s|$)|fit\s*$)")
_PLACE_WORD = re.compile(
    r"(?:bg|left|right|fit|contain|cover|auto|vertical|horizontal"
    r"|(?:left|right|w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate"
    r"|sepia):\S+|\d+(?:\.\d+)?%)$"
)


def says_directives(comment: str) -> bool:
    """Whether a comment tells Marp how to draw, and the speaker nothing."""
    return not comment.strip() or bool(_DIRECTIVE.match(comment))


def comment_notes(comment: str, span: Span, context: Context) -> None:
    """In a Marp deck a comment is what the speaker says, unless it gives directives; elsewhere it is a comment."""
    if not context.reading.marp or says_directives(comment):
        return
    for chunk in re.split(r"\n\s*\n", comment.strip()):
        text = LINE_BREAK.join(line.strip() for line in chunk.strip().split("\n"))
        context.flow.note_counts["comment"] = context.flow.note_counts.get("comment", 0) + 1
        key = f"{context.slide}/notes/comment-{context.flow.note_counts['comment']}"
        context.flow.add_notes((Paragraph(key, span, (Run(text, lang=context.lang),)),))


def picture_alt(alt: str, span: Span, context: Context) -> str:
    """The alt text without Marp's words on where and how big the picture is."""
    words = alt.split()
    left = [word for word in words if not _PLACE_WORD.match(word)]
    if len(left) < len(words):
        message = "placing a picture by words in its alt text is not supported yet: it stands among the other blocks"
        context.reading.once("not-yet", message, span)
    return " ".join(left) if len(left) < len(words) else alt
