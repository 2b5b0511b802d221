"""Hand-made diagrams in points, and a theme that has only what drawing asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.color import ThemeColor
from generator.diagnostic import Diagnostics, Span
from generator.geometry import Box, Emu, Insets, Point, Size, pt
from generator.layout.diagram import draw_diagram
from generator.model.diagram import (
    Cluster,
    Diagram,
    Edge,
    EdgeLabel,
    EdgesMode,
    Label,
    Node,
    NodeShape,
    Route,
    StraightRoute,
    Stroke,
)
from generator.model.page import ConnectorFrame, Frame, GroupFrame, ShapeFrame, TextFrame
from generator.model.text import Align, Anchor, TextParagraph, TextRun
from generator.model.theme import DiagramStyle, FontScheme, LevelStyle, RoleStyle, TableStyle, Theme

LINE = Stroke(ThemeColor("tx2"), pt(1.5))


def _theme() -> Theme:
    look = RoleStyle(ThemeColor("accent1"), ThemeColor("bg1"))
    line = RoleStyle(None, ThemeColor("tx2"), ThemeColor("tx2"), pt(1.5))
    text = LevelStyle(1800, 1400)
    ink = ThemeColor("tx1")
    return Theme(
        name="plain",
        title="Plain",
        slide_size=Size(pt(960), pt(540)),
        colors={},
        color_map={},
        fonts=FontScheme("Arial", "SimSun", "Arial", "SimSun", "Consolas"),
        type_scale=(2200, 2000, 1800),
        text_styles={},
        layouts=(),
        master_slots=(),
        guides_vertical=(),
        guides_horizontal=(),
        diagram=DiagramStyle(
            roles={},
            node=look,
            cluster=look,
            plain=look,
            edge=line,
            label_sizes=(1800, 1600, 1400),
            edge_label_sizes=(1600, 1400),
            corner_radius=pt(5),
        ),
        table=TableStyle(text, text, text, Insets(), 1, 1, ink, 1, ink, 1, ink),
    )


class Hand:
    """Writes diagrams: every length in points, boxes as x, y, width, height."""

    span = Span("deck.md", 7, 1)

    def point(self, x: float, y: float) -> Point:
        return Point(pt(x), pt(y))

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        return Box(pt(x), pt(y), pt(width), pt(height))

    def label(self, text: str, box: Box, size: int = 1600, align: Align = "ctr") -> Label:
        lines = text.split("\n") if text else ()
        return Label(tuple(TextParagraph((TextRun(line, size, "en-US"),), align=align) for line in lines), box)

    def rise(self, size: float = 16) -> Emu:
        """How far above the middle of its room a line of Latin words is set; Chinese stands in the middle."""
        return pt(0.077 * size)

    def node(self, name: str, *place: float, shape: NodeShape = "rect", size: int = 1600) -> Node:
        box = self.box(*place)
        return Node(name, shape, box, self.label(name, box, size), ThemeColor("accent1"), LINE, corner_radius=pt(5))

    def edge(self, tail: str, head: str, route: Route, label: Label | None = None) -> Edge:
        labels = (EdgeLabel("label", label),) if label else ()
        labels = (EdgeLabel("label", label),) if label else ()
        return Edge(f"{tail}->{head}", tail, head, route, LINE, "none", "triangle", labels)

    def straight(self, tail: str, head: str, start: tuple[float, float], end: tuple[float, float]) -> Edge:
        return self.edge(tail, head, StraightRoute(self.point(*start), self.point(*end)))

    def diagram(
        self,
        nodes: tuple[Node, ...],
        edges: tuple[Edge, ...] = (),
        clusters: tuple[Cluster, ...] = (),
        size: tuple[float, float] = (400, 300),
        label: Label | None = None,
    ) -> Diagram:
        return Diagram(
            "en/s/d", "Stack", self.span, Size(pt(size[0]), pt(size[1])), nodes, edges, clusters, "a graph", label
        )


class Drawn:
    """A group, with its frames by what comes after the group's own key."""

    def __init__(self, group: GroupFrame) -> None:
        self.group = group
        self.frames = {frame.key.removeprefix("s/d/"): frame for frame in walk(group)}

    def shape(self, key: str) -> ShapeFrame:
        frame = self.frames[key]
        assert isinstance(frame, ShapeFrame)
        return frame

    def connector(self, key: str) -> ConnectorFrame:
        frame = self.frames[key]
        assert isinstance(frame, ConnectorFrame)
        return frame

    def text(self, key: str) -> TextFrame:
        frame = self.frames[key]
        assert isinstance(frame, TextFrame)
        return frame

    def nested(self, key: str) -> GroupFrame:
        frame = self.frames[key]
        assert isinstance(frame, GroupFrame)
        return frame


def walk(frame: Frame) -> Iterator[Frame]:
    yield frame
    if isinstance(frame, GroupFrame):
        for child in frame.children:
            yield from walk(child)


class Desk:
    """Draws with the plain theme; without a slot, at the scale of 1 and at the origin."""

    theme = _theme()

    def draw(
        self, diagram: Diagram, slot: Box | None = None, anchor: Anchor = "ctr", edges: EdgesMode = "glued"
    ) -> Drawn:
        diagnostics = Diagnostics()
        slot = slot or self.same(diagram)
        group = draw_diagram(diagram, slot, self.theme, "s/d", "what it shows", diagnostics, anchor, edges)
        assert not list(diagnostics)
        assert group is not None
        return Drawn(group)

    def same(self, diagram: Diagram) -> Box:
        return Box(0, 0, diagram.size.width, diagram.size.height)


@pytest.fixture(scope="session")
def hand() -> Hand:
    return Hand()


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk()
