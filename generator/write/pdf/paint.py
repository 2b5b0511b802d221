"""Colours and gradients of SVG in, those of PDF out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians, sin
from typing import TypeAlias
from xml.etree.ElementTree import Element

from generator.write.pdf.objects import Name, Value, number

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
"""x' = a x + c y + e, y' = b x + d y + f, as in both formats."""

_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")


def rgb(color: str) -> str:
    """Six hex digits behind a # as the operands of a colour operator."""
    return " ".join(number(channel) for channel in _channels(color))


def through(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where the matrix puts a place."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def transform_of(words: str) -> Matrix:
    """What a list of transformations does. Raises ValueError for one that our writer of SVG never makes."""
    whole: Matrix = (1, 0, 0, 1, 0, 0)
    for kind, values in reversed(_TRANSFORM.findall(words)):
        whole = product(whole, _transform(kind, [float(value) for value in values.replace(",", " ").split()]))
    return whole


def shading(gradient: Element, box: tuple[float, float, float, float], page: Matrix) -> tuple[dict[str, Value], float]:
    """A shading pattern (ISO 32000-1, 8.7.4) for a shape in that box, and the mean opacity of the gradient's stops.

    PDF knows no opacity that changes along the way, so the mean stands for it.
    """
    stops = [
        (min(1.0, max(0.0, _share(stop.get("offset", "0")))), stop.get("stop-color", "#000000")) for stop in gradient
    ]
    opacities = [float(stop.get("stop-opacity", "1")) for stop in gradient]
    matrix = page
    if gradient.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox":
        x, y, width, height = box
        matrix = product((width, 0, 0, height, x, y), matrix)
    matrix = product(transform_of(gradient.get("gradientTransform", "")), matrix)
    if gradient.tag == "radialGradient":
        cx, cy, r = (_share(gradient.get(name, "50%")) for name in ("cx", "cy", "r"))
        fx, fy = _share(gradient.get("fx", str(cx))), _share(gradient.get("fy", str(cy)))
        kind, coordinates = 3, (fx, fy, 0.0, cx, cy, r)
    else:
        defaults = (("x1", "0%"), ("y1", "0%"), ("x2", "100%"), ("y2", "0%"))
        kind, coordinates = 2, tuple(_share(gradient.get(name, default)) for name, default in defaults)
    body: dict[str, Value] = {
        "ShadingType": kind,
        "ColorSpace": Name("DeviceRGB"),
        "Coords": list(coordinates),
        "Function": _function(stops),
        "Extend": [True, True],
    }
    pattern: dict[str, Value] = {
        "Type": Name("Pattern"),
        "PatternType": 2,
        "Shading": body,
        "Matrix": list(matrix),
    }
    return pattern, sum(opacities) / max(1, len(opacities))


def _function(stops: Sequence[tuple[float, str]]) -> dict[str, Value]:
    """From 0 to 1 through the stops' colours (7.10)."""
    ends = [(0.0, stops[0][1]), *stops, (1.0, stops[-1][1])]
    legs = [(one, two) for one, two in pairwise(ends) if two[0] > one[0]]
    functions: list[Value] = [
        {
            "FunctionType": 2,
            "Domain": [0, 1],
            "C0": list(_channels(one[1])),
            "C1": list(_channels(two[1])),
            "N": 1,
        }
        for one, two in legs
    ]
    return {
        "FunctionType": 3,
        "Domain": [0, 1],
        "Functions": functions,
        "Bounds": [two[0] for _, two in legs[:-1]],
        "Encode": [0, 1] * len(legs),
    }


def _channels(color: str) -> tuple[float, float, float]:
    return tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]


def _share(value: str) -> float:
    return float(value.removesuffix("%")) / 100 if value.endswith("%") else float(value)


def _transform(kind: str, values: Sequence[float]) -> Matrix:
    match kind, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x, *rest]:
            return 1, 0, 0, 1, x, rest[0] if rest else 0
        case "scale", [x, *rest]:
            return x, 0, 0, rest[0] if rest else x, 0, 0
        case "rotate", [angle, *rest]:
            x, y = rest or (0.0, 0.0)
            turn = cos(radians(angle)), sin(radians(angle))
            turned: Matrix = (turn[0], turn[1], -turn[1], turn[0], 0, 0)
            return product(product((1, 0, 0, 1, -x, -y), turned), (1, 0, 0, 1, x, y))
        case _:
            raise ValueError(f"{kind} with {len(values)} numbers")


def product(first: Matrix, second: Matrix) -> Matrix:
    """What `first` and then `second` do."""
    a, b, c, d, e, f = first
    (ax, bx), (cx, dx) = through((*second[:4], 0, 0), a, b), through((*second[:4], 0, 0), c, d)
    return ax, bx, cx, dx, *through(second, e, f)
