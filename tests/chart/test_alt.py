"""A chart in words: what it compares, how many points, largest and smallest; short, in the language of the deck."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.model.chart import Chart, Series
from generator.read.chart.alt import MOST_WORDS, tell, word_count

TWO = "{},{},{}\n2019,60,20\n2020,50,35\n2021,40,55"


def test_english(read) -> None:
    text = TWO.format("Year", "VM", "Container")
    assert read(text, 'type=bar stacked=percent unit=% title="Where software runs" highlight=VM').whole.alt == (
        "100% stacked column chart of Where software runs with 6 points. 2 series: VM and Container. "
        "3 categories: 2019, 2020 and 2021. Largest: 2019, VM, 60%. Smallest: 2019, Container, 20%. Highlighted: VM."
    )


def test_chinese(read) -> None:
    text = TWO.format("年", "虚拟机", "容器")
    assert read(text, "type=line unit=% title=负载的占比", language="zh").whole.alt == (
        "折线图“负载的占比”，6个数据点。2个系列：虚拟机和容器。3个类别：2019、2020和2021。"
        "最大：2019，虚拟机，60%。最小：2019，容器，20%。"
    )


def test_a_pie_is_told_with_shares(read) -> None:
    assert read("Part,Size\nApp,30\nGuest OS,90", "type=pie unit=MB").whole.alt == (
        "Pie chart of Size with 2 points. 2 categories: App and Guest OS. "
        "Largest: Guest OS, 90\u00a0MB (75%). Smallest: App, 30\u00a0MB (25%)."
    )


def test_a_scatter_chart_is_told_with_positions(read) -> None:
    assert read("x,VM,C\n1,2.5,1\n1024,,4", "type=scatter log=x").whole.alt == (
        "Scatter chart with 3 points. 2 series: VM and C. From 1 to 1,024. Logarithmic scale. "
        "Largest: 1,024, C, 4.0. Smallest: 1, C, 1.0."
    )


def test_many_categories_are_told_by_the_first_and_the_last(read) -> None:
    lines = "\n".join(f"{year},{year}" for year in range(1990, 2020))
    assert "30 categories, from 1990 to 2019." in read(f"Year,VM\n{lines}", "type=line").whole.alt


def test_values_that_are_all_the_same_have_no_largest(read) -> None:
    assert read("x,y\na,5\nb,5").whole.alt == (
        "Column chart of y with 2 points. 2 categories: a and b. All values are 5."
    )
    assert read("x,y\na,5").whole.alt == "Column chart of y with one point. Category: a. All values are 5."


names = st.text(st.sampled_from("ab cd虚拟机，。 -."), max_size=80)


@given(
    st.lists(names, min_size=1, max_size=8),
    st.lists(names, min_size=1, max_size=20),
    names,
    st.sampled_from(["zh-CN", "en-US"]),
)
def test_it_is_short_whatever_the_names(series: list[str], categories: list[str], title: str, lang: str) -> None:
    place = Span("talk.md")
    numbers = tuple(float(at) for at in range(len(categories)))
    chart = Chart(
        "c",
        place,
        "barh",
        tuple(categories),
        tuple(Series(name, place, numbers) for name in series),
        "",
        lang,
        title=title,
        stacking="percent",
        accent_series=0,
    )
    assert word_count(tell(chart), lang) <= MOST_WORDS
