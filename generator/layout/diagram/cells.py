"""Cells of nodes and labels into shapes: what edges can end at, and what is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from generator.geometry import Box, Insets, Point
from generator.layout.diagram.glue import Target, join
from generator.layout.diagram.labels import free_label
from generator.layout.diagram.scale import Placement, SizeStep
from generator.layout.diagram.sites import side_middles
from generator.layout.diagram.text_area import label_insets
from generator.model.diagram import ALL_SIDES, Cell, Figure, Label, NodePicture
from generator.model.page import Frame, Geometry, GroupFrame, PictureFrame, ShapeFrame
from generator.model.path import Outline, PathStep


def cell_key(cell: Cell, around: str) -> str:
    """The key of a cell of what has the key `around`."""
    return f"{around}/cell:{cell.id}"


def cell_target(cell: Cell, around: str, placement: Placement) -> Target:
    """What edges to the cell end at."""
    key, box = cell_key(cell, around), placement.box(cell.box)
    if cell.stroke and cell.sides != ALL_SIDES:
        return Target(key, "figure", box, figure=_open_box(cell, box))
    shape = "roundRect" if cell.corner_radius else "rect"
    return Target(key, shape, box, placement.length(cell.corner_radius))


def cell_frames(
    cell: Cell, around: str, name: str, geometry: Geometry, placement: Placement, step: SizeStep
) -> Iterator[Frame]:
    """The cell with its text, and its picture; `name` is that of what it belongs to."""
    key, box = cell_key(cell, around), placement.box(cell.box)
    yield ShapeFrame(
        key=key,
        name=f"{name} {cell.id}",
        box=box,
        geometry=geometry,
        fill=cell.fill,
        stroke=cell.stroke,
        paragraphs=step.paragraphs(cell.label.paragraphs) if cell.label else (),
        insets=label_insets(cell.label, placement, geometry, box) if cell.label else Insets(),
        link=cell.link,
        turned=bool(cell.label and cell.label.turned),
    )
    if cell.picture:
        yield picture_frame(cell.picture, placement, f"{key}/picture", f"{name} {cell.id} picture")


def picture_frame(picture: NodePicture, placement: Placement, key: str, name: str) -> PictureFrame:
    """A picture for whose meaning the diagram's description speaks."""
    return PictureFrame(key, name, placement.box(picture.box), picture.image, alt="", turned=picture.turned)


def label_frame(label: Label, placement: Placement, step: SizeStep, key: str, name: str) -> Frame:
    """A label of its own: text in a free box, or a group of cells where it is a table."""
    if not label.cells:
        return free_label(label, placement, step, key, name)
    children = [
        frame
        for cell in label.cells
        for frame in cell_frames(cell, key, name, join(cell_target(cell, key, placement), ()).geometry, placement, step)
    ]
    return GroupFrame(key, name, reduce(Box.union, (frame.box for frame in children)), tuple(children))


def _open_box(cell: Cell, box: Box) -> Figure:
    """A fill without a line, and a line along each side that has one."""
    width, height = box.width, box.height
    corners = Point(0, 0), Point(width, 0), Point(width, height), Point(0, height)
    lines = {"t": (0, 1), "r": (1, 2), "b": (2, 3), "l": (3, 0)}
    area = (
        PathStep("move", corners[:1]),
        *(PathStep("line", (corner,)) for corner in corners[1:]),
        PathStep("close"),
    )
    outlines = [Outline(area, stroked=False)] if cell.fill else []
    for side, (start, end) in lines.items():
        if side in cell.sides:
            steps = PathStep("move", (corners[start],)), PathStep("line", (corners[end],))
            outlines.append(Outline(steps, filled=False))
    return Figure(tuple(outlines), side_middles(Box(0, 0, width, height)))
