"""Text whose lines run upwards, and pictures with their top at the left, in XML."""

from __future__ import annotations

from dataclasses import replace

from generator.geometry import Box, Insets
from generator.model.image import Image
from generator.model.page import PictureFrame, PresetGeometry, ShapeFrame, TextFrame
from generator.model.text import TextParagraph, TextRun

BOX = Box(1000, 2000, 400, 200)
WORDS = (TextParagraph((TextRun("words", 1600, "en-US"),)),)
INSETS = Insets(1, 2, 3, 4)


def test_lines_run_upwards(one_page) -> None:
    shape = ShapeFrame("s", "s", BOX, PresetGeometry("rect"), paragraphs=WORDS, insets=INSETS, turned=True)
    text = TextFrame("t", "t", BOX, WORDS, insets=INSETS, anchor="ctr", turned=True)
    for frame in (shape, text):
        (body,) = one_page(frame).iter("{*}bodyPr")
        assert body.get("vert") == "vert270"
        assert [body.get(side) for side in ("lIns", "tIns", "rIns", "bIns")] == ["1", "2", "3", "4"]
        assert body.get("anchor") == "ctr"
        (level,) = one_page(replace(frame, turned=False)).iter("{*}bodyPr")
        assert level.get("vert") is None


def test_a_picture_has_the_place_that_it_would_have_unturned(one_page) -> None:
    """400 by 200 around (1200, 2100); three quarters clockwise."""
    pixels = Image("logo.png", "image/png", 4, 2, (96.0, 96.0), b"bytes")
    slide = one_page(PictureFrame("p", "p", BOX, pixels, "", turned=True))
    (picture,) = slide.iter("{*}pic")
    (place,) = picture.iter("{*}xfrm")
    off, ext = place
    assert place.get("rot") == "16200000"
    assert (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")) == ("1100", "1900", "200", "400")
