"""A block of code and the width of its panel in, its lines in one size as paragraphs out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.geometry import Emu, Insets
from generator.layout.desk import Desk
from generator.layout.styles import code_style, note_style
from generator.model.blocks import Code
from generator.model.text import NumberBullet, PercentSpacing, TextParagraph, TextRun

_TAB = 4
_HANG = 4
"""Characters: how much further in a wrapped line goes on than it began."""

_NARROW = 20
"""An inset takes at most this share (one twentieth) of the panel's width."""

_NUMBERS = "arabicPlain"


@dataclass(frozen=True, slots=True)
class Listing:
    """Code in one size (1/100 pt). `width` is what a line has inside the `insets`, less the `gutter` of its numbers.

    `cell` is the width of one character.
    """

    code: Code
    lines: tuple[str, ...]
    size: int
    insets: Insets
    width: Emu
    gutter: Emu
    cell: Emu
    spacing: PercentSpacing


@dataclass(frozen=True, slots=True)
class CodeChunk:
    """One line of a listing, or a stretch of one that is higher than a page may be: from `start` to `end`.

    `index` counts from 0 over all lines of the block; `blanks` are the empty lines before it.
    """

    listing: Listing
    index: int
    blanks: int
    start: int = 0
    end: int | None = None
    wraps: bool = False

    @property
    def code(self) -> Code:
        return self.listing.code

    @property
    def text(self) -> str:
        return self.listing.lines[self.index][self.start : self.end]


@lru_cache(maxsize=8)
def code_lines(text: str) -> tuple[str, ...]:
    """The lines without blanks at their ends, tabs set to every fourth character; one at least."""
    plain = text.replace("\v", " ").replace("\f", " ")
    return tuple(line.expandtabs(_TAB).rstrip() for line in plain.split("\n"))


def make_listing(code: Code, width: Emu, size: int, desk: Desk) -> Listing:
    """The code in a panel of `width` at `size` (1/100 pt)."""
    lines = code_lines(code.text)
    insets = panel_insets(width, desk)
    cell = -(-desk.ruler.natural_width((TextParagraph((_run("0" * 10, size, desk),)),)) // 10)
    gutter = 0
    if code.first_number is not None:
        gutter = (len(str(code.first_number + len(lines) - 1)) + 1) * cell
    inner = max(cell, width - insets.left - insets.right - gutter)
    spacing = PercentSpacing(code_style(desk.theme).level(0).line_spacing)
    return Listing(code, lines, size, insets, inner, gutter, cell, spacing)


def panel_insets(width: Emu, desk: Desk) -> Insets:
    """The theme's insets, smaller at the sides of a panel that is narrow."""
    wished = desk.theme.code.insets
    return Insets(min(wished.left, width // _NARROW), wished.top, min(wished.right, width // _NARROW), wished.bottom)


def line_width(listing: Listing, index: int, desk: Desk) -> Emu:
    """The width of a line when nothing wraps, safe bound."""
    line = listing.lines[index]
    if line.isascii():
        return len(line) * listing.cell
    return desk.ruler.natural_width((TextParagraph((_run(line, listing.size, desk),)),))


def paragraph(chunk: CodeChunk, runs: Sequence[TextRun], desk: Desk, number: int | None = None) -> TextParagraph:
    """A line or a stretch of one. `number` is that of the first numbered line on its page: the others count on.

    A wrapped line goes on further in than it began; where lines are numbered, at the edge of the text.
    """
    listing = chunk.listing
    margin, indent, bullet = listing.gutter, 0, None
    if number is not None and not chunk.start:
        bullet, indent = NumberBullet(_NUMBERS, number, desk.theme.code.numbers), -listing.gutter
    elif chunk.wraps and not listing.gutter:
        margin = _hang(chunk)
        indent = 0 if chunk.start else -margin
    return TextParagraph(
        tuple(runs),
        bullet=bullet,
        line_spacing=listing.spacing,
        margin_left=margin,
        indent=indent,
        end_size=listing.size,
        key=listing.code.key,
    )


def plain_paragraph(chunk: CodeChunk, desk: Desk) -> TextParagraph:
    """The line in one run, to be measured: colours and weights leave characters as wide as they are."""
    number = 1 if chunk.listing.gutter else None
    return paragraph(chunk, (_run(chunk.text, chunk.listing.size, desk),), desk, number)


def pitch(listing: Listing, desk: Desk) -> Emu:
    """The height of one line, safe bound."""
    line = TextParagraph((_run("0", listing.size, desk),), line_spacing=listing.spacing)
    return desk.ruler.measure((line,), listing.width).safe_height + 1


def title_paragraphs(code: Code, desk: Desk) -> tuple[TextParagraph, ...]:
    """The title as it stands in its bar; nothing without one."""
    if not code.title:
        return ()
    size = note_style(desk.theme).level(0).size
    run = TextRun(code.title, size, desk.lang, bold=True, color=desk.theme.code.title)
    return (TextParagraph((run,), end_size=size),)


def _hang(chunk: CodeChunk) -> Emu:
    """Never more than half of the line, so that enough is left to go on in."""
    line, listing = chunk.listing.lines[chunk.index], chunk.listing
    own = len(line) - len(line.lstrip(" "))
    return min((own + _HANG) * listing.cell, listing.width // 2)


def _run(text: str, size: int, desk: Desk) -> TextRun:
    return TextRun(text, size, desk.lang, font="mono", color=desk.theme.code.text)
