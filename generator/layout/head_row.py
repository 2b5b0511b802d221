"""The headings that columns begin with in, one row of them out: one size, and as high as the highest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.diagnostic import Diagnostic
from generator.geometry import Emu
from generator.layout.desk import Desk
from generator.layout.scale import size_steps
from generator.layout.styles import body_style
from generator.layout.text import speak
from generator.layout.unit import BLOCK_GAP
from generator.layout.words import Setting, Words
from generator.model.blocks import Block, Paragraph
from generator.model.theme import TextStyle, Theme

HEAD_GAP = BLOCK_GAP // 2
"""Between a row of headings and what they stand above: a row of the grid."""


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The headings in their look, None for a column without content, and the height of the highest; none: no row."""

    heads: tuple[Words | None, ...]
    height: Emu = 0
    problems: tuple[Diagnostic, ...] = ()

    @property
    def room(self) -> Emu:
        """What the row takes from the columns below it."""
        return self.height + HEAD_GAP if self.heads else 0


def shared_headings(columns: Sequence[Sequence[Block]]) -> tuple[Paragraph | None, ...]:
    """The heading that each column begins with, nothing unless all have one. A column without content has none."""
    heads = tuple(column[0] if column else None for column in columns)
    found = [head for head in heads if head is not None]
    if not found or not all(isinstance(head, Paragraph) and head.heading for head in found):
        return ()
    return tuple(head if isinstance(head, Paragraph) else None for head in heads)


def heading_style(theme: Theme) -> TextStyle:
    """How headings above columns look: as on the layout with two of them, else as body text."""
    layout = theme.layout("two-columns")
    slot = layout.slot("left-heading") if layout else None
    return slot.style if slot else body_style(theme)


def head_row(
    heads: Sequence[Paragraph | None], widths: Sequence[Emu], styles: Sequence[TextStyle], desk: Desk
) -> HeadRow:
    """The headings in the largest sizes in which no word is cut and each has as few lines as it can have."""
    best: tuple[tuple[bool, int], HeadRow] | None = None
    steps = [size_steps(style, desk.theme.type_scale) for style in styles]
    for step in range(max(map(len, steps))):
        sizes = [own[min(step, len(own) - 1)] for own in steps]
        settings = [Setting(style, size, desk.lang, desk.ruler) for style, size in zip(styles, sizes, strict=True)]
        row, lines = _measured(heads, widths, settings, desk)
        if best is None or (bool(row.problems), lines) < best[0]:
            best = ((bool(row.problems), lines), row)
        if best[0] == (False, 1):
            break
    return best[1] if best else HeadRow(())


def _measured(
    heads: Sequence[Paragraph | None], widths: Sequence[Emu], settings: Sequence[Setting], desk: Desk
) -> tuple[HeadRow, int]:
    """The row in these sizes, and the number of lines of the heading that has most."""
    said: list[Words | None] = []
    problems: list[Diagnostic] = []
    height = lines = 0
    for head, width, setting in zip(heads, widths, settings, strict=True):
        words = next((part for part in speak((head,), setting) if isinstance(part, Words)), None) if head else None
        said.append(words)
        if words is None:
            continue
        extent = desk.ruler.measure((words.paragraph,), width)
        height, lines = max(height, extent.safe_height + 1), max(lines, extent.line_count)
        problems += (
            Diagnostic(
                "word-broken",
                "warning",
                f'"{word}" is wider than its column and is cut',
                words.span,
                "write a shorter word, or take fewer columns",
            )
            for word in extent.broken_words
        )
    return HeadRow(tuple(said), height, tuple(problems)), lines
