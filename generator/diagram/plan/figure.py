"""A node's sides, skew, distortion, orientation, peripheries and corners into the shape that it is drawn as."""

from __future__ import annotations

from dataclasses import replace

from generator.diagram.figures.make import Corners, FigureKind
from generator.diagram.plan.shapes import Shape, form_of
from generator.diagram.sheet import Sheet

MOST_SIDES = 120
"""A polygon with more sides looks the same."""

MOST_RINGS = 64
"""Outlines of one node, one around the other: more would fill a slide."""

_OWN = frozenset({"orientation", "peripheries", "regular", "style"})
"""What changes any shape."""


def figure_of(shape: Shape, sheet: Sheet, *, polygon: bool) -> Shape:
    """The shape with what the author says of its outline.

    As in Graphviz, sides, skew and distortion count for shape=polygon alone, orientation and peripheries for any
    shape, and corners can be rounded where a shape has no drawing of its own.
    """
    if not polygon and _OWN.isdisjoint(sheet.attributes):
        return shape
    kind = _own_polygon(sheet) if polygon else shape.kind
    rings = sheet.number("peripheries")
    kind = replace(
        kind,
        turn=kind.turn + _signed(sheet, "orientation"),
        rings=kind.rings if rings is None else min(max(1, int(rings)), MOST_RINGS),
        regular=kind.regular or sheet.flag("regular"),
        corners=_corners(kind, sheet),
    )
    if shape.form == "point":
        return Shape("point", kind)
    if shape.form == "text" and not (rings and rings >= 1):
        return replace(shape, kind=kind)
    return Shape(form_of(kind), kind, shape.tight)


def _corners(kind: FigureKind, sheet: Sheet) -> Corners:
    words = sheet.words("style")
    if "diagonals" in words or kind.corners == "diagonals":
        return "diagonals"
    if kind.mark or kind.sides < 3:
        return "plain"
    return "rounded" if "rounded" in words else kind.corners


def _own_polygon(sheet: Sheet) -> FigureKind:
    sides = sheet.number("sides")
    count = 4 if sides is None else min(int(sides), MOST_SIDES)
    return FigureKind(count, _signed(sheet, "skew"), _signed(sheet, "distortion"))


def _signed(sheet: Sheet, name: str) -> float:
    return sheet.number(name, least=-1e6) or 0.0
