"""Pictures of the package: images in, part names out; the same bytes are stored once."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from itertools import count

from generator.model.image import Image
from generator.write.pptx.part import PartContent

FOLDER = "/ppt/media/"


class Media:
    """Collects the pictures of all slides: image1, image2 … in the order of first use.

    `base` are the parts that the package has anyway; their pictures are used again and their names avoided.
    """

    __slots__ = ("_names", "_parts", "_stems")

    def __init__(self, base: Iterable[PartContent]) -> None:
        known = [part for part in base if part.name.startswith(FOLDER)]
        self._names = {_identity(part.data, part.content_type): part.name for part in known}
        taken = {_stem(part.name) for part in known}
        self._stems = (stem for number in count(1) if (stem := f"{FOLDER}image{number}") not in taken)
        self._parts: list[PartContent] = []

    def part_name(self, image: Image) -> str:
        """The part that holds the image's bytes."""
        identity = _identity(image.data, image.media_type)
        name = self._names.get(identity)
        if name is None:
            name = self._names[identity] = f"{next(self._stems)}.{file_ending(image.media_type)}"
            self._parts.append(PartContent(name, image.media_type, image.data))
        return name

    @property
    def parts(self) -> tuple[PartContent, ...]:
        """The pictures that are not among the base parts."""
        return tuple(self._parts)


def file_ending(media_type: str) -> str:
    """How the name of a part of that type ends: `image/svg+xml` gives svg."""
    return media_type.rpartition("/")[2].partition("+")[0]


def _identity(data: bytes, media_type: str) -> tuple[bytes, str]:
    return sha256(data).digest(), media_type


def _stem(name: str) -> str:
    return name.rpartition(".")[0]
