"""A frame in, where its title, its names and its plot are, and whether its numbers have room beside what shows them.

Lengths of words come with the frame; here they are only compared.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.geometry import Emu, pt
from generator.model.chart import Chart, ChartFrame

GAP_WIDTH = 60
"""Between groups of bars, in per cent of a bar's width."""

_LINE_HEIGHT = 1.2
_TITLE_LINES = 2.0
"""The height of a title and of the space below it, in lines."""

_AXIS_TITLE_LINES = 1.5
"""What the title of an axis takes beside the plot."""

_ENTRY_LINES = 1.75
_KEY_WIDTH = pt(36)
_LINE_KEY_WIDTH = pt(64)
"""Of the mark, which shows a stretch of a line, and the spaces in a legend."""

_NAME_GAP = pt(12)
"""Between the end of a line and its name, and behind that."""

_MOST_NAMES = 0.4
"""Of the width: longer names are wrapped."""

_TIGHT = 0.85
"""Lying bars that are lower than this share of a line make their numbers meet."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the frame, all four as shares of it."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Areas:
    """Where the plot is, with what stands along its axes, and where the names are."""

    plot: Area
    names: Area


def divide_frame(frame: ChartFrame) -> Areas:
    """The title at the top, the names at the right, titles of axes at the left and below, the plot in what is left."""
    chart, line = frame.chart, line_height(frame)
    top = line * _TITLE_LINES / frame.box.height if chart.title else 0.0
    names = 0.0
    if chart.names != "none" and frame.names_width:
        key = _LINE_KEY_WIDTH if chart.kind == "line" else _KEY_WIDTH
        room = frame.names_width + (key if chart.names == "legend" else _NAME_GAP)
        names = min(_MOST_NAMES, room / frame.box.width)
    entries = min(1 - top, len(chart.named) * line * _ENTRY_LINES / frame.box.height)
    upright, lying = (chart.x, chart.y) if chart.kind == "barh" else (chart.y, chart.x)
    left = line * _AXIS_TITLE_LINES / frame.box.width if upright.title else 0.0
    bottom = line * _AXIS_TITLE_LINES / frame.box.height if lying.title else 0.0
    return Areas(Area(left, top, 1 - left - names, 1 - top - bottom), Area(1 - names, top, names, entries))


def line_height(frame: ChartFrame) -> Emu:
    """Of its labels."""
    return pt(frame.label_size / 100 * _LINE_HEIGHT)


def shows_values(frame: ChartFrame) -> bool:
    """Whether the numbers are written: of bars, if no two of them meet and each part of a stack can hold its own."""
    chart = frame.chart
    if chart.values != "fitting":
        return chart.values == "all"
    plot = divide_frame(frame).plot
    width, height = plot.width * frame.box.width, plot.height * frame.box.height
    lies = chart.kind == "barh"
    groups = (height if lies else width) / max(1, len(chart.categories))
    beside = 1 if chart.stacking != "none" else len(chart.series)
    pitch = groups / (beside + GAP_WIDTH / 100) if beside > 1 else groups
    needed = line_height(frame) * _TIGHT if lies else frame.value_width
    if needed > pitch:
        return False
    if chart.stacking == "none":
        return True
    return _smallest_part(chart) * (width if lies else height) >= (frame.value_width if lies else line_height(frame))


def _smallest_part(chart: Chart) -> float:
    """The smallest part that is not 0, as a share of the axis: of its own stack or of the highest."""
    stacks = [[abs(value) for value in stack if value] for stack in zip(*(s.values for s in chart.series), strict=True)]
    highest = max(map(sum, stacks))
    wholes = [sum(stack) if chart.stacking == "percent" else highest for stack in stacks]
    return min((min(stack) / whole for stack, whole in zip(stacks, wholes, strict=True) if stack), default=1.0)
