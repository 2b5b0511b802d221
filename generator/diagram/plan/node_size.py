"""A node's attributes, shape and measured label into its size in points."""

from __future__ import annotations

from math import isfinite

from generator.diagram.plan.desk import Desk
from generator.diagram.plan.shapes import LEAST, MARGIN, POINT, Shape, fitted
from generator.diagram.plan.values import PlannedText
from generator.diagram.sheet import Sheet

_POINTS_PER_INCH = 72
_LARGEST_INCHES = 1e4

_WHOLE_WITHIN = 0.05
"""Points by which a length in inches with few decimals may miss a whole number of points."""


def node_size(sheet: Sheet, shape: Shape, text: PlannedText | None, desk: Desk) -> tuple[float, float]:
    """Width and height that hold the text, or those that the author asks for."""
    asked = tuple(_points(sheet, name) for name in ("width", "height"))
    if shape.form == "point":
        diameter = min((length for length in asked if length), default=POINT)
        return diameter, diameter
    least = (4.0, 4.0) if shape.tight else LEAST
    lengths = [length or default for length, default in zip(asked, least, strict=True)]
    if sheet.flag("fixedsize") or sheet.text("fixedsize") == "shape":
        _warn_of_overflow(sheet, text, lengths, desk)
    else:
        margin_x, margin_y = (0.0, 0.0) if shape.tight else _margins(sheet)
        width, height = (text.width, text.height) if text else (0, 0)
        needed = fitted(shape, width + 2 * margin_x, height + 2 * margin_y)
        if not isfinite(needed[0]):
            needed = lengths
            _refuse_shape(sheet, desk)
        lengths = [max(pair) for pair in zip(lengths, needed, strict=True)]
    if shape.regular:
        lengths = [max(lengths)] * 2
    return lengths[0], lengths[1]


def _refuse_shape(sheet: Sheet, desk: Desk) -> None:
    desk.reporter.error(
        "diagram-feature-unsupported",
        "this polygon leaves no room for text in its middle",
        sheet.attributes["shape"].place,
        "take less skew and distortion, between -1 and 1",
    )


def _margins(sheet: Sheet) -> tuple[float, float]:
    """The author's margin is in inches: one number, or two with a comma."""
    try:
        parts = [float(part) * _POINTS_PER_INCH for part in sheet.text("margin").split(",")]
    except ValueError:
        return MARGIN
    across, down = (parts * 2)[:2]
    return min(max(across, 0.0), 1e4), min(max(down, 0.0), 1e4)


def _points(sheet: Sheet, name: str) -> float | None:
    """A length that the author gave in inches, in whole points: the nearest even number where it is not whole.

    Halves of odd and broken lengths are what versions of Graphviz round differently.
    """
    inches = sheet.number(name, least=0.02)
    if inches is None:
        return None
    length = min(inches, _LARGEST_INCHES) * _POINTS_PER_INCH
    whole = round(length)
    return float(whole if abs(length - whole) <= _WHOLE_WITHIN else 2 * max(1, round(length / 2)))


def _warn_of_overflow(sheet: Sheet, text: PlannedText | None, lengths: list[float], desk: Desk) -> None:
    if text and (text.width > lengths[0] or text.height > lengths[1]):
        desk.reporter.warning(
            "diagram-label-overflow",
            f"the label takes {text.width} x {text.height} pt, the node has {lengths[0]:g} x {lengths[1]:g} pt",
            sheet.attributes["fixedsize"].place,
            "leave out fixedsize: width and height are the least that a node has",
        )
