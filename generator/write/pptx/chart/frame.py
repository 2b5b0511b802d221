"""The chart on the slide: a graphic frame that leads to the chart's part, and the collector of those parts."""

from __future__ import annotations

from generator.model.chart import ChartFrame
from generator.model.theme import Theme
from generator.write.pptx.chart.job import Job
from generator.write.pptx.chart.look import ChartLook, chart_look
from generator.write.pptx.chart.room import shows_values
from generator.write.pptx.chart.sheet import CONTENT_TYPE as WORKBOOK_TYPE
from generator.write.pptx.chart.sheet import workbook
from generator.write.pptx.chart.space import chart_space
from generator.write.pptx.chart.xml import CHART, link
from generator.write.pptx.context import PartContext
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.part import PartContent, Relationship
from generator.write.pptx.placeholder import add_placeholder
from generator.write.pptx.xml import Element, sub

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TO_CHART = f"{_OFFICE}/chart"
_TO_WORKBOOK = f"{_OFFICE}/package"
_WORKBOOK_LINK = "rId1"


class Charts:
    """Collects the charts of all slides: chart1, chart2 … in the order in which they are written."""

    __slots__ = ("_look", "_parts", "_theme")

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._look: ChartLook | None = None
        self._parts: list[PartContent] = []

    def part_name(self, frame: ChartFrame) -> str:
        """The part that holds this chart; its workbook is a part of its own."""
        if self._look is None:
            self._look = chart_look(self._theme)
        count = len(self._parts) // 2 + 1
        book = f"/ppt/embeddings/Microsoft_Excel_Worksheet{count}.xlsx"
        name = f"/ppt/charts/chart{count}.xml"
        data = chart_space(Job(frame, self._look, shows_values(frame)), _WORKBOOK_LINK)
        relationships = (Relationship(_WORKBOOK_LINK, _TO_WORKBOOK, book),)
        self._parts.append(PartContent(name, CONTENT_TYPE, data, relationships))
        self._parts.append(PartContent(book, WORKBOOK_TYPE, workbook(frame.chart, self._theme)))
        return name

    @property
    def parts(self) -> tuple[PartContent, ...]:
        """The charts and their workbooks."""
        return tuple(self._parts)


def add_chart(parent: Element, frame: ChartFrame, context: PartContext, charts: Charts) -> None:
    """`p:graphicFrame` with the chart. In a placeholder it still says where it is, as PowerPoint's charts do."""
    graphic_frame = sub(parent, "p:graphicFrame")
    identity = sub(graphic_frame, "p:nvGraphicFramePr")
    add_identity(identity, context, frame.key, frame.name, frame.alt)
    properties = sub(identity, "p:cNvGraphicFramePr")
    if frame.placeholder is not None:
        sub(properties, "a:graphicFrameLocks", noGrp="1")
    add_placeholder(identity, frame.placeholder)
    add_place(graphic_frame, frame.box, tag="p:xfrm")
    data = sub(sub(graphic_frame, "a:graphic"), "a:graphicData", uri=CHART)
    link(data, "chart", context.relations.add(_TO_CHART, charts.part_name(frame)))
