"""A node's attributes, shape and measured label into its size and its text's room, in points, by Graphviz's rules."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, sqrt

from generator.diagram.figures.make import FigureKind, fitted_size, holding
from generator.diagram.plan.desk import Desk
from generator.diagram.plan.shapes import LEAST, MARGIN, POINT, Shape
from generator.diagram.plan.values import PlannedText, Room
from generator.diagram.sheet import Sheet

_POINTS_PER_INCH = 72
_LARGEST_INCHES = 1e4
_SMALLEST = 1.0
_FINEST = 0.1
"""No outline is smaller than this, no point than that; in points."""


@dataclass(frozen=True, slots=True)
class NodeSize:
    """`inner` is the size of the innermost outline; `outer` is at least as large and what the text needs beyond it.

    `text_room` counts from the middle of the node: its left and top are what lies left of and above of it, below 0.
    """

    inner: tuple[float, float]
    outer: tuple[float, float]
    text_room: Room | None


def node_size(
    sheet: Sheet, shape: Shape, text: PlannedText | None, desk: Desk, content: tuple[float, float] = (0.0, 0.0)
) -> NodeSize:
    """The size that holds the text and what else is in the node (`content`), or the size that the author asks for."""
    kind = shape.kind
    if shape.form == "point":
        diameter = _diameter(sheet)
        return NodeSize((diameter, diameter), (diameter, diameter), None)
    least = _least(sheet, shape)
    own = (float(text.width), float(text.height)) if text else (0.0, 0.0)
    across, down = _margins(sheet) if text and not shape.tight else (0.0, 0.0)
    padded = own[0] + 2 * across, own[1] + 2 * down
    shown = max(padded[0], content[0]), max(padded[1], content[1])
    word = sheet.text("fixedsize").lower()
    fixed = word == "shape" or sheet.flag("fixedsize")
    if fixed and word != "shape":
        _warn_of_overflow(sheet, text, least, desk)
    centered = sheet.text("labelloc")[:1] not in ("t", "b")
    inner = fitted_size(kind, shown, least, fixed=fixed, centered=centered)
    outer = (max(inner[0], padded[0]), max(inner[1], padded[1])) if word == "shape" else inner
    if text is None:
        return NodeSize(inner, outer, None)
    # Beside a picture that is higher than it, the text has the picture's height to move in (measured).
    spare = inner[1] - holding(kind, shown)[1] + max(0.0, content[1] - padded[1])
    room = _text_room(text, _justified(sheet, kind, inner, padded, across), spare / 2 + down, sheet)
    return NodeSize(inner, outer, room)


def _least(sheet: Sheet, shape: Shape) -> tuple[float, float]:
    """What the author asks for, else what every node has."""
    if shape.tight:
        return _SMALLEST, _SMALLEST
    if shape.kind.regular:
        given = [length for name in ("width", "height") if (length := _points(sheet, name)) is not None]
        side = max(given, default=min(LEAST))
        return side, side
    width, height = (_points(sheet, name) for name in ("width", "height"))
    return LEAST[0] if width is None else width, LEAST[1] if height is None else height


def _diameter(sheet: Sheet) -> float:
    """A point's: of two lengths that the author gives, the smaller one, and not in whole points."""
    given = [inches for name in ("width", "height") if (inches := sheet.number(name, least=0.0)) is not None]
    if not given:
        return POINT
    return max(_FINEST, min(*given, _LARGEST_INCHES) * _POINTS_PER_INCH)


def _margins(sheet: Sheet) -> tuple[float, float]:
    """The author's margin is in inches: one number, or two with a comma; Graphviz counts them in whole points."""
    try:
        parts = [float(part) * _POINTS_PER_INCH for part in sheet.text("margin").split(",")]
    except ValueError:
        return MARGIN
    across, down = (float(floor(min(max(part, 0.0), 1e4) + 0.5)) for part in (parts * 2)[:2])
    return across, down


def _points(sheet: Sheet, name: str) -> float | None:
    """A length that the author gave in inches, in whole points as Graphviz counts it."""
    inches = sheet.number(name, least=0.01)
    if inches is None:
        return None
    return max(_SMALLEST, float(floor(min(inches, _LARGEST_INCHES) * _POINTS_PER_INCH + 0.5)))


def _justified(
    sheet: Sheet, kind: FigureKind, size: tuple[float, float], padded: tuple[float, float], margin: float
) -> float:
    """How wide the room is that lines set to the left or right keep to: the shape's width at the text's height."""
    width = padded[0]
    if not sheet.flag("nojustify"):
        if kind.boxed:
            width = max(width, size[0])
        elif padded[1] < size[1]:
            share = padded[1] / size[1]
            width = max(width, size[0] * sqrt(1 - share * share))
    return width - 2 * margin


def _text_room(text: PlannedText, justified: float, spare: float, sheet: Sheet) -> Room:
    """Lines to one side stand at that side of the room, others in its middle; `labelloc` moves them up or down."""
    aligns = {paragraph.align for paragraph in text.paragraphs}
    width, left = float(text.width), -text.width / 2
    if aligns == {"l"}:
        left = -justified / 2
    elif aligns == {"r"}:
        left = justified / 2 - width
    elif aligns != {"ctr"}:
        width, left = justified, -justified / 2
    up = {"t": spare, "b": -spare}.get(sheet.text("labelloc")[:1], 0.0)
    return Room(left, -text.height / 2 - up, width, float(text.height))


def _warn_of_overflow(sheet: Sheet, text: PlannedText | None, size: tuple[float, float], desk: Desk) -> None:
    if text and (text.width > size[0] or text.height > size[1]):
        desk.reporter.warning(
            "diagram-label-overflow",
            f"the label takes {text.width} x {text.height} pt, the node has {size[0]:g} x {size[1]:g} pt",
            sheet.attributes["fixedsize"].place,
            "leave out fixedsize: width and height are the least that a node has",
        )
