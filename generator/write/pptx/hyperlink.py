"""Links of runs and shapes: targets in, `a:hlinkClick` out."""

from __future__ import annotations

import re
from typing import assert_never
from urllib.parse import quote

from generator.model.text import ExternalLink, Link, SlideLink
from generator.write.pptx.clean import clean
from generator.write.pptx.context import PartContext
from generator.write.pptx.relations import HYPERLINK, SLIDE
from generator.write.pptx.xml import Element, sub

_URL_CHARACTERS = "%/:?#[]@!$&'()*+,;=~-._"
"""What a URL may hold as it stands (RFC 3986, 2)."""

_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def add_link(parent: Element, link: Link, context: PartContext, tooltip: str | None = None) -> None:
    """The link; one to a slide that is not in the deck is left out. `tooltip` is for a link that brings none."""
    match link:
        case ExternalLink(url, own):
            identifier = context.relations.add(HYPERLINK, _target(url), external=True)
            sub(parent, "a:hlinkClick", r__id=identifier, tooltip=_words(own or tooltip))
        case SlideLink(key):
            part = context.slide_parts.get(key)
            if part is not None:
                identifier = context.relations.add(SLIDE, part)
                action = "ppaction://hlinksldjump"
                sub(parent, "a:hlinkClick", r__id=identifier, action=action, tooltip=_words(tooltip))
        case _:
            assert_never(link)


def add_tooltip(parent: Element, tooltip: str) -> None:
    """Words that are shown over a shape that a click does nothing to."""
    sub(parent, "a:hlinkClick", r__id="", action="ppaction://noaction", tooltip=_words(tooltip))


def _words(tooltip: str | None) -> str | None:
    return clean(tooltip) if tooltip else None


def _target(url: str) -> str:
    """The URL as a relationship can hold it; what the author has escaped already stays as it is."""
    return quote(_LONE_PERCENT.sub("%25", clean(url).strip()), safe=_URL_CHARACTERS)
