"""Labels of a diagram into text on the slide: alone in a free box, or inside the shape that they belong to."""

from __future__ import annotations

from dataclasses import replace

from generator.color import ThemeColor
from generator.geometry import Box, Insets, pt
from generator.layout.diagram.baseline import text_room
from generator.layout.diagram.open_path import leader_frame
from generator.layout.diagram.scale import Placement, SizeStep
from generator.layout.diagram.upright import shape_insets, upright
from generator.model.diagram import EdgeLabel, Label, Stroke
from generator.model.page import ShapeFrame, TextFrame
from generator.model.text import Align, Anchor, TextParagraph

_CENTERED_WITHIN = pt(2)
"""How far from the middle of its cluster a label still counts as centred."""

_LEADER_WIDTH = pt(1)
_INK = ThemeColor("tx1")


def free_label(label: Label, placement: Placement, step: SizeStep, key: str, name: str) -> TextFrame:
    """A label of its own, in the room that Graphviz kept for it."""
    return TextFrame(
        key=key,
        name=name,
        box=placement.box(text_room(label)),
        paragraphs=step.paragraphs(label.paragraphs),
        anchor="ctr",
        wrap=False,
        turned=label.turned,
    )


def label_leader(one: EdgeLabel, placement: Placement, key: str, name: str) -> ShapeFrame:
    """The line from a label to its edge, in the colour of the text (`decorate`)."""
    runs = [run for paragraph in one.label.paragraphs for run in paragraph.runs if run.color]
    stroke = Stroke((runs[0].color if runs else None) or _INK, _LEADER_WIDTH)
    return leader_frame(one.leader, stroke, placement, f"{key}/leader", f"{name} leader")


def corner_label(label: Label, around: Box) -> tuple[Anchor, Align, Insets]:
    """How a label sits in the box that it titles: at the top or bottom, left, right or in the middle; never outside.

    Both boxes in the same coordinates, the insets in them too. Of a turned label all but the insets is as one reads it.
    """
    own, around = upright(text_room(label), turned=label.turned), upright(around, turned=label.turned)
    off_x, off_y = own.center.x - around.center.x, own.center.y - around.center.y
    align: Align = "ctr" if abs(off_x) <= _CENTERED_WITHIN else "l" if off_x < 0 else "r"
    anchor: Anchor = "ctr" if off_y == 0 else "t" if off_y < 0 else "b"
    insets = Insets(
        left=max(0, own.x - around.x) if align == "l" else 0,
        top=max(0, own.y - around.y) if anchor == "t" else 0,
        right=max(0, around.right - own.right) if align == "r" else 0,
        bottom=max(0, around.bottom - own.bottom) if anchor == "b" else 0,
    )
    return anchor, align, shape_insets(insets, turned=label.turned)


def aligned(paragraphs: tuple[TextParagraph, ...], align: Align) -> tuple[TextParagraph, ...]:
    """The paragraphs, all set to one side."""
    return tuple(replace(paragraph, align=align) for paragraph in paragraphs)
