"""DOT's node shapes into the forms that they are drawn as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagram.figures.make import KINDS, FigureKind

Form: TypeAlias = Literal["box", "ellipse", "diamond", "hexagon", "cylinder", "text", "point", "figure"]


@dataclass(frozen=True, slots=True)
class Shape:
    """`kind` says how large it is, and what is drawn where the form is `figure`. `tight`: no margin around the text."""

    form: Form
    kind: FigureKind
    tight: bool = False


def form_of(kind: FigureKind) -> Form:
    """The plainest form that draws the kind; rounded corners are no more than a look of the box."""
    if kind.rings > 1 or kind.bent or kind.corners == "diagonals":
        return "figure"
    if kind.elliptic:
        return "ellipse"
    turn = round(kind.turn, 3)
    if kind.mark:
        return "cylinder" if kind.mark == "cylinder" and not turn % 360 else "figure"
    if kind.sides == 4 and turn % 90 == 0:
        return "box"
    if kind.corners == "rounded":
        return "figure"
    if kind.sides == 4 and turn % 90 == 45:
        return "diamond"
    return "hexagon" if kind.sides == 6 and turn % 180 == 0 else "figure"


_SAME: Mapping[str, str] = {"oval": "ellipse", "polygon": "box", "rect": "box", "rectangle": "box"}

SHAPES: Mapping[str, Shape] = {
    **{name: Shape(form_of(kind), kind) for name, kind in KINDS.items()},
    **{name: Shape(form_of(KINDS[other]), KINDS[other]) for name, other in _SAME.items()},
    "Mrecord": Shape("box", FigureKind(corners="rounded")),
    "none": Shape("text", KINDS["box"]),
    "plain": Shape("text", KINDS["box"], tight=True),
    "plaintext": Shape("text", KINDS["box"]),
    "point": Shape("point", KINDS["circle"]),
    "record": Shape("box", KINDS["box"]),
}

DEFAULT = "ellipse"
"""The shape of a node that says nothing."""

MARGIN = (8.0, 4.0)
"""Between text and outline, left and right, above and below, where the author gives none (measured)."""

LEAST = (54.0, 36.0)
"""No node is smaller unless the author says so."""

POINT = 3.6
"""The diameter of a point."""
