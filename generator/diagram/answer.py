"""Graphviz's JSON into numbers by the names that the plan gave: places of nodes, edges, clusters and labels, in points.

Places are rounded, routes to half a point between their ends: so little differs between versions of Graphviz, and
nobody sees it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, TypeAlias, cast

from generator.diagram.curves import Curve, Spot

_Item: TypeAlias = Mapping[str, Any]

_LABEL_PLACES = {"lp": "label", "xlp": "xlabel", "tail_lp": "tail", "head_lp": "head"}

FARTHEST = 1e6
"""Points from the origin beyond which a layout is no use."""


class BadAnswer(Exception):  # noqa: N818 - says what the answer is
    """Graphviz has answered with something that is no layout."""


@dataclass(frozen=True, slots=True)
class Layout:
    """y grows upwards. Keys are Graphviz's names: n0, e0, cluster_0. `label` is the middle of the graph's label."""

    nodes: dict[str, Spot] = field(default_factory=dict[str, Spot])
    sizes: dict[str, Spot] = field(default_factory=dict[str, Spot])
    clusters: dict[str, tuple[Spot, Spot]] = field(default_factory=dict[str, tuple[Spot, Spot]])
    labels: dict[str, Spot] = field(default_factory=dict[str, Spot])
    routes: dict[str, list[Curve]] = field(default_factory=dict[str, list[Curve]])
    label: Spot | None = None


def read_answer(text: str) -> Layout:
    """The layout. Raises BadAnswer when a number is missing or makes no sense."""
    try:
        root = cast("dict[str, Any]", json.loads(text, strict=False))
        layout = Layout(label=_spot(root["lp"]) if root.get("lp") else None)
        for item in cast("list[_Item]", root.get("objects", ())):
            _read_object(item, layout)
        for item in cast("list[_Item]", root.get("edges", ())):
            _read_edge(item, layout)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadAnswer(str(error)) from error
    return layout


def _read_object(item: _Item, layout: Layout) -> None:
    name = str(item["name"])
    if "pos" in item:
        layout.nodes[name] = _spot(item["pos"])
        layout.sizes[name] = (float(item["width"]) * 72, float(item["height"]) * 72)
        if item.get("xlp"):
            layout.labels[name] = _spot(item["xlp"])
    elif item.get("bb"):
        left, low, right, high = (_coordinate(number) for number in str(item["bb"]).split(","))
        layout.clusters[name] = ((left, low), (right, high))
        if item.get("lp"):
            layout.labels[name] = _spot(item["lp"])


def _read_edge(item: _Item, layout: Layout) -> None:
    name = str(item["id"])
    for key, kind in _LABEL_PLACES.items():
        if item.get(key):
            layout.labels[f"{name}/{kind}"] = _halved(_spot(item[key]))
    if item.get("pos"):
        layout.routes[name] = [_curve(part) for part in str(item["pos"]).split(";")]


def _curve(text: str) -> Curve:
    spots = [_spot(word) for word in text.split() if not word.startswith(("s,", "e,"))]
    if len(spots) % 3 != 1 or len(spots) < 4:
        raise BadAnswer("a route is cut short")
    return [spots[0], *map(_halved, spots[1:-1]), spots[-1]]


def _spot(text: str) -> Spot:
    x, y = text.rstrip("!").split(",")[:2]
    return _coordinate(x), _coordinate(y)


def _coordinate(text: str) -> float:
    value = float(text)
    if not isfinite(value) or abs(value) > FARTHEST:
        raise BadAnswer(f"{text} is too far away")
    return round(value, 2)


def _halved(spot: Spot) -> Spot:
    return round(spot[0] * 2) / 2, round(spot[1] * 2) / 2
