"""Colours as DOT writes them into a Color, a list of them, or a Paint.

Names are those of the theme, of Graphviz's X11 and SVG schemes, and the numbers of ColorBrewer's schemes; beside them
hex digits and HSV.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from generator.color import FULL, MAPPED_SLOTS, SCHEME_SLOTS, Color, ColorSlot, RgbColor, ThemeColor
from generator.diagnostic import did_you_mean
from generator.diagram.dot import Attribute
from generator.diagram.report import Reporter
from generator.model.paint import LinearGradient, Paint, RadialGradient, Stop

BLACK = ThemeColor("tx1")
"""What Graphviz draws black, and what it takes for a name that it does not know."""

LIGHT_GREY = ThemeColor("bg1", 64_000, 18_750)
"""What Graphviz fills with where no colour is named: D3D3D3 on white paper, a dark grey on dark."""

_CLEAR = RgbColor("FFFFFF", 0)

_SLOTS: dict[str, ColorSlot] = {slot.lower(): slot for slot in (*SCHEME_SLOTS, *MAPPED_SLOTS)}
_THEME_NAMES: dict[str, ColorSlot] = {**_SLOTS, "black": "tx1", "white": "bg1"}
_NOTHING = frozenset({"none", "transparent", "invis", ""})
_OWN_NAMES = frozenset({"", "x11", "svg"})
"""Schemes of names rather than numbers; SVG's are X11's but for a few."""

_HEX = re.compile(r"#([0-9a-f]{6})([0-9a-f]{2})?|#([0-9a-f]{3})", re.IGNORECASE)
_NUMBER = r"([01]?\.?[0-9]*)"
_HSV = re.compile(rf"{_NUMBER}(?:\s*,\s*|\s+){_NUMBER}(?:\s*,\s*|\s+){_NUMBER}")
_PATH = re.compile(r"/([^/]*)/(.*)|/(.*)")
_HINT = 'a theme colour (accent1 … accent6, tx1, tx2, bg1, bg2), an X11 name, or "#rrggbb"'


@dataclass(frozen=True, slots=True)
class Shade:
    """One colour of a list (None: nothing is drawn there), and the share of the whole that the author gave it."""

    color: Color | None
    share: float | None = None


def color_of(attribute: Attribute, reporter: Reporter, scheme: str = "") -> Color | None:
    """The colour of an attribute, of a list the first; None for none at all.

    `scheme` is the element's `colorscheme`. A name that is no colour gives black, as in Graphviz, and a warning.
    """
    return _shade(_words(attribute.text)[0], attribute, reporter, scheme).color


def shades_of(attribute: Attribute, reporter: Reporter, scheme: str = "") -> tuple[Shade, ...]:
    """All colours of a list such as `red;0.3:blue`; there is at least one."""
    return tuple(_shade(word, attribute, reporter, scheme) for word in _words(attribute.text))


def shared_out(shades: Sequence[Shade]) -> tuple[tuple[Color | None, float], ...]:
    """The colours with shares that make up the whole: those without one divide what is left, or the last gets it."""
    left = 1.0
    given: list[float] = []
    for shade in shades:
        given.append(min(shade.share or 0.0, left))
        left -= given[-1]
    open_ones = [index for index, share in enumerate(given) if share == 0]
    for index in open_ones or [len(given) - 1]:
        given[index] += left / max(1, len(open_ones))
    return tuple((shade.color, share) for shade, share in zip(shades, given, strict=True) if share > 0)


def paint_of(shades: Sequence[Shade], *, angle: float = 0.0, radial: bool = False) -> Paint | None:
    """One colour, or the first two as a gradient: with a share they meet in a hard edge, as in Graphviz.

    `angle` is Graphviz's: in degrees, counter-clockwise from left to right. Its linear gradients begin and end on the
    ellipse in the box, those of DrawingML at the corners; its radial ones begin at a quarter of the way.
    """
    if len(shades) < 2:
        return shades[0].color if shades else None
    first, second = shades[:2]
    edge = first.share if first.share is not None else 1 - second.share if second.share is not None else 0.0
    ends = (edge, edge) if edge > 0 else (0.0, 1.0)
    colors = first.color or _CLEAR, second.color or _CLEAR
    if radial:
        return RadialGradient(_stops(colors, ends, start=0.25, length=0.75))
    turn = radians(angle)
    length = 1 / (abs(cos(turn)) + abs(sin(turn)))
    return LinearGradient(
        _stops(colors, ends, start=(1 - length) / 2, length=length), round(-angle * 60_000) % 21_600_000
    )


def _stops(colors: tuple[Color, Color], ends: tuple[float, float], *, start: float, length: float) -> tuple[Stop, Stop]:
    first, second = (round(FULL * (start + length * end)) for end in ends)
    return Stop(first, colors[0]), Stop(second, colors[1])


def _words(text: str) -> list[str]:
    return [word for word in text.split(":") if word.strip()] or [text]


def _shade(word: str, attribute: Attribute, reporter: Reporter, scheme: str) -> Shade:
    name, _, length = word.partition(";")
    try:
        share = min(1.0, max(0.0, float(length))) or None
    except ValueError:
        share = None
    return Shade(_named(name.strip(), attribute, reporter, scheme.strip().lower()), share)


def _named(word: str, attribute: Attribute, reporter: Reporter, scheme: str) -> Color | None:
    if word.lower() in _NOTHING:
        return None
    color = _parsed(word, scheme)
    if color is None:
        of = f' in the colour scheme "{scheme}"' if scheme not in _OWN_NAMES else ""
        hint = _near_name(word) if not of else _near_scheme(scheme)
        reporter.warning("diagram-color-unknown", f'no colour "{word}"{of}: black is drawn', attribute.place, hint)
    return color or BLACK


def _parsed(word: str, scheme: str) -> Color | None:
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
    if path := _PATH.fullmatch(lower):
        named, lower, alone = path.groups()
        scheme, lower = (named, lower) if alone is None else ("", alone)
        if scheme in _OWN_NAMES and (slot := _THEME_NAMES.get(lower)):
            return ThemeColor(slot)
    return _of_scheme(lower, scheme)


def _of_scheme(name: str, scheme: str) -> Color | None:
    """A lower-case name or number of a scheme."""
    if scheme in _OWN_NAMES or name == "lightgrey":
        from generator.diagram.x11 import svg_colors, x11_colors

        value = (svg_colors() if scheme == "svg" else x11_colors()).get(name)
        return RgbColor(value) if value else None
    from generator.diagram.brewer import brewer_schemes

    colors = brewer_schemes().get(scheme, ())
    return RgbColor(colors[int(name) - 1]) if name.isdecimal() and 0 < int(name) <= len(colors) else None


def _from_hsv(hue: float, saturation: float, value: float) -> RgbColor:
    mixed = colorsys.hsv_to_rgb(*(min(1.0, share) for share in (hue, saturation, value)))
    return RgbColor("".join(f"{int(share * 255 + 0.5):02X}" for share in mixed))


def _near_name(word: str) -> str:
    from generator.diagram.x11 import x11_colors

    return did_you_mean(word.lower(), [*_SLOTS, *x11_colors()]) or _HINT


def _near_scheme(scheme: str) -> str | None:
    from generator.diagram.brewer import brewer_schemes

    colors = brewer_schemes().get(scheme)
    return f"known: 1 to {len(colors)}" if colors else did_you_mean(scheme, brewer_schemes())
