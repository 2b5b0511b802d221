"""The settings of one element of an HTML-like label: words, numbers, colours. Wrong ones are reported and left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.color import Color
from generator.diagnostic import did_you_mean
from generator.diagram.colors import color_of, paint_of, shades_of
from generator.diagram.dot import Attribute
from generator.diagram.links import read_link
from generator.diagram.plan.cells.markup import Element
from generator.model.paint import Paint
from generator.model.text import Link

if TYPE_CHECKING:
    from generator.diagram.plan.desk import Desk

_NUMBER = re.compile(r"\s*([+-]?[0-9]+(?:\.[0-9]*)?)")

_PANEL = """align bgcolor border cellpadding cellspacing color fixedsize gradientangle height href id port sides style
target title tooltip valign width"""

KNOWN: Mapping[str, frozenset[str]] = {
    "table": frozenset([*_PANEL.split(), "cellborder", "columns", "rows"]),
    "td": frozenset([*_PANEL.split(), "balign", "colspan", "rowspan"]),
    "img": frozenset(["src", "scale"]),
    "br": frozenset(["align"]),
    "font": frozenset(["color", "face", "point-size"]),
}
"""What Graphviz reads of each element; others have nothing to say."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is needed to read settings."""

    desk: Desk

    def check(self, element: Element) -> None:
        """Report settings that Graphviz does not know."""
        known = KNOWN.get(element.name, frozenset[str]())
        for name in element.settings:
            if name not in known:
                self._warn(element, f'<{element.name}> has no setting "{name}"', did_you_mean(name, known))

    def word(self, element: Element, name: str) -> str:
        return element.settings.get(name, "").strip()

    def choice(self, element: Element, name: str, known: Iterable[str], default: str) -> str:
        word = self.word(element, name).lower()
        if not word or word in known:
            return word or default
        self._warn(element, f'"{word}" has no effect: {name} takes {", ".join(known)}')
        return default

    def number(self, element: Element, name: str, least: float, most: float = 65_535) -> float | None:
        """The number at the beginning of the value; None where there is none, or one that is out of bounds."""
        word = element.settings.get(name)
        if word is None:
            return None
        found = _NUMBER.match(word)
        value = float(found[1]) if found else None
        if value is None or not least <= value <= most:
            self._warn(element, f'"{word}" has no effect: {name} takes a number from {least:g} to {most:g}')
            return None
        return value

    def whole(self, element: Element, name: str, least: int, most: int = 65_535) -> int | None:
        value = self.number(element, name, least, most)
        return None if value is None else int(value)

    def color(self, element: Element, name: str) -> Color | None:
        word = self.word(element, name)
        return (
            color_of(Attribute(name, word, False, element.place, element.place), self.desk.reporter) if word else None
        )

    def paint(self, element: Element, *, radial: bool) -> Paint | None:
        """What `bgcolor` says: a colour, or several that run into one another along `gradientangle`."""
        word = self.word(element, "bgcolor")
        if not word:
            return None
        named = Attribute("bgcolor", word, False, element.place, element.place)
        angle = self.number(element, "gradientangle", -360, 360) or 0.0
        return paint_of(shades_of(named, self.desk.reporter), angle=angle, radial=radial)

    def link(self, element: Element) -> Link | None:
        """Where `href` leads; its tooltip is the title."""
        word = self.word(element, "href")
        if not word:
            return None
        named = Attribute("href", word, False, element.place, element.place)
        tooltip = self.word(element, "title") or self.word(element, "tooltip")
        return read_link(word, tooltip or None, named, self.desk.reporter)

    def refuse(self, element: Element, message: str, hint: str | None = None) -> None:
        self.desk.reporter.error("diagram-html-broken", message, element.place, hint)

    def _warn(self, element: Element, message: str, hint: str | None = None) -> None:
        self.desk.reporter.warning("diagram-html-value", message, element.place, hint)
