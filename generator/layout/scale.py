"""Sizes of a style on the theme's type scale: from the wished ones down to the floor."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.theme import LevelStyle, TextStyle


def size_steps(style: TextStyle, scale: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The sizes of all levels (1/100 pt), step by step: all go down the scale together, each as far as its floor.

    The first step is the style's own sizes; a size that is not on the scale goes to the next one below.
    """
    sizes = tuple(level.size for level in style.levels)
    steps = [sizes]
    while (sizes := tuple(map(_smaller, style.levels, sizes, [scale] * len(sizes)))) != steps[-1]:
        steps.append(sizes)
    return tuple(steps)


def level_steps(level: LevelStyle, scale: Sequence[int]) -> tuple[int, ...]:
    """The sizes of one level, from the wished one down to the floor."""
    return tuple(sizes[0] for sizes in size_steps(TextStyle("", (level,)), scale))


def _smaller(level: LevelStyle, size: int, scale: Sequence[int]) -> int:
    return max((step for step in scale if level.floor <= step < size), default=size)
