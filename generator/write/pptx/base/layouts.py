"""A theme in, its slide layouts out (`p:sldLayout`, ECMA-376 part 1, 19.3.1.39)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.theme import Layout, Theme
from generator.write.pptx.base.logo import add_logo
from generator.write.pptx.base.placeholders import add_decoration, add_layout_slot
from generator.write.pptx.base.words import Words, words
from generator.write.pptx.paint import add_fill
from generator.write.pptx.part import PartContent
from generator.write.pptx.relations import IMAGE, SLIDE_MASTER, Relations
from generator.write.pptx.slide import add_shape_tree
from generator.write.pptx.xml import Element, root, sub, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"


def layout_parts(
    theme: Theme, lang: str, master_name: str, names: Sequence[str], logo: PartContent | None
) -> Iterator[PartContent]:
    """The layouts in the theme's order, under those part names."""
    for layout, name in zip(theme.layouts, names, strict=True):
        relations = Relations()
        relations.add(SLIDE_MASTER, master_name)
        element = _layout(layout, theme, words(lang), relations, logo)
        yield PartContent(name, CONTENT_TYPE, to_bytes(element), relations.all)


def _layout(layout: Layout, theme: Theme, prompts: Words, relations: Relations, logo: PartContent | None) -> Element:
    """Decorations lie behind the logo and the placeholders, which come in the order of the layout."""
    element = root("p:sldLayout")
    if layout.type is not None:
        element.set("type", layout.type)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    content = sub(element, "p:cSld", name=layout.title)
    _add_background(content, layout)
    tree = add_shape_tree(content)
    for decoration in layout.decorations:
        add_decoration(tree, decoration)
    if logo is not None and theme.logo is not None and layout.logo_box is not None:
        add_logo(tree, theme.logo, layout.logo_box, theme.slide_size, relations.add(IMAGE, logo.name))
    for slot in layout.slots:
        add_layout_slot(tree, slot, theme.master_slots, prompts, theme.fonts)
    sub(sub(element, "p:clrMapOvr"), "a:masterClrMapping")
    return element


def _add_background(content: Element, layout: Layout) -> None:
    if layout.background is not None:
        properties = sub(sub(content, "p:bg"), "p:bgPr")
        add_fill(properties, layout.background)
        sub(properties, "a:effectLst")
