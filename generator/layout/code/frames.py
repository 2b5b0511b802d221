"""The lines of code on one page in, their frames out: a panel with text, and what stands above and behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.geometry import Box, Emu, Insets, pt
from generator.layout.code.listing import CodeChunk, Listing, panel_insets, paragraph, title_paragraphs
from generator.layout.code.tokens import Token, tokens_of
from generator.layout.desk import Desk
from generator.model.blocks import Code
from generator.model.page import Frame, PlaceholderRef, PresetGeometry, ShapeFrame, TextFrame
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import TokenStyle

_BAR_INSET = pt(6)
_EDGE = pt(4)
"""The width of the line at the left edge of marked lines."""


def bar_height(code: Code, width: Emu, desk: Desk) -> Emu:
    """The height of the title's bar, 0 without a title."""
    title = title_paragraphs(code, desk)
    insets = _bar_insets(width, desk)
    inner = width - insets.left - insets.right
    return desk.ruler.measure(title, inner).safe_height + insets.top + insets.bottom if title else 0


def code_frames(
    chunks: Sequence[CodeChunk], box: Box, key: str, desk: Desk, placeholder: PlaceholderRef | None = None
) -> tuple[Frame, ...]:
    """The panel in `box`, its title above the text on every page.

    Marked lines lie on bars between the panel and the text. Where lines are wrapped, which another font may do at other
    places, the words themselves are marked.
    """
    listing = chunks[0].listing
    frames: list[Frame] = []
    title = title_paragraphs(listing.code, desk)
    if title:
        bar, box = _cut(box, bar_height(listing.code, box.width, desk))
        frames.append(_title_frame(title, bar, key, desk))
    tokens = tokens_of(listing.lines, listing.code.language)
    marks = {number - 1 for number in listing.code.highlight}
    rows = list(_rows(chunks))
    marked = [number for number, row in enumerate(rows) if row.index in marks]
    inline = bool(marked) and any(row.wraps for row in rows)
    number = None if listing.code.first_number is None else listing.code.first_number + _first_numbered(rows)
    text = TextFrame(
        key=key,
        name="Code",
        box=box,
        paragraphs=tuple(
            _paragraph(row, tokens[row.index], desk, number, marked=inline and row.index in marks) for row in rows
        ),
        placeholder=placeholder,
        moved=placeholder is not None,
        insets=listing.insets,
        fill=desk.theme.code.panel,
    )
    if not marked or inline:
        return (*frames, text)
    panel = ShapeFrame(f"{key}/panel", "Code panel", box, PresetGeometry("rect"), fill=desk.theme.code.panel)
    bars = _bars(marked, box, text, desk)
    return (*frames, panel, *bars, replace(text, fill=None, bare=True))


def _cut(box: Box, height: Emu) -> tuple[Box, Box]:
    """The upper part of a box, `height` high, and the rest."""
    return Box(box.x, box.y, box.width, height), Box(box.x, box.y + height, box.width, box.height - height)


def _title_frame(title: tuple[TextParagraph, ...], box: Box, key: str, desk: Desk) -> TextFrame:
    return TextFrame(
        f"{key}/title",
        "Code title",
        box,
        title,
        anchor="ctr",
        insets=_bar_insets(box.width, desk),
        fill=desk.theme.code.title_bar,
    )


def _bar_insets(width: Emu, desk: Desk) -> Insets:
    return replace(panel_insets(width, desk), top=_BAR_INSET, bottom=_BAR_INSET)


def _rows(chunks: Sequence[CodeChunk]) -> Iterator[CodeChunk]:
    """A row for each paragraph: stretches of one line together again, and the blank lines between."""
    for index, stretches in groupby(chunks, key=lambda chunk: chunk.index):
        first, *others = stretches
        if first is not chunks[0]:
            for blank in range(index - first.blanks, index):
                yield CodeChunk(first.listing, blank, 0)
        yield replace(first, end=others[-1].end) if others else first


def _first_numbered(rows: Sequence[CodeChunk]) -> int:
    """The index of the first line that begins on the page."""
    return next((row.index for row in rows if not row.start), rows[0].index)


def _paragraph(
    row: CodeChunk, tokens: Sequence[Token], desk: Desk, number: int | None, *, marked: bool
) -> TextParagraph:
    runs = _runs(row, tokens, desk)
    if marked:
        runs = tuple(replace(run, highlight=desk.theme.code.highlight) for run in runs)
    return paragraph(row, runs, desk, number)


def _runs(row: CodeChunk, tokens: Sequence[Token], desk: Desk) -> tuple[TextRun, ...]:
    """The row's tokens in the theme's looks; a numbered row that is empty has a blank: PowerPoint counts no other."""
    listing, style = row.listing, desk.theme.code
    plain = TokenStyle(style.text)
    pieces: list[tuple[str, TokenStyle]] = []
    for text, kind in _between(tokens, row):
        look = style.tokens.get(kind, plain) if kind else plain
        if pieces and pieces[-1][1] == look:
            pieces[-1] = (pieces[-1][0] + text, look)
        else:
            pieces.append((text, look))
    if not pieces and listing.gutter:
        pieces.append((" ", plain))
    return tuple(_run(text, look, listing, desk) for text, look in pieces)


def _run(text: str, look: TokenStyle, listing: Listing, desk: Desk) -> TextRun:
    # A number looks like the first run of its line: bold words here and there would make some of them bold.
    bold = look.bold and not listing.gutter
    return TextRun(text, listing.size, desk.lang, bold=bold, italic=look.italic, font="mono", color=look.color)


def _between(tokens: Sequence[Token], row: CodeChunk) -> Iterator[Token]:
    """What of a line's tokens lies in the row's stretch."""
    start, end = row.start, len(row.listing.lines[row.index]) if row.end is None else row.end
    offset = 0
    for text, kind in tokens:
        piece = text[max(0, start - offset) : max(0, end - offset)]
        offset += len(text)
        if piece:
            yield piece, kind


def _bars(marked: Sequence[int], box: Box, text: TextFrame, desk: Desk) -> Iterator[ShapeFrame]:
    """A bar over the whole width for each stretch of marked rows, with a line in the accent colour at its left."""
    heights = [desk.ruler.measure((row,), box.width).height for row in text.paragraphs]
    for _, stretch in groupby(enumerate(marked), key=lambda item: item[1] - item[0]):
        rows = [row for _, row in stretch]
        top = box.y + text.insets.top + sum(heights[: rows[0]])
        bar = Box(box.x, top, box.width, sum(heights[rows[0] : rows[-1] + 1]))
        name = f"{text.key}/mark-{rows[0] + 1}"
        yield ShapeFrame(name, "Marked lines", bar, PresetGeometry("rect"), fill=desk.theme.code.highlight)
        edge = replace(bar, width=_EDGE)
        yield ShapeFrame(f"{name}/edge", "Mark", edge, PresetGeometry("rect"), fill=desk.theme.code.mark)
