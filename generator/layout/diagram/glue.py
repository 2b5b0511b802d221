"""The places where edges end on a shape into that shape's geometry and a connection site for each end.

Ends that come within a point of a preset's own sites are moved onto them, and the shape stays a preset. Otherwise it
becomes a custom geometry with a site at each true tip, so that the connector is exact and still glued.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.geometry import Box, Emu, Point, pt
from generator.layout.diagram.shapes import custom_geometry, preset_geometry
from generator.layout.diagram.sites import preset_sites, side_middles
from generator.model.diagram import Figure, NodeShape
from generator.model.page import Geometry, Glue

SNAP = pt(1)
"""How far an end may be moved to reach a site that is there."""

_WRONG_SIDE = pt(0.25)
"""What a site counts farther when it does not look towards the connector's other end: decides between equals."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something drawn that a connector can be tied to: a node, or a cluster's box. In slide coordinates."""

    key: str
    shape: NodeShape
    box: Box
    radius: Emu = 0
    figure: Figure | None = None

    def middles(self) -> tuple[Point, Point, Point, Point]:
        """Where lines to the top, left, bottom and right end."""
        if self.figure is None:
            return side_middles(self.box)
        top, left, bottom, right = (side.moved(self.box.x, self.box.y) for side in self.figure.sides)
        return top, left, bottom, right


@dataclass(frozen=True, slots=True)
class Tip:
    """The end of an edge and where its other end is. An `exact` one is not moved onto a site that is there already."""

    point: Point
    other: Point
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Joint:
    """An end tied to a site, and the site's exact place."""

    glue: Glue
    point: Point


@dataclass(frozen=True, slots=True)
class Joined:
    """A shape's geometry with one joint for each tip, in the order of the tips."""

    geometry: Geometry
    joints: tuple[Joint, ...]


def join(target: Target, tips: Sequence[Tip]) -> Joined:
    """Give every tip a site of the target."""
    preset = preset_geometry(target.shape, target.box, target.radius)
    if preset is not None and not tips:
        return Joined(preset, ())
    if preset is not None:
        places = preset_sites(preset, target.box)
        nearest = [_site(tip, places, target.box) for tip in tips]
        if all(site is not None for site in nearest):
            return Joined(preset, tuple(_joint(target, site, places) for site in nearest if site is not None))
    places, box_middles = list(target.middles()), side_middles(target.box)
    chosen: list[int] = []
    for tip in tips:
        site = _site(tip, places, target.box)
        place = onto(tip.point, target.box) if site is None else places[site]
        if site is None or (site < 4 and place != box_middles[site]):
            site = _index_after_sides(places, place)
        chosen.append(site)
    geometry = custom_geometry(target.shape, target.box, target.radius, places[4:], target.figure)
    return Joined(geometry, tuple(_joint(target, site, places) for site in chosen))


def _index_after_sides(places: list[Point], place: Point) -> int:
    """The site at a place other than the four sides, added where there is none.

    LibreOffice takes sites 0 to 3 for the middles of the box, so nothing is tied to them where the outline lies
    elsewhere (measured with 7.4).
    """
    if place not in places[4:]:
        places.append(place)
    return places.index(place, 4)


def join_all(
    targets: Iterable[Target], ends: Sequence[tuple[Target, Tip] | None]
) -> tuple[Mapping[str, Geometry], tuple[Joint | None, ...]]:
    """The geometry of every target by its key, and a joint for each end that has a target."""
    tips: dict[Target, list[Tip]] = {target: [] for target in targets}
    for end in ends:
        if end:
            tips[end[0]].append(end[1])
    joined = {target: join(target, wanted) for target, wanted in tips.items()}
    joints = {target: iter(shape.joints) for target, shape in joined.items()}
    return (
        {target.key: shape.geometry for target, shape in joined.items()},
        tuple(next(joints[end[0]]) if end else None for end in ends),
    )


def _site(tip: Tip, places: Sequence[Point], box: Box) -> int | None:
    return None if tip.exact else nearest_site(tip, places, box)


def nearest_site(tip: Tip, places: Sequence[Point], box: Box) -> int | None:
    """The index of the site within `SNAP` of the tip that is nearest, sites towards the other end first."""
    found: int | None = None
    least, x, y = 0, tip.point.x, tip.point.y
    for site, place in enumerate(places):
        dx, dy = place.x - x, place.y - y
        off = dx * dx + dy * dy
        if off > SNAP * SNAP:
            continue
        if not _looks_towards(place, tip.other, box.center):
            off += _WRONG_SIDE * _WRONG_SIDE
        if found is None or off < least:
            found, least = site, off
    return found


def _joint(target: Target, site: int, places: Sequence[Point]) -> Joint:
    return Joint(Glue(target.key, site), places[site])


def _looks_towards(place: Point, other: Point, center: Point) -> bool:
    return (place.x - center.x) * (other.x - center.x) + (place.y - center.y) * (other.y - center.y) > 0


def onto(point: Point, box: Box) -> Point:
    """The nearest place of a box: Graphviz ends half a line's width outside the shape."""
    return Point(min(max(point.x, box.x), box.right), min(max(point.y, box.y), box.bottom))
