"""HTML-like labels: markup, tables with Graphviz's sizes, pictures.

Text of n characters at 14 pt is 33 n // 4 + 1 points wide here, and 15 high.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.color import RgbColor, ThemeColor
from generator.diagnostic import Diagnostics, Span
from generator.diagram.plan import make_plan
from generator.diagram.plan.cells.columns import Reach, even_lengths, ranked_lengths
from generator.diagram.plan.cells.images import standing
from generator.diagram.plan.values import PlannedCell, PlannedNode, Room
from generator.geometry import pt
from generator.model.image import Image
from generator.model.paint import LinearGradient, Stop
from generator.model.text import ExternalLink, SlideLink

PIXELS = Image("logo.png", "image/png", 96, 48, (300.0, 300.0), b"bytes")


@pytest.fixture
def plan(theme, ruler, make_source) -> Callable[..., PlannedNode]:
    """A node's attributes into the planned node, with pictures that are all the same."""

    def pictures(paths: Sequence[str], span: Span, diagnostics: Diagnostics) -> Image | None:
        if paths[-1] == "logo.png":
            return PIXELS
        diagnostics.warning("file-missing", f"no {paths}", span)
        return None

    def plan(attributes: str, graph: str = "", said: int = 0) -> PlannedNode:
        diagnostics = Diagnostics()
        made = make_plan(make_source(f"graph {{ {graph} a [{attributes}] }}"), theme, ruler, diagnostics, pictures)
        assert made is not None, list(map(str, diagnostics))
        assert len(diagnostics) == said, list(map(str, diagnostics))
        return made.nodes[0]

    return plan


@pytest.fixture
def cells(plan) -> Callable[[str], dict[str, PlannedCell]]:
    """A table into the planned cells of a node that is no more than it, by id."""

    def cells(table: str) -> dict[str, PlannedCell]:
        node = plan(f"shape=plain label=<{table}>")
        return {cell.id: cell for cell in node.cells.cells}

    return cells


def test_a_table_has_graphvizs_border_spacing_and_padding(plan) -> None:
    node = plan("shape=plain label=<<table><tr><td>a</td><td>bb</td></tr></table>>")
    # Text 9 and 17 wide; 2 of padding and 1 of border on each side; 2 of spacing three times; 1 of border again.
    assert (node.width, node.height) == (15 + 23 + 6 + 2, 21 + 4 + 2)
    assert {cell.id: cell.room for cell in node.cells.cells} == {
        "table": Room(0, 0, 46, 27),
        "0": Room(3, 3, 15, 21),
        "1": Room(20, 3, 23, 21),
    }
    assert node.cells.cells[1].text_room == Room(6, 6, 9, 15)


@pytest.mark.parametrize(("shape", "size"), [("box", (62, 36)), ("none", (62, 36)), ("plain", (46, 27))])
def test_a_shape_holds_a_table_as_it_holds_text(plan, shape: str, size: tuple[int, int]) -> None:
    node = plan(f"shape={shape} label=<<table><tr><td>a</td><td>bb</td></tr></table>>")
    assert (node.width, node.height) == size
    assert node.cells.cells[0].room == Room((size[0] - 46) / 2, (size[1] - 27) / 2, 46, 27)


def test_spans_share_what_they_need(cells) -> None:
    found = cells(
        '<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td colspan="2" width="94" port="w"></td>'
        '</tr><tr><td width="13" port="l"></td><td width="22" port="r"></td></tr></table>'
    )
    # The line between the columns may lie anywhere from 13 to 94 - 22: Graphviz takes the middle, rounded down.
    assert (found["l"].room.width, found["r"].room.width) == (42, 52)
    assert found["w"].room.width == 94


def test_a_single_row_spreads_spans_evenly() -> None:
    assert even_lengths(3, [Reach(0, 3, 33), Reach(2, 3, 20)], 2) == (10, 10, 20)


def test_lines_between_columns_take_the_middle_of_what_is_free() -> None:
    reaches = [Reach(0, 3, 94), Reach(3, 4, 16), Reach(0, 1, 13), Reach(1, 3, 101), Reach(1, 2, 22), Reach(2, 3, 12)]
    assert ranked_lengths(4, reaches) == (13, 55, 46, 16)


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(1, 4), st.integers(0, 90)).map(
            lambda one: Reach(one[0], min(6, one[0] + one[1]), one[2])
        ),
        max_size=8,
    )
)
def test_every_span_gets_its_room(reaches: list[Reach]) -> None:
    lengths = ranked_lengths(6, reaches)
    assert min(lengths) >= 0
    for reach in reaches:
        assert sum(lengths[reach.start : reach.end]) >= reach.length


def test_rows_that_are_spanned_are_skipped(cells) -> None:
    found = cells(
        '<table><tr><td port="a" rowspan="2">a</td><td port="b">b</td></tr><tr><td port="c">c</td></tr></table>'
    )
    assert found["c"].room.left == found["b"].room.left > found["a"].room.left
    assert found["a"].room.top + found["a"].room.height == found["c"].room.top + found["c"].room.height


def test_alignment_moves_text_in_larger_cells(cells) -> None:
    table = '<table cellpadding="0" cellborder="0"><tr><td width="99" height="55" port="p" {}>a</td></tr></table>'
    rooms = [
        cells(table.format(align))["p"].text_room
        for align in ('align="left" valign="top"', 'align="right" valign="bottom"', "", 'align="text"')
    ]
    assert rooms == [Room(3, 3, 9, 15), Room(93, 43, 9, 15), Room(48, 23, 9, 15), Room(3, 23, 99, 15)]


def test_lines_in_several_looks_have_the_height_of_their_size(plan) -> None:
    # One look: 15 a line. Several: 20 for the first line's size, then 1.2 times 14, in whole points.
    assert plan("shape=plain label=<a<br/>b>").height == 30
    assert plan('shape=plain label=<a<font point-size="20">b</font><br/>c>').height == 36
    assert plan("shape=plain label=<a<br/><br/>b>").height == 46


def test_table_looks(cells) -> None:
    found = cells(
        '<table border="4" color="red" bgcolor="yellow:blue" gradientangle="90" style="rounded" port="t"><tr>'
        '<td sides="lb" style="dashed" bgcolor="#00FF00" color="blue" port="c"><font color="gold">x</font></td></tr>'
        "</table>"
    )
    table, cell = found["t"], found["c"]
    assert table.fill == LinearGradient((Stop(0, RgbColor("FFFF00")), Stop(100_000, RgbColor("0000FF"))), 270 * 60_000)
    assert (table.stroke.color, table.stroke.width, table.corner_radius) == (RgbColor("FF0000"), pt(4), pt(29 / 3))
    # The line of 4 pt lies inside of the table, which is 33 wide: corners take a third of what is left.
    assert (table.room.left, table.room.top) == (2, 2)
    assert (cell.stroke.color, cell.stroke.dash, cell.sides) == (RgbColor("0000FF"), "dash", {"l", "b"})
    assert (cell.fill, cell.text.paragraphs[0].runs[0].color) == (RgbColor("00FF00"), RgbColor("FFD700"))


def test_rules_are_lines_in_the_gaps(cells) -> None:
    found = cells(
        '<table cellspacing="4"><tr><td width="10" height="10"></td><vr/><td width="10" height="10"></td></tr><hr/>'
        '<tr><td width="10" height="10"></td><td width="10" height="10"></td></tr></table>'
    )
    level, upright = found["table/rule-1"], found["table/rule-2"]
    # The table is 1 + 4 + 10 + 4 + 10 + 4 + 1 wide and high; rules lie half way between cells.
    assert (level.room, level.sides) == (Room(0.5, 17, 33, 0), {"t"})
    assert (upright.room, upright.sides) == (Room(17, 0.5, 0, 16.5), {"l"})


def test_tables_in_cells_fill_them(cells) -> None:
    found = cells(
        '<table><tr><td width="60" height="60"><table port="in"><tr><td port="c">x</td></tr></table></td></tr></table>'
    )
    # The cell begins at 3, its border and padding take 3.
    assert found["in"].room == Room(6, 6, 54, 54)
    assert found["c"].room == Room(9, 9, 48, 48)


def test_edges_find_cells_by_their_ports(draw) -> None:
    drawn = draw(
        "digraph { a [shape=plain label=<<table><tr><td>x</td><td port='q'>y</td></tr></table>>]; b; a:q -> b }"
    )
    assert not drawn.said
    assert drawn.edge("a->b").tail_cell == "q"


def test_tables_serve_as_labels_of_anything(draw) -> None:
    table = '<<table><tr><td>x</td><td bgcolor="red">y</td></tr></table>>'
    drawn = draw(f"digraph {{ label={table}; subgraph cluster_c {{ label={table}; a -> b [label={table}] }} }}")
    assert not drawn.said
    for label in (drawn.whole.label, drawn.cluster("c").label, drawn.edge("a->b").labels[0].label):
        assert [cell.id for cell in label.cells] == ["table", "0", "1"]
        assert label.cells[2].fill == RgbColor("FF0000")
        assert label.box.contains(label.cells[2].box)


@pytest.mark.parametrize(
    ("label", "place", "message"),
    [
        ("<b>x", (11, 21), "<b> is not closed"),
        ("<b>x</i>", (11, 25), "</i> closes what is not open"),
        ("x\n  <q>y</q>", (12, 5), "labels have no element <q>"),
        ("<table></table>", (11, 21), "a table has at least one row with a cell"),
        ("<table><tr></tr></table>", (11, 28), "a row has at least one cell"),
        ("<table><tr>x<td></td></tr></table>", (11, 28), '"x" stands between the cells of a table'),
        ("<table border=1><tr><td/></tr></table>", (11, 21), 'no name="value": border=1'),
        ("a <img src='x'/> b", (11, 23), "<img> cannot stand in text"),
        ("a<table><tr><td/></tr></table>", (11, 22), "<table> cannot stand in text"),
    ],
)
def test_mistakes_have_their_place(draw, label: str, place: tuple[int, int], message: str) -> None:
    drawn = draw(f"graph {{ a [label=<{label}>] }}")
    errors = drawn.diagnostics.errors
    assert [(item.code, item.span.line, item.span.column) for item in errors] == [("diagram-html-broken", *place)]
    assert message in errors[0].message


def test_settings_without_sense_are_left_out_with_a_warning(draw) -> None:
    drawn = draw('graph { a [label=<<table border="x" colour="red"><tr><td align="middle">x</td></tr></table>>] }')
    assert [said.splitlines()[0].partition("warning")[2] for said in drawn.said] == [
        '[diagram-html-value]: <table> has no setting "colour"',
        '[diagram-html-value]: "x" has no effect: border takes a number from 0 to 255',
        '[diagram-html-value]: "middle" has no effect: align takes left, center, right, text',
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "x", "<br/>"]))
)
def test_any_markup_is_read_or_refused(theme, ruler, make_source, parts: list[str]) -> None:
    diagnostics = Diagnostics()
    made = make_plan(make_source(f"graph {{ a [label=<{''.join(parts)}>] }}"), theme, ruler, diagnostics)
    assert (made is None) == bool(diagnostics.errors)


def test_a_picture_makes_its_node_larger(plan) -> None:
    # 96 x 48 pixels are 72 x 36 pt, whatever the file says; a point more on each side.
    node = plan('shape=box label="" image="logo.png"')
    assert (node.width, node.height) == (74, 38)
    assert node.picture.room == Room(1, 1, 72, 36)


def test_a_missing_picture_is_a_warning(plan) -> None:
    node = plan('shape=box image="other.png"', graph='imagepath="icons:pics/";', said=1)
    assert node.picture is None


def test_a_picture_in_a_cell(cells) -> None:
    found = cells('<table><tr><td port="p"><img src="logo.png"/></td></tr></table>')
    assert found["p"].room == Room(3, 3, 78, 42)
    assert found["p"].picture.room == Room(6, 6, 72, 36)


def test_pictures_are_scaled_and_placed() -> None:
    room = Room(10, 20, 144, 144)

    def placed(*how: str) -> Room:
        return standing(PIXELS, room, *how).room  # pyright: ignore

    assert placed("false", "left", "bottom") == Room(10, 128, 72, 36)
    assert placed("true", "center", "middle") == Room(10, 56, 144, 72)
    assert placed("width", "center", "top") == Room(10, 20, 144, 36)
    assert placed("height", "right", "middle") == Room(82, 20, 72, 144)
    assert placed("both", "center", "middle") == room
    assert standing(PIXELS, Room(0, 0, 50, 50), "false", "center", "middle").room == Room(0, 7, 50, 36)


def test_cells_may_be_links(cells) -> None:
    found = cells(
        '<table href="https://example.org" title="more" port="t"><tr><td href="#intro" port="c">x</td></tr></table>'
    )
    assert (found["t"].link, found["c"].link) == (ExternalLink("https://example.org", "more"), SlideLink("intro"))


def test_text_on_a_dark_cell_can_be_read(cells) -> None:
    found = cells('<table><tr><td bgcolor="black" port="p">x</td><td bgcolor="white" port="q">y</td></tr></table>')
    colors = [found[port].text.paragraphs[0].runs[0].color for port in "pq"]
    assert colors == [ThemeColor("bg1"), ThemeColor("tx1")]


TABLES = (
    """<table border="3" cellspacing="4" cellpadding="5">
    <tr><td width="30" height="20"/><td rowspan="2" width="9"/></tr>
    <tr><td height="50"/></tr></table>""",
    """<table cellborder="2"><tr><td colspan="3" width="90" height="9"/><td width="11"/></tr>
    <tr><td width="7"/><td colspan="2" width="80" height="12"/><td width="5"/></tr>
    <tr><td/><td width="20"/><td width="10"/></tr></table>""",
    """<table width="200" height="90"><tr><td width="90"><table border="0">
    <tr><td width="8" height="8"/><td width="9"/></tr></table></td>
    <td><table><tr><td width="5" height="70"/></tr></table></td></tr></table>""",
    """<table><tr><td colspan="2" width="33" height="10"/><td border="4" fixedsize="true" width="47" height="40"/></tr>
    <tr><td width="60" height="10" align="left"/></tr></table>""",
)


@pytest.mark.dot
@pytest.mark.parametrize("table", TABLES)
def test_tables_are_graphvizs_own(cells, table: str) -> None:
    filled = (
        table.replace("<table", '<table bgcolor="red"').replace("<td", '<td bgcolor="blue"').replace("/>", "></td>")
    )
    dot = f"graph {{ a [shape=plain label=<{filled}>] }}"
    answer = subprocess.run(["dot", "-Tjson"], input=dot, capture_output=True, text=True, check=True)
    drawn = json.loads(answer.stdout)["objects"][0]["_ldraw_"]
    height = max(y for op in drawn if op["op"] == "P" for _, y in op["points"])
    theirs = sorted(
        (min(x for x, _ in op["points"]), height - max(y for _, y in op["points"])) for op in drawn if op["op"] == "P"
    )
    ours = sorted(
        (cell.room.left - edge, cell.room.top - edge)
        for cell in cells(filled).values()
        for edge in [cell.stroke.width / pt(2) if cell.stroke and cell.stroke.width > pt(1) else 0.0]
    )
    assert len(theirs) == len(ours)
    for (left, top), (own_left, own_top) in zip(theirs, ours, strict=True):
        assert abs(left - own_left) <= 1
        assert abs(top - own_top) <= 1
