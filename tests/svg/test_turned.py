"""Words and pictures that are turned: set level, then turned about the middle of their room."""

from __future__ import annotations

from generator.geometry import Insets, pt
from generator.model.image import Image
from generator.model.page import PictureFrame, TextFrame

PIXELS = Image("logo.png", "image/png", 4, 2, (96.0, 96.0), b"\x89PNG and the rest")


def test_lines_run_upwards(hand, writer) -> None:
    """The room is 40 wide and 100 high around (30, 70). Level, it would be 100 wide and 40 high: from -20, 50."""
    words = hand.words("A", size=2000)
    frame = hand.shape("g/a", hand.box(10, 20, 40, 100), stroke=hand.line, paragraphs=words, anchor="t", turned=True)
    written = writer.write(frame)
    (turned,) = [element for element in written.all("g", "g.a") if element.get("transform")]
    assert turned.get("transform") == "rotate(-90 30 70)"
    assert [child.tag.rpartition("}")[2] for child in turned] == ["text"]
    # A line of 20 pt has its baseline 19 pt below its top; the outline beside it is not turned.
    assert written.lines("g.a") == [("A", "30", "69", "middle")]
    (outline,) = written.all("rect", "g.a")
    assert (outline.get("width"), outline.get("height")) == ("40", "100")


def test_insets_are_those_of_the_shape(hand, writer) -> None:
    """What is left of 40 by 100 is 30 by 100 around (35, 70): level, from -15, 55."""
    insets = Insets(left=pt(10))
    frame = TextFrame("g/t", "t", hand.box(10, 20, 40, 100), hand.words("A", size=2000), insets=insets, turned=True)
    written = writer.write(frame)
    (turned,) = [element for element in written.all("g", "g.t") if element.get("transform")]
    assert turned.get("transform") == "rotate(-90 35 70)"
    assert written.lines("g.t") == [("A", "35", "74", "middle")]


def test_without_words_nothing_is_turned(hand, writer) -> None:
    written = writer.write(hand.shape("g/a", hand.box(10, 20, 40, 100), turned=True))
    assert not [element for element in written.all("g") if element.get("transform")]


def test_a_picture_is_turned(hand, writer) -> None:
    written = writer.write(PictureFrame("g/p", "p", hand.box(10, 20, 30, 40), PIXELS, "", turned=True))
    (turned,) = [element for element in written.all("g", "g.p") if element.get("transform")]
    (image,) = turned
    assert turned.get("transform") == "rotate(-90 25 40)"
    assert [image.get(name) for name in ("x", "y", "width", "height")] == ["5", "25", "40", "30"]
