"""Colours as DOT writes them: names, schemes, hex digits, HSV, lists and gradients."""

from __future__ import annotations

import json
import subprocess

import pytest

from generator.color import Color, RgbColor, ThemeColor
from generator.diagram.brewer import brewer_schemes
from generator.diagram.colors import Shade, paint_of, shared_out
from generator.diagram.x11 import svg_colors, x11_colors
from generator.model.paint import LinearGradient, RadialGradient, Stop

RED, BLUE, GREEN = RgbColor("FF0000"), RgbColor("0000FF"), RgbColor("00FF00")


@pytest.mark.parametrize(
    ("written", "color"),
    [
        ("accent2", ThemeColor("accent2")),
        ("folHlink", ThemeColor("folHlink")),
        ("black", ThemeColor("tx1")),
        ("white", ThemeColor("bg1")),
        ('"#0f5bd8"', RgbColor("0F5BD8")),
        ('"#0f5bd880"', RgbColor("0F5BD8", 50196)),
        ('"#abc"', RgbColor("AABBCC")),
        ("CornflowerBlue", RgbColor("6495ED")),
        ("gray50", RgbColor("7F7F7F")),
        ("green", RgbColor("00FF00")),
        ("peru", RgbColor("CD853F")),
        ("tomato3", RgbColor("CD4F39")),
        ('"0.0 1.0 1.0"', RgbColor("FF0000")),
        ('"0.5 0.5 .5"', RgbColor("408080")),
        ('"/x11/navy"', RgbColor("000080")),
        ('"/svg/green"', RgbColor("008000")),
        ('"/green"', RgbColor("00FF00")),
        ('"//green"', RgbColor("00FF00")),
        ('"/blues9/3"', RgbColor("C6DBEF")),
        ('"/PuOr11/11"', RgbColor("2D004B")),
        ("transparent", None),
        ("none", None),
    ],
)
def test_colours(draw, written: str, color: Color | None) -> None:
    drawn = draw(f"graph {{ a [style=filled fillcolor={written}] }}")
    assert drawn.said == []
    assert drawn.node("a").fill == color


@pytest.mark.parametrize(
    ("attributes", "color"),
    [
        ("colorscheme=blues9 fillcolor=3", RgbColor("C6DBEF")),
        ("colorscheme=Blues9 fillcolor=3", RgbColor("C6DBEF")),
        ("colorscheme=svg fillcolor=green", RgbColor("008000")),
        ("colorscheme=x11 fillcolor=green", RgbColor("00FF00")),
        ('colorscheme=blues9 fillcolor="/reds3/1"', RgbColor("FEE0D2")),
        ('colorscheme=blues9 fillcolor="/red"', RgbColor("FF0000")),
        ('colorscheme=blues9 fillcolor="#123456"', RgbColor("123456")),
        ("colorscheme=blues9 fillcolor=lightgrey", RgbColor("D3D3D3")),
        ("colorscheme=blues9 fillcolor=accent1", ThemeColor("accent1")),
    ],
)
def test_colour_schemes(draw, attributes: str, color: Color) -> None:
    drawn = draw(f"graph {{ a [style=filled {attributes}] }}")
    assert drawn.said == []
    assert drawn.node("a").fill == color


def test_a_scheme_holds_for_its_own_kind_of_element(draw) -> None:
    drawn = draw(
        "graph { colorscheme=greens3 bgcolor=1 node [colorscheme=reds3] a [color=3] subgraph cluster_c { b } }"
    )
    assert drawn.said == []
    assert drawn.whole.background == RgbColor("E5F5E0")
    assert drawn.node("a").stroke.color == RgbColor("DE2D26")


def test_an_unknown_name_is_black(draw) -> None:
    drawn = draw("graph { a [style=filled fillcolor=nosuch] }")
    assert drawn.node("a").fill == ThemeColor("tx1")
    assert drawn.diagnostics.errors == ()


@pytest.mark.parametrize(
    ("attributes", "fill"),
    [
        ('style=filled fillcolor="red:blue"', LinearGradient((Stop(0, RED), Stop(100_000, BLUE)))),
        (
            'style=filled fillcolor="red:blue" gradientangle=90',
            LinearGradient((Stop(0, RED), Stop(100_000, BLUE)), 270 * 60_000),
        ),
        # The line from edge to edge through the middle is 1 / sqrt(2) of the diagonal: it begins at 14.645 %.
        (
            'style=filled fillcolor="red:blue" gradientangle=45',
            LinearGradient((Stop(14_645, RED), Stop(85_355, BLUE)), 315 * 60_000),
        ),
        ('style=filled fillcolor="red;0.3:blue"', LinearGradient((Stop(30_000, RED), Stop(30_000, BLUE)))),
        ('style=filled fillcolor="red:blue;0.3"', LinearGradient((Stop(70_000, RED), Stop(70_000, BLUE)))),
        ('style=filled fillcolor="red:blue:green"', LinearGradient((Stop(0, RED), Stop(100_000, BLUE)))),
        ('style=radial fillcolor="red:blue"', RadialGradient((Stop(25_000, RED), Stop(100_000, BLUE)))),
        ('style="filled" fillcolor="red:"', RED),
        ('style="radial" fillcolor="red"', RED),
        (
            'style=filled fillcolor="red:transparent"',
            LinearGradient((Stop(0, RED), Stop(100_000, RgbColor("FFFFFF", 0)))),
        ),
    ],
)
def test_gradients(draw, attributes: str, fill: object) -> None:
    drawn = draw(f"graph {{ a [{attributes}] }}")
    assert drawn.said == []
    assert drawn.node("a").fill == fill


@pytest.mark.parametrize(
    ("shades", "shares"),
    [
        ([Shade(RED), Shade(BLUE)], [(RED, 0.5), (BLUE, 0.5)]),
        ([Shade(RED, 0.5), Shade(BLUE), Shade(GREEN)], [(RED, 0.5), (BLUE, 0.25), (GREEN, 0.25)]),
        ([Shade(RED, 0.25), Shade(BLUE, 0.5)], [(RED, 0.25), (BLUE, 0.75)]),
        ([Shade(RED, 0.75), Shade(BLUE, 0.75)], [(RED, 0.75), (BLUE, 0.25)]),
        ([Shade(RED, 1.0), Shade(BLUE)], [(RED, 1.0)]),
        ([Shade(None, 0.5), Shade(BLUE)], [(None, 0.5), (BLUE, 0.5)]),
    ],
)
def test_shares_make_up_the_whole(shades: list[Shade], shares: list[tuple[Color | None, float]]) -> None:
    assert list(shared_out(shades)) == shares


def test_a_paint_of_nothing_is_none() -> None:
    assert paint_of(()) is None


@pytest.mark.dot
def test_every_name_is_the_colour_that_dot_shows() -> None:
    expected = {name: value for name, value in x11_colors().items() if name not in ("black", "white")}
    expected |= {f"/svg/{name}": svg_colors()[name] for name in ("gray", "grey", "green", "maroon", "purple", "red")}
    for scheme, colors in brewer_schemes().items():
        expected |= {f"/{scheme}/{number}": color for number, color in enumerate(colors, 1)}
    nodes = "".join(f'n{index} [fillcolor="{name}"];' for index, name in enumerate(expected))
    answer = subprocess.run(
        ["dot", "-Kneato", "-n", "-Tjson"],
        input=f'graph {{ node [style=filled pos="0,0"] {nodes} }}',
        text=True,
        capture_output=True,
        check=True,
    )
    shown = {
        node["fillcolor"]: next(step["color"][1:].upper() for step in node["_draw_"] if step["op"] == "C")
        for node in json.loads(answer.stdout)["objects"]
    }
    assert len(brewer_schemes()) == 264
    assert shown == expected
