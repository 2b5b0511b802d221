"""The `master` and `layouts` of a theme in, Layouts with their slots out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from generator.geometry import Box
from generator.model.text import Anchor
from generator.model.theme import Layout, PlaceholderType, Slot, TextStyle, plain_name
from generator.theme.boxes import NOWHERE, Grid, read_box, read_insets
from generator.theme.decorations import name_in_words, read_decorations
from generator.theme.fields import Fields, choice, color, flag, many, text, whole
from generator.theme.styles import PLAIN, style_named

ANCHORS: Mapping[str, Anchor] = {"top": "t", "middle": "ctr", "bottom": "b"}
_KINDS: tuple[PlaceholderType, ...] = get_args(PlaceholderType)
KINDS: Mapping[str, PlaceholderType] = {kind: kind for kind in _KINDS}
TITLE_KINDS: tuple[PlaceholderType, ...] = ("title", "ctrTitle")

LAYOUT_TYPES = {
    word: word for word in ("title", "secHead", "obj", "twoObj", "twoTxTwoObj", "tbl", "picTx", "titleOnly", "blank")
}
"""The ST_SlideLayoutType values that PowerPoint's own layouts use and that a theme's can be."""

MASTER_KINDS: Mapping[str, tuple[PlaceholderType, int | None]] = {
    "title": ("title", None),
    "body": ("body", 1),
    "date": ("dt", 2),
    "footer": ("ftr", 3),
    "slide-number": ("sldNum", 4),
}
"""The five placeholders that a slide master has, with their p:ph/@idx there."""

FOOTER_INDEXES = {"date": 10, "footer": 11, "slide-number": 12}
"""p:ph/@idx of the footers on layouts and slides, as PowerPoint numbers them."""

_SLOT_KEYS = ("kind", "idx", "title", "box", "style", "anchor", "insets", "max-lines", "prompt", "fill")
_MASTER_KEYS = ("box", "style", "anchor", "insets", "max-lines")
_LAYOUT_KEYS = ("title", "type", "aliases", "footers", "background", "slots", "decorations", "logo-box")


@dataclass(frozen=True, slots=True)
class Canvas:
    """What slots refer to: the grid and the named text styles."""

    grid: Grid
    styles: Mapping[str, TextStyle]


def read_master(theme: Fields, canvas: Canvas) -> tuple[Slot, ...]:
    """The five slots of the slide master, in PowerPoint's order."""
    master = theme.inner("master", (*MASTER_KINDS, "logo-box"))
    slots: list[Slot] = []
    for name, (kind, idx) in MASTER_KINDS.items():
        slot = master.inner(name, _MASTER_KEYS)
        blank = Slot(name, name_in_words(name), kind, idx, NOWHERE, PLAIN)
        slots.append(_read_slot(slot, blank, canvas))
    return tuple(slots)


def read_layouts(theme: Fields, master: Iterable[Slot], canvas: Canvas) -> tuple[Layout, ...]:
    """Every layout in the order of the theme. The master's `logo-box` counts for those with footers that name no other.

    Errors: `theme-layout-repeated` for a name or alias that two layouts share, `theme-idx-repeated` for two
    placeholders of a layout with one idx, `theme-title-missing` for a layout without a title.
    """
    entries = theme.inner("layouts", None)
    logo_box = theme.inner("master", None).one("logo-box", read_box(canvas.grid), None)
    on_master = {slot.name: slot for slot in master}
    taken: dict[str, str] = {}
    layouts: list[Layout] = []
    for name in entries.values:
        layout = _read_layout(name, entries, on_master, logo_box, canvas)
        for word in dict.fromkeys(plain_name(word) for word in (layout.name, layout.title, *layout.aliases)):
            if taken.setdefault(word, name) != name:
                message = f'expected a name of its own for the layout "{name}", "{word}" is taken by "{taken[word]}"'
                theme.diagnostics.error("theme-layout-repeated", message, entries.place(name))
        layouts.append(layout)
    return tuple(layouts)


def _read_layout(
    name: str, entries: Fields, master: Mapping[str, Slot], logo_box: Box | None, canvas: Canvas
) -> Layout:
    layout = entries.inner(name, _LAYOUT_KEYS)
    footers = layout.one("footers", flag, default=True)
    slots = _read_slots(layout, master, canvas, footers=footers)
    if not any(slot.kind in TITLE_KINDS for slot in slots):
        message = f'expected a title among the slots of "{name}"'
        entries.diagnostics.error("theme-title-missing", message, layout.place("slots"))
    return Layout(
        name=name,
        title=layout.one("title", text, name_in_words(name)),
        type=layout.one("type", choice(LAYOUT_TYPES), None),
        slots=slots,
        decorations=layout.one("decorations", read_decorations(canvas.grid), ()),
        footers=footers,
        background=layout.one("background", color, None),
        aliases=layout.one("aliases", many(text), ()),
        logo_box=layout.one("logo-box", read_box(canvas.grid), logo_box if footers else None),
    )


def _read_slots(layout: Fields, master: Mapping[str, Slot], canvas: Canvas, *, footers: bool) -> tuple[Slot, ...]:
    diagnostics = layout.diagnostics
    entries = layout.inner("slots", None)
    slots: list[Slot] = []
    taken: dict[int, str] = {idx: name for name, idx in FOOTER_INDEXES.items()} if footers else {}
    for name in entries.values:
        base = master.get(name)
        slot = entries.inner(name, _SLOT_KEYS)
        kind: PlaceholderType = slot.one("kind", choice(KINDS), base.kind if base else "body")
        idx: int | None = None
        if kind not in TITLE_KINDS:
            known = whole(1, 4_294_967_294)
            idx = slot.one("idx", known, base.idx) if base and base.idx else slot.need("idx", known, 0)
            if idx and taken.setdefault(idx, name) != name:
                message = f'expected an idx of its own for "{name}", "{taken[idx]}" has {idx}'
                diagnostics.error("theme-idx-repeated", message, slot.place("idx"))
        elif "idx" in slot.values:
            diagnostics.error("theme-value", "expected no idx for a title", slot.place("idx"))
        base = base or Slot(name, name_in_words(name), kind, idx, NOWHERE, PLAIN)
        slots.append(_read_slot(slot, replace(base, kind=kind, idx=idx), canvas))
    if footers:
        slots.extend(replace(master[name], idx=idx) for name, idx in FOOTER_INDEXES.items())
    return tuple(slots)


def _read_slot(slot: Fields, base: Slot, canvas: Canvas) -> Slot:
    box = read_box(canvas.grid)
    style = "title" if base.kind in TITLE_KINDS else "body"
    default = canvas.styles.get(style, PLAIN) if base.style is PLAIN else base.style
    return Slot(
        name=base.name,
        title=slot.one("title", text, base.title),
        kind=base.kind,
        idx=base.idx,
        box=slot.need("box", box, base.box) if base.box is NOWHERE else slot.one("box", box, base.box),
        style=slot.one("style", style_named(canvas.styles), default),
        anchor=slot.one("anchor", choice(ANCHORS), base.anchor),
        insets=slot.one("insets", read_insets, base.insets),
        max_lines=slot.one("max-lines", whole(1, 99), base.max_lines),
        prompt=slot.one("prompt", text, base.prompt),
        fill=slot.one("fill", color, base.fill),
    )
