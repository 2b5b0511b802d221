"""Every picture and every diagram has words for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built
from generator.check.rule import Finding, rule
from generator.model.page import GroupFrame, PictureFrame


@rule("alt-missing", "warning", why="a picture without words is not there for those who do not see it")
def alt_missing(built: Built) -> Iterator[Finding]:
    """What is inside a group is spoken for by the outer one: groups and the pictures of a diagram's nodes."""
    for page in built.pages.pages:
        for frame in page.frames:
            if isinstance(frame, PictureFrame | GroupFrame) and not (frame.alt or "").strip():
                kind = "picture" if isinstance(frame, PictureFrame) else "diagram"
                yield Finding(
                    f'the {kind} "{frame.key}" has no alternative text',
                    built.span_of(frame.key, page),
                    "write ![what it shows](…)" if kind == "picture" else 'write ```dot {alt="what it shows"}',
                )
