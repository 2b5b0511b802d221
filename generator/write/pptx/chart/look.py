"""A theme in, the colours of its charts out: series in an order that all eyes tell apart, and quiet ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from generator.color import VISIONS, Color, Palette, ThemeColor, contrast, difference, luminance, resolve
from generator.model.theme import Theme

_ACCENTS = tuple(ThemeColor(slot) for slot in ("accent1", "accent2", "accent3", "accent4", "accent5"))
_ALERT = ThemeColor("accent6")
"""The last of the series: in diagrams it is the colour of what is wrong."""

_TINT = (60_000, 40_000)
_LEAST_CONTRAST = 3.0
"""Graphic objects (WCAG 2.2, 1.4.11)."""

_LEAST_TEXT_CONTRAST = 4.5
"""Text (WCAG 2.2, 1.4.3). Bold letters of 14 pt could do with less, but not every program draws them bold."""


@dataclass(frozen=True, slots=True)
class ChartLook:
    """`series` are the colours of series or slices, in order. `muted` is for all but the one that stands out.

    `grid` is just visible. `text` and `quiet` are the colours of words, `ground` that of the slide.
    """

    palette: Palette
    series: tuple[ThemeColor, ...]
    muted: ThemeColor
    grid: ThemeColor
    accent: ThemeColor = ThemeColor("accent1")  # noqa: RUF009 - frozen
    text: ThemeColor = ThemeColor("tx1")  # noqa: RUF009 - frozen
    quiet: ThemeColor = ThemeColor("tx2")  # noqa: RUF009 - frozen
    ground: ThemeColor = ThemeColor("bg1")  # noqa: RUF009 - frozen

    def color(self, index: int) -> ThemeColor:
        """The colour of a series or slice; after the last one they come again."""
        return self.series[index % len(self.series)]

    def on(self, fill: Color) -> ThemeColor:
        """The colour of words on that fill: the slide's own or its opposite, whichever is read better."""
        under = resolve(fill, self.palette, resolve(self.ground, self.palette))
        return max((self.ground, self.text), key=lambda color: contrast(resolve(color, self.palette), under))

    def as_text(self, fill: ThemeColor) -> ThemeColor:
        """The colour of words beside what has that fill: the same where it is read on the slide, else quiet."""
        ground = resolve(self.ground, self.palette)
        return fill if contrast(resolve(fill, self.palette), ground) >= _LEAST_TEXT_CONTRAST else self.quiet


def chart_look(theme: Theme) -> ChartLook:
    """The colours of the theme's charts, all of them slots of the theme."""
    palette = theme.palette
    ordered = (*_apart(_ACCENTS, palette), _ALERT)
    tints = tuple(ThemeColor(color.slot, *_TINT) for color in ordered[:2])
    if luminance(palette["bg1"]) > luminance(palette["tx1"]):
        muted = _seen([ThemeColor("bg1", lum_mod=amount) for amount in (65_000, 60_000, 55_000, 50_000)], palette)
        grid = ThemeColor("bg1", lum_mod=85_000)
    else:
        darker = (35_000, 40_000, 45_000, 50_000, 60_000, 75_000)
        shades = (_seen([ThemeColor(slot, lum_mod=amount) for amount in darker], palette) for slot in ("tx1", "tx2"))
        muted = min(shades, key=lambda color: _colorfulness(resolve(color, palette)))
        grid = ThemeColor("tx1", lum_mod=25_000)
    return ChartLook(palette, (*ordered, *tints), muted, grid)


def _seen(shades: Sequence[ThemeColor], palette: Palette) -> ThemeColor:
    """The first that stands off the ground; the last where none does."""
    off = (color for color in shades if contrast(resolve(color, palette), palette["bg1"]) >= _LEAST_CONTRAST)
    return next(off, shades[-1])


def _colorfulness(rgb: str) -> int:
    """0 for a grey."""
    channels = bytes.fromhex(rgb)
    return max(channels) - min(channels)


def _apart(colors: Sequence[ThemeColor], palette: Palette) -> list[ThemeColor]:
    """The first, then always the one that differs most from those before it, for the eye that sees least of that."""
    ordered, rest = [colors[0]], list(colors[1:])
    while rest:
        best = max(rest, key=lambda color: _distance(color, ordered, palette))
        ordered.append(best)
        rest.remove(best)
    return ordered


def _distance(color: ThemeColor, others: Sequence[ThemeColor], palette: Palette) -> float:
    return min(
        difference(resolve(color, palette), resolve(other, palette), vision)
        for other, vision in product(others, VISIONS)
    )
