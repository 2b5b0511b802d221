"""Text frames: a placeholder that inherits its place and looks, or a text box that says all of them."""

from __future__ import annotations

from generator.model.page import TextFrame
from generator.model.theme import Slot
from generator.write.pptx.context import PartContext
from generator.write.pptx.geometry import add_preset
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.paint import add_fill, add_line
from generator.write.pptx.placeholder import add_placeholder
from generator.write.pptx.text import FREE_TEXT, add_free_body, add_paragraphs
from generator.write.pptx.xml import Element, sub


def add_text_frame(parent: Element, frame: TextFrame, context: PartContext) -> None:
    """`p:sp`. A placeholder that the layout lacks keeps its name but is written in full, as a box is."""
    slot = context.slot(frame.placeholder)
    shape = sub(parent, "p:sp")
    identity = sub(shape, "p:nvSpPr")
    words = any(paragraph.text for paragraph in frame.paragraphs)
    bare = not words and frame.placeholder is None and frame.link is None
    add_identity(identity, context, frame.key, frame.name, frame.alt, decorative=bare, link=frame.link)
    if frame.placeholder is None:
        sub(identity, "p:cNvSpPr", txBox="1")
    else:
        sub(sub(identity, "p:cNvSpPr"), "a:spLocks", noGrp="1")
    add_placeholder(identity, frame.placeholder)
    _add_looks(sub(shape, "p:spPr"), frame, slot)
    body = sub(shape, "p:txBody")
    if slot is None:
        add_free_body(body, anchor=frame.anchor, insets=frame.insets, wrap=frame.wrap, turned=frame.turned)
    else:
        _add_body(body, frame, slot)
    add_paragraphs(
        body,
        frame.paragraphs,
        slot.style if slot else FREE_TEXT,
        context,
        field_kind=frame.field,
        field_key=f"{context.key}/{frame.key}",
    )


def _add_looks(properties: Element, frame: TextFrame, slot: Slot | None) -> None:
    if slot is None or frame.moved:
        add_place(properties, frame.box)
    if slot is None:
        add_preset(properties, "rect")
    if slot is None or frame.bare or (frame.fill is not None and frame.fill != slot.fill):
        add_fill(properties, frame.fill)
    if frame.stroke is not None:
        add_line(properties, frame.stroke)


def _add_body(parent: Element, frame: TextFrame, slot: Slot) -> None:
    """`a:bodyPr` with what differs from the slot's."""
    insets, usual = frame.insets, slot.insets
    sub(
        parent,
        "a:bodyPr",
        wrap=None if frame.wrap else "none",
        lIns=insets.left if insets.left != usual.left else None,
        tIns=insets.top if insets.top != usual.top else None,
        rIns=insets.right if insets.right != usual.right else None,
        bIns=insets.bottom if insets.bottom != usual.bottom else None,
        anchor=frame.anchor if frame.anchor != slot.anchor else None,
    )
