"""Which characters a presentation sets in its East Asian font and which in its Latin one.

PowerPoint keeps two fonts for a run and chooses by character. Weak characters (spaces, general punctuation, symbols)
follow the strong character before them (measured against LibreOffice; Unicode ranges of the blocks concerned).
"""

from __future__ import annotations

from collections.abc import Iterator


def is_east_asian(char: str) -> bool:
    """Whether the character itself belongs to the East Asian scripts or their full-width forms."""
    code = ord(char)
    return (
        0x2E80 <= code <= 0x9FFF
        or 0xAC00 <= code <= 0xD7A3
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFFEF
        or 0x20000 <= code <= 0x3FFFF
    )


def is_weak(char: str) -> bool:
    """Whether the character takes the script of what stands before it."""
    return char in " \u00a0\t\v" or 0x2000 <= ord(char) <= 0x2BFF


def east_asian_marks(text: str) -> list[bool]:
    """One mark for each character: whether it is set in the East Asian font.

    Weak characters at the start take the first strong mark; a text of weak characters alone is Latin.
    """
    if text.isascii():
        return [False] * len(text)
    marks: list[bool] = []
    current: bool | None = None
    leading = 0
    for char in text:
        if not is_weak(char):
            current = is_east_asian(char)
            if leading:
                marks[:leading] = [current] * leading
                leading = 0
        elif current is None:
            leading += 1
        marks.append(bool(current))
    return marks


def script_runs(text: str, marks: list[bool] | None = None) -> Iterator[tuple[str, bool]]:
    """The text cut where the script changes: (piece, whether it is East Asian).

    `marks` may be given when the text is a part of a longer paragraph whose marks are known.
    """
    if not text:
        return
    if text.isascii():
        yield text, False
        return
    marks = east_asian_marks(text) if marks is None else marks
    start = 0
    for index in range(1, len(text)):
        if marks[index] != marks[start]:
            yield text[start:index], marks[start]
            start = index
    yield text[start:], marks[start]
