"""DOT's node shapes into the shapes that are drawn, and how large each must be to hold its text. Lengths in points.

Sizes are worked out here and given to Graphviz as fixed, so that every Graphviz lays out the same boxes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, hypot, isfinite, sqrt
from typing import Literal, TypeAlias

from generator.diagram.figures.make import KINDS, FigureKind, fitted_figure

Form: TypeAlias = Literal["box", "ellipse", "diamond", "hexagon", "cylinder", "text", "point", "figure"]


@dataclass(frozen=True, slots=True)
class Shape:
    """`regular`: as wide as high. `tight`: no margin around the text. `figure` says more of the form of that name."""

    form: Form
    regular: bool = False
    tight: bool = False
    figure: FigureKind | None = None


SHAPES: Mapping[str, Shape] = {
    "box": Shape("box"),
    "circle": Shape("ellipse", regular=True),
    "cylinder": Shape("cylinder"),
    "diamond": Shape("diamond"),
    "ellipse": Shape("ellipse"),
    "hexagon": Shape("hexagon"),
    "none": Shape("text"),
    "oval": Shape("ellipse"),
    "plain": Shape("text", tight=True),
    "plaintext": Shape("text"),
    "point": Shape("point", regular=True),
    "rect": Shape("box"),
    "rectangle": Shape("box"),
    "square": Shape("box", regular=True),
    **{name: Shape("figure", kind.regular, figure=kind) for name, kind in KINDS.items()},
}

AS_FIGURES: Mapping[Form, FigureKind] = {
    "box": FigureKind("polygon"),
    "diamond": FigureKind("polygon", turn=45),
    "ellipse": FigureKind("ellipse"),
    "hexagon": FigureKind("polygon", 6),
}
"""What the plain forms are when they are turned or have several outlines."""

MARGIN = (12.0, 6.0)
"""Between text and outline, left and right, above and below, where the author gives none."""

LEAST = (56.0, 36.0)
"""No node is smaller unless the author says so."""

POINT = 4.0
"""The diameter of a point."""

RIM = 11
"""A cylinder's rims are each one part of so many of its height (measured)."""

STEP = 4
"""Sizes that follow from text are multiples of this: halves and quarters of them are whole points, so that no Graphviz
has anything to round (versions before 3 count in whole points)."""


def fitted(shape: Shape, width: float, height: float) -> tuple[float, float]:
    """The size that holds text with its margins, before any least size; infinite where nothing can."""
    if shape.figure:
        size = fitted_figure(shape.figure, width, height)
        return (stepped(size[0]), stepped(size[1])) if isfinite(size[0]) else size
    match shape.form:
        case "box" | "text" | "point" | "figure":
            size = width, height
        case "ellipse":
            size = (hypot(width, height),) * 2 if shape.regular else (width * sqrt(2), height * sqrt(2))
        case "diamond":
            size = width * 2, height * 2
        case "hexagon":
            # Text as high as 5/6 of the hexagon meets the slanting sides at 7/12 of its width.
            size = width * 12 / 7, height * 6 / 5
        case "cylinder":
            size = width, height * RIM / (RIM - 4)
    return stepped(size[0]), stepped(size[1])


def stepped(length: float) -> float:
    """The next multiple of STEP."""
    return float(ceil(round(length, 6) / STEP) * STEP)
