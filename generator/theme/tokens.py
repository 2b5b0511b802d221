"""The whole tree of a theme in, the Theme out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from generator.color import MAPPED_SLOTS, SCHEME_SLOTS, MappedSlot, SchemeSlot
from generator.diagnostic import Diagnostics, Span
from generator.geometry import Emu, Size, pt
from generator.model.image import Image
from generator.model.text import FontRole
from generator.model.theme import DiagramStyle, FontScheme, Logo, TableStyle, TextStyle, Theme
from generator.project.yaml import YamlMapping
from generator.theme.boxes import Grid
from generator.theme.code_look import read_code_style
from generator.theme.fields import Fields, choice, exactly, fields, many, number, rgb, text, whole
from generator.theme.layouts import Canvas, read_layouts, read_master
from generator.theme.looks import read_callout_style, read_diagram_style, read_table_style
from generator.theme.styles import SIZES, hundredths, read_styles, read_word_colors

_KEYS = (
    "extends", "title", "slide", "grid", "guides", "colors", "color-map", "fonts", "type-scale", "text-styles",
    "logo", "master", "layouts", "diagram", "table", "callouts", "words", "code",
)  # fmt: skip

_DEFAULT_MAP: Mapping[MappedSlot, SchemeSlot] = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_SCHEME_WORDS: Mapping[str, SchemeSlot] = {slot: slot for slot in SCHEME_SLOTS}
_MEASURED: Mapping[str, FontRole] = {"headings": "major", "body": "minor", "code": "mono"}
"""East Asian characters are one em wide in every font."""

_FONT_KEYS = ("headings", "headings-east-asian", "body", "body-east-asian", "code")


Pictures: TypeAlias = Callable[[str, Span], Image | None]
"""The picture at the path that a theme names, in the place of that path; None when it cannot be had."""


MeasuredAs: TypeAlias = Callable[[str, FontRole], str | None]
"""What stands in, in words, for a family whose own widths are not known; None where they are."""


def read_theme(
    name: str,
    tree: YamlMapping,
    diagnostics: Diagnostics,
    pictures: Pictures | None,
    measured_as: MeasuredAs | None = None,
) -> Theme:
    """The theme as far as it could be read; it counts only when no error was reported."""
    theme = fields(tree, _KEYS, diagnostics, tree.span)
    grid = _grid(theme)
    words = read_word_colors(theme)
    styles = read_styles(theme, words)
    canvas = Canvas(grid, styles)
    master = read_master(theme, canvas)
    layouts = read_layouts(theme, master, canvas)
    diagram, table = read_diagram_style(theme), read_table_style(theme, styles)
    guides = theme.inner("guides", ("vertical", "horizontal"))
    return Theme(
        name=name,
        title=theme.one("title", text, name),
        slide_size=grid.size,
        colors=_colors(theme),
        color_map=_color_map(theme),
        fonts=_fonts(theme, measured_as),
        type_scale=_type_scale(theme, styles, diagram, table),
        text_styles=styles,
        layouts=layouts,
        master_slots=master,
        guides_vertical=_lengths(guides, "vertical"),
        guides_horizontal=_lengths(guides, "horizontal"),
        diagram=diagram,
        table=table,
        code=read_code_style(theme),
        callouts=read_callout_style(theme),
        words=words,
        logo=_logo(theme, pictures),
    )


def _grid(theme: Fields) -> Grid:
    """A slide of at most 56 inches a side (ST_SlideSizeCoordinate, ECMA-376 part 1, 19.7.15) and its columns."""
    side = number(72, 4032, "pt")
    width, height = theme.need("slide", exactly(2, side, "width and height in points"), (960.0, 540.0))
    grid = theme.inner("grid", ("columns", "margin", "gutter"))
    columns = grid.one("columns", whole(1, 48), 12)
    margin, gutter = (pt(grid.one(key, number(0, 400, "pt"), 0)) for key in ("margin", "gutter"))
    size = Size(pt(width), pt(height))
    if size.width - 2 * margin - (columns - 1) * gutter < columns:
        message = "expected margins and gutters that leave room for the columns"
        theme.diagnostics.error("theme-value", message, grid.span)
        return Grid(size, columns, 0, 0)
    return Grid(size, columns, margin, gutter)


def _colors(theme: Fields) -> Mapping[SchemeSlot, str]:
    colors = theme.inner("colors", SCHEME_SLOTS)
    return {slot: colors.need(slot, rgb, "000000") for slot in SCHEME_SLOTS}


def _color_map(theme: Fields) -> Mapping[MappedSlot, SchemeSlot]:
    mapping = theme.inner("color-map", MAPPED_SLOTS)
    return {name: mapping.one(name, choice(_SCHEME_WORDS), default) for name, default in _DEFAULT_MAP.items()}


def _fonts(theme: Fields, measured_as: MeasuredAs | None) -> FontScheme:
    """The typefaces. Warning `font-approximate` for one that is measured by another's widths."""
    fonts = theme.inner("fonts", _FONT_KEYS)
    for key, role in _MEASURED.items() if measured_as else ():
        family = fonts.one(key, text, "Calibri")
        if measured_as and (other := measured_as(family, role)):
            message = f'the widths of "{family}" are not known: text is measured as {other}'
            hint = "lines may break elsewhere than foreseen; Calibri and Arial are known exactly"
            theme.diagnostics.warning("font-approximate", message, fonts.place(key), hint)
    return FontScheme(*(fonts.need(key, text, "Calibri") for key in _FONT_KEYS))


def _type_scale(
    theme: Fields, styles: Mapping[str, TextStyle], diagram: DiagramStyle, table: TableStyle
) -> tuple[int, ...]:
    """Sizes in 1/100 pt, the largest first: those of the scale and whatever else the theme's styles use."""
    levels = [level for style in styles.values() for level in style.levels]
    levels += [table.header, table.body, table.first_column]
    sizes = {hundredths(size) for size in theme.need("type-scale", many(SIZES), (18.0,))}
    sizes.update(size for level in levels for size in (level.size, level.floor))
    sizes.update(diagram.label_sizes, diagram.edge_label_sizes)
    return tuple(sorted(sizes, reverse=True))


def _lengths(guides: Fields, key: str) -> tuple[Emu, ...]:
    return tuple(map(pt, guides.one(key, many(number(0, 4032, "pt")), ())))


def _logo(theme: Fields, pictures: Pictures | None) -> Logo | None:
    path = theme.one("logo", text, "")
    if not path:
        return None
    image = pictures(path, theme.place("logo")) if pictures else None
    if image is None:
        theme.diagnostics.error("theme-value", f'expected a picture at "{path}"', theme.place("logo"))
        return None
    return Logo(image.media_type, image.width, image.height, image.data)
