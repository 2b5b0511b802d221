"""A deck of one slide with a page that no rule has anything to say about, to be spoilt one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.check import check
from generator.color import ThemeColor
from generator.diagnostic import Diagnostic, Span
from generator.geometry import Box, Insets, Point, Size, pt
from generator.model.blocks import Block, Paragraph, Run
from generator.model.deck import Deck, Slide
from generator.model.diagram import Stroke
from generator.model.image import Image
from generator.model.page import (
    ConnectorFrame,
    Frame,
    Glue,
    GroupFrame,
    Page,
    Pages,
    PictureFrame,
    PlaceholderRef,
    PresetGeometry,
    ShapeFrame,
    TextFrame,
)
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import (
    DiagramStyle,
    FontScheme,
    Layout,
    LevelStyle,
    RoleStyle,
    Slot,
    TableStyle,
    TextStyle,
    Theme,
)

INK = ThemeColor("tx1")
LINE = Stroke(ThemeColor("tx2"), pt(1.5))


class Hand:
    """Writes slides, pages and frames; boxes in points."""

    span = Span("deck.md", 1, 1)
    line = LINE

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        return Box(pt(x), pt(y), pt(width), pt(height))

    def style(self, size: int) -> TextStyle:
        return TextStyle("text", (LevelStyle(size, 1400, color=INK),))

    @property
    def layout(self) -> Layout:
        return Layout(
            name="content",
            title="Content",
            type="obj",
            slots=(
                Slot("title", "Title", "title", None, self.box(48, 24, 864, 80), self.style(3000)),
                Slot("body", "Body", "obj", 1, self.box(48, 120, 420, 364), self.style(2200)),
                Slot("footer", "Footer", "ftr", 11, self.box(48, 500, 600, 20), self.style(1200)),
            ),
        )

    @property
    def theme(self) -> Theme:
        text = LevelStyle(1800, 1400)
        look = RoleStyle(ThemeColor("accent1"), ThemeColor("bg1"))
        return Theme(
            name="plain",
            title="Plain",
            slide_size=Size(pt(960), pt(540)),
            # Contrasts on white: black 21, 595959 7.00, 767676 4.54, 777777 4.48, 959595 2.98.
            colors={
                "dk1": "000000",
                "lt1": "FFFFFF",
                "dk2": "595959",
                "lt2": "EEEEEE",
                "accent1": "767676",
                "accent2": "777777",
                "accent3": "959595",
                "accent4": "000000",
                "accent5": "000000",
                "accent6": "000000",
                "hlink": "959595",
                "folHlink": "000000",
            },
            color_map={"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
            fonts=FontScheme("Arial", "SimSun", "Arial", "SimSun", "Consolas"),
            type_scale=(2200, 2000, 1800),
            text_styles={},
            layouts=(self.layout,),
            master_slots=(),
            guides_vertical=(),
            guides_horizontal=(),
            diagram=DiagramStyle({}, look, look, look, look, (1600,), (1400,), pt(5)),
            table=TableStyle(text, text, text, Insets(), 1, 1, INK, 1, INK, 1, INK),
        )

    def words(self, text: str, key: str = "", size: int = 2200, **look: object) -> TextParagraph:
        return TextParagraph((TextRun(text, size, "en-US", **look),), key=key)  # pyright: ignore[reportArgumentType]

    def text(self, key: str, text: str, box: Box, **look: object) -> TextFrame:
        return TextFrame(key, key, box, (self.words(text, **look),))

    def title(self, text: str, key: str = "s/title") -> TextFrame:
        frame = self.text(key, text, self.box(48, 24, 864, 80), size=3000)
        return replace(frame, placeholder=PlaceholderRef("title", None))

    def footer(self, text: str, size: int = 1200) -> TextFrame:
        frame = self.text("s/footer", text, self.box(48, 500, 600, 20), size=size)
        return replace(frame, placeholder=PlaceholderRef("ftr", 11))

    def paragraph(self, key: str, text: str, line: int = 5) -> Paragraph:
        return Paragraph(key, Span("deck.md", line, 1), (Run(text),))

    def slide(self, *blocks: Block, key: str = "s", title: str = "One kernel", notes: tuple[Block, ...] = ()) -> Slide:
        return Slide(key, Span("deck.md", 3, 1), "content", (Run(title),) if title else (), blocks, notes)

    def page(
        self, *frames: Frame, key: str = "s", title: str = "One kernel", notes: tuple[TextParagraph, ...] = ()
    ) -> Page:
        shown = (self.title(title), *frames) if title else frames
        return Page(key, Span("deck.md", 3, 1), self.layout, title, shown, notes)

    def picture(self, box: Box, alt: str = "a ship", key: str = "s/pic") -> PictureFrame:
        image = Image("ship.png", "image/png", 10, 10, (96, 96), b"")
        return PictureFrame(key, key, box, image, alt)

    def diagram(self, alt: str | None = "a and b") -> GroupFrame:
        a = ShapeFrame("s/d/a", "a", self.box(500, 200, 100, 40), PresetGeometry("rect"))
        b = ShapeFrame("s/d/b", "b", self.box(700, 200, 100, 40), PresetGeometry("rect"))
        start, end = Point(pt(600), pt(220)), Point(pt(700), pt(220))
        line = ConnectorFrame(
            key="s/d/a->b",
            name="a->b",
            preset="straightConnector1",
            box=self.box(600, 220, 100, 0),
            start=start,
            end=end,
            stroke=LINE,
            start_glue=Glue("s/d/a", 3),
            end_glue=Glue("s/d/b", 1),
        )
        return GroupFrame("s/d", "Diagram", self.box(500, 200, 300, 40), (a, b, line), alt)

    def check(self, slides: Iterable[Slide] = (), pages: Iterable[Page] = ()) -> list[Diagnostic]:
        """What the rules find; a slide or a page that is not given is the plain one."""
        deck = Deck("deck", "en", "en-US", "Deck", tuple(slides) or (self.slide(),))
        built = Pages("deck", "en", "en-US", "Deck", "", tuple(pages) or (self.page(),))
        return list(check(deck, built, self.theme))

    def found(self, *pages: Page, slides: Iterable[Slide] = ()) -> list[str]:
        """The codes of what the rules find."""
        return [item.code for item in self.check(slides, pages)]


@pytest.fixture(scope="session")
def hand() -> Hand:
    return Hand()
