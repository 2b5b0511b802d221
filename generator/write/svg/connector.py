"""A connector's stored geometry into the way of its line (ECMA-376 part 1, presetShapeDefinitions.xml)."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin

from generator.color import FULL
from generator.geometry import to_pt
from generator.model.page import ConnectorFrame
from generator.write.svg.track import Spot, Track

_DEGREE = 60_000
_MIDDLE = FULL // 2
"""What an adjust value is where none is given."""


def connector_track(frame: ConnectorFrame) -> Track:
    """From start to end, flipped and turned as the frame says. Raises ValueError for a preset that is no connector."""
    kind, legs = frame.preset[:-1], frame.preset[-1]
    if kind not in {"straightConnector", "bentConnector", "curvedConnector"} or legs not in "12345":
        raise ValueError(f"{frame.preset} is no connector")
    corners = [_on_slide(spot, frame) for spot in _corners(int(legs), dict(frame.adjusts))]
    if kind == "curvedConnector":
        return _curve(corners)
    return Track(corners[0], tuple((corner,) for corner in corners[1:]))


def _corners(legs: int, adjusts: dict[str, int]) -> list[Spot]:
    """Corners as shares of the box: the line sets out along x, and each adjust value says where it bends next."""
    if legs == 1:
        return [(0, 0), (1, 1)]
    bends = [adjusts.get(f"adj{index}", _MIDDLE) / FULL for index in range(1, legs - 1)] + [1.0]
    corners: list[Spot] = [(0, 0)]
    for index, bend in enumerate(bends):
        x, y = corners[-1]
        corners.append((bend, y) if index % 2 == 0 else (x, bend))
    return [*corners, (1, 1)]


def _curve(corners: list[Spot]) -> Track:
    """The same way with each corner rounded into a quarter bow, from the middle of a leg to the middle of the next.

    Only the first and last leg count whole. That is what the presets' formulae come to.
    """
    ends = [corners[0], *(_between(*leg) for leg in list(pairwise(corners))[1:-1]), corners[-1]]
    bows = zip(pairwise(ends), corners[1:-1], strict=True)
    return Track(ends[0], tuple((_between(start, corner), _between(corner, end), end) for (start, end), corner in bows))


def _between(one: Spot, other: Spot) -> Spot:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _on_slide(share: Spot, frame: ConnectorFrame) -> Spot:
    """A place in the box on the slide: flipped first, then turned about the middle (20.1.7.6)."""
    box = frame.box
    along = (0.5 - share[0] if frame.flip_horizontal else share[0] - 0.5) * to_pt(box.width)
    across = (0.5 - share[1] if frame.flip_vertical else share[1] - 0.5) * to_pt(box.height)
    angle = radians(frame.rotation / _DEGREE)
    x, y = to_pt(2 * box.x + box.width) / 2, to_pt(2 * box.y + box.height) / 2
    return x + along * cos(angle) - across * sin(angle), y + along * sin(angle) + across * cos(angle)
