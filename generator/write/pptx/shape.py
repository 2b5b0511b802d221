"""Drawn shapes with their own text."""

from __future__ import annotations

from generator.model.page import ShapeFrame
from generator.write.pptx.context import PartContext
from generator.write.pptx.geometry import add_geometry
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.paint import add_fill, add_line
from generator.write.pptx.text import FREE_TEXT, add_free_body, add_paragraphs
from generator.write.pptx.xml import Element, sub


def add_shape(parent: Element, frame: ShapeFrame, context: PartContext) -> None:
    """`p:sp` without a `p:style`, which would bring the theme's effects. A shape without words only decorates."""
    shape = sub(parent, "p:sp")
    identity = sub(shape, "p:nvSpPr")
    words = any(paragraph.text for paragraph in frame.paragraphs)
    add_identity(
        identity,
        context,
        frame.key,
        frame.name,
        frame.alt,
        decorative=not words and frame.link is None,
        link=frame.link,
        tooltip=frame.tooltip,
    )
    sub(identity, "p:cNvSpPr")
    sub(identity, "p:nvPr")
    properties = sub(shape, "p:spPr")
    add_place(properties, frame.box)
    add_geometry(properties, frame.geometry, frame.box.size)
    add_fill(properties, frame.fill, frame.box.size)
    add_line(properties, frame.stroke, (frame.start_arrow, frame.start_size), (frame.end_arrow, frame.end_size))
    if frame.paragraphs:
        body = sub(shape, "p:txBody")
        add_free_body(body, anchor=frame.anchor, insets=frame.insets, wrap=frame.wrap, turned=frame.turned)
        add_paragraphs(body, frame.paragraphs, FREE_TEXT, context)
