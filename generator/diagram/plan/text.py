"""Paragraphs of a label into the room that Graphviz would take for them, when it sets them in the theme's font.

Pango sets each glyph in whole pixels of 96 dpi; Graphviz takes the width in whole points and one more, and for a line's
height 1.1 times the size, an empty one 1.2 times (measured with 2.43: 4,200 labels in six sizes, without an exception).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagram.plan.values import PlannedText
from generator.geometry import EMU_PER_POINT
from generator.model.text import ExactSpacing, Ruler, TextParagraph

SLACK = 2
"""Points by which text may be wider than its room where there is nothing around it."""

NODE_SLACK = 8
"""The same inside a node, whose margins are 8 pt on each side."""


def measured_text(paragraphs: Sequence[TextParagraph], ruler: Ruler, slack: int = SLACK) -> PlannedText | None:
    """The paragraphs, one a line, with their room; None where there are none.

    What is set on no grid can be wider than on that of pixels: the room grows where it is so by more than `slack`.
    """
    if not paragraphs:
        return None
    heights = [_line_height(paragraph) for paragraph in paragraphs]
    width = max(line_width(paragraph, ruler, slack) for paragraph in paragraphs)
    if len(paragraphs) > 1:
        paragraphs = [
            replace(paragraph, line_spacing=ExactSpacing(100 * height))
            for paragraph, height in zip(paragraphs, heights, strict=True)
        ]
    return PlannedText(tuple(paragraphs), width, sum(heights))


def line_width(paragraph: TextParagraph, ruler: Ruler, slack: int) -> int:
    """Of one line, in whole points; see `measured_text`."""
    if not paragraph.runs:
        return 0
    on_screen = sum(ruler.screen_width(run) * 3 // 4 + 1 for run in paragraph.runs)
    room = ruler.natural_width((paragraph,))
    if -(-room // EMU_PER_POINT) - slack <= on_screen:  # a safe bound of the true width
        return on_screen
    true = max(line.width for lines in ruler.measure((paragraph,), 2 * room + EMU_PER_POINT).lines for line in lines)
    return max(on_screen, -(-true // EMU_PER_POINT) - slack)


def _line_height(paragraph: TextParagraph) -> int:
    """In whole points, halves up."""
    if not paragraph.text:
        return max(1, paragraph.end_size * 12 // 1000)
    return max(1, (max(run.size for run in paragraph.runs) * 11 + 500) // 1000)
