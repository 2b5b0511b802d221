"""Two ends and a way between them into the stored form of a connector: preset, frame, flips, rotation and adjusts.

A connector preset begins at the left top of its frame, leaves along x and ends at the right bottom; flips act on that,
then the rotation about the frame's centre (ECMA-376 part 1, 20.1.7.6; bent and curved presets in
presetShapeDefinitions.xml). A way that leaves along y is stored as one that leaves along x, turned by 90°.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.color import FULL
from generator.geometry import Box, Emu, Point

QUARTER_TURN = 5_400_000
"""90° clockwise in the unit of a:xfrm/@rot, 1/60,000 degree."""

MOST_LEGS = 5
"""bentConnector5 has five."""

_LARGEST_ADJUST = 2**31 - 1
"""Adjust values are kept within 32 bits, the narrowest integer that readers of the format use for them."""


@dataclass(frozen=True, slots=True)
class ConnectorForm:
    """What a:xfrm and a:prstGeom hold: `box` is the unrotated frame, `rotation` in 1/60,000 degree."""

    preset: str
    box: Box
    rotation: int = 0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    adjusts: tuple[tuple[str, int], ...] = ()


def endpoints(box: Box, rotation: int, flip_horizontal: bool, flip_vertical: bool) -> tuple[Point, Point]:
    """Where a connector of this frame starts and ends on the slide, halves of an EMU rounded up.

    `rotation` is a multiple of 90° in 1/60,000 degree; ValueError otherwise.
    """
    turns, rest = divmod(rotation, QUARTER_TURN)
    if rest:
        raise ValueError("a connector is turned by whole quarters")
    # Twice the way from the centre to the end, so that nothing is halved before the turn.
    along = -box.width if flip_horizontal else box.width
    across = -box.height if flip_vertical else box.height
    for _ in range(turns % 4):
        along, across = -across, along
    x, y = 2 * box.x + box.width, 2 * box.y + box.height
    return (
        Point((x - along + 1) // 2, (y - across + 1) // 2),
        Point((x + along + 1) // 2, (y + across + 1) // 2),
    )


def upright_box(box: Box, rotation: int) -> Box:
    """The room that a frame takes on the slide once it is turned; `rotation` and rounding as in `endpoints`."""
    if rotation % (2 * QUARTER_TURN) == 0:
        return box
    x, y = 2 * box.x + box.width - box.height, 2 * box.y + box.height - box.width
    return Box((x + 1) // 2, (y + 1) // 2, box.height, box.width)


def straight(start: Point, end: Point) -> ConnectorForm:
    """The straight connector between two points."""
    return _form("straightConnector1", start, end, vertical=False)


def bent(points: Sequence[Point]) -> ConnectorForm | None:
    """The connector along corner points whose legs are horizontal and vertical in turn; one leg is a straight one.

    None when no preset can follow: more than five legs, or a bend on an axis along which the ends do not differ.
    Corners are exact to 1/100,000 of the ends' distance along the axis, the ends to 1 EMU.
    """
    start, end = points[0], points[-1]
    legs = len(points) - 1
    if legs <= 1:
        return straight(start, end)
    if legs > MOST_LEGS:
        return None
    vertical = points[0].x == points[1].x
    adjusts: list[tuple[str, int]] = []
    # Bends are given in turn along the axis of the first leg and across it; the last two follow from the end.
    for index, corner in enumerate(points[1:-2], start=1):
        along_x = vertical == (index % 2 == 0)
        way, whole = (corner.x - start.x, end.x - start.x) if along_x else (corner.y - start.y, end.y - start.y)
        if whole == 0 or abs(adjust := round(way * FULL / whole)) > _LARGEST_ADJUST:
            return None
        adjusts.append((f"adj{index}", adjust))
    return _form(f"bentConnector{legs}", start, end, vertical=vertical, adjusts=tuple(adjusts))


def curved(start: Point, end: Point, *, vertical: bool, bends: Sequence[Emu] = ()) -> ConnectorForm | None:
    """A curved connector that leaves along y when `vertical`; `bends` are places, in turn along that axis and across.

    None when a bend is asked for on an axis along which the ends (nearly) do not differ.
    """
    adjusts: list[tuple[str, int]] = []
    for index, bend in enumerate(bends, start=1):
        along_x = vertical == (index % 2 == 0)
        way, whole = (bend - start.x, end.x - start.x) if along_x else (bend - start.y, end.y - start.y)
        if whole == 0 or abs(adjust := round(way * FULL / whole)) > _LARGEST_ADJUST:
            return None
        adjusts.append((f"adj{index}", adjust))
    return _form(f"curvedConnector{len(adjusts) + 2}", start, end, vertical=vertical, adjusts=tuple(adjusts))


def fewer_legs(points: Sequence[Point], most: int = MOST_LEGS) -> tuple[Point, ...]:
    """The way with at most so many legs: the shortest inner leg is left out, and its neighbours meet half way.

    The way is then nowhere farther from what it was than half the length of a leg that is gone.
    """
    corners = list(clean_corners(points))
    while len(corners) - 1 > most:
        index = min(range(1, len(corners) - 2), key=lambda at: (_leg_length(corners[at], corners[at + 1]), at))
        one, other = corners[index], corners[index + 1]
        upright = one.x == other.x
        before, after = corners[index - 1], corners[index + 2]
        # The ends stay where they are, so a leg next to one of them gives way alone.
        if index == 1:
            level = before.y if upright else before.x
        elif index + 2 == len(corners) - 1:
            level = after.y if upright else after.x
        else:
            level = (one.y + other.y) // 2 if upright else (one.x + other.x) // 2
        if index > 1:
            corners[index - 1] = Point(before.x, level) if upright else Point(level, before.y)
        if index + 2 < len(corners) - 1:
            corners[index + 2] = Point(after.x, level) if upright else Point(level, after.y)
        del corners[index : index + 2]
        corners = list(clean_corners(corners))
    return tuple(corners)


def _leg_length(one: Point, other: Point) -> Emu:
    return abs(one.x - other.x) + abs(one.y - other.y)


def clean_corners(points: Sequence[Point]) -> tuple[Point, ...]:
    """The same way without legs of no length and without corners on a straight line."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and (kept[-2].x == kept[-1].x == point.x or kept[-2].y == kept[-1].y == point.y):
            kept[-1] = point
        else:
            kept.append(point)
    return tuple(kept)


def with_ends(points: Sequence[Point], start: Point, end: Point) -> tuple[Point, ...]:
    """An orthogonal way with its ends moved; the first and last corners move along, so that legs stay upright."""
    if len(points) <= 2:
        return clean_corners((start, end))
    corners = list(points)
    for tip, neighbour, place in ((0, 1, start), (-1, -2, end)):
        upright = points[tip].x == points[neighbour].x
        corner = corners[neighbour]
        corners[neighbour] = Point(place.x, corner.y) if upright else Point(corner.x, place.y)
        corners[tip] = place
    return clean_corners(corners)


def is_orthogonal(points: Sequence[Point]) -> bool:
    """Whether every leg is horizontal or vertical."""
    return all(one.x == other.x or one.y == other.y for one, other in pairwise(points))


def _form(
    preset: str, start: Point, end: Point, *, vertical: bool, adjusts: tuple[tuple[str, int], ...] = ()
) -> ConnectorForm:
    dx, dy = end.x - start.x, end.y - start.y
    if not vertical:
        box = Box(min(start.x, end.x), min(start.y, end.y), abs(dx), abs(dy))
        return ConnectorForm(preset, box, 0, dx < 0, dy < 0, adjusts)
    box = Box(_turned(start.x, end.x, dy), _turned(start.y, end.y, dx), abs(dy), abs(dx))
    return ConnectorForm(preset, box, QUARTER_TURN, dy < 0, dx > 0, adjusts)


def _turned(start: Emu, end: Emu, length: Emu) -> Emu:
    """Where a side of `length` begins that has its middle between start and end; half an EMU is dropped."""
    return (start + end - abs(length)) // 2
