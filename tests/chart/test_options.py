"""What stands on the fence: kinds, axes, units, what stands out; and where words go that the author has not placed."""

from __future__ import annotations

import pytest

from generator.model.blocks import Run
from generator.model.chart import Axis, NumberStyle
from generator.read.chart.unit import number_style

TWO = "Year,VM,Container\n2019,60,20\n2020,50,35\n2021,40,55"
ONE = "Platform,Start-up\nVM,40\nContainer,2.5"


@pytest.mark.parametrize(
    ("word", "kind"),
    [("bar", "bar"), ("column", "bar"), ("barh", "barh"), ("donut", "doughnut"), ("line", "line"), ("area", "area")],
)
def test_kinds_have_the_names_that_people_know(read, word: str, kind: str) -> None:
    assert read(ONE, f"type={word}").whole.kind == kind


def test_without_a_type_bars_stand_upright(read) -> None:
    assert read(ONE, "#key").whole.kind == "bar"
    assert read(ONE, "#key").whole.key == "key"
    assert read(ONE).whole.key == "slide/chart-1"


@pytest.mark.parametrize(
    ("attributes", "stacking"),
    [("", "none"), (" stacked", "stacked"), (" stacked=yes", "stacked"), (" stacked=100%", "percent")],
)
def test_stacking(read, attributes: str, stacking: str) -> None:
    assert read(TWO, f"type=area{attributes}").whole.stacking == stacking


def test_axes(read) -> None:
    attributes = 'type=scatter x-title="Instances" y-title=Memory log=x min=-1 max=80 x-min=0.5 x-max=100'
    chart = read("x,y\n1,2\n2,3", attributes).whole
    assert chart.x == Axis("Instances", 0.5, 100.0, log=True)
    assert chart.y == Axis("Memory", -1.0, 80.0)
    assert (chart.positions, chart.categories) == ((1.0, 2.0), ())


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("type=pei", '1:16: error[chart-type-unknown]: there is no chart "pei"\n  hint: did you mean "pie"?'),
        (
            "type=pie log=y",
            '1:20: error[attribute-unknown]: there is no attribute "log" for a pie chart',
        ),
        ("type=bar log=x", '1:24: error[value-wrong]: log of a bar chart is y, not "x"\n  hint: log=y'),
        (
            "type=bar stacked log=y",
            (
                "1:32: error[value-wrong]: parts on top of one another cannot be compared on a logarithmic axis\n"
                "  hint: leave out log= or stacked"
            ),
        ),
        ("type=bar max=10 min=20", "1:24: error[value-wrong]: expected max above min"),
        ("type=bar log=y min=0", "1:30: error[value-wrong]: a logarithmic axis has numbers above 0 alone\n  hint: 0.1"),
        ("type=bar decimals=9", '1:29: error[value-wrong]: decimals are 0 to 6, not "9"\n  hint: decimals=1'),
        ("type=bar labels=top", '1:27: error[value-wrong]: labels is yes or no, not "top"\n  hint: labels=yes'),
        (
            "type=bar highlight=Containers",
            (
                '1:30: error[value-wrong]: there is no category and no series "Containers" that could stand out\n'
                '  hint: did you mean "Container"?'
            ),
        ),
        (
            "type=area highlight=2020",
            '1:31: error[value-wrong]: there is no series "2020" that could stand out\n  hint: known: Container, VM',
        ),
        ("type=bar unti=ms", '1:20: error[attribute-unknown]: there is no attribute "unti" for a bar chart\n'),
    ],
)
def test_what_is_wrong_on_the_fence(read, attributes: str, said: str) -> None:
    found = read(ONE if "pie" in attributes else TWO, attributes)
    assert found.chart is None
    (told,) = found.said
    assert told.removeprefix("talk.md:").startswith(said)


def test_ranges_that_mislead_or_cut_are_warnings(read) -> None:
    assert read(TWO, "type=bar min=30").said == [
        (
            "talk.md:2:1: warning[chart-range]: areas are compared from 0 on: an axis that begins at 30 makes "
            "differences "
            "look larger\n  hint: leave out min=, or type=line"
        ),
        "talk.md:2:1: warning[chart-range]: min and max leave out 1 of 6 values\n  hint: leave out min= or max=",
    ]
    assert not read(TWO, "type=line min=10").said


# --- numbers ---


@pytest.mark.parametrize(
    ("unit", "lang", "text"),
    [
        ("", "en-US", "-1,234.50"),
        ("ms", "en-US", "-1,234.50\u00a0ms"),
        ("%", "en-US", "-1,234.50%"),
        ("%", "de-DE", "-1,234.50\u00a0%"),
        ("$", "en-US", "-$1,234.50"),
        ("¥", "zh-CN", "-¥1,234.50"),
        ("€", "fr-FR", "-1,234.50\u00a0€"),
        ("秒", "zh-CN", "-1,234.50秒"),
        ("×", "en-US", "-1,234.50×"),
    ],
)
def test_units_stand_where_the_language_has_them(unit: str, lang: str, text: str) -> None:
    assert number_style(unit, 2, lang).text(-1234.5) == text


def test_no_zero_is_below_zero() -> None:
    assert NumberStyle(0).text(-0.4) == "0"


@pytest.mark.parametrize(
    ("values", "decimals"),
    [
        ("1\n2", 0),
        ("1.5\n2", 1),
        ("1.50\n2", 2),
        ("3.14159\n20", 2),
        ("0.00314159\n20", 4),
        ("0.000000001\n1", 6),
        ("1.5e-3\n1", 4),
        ("1e3\n1", 0),
        ("0.0\n0", 1 - 1),
    ],
)
def test_decimals_are_those_that_are_written_and_say_something(read, values: str, decimals: int) -> None:
    lines = "\n".join(f"c{row},{value}" for row, value in enumerate(values.split("\n")))
    assert read(f"x,y\n{lines}").whole.numbers.decimals == decimals
    assert read(f"x,y\n{lines}", "type=bar decimals=3").whole.numbers.decimals == 3


# --- where words go ---


def test_one_series_is_what_the_title_says(read) -> None:
    chart = read(ONE).whole
    assert (chart.title, chart.names, chart.values) == ("Start-up", "none", "fitting")
    assert read(ONE, 'type=bar title=""').whole.title == ""
    assert read(ONE, "type=bar y-title=Seconds").whole.title == ""
    assert read(TWO).whole.title == ""


def test_lines_are_named_at_their_ends_as_long_as_these_are_apart(read) -> None:
    assert read(TWO, "type=line").whole.names == "ends"
    # 69 and 70 of an axis of 70 are 1/70 apart: less than a line of text.
    assert read("x,a,b\n1,0,10\n2,69,70", "type=line").whole.names == "legend"
    assert read("x,a,b\n1,0,10\n2,69,", "type=line").whole.names == "legend"
    assert read(TWO, "type=line legend=yes").whole.names == "legend"
    assert read(TWO, "type=line legend=no").whole.names == "none"


def test_ends_that_are_apart_on_a_logarithmic_axis(read) -> None:
    text = "x,a,b,c\n1,1,1,1\n2,1,10,1000"
    assert read(text, "type=line").whole.names == "legend"
    assert read(text, "type=line log=y").whole.names == "ends"


@pytest.mark.parametrize(
    ("kind", "text", "names", "values"),
    [
        ("bar", TWO, "legend", "fitting"),
        ("barh", ONE, "none", "fitting"),
        ("barh log=y", ONE, "none", "none"),
        ("area", TWO, "legend", "none"),
        ("scatter", TWO, "legend", "none"),
        ("pie", "x,y\na,50\nb,30\nc,20", "none", "all"),
        ("pie", "x,y\na,90\nb,5\nc,5", "legend", "all"),
        ("doughnut", "x,y\na,50\nb,30\nc,20", "legend", "all"),
    ],
)
def test_numbers_and_names_stand_where_there_is_room(read, kind: str, text: str, names: str, values: str) -> None:
    chart = read(text, f"type={kind}").whole
    assert (chart.names, chart.values) == (names, values)
    if kind == "area":
        assert read(text, "type=area labels=yes").chart is None
        return
    assert read(text, f"type={kind} labels=no").whole.values == "none"
    assert read(text, f"type={kind} labels=yes").whole.values == "all"


def test_what_is_named_are_series_or_parts_of_a_whole(read) -> None:
    assert read(TWO).whole.named == ("VM", "Container")
    assert read("x,y\na,50\nb,30", "type=doughnut").whole.named == ("a", "b")


def test_what_stands_out_is_a_category_or_a_series(read) -> None:
    category, series = (read(TWO, f"type=bar highlight={name}").whole for name in ("2020", "Container"))
    assert (category.accent_category, category.accent_series) == (1, None)
    assert (series.accent_category, series.accent_series) == (None, 1)


# --- around the chart ---


def test_caption_source_and_alt(read) -> None:
    found = read(ONE, 'type=bar caption="On one host" source="Own, 2026" alt="VMs start slower"')
    assert found.whole.caption == (Run("On one host"),)
    assert found.whole.alt == "VMs start slower"
    (source,) = found.flow.sources
    assert (source.key, source.runs) == ("slide/chart-1/source", (Run("Own, 2026"),))


def test_in_notes_its_alt_text_stands_for_a_chart(read) -> None:
    found = read(ONE, "type=bar source=x", in_notes=True)
    assert found.said == [
        "talk.md:1:1: warning[notes-words]: notes hold words only: the chart's alt text stands for it"
    ]
    assert found.chart is not None
    assert not found.flow.sources
