from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.geometry import Emu, pt
from generator.measure import make_ruler
from generator.model.text import Ruler, TextExtent, TextParagraph, TextRun
from generator.model.theme import FontScheme

FONTS = FontScheme("Calibri", "Microsoft YaHei", "Calibri", "Microsoft YaHei", "Consolas")


@pytest.fixture(scope="session")
def fonts() -> FontScheme:
    return FONTS


@pytest.fixture(scope="session")
def ruler() -> Ruler:
    return make_ruler(FONTS)


@pytest.fixture(scope="session")
def measure(ruler: Ruler) -> Callable[..., TextExtent]:
    """Measures one paragraph of one run: text, width in pt, and what `TextRun` takes."""

    def measure(text: str, width: float, size: int = 2000, **look: object) -> TextExtent:
        run = TextRun(text, size, "en-US", **look)  # pyright: ignore[reportArgumentType]
        return ruler.measure((TextParagraph((run,)),), pt(width))

    return measure


@pytest.fixture(scope="session")
def width_of(measure: Callable[..., TextExtent]) -> Callable[..., Emu]:
    """The width of one unbroken line, in EMU."""

    def width_of(text: str, size: int = 2000, **look: object) -> Emu:
        (line,) = measure(text, 100_000, size, **look).lines[0]
        return line.width

    return width_of
