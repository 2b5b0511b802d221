"""Characters in, their advances out, in 1/2048 em: from the metric faces, or by rule where no face is needed."""

from __future__ import annotations

import importlib
import re
import unicodedata
from pathlib import Path
from typing import Any, Protocol

from generator.measure.classes import BLANKS
from generator.measure.fallback import EM, NARROW_QUOTED, is_zero_width, letter_advance, missing_advance
from generator.measure.families import FaceName

MONO_ADVANCE = 1233
"""0.602 em: DejaVu Sans Mono, which LibreOffice takes for Consolas. PowerPoint's 0.55 em is safely less."""

_HANGUL_ADVANCE = 1884
"""0.92 em: Hangul of Noto Sans CJK, measured; that of Malgun Gothic is no wider."""

_EAST_ASIAN_BLANK = 459
"""0.224 em: the space of Noto Sans CJK, measured."""

_EAST_ASIAN_ADVANCES = {
    " ": _EAST_ASIAN_BLANK,
    "\u00a0": _EAST_ASIAN_BLANK,
    "\u2002": EM // 2,
    "\u2004": EM // 3,
    "\u2005": EM // 4,
    "\u2006": EM // 6,
    "\u2009": EM // 5,
    "\u200a": EM // 5,
    "\u202f": EM // 5,
    "\u20ac": 1137,
    "\u2122": 1456,
    "\u2212": 1137,
    "\u2039": 619,
    "\u203a": 619,
}
"""What is narrower than its square in Noto Sans CJK (measured), and as narrow in other East Asian fonts."""

_LONG_DASH = "\u2014\u2014"
"""One glyph of 2 em in East Asian fonts, so that no line ends in it."""

_NARROW_QUOTES = {"\u2018": 569, "\u2019": 569, "\u201a": 569, "\u201c": 971, "\u201d": 971, "\u201e": 971}
"""Quotation marks in Japanese and Korean, narrow there in Noto Sans CJK and squares in Chinese (measured)."""

_KOREAN_BLANK = 575
"""0.281 em: the space between words of Hangul, measured."""

_SQUARES = re.compile("[\u3001-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff01-\uff60\u2014\u2018-\u201d\u2026]+")

_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
_FACES = Path(__file__).with_name("faces")
_WORDS = re.compile(f"[{re.escape(BLANKS)}]+|[^{re.escape(BLANKS)}]+")
_PAIRED = re.compile("[!-~\u00a1-\u02ff\u0370-\u052f\u2010-\u203a]+")
"""Words in which an advance depends on the next character at most, ligatures apart."""


class Font(Protocol):
    """What is asked of a font of HarfBuzz, which brings no types along."""

    def get_nominal_glyph(self, unicode: int) -> int | None: ...

    def get_glyph_h_advance(self, gid: int) -> int: ...


class Shaper:
    """Gives advances and remembers them by face and word; opens a face when the first word asks for it.

    HarfBuzz shapes a word only when two of its characters have not met before in the face: kerning goes by pairs.
    """

    __slots__ = ("_fonts", "_glyphs", "_pairs", "_words")

    def __init__(self) -> None:
        self._fonts: dict[str, Any] = {}
        self._words: dict[str, dict[str, list[int]]] = {}
        self._pairs: dict[str, dict[str, int]] = {}
        self._glyphs: dict[tuple[str, str], list[tuple[int, int]]] = {}

    def advances(self, piece: str, face: FaceName, style: str) -> list[int]:
        """One advance for each character of a piece in one Latin look; `style` is regular, bold, italic, bolditalic.

        A ligature's width is divided among its characters; kerning sits on the first of the two. Blanks are shaped
        apart from words, so that a word has the same width wherever it stands.
        """
        if face == "mono":
            if piece.isascii() and piece.isprintable():
                return [MONO_ADVANCE] * len(piece)
            return [_mono_advance(char) for char in piece]
        file = f"{face}-{style}"
        words = self._words.get(file)
        if words is None:
            words = self._words[file] = {}
        advances: list[int] = []
        for word in _WORDS.findall(piece):
            known = words.get(word)
            if known is None:
                known = words[word] = self._by_pairs(word, file) or self._shape(word, file)
            advances += known
        return advances

    def glyph_advances(self, piece: str, face: FaceName, style: str) -> list[int]:
        """The same for each glyph: a ligature is one, kerning counts to the first of two."""
        if face == "mono":
            return [_mono_advance(char) for char in piece]
        file = f"{face}-{style}"
        return [advance for word in _WORDS.findall(piece) for _, advance in self._shaped(word, file)]

    def _by_pairs(self, word: str, file: str) -> list[int] | None:
        """The advances of a word whose pairs are all known, none of them a ligature's."""
        pairs = self._pairs.get(file)
        if pairs is None:
            return None
        try:
            advances = [pairs[word[index : index + 2]] for index in range(len(word))]
        except KeyError:
            return None
        return advances

    def _shape(self, word: str, file: str) -> list[int]:
        advances = [-1] * len(word)
        glyphs = self._shaped(word, file)
        for char, advance in glyphs:
            advances[char] = max(0, advance) + max(0, advances[char])
        if len(glyphs) == len(word) and _PAIRED.fullmatch(word):
            pairs = self._pairs.setdefault(file, {})
            for index, advance in enumerate(advances):
                pairs[word[index : index + 2]] = advance
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
            (info.cluster, position.x_advance if info.codepoint else _outside(font, word, info.cluster))
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]
        return glyphs


def _outside(font: Font, word: str, index: int) -> int:
    """The advance of a character that the face lacks: its base letter's, or what other fonts have."""
    char = word[index]
    base = unicodedata.normalize("NFD", char)[0]
    glyph = font.get_nominal_glyph(ord(base)) if base != char else None
    return font.get_glyph_h_advance(glyph) if glyph else missing_advance(word, index)


def _shared(word: str, advances: list[int]) -> list[int]:
    """A ligature's advance divided among its characters; -1 marks those that have no glyph of their own."""
    if -1 not in advances:
        return advances
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


def east_asian_advances(piece: str) -> list[int]:
    """One advance for each character in the East Asian font."""
    is_narrow = NARROW_QUOTED.search(piece) is not None
    if not is_narrow and _LONG_DASH not in piece and _SQUARES.fullmatch(piece):
        return [EM] * len(piece)
    advances = [east_asian_advance(char) for char in piece]
    place = piece.find(_LONG_DASH)
    while place >= 0:
        advances[place : place + 2] = 2 * EM, 0
        place = piece.find(_LONG_DASH, place + 2)
    if is_narrow:
        blank = _KOREAN_BLANK if _HANGUL.search(piece) else _EAST_ASIAN_BLANK
        for index, char in enumerate(piece):
            if char == " ":
                advances[index] = blank
            elif char in _NARROW_QUOTES:
                advances[index] = _NARROW_QUOTES[char]
    return advances


def east_asian_advance(char: str) -> int:
    """The advance of a character in the East Asian font: 1 em, but for blanks, Hangul, half-width forms and marks."""
    if "\u3000" < char < "\u3099" or "\u309a" < char < "\ua4d0":
        return EM
    known = _EAST_ASIAN_ADVANCES.get(char)
    if known is not None:
        return known
    if "\uac00" <= char <= "\ud7a3" or "\u1100" <= char < "\u1160":
        return _HANGUL_ADVANCE
    if is_zero_width(char) or "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff":
        return 0
    return EM // 2 if unicodedata.east_asian_width(char) == "H" else letter_advance(char, EM)


def _mono_advance(char: str) -> int:
    if " " <= char <= "~":
        return MONO_ADVANCE
    if is_zero_width(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return letter_advance(char, EM)
    return MONO_ADVANCE
