"""What all parts of one chart share while it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.color import ThemeColor
from generator.model.chart import Chart, ChartFrame
from generator.write.pptx.chart.look import ChartLook
from generator.write.pptx.chart.words import Letters, format_code

_PALE = 35_000
"""The opacity of what does not stand out, in 1/1000 per cent."""


@dataclass(frozen=True, slots=True)
class Job:
    """A chart in its frame, and the colours of the theme. `values` tells whether its numbers are written."""

    frame: ChartFrame
    look: ChartLook
    values: bool

    @property
    def chart(self) -> Chart:
        return self.frame.chart

    @property
    def format_code(self) -> str:
        """How its values are written."""
        return format_code(self.chart.numbers)

    def fill(self, series: int, category: int | None = None) -> ThemeColor:
        """The colour of a series or, with a category, of one of its bars, points or slices.

        What stands out has the accent, and all others are muted. Where a category stands out among several series,
        these keep their colours, by which they are known, and are paler elsewhere.
        """
        chart, look = self.chart, self.look
        if chart.accent_series is not None:
            return look.accent if series == chart.accent_series else look.muted
        if chart.accent_category is None:
            return look.color(category or 0) if chart.is_round else look.color(series)
        if len(chart.series) == 1:
            return look.accent if category == chart.accent_category else look.muted
        stands_out = category is None or category == chart.accent_category
        return look.color(series) if stands_out else replace(look.color(series), alpha=_PALE)

    def apart(self, series: int) -> tuple[int, ...]:
        """The categories at which a series has another colour than elsewhere."""
        categories = range(len(self.chart.categories))
        return tuple(at for at in categories if self.fill(series, at) != self.fill(series))

    def letters(self, color: ThemeColor | None = None, *, bold: bool = False, larger: int = 0) -> Letters:
        """Words of the chart; quiet ones where no colour is named. `larger` in 1/100 pt."""
        return Letters(self.frame.label_size + larger, color or self.look.quiet, self.chart.lang, bold)
