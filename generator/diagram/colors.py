"""A colour as DOT writes it into a Color: theme slots by name, hex digits, HSV, and Graphviz's own names."""

from __future__ import annotations

import colorsys
import re

from generator.color import FULL, MAPPED_SLOTS, SCHEME_SLOTS, Color, ColorSlot, RgbColor, ThemeColor
from generator.diagnostic import did_you_mean
from generator.diagram.dot import Attribute
from generator.diagram.report import Reporter

_SLOTS: dict[str, ColorSlot] = {slot.lower(): slot for slot in (*SCHEME_SLOTS, *MAPPED_SLOTS)}
_THEME_NAMES: dict[str, ColorSlot] = {**_SLOTS, "black": "tx1", "white": "bg1"}
_NOTHING = frozenset({"none", "transparent", "invis", ""})

_HEX = re.compile(r"#([0-9a-f]{6})([0-9a-f]{2})?|#([0-9a-f]{3})", re.IGNORECASE)
_NUMBER = r"([01]?\.?[0-9]*)"
_HSV = re.compile(rf"{_NUMBER}(?:\s*,\s*|\s+){_NUMBER}(?:\s*,\s*|\s+){_NUMBER}")
_HINT = 'a theme colour (accent1 … accent6, tx1, tx2, bg1, bg2), an X11 name, or "#rrggbb"'


def color_of(attribute: Attribute, reporter: Reporter) -> Color | None:
    """The colour of an attribute; None for none at all.

    Of a list of colours the first holds, with a warning. A name that is no colour is an error, and gives None.
    """
    first, *others = attribute.text.split(":")
    if others:
        reporter.warning(
            "diagram-color-list",
            f'one colour is drawn, "{attribute.text}" names {1 + len(others)}: gradients and stripes are not drawn',
            attribute.place,
        )
    word = first.split(";")[0].strip()
    if word.lower() in _NOTHING:
        return None
    color = _parsed(word)
    if color is None:
        reporter.error(
            "diagram-color-unknown",
            f'no colour "{word}"',
            attribute.place,
            _near_name(word) or _HINT,
        )
    return color


def _parsed(word: str) -> Color | None:
    lower = word.lower()
    if slot := _THEME_NAMES.get(lower):
        return ThemeColor(slot)
    if digits := _HEX.fullmatch(word):
        six, alpha, three = digits.groups()
        value = (six or "".join(digit * 2 for digit in three)).upper()
        opacity = round(int(alpha, 16) / 255 * FULL) if alpha else FULL
        return RgbColor(value, None if opacity == FULL else opacity)
    if shares := _HSV.fullmatch(word):
        return _from_hsv(*(float(share) if share.strip(".") else 0.0 for share in shares.groups()))
    from generator.diagram.x11 import x11_colors

    value = x11_colors().get(re.sub(r"^/(x11)?/|^/", "", lower))
    return RgbColor(value) if value else None


def _from_hsv(hue: float, saturation: float, value: float) -> RgbColor:
    mixed = colorsys.hsv_to_rgb(*(min(1.0, share) for share in (hue, saturation, value)))
    return RgbColor("".join(f"{int(share * 255 + 0.5):02X}" for share in mixed))


def _near_name(word: str) -> str | None:
    from generator.diagram.x11 import x11_colors

    return did_you_mean(word.lower(), [*_SLOTS, *x11_colors()])
