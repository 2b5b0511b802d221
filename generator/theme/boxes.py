"""Boxes of a theme in points in, boxes in EMU out: on the grid's columns or free.

A box is `{columns: 1-8, y: 120, height: 364}` on the theme's grid or `[x, y, width, height]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostic import Diagnostics
from generator.geometry import Box, Emu, Insets, Size, pt
from generator.project.yaml import YamlMapping, YamlNode, YamlScalar
from generator.theme.fields import Fields, Read, exactly, fields, number

NOWHERE = Box(0, 0, 1, 1)
"""Stands for a box that was reported as missing."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The slide with its columns and margins."""

    size: Size
    columns: int
    margin: Emu
    gutter: Emu

    def span(self, first: int, last: int) -> tuple[Emu, Emu]:
        """Left edge and width of the columns `first` to `last`, counted from 1.

        Both are rounded from the exact grid, so that a width does not depend on where its columns begin.
        """
        column = (self.size.width - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns
        count = last - first + 1
        left = self.margin + (first - 1) * (column + self.gutter)
        return round(left), round(count * column + (count - 1) * self.gutter)


def read_box(grid: Grid) -> Read[Box]:
    """Reads a box inside the slide (error `theme-box-outside`)."""
    four = exactly(4, number(-4000, 4000, "pt"), "x, y, width and height in points, or columns, y and height")

    def read(tree: YamlNode, diagnostics: Diagnostics) -> Box | None:
        if isinstance(tree, YamlMapping):
            box = _grid_box(fields(tree, ("columns", "y", "height"), diagnostics, tree.span), grid)
        else:
            numbers = four(tree, diagnostics)
            box = None if numbers is None else Box(*map(pt, numbers))
        if box is None:
            return None
        if box.width <= 0 or box.height <= 0 or not Box(0, 0, grid.size.width, grid.size.height).contains(box):
            diagnostics.error("theme-box-outside", "expected a box inside the slide", tree.span)
            return None
        return box

    return read


def read_insets(tree: YamlNode, diagnostics: Diagnostics) -> Insets | None:
    """Reads left, top, right and bottom, in points."""
    numbers = exactly(4, number(0, 400, "pt"), "left, top, right and bottom in points")(tree, diagnostics)
    return None if numbers is None else Insets(*map(pt, numbers))


def _grid_box(entry: Fields, grid: Grid) -> Box | None:
    columns = entry.need("columns", _column_range(grid.columns), (0, 0))
    y = entry.need("y", number(0, 4000, "pt"), -1.0)
    height = entry.need("height", number(1, 4000, "pt"), -1.0)
    if columns == (0, 0) or y < 0 or height < 0:
        return None
    left, width = grid.span(*columns)
    return Box(left, pt(y), width, pt(height))


def _column_range(count: int) -> Read[tuple[int, int]]:
    def read(tree: YamlNode, diagnostics: Diagnostics) -> tuple[int, int] | None:
        found = re.fullmatch(r"([0-9]{1,2})(?:-([0-9]{1,2}))?", tree.text) if isinstance(tree, YamlScalar) else None
        if found:
            first, last = int(found[1]), int(found[2] or found[1])
            if 1 <= first <= last <= count:
                return first, last
        diagnostics.error("theme-value", f"expected columns such as 1-8, from 1 to {count}", tree.span)
        return None

    return read
