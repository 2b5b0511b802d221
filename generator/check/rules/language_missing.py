"""Every run names its language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built, paragraphs_of, quoted, walk
from generator.check.rule import Finding, rule


@rule("language-missing", "warning", why="screen readers and spelling need to know which language is spoken")
def language_missing(built: Built) -> Iterator[Finding]:
    """On slides and in notes."""
    for page in built.pages.pages:
        shown = [(frame.key, paragraph) for frame in walk(page.frames) for paragraph in paragraphs_of(frame)]
        shown.extend((paragraph.key, paragraph) for paragraph in page.notes)
        for key, paragraph in shown:
            for run in paragraph.runs:
                if run.text.strip() and not run.lang:
                    yield Finding(f"the text {quoted(run.text)} names no language", built.span_of(key, page))
