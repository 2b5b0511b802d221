"""No text is smaller than what the last row can read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.built import Built, paragraphs_of, quoted, walk
from generator.check.rule import Finding, rule
from generator.model.page import Frame, TextFrame
from generator.model.text import TextRun

SMALLEST = 1400
SMALLEST_FOOTER = 1200
"""In 1/100 pt: letters of 1/50 of the slide's height are read from eight screen heights away."""


@rule("text-too-small", "warning", why="text that the last row cannot read is better left out")
def text_too_small(built: Built) -> Iterator[Finding]:
    """One finding for each frame that stands on the slide itself, for the smallest text in it."""
    for page in built.pages.pages:
        for frame in page.frames:
            least = SMALLEST_FOOTER if _is_footer(frame) else SMALLEST
            smallest = min(_runs(frame), key=lambda run: run.size, default=None)
            if smallest is not None and smallest.size < least:
                yield Finding(
                    f"the text {quoted(smallest.text)} is set in {smallest.size / 100:g} pt, "
                    f"the least is {least / 100:g} pt",
                    built.span_of(frame.key, page),
                    "say less, or choose a layout with more room",
                )


def _runs(frame: Frame) -> Iterator[TextRun]:
    for part in walk((frame,)):
        for paragraph in paragraphs_of(part):
            yield from (run for run in paragraph.runs if run.text.strip())


def _is_footer(frame: Frame) -> bool:
    return (
        isinstance(frame, TextFrame)
        and frame.placeholder is not None
        and frame.placeholder.kind in {"ftr", "sldNum", "dt"}
    )
