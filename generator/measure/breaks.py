"""A paragraph's characters in, the places where a line may start out.

LibreOffice asks the script of the last character that fits: East Asian text may part anywhere but before and after
certain marks, all other text by the classes of UAX #14 in the version of its own (each class and each exception tried
in LibreOffice 7.4, with boxes that end at the place in question). `certain_start` is stricter than both and than what
is known of PowerPoint: what it allows, every program does.
"""

from __future__ import annotations

from generator.measure.classes import (
    AFTER_BLANK,
    BLANKS,
    BRACKETS,
    CHINESE_CLOSERS,
    CLOSERS,
    CLOSING,
    EASTERN_OPENERS,
    GLUE,
    HANGUL,
    HOLDING,
    HYPHENS,
    JAPANESE_CLOSERS,
    KANA,
    KEPT,
    KOREAN_CLOSERS,
    OPENERS,
    PARTING,
    PICTURES,
    PLAIN,
    PREFIXES,
    QUOTES,
    SUFFIXES,
    SYLLABLE,
)
from generator.measure.fallback import FLAG_LETTERS, SKIN_TONES, is_zero_width
from generator.model.text import LINE_BREAK
from generator.script import has_east_asian, is_east_asian, is_weak

_OVERLY_LONG = 66
"""So many characters back LibreOffice looks for a blank before it breaks after a slash."""


def closers_of(text: str) -> frozenset[str]:
    """The forbidden line starts of the language that LibreOffice takes the text's East Asian parts for.

    None at all when there are no such parts.
    """
    if text.isascii() or not has_east_asian(text):
        return frozenset()
    if HANGUL.search(text):
        return KOREAN_CLOSERS
    return JAPANESE_CLOSERS if KANA.search(text) else CHINESE_CLOSERS


def next_start(text: str, begin: int, limit: int, closers: frozenset[str]) -> int:
    """Where LibreOffice starts the next line when the character at `limit` is the first that does not fit.

    After `begin`; `begin` itself when there is no place left, so that a word must be cut. `closers` are those of
    `closers_of`.
    """
    if text[limit] in BLANKS:
        return limit
    if closers and _is_set_east_asian(text, limit - 1):
        return _eastern_start(text, begin, limit, closers)
    return _western_start(text, begin, limit)


def certain_start(text: str, begin: int, limit: int, closers: frozenset[str]) -> int:
    """The same where every program may start a line."""
    if text[limit] in BLANKS:
        return limit
    index = _word_start(text, begin, limit)
    while index > begin and not is_certain(text, index, closers):
        index -= 1
    return index


def is_certain(text: str, index: int, closers: frozenset[str]) -> bool:
    """Whether every program may start a line at `index`."""
    before, after = text[index - 1], text[index]
    if "一" <= before <= "鿿" and "一" <= after <= "鿿":
        return True
    if after in BLANKS or LINE_BREAK in (before, after):
        return False
    if before in BLANKS:
        return _follows_blank(text, index)
    if not _may_part(text, index):
        return False
    if closers and (is_east_asian(before) or is_east_asian(after) or _is_set_east_asian(text, index - 1)):
        kept = after in closers or after in CLOSERS or before in OPENERS or before in EASTERN_OPENERS
        is_korean = HANGUL.match(before) and HANGUL.match(after)
        return not (kept or is_korean) and _parts_in_the_west(text, index)
    if SYLLABLE.match(after):
        return _begins_syllable(text, index)
    return before in HYPHENS and _is_between_words(text, index)


def _eastern_start(text: str, begin: int, limit: int, closers: frozenset[str]) -> int:
    """At `limit` itself but for marks that are kept; before a Korean word that does not fit, unless a mark is last."""
    index = limit
    if HANGUL.match(text[index]) and text[index - 1] not in EASTERN_OPENERS:
        while index > begin and HANGUL.match(text[index - 1]):
            index -= 1
        return index
    while index > begin and (text[index] in closers or _opens(text[index - 1], closers)):
        index -= 1
    return index


def _opens(char: str, closers: frozenset[str]) -> bool:
    """Whether no line of an East Asian language ends with a mark: straight quotes are of both kinds, or of none."""
    return char in EASTERN_OPENERS or (char in "\"'" and char in closers)


def _western_start(text: str, begin: int, limit: int) -> int:
    index = _word_start(text, begin, limit)
    while index > begin and not _parts_in_the_west(text, index):
        index -= 1
    if text[index - 1] == "/" and begin < index:
        return _before_path(text, begin, index)
    return index


def _before_path(text: str, begin: int, index: int) -> int:
    """Instead of after a slash LibreOffice breaks before the whole path, when a blank is near enough."""
    for place in range(index - 2, max(-1, index - _OVERLY_LONG - 1), -1):
        if text[place] in BLANKS:
            return max(begin, place + 1)
    return index


def _word_start(text: str, begin: int, limit: int) -> int:
    """The furthest place worth a look: a word of plain letters can be passed over at once."""
    start = text.rfind(" ", begin, limit) + 1
    return start if start > begin and PLAIN.fullmatch(text, start, limit + 1) else limit


def _parts_in_the_west(text: str, index: int) -> bool:
    """Whether a line may start at `index` by the classes of UAX #14 as LibreOffice has them."""
    before, after = text[index - 1], text[index]
    if before in BLANKS:
        return after not in BLANKS and _follows_blank(text, index)
    if not _may_part(text, index):
        return False
    if SYLLABLE.match(after):
        return _begins_syllable(text, index)
    if before in PARTING:
        if before == "/":
            return not (after.isdigit() and text[index - 2 : index - 1].isdigit())
        return not before == after == "—"
    closes = before in CLOSING or before in PREFIXES or before in SUFFIXES
    if after in SUFFIXES:
        return closes or not (before.isdigit() or _is_ideographic(before))
    if after in PREFIXES or after in BRACKETS:
        return closes or _is_ideographic(before)
    if after == "—" or _is_ideographic(after):
        return before not in PREFIXES
    return not closes and _is_ideographic(before)


def _follows_blank(text: str, index: int) -> bool:
    """Whether a line may start after a blank: not with a mark that closes, nor after one that opens."""
    place = index - 1
    while place > 0 and text[place] in BLANKS:
        place -= 1
    return text[index] not in AFTER_BLANK and text[place] not in BRACKETS


def _may_part(text: str, index: int) -> bool:
    """Whether nothing of all that holds in any language keeps two characters together."""
    before, after = text[index - 1], text[index]
    if after in KEPT or before in QUOTES or before in BRACKETS or before in GLUE or after in GLUE:
        return False
    if ord(after) < 0x300:
        return True
    return not is_zero_width(after) and ord(after) not in SKIN_TONES and not _is_within_flag(text, index)


def _is_within_flag(text: str, index: int) -> bool:
    """Whether both characters are the halves of one flag: an odd number of such letters stands before."""
    if ord(text[index]) not in FLAG_LETTERS:
        return False
    count = 0
    while count < index and ord(text[index - 1 - count]) in FLAG_LETTERS:
        count += 1
    return count % 2 == 1


def _begins_syllable(text: str, index: int) -> bool:
    """Whether a line may start inside Thai, Lao, Burmese or Khmer, which have no blanks between words.

    Programs look words up in a dictionary; here each consonant that no vowel or joiner holds may begin one.
    """
    before = text[index - 1]
    return before >= "\u0e01" and before not in HOLDING


def _is_ideographic(char: str) -> bool:
    """Of class ID: East Asian letters and pictures, which part from each other and from words."""
    if char < "\u231a":
        return "\u1100" <= char <= "\u11ff"
    return is_east_asian(char) or PICTURES.match(char) is not None


def _is_set_east_asian(text: str, index: int) -> bool:
    """Whether a character is set in the East Asian font, weak ones after what stands before them."""
    place = index
    while place >= 0 and is_weak(text[place]):
        place -= 1
    if place >= 0:
        return is_east_asian(text[place])
    for char in text[index:]:
        if not is_weak(char):
            return is_east_asian(char)
    return False


def _is_between_words(text: str, index: int) -> bool:
    """Whether a Latin word may be broken between its hyphen and the character at `index`.

    Not in VT-x, x-y or CVE-2024; in well-known, after the second hyphen of a--b, and in a–b between words.
    """
    hyphen, following, behind = text[index - 1], text[index], text[index - 2 : index - 1]
    if hyphen == "-" and behind == "-":
        return following.isalpha()
    if hyphen == "-":
        before, after = text[max(0, index - 4) : index - 1], text[index : index + 2]
        return len(before) == 3 and len(after) == 2 and before.isalpha() and after.isalpha()
    return bool(behind) and behind not in BLANKS and not following.isdigit() and following not in HYPHENS
