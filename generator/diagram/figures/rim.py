"""A polygon at its place: whether a spot lies inside, where a direction leaves it, the polygon farther out."""

from __future__ import annotations

from itertools import chain
from math import hypot

from generator.diagram.curves import Inside, Spot
from generator.diagram.figures.values import Ring


def inside_ring(ring: Ring, x: float, y: float) -> Inside:
    """Whether a spot lies in the ring around (x, y): a line to its right crosses the ring an odd number of times."""
    sides = tuple(zip(ring, chain(ring[1:], ring[:1]), strict=True))

    def inside(spot: Spot) -> bool:
        px, py = spot[0] - x, spot[1] - y
        odd = False
        for (ax, ay), (bx, by) in sides:
            if (ay > py) != (by > py) and px < ax + (py - ay) * (bx - ax) / (by - ay):
                odd = not odd
        return odd

    return inside


def towards(ring: Ring, dx: float, dy: float) -> Spot:
    """Where a line from the origin in a direction leaves the ring for good."""
    farthest = 0.0
    for (ax, ay), (bx, by) in zip(ring, chain(ring[1:], ring[:1]), strict=True):
        sx, sy = bx - ax, by - ay
        across = dx * sy - dy * sx
        if abs(across) < 1e-9:
            continue
        along, share = (ax * sy - ay * sx) / across, (ax * dy - ay * dx) / across
        if -1e-9 <= share <= 1 + 1e-9:
            farthest = max(farthest, along)
    return farthest * dx, farthest * dy


def around(ring: Ring, distance: float) -> Ring:
    """The ring whose sides lie `distance` farther out; corners stay corners."""
    before = chain(ring[-1:], ring[:-1])
    after = chain(ring[1:], ring[:1])
    return tuple(_corner(*spots, distance) for spots in zip(before, ring, after, strict=True))


def _corner(before: Spot, corner: Spot, after: Spot, distance: float) -> Spot:
    """The sides' outward normals are n and m: the corner moves by (n + m) / (1 + n·m)."""
    (nx, ny), (mx, my) = _normal(before, corner), _normal(corner, after)
    share = distance / (1 + nx * mx + ny * my)
    return corner[0] + (nx + mx) * share, corner[1] + (ny + my) * share


def _normal(one: Spot, other: Spot) -> Spot:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = hypot(dx, dy)
    return dy / length, -dx / length
