"""Text with everything decided that decides its size, and the contract of the ruler that measures it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from generator.color import Color
from generator.geometry import Emu

FontRole: TypeAlias = Literal["major", "minor", "mono"]
"""Which of the theme's fonts: headings, body, code."""

Align: TypeAlias = Literal["l", "ctr", "r"]
Anchor: TypeAlias = Literal["t", "ctr", "b"]

LINE_BREAK = "\v"
"""A line break inside a paragraph (a:br), as a character of a run's text."""


@dataclass(frozen=True, slots=True)
class ExternalLink:
    """A link out of the deck: http, https or mailto."""

    url: str
    tooltip: str | None = None


@dataclass(frozen=True, slots=True)
class SlideLink:
    """A link to another slide by its key."""

    key: str


Link: TypeAlias = ExternalLink | SlideLink


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of text in one look. `size` is in 1/100 pt, as in a:rPr/@sz. `lang` is a BCP 47 tag such as zh-CN.

    `color` None takes the colour of the paragraph's place. `baseline` is in 1/1000 per cent, up is positive. `footnote`
    is the key of the footnote that the run is the mark of.
    """

    text: str
    size: int
    lang: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    small_caps: bool = False
    baseline: int = 0
    font: FontRole = "minor"
    color: Color | None = None
    highlight: Color | None = None
    link: Link | None = None
    footnote: str | None = None


@dataclass(frozen=True, slots=True)
class CharBullet:
    """A bullet character in a colour of its own."""

    char: str
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class NumberBullet:
    """A counted bullet; `scheme` is an ST_TextAutonumberScheme such as arabicPeriod."""

    scheme: str
    start: int = 1
    color: Color | None = None


Bullet: TypeAlias = CharBullet | NumberBullet


@dataclass(frozen=True, slots=True)
class PercentSpacing:
    """Line spacing as a share of 1.2 × the font size, in 1/1000 per cent (a:spcPct)."""

    value: int


@dataclass(frozen=True, slots=True)
class ExactSpacing:
    """Line spacing in 1/100 pt (a:spcPts)."""

    value: int


LineSpacing: TypeAlias = PercentSpacing | ExactSpacing

SINGLE = PercentSpacing(100_000)


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """Runs under one set of paragraph properties.

    `level` counts from 0 (a:pPr/@lvl). `margin_left` is where wrapped lines begin and `indent` is added to it for the
    first (negative for a hanging bullet), both in EMU. Spaces before and after are in 1/100 pt. `end_size` is the size
    of an empty paragraph's line in 1/100 pt. `right_to_left` is the direction of the paragraph (a:pPr/@rtl), of which
    `align` is independent.
    """

    runs: tuple[TextRun, ...]
    level: int = 0
    bullet: Bullet | None = None
    align: Align = "l"
    line_spacing: LineSpacing = SINGLE
    space_before: int = 0
    space_after: int = 0
    margin_left: Emu = 0
    indent: Emu = 0
    end_size: int = 1800
    key: str = ""
    right_to_left: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it will be set: its characters without the blanks at its end, its width, and its largest size."""

    text: str
    width: Emu
    size: int


@dataclass(frozen=True, slots=True)
class TextExtent:
    """What measuring paragraphs in a given width has found.

    `lines` is the exact prediction, one tuple for each paragraph, and `height` follows from it. `safe_height` is the
    bound to decide by: the larger of the PowerPoint and the LibreOffice model in a box 2 % narrower, and 1 % more.
    `broken_words` names the words that had to be cut because they are wider than a line.
    """

    lines: tuple[tuple[Line, ...], ...]
    height: Emu
    safe_height: Emu
    broken_words: tuple[str, ...] = ()

    @property
    def line_count(self) -> int:
        return sum(len(paragraph) for paragraph in self.lines)


class Ruler(Protocol):
    """Measures text. The one who measures knows fonts; all others know only this."""

    def measure(self, paragraphs: Sequence[TextParagraph], width: Emu) -> TextExtent:
        """How the paragraphs are set in lines of `width` EMU (insets already taken off)."""
        ...

    def natural_width(self, paragraphs: Sequence[TextParagraph]) -> Emu:
        """The width of the longest paragraph when nothing wraps but at its line breaks, safe bound, in EMU."""
        ...

    def screen_width(self, run: TextRun) -> int:
        """The run's width in pixels of a screen with 96 dpi that sets every glyph in whole pixels, kerning included.

        As pango measures labels for Graphviz; blanks at the end count.
        """
        ...
