"""The `decorations` of a layout in, the plain shapes that it draws out.

They are a mapping by name, so that a theme that extends another changes one of them, or a list, which replaces the
parent's. The word `none` in the place of one leaves it out.
"""

from __future__ import annotations

import re

from generator.color import Color, ThemeColor
from generator.diagnostic import Diagnostics
from generator.geometry import Box, Point, pt
from generator.model.theme import Decoration
from generator.project.yaml import YamlList, YamlMapping, YamlNode, YamlScalar
from generator.theme.boxes import NOWHERE, Grid, read_box
from generator.theme.fields import Fields, Read, color, fields, number, text

_KEYS = ("title", "fill", "line", "line-width", "box", "corners")
_INK = ThemeColor("tx1")


def read_decorations(grid: Grid) -> Read[tuple[Decoration, ...]]:
    """Reads the shapes in the order of drawing: rectangles by their `box`, polygons by their `corners`.

    Without `line` there is no outline; one is 1.5 pt wide if nothing is said. Errors: `theme-box-outside` for a shape
    that is not on the slide, `theme-missing` for one that has neither fill nor line.
    """

    def read(tree: YamlNode, diagnostics: Diagnostics) -> tuple[Decoration, ...] | None:
        match tree:
            case YamlMapping(values):
                named = [(name, value) for name, value in values.items() if not _is_none(value)]
                return tuple(_read_one(value, name_in_words(name), grid, diagnostics) for name, value in named)
            case YamlList(items):
                return tuple(_read_one(item, "Decoration", grid, diagnostics) for item in items)
            case YamlScalar():
                if _is_none(tree):
                    return ()
                diagnostics.error("theme-value", "expected shapes by name, or none", tree.span)
                return None

    return read


def name_in_words(name: str) -> str:
    """The name that PowerPoint shows: `left-heading` becomes Left Heading."""
    return " ".join(part.capitalize() for part in name.split("-"))


def _is_none(tree: YamlNode) -> bool:
    return isinstance(tree, YamlScalar) and tree.text == "none"


def _read_one(tree: YamlNode, name: str, grid: Grid, diagnostics: Diagnostics) -> Decoration:
    entry = fields(tree, _KEYS, diagnostics, tree.span)
    fill: Color | None = entry.one("fill", color, None)
    line: Color | None = entry.one("line", color, None)
    if fill is None and line is None:
        entry.need("fill", color, _INK)
    corners = entry.one("corners", _corners(grid), ())
    box = _around(corners) if corners else NOWHERE if "corners" in entry.values else _box(entry, grid)
    width = pt(entry.one("line-width", number(0, 20, "pt"), 1.5)) if line else 0
    return Decoration(entry.one("title", text, name), box, fill, line, width, corners)


def _box(entry: Fields, grid: Grid) -> Box:
    return entry.need("box", read_box(grid), NOWHERE)


def _corners(grid: Grid) -> Read[tuple[Point, ...]]:
    """Reads three or more corners, "x y, x y, x y" in points, on the slide (error `theme-box-outside`)."""

    def read(tree: YamlNode, diagnostics: Diagnostics) -> tuple[Point, ...] | None:
        written = tree.text if isinstance(tree, YamlScalar) else ""
        if not re.fullmatch(r"\s*{0} {0}(?:,\s*{0} {0}){{2,}}\s*".format(r"-?\d{1,4}(?:\.\d{1,4})?"), written):
            message = 'expected three corners or more in points, such as "0 0, 40 0, 40 30"'
            diagnostics.error("theme-value", message, tree.span)
            return None
        pairs = (corner.split() for corner in written.split(","))
        points = tuple(Point(pt(float(x)), pt(float(y))) for x, y in pairs)
        if not all(0 <= point.x <= grid.size.width and 0 <= point.y <= grid.size.height for point in points):
            diagnostics.error("theme-box-outside", "expected corners on the slide", tree.span)
            return None
        return points

    return read


def _around(corners: tuple[Point, ...]) -> Box:
    left, top = min(point.x for point in corners), min(point.y for point in corners)
    right, bottom = max(point.x for point in corners), max(point.y for point in corners)
    return Box(left, top, max(1, right - left), max(1, bottom - top))
