"""What Graphviz is asked for: true outlines, whole sizes, room for every label."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from generator.diagnostic import Diagnostics
from generator.diagram.emit import dot_text
from generator.diagram.plan import make_plan


def asked(dot: str, theme, ruler, make_source) -> dict[str, dict[str, str]]:
    """The settings of each node, by Graphviz's names."""
    plan = make_plan(make_source(dot), theme, ruler, Diagnostics())
    assert plan is not None
    found = re.findall(r"^(n[0-9]+) \[(.*)\]$", dot_text(plan, "g"), re.MULTILINE)
    return {name: dict(re.findall(r'(\w+)="([^"]*)"', words)) for name, words in found}


def test_an_outline_is_named_with_all_that_makes_it(theme, ruler, make_source) -> None:
    nodes = asked(
        "graph { a [shape=house]; b [shape=polygon sides=5 skew=.5]; c [shape=doublecircle]; d [shape=tab]; e }",
        theme,
        ruler,
        make_source,
    )
    without_size = [
        {name: value for name, value in node.items() if name not in {"width", "height"}} for node in nodes.values()
    ]
    assert without_size == [
        {"shape": "polygon", "sides": "5", "skew": "0", "distortion": "-0.64"},
        {"shape": "polygon", "sides": "5", "skew": "0.5", "distortion": "0"},
        {"shape": "ellipse", "peripheries": "2"},
        {"shape": "box"},
        {"shape": "ellipse"},
    ]


def test_sizes_are_whole_points_and_without_further_outlines(theme, ruler, make_source) -> None:
    nodes = asked(
        "graph { a [shape=point]; b [shape=doublecircle width=1 height=1]; c [width=2.1] }", theme, ruler, make_source
    )
    points = [round(float(node["width"]) * 72, 4) for node in nodes.values()]
    assert points == [4, 72, 151]  # 3.6, 72 and 4 more on each side, 151.2


def test_a_label_beside_its_node_has_a_room(theme, ruler, make_source) -> None:
    plan = make_plan(make_source("graph { a [xlabel=xx] }"), theme, ruler, Diagnostics())
    assert plan is not None
    # Two letters of 11 pixels: 16.5 pt, which is 16, and one more.
    assert "xlabel=<<TABLE" in dot_text(plan, "g")
    assert 'WIDTH="17" HEIGHT="15"' in dot_text(plan, "g")


@pytest.mark.dot
@pytest.mark.parametrize(
    "shape", ["ellipse", "hexagon", "parallelogram", "invhouse", "tripleoctagon", "cylinder", "egg"]
)
def test_graphviz_gives_the_size_that_was_planned(shape: str, theme, ruler, make_source) -> None:
    plan = make_plan(make_source(f'graph {{ a [shape={shape} label="some words"] }}'), theme, ruler, Diagnostics())
    assert plan is not None
    run = subprocess.run(["dot", "-Tjson0"], input=dot_text(plan, "g"), capture_output=True, text=True, check=True)
    (item,) = json.loads(run.stdout)["objects"]
    size = float(item["width"]) * 72, float(item["height"]) * 72
    assert size == pytest.approx((plan.nodes[0].width, plan.nodes[0].height), abs=1.1)
