"""A page as a finished slide part."""

from __future__ import annotations

from generator.model.page import Page
from generator.write.pptx.context import PartContext
from generator.write.pptx.frame import add_frames
from generator.write.pptx.ids import creation_id
from generator.write.pptx.part import PartContent
from generator.write.pptx.relations import NOTES_SLIDE, SLIDE_LAYOUT
from generator.write.pptx.timing import add_timing
from generator.write.pptx.transition import add_transition
from generator.write.pptx.xml import P14, Element, extension, foreign, root, sub, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"

_CREATION_URI = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"


def slide_part(page: Page, name: str, context: PartContext, *, layout_part: str, notes_part: str | None) -> PartContent:
    """The slide in the package under `name`, tied to its layout and, where it has them, to its notes."""
    context.relations.add(SLIDE_LAYOUT, layout_part)
    slide = root("p:sld")
    if page.hidden:
        slide.set("show", "0")
    content = sub(slide, "p:cSld")
    add_frames(add_shape_tree(content), page.frames, context)
    add_creation_id(content, page.key)
    sub(sub(slide, "p:clrMapOvr"), "a:masterClrMapping")
    add_transition(slide, page.transition)
    add_timing(slide, page.clicks, page.frames, context.ids)
    if notes_part is not None:
        context.relations.add(NOTES_SLIDE, notes_part)
    return PartContent(name, CONTENT_TYPE, to_bytes(slide), context.relations.all)


def add_shape_tree(content: Element) -> Element:
    """`p:spTree` with the properties of the slide's own group, which has id 1 and no extent."""
    tree = sub(content, "p:spTree")
    identity = sub(tree, "p:nvGrpSpPr")
    sub(identity, "p:cNvPr", id=1, name="")
    sub(identity, "p:cNvGrpSpPr")
    sub(identity, "p:nvPr")
    place = sub(sub(tree, "p:grpSpPr"), "a:xfrm")
    sub(place, "a:off", x=0, y=0)
    sub(place, "a:ext", cx=0, cy=0)
    sub(place, "a:chOff", x=0, y=0)
    sub(place, "a:chExt", cx=0, cy=0)
    return tree


def add_creation_id(content: Element, key: str) -> None:
    """The number by which PowerPoint knows a slide again, in this deck or another."""
    foreign(extension(content, "p:extLst", _CREATION_URI), "creationId", P14, val=creation_id(key))
