"""Markdown in, the same out with Jinja's delimiters hidden wherever Markdown is verbatim, so that Jinja leaves it be.

Fenced code (unless its fence has the class `.jinja`) and code spans are shown, not run: a lecture on Docker has
`docker inspect --format '{{.State.Status}}'` in it. A link `[…](<#key>)` holds no comment. Characters are replaced one
for one: lines and columns stay.
"""

from __future__ import annotations

import re

DELIMITERS = ("{{", "{%", "<#")
"""What begins an expression, a statement and a comment. `{#` is not among them: Markdown has keys in it."""

# Noncharacters (Unicode 23.7) never occur in text that is exchanged; these stand for the braces that are hidden.
_HIDE = str.maketrans({"{": "\ufde1", "<": "\ufde2"})
_SHOW = str.maketrans({"\ufde1": "{", "\ufde2": "<"})

_DELIMITER = re.compile(r"[{<](?=[{%#])|(?<=\{)\{")
_NEXT = re.compile(
    r"""
      ^(?P<container>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})(?P<info>[^\n]*)
    | (?P<tag>\{\{|\{%|<\#)
    | (?P<link>\]\(<\#)
    | \\[\\`]
    | (?P<ticks>`+)
    """,
    re.VERBOSE | re.MULTILINE,
)
_WANTS_JINJA = re.compile(r"\{(?:.*\s)?\.jinja(?=[\s}])")
_IN_TAG = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[-+]?[%}]\}|[][(){}]""", re.DOTALL)
_RAW = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}")
_END_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_BLOCK_ENDS = re.compile(r"\n[ \t]*(?=\n|\#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|:::|\||```|~~~)|\Z")


def has_jinja(text: str) -> bool:
    """Whether anything in the text is for Jinja."""
    return any(delimiter in text for delimiter in DELIMITERS)


def hide(text: str) -> str:
    """The text with hidden delimiters in its verbatim parts."""
    if not has_jinja(text):
        return text
    parts: list[str] = []
    done = at = block = 0
    while match := _NEXT.search(text, at):
        at = match.end()
        if match["fence"]:
            end = _fence_end(text, at, match["fence"])
            verbatim = None if _WANTS_JINJA.search(match["info"]) else (at, end)
            at = end
        elif match["link"]:
            verbatim = match.span()
        elif match["tag"]:
            verbatim, at = None, _tag_end(text, match.start())
        elif match["ticks"]:
            block = block if block >= at else _block_end(text, at)
            verbatim = _code_span(text, at, block, match["ticks"])
            at = verbatim[1] + len(match["ticks"]) if verbatim else at
        else:
            continue
        if verbatim:
            start, end = verbatim
            parts += text[done:start], _DELIMITER.sub(lambda brace: brace[0].translate(_HIDE), text[start:end])
            done = end
    return "".join((*parts, text[done:]))


def show(text: str) -> str:
    """The text with its delimiters back in place."""
    return text.translate(_SHOW)


def _fence_end(text: str, start: int, fence: str) -> int:
    """The offset of the line that closes a fence, or of the end of the text, as in CommonMark."""
    close = re.compile(rf"^[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
    found = close.search(text, start)
    return found.end() if found else len(text)


def _block_end(text: str, start: int) -> int:
    """The offset where the paragraph, item or row ends."""
    found = _BLOCK_ENDS.search(text, start)
    return found.start() if found else len(text)


def _code_span(text: str, start: int, limit: int, ticks: str) -> tuple[int, int] | None:
    """The inside of a code span that opens before `start`; None when it is not closed before `limit`."""
    closing = re.compile(rf"(?<!`){ticks}(?!`)").search(text, start, limit)
    return (start, closing.start()) if closing else None


def _tag_end(text: str, start: int) -> int:
    """The offset behind a tag of Jinja's, past its strings and brackets; the end of the text when it never ends."""
    if text.startswith("<#", start):
        end = text.find("#>", start)
        return end + 2 if end >= 0 else len(text)
    if raw := _RAW.match(text, start):
        end_raw = _END_RAW.search(text, raw.end())
        return end_raw.end() if end_raw else len(text)
    depth = 0
    at = start + 2
    while match := _IN_TAG.search(text, at):
        part = match[0]
        at = match.end()
        if part in ("(", "[", "{"):
            depth += 1
        elif part in (")", "]", "}"):
            depth -= 1
        elif part[-1] == "}" and part[-2] in "%}":
            if depth <= 0 or part[-2] == "%":
                return at
            depth -= 1
            at -= 1
    return len(text)
