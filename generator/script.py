"""Text in, what its characters say about it out: East Asian font or Latin one, from the left or from the right.

PowerPoint keeps two fonts for a run and chooses by character. Weak characters (spaces, general punctuation, symbols)
follow the strong character before them (measured against LibreOffice; Unicode ranges of the blocks concerned).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_WEAK = " \u00a0\t\v\u2000-\u2bff"
_STRETCH = re.compile(f"[{_EAST_ASIAN}][{_EAST_ASIAN}{_WEAK}]*|[^{_EAST_ASIAN}]+")
_IS_EAST_ASIAN = re.compile(f"[{_EAST_ASIAN}]").match
_HAS_EAST_ASIAN = re.compile(f"[{_EAST_ASIAN}]").search
_IS_WEAK = re.compile(f"[{_WEAK}]+").fullmatch

_HAS_TALL_LETTERS = re.compile("[\u0590-\u10ff\u1200-\u1cff\ufb1d-\ufdff\ufe70-\ufefc]").search

_ISOLATES = frozenset({"LRI", "RLI", "FSI"})


def is_east_asian(char: str) -> bool:
    """Whether the character itself belongs to the East Asian scripts or their full-width forms."""
    return _IS_EAST_ASIAN(char) is not None


def has_east_asian(text: str) -> bool:
    """Whether some of the characters belong to them."""
    return _HAS_EAST_ASIAN(text) is not None


def has_tall_letters(text: str) -> bool:
    """Whether some are of a script that needs more than Latin's height: Arabic, Hebrew, Indic, Thai and others."""
    return _HAS_TALL_LETTERS(text) is not None


def is_weak(char: str) -> bool:
    """Whether the character takes the script of what stands before it."""
    return char in " \u00a0\t\v" or 0x2000 <= ord(char) <= 0x2BFF


def east_asian_marks(text: str) -> list[bool]:
    """One mark for each character: whether it is set in the East Asian font.

    Weak characters at the start take the first strong mark; a text of weak characters alone is Latin.
    """
    marks: list[bool] = []
    for piece, is_marked in stretches(text):
        marks += [is_marked] * len(piece)
    return marks


def script_runs(text: str, marks: list[bool] | None = None) -> Iterator[tuple[str, bool]]:
    """The text cut where the script changes: (piece, whether it is East Asian).

    `marks` may be given when the text is a part of a longer paragraph whose marks are known.
    """
    if marks is None or not text or text.isascii():
        yield from stretches(text)
        return
    start = 0
    for index in range(1, len(text)):
        if marks[index] != marks[start]:
            yield text[start:index], marks[start]
            start = index
    yield text[start:], marks[start]


def stretches(text: str) -> list[tuple[str, bool]]:
    """The pieces of a whole paragraph, as `script_runs` has them."""
    if text.isascii():
        return [(text, False)] if text else []
    pieces = _STRETCH.findall(text)
    if len(pieces) > 1 and _IS_WEAK(pieces[0]):
        pieces[:2] = [pieces[0] + pieces[1]]
        is_marked = True
    else:
        is_marked = is_east_asian(pieces[0])
    return [(piece, is_marked == (index % 2 == 0)) for index, piece in enumerate(pieces)]


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from the right: its first strong letter is Hebrew, Arabic or of their kind.

    UAX #9, rules P2 and P3: what stands between an isolate and its end does not count. False without a strong letter.
    """
    if text.isascii():
        return False
    depth = 0
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in _ISOLATES:
            depth += 1
        elif direction == "PDI":
            depth = max(0, depth - 1)
        elif not depth and direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
