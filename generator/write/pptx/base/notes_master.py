"""A theme in, the notes master out (`p:notesMaster`, ECMA-376 part 1, 19.3.1.27)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.geometry import Box
from generator.model.theme import Theme
from generator.write.pptx.base.master import add_color_map, add_theme_background
from generator.write.pptx.base.prompts import add_field_prompt, add_prompt
from generator.write.pptx.base.text_styles import add_level
from generator.write.pptx.base.words import Words, words
from generator.write.pptx.geometry import add_preset
from generator.write.pptx.identity import add_place
from generator.write.pptx.notes import NOTES_STYLE
from generator.write.pptx.part import PartContent
from generator.write.pptx.placeholder import add_placeholder_shape, add_slide_image
from generator.write.pptx.relations import THEME, Relations
from generator.write.pptx.slide import add_shape_tree
from generator.write.pptx.text import LEVELS
from generator.write.pptx.xml import Element, root, sub, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"


@dataclass(frozen=True, slots=True)
class _Place:
    """A placeholder of the notes page; PowerPoint's own boxes on a page of 7.5 by 10 inches."""

    name: str
    kind: str
    size: str | None
    idx: int | None
    box: Box
    align: str = "l"
    anchor: str = "t"


_IMAGE = Box(685_800, 1_143_000, 5_486_400, 3_086_100)
_BODY = _Place("Notes Placeholder 4", "body", "quarter", 3, Box(685_800, 4_400_550, 5_486_400, 3_600_450))
_EDGES = (
    _Place("Header Placeholder 1", "hdr", "quarter", None, Box(0, 0, 2_971_800, 458_788)),
    _Place(
        "Date Placeholder 2", "dt", None, 1, Box(3_884_613, 0, 2_971_800, 458_788),
        align="r",
    ),
    _Place("Footer Placeholder 5", "ftr", "quarter", 4, Box(0, 8_685_213, 2_971_800, 458_787), anchor="b"),
    _Place(
        "Slide Number Placeholder 6", "sldNum", "quarter", 5, Box(3_884_613, 8_685_213, 2_971_800, 458_787),
        align="r", anchor="b",
    ),
)  # fmt: skip


def notes_master_part(theme: Theme, lang: str, name: str, theme_name: str) -> PartContent:
    """The notes master; its body gives every level what `NOTES_STYLE` says, so that notes need say nothing."""
    relations = Relations()
    relations.add(THEME, theme_name)
    master = root("p:notesMaster")
    content = sub(master, "p:cSld")
    add_theme_background(content)
    tree = add_shape_tree(content)
    header, date, footer, number = _EDGES
    prompts = words(lang)
    _add_edge(tree, header, prompts)
    _add_edge(tree, date, prompts)
    _add_slide_image(tree)
    _add_body(tree, prompts)
    _add_edge(tree, footer, prompts)
    _add_edge(tree, number, prompts)
    add_color_map(master, theme)
    style = sub(master, "p:notesStyle")
    for level in range(LEVELS):
        add_level(style, level, NOTES_STYLE.level(level), None, theme.fonts)
    return PartContent(name, CONTENT_TYPE, to_bytes(master), relations.all)


def _add_shape(tree: Element, place: _Place) -> Element:
    shape = add_placeholder_shape(tree, place.name, place.kind, size=place.size, idx=place.idx)
    properties = sub(shape, "p:spPr")
    add_place(properties, place.box)
    add_preset(properties, "rect")
    body = sub(shape, "p:txBody")
    sub(body, "a:bodyPr", vert="horz", rtlCol="0", anchor=place.anchor if place.anchor != "t" else None)
    return body


def _add_edge(tree: Element, place: _Place, prompts: Words) -> None:
    """Header, date, footer or number: one line of 12 pt at an edge of the page."""
    body = _add_shape(tree, place)
    paragraph = sub(sub(body, "a:lstStyle"), "a:lvl1pPr", algn=place.align)
    sub(paragraph, "a:defRPr", sz=1200)
    add_field_prompt(body, place.kind, "notes-master", prompts.tags)


def _add_slide_image(tree: Element) -> None:
    properties = add_slide_image(tree, "Slide Image Placeholder 3", idx=2)
    add_place(properties, _IMAGE)
    add_preset(properties, "rect")
    sub(properties, "a:noFill")
    line = sub(properties, "a:ln", w=12_700)
    sub(sub(line, "a:solidFill"), "a:prstClr", val="black")


def _add_body(tree: Element, prompts: Words) -> None:
    body = _add_shape(tree, _BODY)
    sub(body, "a:lstStyle")
    for level, text in enumerate(prompts.levels):
        add_prompt(body, text, prompts.tags, level)
