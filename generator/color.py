"""Colours as a presentation stores them: slots of the theme, with tints, or fixed RGB; how they differ for the eye.

Slots are those of ECMA-376 part 1, 20.1.10.54 (ST_SchemeColorVal). Amounts are in 1/1000 per cent, as in DrawingML.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass
from math import dist
from typing import Literal, TypeAlias, get_args

SchemeSlot: TypeAlias = Literal[
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"
]
"""The twelve colours that a theme defines."""

MappedSlot: TypeAlias = Literal["bg1", "tx1", "bg2", "tx2"]
"""The four names that a master's colour map (p:clrMap) gives to the first four."""

ColorSlot: TypeAlias = SchemeSlot | MappedSlot

SCHEME_SLOTS: tuple[SchemeSlot, ...] = get_args(SchemeSlot)
MAPPED_SLOTS: tuple[MappedSlot, ...] = get_args(MappedSlot)

FULL = 100_000
"""The whole of a thing, in 1/1000 per cent."""


@dataclass(frozen=True, slots=True)
class ThemeColor:
    """A slot of the theme; `lum_mod` multiplies its HSL lightness, `lum_off` adds to it, `alpha` is its opacity."""

    slot: ColorSlot
    lum_mod: int | None = None
    lum_off: int | None = None
    alpha: int | None = None


@dataclass(frozen=True, slots=True)
class RgbColor:
    """A fixed colour that the author wrote: six upper-case hex digits."""

    value: str
    alpha: int | None = None


Color: TypeAlias = ThemeColor | RgbColor

Palette: TypeAlias = Mapping[ColorSlot, str]
"""Six hex digits for every slot, the four mapped names included."""


def resolve(color: Color, palette: Palette, background: str = "FFFFFF") -> str:
    """The six hex digits that a viewer sees where `color` lies on `background`."""
    match color:
        case RgbColor(value, alpha):
            opaque = value
        case ThemeColor(slot, lum_mod, lum_off, alpha):
            opaque = _with_luminance(palette[slot], lum_mod, lum_off)
    return opaque if alpha is None else blend(opaque, background, alpha)


def blend(over: str, under: str, alpha: int) -> str:
    """`over` with opacity `alpha` (1/1000 per cent) on `under`."""
    share = alpha / FULL
    pairs = zip(_channels(over), _channels(under), strict=True)
    return "".join(f"{round(top * share + bottom * (1 - share)):02X}" for top, bottom in pairs)


def luminance(rgb: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = _linear(rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, 1.4.3)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


Vision: TypeAlias = Literal["normal", "protan", "deutan", "tritan"]
"""Eyes with all three kinds of cones, and eyes without one of them."""

VISIONS: tuple[Vision, ...] = get_args(Vision)


def difference(one: str, other: str, vision: Vision = "normal") -> float:
    """CIE76 colour difference as that eye sees it: the distance in CIELAB under D65; black and white are 100 apart."""
    return dist(_lab(one, vision), _lab(other, vision))


_Row: TypeAlias = tuple[float, float, float]

_SEEN: Mapping[Vision, tuple[_Row, _Row, _Row]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What becomes of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1)."""


def _lab(rgb: str, vision: Vision) -> tuple[float, float, float]:
    channels = _linear(rgb)
    red, green, blue = (
        min(1.0, max(0.0, sum(share * channel for share, channel in zip(row, channels, strict=True))))
        for row in _SEEN[vision]
    )
    x, y, z = (
        value ** (1 / 3) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29
        for value in (
            (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
            0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
            (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(rgb))
    )
    return red, green, blue


def _channels(rgb: str) -> tuple[int, int, int]:
    return int(rgb[0:2], 16), int(rgb[2:4], 16), int(rgb[4:6], 16)


def _with_luminance(rgb: str, lum_mod: int | None, lum_off: int | None) -> str:
    if lum_mod is None and lum_off is None:
        return rgb
    red, green, blue = (value / 255 for value in _channels(rgb))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    lightness = lightness * (FULL if lum_mod is None else lum_mod) / FULL + (lum_off or 0) / FULL
    mixed = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness)), saturation)
    return "".join(f"{round(value * 255):02X}" for value in mixed)
