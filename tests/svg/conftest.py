"""Frames by hand, in points, and the light theme to write them in."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator.color import ThemeColor
from generator.diagnostic import Diagnostics
from generator.geometry import Box, Point, pt
from generator.layout.diagram.connector import endpoints
from generator.model.diagram import ArrowKind, Stroke
from generator.model.page import ArrowSize, ConnectorFrame, Frame, Geometry, GroupFrame, PresetGeometry, ShapeFrame
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import Theme
from generator.pipeline import Options, find_diagrams
from generator.write.svg import write_svg

SVG = "{http://www.w3.org/2000/svg}"


class Hand:
    """Every length in points, boxes as x, y, width, height."""

    line = Stroke(ThemeColor("tx2"), pt(1.5))

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        return Box(pt(x), pt(y), pt(width), pt(height))

    def words(self, *lines: str, size: int = 1600, lang: str = "en-US", **looks: object) -> tuple[TextParagraph, ...]:
        return tuple(TextParagraph((TextRun(line, size, lang, **looks),), align="ctr") for line in lines)

    def shape(self, key: str, box: Box, geometry: Geometry | None = None, **more: object) -> ShapeFrame:
        return ShapeFrame(key, key, box, geometry or PresetGeometry("rect"), **more)

    def connector(
        self,
        preset: str,
        box: Box,
        *,
        rotation: int = 0,
        flips: tuple[bool, bool] = (False, False),
        adjusts: Sequence[int] = (),
        end: ArrowKind = "none",
        start: ArrowKind = "none",
        size: ArrowSize = ArrowSize(),  # noqa: B008 - frozen
    ) -> ConnectorFrame:
        tips: tuple[Point, Point] = endpoints(box, rotation, *flips)
        named = tuple((f"adj{index}", value) for index, value in enumerate(adjusts, 1))
        return ConnectorFrame(
            "g/e",
            "e",
            preset,
            box,
            *tips,
            self.line,
            rotation,
            *flips,
            named,
            start_arrow=start,
            end_arrow=end,
            start_size=size,
            end_size=size,
        )


class Written:
    """A finished SVG, read back by the standard library's parser."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.root = fromstring(data)
        self.by_id = {element.get("id"): element for element in self.root.iter() if element.get("id")}

    def all(self, tag: str, within: str | None = None) -> list[Element]:
        return list((self.by_id[within] if within else self.root).iter(SVG + tag))

    def paths(self, within: str) -> list[str]:
        return [element.get("d", "") for element in self.all("path", within)]

    def lines(self, within: str) -> list[tuple[str, str, str, str]]:
        """The words of each line with its x, its baseline and its anchor."""
        rows = [element for element in self.all("tspan", within) if element.get("y")]
        return [
            ("".join(row.itertext()), row.get("x", ""), row.get("y", ""), row.get("text-anchor", "")) for row in rows
        ]


class Writer:
    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def write(self, *frames: Frame, box: Box | None = None, alt: str | None = "what it shows") -> Written:
        group = GroupFrame("g", "g", box or frames[0].box, frames, alt)
        return Written(write_svg(group, self.theme, title="A title", lang="en-US"))


@pytest.fixture(scope="session")
def hand() -> Hand:
    return Hand()


@pytest.fixture(scope="session")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    path: Path = tmp_path_factory.mktemp("dot") / "graph.dot"
    path.write_text("digraph { a }")
    (found,) = find_diagrams(path, Options(), Diagnostics())
    return Writer(found.draft.theme)
