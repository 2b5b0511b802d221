"""An arrow head at the end of a curve into paths, as Graphviz draws them. Lengths in points, y upwards.

Every part is drawn in a frame of its own: `u` leads from its front backwards along the edge, over its whole length. The
proportions are Graphviz's (measured on the `_hdraw_` operations of `dot -Tjson`, 2.43).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import Literal, TypeAlias, assert_never

from generator.diagram.arrow_names import Arrow, ArrowPart, ArrowShape
from generator.diagram.curves import Spot

ARROW_LENGTH = 10.0

_LENGTHS: dict[ArrowShape, float] = {
    "normal": 1.0,
    "vee": 1.0,
    "open": 1.0,
    "crow": 1.0,
    "tee": 0.5,
    "box": 1.0,
    "diamond": 1.2,
    "dot": 0.8,
    "curve": 1.0,
    "gap": 0.5,
}
"""Lengths of the parts in arrow lengths."""

_WIDE_PEN = 4
"""Points of line width beyond which heads grow with it."""

_ROUND = 0.5522847498
"""How far along its tangents the control points of a quarter circle lie."""

ArrowPathKind: TypeAlias = Literal["polygon", "line", "curve"]


@dataclass(frozen=True, slots=True)
class ArrowPath:
    """Corners of a polygon or a line, or 3n + 1 points of Bezier curves; a filled one is closed too."""

    kind: ArrowPathKind
    spots: tuple[Spot, ...]
    filled: bool = False
    closed: bool = False


def arrow_length(arrow: Arrow, size: float) -> float:
    """The length of the whole head."""
    return ARROW_LENGTH * size * sum(_LENGTHS[part.shape] for part in arrow)


def runs_beneath(arrow: Arrow) -> bool:
    """Whether the line can go on beneath the head to its tip without being seen."""
    return not any(part.hollow and part.shape in {"normal", "box", "diamond", "dot"} for part in arrow)


def arrow_paths(arrow: Arrow, tip: Spot, base: Spot, size: float, pen: float) -> tuple[ArrowPath, ...]:
    """The paths of a head from its tip towards `base`; `pen` is the width of the line."""
    dx, dy = base[0] - tip[0], base[1] - tip[1]
    length = hypot(dx, dy) or 1.0
    ahead = dx / length, dy / length
    paths: list[ArrowPath] = []
    front = tip
    for part in arrow:
        long = ARROW_LENGTH * size * _LENGTHS[part.shape]
        u = ahead[0] * long, ahead[1] * long
        paths.extend(_part_paths(part, _Place(front, u), size, pen))
        front = front[0] + u[0], front[1] + u[1]
    return tuple(paths)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a part begins, and the way to its back."""

    front: Spot
    u: Spot

    def at(self, along: float, left: float = 0.0) -> Spot:
        """A spot by shares of the part's length: backwards from the front, and to the left of the edge's way."""
        (x, y), (dx, dy) = self.front, self.u
        return x + dx * along + dy * left, y + dy * along - dx * left


def _part_paths(part: ArrowPart, place: _Place, size: float, pen: float) -> Iterator[ArrowPath]:
    match part.shape:
        case "normal":
            wide = 0.35 * max(1.0, pen / _WIDE_PEN)
            front, back = (1.0, 0.0) if part.inverse else (0.0, 1.0)
            outline = [(back, wide), (front, 0.0), (back, -wide)]
            spots = {"both": outline, "left": [(back, 0.0), *outline[:2]], "right": [*outline[1:], (back, 0.0)]}
            yield _polygon(part, place, spots[part.side])
        case "vee" | "open" | "crow":
            yield _barbed(part, place, size, pen)
        case "tee":
            yield _polygon(part, place, _halved([(0.2, 1.0), (0.6, 1.0)], part), filled=True)
            yield ArrowPath("line", (place.at(0), place.at(1)))
        case "box":
            yield _polygon(part, place, _halved([(0.0, 0.4), (0.8, 0.4)], part))
            yield ArrowPath("line", (place.at(0.8), place.at(1)))
        case "diamond":
            left, right = [(0.5, 1 / 3)], [(0.5, -1 / 3)]
            corners = {"both": [(1.0, 0.0), *right, (0.0, 0.0), *left], "left": [(0.0, 0.0), *left, (1.0, 0.0)]}
            yield _polygon(part, place, corners.get(part.side) or [(1.0, 0.0), *right, (0.0, 0.0)])
        case "dot":
            yield _circle(part, place)
        case "curve":
            yield ArrowPath("line", (place.at(0), place.at(1)))
            yield _bow(part, place, pen)
        case "gap":
            yield ArrowPath("line", (place.at(0), place.at(1)))
        case _:
            assert_never(part.shape)


def _polygon(
    part: ArrowPart, place: _Place, corners: list[tuple[float, float]], *, filled: bool | None = None
) -> ArrowPath:
    spots = tuple(place.at(*corner) for corner in corners)
    return ArrowPath("polygon", spots, filled=not part.hollow if filled is None else filled, closed=True)


def _halved(left: list[tuple[float, float]], part: ArrowPart) -> list[tuple[float, float]]:
    """A shape that is as wide on the right as on the left, or only one half of it."""
    axis = [(along, 0.0) for along, _ in reversed(left)]
    right = [(along, -across) for along, across in reversed(left)]
    match part.side:
        case "both":
            return [*left, *right]
        case "left":
            return [*left, *axis]
        case "right":
            return [*reversed(right), *axis]
        case _:
            assert_never(part.side)


def _barbed(part: ArrowPart, place: _Place, size: float, pen: float) -> ArrowPath:
    """A head with a notch, which a line fills: `crow` opens to the node, the others away from it."""
    wide, shaft = 0.45, 0.0
    tip, back = (1.0, 0.0) if part.shape == "crow" else (0.0, 1.0)
    if part.shape != "crow":
        wide *= max(1.0, pen / (_WIDE_PEN * size)) if size else 1.0
        shaft = 0.05 * max(0.0, pen - 1) / size if size else 0.0
    left = [(back, wide), (0.5, shaft), (back, shaft)]
    right = [(along, -across) for along, across in reversed(left)]
    point, end = (tip, 0.0), (back, 0.0)
    corners = {
        "both": [point, *left, end, *right],
        "left": [point, *left, end, right[0]],
        "right": [left[-1], end, *right, point],
    }
    return _polygon(part, place, corners[part.side], filled=True)


def _circle(part: ArrowPart, place: _Place) -> ArrowPath:
    """Four quarters around the middle; a dot has no halves."""
    r, k = 0.5, 0.5 * _ROUND
    shares = [
        (0.5 - r, 0.0), (0.5 - r, k), (0.5 - k, r), (0.5, r), (0.5 + k, r), (0.5 + r, k),
        (0.5 + r, 0.0), (0.5 + r, -k), (0.5 + k, -r), (0.5, -r), (0.5 - k, -r), (0.5 - r, -k), (0.5 - r, 0.0),
    ]  # fmt: skip
    return ArrowPath("curve", tuple(place.at(*share) for share in shares), filled=not part.hollow, closed=True)


def _bow(part: ArrowPart, place: _Place, pen: float) -> ArrowPath:
    """An arc across the line whose middle is at the node, or at the back of an inverse one."""
    wide = 0.5 * max(1.0, pen / _WIDE_PEN)
    bulge = 4 / 3 * wide if part.inverse else -4 / 3 * wide
    if part.side == "both":
        shares = [(0.5, wide), (0.5 + bulge, wide), (0.5 + bulge, -wide), (0.5, -wide)]
    else:
        across = wide if part.side == "left" else -wide
        top = 0.5 + 0.75 * bulge
        shares = [(top, 0.0), (top, across / 2), (0.5 + bulge / 2, across), (0.5, across)]
    return ArrowPath("curve", tuple(place.at(*share) for share in shares))
