"""Records: their grammar, Graphviz's sizes, their cells and frames.

Text of n characters at 14 pt is 11 n pixels wide here, so 33 n // 4 + 1 points, and 15 high.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Diagnostics
from generator.diagram.plan import make_plan
from generator.diagram.plan.cells.record_label import Field, FieldGroup, TextField, read_record
from generator.diagram.plan.values import PlannedNode, Room
from generator.geometry import pt


@pytest.fixture
def plan(theme, ruler, make_source) -> Callable[[str], dict[str, PlannedNode]]:
    """DOT into its planned nodes by id."""

    def plan(dot: str) -> dict[str, PlannedNode]:
        diagnostics = Diagnostics()
        made = make_plan(make_source(dot), theme, ruler, diagnostics)
        assert made is not None, list(map(str, diagnostics))
        return {node.id: node for node in made.nodes}

    return plan


def shown(field: Field) -> object:
    """Fields as nested lists, ports in front of their text."""
    match field:
        case TextField(text, port):
            return f"<{port}>{text}" if port is not None else text
        case FieldGroup(fields):
            return [shown(one) for one in fields]


@pytest.mark.parametrize(
    ("label", "fields"),
    [
        ("", [" "]),
        ("a||b", ["a", " ", "b"]),
        ("<p> a  b |<q>", ["<p>a b", "<q> "]),
        ("a|{b|{c|d}}|e", ["a", ["b", ["c", "d"]], "e"]),
        (" { a | b } ", [["a", "b"]]),
        (r"\{a\|b\}\<c\>", ["{a|b}<c>"]),
        (r"a\ \ b\ ", ["a  b "]),
        (r"a\nb\l\N|\\", [r"a\nb\l\N", r"\\"]),
        ("a\n|b", ["a", "b"]),
        ("<a b  c>d", ["<a b c>d"]),
    ],
)
def test_labels_become_fields(label: str, fields: object) -> None:
    read = read_record(label)
    assert read is not None
    assert shown(read) == fields


@pytest.mark.parametrize("label", ["a|{b|c", "a}", "<p", "a>b", "{a}b", "b{a}", "<p><q>a", "{a}{b}", "<a|b>", "{" * 99])
def test_what_makes_no_sense_is_no_record(label: str) -> None:
    assert read_record(label) is None


@given(st.text(alphabet=r"ab |{}<>\n ", max_size=20))
def test_any_label_is_read_or_refused(label: str) -> None:
    read = read_record(label)
    assert read is None or read.fields


def test_fields_are_as_large_as_their_text_and_margins(plan) -> None:
    node = plan('graph { a [shape=record label="a|bb|ccc"] }')["a"]
    # 9 + 16, 17 + 16 and 25 + 16 wide; 15 + 8 = 23 high, but no node is less than 36, and there is one point more.
    assert (node.width, node.height, node.shape) == (99, 37, "figure")
    assert [cell.room for cell in node.cells.cells] == [
        Room(0, 0.5, 25, 36),
        Room(25, 0.5, 33, 36),
        Room(58, 0.5, 41, 36),
    ]
    assert [(cell.id, cell.text.paragraphs[0].text) for cell in node.cells.cells] == [
        ("0", "a"),
        ("1", "bb"),
        ("2", "ccc"),
    ]


def test_what_is_left_over_is_divided_in_whole_points(plan) -> None:
    node = plan('graph { a [shape=record width=2 label="a|b|c"] }')["a"]
    # 144 - 3 * 25 = 69, a third of it for each; with 71 left over the steps would be 23, 24, 24.
    assert [cell.room.width for cell in node.cells.cells] == [48, 48, 48]
    node = plan('graph { a [shape=record width=2.03 label="a|b|c"] }')["a"]
    assert [cell.room.width for cell in node.cells.cells] == [48, 49, 49]


def test_an_empty_field_is_a_blank_wide(plan) -> None:
    node = plan('graph { a [shape=record label="|aaaaaaaa"] }')["a"]
    assert node.cells.cells[0].room.width == 9 + 16
    assert node.cells.cells[0].text is None


def test_braces_turn_and_so_does_rankdir(plan) -> None:
    label = 'a [shape=record label="a|{bb|c}"]'
    level = [(cell.room.left, cell.room.top) for cell in plan(f"graph {{ {label} }}")["a"].cells.cells]
    assert level == [(0, 0.5), (25, 0.5), (25, 23.5)]
    upright = [(cell.room.left, cell.room.top) for cell in plan(f"graph {{ rankdir=LR; {label} }}")["a"].cells.cells]
    assert upright == [(0, 0.5), (0, 23.5), (33, 23.5)]


def test_margins_and_fixed_sizes_are_the_authors(plan) -> None:
    node = plan('graph { a [shape=record margin="0.5,0.25" label="a|b"] }')["a"]
    assert (node.width, node.height) == (2 * (9 + 72), 15 + 36 + 1)
    node = plan('graph { a [shape=record fixedsize=true width=0.5 height=0.5 label="aaaa|b"] }')["a"]
    assert (node.width, node.height) == (36, 37)


def test_lines_keep_to_the_sides_of_their_field(plan) -> None:
    node = plan(r'graph { a [shape=record label="{a\l|bbbbbbbb}"] }')["a"]
    first = node.cells.cells[0]
    # The second field has 8 characters: 67 pt. The first one's room is as wide.
    assert (first.text_room.left, first.text_room.width) == (8, 67)
    assert first.text.paragraphs[0].align == "l"


def test_the_frame_has_open_lines_between_fields(plan) -> None:
    sketch = plan('graph { a [shape=record label="a|{b|c}"] }')["a"].sketch
    outline, *lines = sketch.lines
    assert (outline.closed, outline.filled) == (True, True)
    # 54 x 46 around the middle, both columns 27 wide: a line down between them, one half way down at its right.
    assert [line.spots for line in lines] == [((0, 23), (0, -23)), ((0, 0), (27, 0))]
    assert not any(line.closed or line.filled for line in lines)


def test_a_rounded_record_has_curves_for_corners(plan) -> None:
    for dot in ('a [shape=Mrecord label="a|b"]', 'a [shape=record style=rounded label="a|b"]'):
        outline = plan(f"graph {{ {dot} }}")["a"].sketch.lines[0]
        assert outline.curved
        # 54 x 36: the radius is a third of 36.
        assert outline.spots[0] == (12 - 27, 18)
        assert outline.spots[3:7] == ((27 - 12, 18), (27 - 6, 18), (27, 12), (27, 18 - 12))


def test_what_is_no_record_shows_its_name(draw) -> None:
    drawn = draw('graph { a [shape=record label="x|{y"] }')
    assert [cell.label.text for cell in drawn.node("a").cells] == ["a"]
    assert drawn.said[0].startswith(
        'talk.md:11:33: warning[diagram-record-broken]: the label of the record "a" makes no sense'
    )


def test_edges_find_fields_by_their_ports(draw) -> None:
    drawn = draw('digraph { a [shape=record label="<p>x|<q>yyyy"]; b; a:q -> b }')
    assert not drawn.said
    edge, cell = drawn.edge("a->b"), drawn.node("a").cells[1]
    assert (edge.tail_cell, edge.head_cell, cell.id) == ("q", None, "q")
    start = edge.route.start if hasattr(edge.route, "start") else edge.route.points[0]
    assert cell.box.x <= start.x <= cell.box.right
    assert abs(start.y - cell.box.bottom) <= pt(1)


def test_fields_may_be_html_like_text(plan) -> None:
    node = plan("graph { a [shape=record label=<<b>x</b>|{y<br/>z|w}>] }")["a"]
    texts = [[paragraph.text for paragraph in cell.text.paragraphs] for cell in node.cells.cells]
    assert texts == [["x"], ["y", "z"], ["w"]]
    assert node.cells.cells[0].text.paragraphs[0].runs[0].bold


def test_ports_of_one_name_stay_apart(draw) -> None:
    cells = draw('graph { a [shape=record label="<0>x|y|<0>z|<1>w"] }').node("a").cells
    assert len({cell.id for cell in cells}) == 4
