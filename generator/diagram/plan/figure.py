"""A node's sides, skew, distortion, orientation and peripheries into the kind of figure that it is drawn as."""

from __future__ import annotations

from dataclasses import replace

from generator.diagram.figures.make import FigureKind
from generator.diagram.plan.desk import Desk
from generator.diagram.plan.shapes import AS_FIGURES, Shape
from generator.diagram.sheet import Sheet

MOST_SIDES = 48
"""A polygon with more sides looks the same."""

MOST_RINGS = 8
"""Outlines of one node, one around the other."""

_WITHOUT_TURN = frozenset({"ellipse", "point", "text"})
"""Look the same however they are turned; text stays upright."""


def figure_of(shape: Shape, sheet: Sheet, desk: Desk, *, polygon: bool) -> FigureKind | None:
    """The figure, or None where the shape's form says it all.

    As in Graphviz, sides, skew and distortion count for shape=polygon alone, orientation and peripheries for any
    shape. What cannot be turned or have several outlines is reported.
    """
    kind = shape.figure
    if polygon:
        kind = _own_polygon(sheet)
    rings, turn = int(sheet.number("peripheries") or 0), _signed(sheet, "orientation")
    if rings <= 1 and (not turn or shape.form in _WITHOUT_TURN):
        return replace(kind, regular=shape.regular) if kind else None
    kind = kind or AS_FIGURES.get(shape.form)
    if kind is None or kind.base not in {"polygon", "ellipse"}:
        _refuse(sheet, desk, "peripheries" if rings > 1 else "orientation")
        return shape.figure
    if rings > MOST_RINGS:
        desk.reporter.error(
            "diagram-limit",
            f"a node has at most {MOST_RINGS} outlines, this one has {rings}",
            sheet.attributes["peripheries"].place,
        )
    return replace(kind, turn=kind.turn + turn, rings=min(max(rings, kind.rings), MOST_RINGS), regular=shape.regular)


def _own_polygon(sheet: Sheet) -> FigureKind:
    sides = sheet.number("sides")
    count = 4 if sides is None else min(int(sides), MOST_SIDES)
    skew, distortion = _signed(sheet, "skew"), _signed(sheet, "distortion")
    if count < 3 and not skew and not distortion:
        return FigureKind("ellipse")
    return FigureKind("polygon", count, skew, distortion)


def _signed(sheet: Sheet, name: str) -> float:
    return sheet.number(name, least=-1e6) or 0.0


def _refuse(sheet: Sheet, desk: Desk, name: str) -> None:
    what = "have more than one outline" if name == "peripheries" else "be turned"
    desk.reporter.error(
        "diagram-feature-unsupported",
        f'the node shape "{sheet.text("shape")}" cannot {what}',
        sheet.attributes[name].place,
        "polygons and ellipses can",
    )
