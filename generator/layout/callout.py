"""A callout into panels: its words on the panel colour, with a bar at the left in the colour of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.geometry import Box, Emu, Size, pt
from generator.layout.desk import Desk
from generator.layout.numbering import settle
from generator.layout.text import plain_paragraph, speak
from generator.layout.unit import TOGETHER, Unit, cut_word_problems, cuts_words
from generator.layout.words import Setting, Standing, Words
from generator.model.blocks import Callout, Run
from generator.model.page import Frame, PresetGeometry, ShapeFrame, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import CalloutStyle
from generator.model.words import own_word

INSIDE = 4
"""The rank of a page break between the paragraphs of a callout, which rather stays whole."""

_CLOSER = 400
"""In 1/100 pt: inside a panel, paragraphs stand closer than on the open page."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A paragraph of a callout, None under a title that stands alone. Every panel begins with the `title` again."""

    callout: Callout
    key: str
    title: TextParagraph | None
    words: Words | None


def callout_parts(callout: Callout, room: Size, setting: Setting, desk: Desk) -> Iterator[Unit | Standing]:
    """Its words as units that share a panel; blocks that are no words stand below it, and more words in a new one.

    A title that is higher than half a page is not said again on the next one.
    """
    # Meaning is never told by colour alone: a callout without a title of its own is called by its kind.
    name = own_word(callout.kind, desk.deck.language)
    title: TextParagraph | None = plain_paragraph(callout.title or (Run(name),), setting, callout.key, bold=True)
    assert title is not None
    inner = inner_width(room.width, desk)
    said: list[Words | Standing] = list(speak(callout.blocks, setting))
    if desk.ruler.measure((title,), inner).safe_height * 2 > room.height:
        said.insert(0, Words(title, callout.span, heading=True))
        title = None
    panels = 0
    if title and (not said or isinstance(said[0], Standing)):
        yield _unit(Panel(callout, callout.key, title, None), None, inner, desk)
        title, panels = None, 1
    before: Words | Standing | None = None
    for part in said:
        if isinstance(part, Standing):
            yield part
            title = None
        else:
            panels += not isinstance(before, Words)
            key = callout.key if panels == 1 else f"{callout.key}/part-{panels}"
            yield _unit(Panel(callout, key, title, part), before, inner, desk)
        before = part


def inner_width(width: Emu, desk: Desk) -> Emu:
    """How wide the words are in a panel that is `width` wide with its bar, in EMU."""
    style = desk.theme.callouts
    return width - style.bar_width - style.insets.left - style.insets.right


def panel_frames(panels: Sequence[Panel], box: Box, suffix: str, desk: Desk) -> Sequence[Frame]:
    """The bar and, beside it, the panel with the paragraphs, no higher than they need."""
    style, first = desk.theme.callouts, panels[0]
    words = settle([_closer(panel.words) for panel in panels if panel.words])
    shown = (first.title, *words) if first.title else words
    # Parts that have come together again need a little less than they did apart.
    need = desk.ruler.measure(shown, inner_width(box.width, desk)).safe_height + style.insets.top + style.insets.bottom
    height = min(box.height, need + 1)
    bar = Box(box.x, box.y, style.bar_width, height)
    rest = Box(box.x + style.bar_width, box.y, box.width - style.bar_width, height)
    key = first.key + suffix
    color = style.colors.get(first.callout.kind, CalloutStyle().colors[first.callout.kind])
    return (
        ShapeFrame(f"{key}/bar", "Callout bar", bar, PresetGeometry("rect"), fill=color),
        TextFrame(key, "Callout", rest, shown, insets=style.insets, fill=style.panel),
    )


def _unit(panel: Panel, before: Words | Standing | None, inner: Emu, desk: Desk) -> Unit:
    insets, words = desk.theme.callouts.insets, panel.words
    opening = insets.top + insets.bottom
    gap = pt(_space(words) * 1.01 / 100) + 1 if words else 0
    if panel.title:
        opening += desk.ruler.measure((panel.title,), inner).safe_height + gap
    extent = desk.ruler.measure((words.paragraph,), inner) if words else None
    height = extent.safe_height + 1 if extent else 0
    rank = 0
    if words and before:
        stays = isinstance(before, Words) and (before.heading or (words.opens and words.depth > before.depth))
        rank = TOGETHER if stays else INSIDE + words.depth
    span = words.span if words else panel.callout.span
    return Unit(
        panel,
        panel.key,
        span,
        height,
        rank=rank,
        opening=opening,
        joint=gap,
        broken=extent is not None and cuts_words(extent),
        problems=cut_word_problems(extent, span) if extent else (),
    )


def _closer(words: Words) -> Words:
    return replace(words, paragraph=replace(words.paragraph, space_before=_space(words)))


def _space(words: Words) -> int:
    return min(words.paragraph.space_before, _CLOSER)
