"""Pictures in nodes and cells: the file opened, its size in points, and where it stands in the room that it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.diagram.dot import Place
from generator.diagram.plan.cells.values import Across, Down, Scaling
from generator.diagram.plan.values import PlannedPicture, Room
from generator.diagram.sheet import Sheet
from generator.model.image import Image

if TYPE_CHECKING:
    from generator.diagram.plan.desk import Desk

_SCALINGS: Mapping[str, Scaling] = {
    "true": "true",
    "yes": "true",
    "1": "true",
    "width": "width",
    "height": "height",
    "both": "both",
}
_DOWN: Mapping[str, Down] = {"t": "top", "m": "middle", "b": "bottom"}
_ACROSS: Mapping[str, Across] = {"l": "left", "c": "center", "r": "right"}

_PIXEL = 72 / 96
"""Points: whatever the file says, Graphviz takes 96 pixels for an inch (measured)."""


def open_picture(path: str, place: Place, desk: Desk) -> Image | None:
    """The picture; None, with a warning, where there is none to be had."""
    if not path:
        desk.reporter.warning("diagram-picture-missing", "no picture is named", place, 'src="logo.png"')
        return None
    if desk.pictures is None:
        message = f'"{path}" is left out: this diagram belongs to no project that pictures could come from'
        desk.reporter.warning("diagram-picture-missing", message, place)
        return None
    paths = (*(f"{folder.rstrip('/')}/{path}" for folder in desk.picture_paths), path)
    return desk.pictures(paths, desk.reporter.span(place), desk.reporter.diagnostics)


def node_picture(sheet: Sheet, desk: Desk) -> Image | None:
    """The picture that a node's `image` names."""
    attribute = sheet.get("image")
    return open_picture(attribute.text, attribute.place, desk) if attribute else None


def least_room(image: Image | None) -> tuple[float, float]:
    """What a node needs to hold the picture: a point more on each side."""
    if image is None:
        return 0.0, 0.0
    width, height = natural_size(image)
    return width + 2.0, height + 2.0


def picture_in_node(image: Image, sheet: Sheet, width: float, height: float) -> PlannedPicture:
    """Where `imagescale` and `imagepos` put it in a node of this size."""
    scaling = _SCALINGS.get(sheet.text("imagescale").lower(), "false")
    position = sheet.text("imagepos").lower()
    down, across = _DOWN.get(position[:1], "middle"), _ACROSS.get(position[1:2], "center")
    return standing(image, Room(0.0, 0.0, width, height), scaling, across, down)


def natural_size(image: Image) -> tuple[int, int]:
    """Width and height in whole points."""
    return int(image.width * _PIXEL), int(image.height * _PIXEL)


def standing(image: Image, room: Room, scaling: Scaling, across: Across, down: Down) -> PlannedPicture:
    """The picture in its room: at its own size, stretched as far as `scaling` says, never larger than the room."""
    width, height = natural_size(image)
    stretch_x, stretch_y = room.width / max(1, width), room.height / max(1, height)
    match scaling:
        case "true":
            stretch_x = stretch_y = min(stretch_x, stretch_y)
        case "width":
            stretch_y = 1.0
        case "height":
            stretch_x = 1.0
        case "false":
            stretch_x = stretch_y = 1.0
        case "both":
            pass
    own_width, own_height = min(width * stretch_x, room.width), min(height * stretch_y, room.height)
    free_x, free_y = room.width - own_width, room.height - own_height
    left = room.left + {"left": 0.0, "right": free_x}.get(across, free_x / 2)
    top = room.top + {"top": 0.0, "bottom": free_y}.get(down, free_y / 2)
    return PlannedPicture(image, Room(left, top, own_width, own_height))
