"""Text into lines: how wide, how high, where it breaks; the same on every machine, whatever fonts it has."""

from __future__ import annotations

from generator.model.text import Ruler
from generator.model.theme import FontScheme


def make_ruler(fonts: FontScheme) -> Ruler:
    """A ruler for text set in the theme's fonts.

    It keeps what it has measured for as long as it lives: make one for each build. No fonts of the machine are used,
    and the shaper is loaded by the first text in need of it.
    """
    from generator.measure.ruler import FontRuler

    return FontRuler(fonts)


def is_measured(family: str) -> bool:
    """Whether widths are known for a typeface of that name: its own, its twin's, or nearly its own.

    Others are measured by the widest letters that a text face has. `families.stand_in` tells by what.
    """
    from generator.measure.families import is_known

    return is_known(family)
