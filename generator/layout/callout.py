"""A callout into a panel: its words on the panel colour, with a bar at the left in the colour of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.color import ColorSlot, ThemeColor
from generator.geometry import Box, Emu, Insets, pt
from generator.layout.desk import Desk
from generator.layout.numbering import settle
from generator.layout.text import plain_paragraph, speak
from generator.layout.unit import Unit
from generator.layout.words import Setting, Standing, Words
from generator.model.blocks import Callout, CalloutKind, Run
from generator.model.page import Frame, PresetGeometry, ShapeFrame, TextFrame
from generator.model.text import TextParagraph
from generator.model.words import own_word

PANEL_INSETS = Insets(pt(14), pt(10), pt(14), pt(10))
BAR_WIDTH = pt(5)

_COLORS: dict[CalloutKind, ColorSlot] = {
    "note": "accent1",
    "tip": "accent2",
    "important": "accent3",
    "warning": "accent4",
    "caution": "accent6",
}


@dataclass(frozen=True, slots=True)
class Panel:
    """The words of a callout, title first."""

    callout: Callout
    paragraphs: tuple[TextParagraph, ...]


def callout_units(callout: Callout, width: Emu, setting: Setting, desk: Desk) -> tuple[Unit, list[Standing]]:
    """The panel, and the blocks inside the callout that are no words: they follow below it."""
    said = list(speak(callout.blocks, setting))
    # Meaning is never told by colour alone: a callout without a title of its own is called by its kind.
    name = own_word(callout.kind, desk.deck.language)
    title = plain_paragraph(callout.title or (Run(name),), setting, callout.key, bold=True)
    words = [replace(part, paragraph=_closer(part.paragraph)) for part in said if isinstance(part, Words)]
    paragraphs = (title, *settle(words))
    inner = width - BAR_WIDTH - PANEL_INSETS.left - PANEL_INSETS.right
    height = desk.ruler.measure(paragraphs, inner).safe_height + PANEL_INSETS.top + PANEL_INSETS.bottom
    unit = Unit(Panel(callout, paragraphs), callout.key, callout.span, height)
    return unit, [part for part in said if isinstance(part, Standing)]


def panel_frames(panel: Panel, box: Box, suffix: str) -> Sequence[Frame]:
    """The bar and, beside it, the panel."""
    color = ThemeColor(_COLORS[panel.callout.kind])
    bar = Box(box.x, box.y, BAR_WIDTH, box.height)
    rest = Box(box.x + BAR_WIDTH, box.y, box.width - BAR_WIDTH, box.height)
    key = panel.callout.key + suffix
    return (
        ShapeFrame(f"{key}/bar", "Callout bar", bar, PresetGeometry("rect"), fill=color),
        TextFrame(key, "Callout", rest, panel.paragraphs, insets=PANEL_INSETS, fill=ThemeColor("bg2")),
    )


def _closer(paragraph: TextParagraph) -> TextParagraph:
    """Inside a panel, paragraphs stand closer than on the open page."""
    return replace(paragraph, space_before=min(paragraph.space_before, 400))
