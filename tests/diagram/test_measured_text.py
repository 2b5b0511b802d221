"""The room of labels: Graphviz's own where it sets them in the same face, and never too little for what is set."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache

import pytest

from generator.color import ThemeColor
from generator.diagram.fonts import Face, face_of
from generator.diagram.labels import TextLook, lines_of, paragraphs_of
from generator.diagram.plan.text import NODE_SLACK, measured_text
from generator.diagram.plan.values import PlannedText
from generator.measure import make_ruler
from generator.model.text import ExactSpacing, Ruler, TextParagraph, TextRun
from generator.model.theme import FontScheme

CALIBRI = make_ruler(FontScheme("Calibri", "YaHei", "Calibri", "YaHei", "Consolas"))

LABELS = (
    "abc",
    "office affairs: fluffy tt, ti, ft",
    "AV To. Wa, Yes",
    "  blanks  at both ends ",
    "数据库 主节点",
    "a数据b",
    r"two\nlines",
    r"a\n\nthird of three",
    "Ünïcödé Ωμέγα Дом",
)


def measured(label: str, size: int = 1400, ruler: Ruler = CALIBRI, slack: int = 1000) -> PlannedText:
    look = TextLook(size, ThemeColor("tx1"), bold=False, lang="en-US")
    text = measured_text(paragraphs_of(lines_of(label, {}), look), ruler, slack)
    assert text is not None
    return text


@pytest.mark.parametrize(
    ("label", "width", "height"),
    # As dot 2.43 has it in Carlito, which has Calibri's widths.
    [("abc", 21, 15), ("数据库 主节点", 89, 15), ("a数据b", 43, 15), (r"abc\n\ndef", 21, 46), (r"abc\ndef", 21, 30)],
)
def test_the_room_that_graphviz_takes(label: str, width: int, height: int) -> None:
    text = measured(label)
    assert (text.width, text.height) == (width, height)


@pytest.mark.parametrize(
    ("size", "height"), [(800, 9), (1000, 11), (1200, 13), (1400, 15), (1500, 17), (2000, 22), (2450, 27)]
)
def test_a_line_is_eleven_tenths_of_its_size_high(size: int, height: int) -> None:
    assert measured("x", size).height == height


def test_lines_keep_their_pitch_and_a_single_one_needs_none() -> None:
    pitch = [paragraph.line_spacing for paragraph in measured(r"a\n\nb").paragraphs]
    assert pitch == [ExactSpacing(1500), ExactSpacing(1600), ExactSpacing(1500)]
    assert not isinstance(measured("a").paragraphs[0].line_spacing, ExactSpacing)


def test_what_is_wider_than_the_pixels_gets_its_room() -> None:
    class Coarse:
        """Every glyph is half a pixel wider than the screen says."""

        def screen_width(self, run: TextRun) -> int:
            return 2 * len(run.text)

        def __getattr__(self, name: str):
            return getattr(CALIBRI, name)

    label = "m" * 20
    true = CALIBRI.measure([TextParagraph((TextRun(label, 1400, "en-US"),))], 10**9).lines[0][0].width / 12_700
    text = measured(label, ruler=Coarse(), slack=NODE_SLACK)
    assert text.width - 1 < true - NODE_SLACK <= text.width


@pytest.mark.parametrize("size", [900, 1000, 1200, 1400, 1800, 2400])
@pytest.mark.parametrize("label", LABELS)
def test_no_label_is_wider_than_its_node(label: str, size: int) -> None:
    text = measured(label, size, slack=NODE_SLACK)
    widest = max(line.width for lines in CALIBRI.measure(text.paragraphs, 10**9).lines for line in lines)
    assert widest <= (text.width + NODE_SLACK) * 12_700


@cache
def carlito_here() -> bool:
    lister = shutil.which("fc-list")
    found = lister and subprocess.run([lister, "Carlito"], capture_output=True, text=True, check=True).stdout
    return bool(found)


@pytest.mark.dot
@pytest.mark.parametrize("size", [9, 10, 14, 20, 33])
def test_dot_measures_the_same(size: int) -> None:
    if not carlito_here():
        pytest.skip("dot needs the font Carlito for this")
    nodes = "; ".join(f'n{index} [label="{label}"]' for index, label in enumerate(LABELS))
    text = f"graph {{ node [fontname=Carlito fontsize={size} shape=box margin=0 width=0 height=0]; {nodes} }}"
    run = subprocess.run(["dot", "-Tjson0"], input=text, capture_output=True, text=True, check=True)
    theirs = [
        (round(float(item["width"]) * 72), round(float(item["height"]) * 72))
        for item in json.loads(run.stdout)["objects"]
    ]
    assert [(text.width, text.height) for text in (measured(label, size * 100) for label in LABELS)] == theirs


@pytest.mark.parametrize(
    ("name", "face"),
    [
        ("Helvetica", Face()),
        ("Times-Roman", Face()),
        ("Helvetica-Bold", Face(bold=True)),
        ("Times-BoldItalic", Face(bold=True, italic=True)),
        ("Arial Bold Oblique", Face(bold=True, italic=True)),
        ("Courier", Face(mono=True)),
        ("Courier-BoldOblique", Face(bold=True, italic=True, mono=True)),
        ("DejaVu Sans Mono", Face(mono=True)),
        ("monospace", Face(mono=True)),
        ("Consolas,Menlo", Face(mono=True)),
        ("Monotype Corsiva", Face()),
        ("", Face()),
    ],
)
def test_what_is_kept_of_a_font(name: str, face: Face) -> None:
    assert face_of(name) == face


def test_a_monospaced_font_is_the_theme_s_font_of_code(draw) -> None:
    drawn = draw('graph { a [fontname="Courier-Bold" fontsize=12.5]; b [class=panel fontname=Georgia] }')
    (code,), (plain,) = (drawn.node(name).label.paragraphs[0].runs for name in "ab")
    assert (code.font, code.bold, code.size) == ("mono", True, 1250)
    assert (plain.font, plain.bold, plain.size) == ("minor", False, 1400)
    assert drawn.said == []


def test_lines_to_one_side_stand_at_the_side_of_the_node(draw) -> None:
    drawn = draw(r'graph { node [shape=box width=2 height=1]; a [label="x\l"]; b [label="x\r"]; c [label="x\ly\r"] }')
    # 144 pt with margins of 8 pt; a letter of 11 pixels takes 9 pt.
    rooms = [(drawn.node(name).label.box.x - drawn.node(name).box.x) / 12_700 for name in "abc"]
    widths = [drawn.node(name).label.box.width / 12_700 for name in "abc"]
    assert (rooms, widths) == ([8, 144 - 8 - 9, 8], [9, 9, 128])


@pytest.mark.parametrize(("place", "top"), [("t", 0), ("c", 28.5), ("b", 57)])
def test_labelloc_moves_the_label_up_and_down(draw, place: str, top: float) -> None:
    node = draw(f"graph {{ a [shape=box height=1 labelloc={place}] }}").node("a")
    assert (node.label.box.y - node.box.y) / 12_700 == pytest.approx(top)


def test_blanks_take_room_but_are_no_text(draw) -> None:
    # 20 blanks of 11 pixels are 165 pt, and one more; with margins 182.
    node = draw(f'graph {{ a [shape=box label="{" " * 20}"] }}').node("a")
    assert (node.box.width / 12_700, node.label.paragraphs) == (182, ())


def test_a_label_beside_its_node_is_drawn_clear_of_it(draw) -> None:
    node = draw('graph { a [xlabel="beside"]; a -- b }').node("a")
    assert node.beside is not None
    assert node.beside.text == "beside"
    assert not node.beside.box.overlaps(node.box)
