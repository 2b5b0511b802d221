"""Words on their way from blocks to text frames: how they are set, and the paragraphs between which a page may end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostic import Span
from generator.model.blocks import Callout, Code, Columns, DiagramBlock, Picture, Table
from generator.model.text import Ruler, TextParagraph
from generator.model.theme import TextStyle

Solid: TypeAlias = Code | Table | Picture | DiagramBlock | Callout | Columns
"""Blocks that are frames of their own, not paragraphs."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How words are set: a style, the sizes (1/100 pt) that its levels have now, the language of the deck."""

    style: TextStyle
    sizes: tuple[int, ...]
    lang: str
    ruler: Ruler

    def size(self, depth: int) -> int:
        return self.sizes[min(depth, len(self.sizes) - 1)]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph on its way to a text frame.

    `depth` is how deep in lists it stands; `opens` is False for a further paragraph of the same list item. `number`
    counts in the ordered list `sequence`. Of a paragraph in parts, all but the last are `cut` and all but the first
    `continued`.
    """

    paragraph: TextParagraph
    span: Span
    depth: int = 0
    heading: bool = False
    opens: bool = True
    number: int | None = None
    sequence: str = ""
    continued: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A block among words that needs a frame of its own, and how deep in lists it stands."""

    block: Solid
    depth: int = 0
