"""A diagram that cannot be drawn into one that says so: a dashed box with its name, so that the slide has its place."""

from __future__ import annotations

from math import ceil

from generator.diagram.labels import LabelLine, Piece, TextLook, paragraphs_of
from generator.diagram.words import words_of
from generator.geometry import EMU_PER_POINT, Box, Insets, Size, pt
from generator.model.diagram import Diagram, DiagramSource, Label, Node, Stroke
from generator.model.text import Ruler
from generator.model.theme import Theme

_LEAST_WIDTH = 360
_HEIGHT = 180
_MARGIN = 24
"""Points."""


def stand_in(source: DiagramSource, theme: Theme, ruler: Ruler) -> Diagram:
    """The box, with words in the language of the source."""
    style, looks = theme.diagram.plain, theme.diagram
    words = words_of(source.lang).not_drawn.format(source.name)
    look = TextLook(looks.label_sizes[-1], style.text, bold=False, lang=source.lang)
    paragraphs = paragraphs_of([LabelLine((Piece(words),))], look)
    width = max(_LEAST_WIDTH, ceil(ruler.natural_width(paragraphs) / EMU_PER_POINT) + 2 * _MARGIN)
    box = Box(0, 0, pt(width), pt(_HEIGHT))
    node = Node(
        id=source.name,
        shape="rect",
        box=box,
        label=Label(paragraphs, box.inset(Insets(*[pt(_MARGIN)] * 4))),
        fill=None,
        stroke=Stroke(looks.node.line or style.text, pt(1.5), "dash"),
    )
    return Diagram(
        key=source.key,
        name=source.name,
        span=source.span,
        size=Size(box.width, box.height),
        nodes=(node,),
        edges=(),
        clusters=(),
        alt=words,
    )
