"""Frames with their steps, in the order of drawing, into parts of one step each that look the same together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from generator.geometry import Box, Emu, pt
from generator.layout.diagram.drawing import frame_room
from generator.model.page import Frame

_TOUCHING = pt(2)
"""Frames that share less than this in either direction may be drawn in any order: a line's end at an outline."""


@dataclass(frozen=True, slots=True)
class Part:
    """Frames of one step that are drawn one after the other, each with the room that it takes."""

    step: int
    frames: list[Frame]
    rooms: list[Box]

    def covers(self, room: Box) -> bool:
        """Whether any of its frames shares that room, so that the order of drawing is to be kept."""
        return any(_overlap(room, own) for own in self.rooms)

    def take(self, frames: Iterable[Frame], rooms: Iterable[Box]) -> None:
        """Draw these last."""
        self.frames.extend(frames)
        self.rooms.extend(rooms)


def parts_of(stepped: Iterable[tuple[int, Frame]]) -> list[Part]:
    """As few parts as the order of drawing allows, earlier steps first: what lies on top of another stays there."""
    parts: list[Part] = []
    for step, frame in stepped:
        room = frame_room(frame)
        for part in reversed(parts):
            if part.step == step:
                part.take((frame,), (room,))
                break
            if part.covers(room):
                parts.append(Part(step, [frame], [room]))
                break
        else:
            parts.append(Part(step, [frame], [room]))
    return _joined(_by_step(parts))


def _by_step(parts: Sequence[Part]) -> Iterator[Part]:
    """The part of the earliest step among those under which nothing is left to draw, again and again."""
    below = [
        {index for index, one in enumerate(parts[:top]) if any(map(one.covers, part.rooms))}
        for top, part in enumerate(parts)
    ]
    above: list[list[int]] = [[] for _ in parts]
    for top, under in enumerate(below):
        for index in under:
            above[index].append(top)
    ready = [(part.step, index) for index, part in enumerate(parts) if not below[index]]
    heapify(ready)
    while ready:
        _, index = heappop(ready)
        yield parts[index]
        for top in above[index]:
            below[top].discard(index)
            if not below[top]:
                heappush(ready, (parts[top].step, top))


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Neighbours of one step made one."""
    joined: list[Part] = []
    for part in parts:
        if joined and joined[-1].step == part.step:
            joined[-1].take(part.frames, part.rooms)
        else:
            joined.append(part)
    return joined


def _overlap(one: Box, other: Box) -> bool:
    """Whether they share an area worth the name. A line's box may have no width at all: it counts as just enough."""
    return (
        _shared(one.x, one.width, other.x, other.width) > _TOUCHING
        and _shared(one.y, one.height, other.y, other.height) > _TOUCHING
    )


def _shared(start: Emu, length: Emu, other: Emu, other_length: Emu) -> Emu:
    """What two stretches have in common; less than nothing where there is a gap between them."""
    end = start + (length if length > _TOUCHING else _TOUCHING + 1)
    other_end = other + (other_length if other_length > _TOUCHING else _TOUCHING + 1)
    return min(end, other_end) - max(start, other)
