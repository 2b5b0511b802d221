"""Outlines with something on them, for half a width and half a height in points: notes, tabs, components, arrows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias

from generator.diagram.curves import Spot
from generator.diagram.figures.polygon import ellipse_line, round_ring
from generator.diagram.figures.values import Line, Sketch

_FOLD = 10.0
_TAB_WIDTH, _TAB_HEIGHT = 28.0, 7.0
_DEPTH = 8.0
_LUG_WIDTH, _LUG_HEIGHT, _LUG_GAP = 12.0, 6.0, 5.0
_HEAD, _SHOULDER = 18.0, 6.0
_CUT = 12.0

Make: TypeAlias = Callable[[float, float], Sketch]
"""From half the width and half the height to what is drawn."""


@dataclass(frozen=True, slots=True)
class Marked:
    """`margin` is what the marks take away from the text's room, left and right, above and below.

    `form` is the outline that the text is fitted into.
    """

    make: Make
    margin: tuple[float, float] = (0.0, 0.0)
    form: str = "box"
    regular: bool = False


def _line(*spots: Spot) -> Line:
    return Line(spots, closed=False, filled=False)


def _sketch(rim: tuple[Spot, ...], *marks: Line) -> Sketch:
    return Sketch(rim, (Line(rim), *marks))


def _box(a: float, b: float) -> tuple[Spot, ...]:
    return (-a, -b), (a, -b), (a, b), (-a, b)


def _note(a: float, b: float) -> Sketch:
    fold = min(_FOLD, a / 2, b / 2)
    rim = ((-a, -b), (a, -b), (a, b - fold), (a - fold, b), (-a, b))
    return _sketch(rim, _line((a - fold, b), (a - fold, b - fold), (a, b - fold)))


def _tab(a: float, b: float) -> Sketch:
    wide, high = min(_TAB_WIDTH, a), min(_TAB_HEIGHT, b / 2)
    low, end = b - high, -a + wide
    return _sketch(((-a, -b), (a, -b), (a, low), (end, low), (end, b), (-a, b)), _line((-a, low), (end, low)))


def _folder(a: float, b: float) -> Sketch:
    wide, high = min(_TAB_WIDTH, a), min(_TAB_HEIGHT, b / 2)
    low, slope = b - high, wide / 8
    start = a - wide
    return _sketch(((-a, -b), (a, -b), (a, low), (a - slope, b), (start + slope, b), (start, low), (-a, low)))


def _box3d(a: float, b: float) -> Sketch:
    depth = min(_DEPTH, a / 2, b / 2)
    right, top = a - depth, b - depth
    rim = ((-a, -b), (right, -b), (a, -b + depth), (a, b), (-a + depth, b), (-a, top))
    return _sketch(rim, _line((-a, top), (right, top), (a, b)), _line((right, top), (right, -b)))


def _component(a: float, b: float) -> Sketch:
    half, high, gap = min(_LUG_WIDTH, a) / 2, min(_LUG_HEIGHT, b / 4), min(_LUG_GAP, b / 4)
    left = -a + half
    upper, lower = b - gap, -b + gap
    rim = (
        (left, -b),
        (a, -b),
        (a, b),
        (left, b),
        (left, upper),
        (-a, upper),
        (-a, upper - high),
        (left, upper - high),
        (left, lower + high),
        (-a, lower + high),
        (-a, lower),
        (left, lower),
    )
    inner = left + half
    lugs = (_line((left, top), (inner, top), (inner, top - high), (left, top - high)) for top in (upper, lower + high))
    return _sketch(rim, *lugs)


def _underline(a: float, b: float) -> Sketch:
    rim = _box(a, b)
    return Sketch(rim, (Line(rim, stroked=False), _line((-a, -b), (a, -b))))


def _signature(a: float, b: float) -> Sketch:
    low = -b + min(_SHOULDER, b / 2)
    x, size = -a + 9, 3.0
    cross = (
        _line((x - size, low + size), (x + size, low + 3 * size)),
        _line((x - size, low + 3 * size), (x + size, low + size)),
    )
    return _sketch(_box(a, b), _line((-a + 6, low), (a - 6, low)), *cross)


def _cds(a: float, b: float) -> Sketch:
    neck = a - min(_CUT, a)
    return _sketch(((-a, -b), (neck, -b), (a, 0.0), (neck, b), (-a, b)))


def _rarrow(a: float, b: float) -> Sketch:
    neck, arm = a - min(_HEAD, a), b - min(_SHOULDER, b / 2)
    return _sketch(((-a, -arm), (neck, -arm), (neck, -b), (a, 0.0), (neck, b), (neck, arm), (-a, arm)))


def _rpromoter(a: float, b: float) -> Sketch:
    neck, arm = a - min(_HEAD, a / 2), b - min(_SHOULDER, b / 2)
    foot = -a + min(_HEAD, a / 2)
    rim = ((-a, -b), (foot, -b), (foot, -arm), (neck, -arm), (neck, -b), (a, 0.0), (neck, b), (neck, arm), (-a, arm))
    return _sketch(rim)


def _mirrored(make: Make) -> Make:
    def mirrored(a: float, b: float) -> Sketch:
        sketch = make(a, b).scaled(-1, 1)
        return _sketch(sketch.rim[::-1])

    return mirrored


def _square_with_cuts(a: float, b: float) -> Sketch:
    cut = min(_CUT, a / 2, b / 2)
    corners = ((x, y) for x in (-1, 1) for y in (-1, 1))
    return _sketch(_box(a, b), *(_line((x * (a - cut), y * b), (x * a, y * (b - cut))) for x, y in corners))


def _diamond_with_cuts(a: float, b: float) -> Sketch:
    share = min(_CUT / sqrt(a * a + b * b), 0.5)
    rim = ((0.0, -b), (a, 0.0), (0.0, b), (-a, 0.0))
    upright = (_line((x * a * (1 - share), -b * share), (x * a * (1 - share), b * share)) for x in (-1, 1))
    level = (_line((-a * share, y * b * (1 - share)), (a * share, y * b * (1 - share))) for y in (-1, 1))
    return _sketch(rim, *upright, *level)


def _circle_with_cuts(a: float, b: float) -> Sketch:
    high = 3 / 4
    wide = sqrt(1 - high * high)
    chords = (_line((-wide * a, y * high * b), (wide * a, y * high * b)) for y in (-1, 1))
    rim = tuple((x * a, y * b) for x, y in round_ring())
    return Sketch(rim, (ellipse_line(a, b, filled=True), *chords))


MARKED: Mapping[str, Marked] = {
    "Mcircle": Marked(_circle_with_cuts, form="circle", regular=True),
    "Mdiamond": Marked(_diamond_with_cuts, form="diamond"),
    "Msquare": Marked(_square_with_cuts, (_CUT / 2, _CUT / 2), regular=True),
    "box3d": Marked(_box3d, (_DEPTH, _DEPTH)),
    "cds": Marked(_cds, (_CUT, 0.0)),
    "component": Marked(_component, (_LUG_WIDTH, 0.0)),
    "folder": Marked(_folder, (0.0, _TAB_HEIGHT)),
    "larrow": Marked(_mirrored(_rarrow), (_HEAD, _SHOULDER)),
    "lpromoter": Marked(_mirrored(_rpromoter), (_HEAD, _SHOULDER)),
    "note": Marked(_note, (_FOLD, 0.0)),
    "rarrow": Marked(_rarrow, (_HEAD, _SHOULDER)),
    "rpromoter": Marked(_rpromoter, (_HEAD, _SHOULDER)),
    "signature": Marked(_signature, (15.0, _SHOULDER)),
    "tab": Marked(_tab, (0.0, _TAB_HEIGHT)),
    "underline": Marked(_underline),
}
