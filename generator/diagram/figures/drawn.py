"""A sketch around its middle into a figure of the model: EMU from the top left corner of the box, y downwards."""

from __future__ import annotations

from generator.diagram.curves import Spot
from generator.diagram.figures.rim import towards
from generator.diagram.figures.values import Line, Sketch
from generator.diagram.outlines import Extent
from generator.geometry import Point, pt
from generator.model.diagram import Figure
from generator.model.path import Outline, PathStep


def drawn_figure(sketch: Sketch, extent: Extent) -> Figure:
    """`extent` gives the size of the box."""

    def point(spot: Spot) -> Point:
        return Point(pt(extent.half_width + spot[0]), pt(extent.half_height - spot[1]))

    def outline(line: Line) -> Outline:
        first, *rest = map(point, line.spots)
        if line.curved:
            steps = [PathStep("cubic", tuple(rest[index : index + 3])) for index in range(0, len(rest), 3)]
        else:
            steps = [PathStep("line", (corner,)) for corner in rest]
        ending = (PathStep("close"),) if line.closed else ()
        return Outline((PathStep("move", (first,)), *steps, *ending), filled=line.filled, stroked=line.stroked)

    top, left, bottom, right = (point(towards(sketch.rim, x, y)) for x, y in ((0, 1), (-1, 0), (0, -1), (1, 0)))
    return Figure(tuple(map(outline, sketch.lines)), (top, left, bottom, right))
