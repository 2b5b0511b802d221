"""Gradients, links and tooltips in SVG: where gradients begin and end is worked out by hand."""

import pytest

from generator.color import RgbColor, ThemeColor
from generator.model.paint import LinearGradient, RadialGradient, Stop
from generator.model.text import ExternalLink, SlideLink

STOPS = Stop(25_000, RgbColor("FF0000")), Stop(100_000, ThemeColor("accent1", alpha=50_000))


def places(element, *names: str) -> list[float]:
    return [float(element.get(name)) for name in names]


@pytest.mark.parametrize(
    ("angle", "ends"),
    [
        (0, (10, 40, 90, 40)),
        (90, (50, 20, 50, 60)),
        (180, (90, 40, 10, 40)),
        # Ahead is the way of the box's diagonal, (2, 1) / sqrt(5); the corners lie sqrt(2000) along it.
        (45, (10, 20, 90, 60)),
        (315, (10, 60, 90, 20)),
    ],
)
def test_a_linear_gradient_goes_from_corner_to_corner(hand, writer, angle: int, ends: tuple[float, ...]) -> None:
    fill = LinearGradient(STOPS, angle * 60_000)
    written = writer.write(hand.shape("g/a", hand.box(10, 20, 80, 40), fill=fill))
    (gradient,) = written.all("linearGradient", "g.a")
    assert places(gradient, "x1", "y1", "x2", "y2") == pytest.approx(ends, abs=0.002)
    assert written.all("rect", "g.a")[0].get("fill") == f"url(#{gradient.get('id')})"
    assert [dict(stop.attrib) for stop in gradient] == [
        {"offset": "0.25", "stop-color": "#FF0000"},
        {"offset": "1", "stop-color": "#0F5BD8", "stop-opacity": "0.5"},
    ]


def test_a_radial_gradient_reaches_the_corners(hand, writer) -> None:
    written = writer.write(hand.shape("g/a", hand.box(10, 20, 80, 60), fill=RadialGradient(STOPS)))
    (gradient,) = written.all("radialGradient", "g.a")
    assert places(gradient, "cx", "cy", "r") == [50, 50, 50]


def test_gradients_have_names_that_no_shape_has(hand, writer) -> None:
    box, fill = hand.box(0, 0, 10, 10), RadialGradient(STOPS)
    keys = ("g/a", "g/a_paint", "g/a/paint")
    written = writer.write(*(hand.shape(key, box, fill=fill) for key in keys))
    names = [element.get("id") for element in written.root.iter() if element.get("id")]
    assert len(names) == len(set(names))
    assert len(written.all("radialGradient")) == 3


def test_links_and_tooltips(hand, writer) -> None:
    box = hand.box(0, 0, 10, 10)
    there = ExternalLink("https://example.org/", "there")
    written = writer.write(
        hand.shape("g/a", box, link=there, fill=ThemeColor("accent1"), paragraphs=hand.words("x")),
        hand.shape("g/b", box, tooltip="words"),
        hand.shape("g/c", box, link=SlideLink("next"), tooltip="next"),
    )
    (anchor,) = written.all("a")
    assert anchor.get("href") == "https://example.org/"
    assert [child.tag.rpartition("}")[2] for child in anchor] == ["rect", "text"]
    titles = {key: [title.text for title in written.all("title", key)] for key in ("g.a", "g.b", "g.c")}
    assert titles == {"g.a": ["there"], "g.b": ["words"], "g.c": ["next"]}
