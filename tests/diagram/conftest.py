"""A small theme, a ruler with fixed advances, and Graphviz for whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from generator.color import SCHEME_SLOTS, ThemeColor
from generator.diagnostic import Diagnostics, Span
from generator.diagram import lay_out_diagrams, open_graphviz
from generator.diagram.graphviz import Graphviz
from generator.geometry import Box, Emu, Insets, Point, Size, pt
from generator.layout.diagram import draw_diagram
from generator.layout.diagram.connector import endpoints
from generator.layout.diagram.sites import sites
from generator.model.diagram import Cluster, Diagram, DiagramSource, Edge, EdgesMode, Node
from generator.model.page import ConnectorFrame, Frame, GroupFrame
from generator.model.text import Line, TextExtent, TextParagraph, TextRun
from generator.model.theme import DiagramStyle, FontScheme, LevelStyle, RoleStyle, TableStyle, Theme
from generator.script import is_east_asian

SLOT = ThemeColor


class FixedRuler:
    """Every Latin character is 0.6 em wide, every East Asian one 1 em, every line 1.2 em high."""

    def natural_width(self, paragraphs: Sequence[TextParagraph]) -> Emu:
        return max((self._width(paragraph) for paragraph in paragraphs), default=0)

    def measure(self, paragraphs: Sequence[TextParagraph], width: Emu) -> TextExtent:
        lines = tuple((Line(item.text, self._width(item), self._size(item)),) for item in paragraphs)
        height = sum(pt(self._size(item) / 100 * 1.2) for item in paragraphs)
        return TextExtent(lines, height, height)

    def screen_width(self, run: TextRun) -> int:
        return sum(round((1 if is_east_asian(char) else 0.6) * run.size / 75) for char in run.text)

    def _width(self, paragraph: TextParagraph) -> Emu:
        return sum(
            pt((1 if is_east_asian(char) else 0.6) * run.size / 100) for run in paragraph.runs for char in run.text
        )

    def _size(self, paragraph: TextParagraph) -> int:
        return max((run.size for run in paragraph.runs), default=paragraph.end_size)


ROLES = {
    "app": RoleStyle(SLOT("accent1"), SLOT("bg1")),
    "libs": RoleStyle(SLOT("accent2"), SLOT("bg1")),
    "panel": RoleStyle(SLOT("bg2"), SLOT("tx1"), SLOT("accent4"), pt(2), bold=False),
}

_HEX = "172033 FFFFFF 0F2A4A F3F5F8 0F5BD8 0A8373 6B2490 A85510 3A4B66 B4232F 0F5BD8 6B2490"

COLORS = dict(
    zip(
        SCHEME_SLOTS,
        _HEX.split(),
        strict=True,
    )
)


@pytest.fixture(scope="session")
def theme() -> Theme:
    level = LevelStyle(1600, 1400)
    return Theme(
        name="test",
        title="Test",
        slide_size=Size(12_192_000, 6_858_000),
        colors=COLORS,
        color_map={"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
        fonts=FontScheme("Calibri", "YaHei", "Calibri", "YaHei", "Consolas"),
        type_scale=(1600,),
        text_styles={},
        layouts=(),
        master_slots=(),
        guides_vertical=(),
        guides_horizontal=(),
        diagram=DiagramStyle(
            roles=ROLES,
            node=RoleStyle(SLOT("bg1"), SLOT("tx1"), SLOT("tx2"), pt(1.5)),
            cluster=RoleStyle(SLOT("bg2"), SLOT("tx2"), SLOT("tx2"), pt(1)),
            plain=RoleStyle(None, SLOT("tx1"), bold=False),
            edge=RoleStyle(None, SLOT("tx2"), SLOT("tx2"), pt(1.5), bold=False),
            label_sizes=(1800, 1600, 1400),
            edge_label_sizes=(1600, 1400),
            corner_radius=pt(5),
        ),
        table=TableStyle(level, level, level, Insets(), 0, 0, SLOT("tx1"), 0, SLOT("tx1"), 0, SLOT("tx1")),
    )


@pytest.fixture(scope="session")
def ruler() -> FixedRuler:
    return FixedRuler()


@pytest.fixture(scope="session")
def graphviz() -> Iterator[Graphviz]:
    with open_graphviz("bundled") as handle:
        yield handle


def source(dot: str, key: str = "deck/slide/diagram", lang: str = "en-US") -> DiagramSource:
    """DOT that begins in line 11 of talk.md, three columns in, and is called by the last part of its key."""
    spans = tuple(Span("talk.md", 11 + index, 3) for index in range(dot.count("\n") + 1))
    return DiagramSource(key, key.rsplit("/", maxsplit=1)[-1], dot, Span("talk.md", 10), spans, lang)


@dataclass(frozen=True)
class Drawn:
    """What came of one source."""

    diagram: Diagram | None
    diagnostics: Diagnostics
    said: list[str] = field(default_factory=list)

    @property
    def whole(self) -> Diagram:
        assert self.diagram is not None, self.said
        return self.diagram

    def node(self, name: str) -> Node:
        return next(node for node in self.whole.nodes if node.id == name)

    def edge(self, name: str) -> Edge:
        return next(edge for edge in self.whole.edges if edge.id == name)

    def cluster(self, name: str) -> Cluster:
        return next(cluster for cluster in self.whole.clusters if cluster.id == name)


Draw = Callable[..., Drawn]


@pytest.fixture(scope="session")
def draw(theme: Theme, ruler: FixedRuler, graphviz: Graphviz) -> Draw:
    """DOT in, the diagram and what was said about it out."""

    def draw(dot: str, lang: str = "en-US") -> Drawn:
        diagnostics = Diagnostics()
        one = source(dot, lang=lang)
        diagrams = lay_out_diagrams([one], theme, ruler, graphviz, diagnostics)
        return Drawn(diagrams.get(one.key), diagnostics, [str(item) for item in diagnostics])

    return draw


@pytest.fixture(scope="session")
def make_source() -> Callable[..., DiagramSource]:
    return source


@dataclass(frozen=True)
class DrawnFrames:
    """A diagram with the frames that it becomes."""

    diagram: Diagram
    group: GroupFrame

    def frames(self) -> dict[str, Frame]:
        return {frame.key: frame for frame in _walk(self.group)}

    def connectors(self) -> Iterator[tuple[Edge, ConnectorFrame | None]]:
        """Each edge with its connector, which stands alone or in a group with its heads."""
        frames = self.frames()
        for edge in self.diagram.edges:
            frame = frames[f"d/{edge.id}"]
            parts = frame.children if isinstance(frame, GroupFrame) else (frame,)
            yield edge, next((part for part in parts if isinstance(part, ConnectorFrame)), None)

    def loose(self) -> list[str]:
        """Edges without a connector or with an end that is tied to nothing."""
        return [
            edge.id
            for edge, line in self.connectors()
            if line is None or line.start_glue is None or line.end_glue is None
        ]

    def tips(self) -> Iterator[tuple[Edge, Point, Point]]:
        for edge, line in self.connectors():
            if line:
                yield edge, line.start, line.end

    def errors(self) -> list[str]:
        """Connectors whose stored frame does not end on the sites that it names."""
        frames = self.frames()
        found: list[str] = []
        for edge, line in self.connectors():
            if line is None:
                continue
            ends = endpoints(line.box, line.rotation, line.flip_horizontal, line.flip_vertical)
            for glue, place in zip((line.start_glue, line.end_glue), ends, strict=True):
                if glue is None:
                    continue
                places = sites(frames[glue.key])
                if glue.site >= len(places):
                    found.append(f"{edge.id}: {glue.key} has no site {glue.site}")
                elif max(abs(places[glue.site].x - place.x), abs(places[glue.site].y - place.y)) > 1:
                    found.append(f"{edge.id}: {place} is not {places[glue.site]}")
        return found


def _walk(frame: Frame) -> Iterator[Frame]:
    yield frame
    if isinstance(frame, GroupFrame):
        for child in frame.children:
            yield from _walk(child)


@pytest.fixture(scope="session")
def draw_frames(draw: Draw, theme: Theme) -> Callable[..., DrawnFrames]:
    """DOT in, frames on a slide of the diagram's own size out."""

    def draw_frames(dot: str, edges: EdgesMode = "glued") -> DrawnFrames:
        diagram = draw(dot).whole
        slot = Box(0, 0, diagram.size.width, diagram.size.height)
        group = draw_diagram(diagram, slot, theme, "d", "", Diagnostics(), edges=edges)
        assert group is not None
        return DrawnFrames(diagram, group)

    return draw_frames
