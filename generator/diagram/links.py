"""The addresses among an element's attributes into links that a slide can have, or a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagram.dot import Attribute
from generator.diagram.labels import plain_text
from generator.diagram.report import Reporter
from generator.diagram.sheet import Sheet
from generator.model.text import ExternalLink, Link, SlideLink

OWN = ("href", "URL")
"""The names of an element's own address; Graphviz takes the first that is there."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = ("http", "https", "mailto")


def link_of(
    sheet: Sheet, names: Mapping[str, str], attributes: tuple[str, ...] = OWN, tooltip: str = "tooltip"
) -> Link | None:
    """A link to a slide (`#key`), or out of the deck by http, https or mailto. Others are left out, with a warning.

    `names` is what escapes such as `\\N` stand for.
    """
    attribute = next((found for name in attributes if (found := sheet.get(name))), None)
    if attribute is None:
        return None
    hint = plain_text(sheet.text(tooltip), names) or None
    return read_link(plain_text(attribute.text.strip(), names), hint, attribute, sheet.reporter)


def read_link(target: str, tooltip: str | None, attribute: Attribute, reporter: Reporter) -> Link | None:
    """The same for an address that stands alone; `attribute` is where it comes from."""
    if target.startswith("#") and len(target) > 1:
        from urllib.parse import unquote

        return SlideLink(unquote(target[1:]))
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() in _ALLOWED:
        return ExternalLink(target, tooltip)
    reporter.warning(
        "diagram-link-left-out",
        f'"{target}" is no address that a slide links to: http, https, mailto and #key are possible',
        attribute.place,
        f"https://{target}" if target.startswith("www.") else None,
    )
    return None
