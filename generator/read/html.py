"""Raw HTML in, a line break or nothing out; whatever else it is, a diagnostic that says what to write instead."""

from __future__ import annotations

import re

from generator.diagnostic import Span
from generator.model.text import LINE_BREAK
from generator.read.context import Context
from generator.read.marp import comment_notes

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_INSTEAD = {
    "a": "write [words](https://…)",
    "b": "write **words**",
    "code": "write `words`",
    "del": "write ~~words~~",
    "div": "write ::: notes, ::: columns …, and ::: at the end",
    "em": "write *words*",
    "i": "write *words*",
    "img": "write ![what it shows](picture.png)",
    "mark": "write [words]{.mark}",
    "s": "write ~~words~~",
    "small": "write [words]{.muted}",
    "span": "write [words]{.accent}",
    "strong": "write **words**",
    "sub": "write ~words~",
    "sup": "write ^words^",
    "table": "write a pipe table: | a | b |",
    "u": "write [words]{.underline}",
}


def inline_html(html: str, span: Span, context: Context) -> str:
    """What a piece of HTML among words stands for."""
    if _BREAK.fullmatch(html):
        return LINE_BREAK
    if html.startswith("<!--"):
        comment_notes(html[4:].removesuffix("-->"), span, context)
    else:
        _report(html, span, context)
    return ""


def block_html(html: str, span: Span, context: Context) -> None:
    """The same for a block. A comment must be closed, and nothing may stand behind it in its last line."""
    if not html.lstrip().startswith("<!--"):
        _report(html, span, context)
        return
    comment, closed, rest = html.partition("-->")
    if not closed:
        context.diagnostics.error("comment-open", "this comment is never closed", span, "add --> where it ends")
        return
    comment_notes(comment.lstrip()[4:], span, context)
    if rest.strip().startswith("<!--"):
        block_html(rest, span, context)
    elif rest.strip():
        message = "words behind a comment are part of it in Markdown"
        context.diagnostics.error("html-unsupported", message, span, "start them on a new line")


def _report(html: str, span: Span, context: Context) -> None:
    tag = _TAG.search(html)
    opened = (span.path, f"<{tag[1].lower()}>" if tag else html)
    if html.lstrip().startswith("</") and opened in context.reading.said:
        return
    context.reading.said.add(opened)
    hint = _INSTEAD.get(tag[1].lower()) if tag else None
    name = f"<{tag[1]}>" if tag else "this"
    context.diagnostics.error(
        "html-unsupported",
        f"HTML does not end up on slides: {name}",
        span,
        hint or r"write it as Markdown, or \< where a plain < is meant",
    )
