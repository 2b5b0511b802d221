"""Characters in, their advances out, in 1/2048 em: from the metric faces, or by rule where no face is needed."""

from __future__ import annotations

import importlib
import re
import unicodedata
from pathlib import Path
from typing import Any

from generator.measure.breaks import BLANKS, is_zero_width
from generator.measure.families import FaceName

EM = 2048
"""Units to the em, as in both metric faces."""

MONO_ADVANCE = 1233
"""0.602 em: DejaVu Sans Mono, which LibreOffice takes for Consolas. PowerPoint's 0.55 em is safely less."""

_OTHER_ADVANCE = EM * 6 // 10
"""A letter that the face lacks and that is not full width."""

_EAST_ASIAN_BLANK = 459
"""0.224 em: the space of Noto Sans CJK, measured."""

_BLANK_ADVANCES = {
    " ": _EAST_ASIAN_BLANK,
    "\u00a0": _EAST_ASIAN_BLANK,
    "\u2002": EM // 2,
    "\u2004": EM // 3,
    "\u2005": EM // 4,
    "\u2006": EM // 6,
    "\u2009": EM // 5,
    "\u200a": EM // 5,
    "\u202f": EM // 5,
}

_FACES = Path(__file__).with_name("faces")
_WORDS = re.compile(f"[{re.escape(BLANKS)}]+|[^{re.escape(BLANKS)}]+")


class Shaper:
    """Gives advances and remembers them by face and word; opens a face when the first word asks for it."""

    __slots__ = ("_fonts", "_glyphs", "_words")

    def __init__(self) -> None:
        self._fonts: dict[str, Any] = {}
        self._words: dict[tuple[str, str], list[int]] = {}
        self._glyphs: dict[tuple[str, str], list[tuple[int, int]]] = {}

    def advances(self, piece: str, face: FaceName, style: str) -> list[int]:
        """One advance for each character of a piece in one Latin look; `style` is regular, bold, italic, bolditalic.

        A ligature's width is divided among its characters; kerning sits on the first of the two. Blanks are shaped
        apart from words, so that a word has the same width wherever it stands.
        """
        if face == "mono":
            return [_mono_advance(char) for char in piece]
        file = f"{face}-{style}"
        advances: list[int] = []
        for word in _WORDS.findall(piece):
            known = self._words.get((file, word))
            if known is None:
                known = self._words[file, word] = self._shape(word, file)
            advances += known
        return advances

    def glyph_advances(self, piece: str, face: FaceName, style: str) -> list[int]:
        """The same for each glyph: a ligature is one, kerning counts to the first of two."""
        if face == "mono":
            return [_mono_advance(char) for char in piece]
        file = f"{face}-{style}"
        return [advance for word in _WORDS.findall(piece) for _, advance in self._shaped(word, file)]

    def _shape(self, word: str, file: str) -> list[int]:
        advances = [-1] * len(word)
        for char, advance in self._shaped(word, file):
            advances[char] = max(0, advance) + max(0, advances[char])
        return _shared(word, advances)

    def _shaped(self, word: str, file: str) -> list[tuple[int, int]]:
        """Each glyph's first character and its advance."""
        known = self._glyphs.get((file, word))
        if known is not None:
            return known
        harfbuzz: Any = importlib.import_module("uharfbuzz")
        font = self._fonts.get(file)
        if font is None:
            blob = harfbuzz.Blob.from_file_path(_FACES / f"{file}.ttf")
            font = self._fonts[file] = harfbuzz.Font(harfbuzz.Face(blob))
        buffer = harfbuzz.Buffer()
        buffer.cluster_level = harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(word)
        buffer.guess_segment_properties()
        harfbuzz.shape(font, buffer)
        glyphs = self._glyphs[file, word] = [
            (info.cluster, position.x_advance if info.codepoint else _missing_advance(word[info.cluster]))
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]
        return glyphs


def _shared(word: str, advances: list[int]) -> list[int]:
    """A ligature's advance divided among its characters; -1 marks those that have no glyph of their own."""
    begin = 0
    while begin < len(word):
        end = begin + 1
        while end < len(word) and advances[end] < 0:
            end += 1
        carriers = [index for index in range(begin, end) if index == begin or not is_zero_width(word[index])]
        share, rest = divmod(advances[begin], len(carriers))
        advances[begin:end] = [0] * (end - begin)
        for index in carriers:
            advances[index] = share
        advances[begin] += rest
        begin = end
    return advances


def east_asian_advance(char: str) -> int:
    """The advance of a character in the East Asian font: 1 em, but for blanks, half-width forms and marks."""
    if "\u3000" < char < "\u3099" or "\u309a" < char < "\ua4d0":
        return EM
    if char in _BLANK_ADVANCES:
        return _BLANK_ADVANCES[char]
    if is_zero_width(char):
        return 0
    return EM // 2 if unicodedata.east_asian_width(char) == "H" else EM


def _mono_advance(char: str) -> int:
    if " " <= char <= "~":
        return MONO_ADVANCE
    if is_zero_width(char):
        return 0
    return EM if unicodedata.east_asian_width(char) in "WF" else MONO_ADVANCE


def _missing_advance(char: str) -> int:
    """A character outside the face: full width when it may be set from an East Asian, a symbol or an emoji font."""
    if is_zero_width(char):
        return 0
    if char in _BLANK_ADVANCES:
        return _BLANK_ADVANCES[char]
    is_wide = unicodedata.east_asian_width(char) in "WFA" or unicodedata.category(char)[0] == "S"
    return EM if is_wide else _OTHER_ADVANCE
