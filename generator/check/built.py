"""What was said and what was made of it, together: the value that every rule looks at, and ways to walk through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from generator.check.source import block_spans
from generator.diagnostic import Span
from generator.model.deck import Deck, Slide
from generator.model.page import (
    ConnectorFrame,
    Frame,
    GroupFrame,
    Page,
    Pages,
    PictureFrame,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from generator.model.text import TextParagraph
from generator.model.theme import Slot, Theme


@dataclass(frozen=True, slots=True)
class Built:
    """A deck, its pages, the theme they are in, and where in the source each block and slide stands, by key."""

    deck: Deck
    pages: Pages
    theme: Theme
    spans: Mapping[str, Span]
    slides: Mapping[str, Slide]

    @classmethod
    def of(cls, deck: Deck, pages: Pages, theme: Theme) -> Built:
        """The value for these three."""
        return cls(deck, pages, theme, block_spans(deck), {slide.key: slide for slide in deck.slides})

    def slide_of(self, page: Page) -> Slide | None:
        """The slide that the page shows, also when a split or a step has added the page.

        None for a page of the program's own.
        """
        key = page.key
        while key not in self.slides:
            key, _, added = key.rpartition("/")
            if not added.removeprefix("step-").isdecimal():
                return None
        return self.slides[key]

    def span_of(self, key: str, page: Page) -> Span:
        """Where the block stands that a frame's key comes from; the page's slide where no block is known."""
        while key:
            if span := self.spans.get(key):
                return span
            key = key.rpartition("/")[0]
        return page.span


def walk(frames: Iterable[Frame]) -> Iterator[Frame]:
    """Every frame, groups before what they hold: the order of drawing."""
    for frame in frames:
        yield frame
        if isinstance(frame, GroupFrame):
            yield from walk(frame.children)


def paragraphs_of(frame: Frame) -> Iterator[TextParagraph]:
    """The paragraphs that the frame itself shows, table cells row by row."""
    match frame:
        case TextFrame(paragraphs=paragraphs) | ShapeFrame(paragraphs=paragraphs):
            yield from paragraphs
        case TableFrame(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        case ConnectorFrame() | PictureFrame() | GroupFrame():
            return
        case _:
            assert_never(frame)


def text_of(frame: Frame) -> str:
    """The words that the frame itself shows, paragraphs parted by spaces."""
    return " ".join(paragraph.text for paragraph in paragraphs_of(frame))


def slot_of(frame: Frame, page: Page) -> Slot | None:
    """The slot of the layout that the frame fills."""
    if isinstance(frame, ShapeFrame | ConnectorFrame | GroupFrame) or frame.placeholder is None:
        return None
    reference = frame.placeholder
    return next((slot for slot in page.layout.slots if (slot.kind, slot.idx) == (reference.kind, reference.idx)), None)


def is_title(frame: Frame) -> bool:
    """Whether the frame fills the title's placeholder."""
    return (
        isinstance(frame, TextFrame)
        and frame.placeholder is not None
        and frame.placeholder.kind in {"title", "ctrTitle"}
    )


def quoted(text: str, most: int = 40) -> str:
    """The text on one line in quotation marks, cut when it is long."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= most else f'"{line[: most - 1]}…"'
