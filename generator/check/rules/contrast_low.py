"""Text stands out from what it lies on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.check.built import Built, quoted, slot_of, walk
from generator.check.extent import text_room
from generator.check.rule import Finding, rule
from generator.color import Color, Palette, ThemeColor, contrast, resolve
from generator.geometry import Box, Point
from generator.model.page import Frame, Page, PictureFrame, ShapeFrame, TableFrame, TextFrame
from generator.model.paint import LinearGradient, Paint, RadialGradient
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import Slot

Shades: TypeAlias = tuple[str, ...]

MOST_SHADES = 16
"""See-through gradients on gradients: beyond so many colours the rest is left out."""

WANTED = 4.5
WANTED_LARGE = 3.0
"""WCAG 2.2, 1.4.3; large is 18 pt, or 14 pt bold."""


@rule("contrast-low", "warning", why="text that hardly differs from its ground cannot be read in a bright room")
def contrast_low(built: Built) -> Iterator[Finding]:
    """One finding for each frame and pair of colours. On pictures nothing can be said; hidden titles have no paint."""
    palette = built.theme.palette
    for page in built.pages.pages:
        ground = _Ground.of(page, palette)
        for frame in walk(page.frames):
            told: set[tuple[str, str]] = set()
            for run, color, under in _runs(frame, page, ground):
                ratio, wanted = contrast(color, under), _wanted(run)
                if ratio < wanted and (color, under) not in told:
                    told.add((color, under))
                    yield Finding(
                        f"the text {quoted(run.text)} has a contrast of {int(ratio * 100) / 100:.2f} "
                        f"on its ground, {wanted} is wanted",
                        built.span_of(frame.key, page),
                        "choose another colour for the text or for what it lies on",
                    )
            ground.cover(frame)


@dataclass(slots=True)
class _Ground:
    """What has been painted on a page so far: boxes with their colours, or None where a picture is.

    A colour is six hex digits; gradients have several.
    """

    palette: Palette
    painted: list[tuple[Box, Shades | None]] = field(default_factory=list[tuple[Box, Shades | None]])
    paper: Shades = ("FFFFFF",)

    @classmethod
    def of(cls, page: Page, palette: Palette) -> _Ground:
        """The bare layout."""
        ground = cls(palette, paper=(resolve(page.layout.background or ThemeColor("bg1"), palette),))
        for decoration in page.layout.decorations:
            if decoration.fill is not None:
                ground.paint(decoration.box, decoration.fill)
        return ground

    def at(self, place: Point) -> Shades | None:
        spot = Box(place.x, place.y, 0, 0)
        return next((color for box, color in reversed(self.painted) if box.contains(spot)), self.paper)

    def under(self, fill: Paint | None, place: Point) -> Shades | None:
        """The colours at a place once `fill` is laid over it; None where a picture shows through."""
        below = self.at(place)
        if fill is None:
            return below
        colors = _colors(fill)
        if below is None:
            clear = any(color.alpha is not None for color in colors)
            return None if clear else tuple(resolve(color, self.palette) for color in colors)
        seen = (resolve(color, self.palette, one) for color in colors for one in below)
        return tuple(dict.fromkeys(seen))[:MOST_SHADES]

    def paint(self, box: Box, fill: Paint) -> None:
        self.painted.append((box, self.under(fill, box.center)))

    def cover(self, frame: Frame) -> None:
        """Remember what the frame hides."""
        match frame:
            case PictureFrame(box=box):
                self.painted.append((box, None))
            case TextFrame(box=box, fill=fill) | ShapeFrame(box=box, fill=fill) if fill is not None:
                self.paint(box, fill)
            case _:
                pass


def _runs(frame: Frame, page: Page, ground: _Ground) -> Iterator[tuple[TextRun, str, str]]:
    """Each run that shows something, its colour, and the colour under it: of several the one that hides it most."""
    match frame:
        case TextFrame() | ShapeFrame():
            under = ground.under(frame.fill, text_room(frame).center)
            yield from _colored(frame.paragraphs, slot_of(frame, page), under, ground.palette)
        case TableFrame():
            for cell in (cell for row in frame.rows for cell in row.cells):
                yield from _colored(cell.paragraphs, None, ground.under(cell.fill, frame.box.center), ground.palette)
        case _:
            pass


def _colored(
    paragraphs: Iterable[TextParagraph], slot: Slot | None, under: Shades | None, palette: Palette
) -> Iterator[tuple[TextRun, str, str]]:
    for paragraph in paragraphs:
        own = slot.style.level(paragraph.level).color if slot else ThemeColor("tx1")
        for run in paragraph.runs:
            below = under
            if run.highlight:
                below = tuple(resolve(run.highlight, palette, one) for one in under or ("FFFFFF",))
            if below is not None and run.text.strip() and _color(run, own).alpha != 0:
                pairs = ((resolve(_color(run, own), palette, one), one) for one in below)
                yield run, *min(pairs, key=lambda pair: contrast(*pair))


def _colors(paint: Paint) -> tuple[Color, ...]:
    match paint:
        case LinearGradient(stops=stops) | RadialGradient(stops=stops):
            return tuple(stop.color for stop in stops)
        case _:
            return (paint,)


def _color(run: TextRun, own: Color) -> Color:
    return run.color or (ThemeColor("hlink") if run.link else own)


def _wanted(run: TextRun) -> float:
    return WANTED_LARGE if run.size >= 1800 or (run.bold and run.size >= 1400) else WANTED
