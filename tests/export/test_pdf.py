"""Pictures as PDF, read back with PDFium: another program's eye."""

import base64
import re
from io import BytesIO
from xml.etree.ElementTree import fromstring

import pypdfium2
import pytest
from PIL import Image

from generator.color import RgbColor, ThemeColor
from generator.geometry import Box, pt
from generator.model.diagram import Stroke
from generator.model.page import GroupFrame, PresetGeometry, ShapeFrame
from generator.model.text import TextParagraph, TextRun
from generator.pipeline import EPOCH
from generator.write.faces import Shelf
from generator.write.pdf import Pdf, write_pdf
from generator.write.pdf.document import document
from generator.write.pdf.objects import Name, number, written
from generator.write.pdf.path import shape_of
from generator.write.pdf.text import Missing, Setter
from generator.write.png import write_png


def box(x: float, y: float, width: float, height: float) -> Box:
    return Box(pt(x), pt(y), pt(width), pt(height))


def shape(key: str, place: Box, words: str = "", **looks: object) -> ShapeFrame:
    paragraphs = (TextParagraph((TextRun(words, 1000, "en-US"),), align="ctr"),) if words else ()
    return ShapeFrame(key, key, place, PresetGeometry("rect"), paragraphs=paragraphs, **looks)


@pytest.fixture
def make(shelf: Shelf, theme, ruler):
    def make(*frames: ShapeFrame) -> Pdf:
        group = GroupFrame("g", "g", box(0, 0, 100, 50), frames, "a leads to b")
        return write_pdf(group, theme, ruler, shelf, title="Título", lang="es-ES", modified=EPOCH)

    return make


@pytest.fixture
def draw(shelf: Shelf, theme, ruler):
    """Elements in a picture of 100 x 100 points, drawn at one pixel a point: a pixel's colour by its place."""

    def draw(elements: str):
        setter = Setter(shelf, ruler, theme.fonts, "en-US")
        svg = fromstring(f'<svg viewBox="0 0 100 100">{elements}</svg>')
        data = document(svg, setter, title="t", alt="a", lang="en-US", modified=EPOCH)
        image = Image.open(BytesIO(write_png(data, 0.75)))
        assert image.size == (100, 100)
        return lambda x, y: image.convert("RGB").getpixel((x, y))

    return draw


def near(color: tuple[int, ...], wanted: tuple[int, int, int], by: int = 6) -> bool:
    return all(abs(one - two) <= by for one, two in zip(color, wanted, strict=True))


def test_the_page_is_as_large_as_the_drawing_and_says_what_it_is(make) -> None:
    pdf = make(shape("g/a", box(0, 0, 100, 50), "Kernel", fill=RgbColor("336699")))
    document = pypdfium2.PdfDocument(pdf.data)
    assert document[0].get_size() == (108, 58)  # 4 pt of margin on each side
    assert document.get_metadata_dict()["Title"] == "Título"
    assert b"/Lang <65732d4553>" in pdf.data
    assert written("a leads to b") in pdf.data
    assert pdf.missing == ()


def test_words_stay_words_where_they_stand(make) -> None:
    pdf = make(shape("g/a", box(0, 0, 100, 50), "Kernel"))
    text = pypdfium2.PdfDocument(pdf.data)[0].get_textpage()
    assert text.get_text_bounded() == "Kernel"
    left, bottom, right, top = (list(edge) for edge in zip(*(text.get_charbox(i) for i in range(6)), strict=True))
    assert (min(left) + max(right)) / 2 == pytest.approx(54, abs=0.5)
    # A line of 12 in the middle of 50, its baseline 9.5 below its top, on a page of 58 that is measured from below.
    assert min(bottom) == pytest.approx(58 - (4 + 19 + 9.5), abs=0.01)
    assert max(top) - min(bottom) == pytest.approx(7, abs=0.2)


def test_a_stand_in_is_as_wide_as_the_layout_measured(make, ruler) -> None:
    measured = ruler.measure((TextParagraph((TextRun("mmmmmm", 1000, "en-US"),)),), pt(1000)).lines[0][0].width
    pdf = make(shape("g/a", box(0, 0, 100, 50), "mmmmmm"))
    text = pypdfium2.PdfDocument(pdf.data)[0].get_textpage()
    first, second = text.get_charbox(0)[0], text.get_charbox(1)[0]
    # Half an em each, 5 pt; Calibri's m is wider than a stretched stand-in may be.
    assert measured / 6 / 12_700 == pytest.approx(8, abs=0.1)
    assert second - first == pytest.approx(5 * 1.15, abs=0.01)


def test_a_character_that_no_font_has_is_told_and_left_out(make) -> None:
    pdf = make(shape("g/a", box(0, 0, 100, 50), "a宿b"))
    assert pdf.missing == (Missing("宿", "Microsoft YaHei"),)
    assert pypdfium2.PdfDocument(pdf.data)[0].get_textpage().get_text_bounded() == "ab"


def test_same_input_same_bytes(make) -> None:
    frames = shape("g/a", box(0, 0, 100, 50), "Kernel λ", fill=ThemeColor("accent1", alpha=50_000))
    assert make(frames).data == make(frames).data


def test_only_used_glyphs_come_along(make) -> None:
    pdf = make(shape("g/a", box(0, 0, 100, 50), "aλ"))
    assert len(re.findall(rb"/FontFile2", pdf.data)) == 2
    assert len(pdf.data) < 8_000


def test_colours_and_lines(make) -> None:
    stroke = Stroke(RgbColor("FF0000"), pt(4))
    pdf = make(shape("g/a", box(10, 10, 80, 30), fill=RgbColor("336699"), stroke=stroke))
    image = Image.open(BytesIO(write_png(pdf.data, 0.75))).convert("RGB")
    assert image.size == (108, 58)
    assert image.getpixel((54, 29)) == (0x33, 0x66, 0x99)
    assert [image.getpixel((x, 29)) for x in (11, 12, 15, 16)] == [
        (255, 255, 255),
        (255, 0, 0),
        (255, 0, 0),
        (0x33, 0x66, 0x99),
    ]
    assert image.getpixel((1, 1)) == (255, 255, 255)


def test_scale_says_how_large_a_png_is(make) -> None:
    pdf = make(shape("g/a", box(0, 0, 100, 50)))
    for scale, size in ((1, (144, 77)), (2, (288, 155)), (3, (432, 232))):
        image = Image.open(BytesIO(write_png(pdf.data, scale)))
        assert all(abs(one - two) <= 1 for one, two in zip(image.size, size, strict=True))
        assert round(image.info["dpi"][0]) == 96 * scale


def test_gradients_run(draw) -> None:
    stops = '<stop offset="0" stop-color="#FF0000"/><stop offset="1" stop-color="#0000FF"/>'
    pixel = draw(
        f'<linearGradient id="l">{stops}</linearGradient><rect fill="url(#l)" x="0" width="100" height="100"/>'
    )
    assert near(pixel(1, 50), (252, 0, 3))
    assert near(pixel(50, 50), (127, 0, 127))
    assert near(pixel(98, 50), (3, 0, 252))
    turned = f'<linearGradient id="l" gradientTransform="rotate(90 .5 .5)">{stops}</linearGradient>'
    assert near(draw(f'{turned}<rect fill="url(#l)" width="100" height="100"/>')(50, 1), (252, 0, 3))
    round_ = f'<radialGradient id="r">{stops}</radialGradient><circle fill="url(#r)" cx="50" cy="50" r="50"/>'
    pixel = draw(round_)
    assert near(pixel(50, 50), (255, 0, 0))
    assert near(pixel(75, 50), (127, 0, 127))


def test_what_is_turned_and_moved(draw, shelf: Shelf, theme, ruler) -> None:
    link = '<a href="http://a.b"><rect width="40" height="20" fill="#FF0000"/></a>'
    turned = f'<g transform="translate(60 10) rotate(90)">{link}</g>'
    pixel = draw(turned)
    assert [near(pixel(x, y), (255, 0, 0)) for x, y in ((41, 11), (59, 49), (39, 30), (61, 30), (50, 51))] == [
        True,
        True,
        False,
        False,
        False,
    ]
    setter = Setter(shelf, ruler, theme.fonts, "en-US")
    svg = fromstring(f'<svg viewBox="0 0 100 100">{turned}</svg>')
    assert b"/Rect [40 50 60 90]" in document(svg, setter, title="t", alt="a", lang="en-US", modified=EPOCH)


def test_what_can_be_seen_through(draw) -> None:
    pixel = draw(
        '<rect width="100" height="100" fill="#000000"/><rect width="50" height="50" fill="#FFFFFF" fill-opacity=".5"/>'
    )
    assert near(pixel(25, 25), (127, 127, 127))
    assert near(pixel(75, 75), (0, 0, 0))


def test_a_picture_stands_upright_in_its_place(draw) -> None:
    image = Image.new("RGBA", (2, 2), (0, 0, 0, 0))
    image.putpixel((0, 0), (255, 0, 0, 255))
    out = BytesIO()
    image.save(out, "PNG")
    address = f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"
    pixel = draw(f'<image href="{address}" x="20" y="20" width="60" height="60"/>')
    assert near(pixel(25, 25), (255, 0, 0), by=40)
    assert near(pixel(75, 75), (255, 255, 255), by=40)
    assert pixel(10, 10) == (255, 255, 255)


def test_a_link_lies_over_what_it_is_of(shelf: Shelf, theme, ruler) -> None:
    setter = Setter(shelf, ruler, theme.fonts, "en-US")
    link = '<a href="https://example.org/?a=ü"><rect x="10" y="20" width="30" height="40" fill="#000000"/></a>'
    svg = fromstring(f'<svg viewBox="0 0 100 100">{link}</svg>')
    data = document(svg, setter, title="t", alt="a", lang="en-US", modified=EPOCH)
    assert b"/Rect [10 40 40 80]" in data
    assert written("https://example.org/?a=ü".encode()) in data


def test_words_can_be_a_link(shelf: Shelf, theme, ruler) -> None:
    setter = Setter(shelf, ruler, theme.fonts, "en-US")
    row = '<tspan x="10" y="50" font-family="Calibri" font-size="10">{}</tspan>'
    for words in (f'<a href="http://a.b">{row.format("aa")}</a>', row.format('<a href="http://a.b">aa</a>')):
        svg = fromstring(f'<svg viewBox="0 0 100 100"><text>{words}</text></svg>')
        data = document(svg, setter, title="t", alt="a", lang="en-US", modified=EPOCH)
        assert data.count(b"/Subtype /Link") == 1
        assert b"/Rect [10 48 " in data


def test_letters_have_no_coloured_rims(draw) -> None:
    pixel = draw('<text><tspan x="10.3" y="50" font-family="Calibri" font-size="40">aa</tspan></text>')
    assert all(len(set(pixel(x, 40))) == 1 for x in range(100))


def test_underlined_words_have_a_line(draw) -> None:
    row = '<text><tspan x="10" y="50" font-family="Calibri" font-size="40">{}</tspan></text>'
    plain = draw(row.format("<tspan>aa</tspan>"))
    lined = draw(row.format('<tspan text-decoration="underline">aa</tspan>'))
    assert (plain(20, 55), lined(20, 55)) == ((255, 255, 255), (0, 0, 0))


def test_what_our_svg_never_has_is_told() -> None:
    with pytest.raises(ValueError, match="no shape"):
        shape_of("use", {})
    with pytest.raises(ValueError, match="path data with A"):
        shape_of("path", {"d": "M0 0 A1 1 0 0 0 5 5"})


def test_path_data_becomes_absolute() -> None:
    found = shape_of("path", {"d": "M1 2l3 4h5v-6q3 0 3 3Z"})
    assert found.steps == (
        ("M", (1, 2)),
        ("L", (4, 6)),
        ("L", (9, 6)),
        ("L", (9, 0)),
        ("C", (11, 0, 12, 1, 12, 3)),
        ("Z", ()),
    )
    assert found.box() == (1, 0, 11, 6)


def test_values_as_the_file_has_them() -> None:
    assert written({"A": [1, 2.5, True, Name("B c")], "D": "é"}) == b"<</A [1 2.5 true /B#20c] /D <feff00e9>>>"
    assert [number(value) for value in (0.0, -0.00001, 1e-7, 123456.789012)] == ["0", "0", "0", "123456.789"]
