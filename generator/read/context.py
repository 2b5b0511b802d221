"""What the readers of blocks and words hand down to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeAlias

from generator.diagnostic import Diagnostics, Span
from generator.model.blocks import Block, Footnote, Runs
from generator.model.source import DeckSettings, language_tag
from generator.read.attributes import Attributes, Word
from generator.read.document import Node
from generator.read.keys import Keys


class Files(Protocol):
    """What reading needs of a project on disk."""

    @property
    def name(self) -> str:
        """The deck's name, which becomes its key."""
        ...

    @property
    def settings(self) -> DeckSettings:
        """What the deck says of itself."""
        ...

    def read_bytes(self, path: str, span: Span, diagnostics: Diagnostics, base: str) -> bytes | None:
        """A file by the name that the file `base` calls it; None once the reason has been reported at `span`."""
        ...


@dataclass(slots=True)
class Flow:
    """What one slide, or its notes, gathers while its blocks are read.

    `notes` are blocks for the speaker, `note_places` how many blocks of the slide stand before each of them, and
    `note_counts` how many there are of each kind; `shown` counts the slide's blocks so far. `footnotes` are words by
    file and label, in the order of their first mark, `sources` those of the slide as a whole.
    """

    notes: list[Block] = field(default_factory=list[Block])
    note_places: list[int] = field(default_factory=list[int])
    shown: int = 0
    footnotes: dict[str, Runs] = field(default_factory=dict[str, Runs])
    note_counts: dict[str, int] = field(default_factory=dict[str, int])
    sources: list[Footnote] = field(default_factory=list[Footnote])

    def add_notes(self, blocks: Sequence[Block]) -> None:
        """Notes that stand behind the blocks so far."""
        self.notes.extend(blocks)
        self.note_places.extend([self.shown] * len(blocks))


@dataclass(frozen=True, slots=True)
class Reading:
    """One run over a deck in one language. `lang` is its BCP 47 tag. `blocks` reads what a container holds.

    `links` are the links to slides, to be checked when all keys are known. `said` are the things to say once a file,
    `quoted` the footnotes that have a mark, by path and label.
    """

    files: Files
    language: str
    lang: str
    diagnostics: Diagnostics
    blocks: BlockReader
    keys: Keys = field(default_factory=Keys)
    links: list[Word] = field(default_factory=list[Word])
    said: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    quoted: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    @property
    def marp(self) -> bool:
        return self.files.settings.marp

    def once(self, code: str, message: str, span: Span) -> None:
        """A warning that is given once for each file."""
        if (span.path, message) not in self.said:
            self.said.add((span.path, message))
            self.diagnostics.warning(code, message, span)


@dataclass(frozen=True, slots=True)
class Context:
    """Where a block stands: the slide, the key of what holds it, the language that is spoken there.

    `lang` is None where the deck's own language holds. `counts` are the blocks of each kind so far in this container.
    """

    reading: Reading
    slide: str
    key: str
    flow: Flow
    lang: str | None = None
    in_notes: bool = False
    counts: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def diagnostics(self) -> Diagnostics:
        return self.reading.diagnostics

    def next_key(self, kind: str, attributes: Attributes | None = None) -> str:
        """The author's key, if it is free; else the container's key, the kind and its number in the container."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        own = attributes.key if attributes else None
        if own and self.reading.keys.claim(own, self.diagnostics):
            return own.text
        return f"{self.key}/{kind}-{self.counts[kind]}"

    def inside(self, key: str) -> Context:
        """The same for what the block of that key holds."""
        return replace(self, key=key, counts={})

    def speaking(self, attributes: Attributes) -> Context:
        """The same in the language that a `lang=` asks for."""
        lang = attributes.text("lang")
        if lang is None:
            return self
        tag = language_tag(lang)
        return replace(self, lang=None if tag == self.reading.lang else tag)

    def blocks(self, nodes: Sequence[Node]) -> tuple[Block, ...]:
        """Read what a container holds."""
        return self.reading.blocks(nodes, self)


def footnote_key(slide: str, number: int) -> str:
    """The key of a slide's footnote; numbers count from 1."""
    return f"{slide}/footnote-{number}"


BlockReader: TypeAlias = Callable[[Sequence[Node], Context], tuple[Block, ...]]
