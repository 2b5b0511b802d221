"""Every connector ends where it says, and exactly on the sites of the shapes that it is tied to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.built import Built, walk
from generator.check.rule import Finding, rule
from generator.geometry import Point
from generator.layout.diagram.connector import endpoints
from generator.layout.diagram.sites import sites
from generator.model.page import ConnectorFrame, Frame, Glue

_TOLERANCE = 1
"""EMU: half of one is lost where a turned frame has no whole middle."""


@rule("glue-broken", "error", why="a connector that ends beside its shape jumps when the shape is moved")
def glue_broken(built: Built) -> Iterator[Finding]:
    """The ends are computed anew from the stored frame, rotation and flips."""
    for page in built.pages.pages:
        frames = {frame.key: frame for frame in walk(page.frames)}
        for frame in frames.values():
            if isinstance(frame, ConnectorFrame):
                for fault in _faults(frame, frames):
                    yield Finding(f'connector "{frame.key}" {fault}', built.span_of(frame.key, page))


def _faults(connector: ConnectorFrame, frames: Mapping[str, Frame]) -> Iterator[str]:
    start, end = endpoints(connector.box, connector.rotation, connector.flip_horizontal, connector.flip_vertical)
    for name, drawn, stored, glue in (
        ("starts", start, connector.start, connector.start_glue),
        ("ends", end, connector.end, connector.end_glue),
    ):
        if not _same_place(drawn, stored):
            yield f"{name} at {drawn.x}, {drawn.y} and not at {stored.x}, {stored.y}"
        if glue and (fault := _glue_fault(glue, drawn, frames)):
            yield f"{name} at {fault}"


def _glue_fault(glue: Glue, drawn: Point, frames: Mapping[str, Frame]) -> str | None:
    target = frames.get(glue.key)
    if target is None:
        return f'"{glue.key}", which is not on the page'
    known = sites(target)
    if not 0 <= glue.site < len(known):
        return f'site {glue.site} of "{glue.key}", which has {len(known)}'
    site = known[glue.site]
    if not _same_place(drawn, site):
        return f'{drawn.x}, {drawn.y}, but site {glue.site} of "{glue.key}" is at {site.x}, {site.y}'
    return None


def _same_place(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) <= _TOLERANCE and abs(one.y - other.y) <= _TOLERANCE
