"""Whole-number geometry in English Metric Units (EMU): points, boxes, and how to divide them without losing a unit.

DrawingML stores every length as a whole number of EMU (ECMA-376 part 1, 20.1.10.16): 914,400 to the inch, 12,700 to the
point. Whole numbers make "does it touch", "does it fit" and "do the columns fill the box" exact questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TypeAlias

Emu: TypeAlias = int
"""A length in English Metric Units."""

EMU_PER_POINT = 12_700
EMU_PER_INCH = 914_400


def pt(points: float) -> Emu:
    """The nearest whole number of EMU to a length in points."""
    return round(points * EMU_PER_POINT)


def to_pt(length: Emu) -> float:
    """A length in points."""
    return length / EMU_PER_POINT


def divide(total: Emu, weights: Sequence[float], gap: Emu = 0) -> tuple[tuple[Emu, Emu], ...]:
    """Cut `total` into one (start, length) per weight, with `gap` between neighbours.

    Starts count from 0. Lengths and gaps add up to `total` exactly: the edges are rounded, not the lengths.
    Raises ValueError when there is no weight, a weight is not positive, or the gaps leave nothing to divide.
    """
    if not weights or any(weight <= 0 for weight in weights):
        raise ValueError("weights must be one or more positive numbers")
    room = total - gap * (len(weights) - 1)
    if room < len(weights):
        raise ValueError("the gaps leave no room")
    whole = sum(weights)
    edges = [0, *(round(room * before / whole) for before in accumulate(weights[:-1])), room]
    return tuple((start + gap * index, end - start) for index, (start, end) in enumerate(pairwise(edges)))


@dataclass(frozen=True, slots=True)
class Point:
    """A place, x to the right and y downwards."""

    x: Emu
    y: Emu

    def moved(self, dx: Emu, dy: Emu) -> Point:
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: Emu
    height: Emu


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances from the four edges of a box inwards."""

    left: Emu = 0
    top: Emu = 0
    right: Emu = 0
    bottom: Emu = 0


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle: its top left corner, its width and its height."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @property
    def right(self) -> Emu:
        return self.x + self.width

    @property
    def bottom(self) -> Emu:
        return self.y + self.height

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    @property
    def center(self) -> Point:
        return Point(self.x + self.width // 2, self.y + self.height // 2)

    @property
    def across(self) -> Box:
        """The box with width and height exchanged about the same middle: as it lies after a quarter turn."""
        shift = (self.width - self.height) // 2
        return Box(self.x + shift, self.y - shift, self.height, self.width)

    def inset(self, insets: Insets) -> Box:
        """The box that is left inside the insets; never of negative size."""
        return Box(
            self.x + insets.left,
            self.y + insets.top,
            max(0, self.width - insets.left - insets.right),
            max(0, self.height - insets.top - insets.bottom),
        )

    def moved(self, dx: Emu, dy: Emu) -> Box:
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def columns(self, weights: Sequence[float], gap: Emu = 0) -> tuple[Box, ...]:
        """Side by side, as wide as the weights say; together with the gaps they fill the box exactly."""
        parts = divide(self.width, weights, gap)
        return tuple(Box(self.x + start, self.y, length, self.height) for start, length in parts)

    def rows(self, weights: Sequence[float], gap: Emu = 0) -> tuple[Box, ...]:
        """One above the other, as high as the weights say; together with the gaps they fill the box exactly."""
        parts = divide(self.height, weights, gap)
        return tuple(Box(self.x, self.y + start, self.width, length) for start, length in parts)

    def contains(self, other: Box) -> bool:
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether the two share an area (touching edges do not)."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)
