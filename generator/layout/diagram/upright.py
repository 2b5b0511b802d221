"""Boxes of turned text into those that it would have upright, and insets found there into the shape's own."""

from __future__ import annotations

from generator.geometry import Box, Insets


def upright(box: Box, *, turned: bool) -> Box:
    """The box a quarter clockwise about the origin, so that lines run to the right; the box itself if not `turned`."""
    return Box(-box.bottom, box.x, box.height, box.width) if turned else box


def shape_insets(insets: Insets, *, turned: bool) -> Insets:
    """From the sides as one reads the text to those of the shape: lines that run upwards begin at the bottom."""
    return Insets(insets.top, insets.right, insets.bottom, insets.left) if turned else insets
