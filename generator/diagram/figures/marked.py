"""Boxes with something on, beside or in place of their outline: notes, tabs, boxes in space, components.

Each maker takes half a width and half a height in points, and the unit that Graphviz draws these things in: 12 pt, or a
third of the shorter side (measured). What sticks out of the box does so in Graphviz's drawings too, where edges end at
the box.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from generator.diagram.curves import Spot
from generator.diagram.figures.genes import GENES
from generator.diagram.figures.values import Line

Make: TypeAlias = Callable[[float, float, float], tuple[Line, ...]]
"""From half the width, half the height and the unit to what is drawn."""


def _line(*spots: Spot) -> Line:
    return Line(spots, closed=False, filled=False)


def _box(a: float, b: float) -> tuple[Spot, ...]:
    return (a, b), (-a, b), (-a, -b), (a, -b)


def _note(a: float, b: float, unit: float) -> tuple[Line, ...]:
    left, low = a - unit / 2, b - unit / 2
    return (
        Line(((left, b), (-a, b), (-a, -b), (a, -b), (a, low))),
        _line((left, b), (left, low)),
        _line((a, low), (left, low)),
    )


def _tab(a: float, b: float, unit: float) -> tuple[Line, ...]:
    end, top = -a + unit, b + unit / 3
    return Line(((a, b), (end, b), (end, top), (-a, top), (-a, -b), (a, -b))), _line((-a, b), (end, b))


def _folder(a: float, b: float, unit: float) -> tuple[Line, ...]:
    top = b + unit / 3
    rim = (a, b), (a - unit / 4, top), (a - 2 * unit, top), (a - 9 / 4 * unit, b), (-a, b), (-a, -b), (a, -b)
    return (Line(rim),)


def _box3d(a: float, b: float, unit: float) -> tuple[Line, ...]:
    right, top = a - unit / 3, b - unit / 3
    return (
        Line(((a, b), (-right, b), (-a, top), (-a, -b), (right, -b), (a, -top))),
        _line((right, top), (-a, top)),
        _line((right, top), (right, -b)),
        _line((right, top), (a, b)),
    )


def _component(a: float, b: float, unit: float) -> tuple[Line, ...]:
    lug = unit / 3
    upper, lower = (b - lug, b - 2 * lug), (-b + 2 * lug, -b + lug)
    rim: list[Spot] = [(a, b), (-a, b)]
    for top, bottom in (upper, lower):
        rim += [(-a, top), (-a - lug, top), (-a - lug, bottom), (-a, bottom)]
    rim += [(-a, -b), (a, -b)]
    lugs = (_line((-a, top), (lug - a, top), (lug - a, bottom), (-a, bottom)) for top, bottom in (upper, lower))
    return Line(tuple(rim)), *lugs


def _underline(a: float, b: float, _unit: float) -> tuple[Line, ...]:
    return Line(_box(a, b), stroked=False), _line((-a, -b), (a, -b))


MARKED: Mapping[str, Make] = {
    "box3d": _box3d,
    "component": _component,
    "folder": _folder,
    "note": _note,
    "tab": _tab,
    "underline": _underline,
    **GENES,
}
