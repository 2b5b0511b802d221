"""The settings that tables and cells have in common into a Panel."""

from __future__ import annotations

from typing import cast

from generator.color import Color
from generator.diagram.plan.cells.markup import Element
from generator.diagram.plan.cells.settings import Settings
from generator.diagram.plan.cells.values import Across, Down, Panel
from generator.geometry import pt
from generator.model.diagram import ALL_SIDES, Sides, Stroke
from generator.model.theme import DashStyle

_STYLES = frozenset(["rounded", "radial", "solid", "invisible", "invis", "dotted", "dashed"])


def panel_of(element: Element, border: int, color: Color, settings: Settings) -> Panel:
    """`border` and `color` are those of its line, defaults applied."""
    styles = frozenset(settings.word(element, "style").lower().replace(",", " ").split())
    for word in sorted(styles - _STYLES):
        settings.choice(element, "style", sorted(_STYLES), word)
    across = settings.choice(element, "align", ("left", "center", "right", "text"), "center")
    down = settings.choice(element, "valign", ("top", "middle", "bottom"), "middle")
    seen = border and not styles & {"invis", "invisible"}
    return Panel(
        border=border,
        fill=settings.paint(element, radial="radial" in styles),
        stroke=Stroke(color, pt(border), _dash(styles)) if seen else None,
        sides=_sides(settings.word(element, "sides")),
        rounded="rounded" in styles,
        port=settings.word(element, "port") or None,
        link=settings.link(element),
        across=cast("Across", across),
        down=cast("Down", down),
        fixed=settings.word(element, "fixedsize").lower() == "true",
        width=settings.whole(element, "width", 0) or 0,
        height=settings.whole(element, "height", 0) or 0,
    )


def _dash(styles: frozenset[str]) -> DashStyle:
    if "dashed" in styles:
        return "dash"
    return "sysDot" if "dotted" in styles else "solid"


def _sides(word: str) -> Sides:
    """Those that are named; all where none is."""
    named = frozenset(word.lower()) & ALL_SIDES
    return cast("Sides", named) or ALL_SIDES
