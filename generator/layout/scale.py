"""Sizes of a style on the theme's type scale: from the wished ones down to the floor."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.theme import LevelStyle, TextStyle


def size_steps(style: TextStyle, scale: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The sizes of all levels (1/100 pt), step by step: all go down the scale together, each as far as its floor.

    The first step is the style's own sizes; a size that is not on the scale goes to the next one below.
    """
    levels = [level_steps(level, scale) for level in style.levels]
    return tuple(
        tuple(sizes[min(step, len(sizes) - 1)] for sizes in levels) for step in range(max(map(len, levels), default=1))
    )


def level_steps(level: LevelStyle, scale: Sequence[int]) -> tuple[int, ...]:
    """The sizes of one level, from the wished one down to the floor."""
    if level.floor >= level.size:
        return (level.size,)
    below = {size for size in scale if level.floor <= size < level.size}
    return (level.size, *sorted(below, reverse=True))
