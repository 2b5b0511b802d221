"""A placed node into its frame: one shape, or a group of shapes where it has cells, pictures or labels beside it.

Keys: `<node>` is the single shape or the group, `<node>/shape` the shape of a group, `<node>/cell:<id>` a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.geometry import Box
from generator.layout.diagram.cells import cell_frames, cell_key, cell_target, label_frame, picture_frame
from generator.layout.diagram.glue import Target
from generator.layout.diagram.labels import free_label
from generator.layout.diagram.scale import Placement, SizeStep, scaled_figure
from generator.layout.diagram.sites import side_middles
from generator.layout.diagram.text_area import label_insets
from generator.model.diagram import Band, Figure, Node
from generator.model.page import CustomGeometry, Frame, Geometry, GroupFrame, ShapeFrame


@dataclass(frozen=True, slots=True)
class NodeDrawing:
    """A node on its way onto the slide; `key` is that of the node."""

    node: Node
    key: str
    placement: Placement
    step: SizeStep

    @property
    def is_group(self) -> bool:
        """Whether it takes more than one shape."""
        node = self.node
        return bool(node.cells or node.bands or node.picture or node.beside)

    def target(self) -> Target:
        """What edges to the node end at."""
        node, box = self.node, self.placement.box(self.node.box)
        figure = scaled_figure(node.figure, node.box, self.placement) if node.figure else None
        return Target(self._shape_key, node.shape, box, node.corner_radius, figure)

    def cell_targets(self) -> Mapping[str, Target]:
        """What edges to its cells end at, by the cells' ids."""
        return {cell.id: cell_target(cell, self.key, self.placement) for cell in self.node.cells}

    def frame(self, geometries: Mapping[str, Geometry]) -> Frame:
        """`geometries` are the outlines of all targets, with the places where edges end."""
        if not self.is_group:
            return self._shape(geometries)
        children = tuple(self._children(geometries))
        box = children[0].box
        for child in children[1:]:
            box = box.union(child.box)
        return GroupFrame(self.key, self.node.id, box, children)

    @property
    def _text_apart(self) -> bool:
        """Whether the text lies on the node's picture, and so not in the shape below that."""
        node = self.node
        return bool(node.picture and node.label.paragraphs and node.picture.box.overlaps(node.label.box))

    @property
    def _shape_key(self) -> str:
        return f"{self.key}/shape" if self.is_group else self.key

    def _children(self, geometries: Mapping[str, Geometry]) -> Iterator[Frame]:
        node = self.node
        if node.bands:
            yield from self._bands(geometries[self._shape_key])
        yield self._shape(geometries)
        if node.picture:
            yield picture_frame(node.picture, self.placement, f"{self.key}/picture", f"{node.id} picture")
        if self._text_apart:
            yield free_label(node.label, self.placement, self.step, f"{self.key}/text", f"{node.id} text")
        for cell in node.cells:
            geometry = geometries[cell_key(cell, self.key)]
            yield from cell_frames(cell, self.key, node.id, geometry, self.placement, self.step)
        if node.beside:
            yield label_frame(node.beside, self.placement, self.step, f"{self.key}/beside", f"{node.id} label")

    def _shape(self, geometries: Mapping[str, Geometry]) -> ShapeFrame:
        node, key = self.node, self._shape_key
        plain = node.shape == "text"
        geometry, box = geometries[key], self.placement.box(node.box)
        return ShapeFrame(
            key=key,
            name=f"{node.id} shape" if self.is_group else node.id,
            box=box,
            geometry=geometry,
            fill=None if plain or node.bands else node.fill,
            stroke=None if plain else node.stroke,
            paragraphs=() if self._text_apart else self.step.paragraphs(node.label.paragraphs),
            insets=label_insets(node.label, self.placement, geometry, box),
            link=node.link,
            tooltip=node.tooltip,
            turned=node.label.turned,
        )

    def _bands(self, geometry: Geometry) -> Iterator[ShapeFrame]:
        """The fill, then what lies on it; the shape itself comes on top with its line and text."""
        node, box = self.node, self.placement.box(self.node.box)
        if node.fill:
            yield ShapeFrame(f"{self.key}/fill", f"{node.id} fill", box, geometry, fill=node.fill)
        yield from band_frames(node.bands, node.box, self.key, node.id, self.placement)


def band_frames(bands: Sequence[Band], around: Box, key: str, name: str, placement: Placement) -> Iterator[ShapeFrame]:
    """Stripes or wedges of what has that box, key and name."""
    box, sides = placement.box(around), side_middles(Box(0, 0, around.width, around.height))
    for index, band in enumerate(bands, 1):
        figure = scaled_figure(Figure((band.outline,), sides), around, placement)
        geometry = CustomGeometry(figure.outlines, figure.sides)
        yield ShapeFrame(f"{key}/band:{index}", f"{name} band {index}", box, geometry, fill=band.color)
