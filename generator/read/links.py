"""The target of a link in, a link that a slide can have out, or a diagnostic."""

from __future__ import annotations

import re

from generator.diagnostic import Span, did_you_mean
from generator.model.text import ExternalLink, Link, SlideLink
from generator.read.attributes import Word
from generator.read.context import Context, Reading

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = ("http", "https", "mailto")


def read_link(target: str, tooltip: str | None, span: Span, context: Context) -> Link | None:
    """A link to a slide (`#key`), or out of the deck by http, https or mailto; words without a link otherwise."""
    if target.startswith("#") and len(target) > 1:
        key = decoded(target[1:])
        context.reading.links.append(Word(key, span))
        return SlideLink(key)
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() in _ALLOWED:
        return ExternalLink(target, tooltip)
    if scheme:
        message = f"a slide does not link to {scheme[1].lower()}: addresses; http, https, mailto and #key are possible"
        context.diagnostics.error("link-scheme", message, span)
    elif not target:
        context.diagnostics.error("link-empty", "this link leads nowhere", span, "[words](https://…) or [words](#key)")
    else:
        hint = f"https://{target}" if target.startswith("www.") else None
        message = f'"{target}" is no web address: the words stand without a link'
        context.diagnostics.warning("link-relative", message, span, hint)
    return None


def check_links(reading: Reading, slides: frozenset[str]) -> None:
    """Report the links to slides that are not there."""
    for link in reading.links:
        if link.text not in slides:
            hint = did_you_mean(link.text, slides)
            reading.diagnostics.error("link-target-missing", f'there is no slide "{link.text}"', link.span, hint)


def decoded(key: str) -> str:
    """A key or a file name without per cent signs for its characters."""
    if "%" not in key:
        return key
    from urllib.parse import unquote

    return unquote(key)
