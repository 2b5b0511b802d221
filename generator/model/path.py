"""Paths of drawn shapes: steps and outlines in EMU from the top left corner of the shape's box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.geometry import Point


@dataclass(frozen=True, slots=True)
class PathStep:
    """One command of a path: `move` and `line` take one point, `cubic` three, `close` none."""

    command: Literal["move", "line", "cubic", "close"]
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A path in the frame's own coordinates (EMU from its top left corner)."""

    steps: tuple[PathStep, ...]
    filled: bool = True
    stroked: bool = True
