"""Finished pages: every frame with its place in EMU and its text in lines that fit. Writers translate only these.

A frame's `key` says what of the source it shows; a page's frames are in reading order, which is also the order of
drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.color import Color
from generator.diagnostic import Span
from generator.geometry import Box, Emu, Insets, Point
from generator.model.deck import TransitionKind
from generator.model.diagram import ArrowKind, Stroke
from generator.model.image import Image
from generator.model.paint import Paint
from generator.model.path import Outline
from generator.model.text import Align, Anchor, Link, TextParagraph
from generator.model.theme import Layout, PlaceholderType


@dataclass(frozen=True, slots=True)
class PlaceholderRef:
    """Which placeholder of the layout a frame fills."""

    kind: PlaceholderType
    idx: int | None


FieldKind: TypeAlias = Literal["slidenum"]


@dataclass(frozen=True, slots=True)
class TextFrame:
    """Text in a placeholder (which gives the box unless `moved`) or, without one, in a free box.

    `field` makes the text a field that PowerPoint keeps up to date. `turned`: see ShapeFrame. `bare`: without the fill
    that its placeholder has.
    """

    key: str
    name: str
    box: Box
    paragraphs: tuple[TextParagraph, ...]
    placeholder: PlaceholderRef | None = None
    moved: bool = False
    anchor: Anchor = "t"
    insets: Insets = Insets()  # noqa: RUF009 - frozen
    fill: Color | None = None
    stroke: Stroke | None = None
    field: FieldKind | None = None
    wrap: bool = True
    alt: str | None = None
    link: Link | None = None
    turned: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class PresetGeometry:
    """A preset shape by its ST_ShapeType name, with its adjust values by name."""

    name: str
    adjusts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CustomGeometry:
    """Paths with connection sites (EMU from the top left corner): top, left, bottom, right first, others after."""

    outlines: tuple[Outline, ...]
    sites: tuple[Point, ...]
    text_box: Box | None = None


Geometry: TypeAlias = PresetGeometry | CustomGeometry


ArrowStep: TypeAlias = Literal["sm", "med", "lg"]
"""ST_LineEndWidth and ST_LineEndLength: 2, 3 or 5 times the width of the line (measured)."""


@dataclass(frozen=True, slots=True)
class ArrowSize:
    """How wide and how long an arrow head is."""

    width: ArrowStep = "med"
    length: ArrowStep = "lg"


@dataclass(frozen=True, slots=True)
class ShapeFrame:
    """A drawn shape with its own text. `alt` None: decorative, its group speaks for it.

    Arrows count for a custom geometry of one open path: an edge that no connector can follow. `tooltip` is for a shape
    without a link, which has one of its own. Lines of `turned` text run upwards, the first at the left: its anchor and
    alignments turn with it, the insets are still those of the shape's own sides.
    """

    key: str
    name: str
    box: Box
    geometry: Geometry
    fill: Paint | None = None
    stroke: Stroke | None = None
    paragraphs: tuple[TextParagraph, ...] = ()
    anchor: Anchor = "ctr"
    insets: Insets = Insets()  # noqa: RUF009 - frozen
    wrap: bool = False
    start_arrow: ArrowKind = "none"
    end_arrow: ArrowKind = "none"
    alt: str | None = None
    link: Link | None = None
    tooltip: str | None = None
    start_size: ArrowSize = ArrowSize()
    end_size: ArrowSize = ArrowSize()
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Glue:
    """The frame that a connector's end is tied to, and the index of its connection site."""

    key: str
    site: int


@dataclass(frozen=True, slots=True)
class ConnectorFrame:
    """A connector; the stored geometry is right as it stands, without any re-routing.

    `preset` is straightConnector1, bentConnector2 to 5 or curvedConnector2 to 5. `box` is the unrotated frame and
    `rotation` in 1/60000 degree, as in a:xfrm. `start` and `end` are the places on the slide that follow from them.
    """

    key: str
    name: str
    preset: str
    box: Box
    start: Point
    end: Point
    stroke: Stroke
    rotation: int = 0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    adjusts: tuple[tuple[str, int], ...] = ()
    start_glue: Glue | None = None
    end_glue: Glue | None = None
    start_arrow: ArrowKind = "none"
    end_arrow: ArrowKind = "none"
    start_size: ArrowSize = ArrowSize()
    end_size: ArrowSize = ArrowSize()
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class CellBorder:
    color: Color
    width: Emu


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell that reaches over `across` columns and `down` rows; the others there are `covered` and show nothing."""

    key: str
    paragraphs: tuple[TextParagraph, ...]
    fill: Color | None = None
    border_bottom: CellBorder | None = None
    align: Align = "l"
    anchor: Anchor = "ctr"
    insets: Insets = Insets()  # noqa: RUF009 - frozen
    across: int = 1
    down: int = 1
    covered: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    height: Emu
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class TableFrame:
    """`column_widths` and row heights add up to the box exactly.

    `header_row` and `header_column` tell that the first row, the first column hold names for the others.
    """

    key: str
    name: str
    box: Box
    column_widths: tuple[Emu, ...]
    rows: tuple[TableRow, ...]
    header_row: bool = True
    placeholder: PlaceholderRef | None = None
    alt: str | None = None
    header_column: bool = False


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """`crop` are shares of the picture cut off at left, top, right, bottom, in 1/1000 per cent.

    An empty `alt`: decorative, its group speaks for it. `box` is where a `turned` picture lies, its top at the left.
    """

    key: str
    name: str
    box: Box
    image: Image
    alt: str
    crop: Insets = Insets()  # noqa: RUF009 - frozen
    placeholder: PlaceholderRef | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class GroupFrame:
    """Frames that move together. Children's boxes are in the slide's coordinates (chOff/chExt = off/ext)."""

    key: str
    name: str
    box: Box
    children: tuple[Frame, ...]
    alt: str | None = None


Frame: TypeAlias = TextFrame | ShapeFrame | ConnectorFrame | TableFrame | PictureFrame | GroupFrame


@dataclass(frozen=True, slots=True)
class Click:
    """What appears at one click, all at once: frames of the page by their keys, in any group."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One slide of the file. `key` is its slide's key, with `/2`, `/3` … on the pages that a split has added.

    `section` is the key of the section slide that it comes under (the section slide itself included). `clicks` are the
    steps of its animation, in order; what they name is not there before.
    """

    key: str
    span: Span
    layout: Layout
    title: str
    frames: tuple[Frame, ...]
    notes: tuple[TextParagraph, ...] = ()
    section: str | None = None
    hidden: bool = False
    transition: TransitionKind | None = None
    clicks: tuple[Click, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionMark:
    """A section of the file: the key of its first page and its name."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Pages:
    """The whole deck, laid out. The waist: what comes before decides, what comes after translates."""

    key: str
    language: str
    lang: str
    title: str
    author: str
    pages: tuple[Page, ...]
    sections: tuple[SectionMark, ...] = ()
