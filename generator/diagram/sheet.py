"""The attributes of one element, read as what they should be: numbers, choices, flags. Wrong values are reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from math import isfinite

from generator.color import Color
from generator.diagnostic import did_you_mean
from generator.diagram.attributes import CHOICES, KNOWN, LEFT_OUT, NUMBERS
from generator.diagram.colors import Shade, color_of, paint_of, shades_of
from generator.diagram.dot import Attribute, Attributes
from generator.diagram.report import Reporter
from generator.model.paint import Paint

LARGEST = 1_000_000.0
"""No number of a diagram is larger: Graphviz would count in vain."""

_TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """Attributes with the reporter that hears of wrong ones. An empty value counts as none."""

    attributes: Attributes
    reporter: Reporter

    def get(self, name: str) -> Attribute | None:
        attribute = self.attributes.get(name)
        if attribute is None:
            return None
        return attribute if attribute.text or attribute.html else None

    def text(self, name: str) -> str:
        attribute = self.attributes.get(name)
        return "" if attribute is None else attribute.text.strip()

    def flag(self, name: str, default: bool = False) -> bool:
        word = self.text(name).lower()
        return word in _TRUE if word else default

    def words(self, name: str) -> tuple[str, ...]:
        """The parts of a list such as `style` or `class`."""
        return tuple(self.text(name).replace(",", " ").split()) if name in self.attributes else ()

    def number(self, name: str, least: float = 0.0) -> float | None:
        """The number, or None where there is none; a wrong one is reported by `check`."""
        attribute = self.get(name)
        value = _number(attribute.text) if attribute else None
        return None if value is None else max(least, value)

    def color(self, name: str) -> Color | None:
        attribute = self.get(name)
        return color_of(attribute, self.reporter, self.scheme) if attribute else None

    def shades(self, name: str) -> tuple[Shade, ...]:
        """Every colour of a list; none where the author gives none."""
        attribute = self.get(name)
        return shades_of(attribute, self.reporter, self.scheme) if attribute else ()

    def paint(self, name: str, *, radial: bool = False) -> Paint | None:
        """The colour, or the gradient where there are several."""
        return paint_of(self.shades(name), angle=self.number("gradientangle", least=-360) or 0, radial=radial)

    @property
    def scheme(self) -> str:
        """Where the element's colour names are looked up."""
        return self.text("colorscheme")

    def colors(self, name: str) -> bool:
        """Whether the author has chosen this colour, be it none."""
        return self.get(name) is not None


def check(attributes: Iterable[Attribute], reporter: Reporter) -> None:
    """Report what is wrong with names and plain values: said once for a name in each diagram."""
    for attribute in attributes:
        name = attribute.name
        if name not in KNOWN:
            reporter.warning_once(
                "dot-attribute-unknown",
                name,
                f'Graphviz has no attribute "{name}"',
                attribute.name_place,
                did_you_mean(name, KNOWN),
            )
        elif name in LEFT_OUT and attribute.text:
            reporter.warning_once(
                "dot-attribute-ignored", name, f'"{name}" is left out: {LEFT_OUT[name]}', attribute.name_place
            )
        elif attribute.text and not is_good(attribute):
            _report_value(attribute, reporter)


def is_good(attribute: Attribute) -> bool:
    """Whether the value is one that Graphviz understands, as far as that can be told from the name."""
    if attribute.name in CHOICES:
        return choice_of(attribute) is not None
    return attribute.name not in NUMBERS or _number(attribute.text) is not None


def choice_of(attribute: Attribute) -> str | None:
    """The value in the spelling that Graphviz knows, which minds capitals; None when it is none of the choices."""
    word = attribute.text.strip().lower()
    return next((choice for choice in CHOICES[attribute.name] if choice.lower() == word), None)


def _report_value(attribute: Attribute, reporter: Reporter) -> None:
    choices = CHOICES.get(attribute.name, ())
    near = get_close_matches(attribute.text, choices, n=1)
    expected = f"one of {', '.join(choices)}" if choices else f"a number of at most {LARGEST:.0f}"
    reporter.warning(
        "dot-value-unknown",
        f'"{attribute.text}" has no effect: {attribute.name} takes {expected}',
        attribute.place,
        f'did you mean "{near[0]}"?' if near else None,
    )


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) and abs(value) <= LARGEST else None
