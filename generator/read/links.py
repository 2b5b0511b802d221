"""The target of a link in, a link that a slide can have out, or a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it.common.utils import normalizeReference

from generator.diagnostic import Span, did_you_mean
from generator.model.text import ExternalLink, Link, SlideLink
from generator.read.attributes import Word
from generator.read.context import Context, Reading
from generator.read.document import Node

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


_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]")


def check_references(nodes: Sequence[Node], reading: Reading) -> None:
    """Report the addresses (`[label]: https://…`) that no link uses: they are nowhere in the deck."""
    for document in {id(node.document): node.document for node in nodes}.values():
        references: Mapping[str, Any] = document.env.get("references", {})
        if not references:
            continue
        defined = {reference["map"][0] for reference in references.values()}
        text = "\n".join(line for row, line in enumerate(document.lines) if row not in defined)
        used = {normalizeReference(found) for found in _LABEL.findall(text)}
        for label, reference in references.items():
            if label not in used:
                row: int = reference["map"][0]
                written = _LABEL.search(document.lines[row])
                name = written[1] if written else label
                message = f"no link uses the address [{name}]: it is left out"
                reading.diagnostics.warning("reference-unused", message, document.span(row + 1), f"[words][{name}]")


def decoded(key: str) -> str:
    """A key or a file name without per cent signs for its characters."""
    if "%" not in key:
        return key
    from urllib.parse import unquote

    return unquote(key)
