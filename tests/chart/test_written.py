"""Charts as PowerPoint gets them: read back by python-pptx, checked by a validator, the numbers twice the same."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION

from generator.diagnostic import Span
from generator.geometry import Box, pt
from generator.model.chart import Chart, ChartFrame, NumberStyle, Series
from generator.model.theme import Theme
from generator.write.pptx.chart.room import shows_values
from generator.write.pptx.chart.sheet import workbook
from generator.write.pptx.chart.words import axis_format_code, format_code

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

TWO = "Year,VM,Container\n2019,60,20\n2020,,35\n2021,40,55"
ONE = "Platform,Start-up\nVM,40\nContainer,0.5\nUnikernel,0.1"

EVERY = {
    "columns": (TWO, "type=bar unit=%"),
    "columns, one stands out": (TWO, "type=bar highlight=2020 stacked"),
    "columns, as shares": (TWO, "type=bar stacked=percent labels=yes"),
    "columns, logarithmic": (ONE, "type=bar log=y unit=s"),
    "columns, a range": (TWO, "type=bar min=-10 max=80 y-title=Share x-title=Year"),
    "lying bars": (ONE, "type=barh highlight=VM"),
    "lying bars in stacks": (TWO, "type=barh stacked highlight=VM"),
    "lines": (TWO, "type=line title=Shares"),
    "lines with values": (TWO, "type=line labels=yes highlight=VM"),
    "lines with a legend": (TWO, "type=line legend=yes highlight=2019"),
    "many points": ("x,y\n" + "\n".join(f"{at},{at % 7 or ''}" for at in range(60)), "type=line highlight=30"),
    "areas": (TWO, "type=area"),
    "areas in stacks": (TWO, "type=area stacked"),
    "a pie": (ONE, "type=pie highlight=VM"),
    "a pie with a unit": ("Part,Size\na,30\nb,40\nc,30", "type=pie unit=MB"),
    "a ring": ("Part,Size\na,30\nb,40\nc,30", "type=doughnut"),
    "points": ("x,a,b\n0.5,1,\n20,300,4", 'type=scatter log=xy x-title=n y-title="T, s" labels=yes'),
    "odd words": (
        'x,"<a> & ""b"""\n"\'c\' > d",1\ne,2',
        "type=bar title='<b> & \"c\"' unit='\"' y-title='&'",
    ),
}


@pytest.fixture(scope="module")
def every(read) -> list[Chart]:
    return [replace(read(*case).chart, key=f"chart-{number}") for number, case in enumerate(EVERY.values())]


@pytest.fixture(scope="module")
def written(every: list[Chart], deck: Callable[..., bytes], themes: Mapping[str, Theme]) -> bytes:
    return deck(every, themes["light"])


def charts_in(data: bytes) -> list:
    slides = Presentation(io.BytesIO(data)).slides
    return [next(shape for shape in slide.shapes if shape.has_chart) for slide in slides]


def test_openxml_audit_finds_nothing(written: bytes, tmp_path: Path) -> None:
    from openxml_audit import validate_pptx

    path = tmp_path / "charts.pptx"
    path.write_bytes(written)
    result = validate_pptx(path)
    assert result.is_valid, [str(error) for error in result.errors]


def test_python_pptx_finds_the_same_kinds_names_and_numbers(every: list[Chart], written: bytes) -> None:
    for chart, shape in zip(every, charts_in(written), strict=True):
        (plot,) = shape.chart.plots
        assert [series.name for series in plot.series] == [series.name for series in chart.series]
        assert [tuple(series.values) for series in plot.series] == [series.values for series in chart.series]
        if chart.kind != "scatter":
            assert tuple(plot.categories) == tuple(name.replace("\n", " ") for name in chart.categories)


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ("type=bar", XL_CHART_TYPE.COLUMN_CLUSTERED),
        ("type=bar stacked", XL_CHART_TYPE.COLUMN_STACKED),
        ("type=bar stacked=percent", XL_CHART_TYPE.COLUMN_STACKED_100),
        ("type=barh", XL_CHART_TYPE.BAR_CLUSTERED),
        ("type=barh stacked", XL_CHART_TYPE.BAR_STACKED),
        ("type=line", XL_CHART_TYPE.LINE_MARKERS),
        ("type=area", XL_CHART_TYPE.AREA),
        ("type=area stacked", XL_CHART_TYPE.AREA_STACKED),
    ],
)
def test_each_kind_is_the_one_that_python_pptx_knows(read, deck, themes, attributes: str, kind) -> None:
    (shape,) = charts_in(deck([read(TWO.replace(",,", ",50,"), attributes).whole], themes["light"]))
    assert shape.chart.chart_type == kind


def test_the_frame_has_the_alt_text_and_its_place(read, deck, themes) -> None:
    chart = read(TWO, "type=line").whole
    (shape,) = charts_in(deck([chart], themes["light"]))
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == chart.alt
    assert (shape.left, shape.top, shape.width, shape.height) == (609600, 1524000, 10972800, 4622800)


def test_the_same_charts_are_the_same_bytes(every: list[Chart], deck, themes, written: bytes) -> None:
    assert deck(every, themes["light"]) == written


# --- the workbook ---


def cells_of(book: bytes) -> dict[str, str | float]:
    """What stands in each cell of the sheet, by its name."""
    with ZipFile(io.BytesIO(book)) as package:
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
        texts = ["".join(entry.itertext()) for entry in etree.fromstring(package.read("xl/sharedStrings.xml"))]
    found: dict[str, str | float] = {}
    for cell in sheet.iter(f"{SHEET}c"):
        number = cell.findtext(f"{SHEET}v")
        found[cell.get("r")] = texts[int(number)] if cell.get("t") == "s" else float(number)
    return found


def test_the_sheet_holds_what_the_author_wrote(themes) -> None:
    place = Span("a")
    series = (Series("VM", place, (1.0, None)), Series("C", place, (-2.5, 1e20)))
    chart = Chart("k", place, "bar", ("a", "b & c"), series, "", "en-US", corner="Year")
    assert cells_of(workbook(chart, themes["light"])) == {
        "A1": "Year", "B1": "VM", "C1": "C",
        "A2": "a", "B2": 1.0, "C2": -2.5,
        "A3": "b & c", "C3": 1e20,
    }  # fmt: skip


numbers = st.none() | st.floats(-1e12, 1e12) | st.integers(-(10**9), 10**9).map(float)


@settings(max_examples=30)
@given(
    st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=1, max_size=4), st.sampled_from(["line", "scatter"])
)
def test_every_reference_leads_to_the_cells_that_hold_the_same(parts, rows, kind: str) -> None:
    place = Span("a")
    series = tuple(Series(f"S{at}", place, tuple(row)) for at, row in enumerate(rows))
    shown = {"categories": ("a", "b", "c")} if kind == "line" else {"categories": (), "positions": (1.0, 2.5, 3.0)}
    if not any(value is not None for row in rows for value in row):
        return
    space, book = parts(Chart("k", place, kind, series=series, alt="", lang="en-US", **shown))
    cells = cells_of(book)
    for reference in (*space.iter(f"{C}numRef"), *space.iter(f"{C}strRef")):
        cached = {int(point.get("idx")): point.findtext(f"{C}v") for point in reference.iter(f"{C}pt")}
        names = cell_names(reference.findtext(f"{C}f"))
        assert int(reference.find(f"*/{C}ptCount").get("val")) == len(names)
        found = {at: cells[name] for at, name in enumerate(names) if name in cells}
        assert found == {at: text if isinstance(found[at], str) else float(text) for at, text in cached.items()}


def cell_names(formula: str) -> list[str]:
    """`Sheet1!$B$2:$B$4` is B2, B3 and B4."""
    sheet, _, cells = formula.partition("!")
    assert sheet == "Sheet1"
    ends = [end.strip("$").split("$") for end in cells.split(":")]
    return [f"{ends[0][0]}{row}" for row in range(int(ends[0][1]), int(ends[-1][1]) + 1)]


def test_openxml_audit_finds_nothing_in_the_workbook(every: list[Chart], themes, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "numbers.xlsx"
    path.write_bytes(workbook(every[0], themes["light"]))
    result = OpenXmlValidator().validate(path)
    assert result.is_valid, [str(error) for error in result.errors]


def test_the_chart_leads_to_its_workbook(written: bytes) -> None:
    with ZipFile(io.BytesIO(written)) as package:
        names = set(package.namelist())
        assert f"ppt/embeddings/Microsoft_Excel_Worksheet{len(EVERY)}.xlsx" in names
        rels = package.read("ppt/charts/_rels/chart1.xml.rels").decode()
        space = etree.fromstring(package.read("ppt/charts/chart1.xml"))
    assert 'Target="../embeddings/Microsoft_Excel_Worksheet1.xlsx"' in rels
    relationship = space.find(f"{C}externalData").get(f"{{{space.nsmap['r']}}}id")
    assert f'Id="{relationship}"' in rels


# --- looks ---


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_all_colours_are_those_of_the_theme(every: list[Chart], parts, theme: str) -> None:
    for chart in every:
        space, _ = parts(chart, theme)
        assert not list(space.iter(f"{A}srgbClr"))


def test_no_letter_is_smaller_than_14_points(every: list[Chart], parts) -> None:
    for chart in every:
        space, _ = parts(chart)
        sizes = [int(node.get("sz")) for node in space.iter(f"{A}defRPr", f"{A}rPr") if node.get("sz")]
        assert sizes
        assert min(sizes) >= 1400


def fills(space: etree._Element) -> list[str]:
    return [ser.find(f"{C}spPr/{A}solidFill/{A}schemeClr").get("val") for ser in space.iter(f"{C}ser")]


def test_the_one_that_stands_out_is_accented_and_all_others_are_muted(read, parts) -> None:
    space, _ = parts(read(TWO, "type=bar highlight=Container").whole)
    assert fills(space) == ["bg1", "accent1"]
    space, _ = parts(read(ONE, "type=bar highlight=Container").whole)
    assert fills(space) == ["bg1"]
    (point,) = space.iter(f"{C}dPt")
    assert point.find(f"{C}idx").get("val") == "1"
    assert point.find(f"{C}spPr/{A}solidFill/{A}schemeClr").get("val") == "accent1"


def test_a_category_among_several_series_leaves_these_their_colours(read, parts) -> None:
    space, _ = parts(read(TWO, "type=bar highlight=2020").whole)
    assert fills(space) == ["accent1", "accent4"]
    for ser in space.iter(f"{C}ser"):
        paler = {
            point.find(f"{C}idx").get("val"): point.find(f".//{A}alpha").get("val") for point in ser.iter(f"{C}dPt")
        }
        assert paler == {"0": "35000", "2": "35000"}


def shown(labels: etree._Element) -> set[str]:
    flags = (node for node in labels if node.tag.startswith(f"{C}show") and node.get("val") == "1")
    return {node.tag.removeprefix(f"{C}show") for node in flags}


def test_lines_bear_their_names_at_the_last_point_and_need_no_legend(read, parts) -> None:
    space, _ = parts(read(TWO, "type=line").whole)
    assert space.find(f".//{C}legend") is None
    for ser in space.iter(f"{C}ser"):
        label = ser.find(f"{C}dLbls/{C}dLbl")
        assert (label.find(f"{C}idx").get("val"), label.find(f"{C}dLblPos").get("val")) == ("2", "r")
        assert shown(label) == {"SerName"}
        assert not shown(ser.find(f"{C}dLbls"))


def test_bars_with_their_numbers_have_neither_an_axis_of_values_nor_lines(read, parts) -> None:
    space, _ = parts(read(ONE, "type=bar").whole)
    axis = space.find(f".//{C}valAx")
    assert axis.find(f"{C}delete").get("val") == "1"
    assert axis.find(f"{C}majorGridlines") is None
    assert shown(space.find(f".//{C}ser/{C}dLbls")) == {"Val"}
    space, _ = parts(read(ONE, "type=bar labels=no").whole)
    assert space.find(f".//{C}valAx/{C}delete").get("val") == "0"
    assert space.find(f".//{C}ser/{C}dLbls") is None


@pytest.mark.parametrize(
    ("attributes", "rows", "width", "written"),
    [
        # A number of four digits is 28 pt wide at 14 pt: 28 bars side by side on 864 pt leave it 30.9, 32 leave 27.
        ("type=bar", 28, 864, True),
        ("type=bar", 32, 864, False),
        ("type=bar", 14, 432, True),
        ("type=bar labels=yes", 32, 864, True),
        ("type=bar stacked", 28, 864, True),
        # A line is 16.8 pt high and may be tightened to 14.3: on 336 pt below the title there is room for 23.
        ("type=barh", 23, 864, True),
        ("type=barh", 24, 864, False),
    ],
)
def test_numbers_stand_at_bars_as_long_as_they_do_not_meet(
    read, themes, attributes: str, rows: int, width: int, written: bool
) -> None:
    chart = read("x,y\n" + "\n".join(f"{row},{1234 + row}" for row in range(rows)), attributes).whole
    box = Box(0, 0, pt(width), pt(364))
    frame = ChartFrame("k", "n", box, chart, 1400, 0, pt(28), "")
    assert shows_values(frame) == written


@pytest.mark.parametrize(
    ("attributes", "part", "written"),
    [
        # 16.8 of 364 pt are 4.6 % of the highest stack, which is 100; as shares each stack is its own whole.
        ("type=bar stacked", 5, True),
        ("type=bar stacked", 4, False),
        ("type=bar stacked=percent", 4, True),
        # 28 of 864 pt are 3.2 %.
        ("type=barh stacked", 4, True),
        ("type=barh stacked", 3, False),
    ],
)
def test_numbers_stand_in_parts_that_are_high_enough(read, attributes: str, part: int, written: bool) -> None:
    chart = replace(read(f"x,a,b\n1,60,40\n2,{part},{part}", attributes).whole, names="none")
    frame = ChartFrame("k", "n", Box(0, 0, pt(864), pt(364)), chart, 1400, 0, pt(28), "")
    assert shows_values(frame) == written


def test_slices_that_are_too_thin_bear_no_number(read, parts) -> None:
    found = read("x,y\na,60\nb,39\nc,1", "type=doughnut")
    assert found.said == [
        (
            "talk.md:5:1: warning[chart-crowded]: a slice of less than 3% has no room for its number\n"
            "  hint: put the smallest together, or type=barh"
        )
    ]
    space, _ = parts(found.chart)
    labels = space.findall(f".//{C}ser/{C}dLbls/{C}dLbl")
    assert [label.find(f"{C}delete") is not None for label in labels] == [False, False, True]


def test_bars_begin_at_0_even_where_they_are_all_alike(read, parts) -> None:
    space, _ = parts(read("x,y\na,98\nb,97").whole)
    assert space.find(f".//{C}valAx/{C}scaling/{C}min").get("val") == "0"
    space, _ = parts(read("x,y\na,98\nb,-97").whole)
    assert space.find(f".//{C}valAx/{C}scaling/{C}min") is None


@pytest.mark.parametrize(("smallest", "least"), [("0.5", "0.1"), ("1", "0.1"), ("20", "10"), ("1000", "100")])
def test_a_logarithmic_axis_begins_below_the_smallest(read, parts, smallest: str, least: str) -> None:
    space, _ = parts(read(f"x,y\na,{smallest}\nb,5000", "type=bar log=y").whole)
    scaling = space.find(f".//{C}valAx/{C}scaling")
    assert [(node.tag.removeprefix(C), node.get("val")) for node in scaling] == [
        ("logBase", "10"), ("orientation", "minMax"), ("min", least),
    ]  # fmt: skip
    assert space.find(f".//{C}catAx/{C}crosses").get("val") == "min"


def test_lying_bars_are_read_from_the_top(read, parts) -> None:
    space, _ = parts(read(ONE, "type=barh").whole)
    assert space.find(f".//{C}catAx/{C}scaling/{C}orientation").get("val") == "maxMin"
    assert space.find(f".//{C}valAx/{C}crosses").get("val") == "max"


def test_a_legend_stands_at_the_right_below_the_title(read, deck, themes) -> None:
    (shape,) = charts_in(deck([read(TWO, "type=bar title=T").whole], themes["light"]))
    assert shape.chart.legend.position == XL_LEGEND_POSITION.RIGHT
    layout = shape.chart.legend._element.find(f"{C}layout/{C}manualLayout")
    x, y, width = (float(layout.find(f"{C}{name}").get("val")) for name in ("x", "y", "w"))
    assert x + width == pytest.approx(1)
    # Two lines of 14 pt at 120 % in a frame of 364 pt.
    assert y == pytest.approx(2 * 14 * 1.2 / 364, abs=1e-4)


def test_chinese_words_are_marked_as_such(read, parts) -> None:
    space, _ = parts(read("年,虚拟机\n2019,4\n2020,5", "type=line title=占比VM y-title=占比", language="zh").whole)
    assert space.find(f"{C}lang").get("val") == "zh-CN"
    runs = [(run.find(f"{A}rPr").get("lang"), run.findtext(f"{A}t")) for run in space.iter(f"{A}r")]
    assert runs == [("zh-CN", "占比"), ("en-US", "VM"), ("zh-CN", "占比")]
    assert space.find(f".//{C}valAx/{C}title//{A}bodyPr").get("vert") == "eaVert"


@pytest.mark.parametrize(
    ("style", "values", "axis"),
    [
        (NumberStyle(0), "#,##0", "#,##0"),
        (NumberStyle(2, suffix="\u00a0ms"), '#,##0.00"\u00a0ms"', '#,##0"\u00a0ms"'),
        (NumberStyle(1, prefix="$"), '"$"#,##0.0', '"$"#,##0'),
        (NumberStyle(0, suffix='"'), '#,##0\\"', '#,##0\\"'),
    ],
)
def test_number_formats(style: NumberStyle, values: str, axis: str) -> None:
    assert format_code(style) == values
    assert axis_format_code(style, whole=True) == axis
    assert axis_format_code(style, whole=False) == axis.replace("#,##0", "General")
