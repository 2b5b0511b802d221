"""Where the labels of edges go that Graphviz has no room for: beside a leg, or next to one end. Lengths in points.

Angles go through sine and cosine, so places that depend on them are rounded to hundredths of a point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, radians, sin

from generator.diagram.curves import Curve, Spot, closest, spot_at
from generator.diagram.outlines import Extent
from generator.diagram.routes import SHORT_LEG, Path

GAP = 5.0
"""Between a label and the node or the line that it stands by."""

_END_DISTANCE = 10.0
"""Points between an end and the middle of its label where `labeldistance` is 1."""

_FARTHER = 4
"""Steps of half its height that a label may move off its leg where nodes stand too close for it."""


def middle_of(curve: Curve) -> Spot:
    """The middle of the middle segment."""
    start = (len(curve) - 1) // 6 * 3
    return spot_at(curve[start : start + 4], 0.5)


def beside_leg(path: Path, half_size: Spot, taken: Sequence[Extent]) -> Spot:
    """The middle of a label beside the longest leg where it covers nothing that is taken; else beside the longest."""
    spots = path.spots if path.kind != "curved" else (path.spots[0], middle_of(list(path.spots)), path.spots[-1])
    places = list(_beside_legs(spots, half_size))
    for place in places:
        own = Extent(*place, *half_size)
        if not any(own.overlaps(other) for other in taken):
            return place
    return places[0]


def upright_legs(path: Path) -> Iterator[Extent]:
    """The horizontal and vertical legs of a route as extents of hardly any breadth."""
    if path.kind != "curved":
        for (ax, ay), (bx, by) in pairwise(path.spots):
            if min(abs(bx - ax), abs(by - ay)) < SHORT_LEG:
                yield Extent((ax + bx) / 2, (ay + by) / 2, abs(bx - ax) / 2, abs(by - ay) / 2)


def _beside_legs(spots: Sequence[Spot], half_size: Spot) -> Iterator[Spot]:
    """Places by the longest leg first: right and left of upright legs, above and below others, then farther off."""
    legs = sorted(pairwise(spots), key=lambda leg: -hypot(leg[1][0] - leg[0][0], leg[1][1] - leg[0][1]))
    for (ax, ay), (bx, by) in legs:
        x, y = (ax + bx) / 2, (ay + by) / 2
        upright = abs(by - ay) >= abs(bx - ax)
        for side in (1, -1):
            if upright:
                yield round(x + side * (GAP + half_size[0]), 2), round(y, 2)
            else:
                yield round(x, 2), round(y + side * (half_size[1] + GAP / 2), 2)
    for step in range(1, _FARTHER + 1):
        for (ax, ay), (bx, by) in legs:
            for side in (1, -1):
                away = (1 + step) * half_size[1] + GAP / 2
                yield round((ax + bx) / 2, 2), round((ay + by) / 2 + side * away, 2)


def beside_end(curve: Curve, half_size: Spot) -> Spot:
    """The middle of a label by the curve's first point: clear of the node behind it and of the line beside it."""
    tip, ahead = curve[0], spot_at(curve[:4], 0.25)
    length = hypot(ahead[0] - tip[0], ahead[1] - tip[1]) or 1.0
    dx, dy = (ahead[0] - tip[0]) / length, (ahead[1] - tip[1]) / length
    along = GAP + abs(dx) * half_size[0] + abs(dy) * half_size[1]
    beside = GAP + abs(dy) * half_size[0] + abs(dx) * half_size[1]
    return round(tip[0] + dx * along + dy * beside, 2), round(tip[1] + dy * along - dx * beside, 2)


def at_angle(tip: Spot, bare: Curve, angle: float, distance: float) -> Spot:
    """The middle of an end's label as Graphviz turns it about the tip: `angle` in degrees from the edge's direction.

    `bare` begins at the base of the head, or at the tip where there is none; the direction is then that of its first
    tenth.
    """
    if hypot(bare[0][0] - tip[0], bare[0][1] - tip[1]) > 0.01:
        x, y = bare[0]
    else:
        x, y = spot_at(bare[:4], 0.1)
    turned = atan2(y - tip[1], x - tip[0]) + radians(angle)
    away = _END_DISTANCE * distance
    return round(tip[0] + away * cos(turned), 2), round(tip[1] + away * sin(turned), 2)


def leader_line(extent: Extent, parts: Sequence[Curve]) -> tuple[Spot, Spot, Spot]:
    """A line under the label and from its left end to the nearest place of the edge."""
    middle = extent.x, extent.y
    nearest = min((closest(part, middle) for part in parts), key=lambda at: hypot(at[0] - middle[0], at[1] - middle[1]))
    return (extent.right, extent.low), (extent.left, extent.low), nearest
