"""Units on their way to frames: a column with its box, and groups of units in their places."""

from __future__ import annotations

from dataclasses import dataclass

from generator.geometry import Box
from generator.layout.unit import Unit
from generator.model.page import TextFrame
from generator.model.text import Anchor
from generator.model.theme import Slot


@dataclass(frozen=True, slots=True)
class Column:
    """Units with the box they are stacked in and, where there are any, the placeholder there and the frame above.

    `anchor` is where visuals stand that do not fill the column.
    """

    units: tuple[Unit, ...]
    box: Box
    host: Slot | None = None
    head: TextFrame | None = None
    anchor: Anchor = "t"


@dataclass(frozen=True, slots=True)
class Placed:
    """Units of one group in their place; `host` is the placeholder that they fill."""

    units: tuple[Unit, ...]
    box: Box
    host: Slot | None
