"""Pictures and diagrams: how much room they need and would like, and their frames in the room they get."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil

from generator.geometry import Box, Emu, Insets, Size, pt
from generator.layout.desk import Desk
from generator.layout.diagram import draw_diagram, fits
from generator.layout.diagram.scale import fit
from generator.layout.styles import note_style
from generator.layout.text import plain_paragraph
from generator.layout.unit import CAPTION_GAP, TOGETHER, Caption, Unit, Visual
from generator.layout.words import Setting
from generator.model.blocks import Block, DiagramBlock, Picture, Runs, Table
from generator.model.diagram import Diagram
from generator.model.page import Frame, PictureFrame, PlaceholderRef
from generator.model.text import Anchor
from generator.model.theme import Theme

_LEAST_PICTURE = pt(112)
"""A picture lower than this says nothing to the back row; where less is left, the page is broken before it."""

_LARGEST_PIXEL = pt(1.5)
"""Twice the size of a pixel at 96 dpi."""

_ENDLESS = 1000


def is_visual(block: Block) -> bool:
    """Whether the block is a picture or a diagram."""
    return isinstance(block, Picture | DiagramBlock)


def visual_units(block: Picture | DiagramBlock, room: Size, desk: Desk) -> tuple[Unit, ...]:
    """The visual and its caption; nothing for a diagram that could not be laid out (that has been told).

    A diagram that is too large for the room needs all of it, and is drawn as large as that allows.
    """
    caption = caption_units(block, block.caption, room.width, desk)
    highest = max(1, room.height - sum(unit.lead + unit.height for unit in caption))
    match block:
        case Picture():
            ideal = picture_size(block, Size(room.width, highest), desk).height
            least = min(ideal, _LEAST_PICTURE, room.height // 3)
        case DiagramBlock():
            diagram = desk.diagrams.get(block.source.key)
            if diagram is None:
                return ()
            widest = Fraction(room.width, max(1, diagram.size.width))
            least_scale, best_scale = (min(scale, widest) for scale in scales(diagram, desk))
            least = min(ceil(diagram.size.height * least_scale), highest)
            ideal = min(room.height, ceil(diagram.size.height * best_scale))
    return (Unit(Visual(block), block.key, block.span, least, ideal=max(least, ideal)), *caption)


def caption_units(block: Picture | DiagramBlock | Table, caption: Runs, width: Emu, desk: Desk) -> tuple[Unit, ...]:
    """The words under a frame, in the style of notes; under a visual they stand in the middle, as it does."""
    if not caption:
        return ()
    style = note_style(desk.theme)
    setting = Setting(style, tuple(level.size for level in style.levels), desk.lang, desk.ruler)
    key = f"{block.key}/caption"
    paragraph = replace(plain_paragraph(caption, setting, key), align="l" if isinstance(block, Table) else "ctr")
    extent = desk.ruler.measure((paragraph,), width)
    return (Unit(Caption(key, paragraph), key, block.span, extent.safe_height + 1, rank=TOGETHER, lead=CAPTION_GAP),)


def scales(diagram: Diagram, desk: Desk) -> tuple[Fraction, Fraction]:
    """The least and the best scale: those at which labels have the smallest and the largest size of the theme."""
    endless = Box(0, 0, diagram.size.width * _ENDLESS, diagram.size.height * _ENDLESS)
    standing = fit(diagram, endless, desk.theme.diagram)
    return standing.needed, standing.factor


def diagram_fits(block: Picture | DiagramBlock, box: Box, desk: Desk) -> bool:
    """Whether a visual can be drawn in the box such that it is read from the back; a picture always can."""
    if isinstance(block, Picture):
        return True
    diagram = desk.diagrams.get(block.source.key)
    return diagram is None or fits(diagram, box, desk.theme)


def draw_visual(
    block: Picture | DiagramBlock,
    box: Box,
    suffix: str,
    desk: Desk,
    anchor: Anchor = "ctr",
    placeholder: PlaceholderRef | None = None,
) -> Frame | None:
    """The frame inside `box`: centred, its proportions kept; `anchor` is where a low diagram stands.

    A picture may fill a placeholder; a diagram is a group, which no placeholder can hold.
    """
    key = block.key + suffix
    if isinstance(block, Picture):
        size = picture_size(block, box.size, desk)
        place = Box(
            box.x + (box.width - size.width) // 2, box.y + (box.height - size.height) // 2, size.width, size.height
        )
        crop = cover(block, place) if block.fit == "cover" else Insets()
        return PictureFrame(key, _picture_name(block), place, block.image, block.alt, crop, placeholder)
    diagram = desk.diagrams.get(block.source.key)
    if diagram is None:
        return None
    return draw_diagram(diagram, box, desk.theme, key, block.alt or diagram.alt, desk.diagnostics, anchor, block.edges)


def picture_size(picture: Picture, room: Size, desk: Desk) -> Size:
    """How large a picture is in the room: all of it, in its proportions, or the whole room where it is to fill that.

    `width` is a share of the room's, `height` one of a page's content, so that a picture is as high wherever it stands.
    Without them a picture is at most twice as large as its pixels are at 96 dpi: beyond that they are seen.
    """
    across, down = max(1, picture.image.width), max(1, picture.image.height)
    width = round(room.width * (picture.width or 1.0))
    height = min(room.height, round(_content_height(desk.theme) * picture.height)) if picture.height else room.height
    if picture.fit == "cover":
        return Size(width, height)
    if not (picture.width or picture.height):
        width = min(width, round(across * _LARGEST_PIXEL))
    width = min(width, height * across // down)
    return Size(width, min(height, round(width * down / across)))


def _content_height(theme: Theme) -> Emu:
    """The height of the master's body."""
    heights = (slot.box.height for slot in theme.master_slots if slot.kind in ("body", "obj"))
    return next(heights, theme.slide_size.height * 2 // 3)


def cover(picture: Picture, box: Box) -> Insets:
    """What to crop at each edge (1/1000 per cent) so that the picture fills the box."""
    across, down = max(1, picture.image.width), max(1, picture.image.height)
    if across * box.height > down * box.width:
        part = round((1 - down * box.width / (across * box.height)) * 50_000)
        return Insets(left=part, right=part)
    part = round((1 - across * box.height / (down * box.width)) * 50_000)
    return Insets(top=part, bottom=part)


def _picture_name(picture: Picture) -> str:
    return f"Picture: {picture.alt[:60]}" if picture.alt else "Picture"
