"""What an author says, block by block: no sizes, no places, no fonts.

Each block has the `span` of its source and a `key` made from the path in the document (`docker/list-1/item-2`) or from
the author's `{#id}`; never from a counter over the deck.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from generator.diagnostic import Span
from generator.model.diagram import DiagramSource, EdgesMode, StepsMode
from generator.model.image import Image
from generator.model.text import Align, Link

RunRole: TypeAlias = Literal["accent", "muted", "mark"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words in one look. `lang` is None where the deck's language holds.

    `footnote` is the key of the footnote that the run is the mark of.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    underline: bool = False
    small_caps: bool = False
    superscript: bool = False
    subscript: bool = False
    role: RunRole | None = None
    lang: str | None = None
    link: Link | None = None
    footnote: str | None = None


Runs: TypeAlias = tuple[Run, ...]


def plain_text(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a heading inside a slide when `heading` is set."""

    key: str
    span: Span
    runs: Runs
    heading: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """Blocks under one bullet; the first is usually a paragraph. `checked` is set in task lists."""

    key: str
    span: Span
    blocks: tuple[Block, ...]
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    key: str
    span: Span
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """`scheme` is an ST_TextAutonumberScheme (arabicPeriod, alphaLcParenR, romanUcPeriod …)."""

    key: str
    span: Span
    items: tuple[ListItem, ...]
    start: int = 1
    scheme: str = "arabicPeriod"


@dataclass(frozen=True, slots=True)
class Code:
    """Verbatim lines; `text` ends without a line feed.

    `first_number` is the number of the first line where lines are numbered. `highlight` are lines to mark; they count
    from 1 at the top of the block, whatever their numbers.
    """

    key: str
    span: Span
    text: str
    language: str | None = None
    title: str | None = None
    first_number: int | None = None
    highlight: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell; more than one paragraph, and lists, are `blocks` instead of `runs`.

    It reaches over `across` columns and `down` rows. The other cells there are `covered`: they have no words.
    """

    key: str
    span: Span
    runs: Runs
    blocks: tuple[Block, ...] = ()
    across: int = 1
    down: int = 1
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A header row (may be empty cells) and body rows, all as long as `aligns`.

    `weights` are relative column widths where the author gave them. `highlight` is a column that counts from 0.
    `subheader` are further rows of the header.
    """

    key: str
    span: Span
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    aligns: tuple[Align, ...]
    weights: tuple[float, ...] | None = None
    caption: Runs = ()
    highlight: int | None = None
    subheader: tuple[tuple[Cell, ...], ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell, row by row from the top of the header."""
        return tuple(cell for row in (self.header, *self.subheader, *self.rows) for cell in row)


PictureFit: TypeAlias = Literal["contain", "cover"]
"""The whole picture inside its place, or its place filled and what is over cut off."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`width` is a share of the slot's width, `height` one of the height of a page's content (0 to 1), or None."""

    key: str
    span: Span
    image: Image
    alt: str
    caption: Runs = ()
    width: float | None = None
    fit: PictureFit = "contain"
    height: float | None = None


@dataclass(frozen=True, slots=True)
class DiagramBlock:
    """A diagram in DOT, to be drawn natively. `alt` None: told from the graph.

    `edges`: whether curves may run a little beside Graphviz's to stay glued. `steps`: whether its steps are clicks on
    one slide or slides.
    """

    key: str
    span: Span
    source: DiagramSource
    alt: str | None = None
    caption: Runs = ()
    edges: EdgesMode = "glued"
    steps: StepsMode = "clicks"


@dataclass(frozen=True, slots=True)
class Quote:
    key: str
    span: Span
    blocks: tuple[Block, ...]
    source: Runs = ()


CalloutKind: TypeAlias = Literal["note", "tip", "warning", "important", "caution"]


@dataclass(frozen=True, slots=True)
class Callout:
    key: str
    span: Span
    kind: CalloutKind
    title: Runs
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Takeaway:
    """The one sentence that a slide leaves behind; goes below the evidence."""

    key: str
    span: Span
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Big:
    """A number or a statement set as large as its place allows, first, and what it means below."""

    key: str
    span: Span
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """Words at the foot of the page that has the mark (Run.footnote); without a `mark` a source, on the first page."""

    key: str
    span: Span
    runs: Runs
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    span: Span
    blocks: tuple[Block, ...]
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    key: str
    span: Span
    columns: tuple[Column, ...]


Block: TypeAlias = (
    Paragraph
    | BulletList
    | OrderedList
    | Code
    | Table
    | Picture
    | DiagramBlock
    | Quote
    | Callout
    | Takeaway
    | Big
    | Footnote
    | Columns
)


def diagrams_in(blocks: Iterable[Block]) -> Iterator[DiagramBlock]:
    """The diagrams among blocks and inside them, in reading order."""
    for block in blocks:
        match block:
            case DiagramBlock():
                yield block
            case Columns(columns=columns):
                for column in columns:
                    yield from diagrams_in(column.blocks)
            case BulletList(items=items) | OrderedList(items=items):
                for item in items:
                    yield from diagrams_in(item.blocks)
            case Quote() | Callout() | Takeaway() | Big():
                yield from diagrams_in(block.blocks)
            case Paragraph() | Code() | Table() | Picture() | Footnote():
                pass
            case _:
                assert_never(block)
