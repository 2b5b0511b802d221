"""A slide that morphs shares something with the slide before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.check.built import Built, walk
from generator.check.rule import Finding, rule
from generator.layout.morph import FORCED
from generator.model.page import Page


@rule("morph-nothing-shared", "warning", why="what is on one slide alone cannot move to its place on the next")
def morph_nothing_shared(built: Built) -> Iterator[Finding]:
    """Only what diagrams share counts. One of a slide's pages is enough, where steps have made several of it."""
    moved: dict[str, bool] = {}
    for before, page in pairwise((None, *built.pages.pages)):
        slide = built.slide_of(page) if page else None
        if page and slide and page.transition == "morph":
            moved[slide.key] = moved.get(slide.key, False) or bool(before and _forced(before) & _forced(page))
    for key, any_moved in moved.items():
        if not any_moved:
            yield Finding(
                f'slide "{key}" morphs, but no diagram on it has a node in common with the slide before',
                built.slides[key].span,
                "use the same node ids in both diagrams, or transition=fade",
            )


def _forced(page: Page) -> frozenset[str]:
    return frozenset(frame.name for frame in walk(page.frames) if frame.name.startswith(FORCED))
