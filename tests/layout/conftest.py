"""A hand that writes blocks, the light theme, and two rulers: the real one, and one for working out in the head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.color import ThemeColor
from generator.diagnostic import Diagnostics, Span
from generator.geometry import Box, Emu, Size, pt
from generator.layout import lay_out
from generator.layout.desk import Desk
from generator.measure import make_ruler
from generator.model.blocks import (
    Big,
    Block,
    BulletList,
    Callout,
    Cell,
    Code,
    Column,
    Columns,
    DiagramBlock,
    Footnote,
    Image,
    ListItem,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    Takeaway,
)
from generator.model.deck import Deck, Slide
from generator.model.diagram import Diagram, DiagramSource, Label, Node, Stroke
from generator.model.page import Frame, Page, Pages, TableFrame, TextFrame
from generator.model.text import ExactSpacing, Line, Ruler, TextExtent, TextParagraph, TextRun
from generator.model.theme import Theme
from generator.theme import load_theme

PLACE = Span("deck.md", 7, 1)


@dataclass(frozen=True)
class SquareRuler:
    """Every character is a square of the font's size; lines break anywhere; a blank at a break hangs.

    Without margins: `safe_height` is `height`. So a box of 100 pt holds five characters of 20 pt, in lines of 24 pt.
    """

    def measure(self, paragraphs: Sequence[TextParagraph], width: Emu) -> TextExtent:
        lines = tuple(self._lines(paragraph, width) for paragraph in paragraphs)
        height = sum(pt(p.space_before / 100) for p in paragraphs[1:]) + sum(
            pt(p.space_after / 100) for p in paragraphs[:-1]
        )
        for paragraph, found in zip(paragraphs, lines, strict=True):
            for line in found:
                spacing = paragraph.line_spacing
                exact = isinstance(spacing, ExactSpacing)
                height += pt(spacing.value / 100) if exact else pt(line.size * 1.2 * spacing.value / 10_000_000)
        return TextExtent(lines, height, height)

    def natural_width(self, paragraphs: Sequence[TextParagraph]) -> Emu:
        return max((sum(pt(run.size / 100) * len(run.text) for run in p.runs) for p in paragraphs), default=0)

    def _lines(self, paragraph: TextParagraph, width: Emu) -> tuple[Line, ...]:
        room = width - paragraph.margin_left
        lines: list[Line] = []
        text, used = "", 0
        for run in paragraph.runs:
            for char in run.text:
                side = pt(run.size / 100)
                if char == "\v" or used + side > room:
                    lines.append(Line(text.rstrip(), used, run.size))
                    text, used = "", 0
                if char != "\v" and (text or char != " "):
                    text, used = text + char, used + side
        size = paragraph.runs[-1].size if paragraph.runs else paragraph.end_size
        return (*lines, Line(text, used, size))


@dataclass
class Author:
    """Blocks with keys as the reader gives them: the slide's key and a count by kind."""

    slide: str = "slide"
    counts: dict[str, int] = field(default_factory=dict)

    def key(self, kind: str) -> str:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{self.slide}/{kind}-{self.counts[kind]}"

    def words(self, text: str | Runs, *, heading: bool = False, key: str | None = None) -> Paragraph:
        runs = (Run(text),) if isinstance(text, str) else text
        return Paragraph(key or self.key("paragraph"), PLACE, runs, heading)

    def heading(self, text: str) -> Paragraph:
        return self.words(text, heading=True)

    def bullets(self, *items: object, ordered: bool = False, start: int = 1) -> BulletList | OrderedList:
        """Strings are items; a tuple is an item with its children, or with further blocks."""
        key = self.key("list")
        made = tuple(self._item(f"{key}/item-{index}", item) for index, item in enumerate(items, 1))
        return OrderedList(key, PLACE, made, start) if ordered else BulletList(key, PLACE, made)

    def _item(self, key: str, item: object) -> ListItem:
        if isinstance(item, ListItem):
            return item
        first, *rest = item if isinstance(item, tuple) else (item,)
        blocks: list[Block] = [Paragraph(f"{key}/paragraph-1", PLACE, (Run(str(first)),))]
        children = [child for child in rest if isinstance(child, str | tuple)]
        if children:
            nested = tuple(self._item(f"{key}/list-1/item-{n}", child) for n, child in enumerate(children, 1))
            blocks.append(BulletList(f"{key}/list-1", PLACE, nested))
        blocks += [block for block in rest if not isinstance(block, str | tuple)]
        return ListItem(key, PLACE, tuple(blocks))

    def code(self, text: str, **more: object) -> Code:
        return Code(self.key("code"), PLACE, text, **more)

    def table(self, *rows: Sequence[str], **more: object) -> Table:
        key = self.key("table")
        cells = [
            tuple(Cell(f"{key}/row-{r}/cell-{c}", PLACE, (Run(text),)) for c, text in enumerate(row))
            for r, row in enumerate(rows)
        ]
        more.setdefault("aligns", ("l",) * len(rows[0]))
        return Table(key, PLACE, cells[0], tuple(cells[1:]), **more)

    def picture(
        self, width: int = 800, height: int = 400, *, caption: str = "", share: float | None = None, **more: object
    ) -> Picture:
        image = Image("a.png", "image/png", width, height, (96, 96), b"")
        words = (Run(caption),) if caption else ()
        return Picture(self.key("picture"), PLACE, image, "what it shows", words, share, **more)

    def diagram(self, name: str = "stack", *, caption: str = "") -> DiagramBlock:
        source = DiagramSource(name, name, "digraph {}", PLACE, (PLACE,), "en")
        return DiagramBlock(self.key("diagram"), PLACE, source, caption=(Run(caption),) if caption else ())

    def columns(self, *columns: Sequence[Block], weights: Sequence[float | None] | None = None) -> Columns:
        key = self.key("columns")
        shares = weights or [None] * len(columns)
        made = tuple(
            Column(f"{key}/column-{n}", PLACE, tuple(blocks), share)
            for n, (blocks, share) in enumerate(zip(columns, shares, strict=True), 1)
        )
        return Columns(key, PLACE, made)

    def quote(self, text: str, source: str = "") -> Quote:
        key = self.key("quote")
        return Quote(key, PLACE, (self.words(text, key=f"{key}/paragraph-1"),), (Run(source),) if source else ())

    def callout(self, kind: str, *blocks: Block, title: str = "") -> Callout:
        return Callout(self.key("callout"), PLACE, kind, (Run(title),) if title else (), blocks)

    def big(self, text: str, *blocks: Block) -> Big:
        key = self.key("big")
        return Big(key, PLACE, (self.words(text, key=f"{key}/paragraph-1"), *blocks))

    def footnote(self, text: str, *, mark: str = "") -> Footnote:
        return Footnote(self.key("footnote"), PLACE, (Run(text),), mark)

    def takeaway(self, text: str) -> Takeaway:
        key = self.key("takeaway")
        return Takeaway(key, PLACE, (self.words(text, key=f"{key}/paragraph-1"),))

    def __call__(self, *blocks: Block, title: str = "A claim", **more: object) -> Slide:
        key = str(more.pop("key", self.slide))
        kind = more.pop("kind", "content")
        return Slide(key, PLACE, kind, (Run(title),) if title else (), blocks, **more)


@pytest.fixture
def author() -> Author:
    return Author()


@pytest.fixture(scope="session")
def light() -> Theme:
    path = Path(__file__).parents[2] / "templates" / "themes" / "light.yaml"
    found = Diagnostics()
    theme = load_theme("light", path.read_text(encoding="utf-8"), str(path), found, lambda name: None)
    assert theme is not None, list(found)
    return theme


@pytest.fixture(scope="session")
def real_ruler(light: Theme) -> Ruler:
    return make_ruler(light.fonts)


@pytest.fixture
def square() -> Ruler:
    return SquareRuler()


def a_diagram(key: str, width: float, height: float, size: int = 1600) -> Diagram:
    """One node with a label, in a drawing of the given size in points."""
    box = Box(0, 0, pt(width), pt(height))
    label = Label((TextParagraph((TextRun("app", size, "en-US"),)),), box)
    node = Node("app", "roundRect", box, label, ThemeColor("accent1"), Stroke(ThemeColor("tx2"), 12700))
    return Diagram(key, key, PLACE, Size(pt(width), pt(height)), (node,), (), (), "one app")


@dataclass
class Built:
    """What came out of a deck, and what was said."""

    pages: Pages
    said: list[tuple[str, str]]
    theme: Theme

    def page(self, index: int = 0) -> Page:
        return self.pages.pages[index]

    def frame(self, name: str, index: int = 0) -> Frame:
        return next(frame for frame in self.page(index).frames if frame.name == name)

    def names(self, index: int = 0) -> list[str]:
        return [frame.name for frame in self.page(index).frames]

    def words(self) -> list[str]:
        """The text of every paragraph and cell, in order, without titles and footers."""
        return [text for page in self.pages.pages for frame in page.frames for text in _texts(frame)]


def _texts(frame: Frame) -> Iterator[str]:
    match frame:
        case TextFrame() if frame.name not in ("Title", "Footer", "Slide Number"):
            yield from (paragraph.text for paragraph in frame.paragraphs)
        case TableFrame():
            yield from (p.text for row in frame.rows for cell in row.cells for p in cell.paragraphs)
        case _:
            return


Build = Callable[..., Built]


@pytest.fixture
def build(light: Theme, real_ruler: Ruler) -> Build:
    """Slides into pages, in the light theme and real measures unless said otherwise."""

    def run(
        *slides: Slide, ruler: Ruler = real_ruler, diagrams: dict[str, Diagram] | None = None, **about: str
    ) -> Built:
        about = {"title": "The deck", **about}
        deck = Deck("deck", about.pop("language", "en"), about.pop("lang", "en-US"), slides=slides, **about)
        found = Diagnostics()
        pages = lay_out(deck, light, ruler, diagrams or {}, found)
        return Built(pages, [(item.code, item.message) for item in found], light)

    return run


@pytest.fixture
def drawn() -> Callable[..., Diagram]:
    return a_diagram


@pytest.fixture
def desk(light: Theme, square: Ruler) -> Desk:
    return Desk(Deck("deck", "en", "en-US", "The deck", ()), light, square, {}, Diagnostics())
