"""The bytes of a picture in, an Image that PowerPoint shows as it is out, or a diagnostic."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from generator.diagnostic import Diagnostics, Span
from generator.model.image import Image

if TYPE_CHECKING:
    from PIL import Image as Pillow

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
DEFAULT_DPI = (96.0, 96.0)
"""What PowerPoint takes where a file does not say."""

_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "GIF": "image/gif"}
_OPENED = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
_SIGNATURES = (b"\x89PNG", b"\xff\xd8", b"GIF8")
_ORIENTATION = 0x0112
"""The tag of Exif that tells how the camera was held."""


def open_image(data: bytes, path: str, span: Span, diagnostics: Diagnostics) -> Image | None:
    """Open and check a picture: at most 20 MB and 50 megapixels; PNG, JPEG and GIF stay as they are, WebP, BMP and TIFF
    become PNG. A picture that its Exif data turn is turned, since not every viewer of slides does it.
    """
    if len(data) > MAX_BYTES:
        message = f'"{path}" has {len(data) / 1024 / 1024:.0f} MB; a picture may have 20'
        diagnostics.error("image-too-large", message, span, "make it smaller")
        return None
    if path.lower().endswith(".svg") or data.lstrip()[:5] in (b"<?xml", b"<svg ", b"<svg>"):
        diagnostics.error("not-yet", "SVG pictures are not supported yet", span, "export it as PNG")
        return None
    from PIL import Image as Pillow

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            with Pillow.open(BytesIO(data), formats=_OPENED) as picture:
                picture.verify()
            with Pillow.open(BytesIO(data), formats=_OPENED) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise Pillow.DecompressionBombError
                return _checked(picture, data, path)
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        message = f'"{path}" has more than {MAX_PIXELS // 1_000_000} million pixels'
        diagnostics.error("image-too-large", message, span, "make it smaller")
    except (OSError, SyntaxError, ValueError, EOFError):
        known = "PNG, JPEG, GIF, WebP, BMP or TIFF"
        reason = "it is damaged" if data.startswith(_SIGNATURES) else f"it is no {known}"
        diagnostics.error("image-broken", f'"{path}" cannot be opened: {reason}', span, f"save it anew as {known}")
    return None


def _checked(picture: Pillow.Image, data: bytes, path: str) -> Image:
    """The picture once all its pixels have been read. Raises what Pillow raises on damage."""
    kind = picture.format or ""
    dpi = _dpi(picture)
    turned = picture.getexif().get(_ORIENTATION, 1) not in (0, 1)
    if kind in ("JPEG", "MPO") and not turned:
        width, height = picture.size
        picture.draft("RGB", (max(1, width // 8), max(1, height // 8)))
        picture.load()
        return Image(path, _MEDIA_TYPES[kind], width, height, dpi, data)
    picture.load()
    if kind in _MEDIA_TYPES and not turned:
        return Image(path, _MEDIA_TYPES[kind], picture.width, picture.height, dpi, data)
    return _rewritten(picture, path, dpi, kind)


def _rewritten(picture: Pillow.Image, path: str, dpi: tuple[float, float], kind: str) -> Image:
    """Upright, and in a format that every viewer of slides knows."""
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(picture)
    if (upright.width > upright.height) != (picture.width > picture.height):
        dpi = (dpi[1], dpi[0])
    stream = BytesIO()
    if kind in ("JPEG", "MPO"):
        upright.save(stream, "JPEG", quality=95)
        return Image(path, "image/jpeg", *upright.size, dpi, stream.getvalue())
    if upright.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
        upright = upright.convert("RGB")
    upright.save(stream, "PNG")
    return Image(path, "image/png", *upright.size, dpi, stream.getvalue())


def _dpi(picture: Pillow.Image) -> tuple[float, float]:
    """Dots per inch across and down; the usual where the file tells none, or none that can be."""
    found = picture.info.get("dpi")
    if isinstance(found, tuple) and len(found) == 2:  # pyright: ignore[reportUnknownArgumentType]
        across, down = (float(value) for value in found)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        if 1 <= across <= 10_000 and 1 <= down <= 10_000:
            return across, down
    return DEFAULT_DPI
