"""A label as DOT writes it into lines of text: escapes, lines set to the left or right, a few HTML elements."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.color import Color
from generator.model.text import Align, TextParagraph, TextRun

MAX_LENGTH = 30_000
"""Characters of one label."""

_ESCAPE = re.compile(r"\\(.)|\n", re.DOTALL)
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINE_ENDS: Mapping[str, Align] = {"n": "ctr", "l": "l", "r": "r"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one look. None: what the label has. `size` in 1/100 pt."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    baseline: int = 0
    color: Color | None = None
    size: int | None = None
    mono: bool = False


@dataclass(frozen=True, slots=True)
class LabelLine:
    pieces: tuple[Piece, ...]
    align: Align = "ctr"


@dataclass(frozen=True, slots=True)
class TextLook:
    """What a label has where its pieces say nothing. `size` in 1/100 pt."""

    size: int
    color: Color
    bold: bool
    lang: str
    italic: bool = False
    mono: bool = False


def lines_of(text: str, names: Mapping[str, str]) -> tuple[LabelLine, ...]:
    r"""The lines of a plain label. `names` has what \N, \G, \E, \T, \H and \L stand for, by letter."""
    if "\\" not in text and "\n" not in text:
        return (LabelLine((Piece(unescape_entities(text)),)),)
    lines: list[LabelLine] = []
    words: list[str] = []
    end = 0

    def close(align: Align) -> None:
        lines.append(LabelLine((Piece(unescape_entities("".join(words))),), align))
        words.clear()

    for match in _ESCAPE.finditer(text):
        words.append(text[end : match.start()])
        end = match.end()
        letter = match.group(1)
        if letter is None:
            close("ctr")
        elif letter in _LINE_ENDS:
            close(_LINE_ENDS[letter])
        else:
            words.append(names.get(letter, "" if letter in "NGETHL" else letter))
    words.append(text[end:])
    if any(words) or not lines:
        close("ctr")
    return tuple(lines)


def plain_text(text: str, names: Mapping[str, str]) -> str:
    """The same on one line, for tooltips and descriptions."""
    lines = ("".join(piece.text for piece in line.pieces).strip() for line in lines_of(text, names))
    return " ".join(line for line in lines if line)


def unescape_entities(text: str) -> str:
    """`&amp;`, `&#945;` and the like; what names no printable character stays as it is."""
    return _ENTITY.sub(_entity, text) if "&" in text else text


def _entity(match: re.Match[str]) -> str:
    from html import unescape

    char = unescape(match.group())
    shown = all(single.isprintable() or single == "\u00a0" for single in char) and char != "\ufffd"
    return char if shown else match.group()


def paragraphs_of(lines: Sequence[LabelLine], look: TextLook) -> tuple[TextParagraph, ...]:
    """One paragraph for each line; none when there is nothing to read."""
    if not any(piece.text.strip() for line in lines for piece in line.pieces):
        return ()
    return blank_paragraphs_of(lines, look)


def blank_paragraphs_of(lines: Sequence[LabelLine], look: TextLook) -> tuple[TextParagraph, ...]:
    """The same where there need not be anything to read: blanks, too, take room."""
    return tuple(
        TextParagraph(
            tuple(run_of(piece, look) for piece in line.pieces if piece.text), align=line.align, end_size=look.size
        )
        for line in lines
    )


def run_of(piece: Piece, look: TextLook) -> TextRun:
    """The piece with what the label has where it says nothing."""
    return TextRun(
        piece.text,
        piece.size or look.size,
        look.lang,
        bold=look.bold or piece.bold,
        italic=look.italic or piece.italic,
        underline=piece.underline,
        strike=piece.strike,
        baseline=piece.baseline,
        font="mono" if look.mono or piece.mono else "minor",
        color=piece.color or look.color,
    )


HtmlStyle = Literal["b", "i", "u", "s", "sub", "sup"]


def styled(piece: Piece, element: HtmlStyle) -> Piece:
    """The piece inside one more element. Raised and lowered text as PowerPoint sets it: 30 % up, 25 % down."""
    match element:
        case "b":
            return replace(piece, bold=True)
        case "i":
            return replace(piece, italic=True)
        case "u":
            return replace(piece, underline=True)
        case "s":
            return replace(piece, strike=True)
        case "sub":
            return replace(piece, baseline=-25_000)
        case "sup":
            return replace(piece, baseline=30_000)
