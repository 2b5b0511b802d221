"""Outlines of shapes: presets by name, and paths with connection sites in PowerPoint's own form (`a:custGeom`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.geometry import Point, Size
from generator.model.page import CustomGeometry, Geometry, PresetGeometry
from generator.model.path import Outline, PathStep
from generator.write.pptx.xml import Element, sub

_RIGHT, _BOTTOM, _LEFT, _TOP = 0, 5_400_000, 10_800_000, 16_200_000
"""Directions in 1/60000 degree, clockwise from the right (ECMA-376 part 1, 20.1.10.3)."""


def add_geometry(parent: Element, geometry: Geometry, size: Size) -> None:
    """`a:prstGeom` or `a:custGeom` of a shape of that size."""
    match geometry:
        case PresetGeometry(name, adjusts):
            add_preset(parent, name, adjusts)
        case CustomGeometry():
            _add_custom(parent, geometry, size)
        case _:
            assert_never(geometry)


def add_preset(parent: Element, name: str, adjusts: Sequence[tuple[str, int]] = ()) -> None:
    """A preset with its adjust values."""
    values = sub(sub(parent, "a:prstGeom", prst=name), "a:avLst")
    for adjust, value in adjusts:
        sub(values, "a:gd", name=adjust, fmla=f"val {value}")


def _add_custom(parent: Element, geometry: CustomGeometry, size: Size) -> None:
    """All six children, always. Sites and the text's box are formulae of the size, so that they follow a resize."""
    element = sub(parent, "a:custGeom")
    sub(element, "a:avLst")
    guides = sub(element, "a:gdLst")
    for index, site in enumerate(geometry.sites):
        _add_guide(guides, f"connsiteX{index}", "w", site.x, size.width)
        _add_guide(guides, f"connsiteY{index}", "h", site.y, size.height)
    sub(element, "a:ahLst")
    connections = sub(element, "a:cxnLst")
    for index, site in enumerate(geometry.sites):
        connection = sub(connections, "a:cxn", ang=_direction(site, size))
        sub(connection, "a:pos", x=f"connsiteX{index}", y=f"connsiteY{index}")
    if geometry.text_box is None:
        sub(element, "a:rect", l="l", t="t", r="r", b="b")
    else:
        box = geometry.text_box
        _add_guide(guides, "textLeft", "w", box.x, size.width)
        _add_guide(guides, "textTop", "h", box.y, size.height)
        _add_guide(guides, "textRight", "w", box.right, size.width)
        _add_guide(guides, "textBottom", "h", box.bottom, size.height)
        sub(element, "a:rect", l="textLeft", t="textTop", r="textRight", b="textBottom")
    paths = sub(element, "a:pathLst")
    for outline in geometry.outlines:
        _add_path(paths, outline, size)


def _add_guide(guides: Element, name: str, side: str, place: int, length: int) -> None:
    """A place as a share of the shape's width or height; a shape without that extent has all its places at 0."""
    sub(guides, "a:gd", name=name, fmla=f"*/ {place} {side} {max(1, length)}")


def _direction(site: Point, size: Size) -> int:
    """Where a connector leaves a site: away from the nearest edge of the box, top and bottom first."""
    distances = (
        (site.y, _TOP),
        (size.height - site.y, _BOTTOM),
        (site.x, _LEFT),
        (size.width - site.x, _RIGHT),
    )
    return min(distances, key=lambda item: item[0])[1]


def _add_path(paths: Element, outline: Outline, size: Size) -> None:
    path = sub(
        paths,
        "a:path",
        w=size.width,
        h=size.height,
        fill=None if outline.filled else "none",
        stroke=None if outline.stroked else "0",
    )
    for step in outline.steps:
        _add_step(path, step)


def _add_step(path: Element, step: PathStep) -> None:
    match step.command:
        case "move":
            element = sub(path, "a:moveTo")
        case "line":
            element = sub(path, "a:lnTo")
        case "cubic":
            element = sub(path, "a:cubicBezTo")
        case "close":
            element = sub(path, "a:close")
        case _:
            assert_never(step.command)
    for point in step.points:
        sub(element, "a:pt", x=point.x, y=point.y)
