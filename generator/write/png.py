"""A PDF of one page in, the same as PNG out."""

from __future__ import annotations

import importlib
from io import BytesIO
from typing import Any

_POINTS_PER_PIXEL = 0.75
"""At a scale of 1: 96 pixels to the inch."""

MAX_PIXELS = 100_000_000
"""More would take the machine's memory; larger pictures are drawn at the largest scale below it."""


def write_png(pdf: bytes, scale: float) -> bytes:
    """At `scale` 1 a picture has 96 dots to the inch, at 2 it has 192, and the file says so."""
    # Imported by name: it has no types.
    pdfium: Any = importlib.import_module("pypdfium2")
    document = pdfium.PdfDocument(pdf)
    try:
        page = document[0]
        width, height = page.get_size()
        factor = scale / _POINTS_PER_PIXEL
        factor = min(factor, (MAX_PIXELS / (width * height)) ** 0.5)
        image = page.render(scale=factor).to_pil()
        out = BytesIO()
        image.save(out, "PNG", dpi=(72 * factor, 72 * factor))
        return out.getvalue()
    finally:
        document.close()
