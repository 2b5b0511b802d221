"""A theme: colours, fonts, sizes, the layouts with their slots, and the looks of diagram roles.

Where it comes from (the project's tokens or somebody's template) cannot be seen from here: a layout is a set of named
slots.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from generator.color import MAPPED_SLOTS, Color, ColorSlot, MappedSlot, Palette, SchemeSlot, ThemeColor
from generator.geometry import Box, Emu, Insets, Point, Size
from generator.model.text import Align, Anchor, FontRole

PlaceholderType: TypeAlias = Literal[
    "title", "ctrTitle", "subTitle", "body", "obj", "pic", "tbl", "chart", "dt", "ftr", "sldNum"
]
"""ST_PlaceholderType; `obj` is the one that p:ph leaves out."""


@dataclass(frozen=True, slots=True)
class FontScheme:
    """Typeface names: headings and body, each with its East Asian partner, and code."""

    major_latin: str
    major_east_asian: str
    minor_latin: str
    minor_east_asian: str
    mono: str


@dataclass(frozen=True, slots=True)
class LevelStyle:
    """One level of a text style. Sizes, `floor` and spaces in 1/100 pt, spacing in 1/1000 per cent, margins in EMU."""

    size: int
    floor: int
    bold: bool = False
    color: Color = ThemeColor("tx1")  # noqa: RUF009 - frozen
    line_spacing: int = 100_000
    space_before: int = 0
    margin_left: Emu = 0
    indent: Emu = 0
    bullet: str | None = None
    bullet_color: Color | None = None
    align: Align = "l"
    font: FontRole = "minor"


@dataclass(frozen=True, slots=True)
class WordColors:
    """The colours of words that an author has marked, and of quoted ones.

    `mark` and what lies behind it are dark on a light tint in every theme: tx1 would be light on light in a dark one.
    """

    accent: Color = ThemeColor("accent1")  # noqa: RUF009 - frozen
    muted: Color = ThemeColor("tx2")  # noqa: RUF009 - frozen
    mark: Color = ThemeColor("dk1")  # noqa: RUF009 - frozen
    mark_ground: Color = ThemeColor("accent4", lum_mod=20_000, lum_off=80_000)  # noqa: RUF009 - frozen
    quoted: Color = ThemeColor("tx2")  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A named style with one entry for each of the five levels that a slide uses, and colours for marked words."""

    name: str
    levels: tuple[LevelStyle, ...]
    words: WordColors = WordColors()

    def level(self, index: int) -> LevelStyle:
        return self.levels[min(index, len(self.levels) - 1)]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on a layout that content can fill: a placeholder of PowerPoint's.

    `name` is how authors and layout rules know it; `title` is the shape's name in PowerPoint; `idx` is p:ph/@idx
    (None for a title). `max_lines` bounds titles. `prompt` is shown while the placeholder is empty; "" leaves the words
    to the writer. `fill` lies behind the text.
    """

    name: str
    title: str
    kind: PlaceholderType
    idx: int | None
    box: Box
    style: TextStyle
    anchor: Anchor = "t"
    insets: Insets = Insets()  # noqa: RUF009 - frozen
    max_lines: int | None = None
    prompt: str = ""
    fill: Color | None = None


@dataclass(frozen=True, slots=True)
class Decoration:
    """A plain shape that a layout draws: a rectangle or, with `corners`, a polygon whose box is `box`.

    `fill` None is no fill; `line` is its outline, `line_width` in EMU.
    """

    title: str
    box: Box
    fill: Color | None
    line: Color | None = None
    line_width: Emu = 0
    corners: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout: `name` is what authors write, `title` what PowerPoint shows, `type` an ST_SlideLayoutType.

    `footers` tells whether slides carry date, footer and number. `background` None is the master's. `logo_box` is where
    the theme's logo goes, if it has one.
    """

    name: str
    title: str
    type: str | None
    slots: tuple[Slot, ...]
    decorations: tuple[Decoration, ...] = ()
    footers: bool = True
    background: Color | None = None
    aliases: tuple[str, ...] = ()
    logo_box: Box | None = None

    def slot(self, name: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)


DashStyle: TypeAlias = Literal["solid", "dash", "sysDot"]


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """How a diagram role looks. None: no fill, no line. `line_width` in EMU."""

    fill: Color | None
    text: Color
    line: Color | None = None
    line_width: Emu = 0
    dash: DashStyle = "solid"
    bold: bool = True


@dataclass(frozen=True, slots=True)
class DiagramStyle:
    """The looks of diagrams.

    `roles` by the value of DOT's `class`. `node`, `cluster` and `edge` are the looks without a role. Sizes in 1/100 pt:
    labels are drawn at `label_sizes`, from the wished size down to the floor. `corner_radius` and `edge_width` in EMU.
    """

    roles: Mapping[str, RoleStyle]
    node: RoleStyle
    cluster: RoleStyle
    plain: RoleStyle
    edge: RoleStyle
    label_sizes: tuple[int, ...]
    edge_label_sizes: tuple[int, ...]
    corner_radius: Emu


@dataclass(frozen=True, slots=True)
class TableStyle:
    """The looks of tables: sizes in 1/100 pt, heights and widths in EMU."""

    header: LevelStyle
    body: LevelStyle
    first_column: LevelStyle
    cell_insets: Insets
    header_height: Emu
    row_height: Emu
    header_rule: Color
    header_rule_width: Emu
    row_rule: Color
    row_rule_width: Emu
    highlight: Color


TokenKind: TypeAlias = Literal[
    "keyword", "command", "function", "type", "variable", "string", "number", "comment", "operator", "added", "removed"
]
"""What a theme tells apart in code; everything else has the colour of the text."""


@dataclass(frozen=True, slots=True)
class TokenStyle:
    """How one kind of token looks."""

    color: Color
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class CodeStyle:
    """The looks of code: the panel and its text, line numbers, marked lines with the `mark` at their left, the bar with
    the title, and tokens.
    """

    panel: Color = ThemeColor("bg2")  # noqa: RUF009 - frozen
    text: Color = ThemeColor("tx1")  # noqa: RUF009 - frozen
    numbers: Color = ThemeColor("tx2")  # noqa: RUF009 - frozen
    highlight: Color = ThemeColor("accent1", lum_mod=15_000, lum_off=85_000)  # noqa: RUF009 - frozen
    mark: Color = ThemeColor("accent1")  # noqa: RUF009 - frozen
    title_bar: Color = ThemeColor("dk2")  # noqa: RUF009 - frozen
    title: Color = ThemeColor("lt1")  # noqa: RUF009 - frozen
    insets: Insets = Insets(203_200, 177_800, 203_200, 177_800)  # noqa: RUF009 - frozen
    tokens: Mapping[TokenKind, TokenStyle] = field(default_factory=dict[TokenKind, TokenStyle])


CALLOUT_COLORS: Mapping[str, Color] = MappingProxyType(
    {
        "note": ThemeColor("accent1"),
        "tip": ThemeColor("accent2"),
        "important": ThemeColor("accent3"),
        "warning": ThemeColor("accent4"),
        "caution": ThemeColor("accent6"),
    }
)
"""The colour of each kind of callout where a theme says nothing else."""


@dataclass(frozen=True, slots=True)
class CalloutStyle:
    """The looks of callouts: a panel with a bar at its left in the colour of the kind. `bar_width` in EMU."""

    panel: Color = ThemeColor("bg2")  # noqa: RUF009 - frozen
    insets: Insets = Insets(177_800, 127_000, 177_800, 127_000)  # noqa: RUF009 - frozen
    bar_width: Emu = 63_500
    colors: Mapping[str, Color] = field(default_factory=lambda: dict(CALLOUT_COLORS))


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that layouts show. `width` and `height` in pixels as shown."""

    media_type: str
    width: int
    height: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Theme:
    """All that decides the look of a deck."""

    name: str
    title: str
    slide_size: Size
    colors: Mapping[SchemeSlot, str]
    color_map: Mapping[MappedSlot, SchemeSlot]
    fonts: FontScheme
    type_scale: tuple[int, ...]
    text_styles: Mapping[str, TextStyle]
    layouts: tuple[Layout, ...]
    master_slots: tuple[Slot, ...]
    guides_vertical: tuple[Emu, ...]
    guides_horizontal: tuple[Emu, ...]
    diagram: DiagramStyle
    table: TableStyle
    code: CodeStyle = CodeStyle()
    callouts: CalloutStyle = CalloutStyle()
    words: WordColors = WordColors()
    logo: Logo | None = None
    _layouts: Mapping[str, Layout] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known: dict[str, Layout] = {}
        for layout in self.layouts:
            for name in (layout.name, layout.title, *layout.aliases):
                known.setdefault(plain_name(name), layout)
        object.__setattr__(self, "_layouts", known)  # layout() is asked for every slide

    @property
    def palette(self) -> Palette:
        """Every slot's six hex digits, mapped names included."""
        known: dict[ColorSlot, str] = dict[ColorSlot, str](self.colors.items())
        known.update({name: self.colors[self.color_map[name]] for name in MAPPED_SLOTS})
        return known

    def layout(self, name: str) -> Layout | None:
        """The layout of that name, title or alias; case and punctuation do not count."""
        return self._layouts.get(plain_name(name))


def plain_name(name: str) -> str:
    """Lower case, with one hyphen for each run of anything but letters and digits."""
    return "-".join("".join(char.lower() if char.isalnum() else " " for char in name).split())
