"""A row that is higher than a page into pieces, each of which is a row, and pieces into one row again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from generator.geometry import Emu, pt
from generator.layout.cuts import line_ends, split_runs
from generator.model.page import TableCell, TableRow
from generator.model.text import ExactSpacing, Ruler, TextParagraph

_SENTENCE_END = re.compile(r"[。！？][”’」』）]?|[.!?…؟۔।][\"'”’)]?(?:\s+|$)")
_CLAUSE_END = re.compile(r"[，；、：]|[,;:،؛]\s+")

_SOON = 4
"""The end of a sentence or a clause behind the first quarter (one in four) of what has room is better than its last."""

_NARROWEST = 5
"""No text has more than this many characters on a line as long as one em: so much is looked at, not all of it."""


_SHARES = (100, 97, 90, 70)
"""Per cent of the width at which lines are looked for: where the safe bound sees more lines than the exact prediction,
shorter ones fit."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is still to be said in one cell, and how wide its lines are."""

    cell: TableCell
    width: Emu
    paragraphs: tuple[TextParagraph, ...]


def cut_row(row: TableRow, widths: Sequence[Emu], room: Emu, ruler: Ruler) -> tuple[TableRow, ...]:
    """The row in pieces of at most `room` EMU, or of one line where that is higher.

    The words of each cell go on in the next piece: at the end of a sentence or a clause, else of a line. A cell that
    has no more to say is empty there. Put one after the other, pieces say what the row said.
    """
    rests = [
        _Rest(cell, sum(widths[column : column + cell.across]) - cell.insets.left - cell.insets.right, cell.paragraphs)
        for column, cell in enumerate(row.cells)
    ]
    pieces: list[TableRow] = []
    while not pieces or any(rest.paragraphs for rest in rests):
        cells: list[TableCell] = []
        height = 0
        left: list[_Rest] = []
        for rest in rests:
            inner = room - rest.cell.insets.top - rest.cell.insets.bottom
            taken, later = _take(rest.paragraphs, rest.width, inner, ruler)
            shown = taken or tuple(replace(part, runs=(), bullet=None) for part in rest.cell.paragraphs[:1])
            cells.append(replace(rest.cell, paragraphs=shown, anchor="t"))
            height = max(height, cell_height(cells[-1], rest.width, ruler))
            left.append(replace(rest, paragraphs=later))
        rests = left
        pieces.append(TableRow(height, tuple(cells)))
    return tuple(pieces)


def cell_height(cell: TableCell, width: Emu, ruler: Ruler) -> Emu:
    """What the words of a cell need on lines of `width`, with its margins, in EMU."""
    return ruler.measure(cell.paragraphs, width).safe_height + cell.insets.top + cell.insets.bottom


def joined(pieces: Sequence[TableRow], widths: Sequence[Emu], ruler: Ruler) -> TableRow:
    """Pieces of one row that follow each other, as one row; never higher than they are together."""
    cells: list[TableCell] = []
    height = 0
    for column, parts in enumerate(zip(*(piece.cells for piece in pieces), strict=True)):
        cell = replace(parts[0], paragraphs=_joined_paragraphs([text for part in parts for text in part.paragraphs]))
        width = sum(widths[column : column + cell.across]) - cell.insets.left - cell.insets.right
        height = max(height, cell_height(cell, width, ruler))
        cells.append(cell)
    return TableRow(min(height, sum(piece.height for piece in pieces)), tuple(cells))


def _joined_paragraphs(paragraphs: Sequence[TextParagraph]) -> tuple[TextParagraph, ...]:
    """The two parts of a paragraph have one key; a cell that had no more to say has empty ones."""
    found: list[TextParagraph] = []
    for paragraph in paragraphs:
        if found and found[-1].key == paragraph.key:
            found[-1] = replace(found[-1], runs=found[-1].runs + paragraph.runs)
        elif paragraph.runs or not found:
            found.append(paragraph)
    return tuple(found)


def _take(
    paragraphs: Sequence[TextParagraph], width: Emu, room: Emu, ruler: Ruler
) -> tuple[tuple[TextParagraph, ...], tuple[TextParagraph, ...]]:
    """As much as has room, one line at least where `paragraphs` begin, and the rest."""
    taken: list[TextParagraph] = []
    for index, paragraph in enumerate(paragraphs):
        room -= pt(paragraph.space_before * 1.01 / 100) if taken else 0
        height = ruler.measure((_beginning(paragraph, width, room),), width).safe_height
        if height <= room:
            taken.append(paragraph)
            room -= height
            continue
        head, tail = _cut(paragraph, width, room, ruler, at_least_one=not taken)
        if head:
            taken.append(head)
        return tuple(taken), ((tail,) if tail else ()) + tuple(paragraphs[index + 1 :])
    return tuple(taken), ()


def _beginning(paragraph: TextParagraph, width: Emu, room: Emu) -> TextParagraph:
    """The paragraph, or the part at its start that is surely too high for `room`."""
    lines = room // _pitch(paragraph) + 2
    most = lines * max(1, width // pt(paragraph.end_size / 100) + 1) * _NARROWEST
    return paragraph if len(paragraph.text) <= most else replace(paragraph, runs=split_runs(paragraph.runs, (most,))[0])


def _pitch(paragraph: TextParagraph) -> Emu:
    """From line to line; the text of cells has exact spacing."""
    spacing = paragraph.line_spacing
    return pt(spacing.value / 100) if isinstance(spacing, ExactSpacing) else pt(paragraph.end_size * 1.2 / 100)


def _cut(
    paragraph: TextParagraph, width: Emu, room: Emu, ruler: Ruler, *, at_least_one: bool
) -> tuple[TextParagraph | None, TextParagraph | None]:
    """The lines that have room, up to the best end among them, and the rest without bullet."""
    start = _beginning(paragraph, width, room)
    end = None
    for count, share in product(range(room // _pitch(paragraph), 0, -1), _SHARES):
        end = _end(start, paragraph.text, width * share // 100, count, ruler)
        if end is not None and _height(paragraph, end, width, ruler) <= room:
            break
        end = None
    if end is None:
        if not at_least_one:
            return None, paragraph
        end = _line_ends(start, width, ruler)[0]
    first, rest = split_runs(paragraph.runs, (end,))
    tail = replace(paragraph, runs=rest, bullet=None, indent=0)
    return replace(paragraph, runs=first), tail if rest else None


def _height(paragraph: TextParagraph, end: int, width: Emu, ruler: Ruler) -> Emu:
    """What the paragraph needs up to `end`."""
    return ruler.measure((replace(paragraph, runs=split_runs(paragraph.runs, (end,))[0]),), width).safe_height


def _end(paragraph: TextParagraph, text: str, width: Emu, count: int, ruler: Ruler) -> int | None:
    """The best end among so many lines of `width`; None where there are not so many."""
    ends = _line_ends(paragraph, width, ruler)
    return _good_end(text, ends[count - 1]) if count <= len(ends) else None


def _line_ends(paragraph: TextParagraph, width: Emu, ruler: Ruler) -> list[int]:
    """Where lines end in the paragraph's text, the blanks and breaks there included."""
    return list(line_ends(paragraph.text, ruler.measure((paragraph,), width).lines[0]))


def _good_end(text: str, end: int) -> int:
    """The last end of a sentence, else of a clause, behind the first quarter of what ends at `end`; else that."""
    for pattern in (_SENTENCE_END, _CLAUSE_END):
        found = [match.end() for match in pattern.finditer(text, end // _SOON, end)]
        if found:
            return found[-1]
    return end
