"""A list into the entries of a timeline: each with its time, and with the words that say what happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.diagnostic import Span
from generator.measure.bullets import label
from generator.model.blocks import Block, BulletList, ListItem, OrderedList, Paragraph, Run, Runs, plain_text

_MOST_TIME = 28
"""A time of more characters is a sentence."""

_PARTED = re.compile(r"(?P<time>.+?)\s*(?:[:：](?![\d/])|——?|(?<=\s)(?:–|--?)(?=\s))\s*(?=\S)", re.DOTALL)
"""What stands before a colon or a dash; neither the colon of 09:30 nor the dash of 1960–1970."""

_DATE = re.compile(
    r"(?:(?:c\.|ca\.|since|about|约)\s*)?(?:[^\W\d]{3,9}\.?\s+)?"
    r"\d{1,4}(?:[./:–-]\d{1,4}){0,2}(?:s\b)?(?:\s?年(?:代|\d{1,2}\s?月(?:\d{1,2}\s?日)?)?)?(?=[\s,，:：—–-]|$)"
)
_SURE = re.compile(r"\d{4}|\d:\d\d")
"""A year or a time of day: what else follows a number before a colon may be its unit (`5 minutes: pack`)."""

_SEPARATORS = " \t:：,，—–-"


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` is that of the list item, `time_key` that of the paragraph that the time was written in.

    `marked`: the author has set words of it in the accent colour.
    """

    key: str
    span: Span
    time_key: str
    time: Runs
    words: tuple[Block, ...]
    marked: bool = False


def read_entries(blocks: Sequence[Block]) -> tuple[Entry, ...] | Span | None:
    """The entries of a list, or of bold terms with what follows each.

    The place of the first item that has no time, where one has none; None where there is no list. Items of an ordered
    list without times have their numbers.
    """
    match blocks:
        case (BulletList(items=items),):
            return _complete(items, [_entry(item) for item in items])
        case (OrderedList(items=items, start=start, scheme=scheme),):
            found = _complete(items, [_entry(item) for item in items])
            if isinstance(found, Span):
                return tuple(_counted(item, label(scheme, start + index)) for index, item in enumerate(items))
            return found
        case _:
            return _terms(blocks)


def _complete(items: Sequence[ListItem], entries: Sequence[Entry | None]) -> tuple[Entry, ...] | Span:
    for item, entry in zip(items, entries, strict=True):
        if entry is None:
            return item.span
    return tuple(entry for entry in entries if entry is not None)


def _entry(item: ListItem) -> Entry | None:
    match item.blocks:
        case (Paragraph() as first, *others):
            cut = _cut(first.runs, alone=bool(others))
        case _:
            return None
    if cut is None:
        return None
    time, rest = cut
    own = (replace(first, runs=rest),) if rest else ()
    return Entry(item.key, item.span, first.key, time, (*own, *_plain(others)), _marked(first))


def _counted(item: ListItem, number: str) -> Entry:
    first = item.blocks[0] if item.blocks else None
    marked = isinstance(first, Paragraph) and _marked(first)
    return Entry(item.key, item.span, f"{item.key}/number", (Run(number.strip("().")),), _plain(item.blocks), marked)


def _terms(blocks: Sequence[Block]) -> tuple[Entry, ...] | None:
    """A definition list: paragraphs that are bold throughout, each with the blocks that follow it."""
    entries: list[Entry] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.runs and all(run.bold for run in block.runs):
            entries.append(Entry(block.key, block.span, block.key, block.runs, (), _marked(block)))
        elif entries:
            entries[-1] = replace(entries[-1], words=(*entries[-1].words, *_plain((block,))))
        else:
            return None
    return tuple(entries) if len(entries) > 1 else None


def _plain(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A list of one item without its bullet: under a time it is just the words."""
    return tuple(_unlisted(blocks))


def _unlisted(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case BulletList(items=(item,)):
                yield from _unlisted(item.blocks)
            case _:
                yield block


def _marked(paragraph: Paragraph) -> bool:
    return any(run.role == "accent" for run in paragraph.runs)


def _cut(runs: Runs, *, alone: bool) -> tuple[Runs, Runs] | None:
    """Time and words: bold words at the start, what a colon or a dash parts, a date; `alone`: all of a short line."""
    text = plain_text(runs)
    bold = _bold_length(runs)
    found, date = _PARTED.match(text), _DATE.match(text)
    if bold:
        end = start = bold
    elif date and _SURE.search(date[0]):
        end = start = date.end()
    elif found and len(found["time"]) <= _MOST_TIME:
        end, start = found.end("time"), found.end()
    elif date:
        end = start = date.end()
    elif alone and len(text) <= _MOST_TIME:
        end = start = len(text)
    else:
        return None
    while end and text[end - 1] in _SEPARATORS:
        end -= 1
    while start < len(text) and text[start] in _SEPARATORS:
        start += 1
    return (_between(runs, 0, end), _between(runs, start, len(text))) if 0 < end <= _MOST_TIME else None


def _bold_length(runs: Runs) -> int:
    """How many characters at the start are bold."""
    length = 0
    for run in runs:
        if not run.bold:
            break
        length += len(run.text)
    return length


def _between(runs: Runs, start: int, end: int) -> Runs:
    """The runs of the characters from `start` up to `end`."""
    found: list[Run] = []
    offset = 0
    for run in runs:
        piece = run.text[max(0, start - offset) : max(0, end - offset)]
        offset += len(run.text)
        if piece:
            found.append(replace(run, text=piece))
    return tuple(found)
