"""A chart in its frame in, the chart part and its workbook out."""

from __future__ import annotations

from generator.write.pptx.chart.job import Job
from generator.write.pptx.chart.plot import add_manual_layout, add_plot_area
from generator.write.pptx.chart.room import Area, divide_frame
from generator.write.pptx.chart.words import add_letters, add_title
from generator.write.pptx.chart.xml import chart_root, link, part, value
from generator.write.pptx.paint import add_fill, add_line
from generator.write.pptx.xml import Element, to_bytes

_LARGER = 200
"""What a title is larger than the labels, in 1/100 pt."""


def chart_space(job: Job, workbook: str) -> bytes:
    """`c:chartSpace`; `workbook` is the relationship to the numbers."""
    frame = job.frame
    space = chart_root("chartSpace")
    value(space, "date1904", val=False)
    value(space, "lang", frame.chart.lang)
    value(space, "roundedCorners", val=False)
    _add_chart(space, job)
    properties = part(space, "spPr")
    add_fill(properties, None)
    add_line(properties, None)
    add_letters(space, job.letters(job.look.text), fonts=True)
    value(link(space, "externalData", workbook), "autoUpdate", val=False)
    return to_bytes(space)


def _add_chart(space: Element, job: Job) -> None:
    said = job.chart
    chart = part(space, "chart")
    if said.title:
        title = add_title(chart, said.title, job.letters(job.look.text, bold=True, larger=_LARGER))
        add_manual_layout(title, Area(0.0, 0.0, 0.0, 0.0))
        value(title, "overlay", val=False)
    value(chart, "autoTitleDeleted", val=not said.title)
    add_plot_area(chart, job)
    if said.names == "legend":
        legend = part(chart, "legend")
        value(legend, "legendPos", "r")
        add_manual_layout(legend, divide_frame(job.frame).names)
        value(legend, "overlay", val=False)
        add_letters(legend, job.letters(job.look.text))
    value(chart, "plotVisOnly", val=True)
    value(chart, "dispBlanksAs", "gap")
