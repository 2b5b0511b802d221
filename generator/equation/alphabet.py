"""Letters in a look in, the mathematical letters of Unicode out (U+1D400 to U+1D7FF and older ones), and back again."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.model.equation import Alphabet, MathStyle

_WEIGHTS = {"italic": "ITALIC ", "upright": "", "bold": "BOLD ", "bold-italic": "BOLD ITALIC "}
_LETTERS = {"fraktur": "FRAKTUR ", "double-struck": "DOUBLE-STRUCK ", "monospace": "MONOSPACE "}
_BEFORE_MATHEMATICAL = {"SCRIPT ": "SCRIPT ", "FRAKTUR ": "BLACK-LETTER ", "DOUBLE-STRUCK ": "DOUBLE-STRUCK "}
_WORDS: tuple[tuple[str, Alphabet], ...] = (
    ("SCRIPT", "script"),
    ("FRAKTUR", "fraktur"),
    ("DOUBLE-STRUCK", "double-struck"),
    ("SANS-SERIF", "sans-serif"),
    ("MONOSPACE", "monospace"),
)
_PLANCK = "\u210e"


@lru_cache(maxsize=2048)
def mathematical(char: str, style: MathStyle, alphabet: Alphabet) -> str:
    """The character in that look; itself where Unicode has none, as for signs. Digits are never slanted."""
    if not char.isalnum():
        return char
    name = unicodedata.name(char, "").replace("LATIN ", "").replace("GREEK ", "").replace(" LETTER", "")
    name = name.replace("LUNATE ", "")
    prefix = _prefix(style, alphabet)
    if not prefix or not name:
        return char
    if name == "SMALL H" and prefix == "ITALIC ":
        return _PLANCK
    for candidate in (f"MATHEMATICAL {prefix}{name}", _BEFORE_MATHEMATICAL.get(prefix, "\0") + name):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return char


def _prefix(style: MathStyle, alphabet: Alphabet) -> str:
    bold = style in {"bold", "bold-italic"}
    if alphabet == "roman":
        return _WEIGHTS[style]
    if alphabet == "script":
        return "BOLD SCRIPT " if bold else "SCRIPT "
    if alphabet == "sans-serif":
        return "SANS-SERIF " + _WEIGHTS[style]
    if alphabet == "fraktur" and bold:
        return "BOLD FRAKTUR "
    return _LETTERS[alphabet]


@lru_cache(maxsize=2048)
def plain(char: str) -> tuple[str, MathStyle, Alphabet] | None:
    """The letter that a mathematical letter (U+1D400 to U+1D7FF) is made of, and its look; None for others."""
    if not "\U0001d400" <= char <= "\U0001d7ff":
        return None
    name = unicodedata.name(char, "")
    slanted, bold = "ITALIC" in name, "BOLD" in name
    style: MathStyle = "bold-italic" if bold and slanted else "bold" if bold else "italic" if slanted else "upright"
    return unicodedata.normalize("NFKC", char), style, _alphabet(name)


def _alphabet(name: str) -> Alphabet:
    for word, alphabet in _WORDS:
        if word in name:
            return alphabet
    return "roman"
