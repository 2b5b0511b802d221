"""A character that no shipped face has in, its likely advance and its widest out, in 1/2048 em.

Programs set such a character from another font of the machine. The likely advance is the mean, the widest the bound
over words, of the fonts that LibreOffice takes where only free ones are there (DejaVu Sans, Noto Sans; measured,
regular and bold) and of those that PowerPoint takes where they are known (Segoe UI Emoji: 1.37 em).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from generator.measure.letters import letter_width

EM = 2048
"""Units to the em, as in both metric faces."""

_EMOJI = 120
_WIDEST_EMOJI = 137
_JOINER = "\u200d"
_EMOJI_SELECTOR = "\ufe0f"
_KEYCAP = "\u20e3"
FLAG_LETTERS = range(0x1F1E6, 0x1F200)
SKIN_TONES = range(0x1F3FB, 0x1F400)

_BLOCKS = (
    (0x0000, 60, 70),
    (0x0180, 57, 75),  # Latin Extended-B, phonetic letters
    (0x0370, 60, 80),
    (0x0386, 60, 60),  # Greek and Cyrillic, which the faces have
    (0x0460, 67, 90),
    (0x0530, 67, 80),  # Armenian
    (0x0590, 56, 72),  # Hebrew
    (0x0600, 48, 76),  # Arabic
    (0x0800, 60, 90),
    (0x0900, 47, 90),  # Devanagari
    (0x0980, 65, 110),  # Bengali to Sinhala
    (0x0E00, 55, 75),  # Thai, Lao: by a third, for lines end with words of a dictionary
    (0x0F00, 60, 110),  # Tibetan, Burmese
    (0x10A0, 57, 85),  # Georgian
    (0x1100, 92, 100),  # Hangul
    (0x1200, 75, 110),  # Ethiopic to Khmer
    (0x1E00, 57, 80),  # Latin Extended Additional, Greek Extended
    (0x2000, 60, 100),  # punctuation, currency, letter-like symbols
    (0x2160, 80, 167),  # numerals
    (0x2190, 87, 87),  # arrows, mathematical operators
    (0x2300, 87, 120),  # technical symbols
    (0x2460, 100, 132),  # numbers in circles
    (0x2500, 87, 87),  # boxes, geometric shapes
    (0x2600, 87, 120),  # symbols
    (0x2610, 100, 100),  # boxes to tick
    (0x2613, 87, 120),
    (0x2C00, 65, 100),
    (0x2E80, 100, 100),  # East Asian
    (0xA4D0, 65, 110),
    (0xAC00, 92, 100),  # Hangul
    (0xE000, 100, 140),  # private use: symbol fonts
    (0xF900, 100, 100),
    (0xFB00, 56, 90),  # ligatures, presentation forms
    (0xFE20, 100, 100),
    (0xFE70, 48, 90),
    (0xFF00, 100, 100),
    (0x10000, 70, 130),
    (0x1F000, _EMOJI, _WIDEST_EMOJI),
    (0x20000, 100, 100),
)
"""From which code point on what holds: the likely and the widest advance in 1/100 em."""

_STARTS = tuple(start for start, _, _ in _BLOCKS)
_LONG = re.compile("[\u2031\u22d8\u22d9\u2326\u2328\u232b\u27f4-\u27ff\u2a0c\ufdfc]")
"""Symbols of 1.4 em and more."""

_COLORED = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd"
    "\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755"
    "\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55]"
)
"""Symbols below U+1F000 that are emoji as they stand (Emoji_Presentation of Unicode's emoji-data)."""

NARROW_QUOTED = re.compile("[\u1100-\u11ff\u3041-\u30ff\uac00-\ud7a3]")
"""Letters of the scripts in which East Asian fonts do not agree how wide curly quotation marks are."""

_QUOTES = frozenset("‘’‚“”„")

_CERTAIN = re.compile(
    "[\0-\u017f\u0386-\u045f\u2000-\u20e2\u2190-\u22d7\u2500-\u25ff\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef]*"
)
"""Where no character is in doubt."""


def letter_advance(char: str, otherwise: int) -> int:
    """The advance of a character that is an emoji by itself, else the one given."""
    return _EMOJI * EM // 100 if _COLORED.match(char) else otherwise


def missing_advance(word: str, index: int) -> int:
    """What a character outside the faces is likely to take in its word: joined pictures are one."""
    if word[index] > "\u2000" and word[index - 1 : index] == _JOINER:
        return 0
    return _likely(word, index) * EM // 100


def doubts(text: str) -> list[tuple[int, int]]:
    """Characters that may be wider than they are likely to be: (index, by how much)."""
    quotes: list[tuple[int, int]] = []
    if not _QUOTES.isdisjoint(text) and NARROW_QUOTED.search(text):
        quotes = [(index, EM // 2) for index, char in enumerate(text) if char in _QUOTES]
    if _CERTAIN.fullmatch(text):
        return quotes
    each = ((index, _doubt(text, index)) for index in range(len(text)))
    return quotes + [(index, more * EM // 100) for index, more in each if more > 0]


def is_zero_width(char: str) -> bool:
    """Whether the character has no advance of its own: combining marks, joiners, controls, variation selectors."""
    return not " " <= char <= "~" and unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}


def _likely(word: str, index: int) -> int:
    char = word[index]
    code = ord(char)
    if code in FLAG_LETTERS:
        return _EMOJI // 2
    if is_zero_width(char) or code in SKIN_TONES:
        return 0
    if _LONG.match(char):
        return 145
    if _COLORED.match(char):
        return _EMOJI
    width = letter_width(word, index)
    return _BLOCKS[bisect_right(_STARTS, code) - 1][1] if width is None else width


def _doubt(text: str, index: int) -> int:
    """By how much a character may exceed its likely advance, in 1/100 em; keycaps and coloured signs are drawn anew."""
    before, char = text[index - 1 : index], text[index]
    code = ord(char)
    if code in FLAG_LETTERS:
        return 100 - _EMOJI // 2
    if code in SKIN_TONES:
        return 30
    if char == _KEYCAP:
        return 110
    if char == _EMOJI_SELECTOR:
        return 50 if before > "\u2100" else 0
    if before == _JOINER:
        return _WIDEST_EMOJI
    if is_zero_width(char) or _LONG.match(char):
        return 0
    if _COLORED.match(char):
        return _WIDEST_EMOJI - _EMOJI
    _, likely, widest = _BLOCKS[bisect_right(_STARTS, code) - 1]
    return widest - (letter_width(text, index) or likely)
