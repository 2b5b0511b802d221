"""A diagram's group of frames in, a standalone SVG out that looks as the diagram does on its slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.page import GroupFrame
    from generator.model.theme import Theme


def write_svg(group: GroupFrame, theme: Theme, *, title: str, lang: str) -> bytes:
    """The finished file, UTF-8, in points: text is text, shapes are grouped and have ids made from their keys.

    Colours are the theme's, on its background; `title` and the group's alt text describe the picture. `lang` is a
    BCP 47 tag. Nothing depends on the fonts of the machine. Raises ValueError for a frame that no diagram holds.
    """
    from generator.write.svg.document import document

    return document(group, theme, title=title, lang=lang)
