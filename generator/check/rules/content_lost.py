"""The ledger: every block of the source ends in a frame, a paragraph, a table cell or the notes, with all its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.check.built import Built, paragraphs_of, quoted, walk
from generator.check.rule import Finding, rule
from generator.check.source import Said, said
from generator.model.blocks import plain_text
from generator.model.deck import Slide
from generator.model.page import Page, TableFrame


@rule("content-lost", "error", why="what an author has written is shown, or the author is told")
def content_lost(built: Built) -> Iterator[Finding]:
    """Blocks are looked for on the pages of their own slide only."""
    pages: dict[str, list[Page]] = {}
    for page in built.pages.pages:
        if slide := built.slide_of(page):
            pages.setdefault(slide.key, []).append(page)
    for slide in built.deck.slides:
        if slide.key in pages:
            yield from _lost(slide, pages[slide.key])
        else:
            yield Finding(f'slide "{slide.key}" has become no page', slide.span)


def _lost(slide: Slide, pages: Sequence[Page]) -> Iterator[Finding]:
    ledger = _Ledger.of(pages)
    title = plain_text(slide.title)
    if not slide.title_hidden and _solid(title) not in ledger.everything:
        yield Finding(f"the title {quoted(title)} is not complete on its pages", slide.span)
    for item in said((*slide.blocks, *slide.notes)):
        if item.own and not ledger.has_key(item.key):
            yield Finding(f'"{item.key}" is on no page of slide "{slide.key}"', item.span)
        elif not ledger.has_words(item):
            yield Finding(f"the words {quoted(item.words)} are not complete on the pages of their slide", item.span)


_PARTING = str.maketrans("", "", ":：,，—–-")

_Words: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Ledger:
    """What the pages of one slide show, without blanks and in the order of the pages.

    Words by the keys of frames, of cells and of paragraphs are kept apart, because they are the same words; each also
    counts for the keys that it extends.
    """

    frames: _Words
    cells: _Words
    paragraphs: _Words
    everything: str

    @classmethod
    def of(cls, pages: Iterable[Page]) -> _Ledger:
        frames, cells, paragraphs = _Entries(), _Entries(), _Entries()
        everything: list[str] = []
        for page in pages:
            everything.append(_solid(page.title))
            shown = list(page.notes)
            for frame in walk(page.frames):
                own = tuple(paragraphs_of(frame))
                shown.extend(own)
                frames.add(frame.key, "".join(paragraph.text for paragraph in own))
                for cell in (cell for row in frame.rows for cell in row.cells) if isinstance(frame, TableFrame) else ():
                    cells.add(cell.key, "".join(paragraph.text for paragraph in cell.paragraphs))
            for paragraph in shown:
                everything.append(_solid(paragraph.text))
                paragraphs.add(paragraph.key, paragraph.text)
        return cls(frames.joined(), cells.joined(), paragraphs.joined(), "\n".join(everything))

    def has_key(self, key: str) -> bool:
        return key in self.frames or key in self.cells or key in self.paragraphs

    def has_words(self, item: Said) -> bool:
        words = _solid(item.words)
        if not item.own:
            return words in self.everything
        found = [known.get(item.key, "") for known in (self.frames, self.cells, self.paragraphs)]
        return any(words in shown or _bare(words) in _bare(shown) for shown in found)


class _Entries:
    """Collects words under a key and under every key that it extends (`a/b/c` extends `a/b` and `a`)."""

    def __init__(self) -> None:
        self._words: dict[str, list[str]] = {}

    def add(self, key: str, words: str) -> None:
        solid = _solid(words)
        while key:
            self._words.setdefault(key, []).append(solid)
            key = key.rpartition("/")[0]

    def joined(self) -> _Words:
        return {key: "".join(words) for key, words in self._words.items()}


def _solid(words: str) -> str:
    """The words without blanks and line breaks, which wrapping and splitting may change."""
    return "".join(words.split())


def _bare(words: str) -> str:
    """The words without the marks that part a time from what happened: on a timeline, places part them."""
    return words.translate(_PARTING)
