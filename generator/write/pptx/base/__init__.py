"""A theme in, every part of the package that is not a slide out: theme, master, layouts, notes master, properties.

What slides inherit. A placeholder on a slide takes place, insets, anchor, fill and text style from the layout's
placeholder with its idx (a title from the layout's title). A run there that says neither size, weight, colour nor font,
and a paragraph that says neither margins, spacing, alignment nor bullet, look exactly like `Slot.style` at that level,
for the five levels that it has: what differs from the Slide Master stands in the layout's list style, the rest in the
master's title and body styles, so that edits of the master reach every slide.
"""

from __future__ import annotations

from generator.model.theme import Theme
from generator.write.pptx.part import PartContent

THEME_PART = "/ppt/theme/theme1.xml"
NOTES_THEME_PART = "/ppt/theme/theme2.xml"
MASTER_PART = "/ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER_PART = "/ppt/notesMasters/notesMaster1.xml"


def base_parts(theme: Theme, lang: str) -> tuple[PartContent, ...]:
    """The parts with their relationships, the master first. `lang` (zh-CN, en-US …) is the deck's.

    It decides the language of prompts and of text that will be typed; prompts are Chinese or English.
    """
    from generator.write.pptx.base.layouts import layout_parts
    from generator.write.pptx.base.logo import logo_part
    from generator.write.pptx.base.master import master_part
    from generator.write.pptx.base.notes_master import notes_master_part
    from generator.write.pptx.base.props import property_parts
    from generator.write.pptx.base.theme_part import theme_part

    names = tuple(layout_part_name(theme, layout.name) for layout in theme.layouts)
    logo = logo_part(theme.logo)
    return (
        master_part(theme, lang, MASTER_PART, THEME_PART, names),
        *layout_parts(theme, lang, MASTER_PART, names, logo),
        theme_part(theme, THEME_PART),
        notes_master_part(theme, lang, NOTES_MASTER_PART, NOTES_THEME_PART),
        theme_part(theme, NOTES_THEME_PART),
        *property_parts(),
        *((logo,) if logo else ()),
    )


def layout_part_name(theme: Theme, layout_name: str) -> str:
    """The part of the layout with that `Layout.name`, for a slide to point at.

    Layouts are numbered in the theme's order. Raises KeyError for a name that is not a layout's own.
    """
    for number, layout in enumerate(theme.layouts, 1):
        if layout.name == layout_name:
            return f"/ppt/slideLayouts/slideLayout{number}.xml"
    raise KeyError(layout_name)
