"""A number or a statement into its paragraph: as large as its place allows, a number's unit smaller."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.geometry import Emu, Size
from generator.layout.desk import Desk
from generator.layout.scale import level_steps
from generator.layout.text import plain_paragraph
from generator.layout.title import balance
from generator.layout.words import Setting
from generator.model.blocks import Paragraph, plain_text
from generator.model.text import PercentSpacing, TextExtent, TextParagraph, TextRun
from generator.model.theme import TextStyle
from generator.script import is_east_asian

_MOST_LINES = 3
"""A statement that needs more lines than this is a paragraph."""

_NUMBER = re.compile(r"\D{0,3}\d")
_NUMBER_WORDS = 3
_NUMBER_LENGTH = 16
_WORD = re.compile(r"\S+|\s")


def set_large(numbers: Sequence[Paragraph], style: TextStyle, room: Size, desk: Desk) -> tuple[TextParagraph, ...]:
    """The paragraphs, all in the largest size of the style at which each of them fits the room; none if none does.

    In the style's own size everything has one line. Below that a number still has one, a statement up to three, and no
    word is cut.
    """
    sizes = level_steps(style.level(0), desk.theme.type_scale)
    for index, size in enumerate(sizes):
        found = [_fitted(number, size, index > 0, style, room, desk) for number in numbers]
        fitting = tuple(paragraph for paragraph in found if paragraph is not None)
        if len(fitting) == len(numbers):
            return fitting
    return ()


def is_number(text: str) -> bool:
    """Whether the words are a number with its unit: `10×`, `3.5 s`, `64 GB`, `约 10 倍`."""
    text = text.strip()
    return bool(_NUMBER.match(text)) and len(text) <= _NUMBER_LENGTH and len(text.split()) <= _NUMBER_WORDS


def _fitted(
    number: Paragraph, size: int, may_wrap: bool, style: TextStyle, room: Size, desk: Desk
) -> TextParagraph | None:
    setting = Setting(style, (size,), desk.lang, desk.ruler)
    paragraph = replace(plain_paragraph(number.runs, setting, number.key), space_before=0)
    most = _MOST_LINES if may_wrap else 1
    if is_number(plain_text(number.runs)):
        paragraph, most = _with_small_units(paragraph, size, desk), 1
    extent = desk.ruler.measure((paragraph,), room.width)
    lines = max(extent.line_count, _safe_lines(paragraph, extent))
    if lines > most or extent.broken_words or extent.safe_height > room.height:
        return None
    return balance(paragraph, room.width, lines, desk) if lines > 1 else paragraph


def _safe_lines(paragraph: TextParagraph, extent: TextExtent) -> int:
    """How many lines there may be in the worse of the ruler's models: what the safe height is worth."""
    size = max((run.size for run in paragraph.runs), default=paragraph.end_size)
    spacing = paragraph.line_spacing
    share = spacing.value / 100_000 if isinstance(spacing, PercentSpacing) else 1.0
    pitch: Emu = round(1.2 * size * 127 * share)
    return round(extent.safe_height / pitch)


def _with_small_units(paragraph: TextParagraph, size: int, desk: Desk) -> TextParagraph:
    """Words without digits and East Asian characters in the largest size of the scale up to half of the number's."""
    small = max((step for step in desk.theme.type_scale if step * 2 <= size), default=size)
    runs = tuple(
        replace(run, text=text, size=small if unit else run.size)
        for run in paragraph.runs
        for text, unit in _pieces(run)
    )
    return replace(paragraph, runs=runs)


def _pieces(run: TextRun) -> Iterator[tuple[str, bool]]:
    """The run's text cut into what belongs to the number and what is a unit, which blanks beside it belong to."""
    marks: list[bool] = []
    for word in _WORD.findall(run.text):
        unit = any(char.isalpha() for char in word) and not any(char.isdigit() for char in word)
        marks += [unit or is_east_asian(char) for char in word]
    blanks = [index for index, char in enumerate(run.text) if char.isspace()]
    for index in blanks:
        marks[index] = any(marks[max(0, index - 1) : index + 2])
    for unit, group in groupby(zip(run.text, marks, strict=True), key=lambda pair: pair[1]):
        yield "".join(char for char, _ in group), unit
