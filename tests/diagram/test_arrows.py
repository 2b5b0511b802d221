"""Arrow heads: what their names mean, and their paths, by hand and as Graphviz draws them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence

import pytest

from generator.diagram.arrow_names import PLAIN, ArrowPart, read_arrow
from generator.diagram.arrow_paths import arrow_length, arrow_paths, runs_beneath

NORMAL, DOT = ArrowPart("normal"), ArrowPart("dot")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("normal", (NORMAL,)),
        ("onormal", (ArrowPart("normal", hollow=True),)),
        ("olbox", (ArrowPart("box", hollow=True, side="left"),)),
        ("rcrow", (ArrowPart("crow", side="right"),)),
        ("inv", (ArrowPart("normal", inverse=True),)),
        ("icurve", (ArrowPart("curve", inverse=True),)),
        ("none", ()),
        ("normaldot", (NORMAL, DOT)),
        ("nonedot", (ArrowPart("gap"), DOT)),
        ("dotdotdotnone", (DOT, DOT, DOT)),
        ("dotdotdotdotdot", (DOT, DOT, DOT, DOT)),
        # Modifiers alone stand for a triangle.
        ("o", (ArrowPart("normal", hollow=True),)),
        ("l", (ArrowPart("normal", side="left"),)),
        # Names of old.
        ("empty", (ArrowPart("normal", hollow=True),)),
        ("invempty", (ArrowPart("normal", inverse=True, hollow=True),)),
        ("ediamond", (ArrowPart("diamond", hollow=True),)),
        ("invodot", (ArrowPart("normal", inverse=True), ArrowPart("dot", hollow=True))),
        ("open", (ArrowPart("open"),)),
        ("halfopen", (ArrowPart("open", side="left"),)),
    ],
)
def test_names(name: str, parts: tuple[ArrowPart, ...]) -> None:
    read = read_arrow(name)
    assert (read.parts, read.rest) == (parts, "")


@pytest.mark.parametrize(("name", "parts", "rest"), [("crwo", (), "crwo"), ("dotx", (DOT,), "x"), ("x", (), "x")])
def test_what_is_no_name(name: str, parts: tuple[ArrowPart, ...], rest: str) -> None:
    read = read_arrow(name)
    assert (read.parts, read.rest) == (parts, rest)


@pytest.mark.parametrize(
    ("name", "length"), [("normal", 10), ("tee", 5), ("dot", 8), ("diamond", 12), ("teeodot", 13), ("boxbox", 20)]
)
def test_lengths(name: str, length: float) -> None:
    assert arrow_length(read_arrow(name).parts, 1) == pytest.approx(length)
    assert arrow_length(read_arrow(name).parts, 2.5) == pytest.approx(2.5 * length)


def rounded(spots: Sequence[tuple[float, float]]) -> set[tuple[float, float]]:
    return {(round(x, 6), round(y, 6)) for x, y in spots}


def test_a_triangle_is_ten_points_long_and_seven_wide() -> None:
    (path,) = arrow_paths(PLAIN, (100, 0), (90, 0), 1, 1)
    assert (path.kind, path.filled, path.closed) == ("polygon", True, True)
    assert rounded(path.spots) == {(100, 0), (90, 3.5), (90, -3.5)}


def test_the_left_half_is_on_the_left_of_the_way() -> None:
    (path,) = arrow_paths(read_arrow("lnormal").parts, (0, 100), (0, 90), 1, 1)
    # The way goes upwards, so its left is where x is small.
    assert rounded(path.spots) == {(0, 100), (0, 90), (-3.5, 90)}


def test_parts_follow_each_other_from_the_node_backwards() -> None:
    tee, stem, dot = arrow_paths(read_arrow("teedot").parts, (100, 0), (87, 0), 1, 1)
    assert {round(x, 6) for x, _ in tee.spots} == {99, 97}
    assert stem.spots == ((100, 0), (95, 0))
    assert (min(x for x, _ in dot.spots), max(x for x, _ in dot.spots)) == pytest.approx((87, 95))


@pytest.mark.parametrize(
    ("name", "beneath"),
    [("inv", True), ("tee", True), ("lbox", True), ("otee", True), ("odot", False), ("teeodot", False)],
)
def test_a_line_may_run_beneath_what_nobody_can_look_through(name: str, beneath: bool) -> None:
    assert runs_beneath(read_arrow(name).parts) == beneath


NAMES = (
    "normal", "inv", "dot", "tee", "vee", "crow", "box", "diamond", "curve", "icurve", "onormal", "lnormal",
    "rnormal", "odot", "obox", "lvee", "rvee", "lcrow", "rcrow", "ltee", "rtee", "ldiamond", "rdiamond",
    "lbox", "rbox", "lcurve", "rcurve", "licurve", "ricurve", "linv", "oinv", "olnormal", "dotnormal",
    "teeodot", "nonedot", "boxbox", "open", "halfopen", "empty", "invdot", "invodot", "invempty", "ediamond",
    "odiamond", "crowtee", "noneinv", "lteeoldiamond", "o", "l", "orinv", "teeteeteetee",
)  # fmt: skip


@pytest.mark.dot
@pytest.mark.parametrize(("size", "pen"), [(1, 1), (2.5, 1), (0.7, 3)])
def test_heads_are_those_that_graphviz_draws(size: float, pen: float) -> None:
    edges = "; ".join(f"a -> b{index} [arrowhead={name}]" for index, name in enumerate(NAMES))
    source = f"digraph {{ rankdir=LR; ranksep=6; edge [arrowsize={size} penwidth={pen}]; {edges} }}"
    run = subprocess.run(["dot", "-Tjson"], input=source, capture_output=True, text=True, check=True)
    drawn = json.loads(run.stdout)
    names = {item["_gvid"]: item["name"] for item in drawn["objects"]}
    for edge in drawn["edges"]:
        name = NAMES[int(names[edge["head"]][1:])]
        (tip, *_, base) = (tuple(map(float, word.removeprefix("e,").split(","))) for word in edge["pos"].split())
        parts = read_arrow(name).parts
        ours = arrow_paths(parts, tip, base, size, pen)
        theirs = [op for op in edge["_hdraw_"] if op["op"] in "pPlLeEbB"]
        assert len(ours) == len(theirs), name
        for path, op in zip(ours, theirs, strict=True):
            assert path.filled == (op["op"] in "PE"), name
            if op["op"] in "eE":
                x, y, radius, _ = op["rect"]
                places = [(x - radius, y), (x + radius, y), (x, y - radius), (x, y + radius)]
                assert all(any(_near(place, spot, radius) for spot in path.spots) for place in places), name
            else:
                places = [(x, y) for x, y in op["points"]]
                assert all(any(_near(place, spot, 0.25 * size) for spot in path.spots) for place in places), name
                assert all(any(_near(place, spot, 0.25 * size) for place in places) for spot in path.spots), name


def _near(one: tuple[float, float], other: tuple[float, float], within: float) -> bool:
    """Graphviz turns the bows of `curve` a little less exactly. A circle's quarters begin anywhere on it."""
    return abs(one[0] - other[0]) <= within and abs(one[1] - other[1]) <= within
