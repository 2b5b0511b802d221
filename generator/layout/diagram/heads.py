"""Arrow heads: the size that a line's end has to be asked for, and those that are shapes of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.geometry import Emu, pt
from generator.layout.diagram.open_path import outlines_frame, placed_outline
from generator.layout.diagram.scale import Placement
from generator.model.diagram import ArrowDrawing, ArrowKind, Edge, Stroke
from generator.model.page import ArrowSize, ArrowStep, ShapeFrame

LEAST_LINE = pt(2)
"""Heads of thinner lines are as large as those of this one (measured with LibreOffice 7.4)."""

STEPS: tuple[tuple[ArrowStep, int], ...] = (("sm", 2), ("med", 3), ("lg", 5))
"""The sizes of a head in widths of its line."""

_PROPORTIONS: dict[ArrowKind, tuple[int, int]] = {
    "none": (7, 10),
    "triangle": (7, 10),
    "stealth": (9, 10),
    "arrow": (9, 10),
    "diamond": (8, 12),
    "oval": (8, 8),
}
"""Width and length in tenths of a plain triangle's length, as Graphviz draws them."""


def head_size(kind: ArrowKind, length: Emu, stroke: Stroke) -> ArrowSize:
    """The size nearest to that of Graphviz's head; `length` is that of a plain triangle on the slide."""
    across, along = _PROPORTIONS[kind]
    line = max(stroke.width, LEAST_LINE)
    return ArrowSize(_step(across * length // 10, line), _step(along * length // 10, line))


@lru_cache(maxsize=1024)
def _step(wanted: Emu, line: Emu) -> ArrowStep:
    return min(STEPS, key=lambda step: abs(step[1] * line - wanted))[0]


def has_hollow_head(edge: Edge) -> bool:
    """Whether the line ends behind a head that one can look through."""
    return any(
        not drawing.outline.filled and drawing.outline.steps[-1].command == "close"
        for drawing in (*edge.drawn_tail, *edge.drawn_head)
    )


def head_frames(edge: Edge, placement: Placement, key: str) -> Iterator[ShapeFrame]:
    """The heads that are drawn, each as one shape: `<key>/tail` and `<key>/head`."""
    for end, drawings in (("tail", edge.drawn_tail), ("head", edge.drawn_head)):
        if drawings:
            yield _head(edge, drawings, placement, f"{key}/{end}", f"{edge.id} {end}")


def _head(edge: Edge, drawings: Sequence[ArrowDrawing], placement: Placement, key: str, name: str) -> ShapeFrame:
    """Heads are never dashed (Graphviz resets the style for them)."""
    stroke = replace(edge.stroke, color=drawings[0].color or edge.stroke.color, dash="solid")
    outlines = [placed_outline(drawing.outline, placement) for drawing in drawings]
    return outlines_frame(outlines, stroke, key, name, filled=any(outline.filled for outline in outlines))
