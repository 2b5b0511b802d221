"""The whole file: a diagram of two nodes with every coordinate worked out by hand, names, and what goes around it."""

from generator.color import RgbColor, ThemeColor
from generator.geometry import Box, Point, pt
from generator.model.diagram import Stroke
from generator.model.page import CustomGeometry, GroupFrame, PresetGeometry
from generator.model.path import Outline, PathStep
from generator.write.svg.identity import xml_id


def test_two_nodes_and_an_edge(hand, writer) -> None:
    written = writer.write(
        hand.shape("g/a", hand.box(0, 0, 100, 40), fill=ThemeColor("accent1"), paragraphs=hand.words("One")),
        hand.shape(
            "g/b",
            hand.box(160, 0, 100, 40),
            PresetGeometry("roundRect", (("adj", 10_000),)),
            stroke=Stroke(ThemeColor("accent1"), pt(2), "dash"),
            paragraphs=hand.words("Two", "lines"),
        ),
        hand.connector("straightConnector1", hand.box(100, 20, 60, 0), end="triangle"),
        box=hand.box(0, 0, 260, 40),
    )
    # 4 pt all around, and half of the dashed line of 2 pt on the right, above and below.
    assert written.root.get("viewBox") == "-4 -5 269 50"
    assert (written.root.get("width"), written.root.get("height")) == ("269pt", "50pt")
    one, two = written.all("rect", "g.a")[0], written.all("rect", "g.b")[0]
    assert [one.get(name) for name in ("x", "y", "width", "height", "fill")] == ["0", "0", "100", "40", "#0F5BD8"]
    assert [two.get(name) for name in ("x", "rx", "fill", "stroke", "stroke-width")] == [
        "160",
        "4",
        "none",
        "#0F5BD8",
        "2",
    ]
    assert two.get("stroke-dasharray") == "8 6"
    # One line of 19.2 pt in 40 pt begins at 10.4, its baseline is 15.2 below; two begin at 0.8.
    assert written.lines("g.a") == [("One", "50", "25.6", "middle")]
    assert written.lines("g.b") == [("Two", "210", "16", "middle"), ("lines", "210", "35.2", "middle")]
    # A line of 1.5 pt has the head of one of 2 pt: 10 long and 6 wide; four fifths of it cover the line.
    assert written.paths("g.e") == ["M100 20 L152 20", "M160 20 L150 23 L150 17 Z"]


def test_says_what_it_is(hand, writer) -> None:
    written = writer.write(hand.shape("g/a", hand.box(0, 0, 10, 10)))
    root = written.root
    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-US"
    told = [written.by_id[name] for name in root.get("aria-labelledby").split()]
    assert [(element.tag.rpartition("}")[2], element.text) for element in told] == [
        ("title", "A title"),
        ("desc", "what it shows"),
    ]
    assert writer.write(hand.shape("g/a", hand.box(0, 0, 10, 10)), alt=None).all("desc") == []


def test_groups_stay_groups(hand, writer) -> None:
    inner = GroupFrame("g/cluster:c", "c", hand.box(0, 0, 10, 10), (hand.shape("g/a", hand.box(0, 0, 10, 10)),))
    written = writer.write(inner)
    cluster = written.by_id["g.cluster_3a_c"]
    assert [child.get("id") for child in cluster] == ["g.a"]
    assert cluster in list(written.by_id["g"])


def test_colours_keep_their_opacity(hand, writer) -> None:
    fill = ThemeColor("accent1", alpha=9_000)
    written = writer.write(
        hand.shape("g/a", hand.box(0, 0, 10, 10), fill=fill, stroke=Stroke(RgbColor("AA0011"), pt(1), "sysDot"))
    )
    (shape,) = written.all("rect", "g.a")
    assert (shape.get("fill"), shape.get("fill-opacity"), shape.get("stroke")) == ("#0F5BD8", "0.09", "#AA0011")
    assert shape.get("stroke-dasharray") == "1 1"
    assert writer.theme.palette["bg1"] == "FFFFFF"
    assert written.root[2].get("fill") == "#FFFFFF"


def test_presets_and_paths(hand, writer) -> None:
    box = hand.box(10, 20, 100, 40)
    step = [PathStep("move", (Point(0, 0),)), PathStep("line", (Point(pt(100), pt(40)),))]
    bow = PathStep("cubic", (Point(0, pt(40)), Point(pt(1), 0), Point(0, 0)))
    path = CustomGeometry((Outline((*step, bow, PathStep("close")), stroked=False),), ())
    look = {"fill": ThemeColor("accent2"), "stroke": hand.line}
    written = writer.write(
        hand.shape("g/e", box, PresetGeometry("ellipse"), **look),
        hand.shape("g/d", box, PresetGeometry("diamond"), **look),
        hand.shape("g/h", box, PresetGeometry("hexagon", (("adj", 62_500), ("vf", 115_470))), **look),
        hand.shape("g/p", box, path, **look),
    )
    (ellipse,) = written.all("ellipse")
    assert [ellipse.get(name) for name in ("cx", "cy", "rx", "ry")] == ["60", "40", "50", "20"]
    assert written.paths("g.d") == ["M60 20 L110 40 L60 60 L10 40 Z"]
    # 62.5 % of the shorter side, 40 pt, are 25 pt.
    assert written.paths("g.h") == ["M10 40 L35 20 L85 20 L110 40 L85 60 L35 60 Z"]
    assert written.paths("g.p") == ["M10 20 L110 60 C10 60, 11 20, 10 20 Z"]
    assert written.all("path", "g.p")[0].get("stroke") is None


def test_a_connector_that_leaves_its_box_is_inside_the_picture(hand, writer) -> None:
    way = hand.connector("bentConnector3", hand.box(0, 0, 100, 40), adjusts=(150_000,))
    written = writer.write(way)
    assert written.paths("g.e") == ["M0 0 L150 0 L150 40 L100 40"]
    assert written.root.get("viewBox") == "-4.75 -4.75 159.5 49.5"


def test_keys_become_names_that_differ() -> None:
    keys = ["s/a", "s.a", "s_a", "s__a", "s/a->b", "s/a b", "2s", "_2s", "节点/a", "²", "s_2f_a"]
    names = [xml_id(key) for key in keys]
    assert len(set(names)) == len(keys)
    assert names[:4] == ["s.a", "s_2e_a", "s__a", "s____a"]
    assert all(name[0].isalpha() or name[0] == "_" for name in names)
    assert not any(set(name) & set(" />²") for name in names)


def test_nothing_depends_on_the_moment(hand, writer) -> None:
    frame = hand.shape("g/a", Box(1, 2, 3, 4), paragraphs=hand.words("One"))
    assert writer.write(frame).data == writer.write(frame).data
