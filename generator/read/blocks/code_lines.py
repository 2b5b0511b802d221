"""The attributes of code in, which number its first line has and which lines are marked out.

Three ways of saying it: the project's own (`numbers`, `numbers=5`, `highlight="3-5,8"`), Pandoc's (`.numberLines`,
`startFrom=5`) and Quarto's (`code-line-numbers="true"`, `code-line-numbers="3-5"`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostic import Diagnostics
from generator.read.attributes import Attributes, Word
from generator.read.vocabulary import CODE_NUMBERED

_STARTS = ("startFrom", "start-from")
_QUARTO = "code-line-numbers"
_MOST = 30_000
"""PowerPoint counts from 1 to 32,767 (ST_TextBulletStartAtNum); the code goes on from there."""

_SWITCH = {"true": True, "false": False}
_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


def first_number(attributes: Attributes, diagnostics: Diagnostics) -> int | None:
    """The number of the first line, None where lines have no numbers."""
    start = _start(attributes, diagnostics)
    quarto = attributes.value(_QUARTO)
    if quarto is not None:
        return start or 1 if _SWITCH.get(quarto.text, bool(quarto.text)) else None
    own = attributes.value("numbers")
    if own is not None and own.text in _SWITCH:
        return start or 1 if _SWITCH[own.text] else None
    asked = attributes.has(*CODE_NUMBERED) or any(flag.text in CODE_NUMBERED for flag in attributes.flags)
    return start if start is not None else 1 if asked else None


def marked_lines(attributes: Attributes, count: int, diagnostics: Diagnostics) -> tuple[int, ...]:
    """The marked ones of `count` lines, ascending from 1.

    Adds `value-wrong` for what is no list of lines and `highlight-outside` for lines that are not there.
    """
    wish = attributes.value("highlight")
    if wish is None:
        wish = attributes.value(_QUARTO)
        if wish is None or wish.text in _SWITCH:
            return ()
    ranges = list(_ranges(wish.text))
    if not ranges or None in ranges:
        message = f"{_name(attributes, wish)} is a list of lines, each a number or a range"
        diagnostics.error("value-wrong", message, wish.span, 'highlight="3-5,8"')
        return ()
    known = [pair for pair in ranges if pair is not None]
    furthest = max(last for _, last in known)
    if furthest > count:
        message = f"line {furthest} is to be marked, the last one of the code is {count}"
        diagnostics.warning("highlight-outside", message, wish.span, f'highlight="{count}"')
    return tuple(sorted({line for first, last in known for line in range(first, min(last, count) + 1)}))


def _start(attributes: Attributes, diagnostics: Diagnostics) -> int | None:
    written = attributes.value("numbers", *_STARTS)
    if written is None or (written.text in _SWITCH and attributes.value("numbers") == written):
        written = attributes.value(*_STARTS)
    if written is None:
        return None
    if re.fullmatch(r"\d{1,5}", written.text) and 1 <= int(written.text) <= _MOST:
        return int(written.text)
    message = f"{_name(attributes, written)} is the number of the first line, 1 to {_MOST}"
    diagnostics.error("value-wrong", message, written.span, "numbers=1")
    return None


def _ranges(text: str) -> Iterator[tuple[int, int] | None]:
    """First and last line of each part; None for a part that is none."""
    for part in re.findall(r"[^\s,;|]+", re.sub(r"\s*-\s*", "-", text)):
        found = _RANGE.fullmatch(part)
        first = int(found[1]) if found else 0
        last = int(found[2] or found[1]) if found else 0
        yield (first, last) if 1 <= first <= last else None


def _name(attributes: Attributes, value: Word) -> str:
    return next(pair.key.text for pair in attributes.pairs if pair.value == value)
