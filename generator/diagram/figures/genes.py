"""The signs of synthetic biology (SBOL) that Graphviz has for shapes: what each is drawn as, in and beside its box.

Arguments as in `marked`: half a width, half a height, the unit. Most stand on a line through the middle of the box.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.diagram.curves import Spot
from generator.diagram.figures.values import Line


def _line(*spots: Spot) -> Line:
    return Line(spots, closed=False, filled=False)


def _block(left: float, low: float, right: float, high: float) -> Line:
    return Line(((left, low), (right, low), (right, high), (left, high)))


def _scaled(part: float, *spots: Spot) -> tuple[Spot, ...]:
    return tuple((x * part, y * part) for x, y in spots)


_CROSS = (2, 4), (2, 5), (1, 6), (2, 7), (2, 8), (1, 8), (0, 7), (-1, 8), (-2, 8), (-2, 7), (-1, 6), (-2, 5), (-2, 4)
_CROSS_FOOT = (-1, 4), (0, 5), (1, 4)
_DISC = (1, 4), (2, 5), (2, 7), (1, 8), (-1, 8), (-2, 7), (-2, 5), (-1, 4)
"""Signs on a stem, in eighths of the unit."""


def _cross(unit: float) -> Line:
    return Line(_scaled(unit / 8, *_CROSS, *_CROSS_FOOT))


def _disc(unit: float) -> Line:
    return Line(_scaled(unit / 8, *_DISC))


def _stem(unit: float, top: float) -> Line:
    return _line((0, top * unit / 8), (0, 0))


def _dashes(unit: float) -> tuple[Line, Line]:
    return _line((0, 0), (0, unit / 8)), _line((0, unit / 4), (0, unit * 3 / 8))


def _base(a: float) -> Line:
    return _line((-a, 0), (a, 0))


def _promoter(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    left, right = -a / 2, a / 4
    rim = (
        *((right, 3 / 2 * unit), (left, 3 / 2 * unit), (left, 0), (left + unit / 2, 0), (left + unit / 2, unit)),
        *((right, unit), (right, 3 / 4 * unit), (right + unit, 5 / 4 * unit), (right, 7 / 4 * unit)),
    )
    return Line(rim), _base(a)


def _cds(a: float, b: float, unit: float) -> tuple[Line, ...]:
    neck, arm = a - unit, b - unit / 2
    return (Line(((neck, arm), (-a, arm), (-a, -arm), (neck, -arm), (a, 0))),)


def _terminator(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    rim = _scaled(unit / 4, (1, 0), (1, 2), (3, 2), (3, 4), (-3, 4), (-3, 2), (-1, 2), (-1, 0))
    return Line(rim), _base(a)


def _utr(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    return Line(_scaled(unit / 4, (3, 0), (3, 1), (1, 3), (-1, 3), (-3, 1), (-3, 0))), _base(a)


def _insulator(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    inner, outer = unit / 2, unit * 3 / 4
    around = _line((outer, outer), (outer, -outer), (-outer, -outer), (-outer, outer), (outer, outer))
    return _block(-inner, -inner, inner, inner), around, _line((outer, 0), (a, 0)), _line((-a, 0), (-outer, 0))


def _ribosite(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    return _cross(unit), *_dashes(unit), _base(a)


def _rnastab(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    return _disc(unit), *_dashes(unit), _base(a)


def _proteasesite(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    return _cross(unit), _stem(unit, 5), _base(a)


def _proteinstab(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    return _disc(unit), _stem(unit, 4), _base(a)


def _primersite(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    low, high = unit / 4, unit * 3 / 4
    return Line(((unit, low), (0, 5 / 4 * unit), (0, high), (-a / 2, high), (-a / 2, low))), _base(a)


def _restrictionsite(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    near, far, low, high = a / 4, a / 4 + unit / 2, unit / 4, unit * 3 / 4
    rim = (far, low), (-near, low), (-near, high), (-far, high), (-far, -low), (near, -low), (near, -high), (far, -high)
    return Line(rim), _line((-a, 0), (-far, 0)), _line((far, 0), (a, 0))


def _fivepoverhang(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    low, high, end = unit / 8, unit * 5 / 8, 2 * unit - a
    return _block(-a, low, end, high), _block(unit - a, -high, end, -low), _line((end, 0), (a, 0))


def _threepoverhang(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    low, high, end = unit / 8, unit * 5 / 8, a - 2 * unit
    return _block(end, low, a, high), _block(end, -high, a - unit, -low), _line((-a, 0), (end, 0))


def _noverhang(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    low, high, near, far = unit / 8, unit * 5 / 8, unit / 8, unit * 9 / 8
    blocks = (
        _block(left, bottom, right, top)
        for left, right in ((-far, -near), (near, far))
        for bottom, top in ((low, high), (-high, -low))
    )
    return *blocks, _line((far, 0), (a, 0)), _line((-far, 0), (-a, 0))


def _assembly(a: float, _b: float, unit: float) -> tuple[Line, ...]:
    low, high = unit / 8, unit * 5 / 8
    blocks = _block(-unit, low, unit, high), _block(-unit, -high, unit, -low)
    return *blocks, _line((unit, 0), (a, 0)), _line((-a, 0), (-unit, 0))


def _signature(a: float, b: float, unit: float) -> tuple[Line, ...]:
    arm, size = b - unit / 2, unit / 8
    left, right = unit / 4 - a, unit / 2 - a
    return (
        _block(-a, -arm, a, arm),
        _line((left, size), (right, -size)),
        _line((left, -size), (right, size)),
        _line((left, unit / 4 - arm), (-left, unit / 4 - arm)),
    )


def _rarrow(a: float, b: float, unit: float) -> tuple[Line, ...]:
    neck, arm = a - 3 / 2 * unit, b - unit / 2
    return (Line(((neck, arm), (-a, arm), (-a, -arm), (neck, -arm), (neck, -b), (a, 0), (neck, b))),)


def _rpromoter(a: float, b: float, unit: float) -> tuple[Line, ...]:
    neck, arm = a - 3 / 2 * unit, b - unit / 2
    tail = (-a, -b), (-neck, -b), (-neck, -arm)
    return (Line(((neck, arm), (-a, arm), *tail, (neck, -arm), (neck, -b), (a, 0), (neck, b))),)


_Make = Callable[[float, float, float], tuple[Line, ...]]


def _mirrored(make: _Make) -> _Make:
    def mirrored(a: float, b: float, unit: float) -> tuple[Line, ...]:
        return tuple(line.scaled(-1, 1) for line in make(a, b, unit))

    return mirrored


GENES: Mapping[str, _Make] = {
    "assembly": _assembly,
    "cds": _cds,
    "fivepoverhang": _fivepoverhang,
    "insulator": _insulator,
    "larrow": _mirrored(_rarrow),
    "lpromoter": _mirrored(_rpromoter),
    "noverhang": _noverhang,
    "primersite": _primersite,
    "promoter": _promoter,
    "proteasesite": _proteasesite,
    "proteinstab": _proteinstab,
    "rarrow": _rarrow,
    "restrictionsite": _restrictionsite,
    "ribosite": _ribosite,
    "rnastab": _rnastab,
    "rpromoter": _rpromoter,
    "signature": _signature,
    "terminator": _terminator,
    "threepoverhang": _threepoverhang,
    "utr": _utr,
}
