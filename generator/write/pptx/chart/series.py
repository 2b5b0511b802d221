"""Series: their names and numbers with where these stand in the sheet, their fills, lines and labels (`c:ser`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.diagram import Stroke
from generator.model.theme import DashStyle
from generator.write.pptx.chart import sheet
from generator.write.pptx.chart.job import Job
from generator.write.pptx.chart.labels import add_labels
from generator.write.pptx.chart.xml import number, part, value, words
from generator.write.pptx.clean import clean_line
from generator.write.pptx.paint import add_fill, add_line
from generator.write.pptx.xml import Element

_MARKERS = ("circle", "square", "diamond", "triangle")
_DASHES: tuple[DashStyle, ...] = ("solid", "dash", "sysDot")
_MOST_MARKED = 12
"""Points of a line that are marked; of more, the dashes tell lines apart."""

_MARKER_SIZE = 8
_LINE = pt(2.25)
_ACCENT_LINE = pt(3.5)
_SEAM = pt(1.5)
"""Between slices, and around the points of a scatter chart."""

_THIN_SEAM = pt(0.75)
"""Between parts of a stack."""

_SEEN_THROUGH = 55_000
"""The opacity of areas before one another."""


def add_series(plot: Element, job: Job) -> None:
    """All series of the chart, in order."""
    for index in range(len(job.chart.series)):
        _add_one(part(plot, "ser"), index, job)


def _add_one(element: Element, index: int, job: Job) -> None:
    chart = job.chart
    series = chart.series[index]
    value(element, "idx", index)
    value(element, "order", index)
    if series.name:
        _add_strings(part(element, "tx"), sheet.name_cell(index), (series.name,))
    match chart.kind:
        case "bar" | "barh":
            seam = None if chart.stacking == "none" else Stroke(job.look.ground, _THIN_SEAM)
            _add_shape(element, job.fill(index), seam)
            value(element, "invertIfNegative", val=False)
            for category in job.apart(index):
                _add_point(element, category, job.fill(index, category), seam)
        case "line":
            _add_line(element, index, job)
        case "area":
            _add_area(element, index, job)
        case "pie" | "doughnut":
            for category in range(len(chart.categories)):
                _add_point(element, category, job.fill(0, category), Stroke(job.look.ground, _SEAM))
        case "scatter":
            add_line(part(element, "spPr"), None)
            _add_marker(element, index, job.fill(index), job.look.ground)
    add_labels(element, job, index)
    if chart.kind == "scatter":
        _add_numbers(part(element, "xVal"), sheet.row_cells(len(chart.positions)), chart.positions)
        _add_numbers(part(element, "yVal"), sheet.value_cells(index, len(series.values)), series.values)
    else:
        _add_strings(part(element, "cat"), sheet.row_cells(len(chart.categories)), chart.categories)
        _add_numbers(part(element, "val"), sheet.value_cells(index, len(series.values)), series.values)
    if chart.kind in ("line", "scatter"):
        value(element, "smooth", val=False)


def _add_line(element: Element, index: int, job: Job) -> None:
    """A line with marks at its points; a point between two gaps has no line, and is marked in any case."""
    chart, color = job.chart, job.fill(index)
    marked = len(chart.categories) <= _MOST_MARKED
    width = _ACCENT_LINE if index == chart.accent_series else _LINE
    solid = marked or chart.names != "legend"
    stroke = Stroke(color, width, "solid" if solid else _DASHES[index % len(_DASHES)])
    add_line(part(element, "spPr"), stroke)
    if marked:
        _add_marker(element, index, color, color)
    else:
        value(part(element, "marker"), "symbol", "none")
    lone = () if marked else _lone(chart.series[index].values)
    for category in sorted({*lone, *(() if chart.accent_category is None else (chart.accent_category,))}):
        stands_out = category == chart.accent_category
        own = job.fill(index, category) if stands_out else color
        point = part(element, "dPt")
        value(point, "idx", category)
        _add_marker(point, index, own, own, larger=4 if stands_out else 0)
        value(point, "bubble3D", val=False)
        # Without it the stretch of the line before the point has the marker's colour in some programs.
        add_line(part(point, "spPr"), stroke)


def _lone(values: Sequence[float | None]) -> list[int]:
    """The points that no line leads to, since there is a gap on both sides."""
    around = (None, *values, None)
    return [
        at for at, value in enumerate(values) if value is not None and around[at] is None and around[at + 2] is None
    ]


def _add_area(element: Element, index: int, job: Job) -> None:
    """An area; where several lie before one another, all are seen through and have a line on top."""
    chart, color = job.chart, job.fill(index)
    if chart.stacking == "none" and len(chart.series) > 1:
        _add_shape(element, replace(color, alpha=_SEEN_THROUGH), Stroke(color, _LINE))
    else:
        _add_shape(element, color, Stroke(job.look.ground, _THIN_SEAM) if chart.stacking != "none" else None)


def _add_shape(parent: Element, fill: ThemeColor, stroke: Stroke | None) -> None:
    properties = part(parent, "spPr")
    add_fill(properties, fill)
    add_line(properties, stroke)


def _add_point(parent: Element, index: int, fill: ThemeColor, stroke: Stroke | None) -> None:
    """`c:dPt`: a bar or slice that has looks of its own."""
    point = part(parent, "dPt")
    value(point, "idx", index)
    value(point, "invertIfNegative", val=False)
    value(point, "bubble3D", val=False)
    _add_shape(point, fill, stroke)


def _add_marker(parent: Element, index: int, fill: ThemeColor, line: ThemeColor, larger: int = 0) -> None:
    marker = part(parent, "marker")
    value(marker, "symbol", _MARKERS[index % len(_MARKERS)])
    value(marker, "size", _MARKER_SIZE + larger)
    _add_shape(marker, fill, Stroke(line, pt(0.75)))


def _add_strings(parent: Element, cells: str, texts: Sequence[str]) -> None:
    reference = part(parent, "strRef")
    words(reference, "f", cells)
    cache = part(reference, "strCache")
    value(cache, "ptCount", len(texts))
    for index, text in enumerate(texts):
        _add_cached(cache, index, clean_line(text))


def _add_numbers(parent: Element, cells: str, values: Sequence[float | None]) -> None:
    """Numbers as the sheet has them; a gap has no entry."""
    reference = part(parent, "numRef")
    words(reference, "f", cells)
    cache = part(reference, "numCache")
    words(cache, "formatCode", "General")
    value(cache, "ptCount", len(values))
    for index, val in enumerate(values):
        if val is not None:
            _add_cached(cache, index, number(val))


def _add_cached(cache: Element, index: int, text: str) -> None:
    point = part(cache, "pt")
    point.set("idx", str(index))
    words(point, "v", text)
