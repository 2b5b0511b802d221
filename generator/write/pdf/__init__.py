"""A diagram's group of frames in, a PDF of one page out: the drawing of its SVG, with fonts and words to select."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.page import GroupFrame
    from generator.model.text import Ruler
    from generator.model.theme import Theme
    from generator.write.faces import Shelf
    from generator.write.pdf.text import Missing


@dataclass(frozen=True, slots=True)
class Pdf:
    """The finished file, and the characters that are left out because no font of the machine has them."""

    data: bytes
    missing: tuple[Missing, ...]


def write_pdf(
    group: GroupFrame, theme: Theme, ruler: Ruler, shelf: Shelf, *, title: str, lang: str, modified: datetime
) -> Pdf:
    """The page is as large as the drawing; what it shows is what `write_svg` writes, so no two drawings can differ.

    Words are set in the theme's typefaces where `shelf` has them, else in a stand-in as wide as `ruler` measures them.
    The same faces give the same bytes. Raises ValueError for a frame that no diagram holds.
    """
    from generator.write.pdf.document import document
    from generator.write.pdf.text import Setter
    from generator.write.svg.document import picture

    setter = Setter(shelf, ruler, theme.fonts, lang)
    svg = picture(group, theme, title=title, lang=lang)
    data = document(svg, setter, title=title, alt=group.alt or title, lang=lang, modified=modified)
    return Pdf(data, tuple(setter.missing))
