"""A theme in, the slide master out (`p:sldMaster`, ECMA-376 part 1, 19.3.1.42)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.color import MAPPED_SLOTS, SCHEME_SLOTS
from generator.geometry import to_pt
from generator.model.theme import Theme
from generator.write.pptx.base.placeholders import add_master_slot
from generator.write.pptx.base.text_styles import add_text_styles
from generator.write.pptx.base.words import words
from generator.write.pptx.part import PartContent
from generator.write.pptx.presentation import MASTER_ID
from generator.write.pptx.relations import SLIDE_LAYOUT, THEME, Relations
from generator.write.pptx.slide import add_shape_tree
from generator.write.pptx.xml import P15, Element, extension, foreign, root, sub, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"

_BACKGROUND_FILL = 1001
"""p:bgRef/@idx of the theme's first background fill (ECMA-376 part 1, 20.1.4.1.7)."""

_GUIDES_URI = "{27BBF7A9-308A-43DC-89C8-2F10F3537804}"
_GUIDE_COLOR = "F26B43"


def master_part(theme: Theme, lang: str, name: str, theme_name: str, layout_names: Sequence[str]) -> PartContent:
    """The master with its five placeholders, the list of its layouts, its text styles and its guides.

    Layouts have the ids after the master's own, which the presentation gives it.
    """
    relations = Relations()
    master = root("p:sldMaster")
    content = sub(master, "p:cSld")
    add_theme_background(content)
    tree = add_shape_tree(content)
    for slot in theme.master_slots:
        add_master_slot(tree, slot, words(lang), theme.fonts)
    add_color_map(master, theme)
    layouts = sub(master, "p:sldLayoutIdLst")
    for number, layout in enumerate(layout_names, MASTER_ID + 1):
        sub(layouts, "p:sldLayoutId", id=number, r__id=relations.add(SLIDE_LAYOUT, layout))
    sub(master, "p:hf", hdr="0", dt="0")
    styles = {slot.kind: slot.style for slot in theme.master_slots}
    add_text_styles(master, theme, styles["title"], styles["body"], lang)
    _add_guides(master, theme)
    relations.add(THEME, theme_name)
    return PartContent(name, CONTENT_TYPE, to_bytes(master), relations.all)


def add_theme_background(content: Element) -> None:
    """`p:bg`: the theme's first background fill in the colour of the background."""
    background = sub(sub(content, "p:bg"), "p:bgRef", idx=_BACKGROUND_FILL)
    sub(background, "a:schemeClr", val="bg1")


def add_color_map(parent: Element, theme: Theme) -> None:
    """`p:clrMap`, in PowerPoint's order of attributes."""
    color_map = sub(parent, "p:clrMap")
    for mapped in MAPPED_SLOTS:
        color_map.set(mapped, theme.color_map[mapped])
    for slot in SCHEME_SLOTS[4:]:
        color_map.set(slot, slot)


def _add_guides(master: Element, theme: Theme) -> None:
    """Guides that slides show when guides are on; positions in 1/8 pt (measured)."""
    if not theme.guides_horizontal and not theme.guides_vertical:
        return
    listing = foreign(extension(master, "p:extLst", _GUIDES_URI), "sldGuideLst", P15)
    guides = [("horz", place) for place in theme.guides_horizontal] + [(None, place) for place in theme.guides_vertical]
    for number, (direction, place) in enumerate(guides, 1):
        position = round(to_pt(place) * 8)
        guide = foreign(listing, "guide", P15, id=number, orient=direction, pos=position, userDrawn="1")
        sub(foreign(guide, "clr", P15), "a:srgbClr", val=_GUIDE_COLOR)
