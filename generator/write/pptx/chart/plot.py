"""The plot area: a plot for each kind of chart, in the part of the frame that words leave free (21.2.2.145)."""

from __future__ import annotations

from typing import assert_never

from generator.model.chart import Stacking
from generator.write.pptx.chart.axes import FIRST_AXIS, SECOND_AXIS, add_axes
from generator.write.pptx.chart.job import Job
from generator.write.pptx.chart.labels import add_no_labels
from generator.write.pptx.chart.room import GAP_WIDTH, Area, divide_frame, line_height
from generator.write.pptx.chart.series import add_series
from generator.write.pptx.chart.xml import part, value
from generator.write.pptx.paint import add_fill, add_line
from generator.write.pptx.xml import Element

_GROUPINGS: dict[Stacking, str] = {"none": "standard", "stacked": "stacked", "percent": "percentStacked"}
_HOLE = 55
_LABEL_LINES = 2.6
"""Above and below a pie: two lines of a label."""


def add_plot_area(chart: Element, job: Job) -> None:
    """`c:plotArea` with its plot and its axes."""
    area = part(chart, "plotArea")
    place = divide_frame(job.frame).plot
    if job.chart.is_round:
        _add_layout(area, _round_area(place, job), inner=True)
    else:
        _add_layout(area, place, inner=False)
    _add_plot(area, job)
    if not job.chart.is_round:
        add_axes(area, job)
    properties = part(area, "spPr")
    add_fill(properties, None)
    add_line(properties, None)


def add_manual_layout(parent: Element, area: Area) -> None:
    """`c:layout` of a title (which has no size) or a legend."""
    _add_layout(parent, area, inner=None)


def _add_layout(parent: Element, area: Area, *, inner: bool | None) -> None:
    layout = part(part(parent, "layout"), "manualLayout")
    if inner is not None:
        value(layout, "layoutTarget", "inner" if inner else "outer")
    value(layout, "xMode", "edge")
    value(layout, "yMode", "edge")
    for name, length in (("x", area.x), ("y", area.y)):
        value(layout, name, _share(length))
    for name, length in (("w", area.width), ("h", area.height)):
        if length:
            value(layout, name, _share(length))


def _share(length: float) -> float:
    return round(length, 5)


def _round_area(place: Area, job: Job) -> Area:
    """A square in the middle; around a pie with labels there is room for them."""
    frame, chart = job.frame, job.chart
    width, height = place.width * frame.box.width, place.height * frame.box.height
    if chart.kind == "pie" and (job.values or chart.names == "none"):
        side = max(height / 3, height - 2 * _LABEL_LINES * line_height(frame))
    else:
        side = height * 0.92
    side = min(side, width / 2 if chart.kind == "pie" else width)
    across, down = side / frame.box.width, side / frame.box.height
    return Area(place.x + (place.width - across) / 2, place.y + (place.height - down) / 2, across, down)


def _add_plot(area: Element, job: Job) -> None:
    chart = job.chart
    match chart.kind:
        case "bar" | "barh":
            plot = part(area, "barChart")
            value(plot, "barDir", "col" if chart.kind == "bar" else "bar")
            value(plot, "grouping", "clustered" if chart.stacking == "none" else _GROUPINGS[chart.stacking])
            _add_content(plot, job)
            value(plot, "gapWidth", GAP_WIDTH)
            if chart.stacking != "none":
                value(plot, "overlap", 100)
        case "line":
            plot = part(area, "lineChart")
            value(plot, "grouping", "standard")
            _add_content(plot, job)
            value(plot, "marker", val=True)
        case "area":
            plot = part(area, "areaChart")
            value(plot, "grouping", _GROUPINGS[chart.stacking])
            _add_content(plot, job)
        case "scatter":
            plot = part(area, "scatterChart")
            value(plot, "scatterStyle", "lineMarker")
            _add_content(plot, job)
        case "pie" | "doughnut":
            plot = part(area, f"{chart.kind}Chart")
            _add_content(plot, job)
            value(plot, "firstSliceAng", 0)
            if chart.kind == "doughnut":
                value(plot, "holeSize", _HOLE)
            return
        case _:
            assert_never(chart.kind)
    value(plot, "axId", FIRST_AXIS)
    value(plot, "axId", SECOND_AXIS)


def _add_content(plot: Element, job: Job) -> None:
    value(plot, "varyColors", val=job.chart.is_round)
    add_series(plot, job)
    add_no_labels(plot)
