"""An edge's line and arrow heads: its colours in turn, its heads by their names."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostic import did_you_mean
from generator.diagram.arrow_names import ARROW_NAMES, PLAIN, Arrow, read_arrow
from generator.diagram.plan.desk import DEFAULT_LINE, Desk
from generator.diagram.plan.values import EdgeColor
from generator.diagram.sheet import Sheet
from generator.model.diagram import Stroke
from generator.model.theme import RoleStyle


def edge_stroke(sheet: Sheet, colors: tuple[EdgeColor, ...], style: RoleStyle, desk: Desk) -> Stroke | None:
    """The line in the first of its colours; None where nothing is drawn."""
    own = next((one.color for one in colors if one.color), None)
    color = own if colors else desk.line_seen(style.line or style.fill or style.text)
    return desk.stroke(sheet, color, style.line_width or DEFAULT_LINE, style.dash) if color else None


def edge_colors(sheet: Sheet) -> tuple[EdgeColor, ...]:
    """The author's colours: several make parallel lines or, where one has a share (`red;0.3`), stretches in turn."""
    attribute = sheet.get("color")
    if attribute is None:
        return ()
    words = [word for word in attribute.text.split(":") if word.strip()] or [attribute.text]
    found: list[EdgeColor] = []
    for word in words:
        name, _, share = word.partition(";")
        only = replace(sheet, attributes={**sheet.attributes, "color": replace(attribute, text=name)})
        found.append(EdgeColor(only.color("color"), _share(share)))
    return tuple(_shared_out(found)) if any(one.share is not None for one in found) else tuple(found)


def _share(text: str) -> float | None:
    try:
        return max(0.0, min(1.0, float(text)))
    except ValueError:
        return None


def _shared_out(colors: list[EdgeColor]) -> list[EdgeColor]:
    """Every colour with its share of the whole: those without one divide what is left, or the last one gets it."""
    left = 1.0
    given: list[EdgeColor] = []
    for one in colors:
        share = None if one.share is None else min(one.share, left)
        left -= share or 0.0
        given.append(EdgeColor(one.color, share))
    open_ones = sum(one.share is None for one in given)
    if open_ones:
        return [one if one.share is not None else EdgeColor(one.color, left / open_ones) for one in given]
    return [*given[:-1], EdgeColor(given[-1].color, (given[-1].share or 0.0) + left)]


def edge_arrow(sheet: Sheet, name: str, desk: Desk) -> Arrow:
    """The head that `arrowhead` or `arrowtail` asks for. What is no head is reported and, as in Graphviz, left out."""
    word = sheet.text(name)
    if not word:
        return PLAIN
    arrow = read_arrow(word.lower())
    if arrow.rest:
        desk.reporter.warning(
            "dot-value-unknown",
            f'no arrow head "{arrow.rest}"',
            sheet.attributes[name].place,
            did_you_mean(arrow.rest, ARROW_NAMES) or f"known: {', '.join(ARROW_NAMES)}",
        )
    return arrow.parts
