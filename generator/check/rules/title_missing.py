"""Every page has a title that outline view and screen readers find."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built, is_title, text_of, walk
from generator.check.rule import Finding, rule
from generator.model.page import Page


@rule("title-missing", "error", why="slides without a title cannot be told apart in the outline or by a screen reader")
def title_missing(built: Built) -> Iterator[Finding]:
    """A slide whose title is hidden needs one for the outline only."""
    for page in built.pages.pages:
        slide = built.slide_of(page)
        shown = (slide is not None and slide.title_hidden) or _has_title_frame(page)
        if not (shown and page.title.strip()):
            yield Finding(
                f'slide "{page.key}" has no title',
                page.span,
                "write a heading, or --- {title=…} for a title that is not shown",
            )


def _has_title_frame(page: Page) -> bool:
    return any(is_title(frame) and text_of(frame).strip() != "" for frame in walk(page.frames))
