"""The `text-styles` and `words` of a theme in, named TextStyles out.

Each property of a style is one value for all levels or a list with one for each; the last of a list goes on for the
levels below. `like` starts from another style.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.diagnostic import Diagnostics, did_you_mean
from generator.geometry import Emu, pt
from generator.model.text import Align, FontRole
from generator.model.theme import LevelStyle, TextStyle, WordColors
from generator.project.yaml import YamlNode, YamlScalar
from generator.theme.fields import Fields, Read, choice, color, flag, many, number, text

LEVELS = 5
"""How many levels a slide uses."""

SIZES = number(1, 400, "pt")
"""A font size: a:rPr/@sz goes from 1 to 4000 pt, PowerPoint's own box to 400 for one line."""

FONT_ROLES: Mapping[str, FontRole] = {"headings": "major", "body": "minor", "code": "mono"}
ALIGNS: Mapping[str, Align] = {"left": "l", "center": "ctr", "right": "r"}

PLAIN = TextStyle("", (LevelStyle(1800, 1800),) * LEVELS)
"""18 pt in the text colour: what PowerPoint gives a text that no style is known for."""

_KEYS = (
    "like", "size", "floor", "bold", "color", "line-spacing", "space-before", "margin", "indent", "bullet",
    "bullet-color", "align", "font",
)  # fmt: skip


def hundredths(points: float) -> int:
    """A size in 1/100 pt, as DrawingML stores it."""
    return round(points * 100)


def read_styles(theme: Fields, words: WordColors) -> Mapping[str, TextStyle]:
    """Every style by its name, with the theme's colours for marked words.

    Errors: `theme-style-unknown` for a `like` without a style or in a circle.
    """
    entries = theme.inner("text-styles", None)
    done: dict[str, TextStyle] = {}
    for name in entries.values:
        _read_style(name, entries, done, ())
    return {name: replace(style, words=words) for name, style in done.items()}


def read_word_colors(theme: Fields) -> WordColors:
    """The colours of marked words; what the theme leaves out is as `WordColors` has it."""
    words = theme.inner("words", ("accent", "muted", "mark", "mark-ground", "quoted"))
    plain = WordColors()
    return WordColors(
        accent=words.one("accent", color, plain.accent),
        muted=words.one("muted", color, plain.muted),
        mark=words.one("mark", color, plain.mark),
        mark_ground=words.one("mark-ground", color, plain.mark_ground),
        quoted=words.one("quoted", color, plain.quoted),
    )


def style_named(styles: Mapping[str, TextStyle]) -> Read[TextStyle]:
    """Reads the name of a text style (error `theme-style-unknown`)."""

    def read(tree: YamlNode, diagnostics: Diagnostics) -> TextStyle | None:
        name = text(tree, diagnostics)
        if name is not None and name not in styles:
            hint = did_you_mean(name, styles)
            diagnostics.error("theme-style-unknown", f'no text style "{name}"', tree.span, hint)
        return styles.get(name) if name else None

    return read


def _read_style(name: str, entries: Fields, done: dict[str, TextStyle], above: tuple[str, ...]) -> TextStyle:
    if name in done:
        return done[name]
    diagnostics = entries.diagnostics
    style = entries.inner(name, _KEYS)
    parent = style.one("like", text, "")
    base = PLAIN
    if parent in (name, *above):
        diagnostics.error(
            "theme-style-unknown", f'expected styles that do not go in a circle, "{parent}"', style.place("like")
        )
    elif parent and parent not in entries.values:
        hint = did_you_mean(parent, entries.values)
        diagnostics.error("theme-style-unknown", f'no text style "{parent}"', style.place("like"), hint)
    elif parent:
        base = _read_style(parent, entries, done, (*above, name))
    done[name] = TextStyle(name, _levels(style, base))
    return done[name]


def _levels(style: Fields, base: TextStyle) -> tuple[LevelStyle, ...]:
    sizes = style.one("size", many(SIZES), ())
    floors = style.one("floor", many(SIZES), () if "like" in style.values else sizes)
    columns: dict[str, tuple[object, ...]] = {
        "size": tuple(map(hundredths, sizes)),
        "floor": tuple(map(hundredths, floors)),
        "bold": style.one("bold", many(flag), ()),
        "color": style.one("color", many(color), ()),
        "line_spacing": _scaled(style, "line-spacing", 20, 300, 1000),
        "space_before": _scaled(style, "space-before", 0, 200, 100),
        "margin_left": _lengths(style, "margin"),
        "indent": _lengths(style, "indent"),
        "bullet": style.one("bullet", many(_bullet), ()),
        "bullet_color": style.one("bullet-color", many(color), ()),
        "align": style.one("align", many(choice(ALIGNS)), ()),
        "font": style.one("font", many(choice(FONT_ROLES)), ()),
    }
    given = {name: values for name, values in columns.items() if values}
    changed = (
        replace(base.level(index), **{name: values[min(index, len(values) - 1)] for name, values in given.items()})
        for index in range(LEVELS)
    )
    # a style that says a smaller size than the floor it starts from means that size
    return tuple(replace(level, floor=min(level.floor, level.size), bullet=level.bullet or None) for level in changed)


def _scaled(style: Fields, key: str, low: float, high: float, factor: int) -> tuple[int, ...]:
    return tuple(round(value * factor) for value in style.one(key, many(number(low, high)), ()))


def _lengths(style: Fields, key: str) -> tuple[Emu, ...]:
    return tuple(map(pt, style.one(key, many(number(-400, 400, "pt")), ())))


def _bullet(tree: YamlNode, diagnostics: Diagnostics) -> str | None:
    """A bullet character, or "" for `none`."""
    match tree:
        case YamlScalar(text="none"):
            return ""
        case YamlScalar(text=char) if len(char) == 1 and char.isprintable() and not char.isspace():
            return char
        case _:
            diagnostics.error("theme-value", 'expected one bullet character such as "•", or none', tree.span)
            return None
