"""A picture into an `image` element with the whole file inside it."""

from __future__ import annotations

from base64 import b64encode
from xml.etree.ElementTree import Element

from generator.geometry import Insets
from generator.model.page import PictureFrame
from generator.write.svg.turned import turned
from generator.write.svg.xml import points, sub


def add_picture(parent: Element, frame: PictureFrame) -> None:
    """The picture, stretched over its box as on the slide. Raises ValueError for one that is cropped."""
    if frame.crop != Insets():
        raise ValueError("no diagram holds a cropped picture")
    box, image = frame.box.across if frame.turned else frame.box, frame.image
    parent = turned(parent, frame.box) if frame.turned else parent
    place = {"x": points(box.x), "y": points(box.y), "width": points(box.width), "height": points(box.height)}
    data = f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"
    sub(parent, "image", {**place, "preserveAspectRatio": "none", "href": data}, frame.alt or None)
