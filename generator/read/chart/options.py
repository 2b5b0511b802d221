"""The attributes of a chart's fence in, what they ask for out; each wrong one is reported at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.diagnostic import Diagnostics, did_you_mean
from generator.model.chart import Axis, ChartKind, Stacking
from generator.read.attributes import Attributes, Word
from generator.read.chart.grid import Cell
from generator.read.chart.number import read_number
from generator.read.vocabulary import LATER, Vocabulary, review

KIND_NAMES: Mapping[str, ChartKind] = {
    **{kind: kind for kind in get_args(ChartKind)},
    "column": "bar",
    "donut": "doughnut",
    "xy": "scatter",
}
"""What can stand behind `type=`; bars stand upright, as in most programs that draw charts from text."""

_STACKINGS: Mapping[str, Stacking] = {
    "yes": "stacked",
    "true": "stacked",
    "no": "none",
    "false": "none",
    "percent": "percent",
    "100%": "percent",
}
_SWITCH = {"yes": True, "true": True, "no": False, "false": False}

_COMMON = frozenset(
    "type file title unit decimals highlight labels legend caption source alt lang".split()  # noqa: SIM905 - read word by word
)
_AXES = frozenset(("x-title", "y-title", "min", "max", "log"))
_X_RANGE = frozenset(("x-min", "x-max"))
_CLASSES = frozenset(("chart", "jinja"))
_LATER = LATER | {"width", "height"}


@dataclass(frozen=True, slots=True)
class Options:
    """What the author asks for. `title`, `labels`, `legend` and `decimals` are None where the data decide."""

    kind: ChartKind = "bar"
    stacking: Stacking = "none"
    title: str | None = None
    x: Axis = Axis()  # noqa: RUF009 - frozen
    y: Axis = Axis()  # noqa: RUF009 - frozen
    unit: str = ""
    decimals: int | None = None
    labels: bool | None = None
    legend: bool | None = None
    highlight: Word | None = None


def read_options(attributes: Attributes, diagnostics: Diagnostics) -> Options:
    """What the attributes ask for; for one that is wrong, as if it were not there.

    Errors: `chart-type-unknown`, `value-wrong`, and those of `review`.
    """
    kind = _kind(attributes.value("type"), diagnostics)
    review(attributes, _vocabulary(kind), diagnostics)
    log = _log(attributes.value("log"), kind, diagnostics)
    stacking = _stacking(attributes, diagnostics)
    if stacking != "none" and log is not None:
        message = "parts on top of one another cannot be compared on a logarithmic axis"
        diagnostics.error("value-wrong", message, log.span, "leave out log= or stacked")
    return Options(
        kind,
        stacking,
        attributes.text("title"),
        _axis(attributes, "x-title", "x-min", "x-max", _is_log("x", log), diagnostics),
        _axis(attributes, "y-title", "min", "max", _is_log("y", log), diagnostics),
        attributes.text("unit") or "",
        _decimals(attributes.value("decimals"), diagnostics),
        _switch(attributes, "labels", diagnostics),
        _switch(attributes, "legend", diagnostics),
        attributes.value("highlight"),
    )


def _vocabulary(kind: ChartKind) -> Vocabulary:
    """What may be written on the fence of that kind of chart."""
    keys, flags = _COMMON, frozenset[str]()
    if kind not in ("pie", "doughnut"):
        keys |= _AXES
    if kind == "scatter":
        keys |= _X_RANGE
    if kind == "area":
        keys -= {"labels"}  # an area has no place for a number
    if kind in ("bar", "barh", "area"):
        keys, flags = keys | {"stacked"}, frozenset(("stacked",))
    return Vocabulary(f"a {kind} chart", _CLASSES, keys, flags, _LATER)


def _kind(word: Word | None, diagnostics: Diagnostics) -> ChartKind:
    if word is None:
        return "bar"
    kind = KIND_NAMES.get(word.text)
    if kind is None:
        hint = did_you_mean(word.text, KIND_NAMES)
        diagnostics.error("chart-type-unknown", f'there is no chart "{word.text}"', word.span, hint)
    return kind or "bar"


def _stacking(attributes: Attributes, diagnostics: Diagnostics) -> Stacking:
    word = attributes.value("stacked")
    if word is None:
        return "stacked" if any(flag.text == "stacked" for flag in attributes.flags) else "none"
    if word.text not in _STACKINGS:
        message = f'stacked is yes, no or percent, not "{word.text}"'
        diagnostics.error("value-wrong", message, word.span, "stacked=percent")
    return _STACKINGS.get(word.text, "none")


def _log(word: Word | None, kind: ChartKind, diagnostics: Diagnostics) -> Word | None:
    """Which axes are logarithmic: x, y or both. Categories have no size, so their axis has no logarithm."""
    if word is None or kind in ("pie", "doughnut"):
        return None
    known = ("y", "x", "xy") if kind == "scatter" else ("y",)
    if word.text not in known:
        message = f'log of a {kind} chart is {" or ".join(known)}, not "{word.text}"'
        diagnostics.error("value-wrong", message, word.span, "log=y")
        return None
    return word


def _is_log(axis: str, word: Word | None) -> bool:
    return word is not None and axis in word.text


def _axis(attributes: Attributes, title: str, least: str, most: str, log: bool, diagnostics: Diagnostics) -> Axis:
    low, high = (_number(attributes.value(name), diagnostics) for name in (least, most))
    for word, bound in ((attributes.value(least), low), (attributes.value(most), high)):
        if word is not None and bound is not None and log and bound <= 0:
            diagnostics.error("value-wrong", "a logarithmic axis has numbers above 0 alone", word.span, "0.1")
            return Axis(attributes.text(title) or "", log=log)
    if low is not None and high is not None and low >= high:
        word = attributes.value(most)
        diagnostics.error("value-wrong", f"expected {most} above {least}", word.span if word else None)
        low = high = None
    return Axis(attributes.text(title) or "", low, high, log)


def _number(word: Word | None, diagnostics: Diagnostics) -> float | None:
    return None if word is None else read_number(Cell(word.text, word.span), diagnostics)


def _decimals(word: Word | None, diagnostics: Diagnostics) -> int | None:
    if word is None:
        return None
    if word.text in "0123456" and len(word.text) == 1:
        return int(word.text)
    diagnostics.error("value-wrong", f'decimals are 0 to 6, not "{word.text}"', word.span, "decimals=1")
    return None


def _switch(attributes: Attributes, name: str, diagnostics: Diagnostics) -> bool | None:
    word = attributes.value(name)
    if word is None:
        return None
    if word.text not in _SWITCH:
        diagnostics.error("value-wrong", f'{name} is yes or no, not "{word.text}"', word.span, f"{name}=yes")
    return _SWITCH.get(word.text)
