"""Numbers and GUIDs that PowerPoint wants, made from keys: the same key has the same one in every build."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID, uuid5

from generator.model.page import Frame, GroupFrame

_NAMESPACE = UUID("6f1d5f0e-9d0b-5c51-8a0a-7d1c7f3f2b64")

FIRST_SHAPE_ID = 2
"""1 is the shape tree's own."""

SHAPE_ID_LIMIT = 1 << 24
"""Shape ids stay below this. ST_DrawingElementId allows 32 bits; fewer are easier to read."""


def guid(key: str) -> str:
    """The GUID of a key as Office writes it, in braces and capitals."""
    return f"{{{uuid5(_NAMESPACE, key)}}}".upper()


def creation_id(key: str) -> int:
    """The p14:creationId of a slide: 32 bits, never 0."""
    return _number(key, 1, 1 << 32)


class ShapeIds:
    """The p:cNvPr/@id of each frame of a slide.

    A frame's id is a hash of its key. Where two meet, the later frame in drawing order takes the next free number. A
    key that comes twice names the first frame with it; the others get numbers of their own.
    """

    __slots__ = ("_by_key", "_claimed", "_taken")

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._by_key: dict[str, int] = {}
        self._taken: set[int] = set()
        self._claimed: set[str] = set()
        for key in _keys(frames):
            if key not in self._by_key:
                self._by_key[key] = self._free(key)

    def of(self, key: str) -> int | None:
        """The id of the frame with that key, or None when the slide has no such frame."""
        return self._by_key.get(key)

    def claim(self, key: str) -> int:
        """The id for the frame that is being written."""
        if key in self._by_key and key not in self._claimed:
            self._claimed.add(key)
            return self._by_key[key]
        return self._free(key)

    def _free(self, key: str) -> int:
        number = _number(key, FIRST_SHAPE_ID, SHAPE_ID_LIMIT)
        while number in self._taken:
            number = number + 1 if number + 1 < SHAPE_ID_LIMIT else FIRST_SHAPE_ID
        self._taken.add(number)
        return number


def _keys(frames: Iterable[Frame]) -> Iterable[str]:
    for frame in frames:
        yield frame.key
        if isinstance(frame, GroupFrame):
            yield from _keys(frame.children)


def _number(key: str, low: int, high: int) -> int:
    """A number from `low` up to, not including, `high`."""
    return low + int.from_bytes(sha256(key.encode()).digest()[:8]) % (high - low)
