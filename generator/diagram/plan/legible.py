"""Colours that can be seen on what lies behind them: the wanted ones, else the theme's ink or paper."""

from __future__ import annotations

from collections.abc import Sequence

from generator.color import Color, Palette, RgbColor, ThemeColor, contrast, luminance, resolve
from generator.model.paint import LinearGradient, Paint, RadialGradient

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""

_INK, _PAPER = ThemeColor("tx1"), ThemeColor("bg1")
_DEEP = tuple(ThemeColor(slot, lum_mod=20_000) for slot in ("tx1", "bg1"))
"""Nearly black shades of both: one of them is darker than either where neither is dark enough."""


def colors_in(paint: Paint | None) -> tuple[Color, ...]:
    """The colours that a paint is made of; none where there is none."""
    match paint:
        case None:
            return ()
        case LinearGradient(stops=stops) | RadialGradient(stops=stops):
            return tuple(stop.color for stop in stops)
        case _:
            return (paint,)


def seen_on(
    fills: Sequence[Color | None], ground: Paint | None, wanted: Color, palette: Palette, least: float
) -> Color:
    """The wanted colour where it stands out from all the fills on their ground, else the best of it, tx1 and bg1, else
    the best of these and their deepest shades.

    A fill of None is a hole that shows the ground, a ground of None is the slide. `least` is a contrast ratio.
    """
    if ground is None and not any(fills):
        return wanted
    backs = [resolve(color, palette, palette["bg1"]) for color in colors_in(ground)] or [palette["bg1"]]
    unders = [resolve(fill, palette, back) if fill else back for fill in fills or [None] for back in backs]

    def ratio(color: Color) -> float:
        return min(contrast(resolve(color, palette, under), under) for under in unders)

    if ratio(wanted) >= least:
        return wanted
    best = max(wanted, _INK, _PAPER, key=ratio)
    return best if ratio(best) >= least else max(best, *_DEEP, key=ratio)


def as_meant(chosen: Color, fills: Sequence[Color | None], ground: Paint | None, palette: Palette) -> Color:
    """What `black` and `white` mean to an author who has chosen what lies behind as well.

    On the slide they are its ink and its paper; on fixed colours they are dark and light, in dark themes too.
    """
    behind = [fill for fill in fills if fill] or colors_in(ground)
    dark = luminance(palette["tx1"]) > luminance(palette["bg1"])
    if dark and any(isinstance(color, RgbColor) for color in behind):
        return _PAPER if chosen == _INK else _INK if chosen == _PAPER else chosen
    return chosen
