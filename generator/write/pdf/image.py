"""A picture in an address of its own (`data:`) in, its object of PDF out (ISO 32000-1, 8.9.5)."""

from __future__ import annotations

import base64
from io import BytesIO

from generator.write.pdf.objects import File, Name, Ref, Stream, Value

_JPEG_MODES = {"L": "DeviceGray", "RGB": "DeviceRGB"}


def picture_object(file: File, address: str) -> Ref:
    """JPEG stays as it is; everything else becomes rows of pixels, what can be seen through with a mask.

    Raises ValueError for an address that holds no data.
    """
    from PIL import Image, ImageOps

    head, comma, body = address.partition(",")
    if not head.startswith("data:") or not comma:
        raise ValueError("a picture has no data")
    data = base64.b64decode(body)
    with Image.open(BytesIO(data)) as image:
        size: dict[str, Value] = {
            "Type": Name("XObject"),
            "Subtype": Name("Image"),
            "Width": image.width,
            "Height": image.height,
            "BitsPerComponent": 8,
        }
        if image.format == "JPEG" and image.mode in _JPEG_MODES and image.getexif().get(0x0112, 1) == 1:
            space = Name(_JPEG_MODES[image.mode])
            return file.add(Stream({**size, "ColorSpace": space, "Filter": Name("DCTDecode")}, data))
        upright = ImageOps.exif_transpose(image).convert("RGBA")
    size |= {"Width": upright.width, "Height": upright.height}
    rows: dict[str, Value] = {**size, "ColorSpace": Name("DeviceRGB")}
    alpha = upright.getchannel("A")
    if alpha.getextrema() != (255, 255):
        rows["SMask"] = file.add(Stream({**size, "ColorSpace": Name("DeviceGray")}, alpha.tobytes()))
    return file.add(Stream(rows, upright.convert("RGB").tobytes()))
