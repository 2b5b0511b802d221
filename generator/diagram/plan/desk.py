"""What every part of a plan needs to hand: theme, ruler, reporter; and how they turn attributes into looks and text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.color import Color, Palette, ThemeColor, contrast, resolve
from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.diagram.attributes import CHOICES, LAYOUT, ElementKind
from generator.diagram.dot import Attribute, Attributes
from generator.diagram.fonts import Face, face_of
from generator.diagram.labels import (
    MAX_LENGTH,
    LabelLine,
    Piece,
    TextLook,
    blank_paragraphs_of,
    lines_of,
    paragraphs_of,
)
from generator.diagram.plan.cells.html import html_lines, html_text
from generator.diagram.plan.legible import LINE_CONTRAST, TEXT_CONTRAST, as_meant, colors_in, seen_on
from generator.diagram.plan.text import SLACK, measured_text
from generator.diagram.plan.values import PlannedText, Settings
from generator.diagram.report import Reporter
from generator.diagram.sheet import Sheet, choice_of, is_good
from generator.geometry import pt
from generator.model.diagram import Stroke
from generator.model.image import Image
from generator.model.paint import Paint
from generator.model.text import Ruler
from generator.model.theme import DashStyle, RoleStyle, Theme

BASE_SIZE = 1400
"""The size of labels where the author gives none, in 1/100 pt. The drawing is scaled as a whole afterwards."""

LARGEST_SIZE = 400_000
"""ST_TextFontSize (ECMA-376 part 1, 20.1.10.72)."""

PLAIN = Face()
"""The theme's font as it is."""

DEFAULT_LINE = pt(1.5)
ABSENT_LINE = pt(1.75)
BOLD_LINE = pt(2)

_STYLES = """
bold dashed diagonals dotted filled invis invisible radial rounded solid striped tapered unfilled wedged
"""

STYLES = frozenset(_STYLES.split())
"""What `style` may say; words that an element has no use for change nothing, as in Graphviz."""

_LINE_WIDTH = re.compile(r"setlinewidth\(([0-9]+(?:\.[0-9]+)?)\)")
"""The way to say `penwidth` before there was one."""

Pictures: TypeAlias = Callable[[Sequence[str], Span, Diagnostics], Image | None]
"""Opens the first of these paths that is a picture, for the text at the place; None where none is, which it reports."""


@dataclass(frozen=True, slots=True)
class Desk:
    """`level_records`: their fields stand side by side. `picture_paths` are further folders with pictures.

    `ground` is what the author has chosen to lie behind the part that is planned: a cluster's fill, or the graph's.
    """

    theme: Theme
    palette: Palette
    ruler: Ruler
    reporter: Reporter
    lang: str
    pictures: Pictures | None = None
    level_records: bool = True
    picture_paths: tuple[str, ...] = ()
    ground: Paint | None = None

    def sheet(self, attributes: Attributes) -> Sheet:
        return Sheet(attributes, self.reporter)

    def role(self, sheet: Sheet) -> str | None:
        """The first class that is a role of the theme. Of other classes the author is told: they change nothing."""
        found: str | None = None
        for word in sheet.words("class"):
            if word in self.theme.diagram.roles:
                found = found or word
            else:
                attribute = sheet.attributes["class"]
                self.reporter.warning(
                    "diagram-class-unknown",
                    f'the theme has no diagram role "{word}"',
                    attribute.place,
                    did_you_mean(word, self.theme.diagram.roles),
                )
        return found

    def styles(self, sheet: Sheet) -> frozenset[str]:
        """The words of `style`; unknown ones are reported."""
        words = frozenset(word for word in sheet.words("style") if not word.startswith("setlinewidth"))
        for word in sorted(words - STYLES):
            self.reporter.warning(
                "dot-value-unknown", f'no style "{word}"', sheet.attributes["style"].place, did_you_mean(word, STYLES)
            )
        return words

    def size(self, sheet: Sheet, name: str = "fontsize") -> int:
        """The label's size in 1/100 pt: the author's, else Graphviz's own."""
        points = sheet.number(name, least=1.0)
        return BASE_SIZE if points is None else min(round(points * 100), LARGEST_SIZE)

    def text(
        self, label: Attribute | None, names: Mapping[str, str], look: TextLook, slack: int = SLACK
    ) -> PlannedText | None:
        """A label, measured (see `measured_text` for `slack`); None when it is empty or cannot be drawn."""
        if label is not None and label.html:
            return html_text(label, names, look, self)
        return measured_text(paragraphs_of(self.lines(label, names), look), self.ruler, slack)

    def blank(self, label: Attribute | None, names: Mapping[str, str], look: TextLook) -> PlannedText | None:
        """The room of a label that has nothing but blanks."""
        if label is None or label.html or not label.text:
            return None
        return measured_text(blank_paragraphs_of(self.lines(label, names), look), self.ruler)

    def words(self, words: str, look: TextLook, slack: int = SLACK) -> PlannedText | None:
        """Plain words, letter for letter, measured."""
        return measured_text(paragraphs_of((LabelLine((Piece(words),)),), look), self.ruler, slack)

    def lines(self, label: Attribute | None, names: Mapping[str, str]) -> tuple[LabelLine, ...]:
        if label is None:
            return ()
        if label.html:
            return html_lines(label, names, self)
        if len(label.text) > MAX_LENGTH:
            self.reporter.error(
                "diagram-limit",
                f"a label has at most {MAX_LENGTH} characters, this one has {len(label.text)}",
                label.place,
            )
            return ()
        return lines_of(label.text, names)

    def look(self, size: int, color: Color, *, bold: bool, face: Face = PLAIN) -> TextLook:
        return TextLook(size, color, bold or face.bold, self.lang, face.italic, face.mono)

    def face(self, sheet: Sheet, name: str = "fontname") -> Face:
        """What of the author's font can be kept."""
        return face_of(sheet.text(name))

    def stroke(self, sheet: Sheet, color: Color, width: int, dash: DashStyle) -> Stroke | None:
        """A line with the author's width and dashes where there are any; None when it has no width."""
        words = sheet.words("style")
        points = sheet.number("penwidth")
        if points is None:
            points = next((float(found[1]) for word in words if (found := _LINE_WIDTH.fullmatch(word))), None)
        if points is not None:
            width = pt(min(points, 100))
        elif "bold" in words:
            width = max(width, BOLD_LINE)
        if "dashed" in words:
            dash = "dash"
        elif "dotted" in words:
            dash = "sysDot"
        elif "solid" in words:
            dash = "solid"
        return Stroke(color, width, dash) if width else None

    def absent_colors(self, style: RoleStyle) -> tuple[Color, Color]:
        """Text and line of what is not there: the role's colour, as far as it can be seen on the background."""
        candidates = [color for color in (style.fill, style.line, style.text) if color]
        return self._seen(candidates, TEXT_CONTRAST), self._seen(candidates, LINE_CONTRAST)

    def text_on(self, fill: Paint, wanted: Color) -> Color:
        """The wanted colour where it can be read on a fill that the author chose, else a better one."""
        return seen_on(colors_in(fill), self.ground, wanted, self.palette, TEXT_CONTRAST)

    def text_seen(self, wanted: Color) -> Color:
        """The wanted colour where it can be read on the ground, else a better one."""
        return seen_on((), self.ground, wanted, self.palette, TEXT_CONTRAST)

    def line_seen(self, wanted: Color) -> Color:
        """The wanted colour where lines of it stand out from the ground, else a better one."""
        return seen_on((), self.ground, wanted, self.palette, LINE_CONTRAST)

    def author_text(self, chosen: Color) -> Color:
        """A text colour of the author's for words that lie on the ground."""
        return as_meant(chosen, (), self.ground, self.palette)

    def _seen(self, candidates: Sequence[Color], least: float) -> Color:
        background = self.palette["bg1"]
        for color in candidates:
            if contrast(resolve(color, self.palette, background), background) >= least:
                return color
        return ThemeColor("tx1")


def rounded(sheet: Sheet, styles: frozenset[str]) -> bool:
    """Whether corners are round, as the theme has them: unless the author's style is one that DOT draws square."""
    if "rounded" in styles or "style" not in sheet.attributes:
        return True
    return bool(styles) and not styles & {"filled", "solid"}


def settings_of(attributes: Attributes, kind: ElementKind) -> Settings:
    """The attributes that Graphviz needs for its layout, wrong values left out."""
    return tuple(
        (name, choice_of(attribute) or "" if name in CHOICES else attribute.text)
        for name, attribute in sorted(
            (name, attribute) for name, attribute in attributes.items() if kind in LAYOUT.get(name, "")
        )
        if attribute.text and not attribute.html and is_good(attribute)
    )
