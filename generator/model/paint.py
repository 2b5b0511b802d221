"""What an area is filled with: one colour, or colours that run into one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.color import Color


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour and where on the way it is pure: `position` in 1/1000 per cent (ECMA-376 part 1, 20.1.8.36)."""

    position: int
    color: Color


@dataclass(frozen=True, slots=True)
class LinearGradient:
    """Colours along a line through the middle of a box, from the corner that lies behind to the one ahead.

    `angle` in 1/60000 degree, clockwise from left to right, of a square that is then stretched to the box (20.1.8.41,
    `scaled`). Where two stops stand at one place the colours meet in an edge.
    """

    stops: tuple[Stop, ...]
    angle: int = 0


@dataclass(frozen=True, slots=True)
class RadialGradient:
    """Colours from the middle of a box to its corners (20.1.8.46, `circle`)."""

    stops: tuple[Stop, ...]


Gradient: TypeAlias = LinearGradient | RadialGradient
Paint: TypeAlias = Color | Gradient
