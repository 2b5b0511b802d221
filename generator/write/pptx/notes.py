"""What the speaker says: notes paragraphs in, a notes page out."""

from __future__ import annotations

from generator.model.page import Page
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import LevelStyle, TextStyle
from generator.write.pptx.context import PartContext
from generator.write.pptx.part import PartContent
from generator.write.pptx.placeholder import add_placeholder_shape, add_slide_image
from generator.write.pptx.relations import NOTES_MASTER, SLIDE
from generator.write.pptx.slide import add_creation_id, add_shape_tree
from generator.write.pptx.text import add_paragraphs
from generator.write.pptx.xml import Element, root, sub, to_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"

NOTES_SIZE = 1_200
NOTES_STYLE = TextStyle("notes", (LevelStyle(NOTES_SIZE, NOTES_SIZE),))
"""What the notes master's body gives to every level: no bullet, no margin, 12 pt."""


def notes_part(
    page: Page, number: int, name: str, context: PartContext, *, slide_part: str, master_part: str
) -> PartContent:
    """The notes page of slide `number`: the slide's picture, the words, the number (PowerPoint's own order)."""
    context.relations.add(NOTES_MASTER, master_part)
    context.relations.add(SLIDE, slide_part)
    notes = root("p:notes")
    content = sub(notes, "p:cSld")
    tree = add_shape_tree(content)
    add_slide_image(tree, "Slide Image Placeholder 1")
    body = _add_body(tree, "Notes Placeholder 2", "body", 1)
    add_paragraphs(body, page.notes, NOTES_STYLE, context)
    number_body = _add_body(tree, "Slide Number Placeholder 3", "sldNum", 5, "quarter")
    words = TextParagraph((TextRun(str(number), NOTES_SIZE, "en-US"),), end_size=NOTES_SIZE)
    add_paragraphs(number_body, (words,), NOTES_STYLE, context, field_kind="slidenum", field_key=f"{page.key}/notes")
    add_creation_id(content, f"{page.key}/notes")
    sub(sub(notes, "p:clrMapOvr"), "a:masterClrMapping")
    return PartContent(name, CONTENT_TYPE, to_bytes(notes), context.relations.all)


def _add_body(tree: Element, name: str, kind: str, idx: int, size: str | None = None) -> Element:
    """A placeholder that takes everything from the notes master; its text body, still without paragraphs."""
    shape = add_placeholder_shape(tree, name, kind, size=size, idx=idx)
    sub(shape, "p:spPr")
    body = sub(shape, "p:txBody")
    sub(body, "a:bodyPr")
    return body
