"""Pictures: what is kept, what is converted, what is turned, and what is refused."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image as Pillow

from generator.diagnostic import Diagnostics, Span
from generator.model.image import Image
from generator.read.image import MAX_BYTES, open_image

SPAN = Span("talk.md", 3)


def opened(data: bytes, path: str = "x.png") -> Image:
    diagnostics = Diagnostics()
    image = open_image(data, path, SPAN, diagnostics)
    assert list(diagnostics) == []
    assert image is not None
    return image


def refused(data: bytes) -> str:
    diagnostics = Diagnostics()
    assert open_image(data, "x.png", SPAN, diagnostics) is None
    (said,) = diagnostics
    return str(said)


def encoded(picture: Pillow.Image, kind: str, **more: object) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **more)
    return stream.getvalue()


@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/gif")])
def test_what_powerpoint_knows_stays_byte_for_byte(kind: str, media_type: str) -> None:
    data = encoded(Pillow.new("RGB", (30, 20), "red"), kind)
    image = opened(data)
    assert (image.data, image.media_type, image.width, image.height) == (data, media_type, 30, 20)


@pytest.mark.parametrize("kind", ["WEBP", "BMP", "TIFF"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_others_become_png(kind: str, mode: str) -> None:
    picture = Pillow.new(mode, (3, 2), 0)
    data = encoded(picture, kind, **({"lossless": True} if kind == "WEBP" else {}))
    image = opened(data)
    assert (image.media_type, image.width, image.height) == ("image/png", 3, 2)
    with Pillow.open(BytesIO(image.data)) as written:
        assert written.format == "PNG"
        assert written.convert("RGB").getpixel((0, 0)) == (0, 0, 0)


def test_a_turned_photo_is_turned() -> None:
    picture = Pillow.new("RGB", (40, 20), "white")
    picture.paste("black", (0, 0, 20, 20))
    exif = Pillow.Exif()
    exif[0x0112] = 6  # the top of the scene is at the right of the stored picture: turn it clockwise
    image = opened(encoded(picture, "JPEG", exif=exif, dpi=(300, 150)))
    assert (image.width, image.height, image.dpi) == (20, 40, (150.0, 300.0))
    with Pillow.open(BytesIO(image.data)) as written:
        assert written.size == (20, 40)
        assert written.getpixel((10, 5)) == pytest.approx((0, 0, 0), abs=3)
        assert written.getpixel((10, 35)) == pytest.approx((255, 255, 255), abs=3)
        assert written.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize(("stored", "dpi"), [((300, 300), (300, 300)), (None, (96, 96)), ((0, 0), (96, 96))])
def test_resolution_is_the_stored_or_the_usual_one(stored: tuple[int, int] | None, dpi: tuple[int, int]) -> None:
    data = encoded(Pillow.new("L", (4, 4)), "PNG", **({"dpi": stored} if stored else {}))
    assert opened(data).dpi == pytest.approx(dpi, abs=0.01)


def test_large_pictures_are_refused_before_they_are_unpacked(png: Callable[..., bytes]) -> None:
    assert refused(png(8_000, 6_300)) == (
        'talk.md:3:1: error[image-too-large]: "x.png" has more than 50 million pixels\n  hint: make it smaller'
    )
    header = png(1, 1).replace(b"\0\0\0\1\0\0\0\1", b"\0\1\0\0\0\1\0\0")  # claims 65,536 by 65,536 pixels
    assert "cannot be opened" in refused(header) or "million pixels" in refused(header)


def test_large_files_are_refused() -> None:
    assert refused(b"\0" * (MAX_BYTES + 1)).startswith(
        'talk.md:3:1: error[image-too-large]: "x.png" has 20 MB; a picture may have 20'
    )


def test_a_truncated_photo_is_refused() -> None:
    noise = Pillow.effect_noise((200, 200), 80)
    data = encoded(noise, "JPEG")
    assert "cannot be opened: it is damaged" in refused(data[: len(data) // 2])
