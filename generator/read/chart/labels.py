"""What a chart shows in, whether its numbers and where the names of its series are written out.

Words stand beside what they are about as long as they fit there: numbers at bars and slices, names at the ends of
lines. A legend is for what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log10

from generator.model.chart import NamesPlace, Series, ValuesMode
from generator.read.chart.options import Options

_LEAST_TURN = 0.08
"""Of a full turn: two lines of a label beside a pie that is twelve lines high."""

_LEAST_GAP = 0.07
"""Of an axis: 14 pt on 240. Names that are closer to each other would overlap."""


def values_mode(options: Options) -> ValuesMode:
    """Whether numbers stand beside what shows them: bars where there is room, slices in any case, others on request."""
    if options.labels is not None:
        return "all" if options.labels else "none"
    match options.kind:
        case "pie" | "doughnut":
            return "all"
        case "bar" | "barh":
            # A logarithmic axis has to be seen to be believed, and tells the numbers too.
            return "none" if options.y.log else "fitting"
        case "line" | "area" | "scatter":
            return "none"


def names_place(series: Sequence[Series], options: Options) -> NamesPlace:
    """Where the series are named. One alone is what the title says."""
    if options.legend is not None:
        return "legend" if options.legend else "none"
    if options.kind == "doughnut" or (options.kind == "pie" and _are_slices_close(series[0])):
        return "legend"  # a ring has no room for words
    if len(series) == 1:
        return "none"
    return "ends" if options.kind == "line" and _ends_apart(series, options) else "legend"


def _are_slices_close(series: Series) -> bool:
    """Whether names outside of a pie would meet: somewhere two slices are so small that their middles are close."""
    values = [value or 0.0 for value in series.values]
    whole = sum(values)
    around = pairwise((*values, values[0])) if len(values) > 1 else ()
    return any((one + next_one) / 2 < _LEAST_TURN * whole for one, next_one in around)


def _ends_apart(series: Sequence[Series], options: Options) -> bool:
    """Whether all lines go on to the last category and end there far enough from each other to be named."""
    ends = [end for one in series if (end := one.values[-1]) is not None]
    if len(ends) < len(series):
        return False
    values = [value for one in series for value in one.values if value is not None]
    low, high = min(values), max(values)
    if not options.y.log and 0 <= low < high * 5 / 6:
        low = 0.0  # programs begin the axis there as soon as the values spread that far
    low = low if options.y.least is None else options.y.least
    high = high if options.y.most is None else options.y.most
    if options.y.log:
        low, high, ends = log10(low), log10(high), [log10(end) for end in ends]
    room = high - low
    return room > 0 and all(after - before >= _LEAST_GAP * room for before, after in pairwise(sorted(ends)))
