"""A paragraph's characters in, the places where a line may start out.

Two answers: PowerPoint's, and LibreOffice's, which keeps more together where East Asian text and Latin words meet, and
parts words at every hyphen (measured). The sets of forbidden line starts and ends follow GB/T 15834 and JIS X 4051.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from generator.model.text import LINE_BREAK

BLANKS = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f"
"""What may be broken after and hangs at the end of a line; the zero-width space is one, the no-break space is not."""

CLOSERS = frozenset(
    "!%),.:;?]}¢°·’”†‡›℃∶、。〃〆〕〗〞〙〛﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞！＂％＇），．：；？］｝｠～》」』】〉…—–‥々〻ー・〜｡｣､･ｰ\u3000"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
"""What no line starts with."""

OPENERS = frozenset("$(£¥‘“〈《「『【〔〖〘〚〝﹙﹛﹝＄（［｛｟｢￡￥[{")
"""What no line ends with."""

_GLUE = frozenset("\u00a0\u2007\u2011\u202f\u2060\ufeff\u200d")
"""What keeps its neighbours on its line."""

_HYPHENS = frozenset("-\u2010–—")
_SKIN_TONES = range(0x1F3FB, 0x1F400)

_KEPT_BEFORE_LATIN = frozenset("、。，．）］｝｠》」』】〉〕〗〙〛〞｡｣､’”")
_KEPT_AFTER_LATIN = frozenset("（［｛｟〈《「『【〔〖〘〚〝﹙﹛﹝‘“＄￡￥")
_KEPT_AT_START = frozenset("-/\"'")
_KEPT_AT_END = frozenset("+±/\"'")


def is_zero_width(char: str) -> bool:
    """Whether the character has no advance of its own: combining marks, joiners, controls, variation selectors."""
    return not " " <= char <= "~" and unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}


def line_starts(text: str, marks: Sequence[bool]) -> tuple[list[int], list[int]]:
    """Indexes at which a line may start, ascending, in PowerPoint and in LibreOffice.

    `marks` tells which characters are set in the East Asian font. Forced breaks are not among the places.
    """
    powerpoint: list[int] = []
    libreoffice: list[int] = []
    for index, (before, after) in enumerate(pairwise(text), start=1):
        if after in BLANKS or LINE_BREAK in (before, after):
            continue
        if before in BLANKS:
            in_powerpoint = in_libreoffice = True
        elif marks[index] or marks[index - 1]:
            in_powerpoint = _may_part(before, after)
            in_libreoffice = in_powerpoint and not _kept(before, after, marks[index - 1], marks[index])
        elif before in _HYPHENS and _may_part(before, after):
            in_powerpoint = _after_hyphen(text, marks, index)
            in_libreoffice = in_powerpoint or (before == "-" and after != "-")
        else:
            continue
        if in_powerpoint:
            powerpoint.append(index)
        if in_libreoffice:
            libreoffice.append(index)
    return powerpoint, libreoffice


def _may_part(before: str, after: str) -> bool:
    """Whether two characters that are no blanks may part, one of them East Asian or the first a hyphen."""
    if after in CLOSERS or before in OPENERS or before in _GLUE or after in _GLUE:
        return False
    return not is_zero_width(after) and ord(after) not in _SKIN_TONES


def _kept(before: str, after: str, is_east_asian_before: bool, is_east_asian_after: bool) -> bool:
    """Whether LibreOffice keeps two characters together that East Asian rules would part (measured, 7.4)."""
    if after in _KEPT_AT_START or before in _KEPT_AT_END:
        return True
    if is_east_asian_before and is_east_asian_after:
        return "\uac00" <= before <= "\ud7a3" and "\uac00" <= after <= "\ud7a3"
    if is_east_asian_before:
        return before in _KEPT_BEFORE_LATIN and after.isalnum()
    return after in _KEPT_AFTER_LATIN and before.isalnum()


def _after_hyphen(text: str, marks: Sequence[bool], index: int) -> bool:
    """Whether a Latin word may be broken between its hyphen and the character at `index`.

    Not in VT-x, x-y or CVE-2024; in well-known, after the second hyphen of a--b, and in a–b between words.
    """
    hyphen, following, behind = text[index - 1], text[index], text[index - 2 : index - 1]
    if hyphen == "-" and behind == "-":
        return following.isalpha()
    if hyphen == "-":
        before, after = text[max(0, index - 4) : index - 1], text[index : index + 2]
        has_words = len(before) == 3 and len(after) == 2 and before.isalpha() and after.isalpha()
        return has_words and not any(marks[index - 4 : index + 2])
    return bool(behind) and behind not in BLANKS and not following.isdigit() and following not in _HYPHENS
