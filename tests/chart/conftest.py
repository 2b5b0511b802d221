"""Charts from their text, and decks of slides that each hold one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from generator.diagnostic import Diagnostics, Span
from generator.geometry import Box, pt
from generator.measure import make_ruler
from generator.model.chart import Chart, ChartFrame
from generator.model.page import Page, Pages, PlaceholderRef, TextFrame
from generator.model.source import DeckSettings, SourceText, language_tag
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import Theme
from generator.read.attributes import NONE, read_attributes
from generator.read.blocks import read_blocks
from generator.read.chart.fence import read_chart
from generator.read.context import Context, Flow, Reading
from generator.read.document import parse
from generator.read.markdown import make_parser
from generator.read.passage import passage_of
from generator.theme import load_theme
from generator.write.pptx.chart.frame import Charts, add_chart
from generator.write.pptx.context import PartContext
from generator.write.pptx.deck import deck_parts
from generator.write.pptx.ids import ShapeIds
from generator.write.pptx.media import Media
from generator.write.pptx.package import pack
from generator.write.pptx.part import PartContent
from generator.write.pptx.relations import Relations
from generator.write.pptx.xml import qn, to_bytes

THEMES = Path(__file__).parents[2] / "templates" / "themes"
CONTENT = Box(pt(48), pt(120), pt(864), pt(364))


@dataclass(frozen=True)
class Folder:
    """The files of a deck that is not on disk."""

    files: Mapping[str, bytes]
    settings: DeckSettings = field(default_factory=lambda: DeckSettings(Span("deck.yaml")))
    name: str = "talk"

    def read_bytes(self, path: str, span: Span, diagnostics: Diagnostics, base: str) -> bytes | None:
        if path not in self.files:
            diagnostics.error("file-missing", f'no file "{path}" beside {base}', span)
        return self.files.get(path)


@dataclass(frozen=True)
class Read:
    chart: Chart | None
    said: list[str]
    flow: Flow

    @property
    def whole(self) -> Chart:
        """The chart, of which nothing bad has been said."""
        assert self.chart is not None, self.said
        assert not self.said
        return self.chart


def read_fence(
    text: str,
    attributes: str = "type=bar",
    *,
    language: str = "en",
    files: Mapping[str, bytes] | None = None,
    indent: str = "",
    in_notes: bool = False,
) -> Read:
    """The chart of a fence in line 1 of `talk.md`; its data begin in line 2."""
    body = f"```chart {{{attributes}}}\n{text}\n```\n" if text else f"```chart {{{attributes}}}\n```\n"
    lines = [indent + line for line in body.split("\n")]
    count = len(lines)
    spans = tuple(Span("talk.md", number) for number in range(1, count + 1))
    source = SourceText("talk.md", "\n".join(lines), spans, (True,) * count)
    diagnostics = Diagnostics()
    (node,) = parse(source, make_parser(), diagnostics)
    info = passage_of(source, node.document.lines, node.line - 1, node.token.info)
    start = info.text.find("{")
    given = read_attributes(info, start) if start >= 0 else NONE
    reading = Reading(Folder(files or {}), language, language_tag(language), diagnostics, read_blocks)
    flow = Flow()
    found = read_chart(node, given, Context(reading, "slide", "slide", flow, in_notes=in_notes))
    return Read(found, [str(item) for item in diagnostics], flow)


@pytest.fixture(scope="session")
def read() -> Callable[..., Read]:
    return read_fence


def load(name: str) -> Theme:
    found = Diagnostics()

    def parent(other: str, diagnostics: Diagnostics) -> tuple[str, str]:
        path = THEMES / f"{other}.yaml"
        return str(path), path.read_text(encoding="utf-8")

    path, text = parent(name, found)
    theme = load_theme(name, text, path, found, parent)
    assert theme is not None, [str(item) for item in found]
    return theme


@pytest.fixture(scope="session")
def themes() -> Mapping[str, Theme]:
    return {name: load(name) for name in ("light", "dark", "print")}


def framed(chart: Chart, theme: Theme, box: Box = CONTENT, size: int = 1400) -> ChartFrame:
    """The chart in a box, with the room that its names take, as layout measures it."""
    ruler = make_ruler(theme.fonts)
    names = [TextParagraph((TextRun(name, size, chart.lang, bold=True),)) for name in chart.named]
    numbers = [TextParagraph((TextRun(text, size, chart.lang),)) for text in chart.numerals]
    names_width = ruler.natural_width(names) if chart.names != "none" else 0
    value_width = ruler.natural_width(numbers) if chart.values != "none" else 0
    return ChartFrame(chart.key, f"Chart {chart.key}", box, chart, size, names_width, value_width, chart.alt)


def deck_of(charts: Sequence[Chart], theme: Theme, *, box: Box = CONTENT, size: int = 1400) -> bytes:
    """A deck with a slide for each chart, written as the slide writer writes it."""
    layout = next(layout for layout in theme.layouts if layout.type == "titleOnly")
    lang = charts[0].lang
    pages = tuple(_page(chart, number, layout) for number, chart in enumerate(charts, 1))
    whole = Pages("deck", lang[:2], lang, "Charts", "Ada", pages)
    parts, relationships = deck_parts(whole, theme, datetime(2026, 11, 23, tzinfo=UTC))
    collected = Charts(theme)
    written: list[PartContent] = []
    for part in parts:
        if part.name.startswith("/ppt/slides/slide"):
            chart = charts[int(part.name.removeprefix("/ppt/slides/slide").removesuffix(".xml")) - 1]
            written.append(_with_chart(part, framed(chart, theme, box, size), theme, layout, collected))
        else:
            written.append(part)
    return pack((*written, *collected.parts), relationships)


def _page(chart: Chart, number: int, layout) -> Page:
    run = TextRun(f"{chart.kind} {number}", 3000, chart.lang, bold=True, font="major")
    slot = layout.slot("title")
    title = TextFrame("title", "Title", slot.box, (TextParagraph((run,)),), PlaceholderRef("title", None))
    return Page(f"page-{number}", Span("talk.md"), layout, run.text, (title,))


def _with_chart(part: PartContent, frame: ChartFrame, theme: Theme, layout, charts: Charts) -> PartContent:
    relations = Relations()
    for item in part.relationships:
        assert relations.add(item.kind, item.target, external=item.external) == item.id
    context = PartContext("page", frame.chart.lang, layout, theme.fonts, {}, relations, Media(()), ShapeIds(()))
    slide = etree.fromstring(part.data)
    tree = slide.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    add_chart(tree, frame, context, charts)
    return replace(part, data=to_bytes(slide), relationships=relations.all)


@pytest.fixture(scope="session")
def deck() -> Callable[..., bytes]:
    return deck_of


@pytest.fixture(scope="session")
def parts(themes: Mapping[str, Theme]) -> Callable[..., tuple[etree._Element, bytes]]:
    """The chart part as a tree, and the workbook behind it."""

    def of(chart: Chart, theme: str = "light", **more) -> tuple[etree._Element, bytes]:
        charts = Charts(themes[theme])
        charts.part_name(framed(chart, themes[theme], **more))
        space, book = charts.parts
        return etree.fromstring(space.data), book.data

    return of
