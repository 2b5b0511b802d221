"""A font's name as DOT has it into what of it the theme's fonts can keep: bold, italic, one width for every letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_BOLD = frozenset({"bold", "black", "heavy", "semibold", "demibold", "extrabold"})
_ITALIC = frozenset({"italic", "oblique", "bolditalic", "boldoblique", "it", "ital"})
_MONO = re.compile(r"courier|consolas|menlo|monaco|mono(?!type)|\bcode\b|typewriter|cousine|inconsolata|\bfixed\b")
_WORD = re.compile(r"[^-_,\s]+")


@dataclass(frozen=True, slots=True)
class Face:
    """What a font's name asks for."""

    bold: bool = False
    italic: bool = False
    mono: bool = False


@lru_cache(maxsize=256)
def face_of(name: str) -> Face:
    """PostScript names (`Helvetica-BoldOblique`) and pango's (`Arial Bold 12`) alike; the family is the theme's."""
    plain = name.lower()
    words = _WORD.findall(plain)
    return Face(
        bold=any(word in _BOLD or word.startswith("bold") for word in words[1:]),
        italic=any(word in _ITALIC for word in words[1:]),
        mono=_MONO.search(plain) is not None,
    )
