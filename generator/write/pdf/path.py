"""Path data and basic shapes of SVG in, operators of PDF out, with the box around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.write.pdf.objects import number

_PART = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}
_ARC = 0.5522847498
"""How far a Bezier curve's handles go for a quarter of a circle."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A path: each step a letter of M, L, C, Z with its numbers, absolute."""

    steps: tuple[tuple[str, tuple[float, ...]], ...]

    def operators(self) -> str:
        """The path's construction (ISO 32000-1, 8.5.2)."""
        letters = {"M": "m", "L": "l", "C": "c", "Z": "h"}
        return "\n".join(" ".join((*map(number, values), letters[step])) for step, values in self.steps)

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height around all points, the handles of curves too."""
        xs = [value for _, values in self.steps for value in values[::2]]
        ys = [value for _, values in self.steps for value in values[1::2]]
        return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def shape_of(tag: str, attributes: Mapping[str, str]) -> Shape:
    """The outline of a `path`, `rect`, `circle`, `ellipse`, `line`, `polygon` or `polyline`.

    Raises ValueError for another element, or for path data with arcs, which our writer of SVG never makes.
    """

    def length(name: str) -> float:
        return float(attributes.get(name, "0"))

    match tag:
        case "path":
            return Shape(tuple(_steps(attributes["d"])))
        case "rect":
            rx = length("rx") or length("ry")
            ry = length("ry") or rx
            return _rect(length("x"), length("y"), length("width"), length("height"), rx, ry)
        case "circle":
            return _ellipse(length("cx"), length("cy"), length("r"), length("r"))
        case "ellipse":
            return _ellipse(length("cx"), length("cy"), length("rx"), length("ry"))
        case "line":
            return Shape((("M", (length("x1"), length("y1"))), ("L", (length("x2"), length("y2")))))
        case "polygon" | "polyline":
            closed = " Z" if tag == "polygon" else ""
            return Shape(tuple(_steps(f"M{attributes['points']}{closed}")))
        case _:
            raise ValueError(f"<{tag}> is no shape")


def _steps(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Absolute steps; relative and short ones are made so."""
    parts = _PART.findall(data)
    letter, at = "M", 0
    x = y = start_x = start_y = 0.0
    while at < len(parts):
        if parts[at].isalpha():
            letter, at = parts[at], at + 1
        plain = letter.upper()
        if plain not in _TAKES:
            raise ValueError(f"path data with {letter}")
        values = [float(part) for part in parts[at : at + _TAKES[plain]]]
        at += _TAKES[plain]
        if plain == "H":
            values = [values[0], 0.0 if letter == "h" else y]
        elif plain == "V":
            values = [0.0 if letter == "v" else x, values[0]]
        if letter.islower():
            values = [value + (y if index % 2 else x) for index, value in enumerate(values)]
        if plain == "Z":
            x, y = start_x, start_y
            yield "Z", ()
            continue
        if plain == "Q":
            values = _raised((x, y), values)
        x, y = values[-2:]
        if plain == "M":
            start_x, start_y = x, y
            letter = "l" if letter == "m" else "L"
        yield {"M": "M", "C": "C", "Q": "C"}.get(plain, "L"), tuple(values)


def _raised(start: tuple[float, float], values: list[float]) -> list[float]:
    """A quadratic curve as a cubic one."""
    handle, end = (values[0], values[1]), (values[2], values[3])
    first = [one + (two - one) * 2 / 3 for one, two in zip(start, handle, strict=True)]
    second = [one + (two - one) * 2 / 3 for one, two in zip(end, handle, strict=True)]
    return [*first, *second, *end]


def _rect(x: float, y: float, width: float, height: float, rx: float, ry: float) -> Shape:
    right, bottom = x + width, y + height
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if not rx:
        return Shape((("M", (x, y)), ("L", (right, y)), ("L", (right, bottom)), ("L", (x, bottom)), ("Z", ())))
    kx, ky = rx * (1 - _ARC), ry * (1 - _ARC)
    return Shape(
        (
            ("M", (x + rx, y)),
            ("L", (right - rx, y)),
            ("C", (right - kx, y, right, y + ky, right, y + ry)),
            ("L", (right, bottom - ry)),
            ("C", (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
            ("L", (x + rx, bottom)),
            ("C", (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
            ("L", (x, y + ry)),
            ("C", (x, y + ky, x + kx, y, x + rx, y)),
            ("Z", ()),
        )
    )


def _ellipse(x: float, y: float, rx: float, ry: float) -> Shape:
    return _rect(x - rx, y - ry, 2 * rx, 2 * ry, rx, ry)
