"""A theme and the tree that it was read from in, warnings about colours that hide something out.

What is wanted is in WCAG 2.2, 1.4.3 and 1.4.11: 4.5 for text, 3 for large text and for what is drawn. A fault is told
where the theme itself says something about one of the two colours, not at what it inherits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from generator.color import (
    MAPPED_SLOTS,
    VISIONS,
    Color,
    RgbColor,
    ThemeColor,
    Vision,
    contrast,
    difference,
    resolve,
)
from generator.diagnostic import Diagnostics, Span
from generator.model.theme import LevelStyle, RoleStyle, Theme
from generator.project.yaml import YamlMapping, YamlNode, YamlScalar
from generator.theme.inherit import Family

TEXT, LARGE = 4.5, 3.0

LEAST_DIFFERENCE = 13
"""What two fills of layers must differ by, in CIELAB: less is told apart only side by side."""

LAYERS = ("app", "libs", "guest", "hypervisor", "host", "hardware", "alert")
"""The roles that stand next to each other in stacks."""

_EYES: dict[Vision, str] = {
    "normal": "to any eye",
    "protan": "to eyes without red cones",
    "deutan": "to eyes without green cones",
    "tritan": "to eyes without blue cones",
}

Keys: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """`what` is seen in `color` on `ground`, which is `under` in six hex digits.

    `places` lead to where a theme says so, the most likely first.
    """

    what: str
    color: Color
    ground: Color
    under: str
    wanted: float
    places: tuple[Keys, ...]


@dataclass(frozen=True, slots=True)
class _Fault:
    share: float
    message: str


def tell_poor_colors(theme: Theme, family: Family, diagnostics: Diagnostics) -> None:
    """Warnings `theme-contrast-low` and `theme-colors-alike`, one for each place: the worst that comes from it."""
    low: dict[Span, _Fault] = {}
    for pair in _pairs(theme):
        seen = contrast(resolve(pair.color, theme.palette, pair.under), pair.under)
        if seen < pair.wanted:
            span = _blamed(family, pair.places, theme, pair.color, pair.ground)
            message = f"the contrast of {pair.what} is {int(seen * 100) / 100:.2f}, {pair.wanted:g} is wanted"
            _keep_worse(low, span, _Fault(seen / pair.wanted, message))
    alike: dict[Span, _Fault] = {}
    for one, other, vision, apart in _twins(theme):
        fills = [theme.diagram.roles[name].fill for name in (one, other)]
        span = _blamed(
            family,
            tuple(("diagram", "roles", name) for name in (one, other)),
            theme,
            *(fill for fill in fills if fill),
        )
        message = f'the fills of "{one}" and "{other}" look alike {_EYES[vision]}'
        message += f": their difference is {apart:.1f}, {LEAST_DIFFERENCE} is wanted"
        _keep_worse(alike, span, _Fault(apart, message))
    for span, fault in low.items():
        hint = "choose a colour that is darker or lighter than what it lies on"
        diagnostics.warning("theme-contrast-low", fault.message, span, hint)
    for span, fault in alike.items():
        diagnostics.warning("theme-colors-alike", fault.message, span, "make one of them darker or lighter")


def _keep_worse(faults: dict[Span, _Fault], span: Span, fault: _Fault) -> None:
    if span not in faults or fault.share < faults[span].share:
        faults[span] = fault


def _pairs(theme: Theme) -> Iterator[_Pair]:
    """All that is to be seen on something, with what it needs."""
    palette, paper = theme.palette, ThemeColor("bg1")
    for ink in (ThemeColor("tx1"), ThemeColor("tx2")):
        for ground in (paper, ThemeColor("bg2")):
            what = f"text in {ink.slot} on {ground.slot}"
            yield _Pair(what, ink, ground, palette[ground.slot], TEXT, (("color-map",),))
    yield from _slots(theme)
    for name, style in theme.diagram.roles.items():
        yield from _role(name, style, theme)
    for name, level in (("header", theme.table.header), ("body", theme.table.body)):
        yield _Pair(f"the {name} of tables", level.color, paper, palette["bg1"], _wanted(level), (("table", name),))
    yield from _marked(theme)
    panel = resolve(theme.code.panel, palette, palette["bg1"])
    for kind, token in theme.code.tokens.items():
        places = (("code", "tokens", kind),)
        yield _Pair(f"{kind} in code on its panel", token.color, theme.code.panel, panel, TEXT, places)


def _slots(theme: Theme) -> Iterator[_Pair]:
    told: set[tuple[Color, str, float]] = set()
    for layout in theme.layouts:
        ground = layout.background or ThemeColor("bg1")
        under = resolve(ground, theme.palette)
        for slot in layout.slots:
            behind = resolve(slot.fill, theme.palette, under) if slot.fill else under
            for level in slot.style.levels:
                if (level.color, behind, _wanted(level)) not in told:
                    told.add((level.color, behind, _wanted(level)))
                    what = f'text of the style "{slot.style.name}" on the layout "{layout.name}"'
                    places = (("text-styles", slot.style.name, "color"), ("layouts", layout.name, "background"))
                    yield _Pair(what, level.color, slot.fill or ground, behind, _wanted(level), places)


def _role(name: str, style: RoleStyle, theme: Theme) -> Iterator[_Pair]:
    """A label on its fill; and the shape on the slide: its fill or, where that is faint, its outline."""
    palette, paper = theme.palette, ThemeColor("bg1")
    fill = style.fill or paper
    places = (("diagram", "roles", name),)
    under = resolve(fill, palette, palette["bg1"])
    yield _Pair(f'the label of "{name}" on its fill', style.text, fill, under, TEXT, places)
    edges = [color for color in (style.fill, style.line) if color]
    if edges:
        best = max(edges, key=lambda color: contrast(resolve(color, palette, palette["bg1"]), palette["bg1"]))
        yield _Pair(f'a shape of "{name}" on the slide', best, paper, palette["bg1"], LARGE, places)


def _marked(theme: Theme) -> Iterator[_Pair]:
    """Words that the author has marked, and callouts."""
    palette, paper = theme.palette, ThemeColor("bg1")
    words = theme.words
    for name, color in (("accent", words.accent), ("muted", words.muted), ("quoted", words.quoted)):
        yield _Pair(f"{name} words", color, paper, palette["bg1"], LARGE, (("words", name),))
    behind = resolve(words.mark_ground, palette, palette["bg1"])
    yield _Pair(
        "marked words", words.mark, words.mark_ground, behind, TEXT, (("words", "mark"), ("words", "mark-ground"))
    )
    panel = resolve(theme.callouts.panel, palette, palette["bg1"])
    ink = ThemeColor("tx1")
    yield _Pair("text on the panel of callouts", ink, theme.callouts.panel, panel, TEXT, (("callouts", "panel"),))
    for kind, color in theme.callouts.colors.items():
        yield _Pair(f'the bar of a "{kind}"', color, paper, palette["bg1"], LARGE, (("callouts", kind),))


def _twins(theme: Theme) -> Iterator[tuple[str, str, Vision, float]]:
    """Pairs of layers whose fills some eye can hardly tell apart, with that eye and how far they are apart."""
    fills = {
        name: resolve(style.fill, theme.palette, theme.palette["bg1"])
        for name in LAYERS
        if (style := theme.diagram.roles.get(name)) and style.fill
    }
    for (one, first), (other, second) in combinations(fills.items(), 2):
        vision = min(VISIONS, key=lambda eye: difference(first, second, eye))
        if (apart := difference(first, second, vision)) < LEAST_DIFFERENCE:
            yield one, other, vision, apart


def _wanted(level: LevelStyle) -> float:
    return LARGE if level.size >= 1800 or (level.bold and level.size >= 1400) else TEXT


def _blamed(family: Family, places: tuple[Keys, ...], theme: Theme, *colors: Color) -> Span:
    """Where the theme's own text names one of the colours, else where it speaks of the thing; else where a parent's."""
    tree = family.tree
    ways = [*(("colors", _scheme(color, theme)) for color in colors), *places, *_likened(tree, places)]
    spans = [node.span for keys in ways if (node := _node(tree, keys)) is not None]
    return min(spans, key=lambda span: family.paths.index(span.path), default=Span(family.paths[0]))


def _likened(tree: YamlMapping, places: tuple[Keys, ...]) -> Iterator[Keys]:
    """The colours of the styles that a text style is made like; there is no circle, or it could not have been read."""
    for keys in places:
        name = keys[1] if keys[0] == "text-styles" else ""
        while isinstance(parent := _node(tree, ("text-styles", name, "like")), YamlScalar):
            name = parent.text
            yield ("text-styles", name, "color")


def _scheme(color: Color, theme: Theme) -> str:
    """The name under which the theme gives the colour a value; "" for a fixed one."""
    match color:
        case RgbColor():
            return ""
        case ThemeColor(slot=slot):
            return next((theme.color_map[name] for name in MAPPED_SLOTS if name == slot), slot)


def _node(tree: YamlNode, keys: Keys) -> YamlNode | None:
    """What the keys lead to, or the last of it that is there; None where even the first is not."""
    found: YamlNode | None = None
    for key in keys:
        if not isinstance(tree, YamlMapping) or key not in tree.values:
            break
        found = tree = tree.values[key]
    return found
