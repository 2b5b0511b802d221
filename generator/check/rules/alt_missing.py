"""Every picture and every diagram has words for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built
from generator.check.rule import Finding, rule
from generator.model.page import Frame, GroupFrame, PictureFrame


@rule("alt-missing", "warning", why="a picture without words is not there for those who do not see it")
def alt_missing(built: Built) -> Iterator[Finding]:
    """Groups inside a group are spoken for by the outer one; pictures always speak for themselves."""
    for page in built.pages.pages:
        for frame in _speaking(page.frames):
            if not (frame.alt or "").strip():
                kind = "picture" if isinstance(frame, PictureFrame) else "diagram"
                yield Finding(
                    f'the {kind} "{frame.key}" has no alternative text',
                    built.span_of(frame.key, page),
                    "write ![what it shows](…)" if kind == "picture" else 'write ```dot {alt="what it shows"}',
                )


def _speaking(frames: tuple[Frame, ...], *, inside: bool = False) -> Iterator[PictureFrame | GroupFrame]:
    for frame in frames:
        if isinstance(frame, PictureFrame) or (isinstance(frame, GroupFrame) and not inside):
            yield frame
        if isinstance(frame, GroupFrame):
            yield from _speaking(frame.children, inside=True)
