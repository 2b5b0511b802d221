"""A figure by its name and settings: the size that holds its text, and what is drawn at a size. Lengths in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot, sqrt

from generator.diagram.figures.marked import MARKED
from generator.diagram.figures.polygon import ellipse_line, polygon, room, round_ring, smooth, star
from generator.diagram.figures.rim import around
from generator.diagram.figures.values import Line, Ring, Sketch

RING_GAP = 4.0
"""Between one outline and the next (measured)."""


@dataclass(frozen=True, slots=True)
class FigureKind:
    """`base` is a name of MARKED, `star`, `ellipse` or `polygon`; `turn` in degrees. `rings` counts all outlines."""

    base: str
    sides: int = 4
    skew: float = 0.0
    distortion: float = 0.0
    turn: float = 0.0
    rings: int = 1
    regular: bool = False


KINDS: Mapping[str, FigureKind] = {
    "doublecircle": FigureKind("ellipse", rings=2, regular=True),
    "doubleoctagon": FigureKind("polygon", 8, rings=2),
    "egg": FigureKind("polygon", 1, distortion=-0.3),
    "house": FigureKind("polygon", 5, distortion=-0.64),
    "invhouse": FigureKind("polygon", 5, distortion=-0.64, turn=180),
    "invtrapezium": FigureKind("polygon", distortion=-0.4, turn=180),
    "invtriangle": FigureKind("polygon", 3, turn=180),
    "octagon": FigureKind("polygon", 8),
    "parallelogram": FigureKind("polygon", skew=0.6),
    "pentagon": FigureKind("polygon", 5),
    "polygon": FigureKind("polygon"),
    "septagon": FigureKind("polygon", 7),
    "star": FigureKind("star"),
    "trapezium": FigureKind("polygon", distortion=-0.4),
    "triangle": FigureKind("polygon", 3),
    "tripleoctagon": FigureKind("polygon", 8, rings=3),
    **{name: FigureKind(name, regular=marked.regular) for name, marked in MARKED.items()},
}
"""DOT's names. Skew, distortion and orientation are those of Graphviz's own table of shapes (measured)."""


def fitted_figure(kind: FigureKind, width: float, height: float) -> tuple[float, float]:
    """The size of the innermost outline that holds text with its margins."""
    marked = MARKED.get(kind.base)
    form = marked.form if marked else kind.base
    if marked:
        width, height = width + 2 * marked.margin[0], height + 2 * marked.margin[1]
    match form:
        case "circle":
            diameter = hypot(width, height) * 8 / 7
            size = diameter, diameter
        case "ellipse":
            round_size = hypot(width, height), hypot(width, height)
            size = round_size if kind.regular else (width * sqrt(2), height * sqrt(2))
        case "diamond":
            size = width * 2, height * 2
        case "box":
            size = width, height
        case _:
            size = room(_ring(kind), width, height)
    return (max(size), max(size)) if kind.regular else size


def draw_figure(kind: FigureKind, width: float, height: float) -> Sketch:
    """The figure whose innermost outline has this size."""
    a, b = width / 2, height / 2
    marked = MARKED.get(kind.base)
    if marked:
        return marked.make(a, b)
    if kind.base == "ellipse":
        return _ellipses(a, b, kind.rings)
    ring = tuple((x * a, y * b) for x, y in _ring(kind))
    rings = [ring, *(around(ring, RING_GAP * count) for count in range(1, kind.rings))]
    curved = kind.base == "polygon" and kind.sides < 3
    return Sketch(
        rings[-1],
        tuple(Line(smooth(one) if curved else one, filled=not index, curved=curved) for index, one in enumerate(rings)),
    )


def _ellipses(a: float, b: float, rings: int) -> Sketch:
    sizes = [(a + RING_GAP * count, b + RING_GAP * count) for count in range(rings)]
    wide, high = sizes[-1]
    return Sketch(
        tuple((x * wide, y * high) for x, y in round_ring()),
        tuple(ellipse_line(*size, filled=not index) for index, size in enumerate(sizes)),
    )


def _ring(kind: FigureKind) -> Ring:
    return star() if kind.base == "star" else polygon(kind.sides, kind.skew, kind.distortion, kind.turn)
