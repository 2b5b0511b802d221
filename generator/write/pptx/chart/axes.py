"""Axes: what stands along them, where they begin and end, and no more lines than it takes (21.2.2.25, 21.2.2.226)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from generator.geometry import pt
from generator.model.chart import Axis, Chart
from generator.model.diagram import Stroke
from generator.write.pptx.chart.job import Job
from generator.write.pptx.chart.words import add_format, add_letters, add_title, axis_format_code
from generator.write.pptx.chart.xml import part, value
from generator.write.pptx.paint import add_line
from generator.write.pptx.xml import Element

FIRST_AXIS, SECOND_AXIS = 111_111_111, 222_222_222
"""c:axId: x and y, the same in every chart, since they count in one chart alone."""

_RULE = pt(1)
_GRID = pt(0.75)
_WHOLE_STEPS = 100
"""From this range on no program divides an axis into parts of less than 1."""

_CLOSE = 0.8
"""Values that are all larger than this share of the largest: an axis of its own choice would not begin at 0."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Where an axis lies, and the other one that it meets."""

    own: int
    other: int
    position: str

    @property
    def upright(self) -> bool:
        return self.position == "l"


def add_axes(plot_area: Element, job: Job) -> None:
    """Both axes; x lies below, but in a chart of lying bars at the left."""
    across, up = ("l", "b") if job.chart.kind == "barh" else ("b", "l")
    first, second = _Side(FIRST_AXIS, SECOND_AXIS, across), _Side(SECOND_AXIS, FIRST_AXIS, up)
    if job.chart.kind == "scatter":
        _add_position_axis(plot_area, job, first)
    else:
        _add_category_axis(plot_area, job, first)
    _add_value_axis(plot_area, job, second)


def _needs_value_axis(job: Job) -> bool:
    """Whether there is an axis of values: bars with their numbers on them do without one."""
    chart = job.chart
    spoken = job.values and chart.kind in ("bar", "barh")
    return not spoken or chart.y.log or bool(chart.y.title)


def _add_category_axis(plot_area: Element, job: Job, side: _Side) -> None:
    chart = job.chart
    axis = part(plot_area, "catAx")
    value(axis, "axId", side.own)
    # Lying bars are read from the top.
    value(part(axis, "scaling"), "orientation", "maxMin" if side.upright else "minMax")
    value(axis, "delete", val=False)
    value(axis, "axPos", side.position)
    _add_axis_title(axis, chart.x.title, job, upwards=side.upright)
    add_format(axis, "General")
    negative = any(point.value < 0 for point in chart.points)
    _add_ticks(axis, job, "low" if negative or chart.y.log else "nextTo", line=True)
    value(axis, "crossAx", side.other)
    value(axis, "crosses", "min" if chart.y.log else "autoZero")
    value(axis, "auto", val=False)
    value(axis, "lblAlgn", "ctr")
    value(axis, "lblOffset", 100)
    value(axis, "noMultiLvlLbl", val=True)


def _add_position_axis(plot_area: Element, job: Job, side: _Side) -> None:
    chart = job.chart
    axis = part(plot_area, "valAx")
    value(axis, "axId", side.own)
    _add_scaling(axis, chart.x, _power_below(chart.positions) if chart.x.log else None, None)
    value(axis, "delete", val=False)
    value(axis, "axPos", side.position)
    _add_axis_title(axis, chart.x.title, job, upwards=False)
    whole = max(chart.positions) - min(chart.positions) >= _WHOLE_STEPS and not chart.x.log
    add_format(axis, "#,##0" if whole else "General")
    _add_ticks(axis, job, "low", line=True)
    value(axis, "crossAx", side.other)
    value(axis, "crosses", "min" if chart.y.log else "autoZero")
    value(axis, "crossBetween", "midCat")


def _add_value_axis(plot_area: Element, job: Job, side: _Side) -> None:
    chart = job.chart
    values = [point.value for point in chart.points]
    shown = _needs_value_axis(job)
    axis = part(plot_area, "valAx")
    value(axis, "axId", side.own)
    _add_scaling(axis, chart.y, *_ends(chart, values))
    value(axis, "delete", val=not shown)
    value(axis, "axPos", side.position)
    if shown:
        add_line(part(part(axis, "majorGridlines"), "spPr"), Stroke(job.look.grid, _GRID))
    _add_axis_title(axis, chart.y.title, job, upwards=side.upright)
    add_format(axis, _axis_code(chart, values))
    _add_ticks(axis, job, "nextTo", line=False)
    value(axis, "crossAx", side.other)
    if chart.kind == "barh":
        value(axis, "crosses", "max")  # the categories run downwards: their end is the bottom
    else:
        value(axis, "crosses", "min" if chart.x.log else "autoZero")
    value(axis, "crossBetween", "midCat" if chart.kind in ("area", "scatter") else "between")


def _ends(chart: Chart, values: Sequence[float]) -> tuple[float | None, float | None]:
    """Where the axis of values begins and ends unless the author says so; None: where the program likes."""
    if chart.y.log:
        return _power_below(values), None
    low, high = min(values), max(values)
    if chart.kind not in ("bar", "barh", "area") or chart.stacking != "none":
        return None, None
    return (0.0 if low > _CLOSE * high > 0 else None), (0.0 if high < _CLOSE * low < 0 else None)


def _power_below(values: Sequence[float]) -> float:
    """The power of ten below the smallest: a bar of that height would not be seen."""
    smallest = min(values)
    power = 10.0 ** floor(log10(smallest))
    return power if power < smallest else power / 10


def _axis_code(chart: Chart, values: Sequence[float]) -> str:
    if chart.stacking == "percent":
        return "0%"
    low, high = min(0.0, *values), max(values)
    whole = low >= 1 if chart.y.log else high - low >= _WHOLE_STEPS
    return axis_format_code(chart.numbers, whole=whole)


def _add_scaling(axis: Element, said: Axis, least: float | None, most: float | None) -> None:
    scaling = part(axis, "scaling")
    if said.log:
        value(scaling, "logBase", 10)
    value(scaling, "orientation", "minMax")
    for name, own, other in (("max", said.most, most), ("min", said.least, least)):
        bound = other if own is None else own
        if bound is not None:
            value(scaling, name, float(bound))


def _add_axis_title(axis: Element, text: str, job: Job, *, upwards: bool) -> None:
    if text:
        value(add_title(axis, text, job.letters(), upwards=upwards), "overlay", val=False)


def _add_ticks(axis: Element, job: Job, labels: str, *, line: bool) -> None:
    """No ticks, labels, and a line only where bars or points stand on it."""
    value(axis, "majorTickMark", "none")
    value(axis, "minorTickMark", "none")
    value(axis, "tickLblPos", labels)
    add_line(part(axis, "spPr"), Stroke(job.look.quiet, _RULE) if line else None)
    add_letters(axis, job.letters())
