"""A cell's words into paragraphs with everything decided, in the look of its place in the table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.color import Color
from generator.geometry import Emu, Insets, pt
from generator.layout.desk import Desk
from generator.layout.text import paragraphs_of, text_runs
from generator.layout.words import Setting
from generator.model.blocks import Cell, Table, plain_text
from generator.model.text import Align, ExactSpacing, TextParagraph
from generator.model.theme import LevelStyle, TableStyle, TextStyle, WordColors
from generator.script import is_right_to_left

_DEPTHS = 3
"""How many levels of lists a cell tells apart."""

_HANG = pt(13)
_PARAGRAPH_GAP = 300
"""In 1/100 pt: between the paragraphs of one cell."""


@dataclass(frozen=True, slots=True)
class Sizing:
    """A step on the way down: sizes of header and body in 1/100 pt, and whether cells have half their margins."""

    header: int
    body: int
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Setter:
    """What the cells of one table share while they are set."""

    table: Table
    sizing: Sizing
    desk: Desk

    @property
    def style(self) -> TableStyle:
        return self.desk.theme.table

    @property
    def insets(self) -> Insets:
        insets = self.style.cell_insets
        return replace(insets, left=insets.left // 2, right=insets.right // 2) if self.sizing.tight else insets

    @property
    def edge(self) -> Emu:
        """The margins at the left and at the right of a cell's words together."""
        return self.insets.left + self.insets.right

    def paragraphs(self, cell: Cell, column: int, *, header: bool) -> tuple[TextParagraph, ...]:
        """The words of a cell; one paragraph at least.

        Exact spacing, because LibreOffice sets percentages in cells by the font's own height (measured).
        """
        size = self.sizing.header if header else self.sizing.body
        level = _level(self.style, column, len(self.table.aligns), header=header)
        words = self.desk.theme.words
        color = words.accent if header and column == self.table.highlight else None
        aligns = set(self.table.aligns[column : column + cell.across])
        align = aligns.pop() if len(aligns) == 1 and cell.across == 1 else "l" if aligns == {"l"} else "ctr"
        if cell.blocks:
            style = _cell_style(level, size, color, words)
            setting = Setting(style, (size,) * _DEPTHS, self.desk.lang, self.desk.ruler)
            found = paragraphs_of(cell.blocks, setting)
        else:
            runs = text_runs(cell.runs, level, size, self.desk.lang, color=color, words=words)
            found = (TextParagraph(runs, key=cell.key),)
        if align == "l" and is_right_to_left(self._leading_words(cell, column)):
            align = "r"
        return tuple(_in_cell(paragraph, align, size) for paragraph in found)

    def _leading_words(self, cell: Cell, column: int) -> str:
        """The words whose direction the column has: its name, else the names of the others, else the cell's own."""
        names = [_words(head) for head in self.table.header]
        return names[column] or "".join(names) or _words(cell)


def has_words(cell: Cell) -> bool:
    """Whether the cell says anything."""
    return bool(cell.blocks or _words(cell))


def _words(cell: Cell) -> str:
    return plain_text(cell.runs).strip()


def _level(style: TableStyle, column: int, columns: int, *, header: bool) -> LevelStyle:
    if header:
        return style.header
    return style.first_column if column == 0 and columns > 1 else style.body


def _cell_style(level: LevelStyle, size: int, color: Color | None, words: WordColors) -> TextStyle:
    """A style for paragraphs and lists in a cell: bullets as on the page, closer together."""
    inside = replace(
        level,
        size=size,
        color=color or level.color,
        space_before=_PARAGRAPH_GAP,
        bullet="•",
        bullet_color=words.accent,
        indent=-_HANG,
    )
    levels = tuple(replace(inside, margin_left=_HANG * (depth + 1)) for depth in range(_DEPTHS))
    return TextStyle("cell", levels, words)


def _in_cell(paragraph: TextParagraph, align: Align, size: int) -> TextParagraph:
    """Aligned as its column, so that entries stand below each other; lists keep to the side of their bullets."""
    backwards = is_right_to_left(paragraph.text)
    if paragraph.margin_left:
        align = "r" if backwards else "l"
    return replace(
        paragraph, align=align, right_to_left=backwards, line_spacing=ExactSpacing(round(size * 1.2)), end_size=size
    )
