"""Graphviz's JSON into numbers by the names that the plan gave: places of nodes, edges, clusters and labels, in points.

Places are rounded, routes to half a point between their ends: so little differs between versions of Graphviz, and
nobody sees it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """y grows upwards. Keys are the names and ids that Graphviz got: n0, e0, cluster_0.

    `label` is the middle of the graph's label.

    `box` are the lower left and the upper right corner of the whole drawing, as Graphviz sees it.
    """

    nodes: dict[str, Spot] = field(default_factory=dict[str, Spot])
    sizes: dict[str, Spot] = field(default_factory=dict[str, Spot])
    clusters: dict[str, tuple[Spot, Spot]] = field(default_factory=dict[str, tuple[Spot, Spot]])
    labels: dict[str, Spot] = field(default_factory=dict[str, Spot])
    routes: dict[str, list[Curve]] = field(default_factory=dict[str, list[Curve]])
    label: Spot | None = None
    box: tuple[Spot, Spot] | None = None


def read_answer(text: str) -> Layout:
    """The layout. Raises BadAnswer when a number is missing or makes no sense."""
    try:
        root = cast("dict[str, Any]", json.loads(text, strict=False))
        box = _corners(root) if root.get("bb") else None
        layout = Layout(label=_spot(root["lp"]) if root.get("lp") else None, box=box)
        for item in cast("list[_Item]", root.get("objects", ())):
            _read_object(item, layout)
        for item in cast("list[_Item]", root.get("edges", ())):
            _read_edge(item, layout)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadAnswer(str(error)) from error
    return layout


def _read_object(item: _Item, layout: Layout) -> None:
    if "pos" in item:
        name = str(item["name"])
        layout.nodes[name] = _spot(item["pos"])
        layout.sizes[name] = (float(item["width"]) * 72, float(item["height"]) * 72)
        if item.get("xlp"):
            layout.labels[name] = _spot(item["xlp"])
    elif item.get("bb"):
        name = str(item["id"])
        layout.clusters[name] = _corners(item)
        if item.get("lp"):
            layout.labels[name] = _spot(item["lp"])


def _corners(item: _Item) -> tuple[Spot, Spot]:
    left, low, right, high = (_coordinate(number) for number in str(item["bb"]).split(","))
    return (left, low), (right, high)


def _read_edge(item: _Item, layout: Layout) -> None:
    name = str(item["id"])
    for key, kind in _LABEL_PLACES.items():
        if item.get(key):
            layout.labels[f"{name}/{kind}"] = _halved(_spot(item[key]))
    if item.get("pos"):
        layout.routes[name] = [_curve(part) for part in str(item["pos"]).split(";")]


def _curve(text: str) -> Curve:
    words = text.split()
    if words and words[0][0] in "se":
        words = [word for word in words if not word.startswith(("s,", "e,"))]
    spots = list(map(_spot, words))
    if len(spots) % 3 != 1 or len(spots) < 4:
        raise BadAnswer("a route is cut short")
    return [spots[0], *map(_halved, spots[1:-1]), spots[-1]]


def _spot(text: str) -> Spot:
    x, y, *_ = text.rstrip("!").split(",")
    return _coordinate(x), _coordinate(y)


def _coordinate(text: str) -> float:
    value = float(text)
    if -FARTHEST <= value <= FARTHEST:  # which no NaN is
        return round(value, 2)
    raise BadAnswer(f"{text} is too far away")


def _halved(spot: Spot) -> Spot:
    x, y = spot
    return round(x * 2) / 2, round(y * 2) / 2
