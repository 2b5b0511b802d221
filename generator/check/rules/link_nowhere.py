"""A link on a shape leads to a slide that is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built, walk
from generator.check.rule import Finding, rule
from generator.diagnostic import did_you_mean
from generator.model.page import ConnectorFrame, ShapeFrame, TextFrame
from generator.model.text import SlideLink


@rule("link-nowhere", "warning", why="a click on it does nothing")
def link_nowhere(built: Built) -> Iterator[Finding]:
    """One finding for each slide that is missing, on each page. Links in words are looked at when they are read."""
    for page in built.pages.pages:
        missing: dict[str, str] = {}
        for frame in walk(page.frames):
            if isinstance(frame, ShapeFrame | ConnectorFrame | TextFrame):
                link = frame.link
                if isinstance(link, SlideLink) and link.key not in built.slides:
                    missing.setdefault(link.key, frame.key)
        for target, key in missing.items():
            yield Finding(
                f'a shape leads to the slide "{target}", which is not there',
                built.span_of(key, page),
                did_you_mean(target, built.slides),
            )
