"""A chart: its numbers, how they are told, and what is written beside them; no places and no colours.

The words for its parts are those of authors: x is what the first column of the data holds, y what is measured,
whichever way a chart lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from generator.diagnostic import Span
from generator.geometry import Box, Emu

if TYPE_CHECKING:
    from generator.model.blocks import Runs
    from generator.model.page import PlaceholderRef

ChartKind: TypeAlias = Literal["bar", "barh", "line", "area", "pie", "doughnut", "scatter"]
"""`bar` stands upright (PowerPoint: column), `barh` lies (PowerPoint: bar)."""

Stacking: TypeAlias = Literal["none", "stacked", "percent"]
"""Series side by side, on top of one another, or as shares of a hundred per cent."""

NamesPlace: TypeAlias = Literal["none", "ends", "legend"]
"""Where series, or the parts of a whole, are named at the right: not at all, at the end of each, or in a legend."""

THINNEST_SLICE = 0.03
"""Of the whole: beside a thinner one its number would meet the next."""

ValuesMode: TypeAlias = Literal["none", "fitting", "all"]
"""Whether numbers are written beside what shows them: not at all, if there is room for all of them, in any case."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How values are written: digits behind the point, and what stands before and behind the number."""

    decimals: int = 0
    prefix: str = ""
    suffix: str = ""

    def text(self, value: float) -> str:
        """The value in words of English and Chinese: a comma for thousands, a point before decimals."""
        digits = f"{abs(value):,.{self.decimals}f}"
        sign = "-" if value < 0 and float(digits.replace(",", "")) else ""
        return f"{sign}{self.prefix}{digits}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Axis:
    """`least` and `most` are where it begins and ends; None: where the data ask for it."""

    title: str = ""
    least: float | None = None
    most: float | None = None
    log: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers under one name, one for each category or position; None is a gap."""

    name: str
    span: Span
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One number of a chart: indices of its series and of its category or position."""

    series: int
    category: int
    value: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a block of a slide. Every series is as long as `categories` or, in a scatter chart, `positions`.

    `corner` is the name of the first column. `title` says what is measured. `accent_category` or `accent_series` is the
    index of the one that stands out; then all others are muted. `values` tells whether its numbers are written
    (in a pie beside the names of its parts), `names` where the series are named. `lang` is the BCP 47 tag of its words.
    """

    key: str
    span: Span
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    lang: str
    positions: tuple[float, ...] = ()
    corner: str = ""
    stacking: Stacking = "none"
    title: str = ""
    x: Axis = Axis()
    y: Axis = Axis()
    numbers: NumberStyle = NumberStyle()
    values: ValuesMode = "none"
    names: NamesPlace = "none"
    accent_category: int | None = None
    accent_series: int | None = None
    caption: Runs = ()

    @property
    def is_round(self) -> bool:
        """Whether it shows parts of a whole and has no axes."""
        return self.kind in ("pie", "doughnut")

    @property
    def named(self) -> tuple[str, ...]:
        """The names that stand beside it where `names` says: of a whole its parts, else the series."""
        return self.categories if self.is_round else tuple(series.name for series in self.series)

    @property
    def numerals(self) -> tuple[str, ...]:
        """Every number as it is written."""
        return tuple(dict.fromkeys(self.numbers.text(point.value) for point in self.points))

    @property
    def points(self) -> Iterator[Point]:
        """Every number that is there, series by series."""
        for row, series in enumerate(self.series):
            for column, value in enumerate(series.values):
                if value is not None:
                    yield Point(row, column, value)


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """A chart in its place on a page.

    `label_size` is that of all its words but the title, in 1/100 pt. `names_width` is the width of the longest of
    `chart.named` in bold letters of that size (0 where `chart.names` is none), `value_width` that of the widest of its
    numbers in plain ones (0 where `chart.values` is none).
    """

    key: str
    name: str
    box: Box
    chart: Chart
    label_size: int
    names_width: Emu
    value_width: Emu
    alt: str
    placeholder: PlaceholderRef | None = None
