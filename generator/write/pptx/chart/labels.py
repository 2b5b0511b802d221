"""What is written beside bars, lines and slices: `c:dLbls` (21.2.2.49)."""

from __future__ import annotations

from generator.model.chart import THINNEST_SLICE, Chart
from generator.write.pptx.chart.job import Job
from generator.write.pptx.chart.words import Letters, add_format, add_letters
from generator.write.pptx.chart.xml import part, value, words
from generator.write.pptx.xml import Element

_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


def add_no_labels(parent: Element) -> None:
    """The list that says that nothing is written, which PowerPoint has in every plot."""
    _add_shown(part(parent, "dLbls"))


def add_labels(parent: Element, job: Job, series: int) -> None:
    """The labels of one series: values of bars and lines, names at the ends of lines, names and shares of slices."""
    chart = job.chart
    if chart.is_round:
        _add_slice_labels(parent, job)
    elif chart.kind == "line" and chart.names == "ends":
        _add_line_labels(parent, job, series)
    elif job.values:
        _add_value_labels(part(parent, "dLbls"), job, series)


def _add_value_labels(labels: Element, job: Job, series: int) -> None:
    """The values: behind the ends of bars and above points, inside of parts of a stack."""
    chart = job.chart
    position: str | None = {"bar": "outEnd", "barh": "outEnd", "line": "t", "scatter": "t"}.get(chart.kind)
    color = job.look.text
    if chart.stacking != "none":
        position, color = "ctr", job.look.on(job.fill(series))
        for category in job.apart(series):
            label = part(labels, "dLbl")
            value(label, "idx", category)
            _add_look(label, job.format_code, job.letters(job.look.on(job.fill(series, category))), position)
            _add_shown(label, "Val")
    _add_look(labels, job.format_code, job.letters(color), position)
    _add_shown(labels, "Val")


def _add_line_labels(parent: Element, job: Job, series: int) -> None:
    """The name of the line behind its last point, and the values above the others where they are asked for."""
    chart = job.chart
    labels = part(parent, "dLbls")
    label = part(labels, "dLbl")
    value(label, "idx", len(chart.categories) - 1)
    color = job.look.as_text(job.fill(series))
    add_format(label, job.format_code)
    add_letters(label, job.letters(color, bold=True), wrap=False)
    value(label, "dLblPos", "r")
    _add_shown(label, "SerName", *(("Val",) if job.values else ()))
    if job.values:
        words(label, "separator", "  ")
        _add_look(labels, job.format_code, job.letters(job.look.text), "t")
    _add_shown(labels, *(("Val",) if job.values else ()))


def _add_slice_labels(parent: Element, job: Job) -> None:
    """Of each slice its name, unless a legend has that, and its value or its share."""
    chart = job.chart
    labels = part(parent, "dLbls")
    shown = ["CatName"] if chart.names == "none" and chart.kind == "pie" else []
    has_unit = bool(chart.numbers.prefix or chart.numbers.suffix)
    if job.values:
        shown.append("Val" if has_unit else "Percent")
    code = job.format_code if has_unit else "0%"
    position = "outEnd" if chart.kind == "pie" else None
    thin = _thin(chart) if chart.names != "none" or chart.kind == "doughnut" else frozenset[int]()
    for category in range(len(chart.categories)):
        if category not in thin and chart.kind == "pie":
            continue
        label = part(labels, "dLbl")
        value(label, "idx", category)
        if category in thin:
            value(label, "delete", val=True)
        else:
            letters = job.letters(job.look.on(job.fill(0, category)), bold=True)
            _add_look(label, code, letters, None)
            _add_shown(label, *shown)
    _add_look(labels, code, job.letters(job.look.text), position)
    _add_shown(labels, *shown)
    if len(shown) > 1:
        words(labels, "separator", "\n")
    value(labels, "showLeaderLines", val=True)


def _thin(chart: Chart) -> frozenset[int]:
    """The slices whose numbers would meet those of others."""
    whole = sum(point.value for point in chart.points)
    return frozenset(point.category for point in chart.points if point.value < THINNEST_SLICE * whole)


def _add_look(parent: Element, code: str, letters: Letters, position: str | None) -> None:
    add_format(parent, code)
    add_letters(parent, letters)
    if position:
        value(parent, "dLblPos", position)


def _add_shown(labels: Element, *shown: str) -> None:
    for name in _SHOWN:
        value(labels, f"show{name}", val=name in shown)
