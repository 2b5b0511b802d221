"""A font file opened: which characters it has, and text in it set as glyphs. Lengths are in 1/1000 em."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.write.faces.entry import Entry


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a text. `text` is what it stands for, empty for the further glyphs of a cluster.

    `dx` and `dy` move it from where the line has come to (dy upwards); the line goes on by `advance`, where the font
    alone would go on by `width`.
    """

    id: int
    text: str
    width: float
    advance: float
    dx: float
    dy: float


class Face:
    """A face of a file, opened when it is first asked for anything."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    @cached_property
    def harfbuzz(self) -> Any:  # noqa: ANN401 - uharfbuzz has no types
        """The face as uharfbuzz has it."""
        harfbuzz: Any = importlib.import_module("uharfbuzz")
        return harfbuzz.Face(harfbuzz.Blob.from_file_path(self.entry.path), self.entry.index)

    @cached_property
    def _font(self) -> Any:  # noqa: ANN401 - likewise
        harfbuzz: Any = importlib.import_module("uharfbuzz")
        return harfbuzz.Font(self.harfbuzz)

    @cached_property
    def _unit(self) -> float:
        return 1000 / self.harfbuzz.upem

    def has(self, char: str) -> bool:
        """Whether the face has a glyph of its own for the character."""
        return bool(self._font.get_nominal_glyph(ord(char)))

    def shape(self, text: str, lang: str) -> tuple[Glyph, ...]:
        """The glyphs from left to right, with the font's kerning and ligatures; those that it lacks are left out."""
        harfbuzz: Any = importlib.import_module("uharfbuzz")
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = lang
        harfbuzz.shape(self._font, buffer)
        starts = sorted({info.cluster for info in buffer.glyph_infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        said: set[int] = set()
        glyphs: list[Glyph] = []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            if not info.codepoint:
                continue
            first = info.cluster not in said
            said.add(info.cluster)
            glyphs.append(
                Glyph(
                    info.codepoint,
                    text[info.cluster : ends[info.cluster]] if first else "",
                    self._font.get_glyph_h_advance(info.codepoint) * self._unit,
                    position.x_advance * self._unit,
                    position.x_offset * self._unit,
                    position.y_offset * self._unit,
                )
            )
        return tuple(glyphs)
