"""Nodes of several parts: groups with cells, pictures, bands and labels beside them."""

from __future__ import annotations

from dataclasses import replace

from generator.color import RgbColor, ThemeColor
from generator.geometry import Insets, pt
from generator.layout.diagram.sites import sites
from generator.model.diagram import Band, Cell, Label, NodePicture, StraightRoute, Stroke
from generator.model.image import Image
from generator.model.page import CustomGeometry, PictureFrame, PresetGeometry
from generator.model.path import Outline, PathStep
from generator.model.text import ExternalLink

LINE = Stroke(ThemeColor("tx2"), pt(1))
PIXELS = Image("logo.png", "image/png", 96, 48, (96.0, 96.0), b"bytes")


def test_a_node_with_cells_is_a_group_of_its_shape_and_them(hand, desk) -> None:
    cells = (
        Cell("p", hand.box(0, 0, 40, 30), hand.label("核", hand.box(12, 7, 16, 16)), ThemeColor("accent2"), LINE),
        Cell("1", hand.box(40, 0, 60, 30)),
    )
    node = replace(hand.node("a", 0, 0, 100, 30), label=Label((), hand.box(0, 0, 100, 30)), cells=cells)
    drawn = desk.draw(hand.diagram((node,), size=(100, 30)))
    assert [child.key for child in drawn.nested("a").children] == ["s/d/a/shape", "s/d/a/cell:p", "s/d/a/cell:1"]
    cell = drawn.shape("a/cell:p")
    assert (cell.box, cell.fill, cell.stroke) == (hand.box(0, 0, 40, 30), ThemeColor("accent2"), LINE)
    assert cell.geometry == PresetGeometry("rect")
    assert [paragraph.text for paragraph in cell.paragraphs] == ["核"]
    assert cell.insets == Insets()
    assert drawn.nested("a").box == node.box


def test_an_edge_is_tied_to_the_cell_that_it_ends_at(hand, desk) -> None:
    cells = (Cell("p", hand.box(0, 0, 40, 30)), Cell("q", hand.box(40, 0, 60, 30)))
    node = replace(hand.node("a", 0, 0, 100, 30), cells=cells)
    route = StraightRoute(hand.point(70, 30), hand.point(70, 80))
    edge = replace(hand.edge("a", "b", route), tail_cell="q")
    drawn = desk.draw(hand.diagram((node, hand.node("b", 50, 80, 40, 20)), (edge,), size=(100, 100)))
    connector = drawn.connector("a->b")
    assert connector.start_glue is not None
    assert connector.start_glue.key == "s/d/a/cell:q"
    assert sites(drawn.shape("a/cell:q"))[connector.start_glue.site] == connector.start == hand.point(70, 30)


def test_lines_on_some_sides_are_open_and_unfilled(hand, desk) -> None:
    cell = Cell("c", hand.box(0, 0, 40, 30), None, ThemeColor("bg2"), LINE, frozenset(("l", "b")))
    node = replace(hand.node("a", 0, 0, 40, 30), cells=(cell,))
    geometry = desk.draw(hand.diagram((node,), size=(40, 30))).shape("a/cell:c").geometry
    assert isinstance(geometry, CustomGeometry)
    area, *lines = geometry.outlines
    assert (area.filled, area.stroked) == (True, False)
    ends = [(line.steps[0].points[0], line.steps[1].points[0]) for line in lines]
    assert ends == [
        (hand.point(40, 30), hand.point(0, 30)),
        (hand.point(0, 30), hand.point(0, 0)),
    ]
    assert not any(line.filled for line in lines)


def test_a_rule_is_one_line(hand, desk) -> None:
    rule = Cell("rule", hand.box(5, 15, 90, 0), stroke=LINE, sides=frozenset("t"))
    node = replace(hand.node("a", 0, 0, 100, 30), cells=(rule,))
    shape = desk.draw(hand.diagram((node,), size=(100, 30))).shape("a/cell:rule")
    assert isinstance(shape.geometry, CustomGeometry)
    assert [outline.filled for outline in shape.geometry.outlines] == [False]
    assert shape.box == hand.box(5, 15, 90, 0)


def test_text_of_a_cell_stands_where_it_was_planned(hand, desk) -> None:
    cells = (
        Cell("right", hand.box(0, 0, 60, 40), hand.label("x", hand.box(48, 12, 9, 16))),
        Cell("low", hand.box(60, 0, 60, 40), hand.label("x", hand.box(85, 22, 10, 16))),
        Cell("sides", hand.box(120, 0, 60, 40), hand.label("x", hand.box(125, 12, 50, 16), align="l")),
    )
    node = replace(hand.node("a", 0, 0, 180, 40), cells=cells)
    drawn = desk.draw(hand.diagram((node,), size=(180, 40)))
    # The middles of 48..57 in 0..60 and of 22..38 in 0..40 are 22.5 and 10 off; each line rises from there.
    up = 2 * hand.rise()
    assert drawn.shape("a/cell:right").insets == Insets(left=pt(45), bottom=up)
    assert drawn.shape("a/cell:low").insets == Insets(top=pt(20) - up)
    assert drawn.shape("a/cell:sides").insets == Insets(left=pt(5), right=pt(5), bottom=up)


def test_pictures_lie_on_the_shape_and_below_text(hand, desk) -> None:
    node = replace(hand.node("a", 0, 0, 80, 60), picture=NodePicture(PIXELS, hand.box(4, 6, 72, 36)))
    drawn = desk.draw(hand.diagram((node,), size=(80, 60)))
    assert [child.key for child in drawn.nested("a").children] == ["s/d/a/shape", "s/d/a/picture", "s/d/a/text"]
    picture = drawn.frames["a/picture"]
    assert isinstance(picture, PictureFrame)
    assert (picture.box, picture.alt) == (hand.box(4, 6, 72, 36), "")
    assert drawn.shape("a/shape").paragraphs == ()
    below = replace(node, label=hand.label("a", hand.box(35, 44, 10, 14)))
    drawn = desk.draw(hand.diagram((below,), size=(80, 60)))
    assert [paragraph.text for paragraph in drawn.shape("a/shape").paragraphs] == ["a"]


def test_bands_lie_between_fill_and_line(hand, desk) -> None:
    corners = hand.point(0, 0), hand.point(20, 0), hand.point(20, 30), hand.point(0, 30)
    steps = (PathStep("move", corners[:1]), *(PathStep("line", (one,)) for one in corners[1:]), PathStep("close"))
    node = replace(hand.node("a", 0, 0, 40, 30), bands=(Band(Outline(steps), RgbColor("FF0000")),))
    drawn = desk.draw(hand.diagram((node,), size=(40, 30)))
    assert [child.key.removeprefix("s/d/a/") for child in drawn.nested("a").children] == ["fill", "band:1", "shape"]
    assert (drawn.shape("a/fill").fill, drawn.shape("a/fill").stroke) == (node.fill, None)
    assert (drawn.shape("a/band:1").fill, drawn.shape("a/band:1").stroke) == (RgbColor("FF0000"), None)
    assert (drawn.shape("a/shape").fill, drawn.shape("a/shape").stroke) == (None, node.stroke)


def test_a_label_beside_a_node_belongs_to_its_group(hand, desk) -> None:
    node = replace(hand.node("a", 30, 0, 40, 30), beside=hand.label("核", hand.box(0, 5, 20, 16)))
    drawn = desk.draw(hand.diagram((node,), size=(70, 30)))
    assert drawn.text("a/beside").box == hand.box(0, 5, 20, 16)
    assert drawn.nested("a").box == hand.box(0, 0, 70, 30)


def test_links_and_tooltips_go_onto_shapes(hand, desk) -> None:
    link = ExternalLink("https://example.org")
    plain = replace(hand.node("a", 0, 0, 40, 30), link=link, tooltip="more")
    drawn = desk.draw(hand.diagram((plain,), size=(40, 30)))
    assert (drawn.shape("a").link, drawn.shape("a").tooltip) == (link, "more")
    with_cell = replace(plain, cells=(Cell("c", hand.box(0, 0, 40, 30), link=link),))
    drawn = desk.draw(hand.diagram((with_cell,), size=(40, 30)))
    assert drawn.shape("a/shape").link == drawn.shape("a/cell:c").link == link


def test_a_table_as_label_is_a_group(hand, desk) -> None:
    cells = (Cell("0", hand.box(10, 60, 30, 20), stroke=LINE),)
    node = hand.node("a", 0, 0, 40, 30)
    diagram = hand.diagram((node,), size=(60, 90), label=Label((), hand.box(5, 55, 40, 30), cells))
    drawn = desk.draw(diagram)
    assert drawn.nested("graph:label").box == hand.box(10, 60, 30, 20)
    assert drawn.shape("graph:label/cell:0").stroke == LINE
