"""A small theme and hand-made pages that hold every kind of frame, in Chinese and in English."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from generator.color import MAPPED_SLOTS, RgbColor, ThemeColor
from generator.diagnostic import Span
from generator.geometry import Box, Insets, Point, Size, pt
from generator.model.diagram import Stroke
from generator.model.image import Image
from generator.model.page import (
    CellBorder,
    ConnectorFrame,
    CustomGeometry,
    Frame,
    Glue,
    GroupFrame,
    Page,
    Pages,
    PictureFrame,
    PlaceholderRef,
    PresetGeometry,
    SectionMark,
    ShapeFrame,
    TableCell,
    TableFrame,
    TableRow,
    TextFrame,
)
from generator.model.path import Outline, PathStep
from generator.model.text import (
    CharBullet,
    ExactSpacing,
    ExternalLink,
    NumberBullet,
    PercentSpacing,
    SlideLink,
    TextParagraph,
    TextRun,
)
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
from generator.write.pptx import write_pptx

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SPAN = Span("talk.md", 1, 1)
ACCENT, MUTED, WHITE = ThemeColor("accent1"), ThemeColor("tx2"), ThemeColor("bg1")


def points(x: float, y: float, width: float, height: float) -> Box:
    return Box(pt(x), pt(y), pt(width), pt(height))


# --- the theme ---

TITLE_STYLE = TextStyle("title", (LevelStyle(3000, 2800, bold=True, line_spacing=95_000, font="major"),))
BODY_STYLE = TextStyle(
    "body",
    (
        LevelStyle(2200, 1800, False, ThemeColor("tx1"), 105_000, 1000, pt(18), -pt(18), "•", ACCENT),
        LevelStyle(2000, 1800, False, ThemeColor("tx1"), 105_000, 600, pt(38), -pt(16), "–", ACCENT),
    ),
)
PLAIN_STYLE = TextStyle("plain", (LevelStyle(2400, 1800, color=MUTED),))
CODE_STYLE = TextStyle("code", (LevelStyle(1800, 1600, font="mono"),))
FOOTER_STYLE = TextStyle("footer", (LevelStyle(1200, 1200, color=MUTED),))
NUMBER_STYLE = TextStyle("number", (LevelStyle(1200, 1200, color=MUTED, align="r"),))

TITLE = Slot("title", "Title", "title", None, points(48, 34, 864, 72), TITLE_STYLE, max_lines=2)
BODY = Slot("body", "Content", "obj", 1, points(48, 120, 864, 364), BODY_STYLE)
FOOTERS = (
    Slot("date", "Date", "dt", 10, points(634, 502, 204, 22), FOOTER_STYLE, anchor="ctr"),
    Slot("footer", "Footer", "ftr", 11, points(48, 502, 570, 22), FOOTER_STYLE, anchor="ctr"),
    Slot("slide-number", "Slide Number", "sldNum", 12, points(855, 502, 57, 22), NUMBER_STYLE, anchor="ctr"),
)
COVER = Slot("title", "Title", "ctrTitle", None, points(48, 160, 490, 140), TITLE_STYLE)
SUBTITLE = Slot("subtitle", "Subtitle", "subTitle", 1, points(48, 312, 490, 64), PLAIN_STYLE)
TABLE = Slot("table", "Table", "tbl", 13, points(48, 120, 864, 328), BODY_STYLE)
PICTURE = Slot("picture", "Picture", "pic", 13, points(48, 120, 400, 300), PLAIN_STYLE)
CODE = Slot(
    "code",
    "Code",
    "body",
    13,
    points(48, 120, 570, 364),
    CODE_STYLE,
    insets=Insets(pt(16), pt(16), pt(16)),
    fill=ThemeColor("bg2"),
)

LAYOUTS = {
    "title": Layout("title", "Title Slide", "title", (COVER, SUBTITLE), footers=False),
    "content": Layout("content", "Title and Content", "obj", (TITLE, BODY, *FOOTERS)),
    "table": Layout("table", "Table", None, (TITLE, TABLE, *FOOTERS)),
    "picture": Layout("picture", "Picture", None, (TITLE, PICTURE, *FOOTERS)),
    "code": Layout("code", "Code", None, (TITLE, CODE, *FOOTERS)),
    "free": Layout("free", "Title Only", "titleOnly", (TITLE, *FOOTERS)),
}


@pytest.fixture(scope="session")
def theme() -> Theme:
    dark, light, dark2, light2, link = "172033", "FFFFFF", "0F2A4A", "F3F5F8", "0F5BD8"
    accents = ("0F5BD8", "0A8373", "6B2490", "A85510", "3A4B66", "B4232F")
    colors = {"dk1": dark, "lt1": light, "dk2": dark2, "lt2": light2, "hlink": link, "folHlink": "6B2490"}
    colors |= {f"accent{number}": value for number, value in enumerate(accents, 1)}
    plain = RoleStyle(None, ThemeColor("tx1"))
    header = LevelStyle(1600, 1400, bold=True, color=MUTED)
    styles = (TITLE_STYLE, BODY_STYLE, PLAIN_STYLE, CODE_STYLE, FOOTER_STYLE, NUMBER_STYLE)
    return Theme(
        name="light",
        title="Light",
        slide_size=Size(pt(960), pt(540)),
        colors=colors,
        color_map=dict(zip(MAPPED_SLOTS, ("lt1", "dk1", "lt2", "dk2"), strict=True)),
        fonts=FontScheme("Calibri", "Microsoft YaHei", "Calibri", "Microsoft YaHei", "Consolas"),
        type_scale=(1200, 1400, 1600, 1800, 2000, 2200, 2400, 3000),
        text_styles={style.name: style for style in styles},
        layouts=tuple(LAYOUTS.values()),
        master_slots=(
            TITLE,
            replace(BODY, kind="body"),
            *(replace(slot, idx=idx) for idx, slot in enumerate(FOOTERS, 2)),
        ),
        guides_vertical=(pt(48), pt(480), pt(912)),
        guides_horizontal=(pt(34), pt(120), pt(484)),
        diagram=DiagramStyle({}, plain, plain, plain, plain, (1600,), (1400,), pt(5)),
        table=TableStyle(header, header, header, Insets(), pt(40), pt(48), MUTED, pt(1.5), MUTED, pt(0.75), ACCENT),
    )


# --- the pages ---


def png(shade: int) -> Image:
    """A picture of 2 by 2 pixels in one grey."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(bytes([0, shade, shade]) * 2)
    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return Image(f"grey-{shade}.png", "image/png", 2, 2, (96.0, 96.0), data)


class Language:
    """Builds the pages of a deck in one language."""

    def __init__(self, lang: str, words: tuple[str, ...]) -> None:
        self.lang = lang
        self.words = words

    def run(self, text: str, size: int, **looks: object) -> TextRun:
        return TextRun(text, size, self.lang, **looks)

    def title(self, text: str) -> TextFrame:
        run = self.run(text, 3000, bold=True, font="major")
        paragraph = TextParagraph((run,), line_spacing=PercentSpacing(95_000), key="title")
        return TextFrame("title", "Title", TITLE.box, (paragraph,), PlaceholderRef("title", None))

    def item(self, text: str, level: int = 0) -> TextParagraph:
        """A list item that looks as the body's own style has it."""
        style = BODY_STYLE.level(level)
        return TextParagraph(
            (self.run(text, style.size),),
            level=level,
            bullet=CharBullet(style.bullet or "", ACCENT),
            line_spacing=PercentSpacing(style.line_spacing),
            space_before=style.space_before,
            margin_left=style.margin_left,
            indent=style.indent,
            key=f"item/{text}",
        )

    def plain(self, text: str, size: int = 1600, **looks: object) -> TextParagraph:
        return TextParagraph((self.run(text, size, **looks),), align="ctr")

    def footers(self, number: int) -> tuple[TextFrame, TextFrame]:
        words = TextParagraph((self.run(self.words[0], 1200),))
        digits = TextParagraph((self.run(str(number), 1200),), align="r")
        return (
            TextFrame("footer", "Footer", FOOTERS[1].box, (words,), PlaceholderRef("ftr", 11), anchor="ctr"),
            TextFrame(
                "number", "Slide Number", FOOTERS[2].box, (digits,), PlaceholderRef("sldNum", 12), anchor="ctr",
                field="slidenum",
            ),
        )  # fmt: skip

    def page(self, number: int, key: str, layout: str, title: str, *frames: Frame, **more: object) -> Page:
        return Page(
            key, SPAN, LAYOUTS[layout], title, (self.title(title), *frames, *self.footers(number)), section="a", **more
        )

    def cover(self) -> Page:
        words = self.title(self.words[0]).paragraphs
        title = TextFrame("title", "Title", COVER.box, words, PlaceholderRef("ctrTitle", None))
        subtitle = TextFrame(
            "subtitle", "Subtitle", SUBTITLE.box, (TextParagraph((self.run(self.words[1], 2400),)),),
            PlaceholderRef("subTitle", 1),
        )  # fmt: skip
        return Page("cover", SPAN, LAYOUTS["title"], self.words[0], (title, subtitle), transition="fade")

    def lists(self) -> Page:
        links = TextParagraph(
            (
                self.run(self.words[2], 2200, link=ExternalLink("https://example.org/a b%20c?q=容器&r=5%", "tip")),
                self.run(" / ", 2200),
                self.run(self.words[3], 2200, link=SlideLink("diagram")),
                self.run(" docker run", 2200, font="mono", color=ACCENT, highlight=RgbColor("FFFF00")),
            ),
            bullet=NumberBullet("arabicPeriod", 3, ACCENT),
            line_spacing=PercentSpacing(105_000),
            space_before=1000,
            margin_left=pt(18),
            indent=-pt(18),
        )
        body = TextFrame(
            "body", "Content", BODY.box, (self.item(self.words[4]), self.item(self.words[5], 1), links),
            PlaceholderRef("obj", 1),
        )  # fmt: skip
        notes = (
            TextParagraph((self.run(self.words[5], 1200),)),
            TextParagraph(
                (self.run(self.words[2], 1200, bold=True),), bullet=CharBullet("•"), margin_left=pt(12), indent=-pt(12)
            ),
        )
        return self.page(2, "lists", "content", self.words[4], body, notes=notes, transition="push")

    def diagram(self) -> Page:
        """Two boxes of different kinds in a cluster, joined by a glued connector, and an edge drawn as a path."""
        stroke = Stroke(MUTED, pt(1.5))
        one, two = points(100, 200, 120, 60), points(300, 300, 120, 60)
        rect = ShapeFrame(
            "d/vm", "vm", one, PresetGeometry("roundRect", (("adj", 8333),)), ACCENT, None,
            (self.plain(self.words[2], color=WHITE, bold=True),),
        )  # fmt: skip
        edge = (Point(0, 0), Point(pt(120), 0), Point(pt(120), pt(60)), Point(0, pt(60)))
        sites = (Point(pt(60), 0), Point(0, pt(30)), Point(pt(60), pt(60)), Point(pt(120), pt(30)), Point(pt(20), 0))
        steps = (PathStep("move", edge[:1]), *(PathStep("line", (corner,)) for corner in edge[1:]), PathStep("close"))
        drawn = ShapeFrame(
            "d/db", "db", two, CustomGeometry((Outline(steps),), sites, Box(0, 0, pt(120), pt(50))), None,
            Stroke(ACCENT, pt(1), "dash"), (self.plain(self.words[3]),),
        )  # fmt: skip
        panel = ShapeFrame("d/c", "cluster", points(80, 180, 360, 200), PresetGeometry("rect"), ThemeColor("bg2"))
        cluster = GroupFrame("d/cluster", "cluster group", panel.box, (panel, rect, drawn))
        # From the right side of `vm` down to the fifth site of `db`: 80 pt to the right, 70 pt down.
        start, end = Point(pt(220), pt(230)), Point(pt(320), pt(300))
        connector = ConnectorFrame(
            "d/vm->db", "vm to db", "bentConnector2", points(220, 230, 100, 70), start, end, stroke,
            start_glue=Glue("d/vm", 3), end_glue=Glue("d/db", 4), end_arrow="triangle",
        )  # fmt: skip
        curve = (PathStep("move", (Point(0, 0),)), PathStep("cubic", (Point(0, 9), Point(9, 9), Point(pt(40), pt(40)))))
        path = ShapeFrame(
            "d/db->vm", "db to vm", points(240, 200, 40, 40), CustomGeometry((Outline(curve, filled=False),), ()),
            None, stroke, start_arrow="oval", end_arrow="stealth",
        )  # fmt: skip
        label = TextFrame(
            "d/label", "label", points(330, 240, 60, 20), (self.plain("TCP", 1400),), wrap=False, anchor="ctr"
        )
        group = GroupFrame("d", "diagram", panel.box, (cluster, connector, path, label), alt=self.words[5])
        return self.page(3, "diagram", "free", self.words[3], group, transition="morph")

    def table(self) -> Page:
        def cell(text: str, **looks: object) -> TableCell:
            paragraph = TextParagraph((self.run(text, 1600),), line_spacing=ExactSpacing(1920), key=f"cell/{text}")
            return TableCell(f"cell/{text}", (paragraph,), insets=Insets(pt(12), pt(3), pt(8), pt(3)), **looks)

        rule = CellBorder(ThemeColor("tx1"), pt(1.5))
        header = TableRow(pt(40), (cell(self.words[2], border_bottom=rule), cell("GB", border_bottom=rule, align="r")))
        body = TableRow(pt(48), (cell(self.words[3], fill=ThemeColor("accent1", alpha=9_000)), cell("4", align="r")))
        frame = TableFrame(
            "table", "Table", points(48, 120, 864, 88), (pt(600), pt(264)), (header, body),
            placeholder=PlaceholderRef("tbl", 13), alt=self.words[5],
        )  # fmt: skip
        return self.page(4, "table", "table", self.words[1], frame, hidden=True)

    def pictures(self) -> Page:
        in_slot = PictureFrame(
            "p1", "Picture: one", PICTURE.box, png(80), self.words[5], placeholder=PlaceholderRef("pic", 13)
        )
        free = PictureFrame(
            "p2", "Picture: two", points(500, 120, 200, 200), png(80), self.words[4], Insets(10_000, 0, 25_000, 0)
        )
        decoration = PictureFrame("p3", "Picture: three", points(500, 340, 100, 100), png(160), "")
        return self.page(5, "pictures", "picture", self.words[2], in_slot, free, decoration, transition="wipe")

    def code(self) -> Page:
        lines = tuple(
            TextParagraph((self.run(text, 1800, font="mono"),) if text else (), end_size=1800)
            for text in ("FROM python:3.12", "", f"# {self.words[2]}\tone")
        )
        code = TextFrame("code", "Code", CODE.box, lines, PlaceholderRef("body", 13), insets=CODE.insets)
        words = TextParagraph((self.run("two\vlines \x07 of x", 1800, baseline=30_000, italic=True),))
        note = TextFrame(
            "note", "Note", points(640, 120, 270, 100), (words,), anchor="b", insets=Insets(pt(6), pt(2), pt(6), pt(2)),
            fill=ThemeColor("bg2"), stroke=Stroke(MUTED, pt(1)),
        )  # fmt: skip
        return self.page(6, "code", "code", "Dockerfile", code, note)

    def pages(self) -> Pages:
        pages = (self.cover(), self.lists(), self.diagram(), self.table(), self.pictures(), self.code())
        sections = (SectionMark("cover", self.words[0]), SectionMark("diagram", self.words[3]))
        return Pages("vm", self.lang[:2], self.lang, self.words[0], "Ada 李", pages, sections)


@pytest.fixture(scope="session")
def en() -> Pages:
    words = ("Two walls", "What they cost", "Machine", "Container", "A box with its own kernel", "It shares the kernel")
    return Language("en-US", words).pages()


@pytest.fixture(scope="session")
def zh() -> Pages:
    words = (
        "两种隔离 VM 与 Docker",
        "各要多少",
        "虚拟机",
        "Docker 容器",
        "自带内核的盒子",
        "它共用 Linux 内核，启动快",
    )
    return Language("zh-CN", words).pages()


@pytest.fixture(scope="session", params=["en", "zh"])
def pages(request: pytest.FixtureRequest) -> Pages:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def written(pages: Pages, theme: Theme) -> bytes:
    return write_pptx(pages, theme, modified=NOON)


@pytest.fixture(scope="session")
def write(theme: Theme) -> Callable[[Pages], bytes]:
    return lambda pages: write_pptx(pages, theme, modified=NOON)


@pytest.fixture(scope="session")
def one_page(theme: Theme) -> Callable[..., etree._Element]:
    """The XML of a slide that holds the given frames on the layout of that name."""

    def build(*frames: Frame, layout: str = "free", lang: str = "en-US", **more: object) -> etree._Element:
        page = Page("only", SPAN, LAYOUTS[layout], "Only", frames, **more)
        data = write_pptx(Pages("deck", "en", lang, "Deck", "", (page,)), theme, modified=NOON)
        with ZipFile(BytesIO(data)) as package:
            return etree.fromstring(package.read("ppt/slides/slide1.xml"))

    return build
