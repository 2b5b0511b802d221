"""What every part of a plan needs to hand: theme, ruler, reporter; and how they turn attributes into looks and text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from generator.color import Color, Palette, ThemeColor, contrast, resolve
from generator.diagnostic import did_you_mean
from generator.diagram.attributes import CHOICES, LAYOUT, ElementKind
from generator.diagram.dot import Attribute, Attributes
from generator.diagram.html_labels import html_lines
from generator.diagram.labels import MAX_LENGTH, LabelLine, Piece, TextLook, lines_of, paragraphs_of
from generator.diagram.plan.values import PlannedText, Settings
from generator.diagram.report import Reporter
from generator.diagram.sheet import Sheet, choice_of, is_good
from generator.geometry import EMU_PER_POINT, pt
from generator.model.diagram import Stroke
from generator.model.text import Ruler, TextParagraph
from generator.model.theme import DashStyle, RoleStyle, Theme

BASE_SIZE = 1600
"""The size that labels are measured at, in 1/100 pt, where the theme allows it."""

LARGEST_SIZE = 400_000
"""ST_TextFontSize (ECMA-376 part 1, 20.1.10.72)."""

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""

DEFAULT_LINE = pt(1.5)
ABSENT_LINE = pt(1.75)
BOLD_LINE = pt(2)

STYLES = frozenset(["filled", "rounded", "dashed", "dotted", "solid", "bold", "invis", "invisible"])
"""What `style` may say on any element; empty words and numbers in brackets apart."""

_PLAIN_STYLES = frozenset(["radial", "striped", "wedged", "diagonals", "tapered"])


@dataclass(frozen=True, slots=True)
class Desk:
    theme: Theme
    palette: Palette
    ruler: Ruler
    reporter: Reporter
    lang: str

    def sheet(self, attributes: Attributes) -> Sheet:
        return Sheet(attributes, self.reporter)

    def role(self, sheet: Sheet) -> str | None:
        """The first class that is a role of the theme. Other classes are an error: they would change nothing."""
        found: str | None = None
        for word in sheet.words("class"):
            if word in self.theme.diagram.roles:
                found = found or word
            else:
                attribute = sheet.attributes["class"]
                self.reporter.error(
                    "diagram-class-unknown",
                    f'the theme has no diagram role "{word}"',
                    attribute.place,
                    did_you_mean(word, self.theme.diagram.roles),
                )
        return found

    def styles(self, sheet: Sheet) -> frozenset[str]:
        """The words of `style`; those that cannot be drawn are reported."""
        words = frozenset(word for word in sheet.words("style") if not word.startswith("setlinewidth"))
        for word in sorted(words - STYLES):
            plain = word in _PLAIN_STYLES
            self.reporter.warning(
                "dot-value-unknown",
                f'style "{word}" is drawn plain' if plain else f'no style "{word}"',
                sheet.attributes["style"].place,
                None if plain else did_you_mean(word, STYLES | _PLAIN_STYLES),
            )
        return words

    def size(self, sheet: Sheet, sizes: Sequence[int], name: str = "fontsize") -> int:
        """The label's size in 1/100 pt: the author's, else the base size, or the first when the theme lacks that."""
        points = sheet.number(name, least=1.0)
        if points is not None:
            return min(round(points) * 100, LARGEST_SIZE)
        return BASE_SIZE if BASE_SIZE in sizes else sizes[0]

    def text(self, label: Attribute | None, names: Mapping[str, str], look: TextLook) -> PlannedText | None:
        """A label, measured; None when it is empty or cannot be drawn."""
        return self._measured(paragraphs_of(self.lines(label, names), look))

    def words(self, words: str, look: TextLook) -> PlannedText | None:
        """Plain words, letter for letter, measured."""
        return self._measured(paragraphs_of((LabelLine((Piece(words),)),), look))

    def _measured(self, paragraphs: tuple[TextParagraph, ...]) -> PlannedText | None:
        if not paragraphs:
            return None
        width = self.ruler.natural_width(paragraphs)
        height = self.ruler.measure(paragraphs, 2 * width + EMU_PER_POINT).height
        return PlannedText(paragraphs, ceil(width / EMU_PER_POINT), ceil(height / EMU_PER_POINT))

    def lines(self, label: Attribute | None, names: Mapping[str, str]) -> tuple[LabelLine, ...]:
        if label is None:
            return ()
        if len(label.text) > MAX_LENGTH:
            self.reporter.error(
                "diagram-limit",
                f"a label has at most {MAX_LENGTH} characters, this one has {len(label.text)}",
                label.place,
            )
            return ()
        if label.html:
            return html_lines(label, self.reporter) or ()
        return lines_of(label.text, names)

    def look(self, size: int, color: Color, *, bold: bool) -> TextLook:
        return TextLook(size, color, bold, self.lang)

    def stroke(self, sheet: Sheet, color: Color, width: int, dash: DashStyle) -> Stroke | None:
        """A line with the author's width and dashes where there are any; None when it has no width."""
        words = sheet.words("style")
        points = sheet.number("penwidth")
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

    def text_on(self, fill: Color, wanted: Color) -> Color:
        """The wanted colour where it can be read on a fill that the author chose, else the better of tx1 and bg1."""
        under = resolve(fill, self.palette, self.palette["bg1"])

        def ratio(color: Color) -> float:
            return contrast(resolve(color, self.palette, under), under)

        return wanted if ratio(wanted) >= TEXT_CONTRAST else max(ThemeColor("tx1"), ThemeColor("bg1"), key=ratio)

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
        for name, attribute in sorted(attributes.items())
        if kind in LAYOUT.get(name, "") and attribute.text and not attribute.html and is_good(attribute)
    )
