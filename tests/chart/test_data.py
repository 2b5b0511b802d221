"""Numbers as authors write them: CSV and YAML, in the fence and in files; a mistake is told at its cell."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Diagnostics, Span
from generator.read.chart.csv_grid import read_csv


def values(chart) -> dict[str, tuple]:
    return {series.name: series.values for series in chart.series}


# --- CSV ---


def test_the_first_row_names_series_and_the_first_column_categories(read) -> None:
    chart = read("Year,Virtual machines,Containers\n2019,4,1\n2020,3.5,-2e1").whole
    assert (chart.corner, chart.categories) == ("Year", ("2019", "2020"))
    assert values(chart) == {"Virtual machines": (4.0, 3.5), "Containers": (1.0, -20.0)}


def test_each_series_knows_where_its_name_stands(read) -> None:
    chart = read("Year,VM,Container\n2019,4,1").whole
    assert [series.span for series in chart.series] == [Span("talk.md", 2, 6), Span("talk.md", 2, 9)]


@pytest.mark.parametrize("gap", ["", " ", "null", "~"])
def test_a_value_that_is_left_out_is_a_gap(read, gap: str) -> None:
    assert values(read(f"Year,VM,C\n2019,{gap},1\n2020,3,{gap}").whole) == {"VM": (None, 3.0), "C": (1.0, None)}


def test_quotes_hold_commas_quotes_and_line_ends(read) -> None:
    chart = read('Part,"Size, in ""MB"""\n"a\nb",1\n c ,2').whole
    assert chart.series[0].name == 'Size, in "MB"'
    assert chart.categories == ("a\nb", "c")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_divide_as_well(read, mark: str) -> None:
    text = "Year,VM,C\n2019,4,1".replace(",", mark)
    assert values(read(text).whole) == {"VM": (4.0,), "C": (1.0,)}


def test_empty_lines_are_no_rows(read) -> None:
    assert read("\nYear,VM\n\n2019,4\n\n2020,5\n").whole.categories == ("2019", "2020")


names = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip)


@given(st.lists(st.lists(names, min_size=3, max_size=3), min_size=2, max_size=6))
def test_cells_are_those_that_python_wrote(rows: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    said = Diagnostics()
    grid = read_csv(stream.getvalue(), lambda line, column: Span("data.csv", line, column), said)
    assert grid is not None, list(said)
    found = [[grid.corner.text, *(column.name.text for column in grid.columns)]]
    found += [[name.text, *(column.values[at].text for column in grid.columns)] for at, name in enumerate(grid.rows)]
    assert found == rows
    assert [cell.span for cell in grid.rows] == [Span("data.csv", line, 1) for line in range(2, len(rows) + 1)]


# --- YAML ---


def test_yaml_has_categories_and_series_by_name(read) -> None:
    chart = read("categories: [2019, 2020]\nseries:\n  VM: [4, null]\n  Container: [1, 5.5]").whole
    assert chart.categories == ("2019", "2020")
    assert values(chart) == {"VM": (4.0, None), "Container": (1.0, 5.5)}


def test_yaml_may_have_one_series_without_a_name(read) -> None:
    chart = read("categories: [a, b]\nvalues: [4, ~]").whole
    assert values(chart) == {"": (4.0, None)}
    assert chart.title == ""


def test_names_have_labels_by_language(read) -> None:
    text = (
        "categories: [vm, host]\nseries: {start: [4, 1]}\n"
        "labels: {vm: {zh: 虚拟机, en: Virtual machine}, start: {zh: 启动, en: Start}}"
    )
    chart = read(text, "type=bar highlight=vm", language="zh").whole
    assert (chart.categories, chart.series[0].name, chart.accent_category) == (("虚拟机", "host"), "启动", 0)
    assert read(text).whole.categories == ("Virtual machine", "host")


# --- files ---


def test_a_file_is_read_by_its_ending(read) -> None:
    files = {"data/a.csv": b"\xef\xbb\xbfYear,VM\r\n2019,4\r\n", "b.yaml": b"categories: [x]\nvalues: [7]\n"}
    chart = read("", "type=bar file=data/a.csv", files=files).whole
    assert (chart.corner, chart.categories, values(chart)) == ("Year", ("2019",), {"VM": (4.0,)})
    assert values(read("", "type=bar file=b.yaml", files=files).whole) == {"": (7.0,)}


def test_labels_in_the_fence_are_for_the_names_in_the_file(read) -> None:
    files = {"a.csv": b"platform,start\nvm,4\n"}
    chart = read("labels: {vm: 虚拟机, platform: 平台}", "type=bar file=a.csv", files=files, language="zh").whole
    assert (chart.corner, chart.categories) == ("平台", ("虚拟机",))


def test_a_mistake_in_a_file_is_told_there(read) -> None:
    files = {"a.csv": b"Jahr,VM\n2019,4\n2020,vier\n"}
    assert read("", "type=bar file=a.csv", files=files).said == [
        'a.csv:3:6: error[chart-value]: expected a number, found "vier"'
    ]


@pytest.mark.parametrize(
    ("attributes", "files", "said"),
    [
        ("file=a.csv", {}, 'talk.md:1:16: error[file-missing]: no file "a.csv" beside talk.md'),
        (
            "file=a.xlsx",
            {"a.xlsx": b""},
            (
                'talk.md:1:16: error[chart-file]: the numbers of a chart come from CSV or YAML, not from "a.xlsx"\n'
                "  hint: file=data.csv"
            ),
        ),
        (
            "file=a.csv",
            {"a.csv": b"Year,VM\n\xff,1"},
            (
                "a.csv:2:1: error[encoding-wrong]: expected text in UTF-8, found the byte 0xFF\n"
                "  hint: save the file as UTF-8"
            ),
        ),
    ],
)
def test_a_file_that_does_not_serve(read, attributes: str, files: dict, said: str) -> None:
    assert read("", attributes, files=files).said == [said]


# --- mistakes ---

MISTAKES = {
    "a word for a number": (
        "Year,VM,C\n2019,four,1\n2020,1,n/a",
        [
            'talk.md:3:6: error[chart-value]: expected a number, found "four"',
            (
                'talk.md:4:8: error[chart-value]: expected a number, found "n/a"\n'
                "  hint: leave the value out where there is none"
            ),
        ],
    ),
    "marks of thousands": (
        'Year,VM\n2019,"1,234,567"\n2020,1 000\n2021,"1\'000"',
        [
            (
                'talk.md:3:6: error[chart-value]: expected a number, found "1,234,567"\n'
                "  hint: write 1234567: thousands have no mark"
            ),
            (
                'talk.md:4:6: error[chart-value]: expected a number, found "1 000"\n'
                "  hint: write 1000: thousands have no mark"
            ),
            (
                'talk.md:5:6: error[chart-value]: expected a number, found "1\'000"\n'
                "  hint: write 1000: thousands have no mark"
            ),
        ],
    ),
    "a comma before decimals": (
        "Year;VM\n2019;1,5",
        ['talk.md:3:6: error[chart-value]: expected a number, found "1,5"\n  hint: write 1.5: decimals have a point'],
    ),
    "a unit at the number": (
        "Year,VM\n2019,12 %\n2020,$5",
        [
            (
                'talk.md:3:6: error[chart-value]: expected a number, found "12 %"\n'
                '  hint: write 12, and unit="%" on the fence'
            ),
            (
                'talk.md:4:6: error[chart-value]: expected a number, found "$5"\n'
                '  hint: write 5, and unit="$" on the fence'
            ),
        ],
    ),
    "no number at all": (
        "Year,VM\n2019,1e999\n2020,nan",
        [
            "talk.md:3:6: error[chart-value]: expected a number up to 1e+300, found 1e999",
            (
                'talk.md:4:6: error[chart-value]: expected a number, found "nan"\n'
                "  hint: leave the value out where there is none"
            ),
        ],
    ),
    "rows of other lengths": (
        "Year,VM,C\n2019,4\n2020,1,234,5",
        [
            "talk.md:3:6: error[csv-row]: expected 3 values as in the first row, found 2",
            (
                "talk.md:4:12: error[csv-row]: expected 3 values as in the first row, found 4\n"
                "  hint: write numbers without a comma for thousands, and words with a comma in quotes"
            ),
        ],
    ),
    "names that come twice": (
        "Year,VM,VM\n2019,4,1\n2019,3,2",
        [
            'talk.md:2:9: error[chart-name]: expected each series once, "VM" is already at talk.md:2:6',
            'talk.md:4:1: error[chart-name]: expected each category once, "2019" is already at talk.md:3:1',
        ],
    ),
    "names that are missing": (
        "Year,,VM\n,4,1",
        [
            "talk.md:2:6: error[chart-name]: expected a name for this series",
            "talk.md:3:1: error[chart-name]: expected a name for this category",
        ],
    ),
    "a quote that never ends": (
        'Year,VM\n2019,"4\n2020,5',
        ["talk.md:3:6: error[csv-syntax]: this is not CSV: a quoted value never ends"],
    ),
    "words behind a quote": (
        'Year,VM\n2019,"4"5',
        ["talk.md:3:6: error[csv-syntax]: this is not CSV: words behind the quote that ends a value"],
    ),
    "names alone": (
        "Year,VM",
        ["talk.md:2:1: error[chart-empty]: expected rows of numbers below the names"],
    ),
    "one column": (
        "2019\n2020",
        [
            (
                "talk.md:2:1: error[chart-empty]: expected a row of names first: one for the categories, one "
                "for each series\n"
                "  hint: Year,Virtual machines,Containers"
            )
        ],
    ),
    "gaps alone": ("Year,VM\n2019,", ["talk.md:2:1: error[chart-empty]: expected numbers"]),
    "nothing": (
        "",
        [
            (
                "talk.md:1:1: error[chart-empty]: expected the numbers of the chart\n"
                "  hint: write CSV or YAML into the fence, or file=data.csv on it"
            )
        ],
    ),
    "yaml that is none": (
        "categories: [a, b\nvalues: [1, 2]",
        ["talk.md:3:7: error[yaml-syntax]: this is not YAML: did not find expected ',' or ']'"],
    ),
    "yaml with a key that there is not": (
        "categories: [a]\nvalue: [1]",
        [
            "talk.md:2:1: error[chart-empty]: expected series with their values\n  hint: series: {Containers: [1, 5]}",
            (
                'talk.md:3:1: error[chart-key-unknown]: the data of a chart have no "value"\n'
                '  hint: did you mean "values"?'
            ),
        ],
    ),
    "yaml with a series that is too short": (
        "categories: [a, b]\nseries:\n  VM: [1]\n  C: [1, x]",
        ["talk.md:4:3: error[chart-data]: expected 2 values, one for each category, found 1"],
    ),
    "yaml with lists of lists": (
        "categories: [a]\nseries: {VM: [[1]], C: 5}",
        [
            "talk.md:3:15: error[chart-data]: expected one value, found a list of 1",
            'talk.md:3:24: error[chart-data]: expected a list for the values of "C", found "5"\n  hint: [1, 2, 3]',
        ],
    ),
    "yaml with labels that are none": (
        "categories: [a]\nvalues: [1]\nlabels: {a: [x]}",
        [
            (
                "talk.md:4:13: error[chart-data]: expected a text, or one for each language, found a list of 1\n"
                "  hint: {zh: 虚拟机, en: VM}"
            )
        ],
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_told_at_its_place(read, name: str) -> None:
    text, said = MISTAKES[name]
    found = read(text)
    assert found.said == said
    assert found.chart is None


def test_columns_count_in_the_author_s_file_where_the_fence_is_indented(read) -> None:
    assert read("Year,VM\n2019,four", indent="  ").said == [
        'talk.md:3:8: error[chart-value]: expected a number, found "four"'
    ]


def test_numbers_stand_in_one_place(read) -> None:
    found = read("values: [1]", "type=bar file=a.csv", files={"a.csv": b"Year,VM\n2019,4"})
    assert found.chart is None
    assert found.said == [
        (
            "talk.md:2:1: error[chart-data]: numbers stand in the fence or in its file, not in both: here stand "
            "labels alone\n"
            "  hint: labels: {name: what is shown}"
        )
    ]


# --- what a chart cannot show ---


@pytest.mark.parametrize(
    ("attributes", "text", "said"),
    [
        (
            "type=pie",
            "Part,MB\na,4\nb,-1",
            "talk.md:4:3: error[chart-value]: parts of a whole are not below 0, as -1 is\n  hint: type=bar",
        ),
        (
            "type=bar log=y",
            "Part,MB\na,4\nb,0",
            (
                "talk.md:4:3: error[chart-value]: a logarithmic axis has numbers above 0 alone, not 0\n"
                "  hint: leave the value out, or log="
            ),
        ),
        (
            "type=scatter log=x",
            "x,y\n0,4\n2,1",
            (
                "talk.md:3:1: error[chart-value]: a logarithmic axis has numbers above 0 alone, not 0\n"
                "  hint: leave out log="
            ),
        ),
        (
            "type=scatter",
            "x,y\n,4\n2,1",
            "talk.md:3:1: error[chart-value]: expected a number: each point has its place on the x axis",
        ),
        (
            "type=bar stacked=percent",
            "Part,MB\na,4\nb,-1",
            (
                "talk.md:4:3: error[chart-value]: shares of a hundred per cent are not below 0, as -1 is\n"
                "  hint: stacked=yes"
            ),
        ),
        ("type=pie", "Part,MB\na,0\nb,0", "talk.md:2:1: error[chart-empty]: expected a number that is not 0"),
        (
            "type=doughnut",
            "Part,MB,GB\na,1,2",
            (
                "talk.md:2:9: error[chart-too-large]: a doughnut chart has one series, this one has 2\n"
                "  hint: type=bar stacked=percent"
            ),
        ),
        (
            "type=line",
            "x,a,b,c,d,e,f,g,h,i\n1,1,2,3,4,5,6,7,8,9",
            (
                "talk.md:2:19: error[chart-too-large]: a chart has at most 8 series, this one has 9\n"
                "  hint: make two charts of it"
            ),
        ),
        (
            "type=line",
            "x,a\n" + "\n".join(f"{number},1" for number in range(201)),
            (
                "talk.md:203:1: error[chart-too-large]: a chart has at most 200 categories, this one has 201\n"
                "  hint: sum them up, or show a part of them"
            ),
        ),
    ],
)
def test_what_a_kind_of_chart_cannot_show(read, attributes: str, text: str, said: str) -> None:
    found = read(text, attributes)
    assert found.said == [said]
    assert found.chart is None


def test_many_slices_are_a_warning(read) -> None:
    found = read("Part,MB\n" + "\n".join(f"{letter},5" for letter in "abcdefghi"), "type=pie")
    assert found.chart is not None
    assert found.said == [
        (
            "talk.md:11:1: warning[chart-crowded]: more than 8 slices are hard to tell apart, here are 9\n"
            "  hint: put the smallest together, or type=barh"
        )
    ]


def test_an_area_with_a_gap_is_a_warning(read) -> None:
    found = read("x,y\na,4\nb,\nc,4", "type=area")
    assert found.chart is not None
    assert found.said == [
        "talk.md:4:3: warning[chart-gap]: an area falls to 0 where a value is left out\n  hint: type=line"
    ]


@given(st.text(max_size=200), st.sampled_from(["type=bar", "type=pie", "type=scatter log=xy", "type=line"]))
def test_no_text_is_too_odd(text: str, attributes: str) -> None:
    from generator.read.chart.fence import _read as read_grid

    said = Diagnostics()
    for is_yaml in (False, True):
        read_grid(text, is_yaml, lambda line, column: Span("a", line, column), Span("a"), "en-US", said)
