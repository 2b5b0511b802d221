"""Pictures in diagrams: whole files inside the drawing."""

from __future__ import annotations

from base64 import b64decode

import pytest

from generator.geometry import Insets
from generator.model.image import Image
from generator.model.page import PictureFrame

PIXELS = Image("logo.png", "image/png", 4, 2, (96.0, 96.0), b"\x89PNG and the rest")


def test_a_picture_is_stored_whole_and_stretched_over_its_box(hand, writer) -> None:
    written = writer.write(PictureFrame("g/p", "p", hand.box(10, 20, 30, 40), PIXELS, ""))
    (image,) = written.all("image", "g.p")
    assert [image.get(name) for name in ("x", "y", "width", "height", "preserveAspectRatio")] == [
        "10",
        "20",
        "30",
        "40",
        "none",
    ]
    kind, _, data = (image.get("href") or "").partition(",")
    assert kind == "data:image/png;base64"
    assert b64decode(data) == PIXELS.data


def test_no_diagram_crops_its_pictures(hand, writer) -> None:
    with pytest.raises(ValueError, match="cropped"):
        writer.write(PictureFrame("g/p", "p", hand.box(0, 0, 9, 9), PIXELS, "", Insets(left=1000)))
