"""Gradients, links and tooltips of shapes in XML."""

from collections.abc import Callable

import pytest
from lxml import etree

from generator.color import RgbColor, ThemeColor
from generator.geometry import Box, Point
from generator.model.diagram import Stroke
from generator.model.page import ConnectorFrame, PresetGeometry, ShapeFrame, TextFrame
from generator.model.paint import LinearGradient, Paint, RadialGradient, Stop
from generator.model.text import ExternalLink, SlideLink, TextParagraph, TextRun

Build = Callable[..., etree._Element]
BOX = Box(1000, 2000, 400, 200)
STOPS = Stop(0, RgbColor("FF0000")), Stop(100_000, ThemeColor("accent1", alpha=50_000))
HERE = ExternalLink("https://example.org/a b", "there")


def shape(fill: Paint | None = None, **more: object) -> ShapeFrame:
    return ShapeFrame("a", "a", BOX, PresetGeometry("rect"), fill, **more)  # type: ignore[arg-type]


def plain(element: etree._Element) -> str:
    """Names and attributes, in brackets what is inside."""
    words = " ".join(f"{name.rpartition('}')[2]}={value}" for name, value in element.attrib.items())
    inside = " ".join(plain(child) for child in element)
    return f"{etree.QName(element).localname}[{' '.join(part for part in (words, inside) if part)}]"


def gradient(one_page: Build, fill: Paint) -> str:
    return plain(one_page(shape(fill)).find(".//{*}sp/{*}spPr/{*}gradFill"))


def test_a_linear_gradient(one_page: Build) -> None:
    assert gradient(one_page, LinearGradient(STOPS, 5_400_000)) == (
        "gradFill[rotWithShape=1 gsLst[gs[pos=0 srgbClr[val=FF0000]] "
        "gs[pos=100000 schemeClr[val=accent1 alpha[val=50000]]]] lin[ang=5400000 scaled=0]]"
    )


@pytest.mark.parametrize(
    ("angle", "written"),
    # The box is twice as wide as high: atan(1/2) is 26.565 degrees.
    [(0, 0), (45, 1_593_903), (135, 9_206_097), (180, 10_800_000), (270, 16_200_000), (315, 20_006_097)],
)
def test_an_angle_is_written_as_it_looks_in_the_box(one_page: Build, angle: int, written: int) -> None:
    assert f"lin[ang={written} scaled=0]" in gradient(one_page, LinearGradient(STOPS, angle * 60_000))


def test_a_radial_gradient(one_page: Build) -> None:
    assert gradient(one_page, RadialGradient(STOPS)).endswith(
        "path[path=circle fillToRect[l=50000 t=50000 r=50000 b=50000]]]"
    )


def clicked(slide: etree._Element) -> list[str]:
    return [plain(element) for element in slide.iterfind(".//{*}cNvPr/{*}hlinkClick")]


def test_shapes_text_boxes_and_connectors_have_links(one_page: Build) -> None:
    words = (TextParagraph((TextRun("x", 1600, "en-US"),)),)
    tip = Point(1000, 2000)
    line = ConnectorFrame("c", "c", "straightConnector1", BOX, tip, tip, Stroke(ThemeColor("tx1"), 12_700), link=HERE)
    slide = one_page(shape(link=HERE), TextFrame("t", "t", BOX, words, link=HERE), line)
    assert clicked(slide) == ["hlinkClick[id=rId2 tooltip=there]"] * 3
    assert "decorative" not in etree.tostring(slide).decode()


def test_a_link_to_a_slide(one_page: Build) -> None:
    slide = one_page(shape(link=SlideLink("only"), tooltip="here"))
    assert clicked(slide) == ["hlinkClick[id=rId2 action=ppaction://hlinksldjump tooltip=here]"]
    assert clicked(one_page(shape(link=SlideLink("gone")))) == []


def test_a_tooltip_alone_comes_before_what_is_said_of_decoration(one_page: Build) -> None:
    properties = one_page(shape(tooltip="a\nb")).find(".//{*}sp//{*}cNvPr")
    assert clicked(properties.getparent()) == ["hlinkClick[id= action=ppaction://noaction tooltip=a\nb]"]
    assert [etree.QName(child).localname for child in properties] == ["hlinkClick", "extLst"]
