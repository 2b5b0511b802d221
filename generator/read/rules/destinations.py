"""Where links and pictures lead: as in CommonMark, and with blanks in names (`![](my photo.png)`), as in Pandoc."""

from __future__ import annotations

import re
from typing import Any, Protocol, cast

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle

_REST = re.compile(r"""\s*(?:"[^"]*"|'[^']*'|\([^()]*\))?\s*\)""")
_WITH_BLANKS = re.compile(
    r"""(?:[^\n()<>"\\]|\([^\n()<>"\\]*\))+?(?=[ \t]{0,3}\)|[ \t]{1,3}["'])""",
)


class Destination(Protocol):
    """What the parser's own rule gives: `str` is the address, `pos` the offset behind it."""

    ok: bool
    pos: int
    str: str


def destination(text: str, start: int, end: int) -> Destination:
    """The destination at `start`. Blanks belong to it where nothing else makes a link of what follows."""
    found = parseLinkDestination(text, start, end)
    if not found.ok or text.startswith("<", start) or not text.startswith(" ", found.pos):
        return found
    if _REST.match(text, found.pos, end):
        return found
    longer = _WITH_BLANKS.match(text, start, end)
    if longer:
        found.pos, found.str = longer.end(), longer[0]
    return found


class _Helpers:
    """The parser's helpers with our rule in the place of its own; the names are the parser's."""

    parseLinkDestination = staticmethod(destination)  # noqa: N815
    parseLinkLabel = staticmethod(parseLinkLabel)  # noqa: N815
    parseLinkTitle = staticmethod(parseLinkTitle)  # noqa: N815


def install(parser: MarkdownIt) -> None:
    """Let the rules for links and pictures read destinations by ours."""
    cast("Any", parser).helpers = _Helpers
