"""Connectors, tied at their ends to connection sites of shapes."""

from __future__ import annotations

from generator.model.page import ConnectorFrame, Glue
from generator.write.pptx.context import PartContext
from generator.write.pptx.geometry import add_preset
from generator.write.pptx.identity import add_identity, add_place
from generator.write.pptx.paint import add_line
from generator.write.pptx.xml import Element, sub


def add_connector(parent: Element, frame: ConnectorFrame, context: PartContext) -> None:
    """`p:cxnSp`. PowerPoint draws what is stored here until one of the tied shapes moves."""
    connector = sub(parent, "p:cxnSp")
    identity = sub(connector, "p:nvCxnSpPr")
    add_identity(identity, context, frame.key, frame.name, None, decorative=frame.link is None, link=frame.link)
    ends = sub(identity, "p:cNvCxnSpPr")
    _add_glue(ends, "a:stCxn", frame.start_glue, context)
    _add_glue(ends, "a:endCxn", frame.end_glue, context)
    sub(identity, "p:nvPr")
    properties = sub(connector, "p:spPr")
    add_place(
        properties,
        frame.box,
        rotation=frame.rotation,
        flip_horizontal=frame.flip_horizontal,
        flip_vertical=frame.flip_vertical,
    )
    add_preset(properties, frame.preset, frame.adjusts)
    add_line(properties, frame.stroke, (frame.start_arrow, frame.start_size), (frame.end_arrow, frame.end_size))


def _add_glue(parent: Element, tag: str, glue: Glue | None, context: PartContext) -> None:
    """The tie to a frame of this slide; a tie to one that is not there would make PowerPoint repair the file."""
    target = context.ids.of(glue.key) if glue else None
    if glue is not None and target is not None:
        sub(parent, tag, id=target, idx=glue.site)
