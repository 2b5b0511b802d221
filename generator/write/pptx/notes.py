"""What the speaker says: notes paragraphs in, a notes page out."""

from __future__ import annotations

from generator.model.page import Page
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import LevelStyle, TextStyle
from generator.write.pptx.context import PartContext
from generator.write.pptx.part import PartContent
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
    _add_slide_image(tree)
    body = _add_placeholder(tree, 3, "Notes Placeholder 2", type="body", idx=1)
    add_paragraphs(body, page.notes, NOTES_STYLE, context)
    number_body = _add_placeholder(tree, 4, "Slide Number Placeholder 3", type="sldNum", sz="quarter", idx=5)
    words = TextParagraph((TextRun(str(number), NOTES_SIZE, "en-US"),), end_size=NOTES_SIZE)
    add_paragraphs(number_body, (words,), NOTES_STYLE, context, field_kind="slidenum", field_key=f"{page.key}/notes")
    add_creation_id(content, f"{page.key}/notes")
    sub(sub(notes, "p:clrMapOvr"), "a:masterClrMapping")
    return PartContent(name, CONTENT_TYPE, to_bytes(notes), context.relations.all)


def _add_slide_image(tree: Element) -> None:
    """The picture of the slide, which PowerPoint draws itself: a placeholder without text."""
    shape = sub(tree, "p:sp")
    identity = sub(shape, "p:nvSpPr")
    sub(identity, "p:cNvPr", id=2, name="Slide Image Placeholder 1")
    sub(sub(identity, "p:cNvSpPr"), "a:spLocks", noGrp="1", noRot="1", noChangeAspect="1")
    sub(sub(identity, "p:nvPr"), "p:ph", type="sldImg")
    sub(shape, "p:spPr")


def _add_placeholder(tree: Element, number: int, name: str, **placeholder: str | int) -> Element:
    """A placeholder that takes everything from the notes master; its text body, still without paragraphs."""
    shape = sub(tree, "p:sp")
    identity = sub(shape, "p:nvSpPr")
    sub(identity, "p:cNvPr", id=number, name=name)
    sub(sub(identity, "p:cNvSpPr"), "a:spLocks", noGrp="1")
    sub(sub(identity, "p:nvPr"), "p:ph", **placeholder)
    sub(shape, "p:spPr")
    body = sub(shape, "p:txBody")
    sub(body, "a:bodyPr")
    return body
