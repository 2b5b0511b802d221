"""A paragraph in, its parts of about a line each out, and how bad it would be to turn the page before each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.geometry import Emu
from generator.layout.numbering import settle
from generator.layout.words import Words
from generator.measure.breaks import BLANKS
from generator.model.text import LINE_BREAK, Line, Ruler, TextRun

SENTENCE = 8
CLAUSE = 30
ANYWHERE = 90
"""The ranks of breaks inside a paragraph: any between paragraphs is better, one that parts a heading is worse."""

_CLOSERS = "。！？；，”’」』）"
_SENTENCE_END = re.compile(
    rf"(?<=[。！？])(?=[^{_CLOSERS}])|(?<=[。！？][”’」』）])(?=[^{_CLOSERS}])"
    rf"|(?<=[.!?…؟۔।]) +|(?<=[.!?؟۔।][\"'”’)]) +|{LINE_BREAK}"
)
_CLAUSE_END = re.compile(rf"(?<=[，；、：])(?=[^{_CLOSERS}])|(?<=[,;:،؛]) +|(?<= [–—]) +")
_MIXED = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that no page break comes into, the height in EMU that they add, and the rank of a break before them."""

    words: Words
    height: Emu
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in a paragraph's text where a page may end, and how bad that is."""

    offset: int
    rank: int


def cut_words(words: Words, width: Emu, room: Emu, ruler: Ruler) -> tuple[Part, ...]:
    """The parts, in order; one alone of a paragraph of one line. `room` is the height of a page.

    A part is as high as it makes the paragraph higher, measured in stretches of about a page, so that it stays linear.
    """
    text = words.paragraph.text
    cuts = tuple(_cuts(text, ruler.measure((words.paragraph,), width).lines[0]))
    pieces = _pieces(words, [cut.offset for cut in cuts])
    parts: list[Part] = []
    # Where a stretch ends, one program may want the next line to begin elsewhere.
    slack = _line(words, width, ruler) if _is_mixed(text) else 0
    begin, before = 0, 0
    for index, piece in enumerate(pieces):
        # Breaks at the end of a part count: the next part may follow on the same page.
        last = replace(piece, cut=False)
        height = ruler.measure(settle((*pieces[begin:index], last)), width).safe_height
        if height > room and index > begin:
            begin, before = index, -slack
            height = ruler.measure(settle((last,)), width).safe_height
        rank = cuts[index - 1].rank + words.depth if index else 0
        parts.append(Part(piece, max(0, height - before) + 1, rank))
        before = height
    return tuple(parts)


def shared_line(words: Words, width: Emu, ruler: Ruler) -> Emu:
    """How much higher the rest of a paragraph may be at the top of a page than it was below its beginning.

    Its first line was shared with what stands before it; and where scripts are mixed, the line breaks of one program
    may catch up with those of the other.
    """
    line = _line(words, width, ruler)
    return 2 * line if _is_mixed(words.paragraph.text) else line


def _line(words: Words, width: Emu, ruler: Ruler) -> Emu:
    return ruler.measure((replace(words.paragraph, runs=(), bullet=None),), width).safe_height


def _is_mixed(text: str) -> bool:
    return not text.isascii() and bool(_MIXED.search(text))


def _cuts(text: str, lines: Sequence[Line]) -> Iterator[Cut]:
    """One place in each line but the last: after a sentence, else after a clause, else where the line ends.

    A line alone, before the place or behind it, is a little worse than any other of its kind.
    """
    sentences = [match.end() for match in _SENTENCE_END.finditer(text)]
    clauses = [match.end() for match in _CLAUSE_END.finditer(text)]
    start = 0
    for index, end in enumerate(line_ends(text, lines[:-1])):
        alone = 1 if index in (0, len(lines) - 2) else 0
        for places, rank in ((sentences, SENTENCE), (clauses, CLAUSE), ([end], ANYWHERE)):
            found = bisect_right(places, end) - 1
            if found >= 0 and start < places[found] < len(text):
                yield Cut(places[found], rank + alone)
                break
        start = end


def line_ends(text: str, lines: Iterable[Line]) -> Iterator[int]:
    """Where lines end in the text that they were measured of: behind their blanks, or the break there."""
    place = 0
    for line in lines:
        place = text.index(line.text, place) + len(line.text)
        while text[place : place + 1] and text[place] in BLANKS:
            place += 1
        if text[place : place + 1] == LINE_BREAK:
            place += 1
        yield place


def _pieces(words: Words, offsets: Sequence[int]) -> tuple[Words, ...]:
    """The paragraph cut at the offsets, which are ascending."""
    runs = iter(split_runs(words.paragraph.runs, offsets))
    pieces: list[Words] = []
    for index in range(len(offsets) + 1):
        piece = replace(
            words,
            paragraph=replace(words.paragraph, runs=next(runs)),
            continued=words.continued or index > 0,
            cut=words.cut or index < len(offsets),
            number=None if index else words.number,
        )
        pieces.append(piece)
    return tuple(pieces)


def split_runs(runs: Sequence[TextRun], offsets: Sequence[int]) -> list[tuple[TextRun, ...]]:
    """The runs cut at the offsets, which are ascending: one stretch more than there are offsets."""
    stretches: list[list[TextRun]] = [[]]
    cuts = iter(offsets)
    cut = next(cuts, None)
    begin = 0
    for run in runs:
        edges = [0]
        while cut is not None and cut < begin + len(run.text):
            edges.append(cut - begin)
            cut = next(cuts, None)
        for number, (start, end) in enumerate(pairwise([*edges, len(run.text)])):
            if number:
                stretches.append([])
            if start < end:
                stretches[-1].append(run if end - start == len(run.text) else replace(run, text=run.text[start:end]))
        begin += len(run.text)
    stretches += [[] for _ in range(len(offsets) + 1 - len(stretches))]
    return [tuple(stretch) for stretch in stretches]
