"""Picture files that have been opened."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file that has been opened and found good. `width` and `height` in pixels as shown; `dpi` as stored."""

    path: str
    media_type: str
    width: int
    height: int
    dpi: tuple[float, float]
    data: bytes = field(repr=False)
