"""Slots in, the placeholders of master and layouts out (`p:sp`)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.diagram import Stroke
from generator.model.page import CustomGeometry
from generator.model.path import Outline, PathStep
from generator.model.theme import Decoration, FontScheme, PlaceholderType, Slot
from generator.write.pptx.base.prompts import add_field_prompt, add_prompt
from generator.write.pptx.base.text_styles import add_list_style
from generator.write.pptx.base.words import Words
from generator.write.pptx.geometry import add_geometry, add_preset
from generator.write.pptx.identity import add_place
from generator.write.pptx.paint import add_fill, add_line
from generator.write.pptx.placeholder import FOOTER_SIZES, add_numbered_shape, add_placeholder_shape
from generator.write.pptx.xml import Element, sub

TITLES: tuple[PlaceholderType, ...] = ("title", "ctrTitle")
FOOTERS: tuple[PlaceholderType, ...] = ("dt", "ftr", "sldNum")

_SLIDE_LEVELS = 5


def add_master_slot(tree: Element, slot: Slot, words: Words, fonts: FontScheme) -> None:
    """A placeholder of the master, with everything said but what `p:txStyles` says for titles and bodies."""
    shape = _add_shape(tree, slot, custom_prompt=False)
    properties = sub(shape, "p:spPr")
    add_place(properties, slot.box)
    add_preset(properties, "rect")
    body = sub(shape, "p:txBody")
    _add_body_properties(body, slot, None)
    if slot.kind in FOOTERS:
        add_list_style(body, slot.style, None, fonts, 1)
    else:
        sub(body, "a:lstStyle")
    _add_words(body, slot, words)


def add_layout_slot(tree: Element, slot: Slot, master: Iterable[Slot], words: Words, fonts: FontScheme) -> None:
    """A placeholder of a layout: what differs from the master's placeholder that it inherits from.

    Footers repeat their list style, which LibreOffice does not inherit (measured with 7.4).
    """
    prompt = slot.prompt or words.by_slot.get(slot.name, "")
    above = _inherited(slot, master)
    shape = _add_shape(tree, slot, custom_prompt=bool(prompt))
    _add_looks(sub(shape, "p:spPr"), slot, above)
    body = sub(shape, "p:txBody")
    _add_body_properties(body, slot, above)
    if slot.kind in FOOTERS:
        add_list_style(body, slot.style, None, fonts, 1)
    else:
        levels = 1 if slot.kind in TITLES else _SLIDE_LEVELS
        add_list_style(body, slot.style, above.style if above else None, fonts, levels)
    if prompt:
        add_prompt(body, prompt, words.tags)
    else:
        _add_words(body, slot, words)


def _inherited(slot: Slot, master: Iterable[Slot]) -> Slot | None:
    """The master's placeholder that a layout's inherits from: title, footers by their kind, all else the body."""
    wanted = "title" if slot.kind in TITLES else slot.kind if slot.kind in FOOTERS else "body"
    return next((candidate for candidate in master if candidate.kind == wanted), None)


def _add_shape(tree: Element, slot: Slot, *, custom_prompt: bool) -> Element:
    size = FOOTER_SIZES.get(slot.kind)
    return add_placeholder_shape(tree, slot.title, slot.kind, size=size, idx=slot.idx, custom_prompt=custom_prompt)


def _add_looks(properties: Element, slot: Slot, above: Slot | None) -> None:
    if above is None or slot.box != above.box:
        add_place(properties, slot.box)
    if slot.fill is not None:
        add_preset(properties, "rect")
        add_fill(properties, slot.fill)


def _add_body_properties(body: Element, slot: Slot, above: Slot | None) -> None:
    """`a:bodyPr`; text that is typed in later shrinks, what is written by us always fits."""
    new = above is None
    insets = slot.insets if new or slot.insets != above.insets else None
    properties = sub(
        body,
        "a:bodyPr",
        vert="horz" if new else None,
        lIns=insets.left if insets else None,
        tIns=insets.top if insets else None,
        rIns=insets.right if insets else None,
        bIns=insets.bottom if insets else None,
        rtlCol="0" if new else None,
        anchor=slot.anchor if new or slot.anchor != above.anchor else None,
    )
    if slot.kind not in FOOTERS:
        sub(properties, "a:normAutofit")


def _add_words(body: Element, slot: Slot, words: Words) -> None:
    match slot.kind:
        case "body" | "obj":
            for level, text in enumerate(words.levels):
                add_prompt(body, text, words.tags, level)
        case "dt" | "sldNum":
            add_field_prompt(body, slot.kind, "layout", words.tags)
        case "ftr":
            # without a run LibreOffice sets the footers of slides in its own font, centred (measured with 7.4)
            add_prompt(body, " ", words.tags)
        case _:
            add_prompt(body, words.by_kind[slot.kind], words.tags)


def add_decoration(tree: Element, decoration: Decoration) -> None:
    """A plain shape that belongs to the layout: a rectangle, or the polygon of its corners."""
    shape, identity = add_numbered_shape(tree, decoration.title)
    sub(identity, "p:cNvSpPr")
    sub(identity, "p:nvPr", userDrawn="1")
    properties = sub(shape, "p:spPr")
    add_place(properties, decoration.box)
    if decoration.corners:
        add_geometry(properties, _polygon(decoration), decoration.box.size)
    else:
        add_preset(properties, "rect")
    add_fill(properties, decoration.fill)
    line = decoration.line
    add_line(properties, Stroke(line, decoration.line_width) if line else None)


def _polygon(decoration: Decoration) -> CustomGeometry:
    first, *others = (corner.moved(-decoration.box.x, -decoration.box.y) for corner in decoration.corners)
    steps = (PathStep("move", (first,)), *(PathStep("line", (corner,)) for corner in others), PathStep("close", ()))
    return CustomGeometry((Outline(steps),), sites=())
