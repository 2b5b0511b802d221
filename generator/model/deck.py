"""A deck as it is said, in one language: slides in order, before any of them has a place or a size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagnostic import Span
from generator.model.blocks import Block, Runs

SlideKind: TypeAlias = Literal["title", "section", "content"]

FitMode: TypeAlias = Literal["auto", "shrink", "split", "error"]
"""What may be done so that a slide fits: smaller sizes, then more pages; only the one; only the other; neither."""

TransitionKind: TypeAlias = Literal["none", "fade", "push", "wipe", "morph"]


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of the source. A section's heading is a slide of kind `section`.

    `layout` is the name that the author asked for. `title_hidden` is set when the slide has no heading of its own and
    its title serves the outline only. `section` is the key of the section slide it comes under. `minutes` is the
    planned time. `note_places` tells for each of the notes how many of the blocks stand before it.
    """

    key: str
    span: Span
    kind: SlideKind
    title: Runs
    blocks: tuple[Block, ...]
    notes: tuple[Block, ...] = ()
    layout: str | None = None
    layout_span: Span | None = None
    title_hidden: bool = False
    section: str | None = None
    minutes: float | None = None
    tags: tuple[str, ...] = ()
    transition: TransitionKind | None = None
    hidden: bool = False
    unlisted: bool = False
    fit: FitMode = "auto"
    note_places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides with what the whole deck says of itself. `lang` is a BCP 47 tag (zh-CN); `language` its folder (zh)."""

    key: str
    language: str
    lang: str
    title: str
    slides: tuple[Slide, ...]
    subtitle: str = ""
    speaker: str = ""
    event: str = ""
    date: str = ""
    footer: str = ""
