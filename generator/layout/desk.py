"""What every rule of layout works with: the deck, its theme, a ruler and the diagrams; and what a rule gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostic import Diagnostics
from generator.geometry import Box
from generator.model.deck import Deck, FitMode, Slide
from generator.model.diagram import Diagram
from generator.model.page import Frame
from generator.model.text import Ruler
from generator.model.theme import Layout, Slot, Theme

FOOTER_SLOTS = ("date", "footer", "slide-number")
"""Slots that hold no content of a slide's own."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One run: what is laid out, in which look, measured by whom, and who is told of mistakes.

    `fit` is what may be done so that the slide in hand fits.
    """

    deck: Deck
    theme: Theme
    ruler: Ruler
    diagrams: Mapping[str, Diagram]
    diagnostics: Diagnostics
    fit: FitMode = "auto"

    @property
    def lang(self) -> str:
        return self.deck.lang


@dataclass(frozen=True, slots=True)
class Job:
    """One slide on its layout. `raised`: its title has one line, so free frames may use the room under it."""

    desk: Desk
    slide: Slide
    layout: Layout
    raised: bool = False

    def key(self, name: str) -> str:
        """The key of a frame that fills a slot."""
        return f"{self.slide.key}/{name}"

    def slot(self, *names: str) -> Slot | None:
        """The first of the named slots that the layout has."""
        return next((slot for name in names if (slot := self.layout.slot(name))), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's frames without title and footers. `titled` False: a frame among them is the title."""

    frames: tuple[Frame, ...]
    layout: Layout
    titled: bool = True


Sheets: TypeAlias = tuple[Sheet, ...]

Pattern: TypeAlias = Callable[[Job], Sheets | None]
"""Fills one kind of layout; None when the slide holds something that the layout has no place for."""


def content_area(layout: Layout, theme: Theme) -> Box:
    """Where a layout keeps its content: around all its content slots, else the master's body, else under the title."""
    boxes = [slot.box for slot in layout.slots if slot.name not in (*FOOTER_SLOTS, "title")]
    if not boxes:
        boxes = [slot.box for slot in theme.master_slots if slot.kind in ("body", "obj")][:1]
    if not boxes:
        title = layout.slot("title")
        top = title.box.bottom if title else theme.slide_size.height // 10
        left = title.box.x if title else theme.slide_size.width // 20
        return Box(left, top, theme.slide_size.width - 2 * left, theme.slide_size.height - top - left)
    area = boxes[0]
    for box in boxes[1:]:
        area = area.union(box)
    body = next((slot.box for slot in theme.master_slots if slot.kind in ("body", "obj")), area)
    # A note or takeaway slot may reach below the body; content that flows past its own slots keeps the body's bottom.
    return Box(area.x, area.y, area.width, min(area.bottom, max(body.bottom, boxes[0].bottom)) - area.y)


def raise_box(box: Box, job: Job) -> Box:
    """The box with its top at the bottom edge of the title's slot when the title has one line.

    For frames that are no placeholders and have no text of a placeholder beside them: a title of one line would leave
    a void of about 50 pt above them (measured on sample slides). The title's own box is touched, never covered.
    """
    title = job.layout.slot("title")
    if not job.raised or title is None or not title.box.bottom < box.y:
        return box
    return Box(box.x, title.box.bottom, box.width, box.bottom - title.box.bottom)
