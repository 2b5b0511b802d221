"""The words in which a chart is told, by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.chart import ChartKind, Stacking


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences with places for names and numbers. `gap` stands between sentences, `within` in the name of a point."""

    kinds: Mapping[ChartKind, str]
    stackings: Mapping[Stacking, str]
    titled: str
    untitled: str
    point: str
    points: str
    categories: str
    many_categories: str
    category: str
    series: str
    x_range: str
    extremes: str
    even: str
    share: str
    accent: str
    log: str
    comma: str
    last: str
    further: str
    none_named: str
    within: str
    gap: str

    def listed(self, names: Sequence[str], most: int) -> str:
        """At most so many names as one says them: a, b and c; of more than that, how many others there are."""
        if not most:
            return self.none_named
        if len(names) == 1:
            return names[0]
        if len(names) > most:
            return self.further.format(self.comma.join(names[:most]), len(names) - most)
        return self.last.format(self.comma.join(names[:-1]), names[-1])


ENGLISH = Words(
    kinds={
        "bar": "column chart",
        "barh": "bar chart",
        "line": "line chart",
        "area": "area chart",
        "pie": "pie chart",
        "doughnut": "doughnut chart",
        "scatter": "scatter chart",
    },
    stackings={"none": "{}", "stacked": "stacked {}", "percent": "100% stacked {}"},
    titled="{} of {} with {}.",
    untitled="{} with {}.",
    point="one point",
    points="{} points",
    category="Category: {}.",
    categories="{} categories: {}.",
    many_categories="{} categories, from {} to {}.",
    series="{} series: {}.",
    x_range="From {} to {}.",
    extremes="Largest: {}, {}. Smallest: {}, {}.",
    even="All values are {}.",
    share="{} ({}%)",
    accent="Highlighted: {}.",
    log="Logarithmic scale.",
    comma=", ",
    last="{} and {}",
    further="{} and {} more",
    none_named="not named here",
    within=", ",
    gap=" ",
)

CHINESE = Words(
    kinds={
        "bar": "柱形图",
        "barh": "条形图",
        "line": "折线图",
        "area": "面积图",
        "pie": "饼图",
        "doughnut": "圆环图",
        "scatter": "散点图",
    },
    stackings={"none": "{}", "stacked": "堆积{}", "percent": "百分比堆积{}"},
    titled="{}“{}”，{}。",
    untitled="{}，{}。",
    point="1个数据点",
    points="{}个数据点",
    category="类别：{}。",
    categories="{}个类别：{}。",
    many_categories="{}个类别，从{}到{}。",
    series="{}个系列：{}。",
    x_range="从{}到{}。",
    extremes="最大：{}，{}。最小：{}，{}。",
    even="所有数值均为{}。",
    share="{}（{}%）",
    accent="突出显示：{}。",
    log="对数刻度。",
    comma="、",
    last="{}和{}",
    further="{}等另外{}个",
    none_named="此处从略",
    within="，",
    gap="",
)


def words_of(lang: str) -> Words:
    """The words for a BCP 47 tag; English where there are none."""
    return CHINESE if lang.partition("-")[0].lower() == "zh" else ENGLISH
