"""The role of a font in, the typefaces that text names for it out."""

from __future__ import annotations

from typing import assert_never

from generator.model.text import FontRole
from generator.model.theme import FontScheme
from generator.write.pptx.xml import Element, sub


def typefaces(font: FontRole, fonts: FontScheme) -> tuple[str, str, str]:
    """Latin, East Asian and complex script: references to the theme's fonts where there are such."""
    match font:
        case "major":
            return "+mj-lt", "+mj-ea", "+mj-cs"
        case "minor":
            return "+mn-lt", "+mn-ea", "+mn-cs"
        case "mono":
            return fonts.mono, "+mn-ea", "+mn-cs"
        case _:
            assert_never(font)


def add_typefaces(properties: Element, font: FontRole, fonts: FontScheme) -> None:
    """`a:latin`, `a:ea` and `a:cs`."""
    latin, east_asian, complex_script = typefaces(font, fonts)
    sub(properties, "a:latin", typeface=latin)
    sub(properties, "a:ea", typeface=east_asian)
    sub(properties, "a:cs", typeface=complex_script)
