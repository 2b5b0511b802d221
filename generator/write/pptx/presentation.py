"""The presentation part: which slides there are, in which order and sections, how large, and the default text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.geometry import Emu
from generator.model.page import Pages, SectionMark
from generator.model.theme import Theme
from generator.write.pptx.clean import clean_line
from generator.write.pptx.fonts import add_typefaces
from generator.write.pptx.ids import guid
from generator.write.pptx.part import PartContent
from generator.write.pptx.relations import (
    NOTES_MASTER,
    PRESENTATION_PROPERTIES,
    SLIDE,
    SLIDE_MASTER,
    TABLE_STYLES,
    THEME,
    VIEW_PROPERTIES,
    Relations,
)
from generator.write.pptx.text import LEVEL_DEFAULTS, LEVEL_INDENT, LEVELS
from generator.write.pptx.xml import P14, P15, Element, extension, foreign, root, sub, to_bytes

PART_NAME = "/ppt/presentation.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"

FIRST_SLIDE_ID = 256
MASTER_ID = 2_147_483_648
"""The least that ST_SlideMasterId allows; the master gives its layouts the numbers after it."""

_NOTES_WIDTH: Emu = 6_858_000
_NOTES_HEIGHT: Emu = 9_144_000

_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_GUIDES_URI = "{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"

_BASE_KINDS = (
    ("slideMaster+xml", SLIDE_MASTER),
    ("notesMaster+xml", NOTES_MASTER),
    ("presProps+xml", PRESENTATION_PROPERTIES),
    ("viewProps+xml", VIEW_PROPERTIES),
    ("tableStyles+xml", TABLE_STYLES),
)
"""The base parts that a presentation points at, by the end of their content type."""


def presentation_part(
    pages: Pages, theme: Theme, base: Sequence[PartContent], slide_parts: Sequence[str]
) -> PartContent:
    """`/ppt/presentation.xml`. `slide_parts` are the part names of the pages, in their order."""
    relations = Relations()
    ids = dict(_relate_base(base, relations))
    presentation = root("p:presentation")
    presentation.set("saveSubsetFonts", "1")
    masters = sub(presentation, "p:sldMasterIdLst")
    sub(masters, "p:sldMasterId", id=MASTER_ID, r__id=ids[SLIDE_MASTER])
    if NOTES_MASTER in ids:
        sub(sub(presentation, "p:notesMasterIdLst"), "p:notesMasterId", r__id=ids[NOTES_MASTER])
    slides = sub(presentation, "p:sldIdLst")
    for number, part in enumerate(slide_parts, FIRST_SLIDE_ID):
        sub(slides, "p:sldId", id=number, r__id=relations.add(SLIDE, part))
    sub(presentation, "p:sldSz", cx=theme.slide_size.width, cy=theme.slide_size.height)
    sub(presentation, "p:notesSz", cx=_NOTES_WIDTH, cy=_NOTES_HEIGHT)
    _add_default_text(presentation, theme, pages.lang)
    _add_sections(presentation, pages)
    foreign(extension(presentation, "p:extLst", _GUIDES_URI), "sldGuideLst", P15)
    return PartContent(PART_NAME, CONTENT_TYPE, to_bytes(presentation), relations.all)


def sections(pages: Pages) -> Iterator[tuple[SectionMark, tuple[int, ...]]]:
    """Each section with the positions of its pages. Pages before the first mark come under the deck's own title."""
    marks = {mark.key: mark for mark in pages.sections}
    current = SectionMark(f"{pages.key}/opening", pages.title)
    positions: list[int] = []
    for position, page in enumerate(pages.pages):
        mark = marks.get(page.key)
        if mark is not None:
            if positions:
                yield current, tuple(positions)
            current, positions = mark, []
        positions.append(position)
    if positions:
        yield current, tuple(positions)


def _relate_base(base: Sequence[PartContent], relations: Relations) -> Iterator[tuple[str, str]]:
    """(relationship kind, id) of each base part that the presentation points at; the theme is the slide master's."""
    for ending, kind in _BASE_KINDS:
        for part in base:
            if part.content_type.endswith(ending):
                yield kind, relations.add(kind, part.name)
                if kind == SLIDE_MASTER:
                    theme = next(item.target for item in part.relationships if item.kind == THEME)
                    yield THEME, relations.add(THEME, theme)


def _add_default_text(presentation: Element, theme: Theme, lang: str) -> None:
    """`p:defaultTextStyle`: what text boxes inherit. Fonts are named, or LibreOffice takes its own."""
    style = sub(presentation, "p:defaultTextStyle")
    sub(sub(style, "a:defPPr"), "a:defRPr", lang=lang)
    for level in range(LEVELS):
        paragraph = sub(
            style,
            f"a:lvl{level + 1}pPr",
            marL=level * LEVEL_INDENT,
            algn="l",
            **LEVEL_DEFAULTS,
        )
        run = sub(paragraph, "a:defRPr", sz=1800, kern=1200)
        sub(sub(run, "a:solidFill"), "a:schemeClr", val="tx1")
        add_typefaces(run, "minor", theme.fonts)


def _add_sections(presentation: Element, pages: Pages) -> None:
    """The section list; joined, its sections are the slide list."""
    if not pages.sections or not pages.pages:
        return
    listing = foreign(extension(presentation, "p:extLst", _SECTIONS_URI), "sectionLst", P14)
    for mark, positions in sections(pages):
        section = foreign(listing, "section", P14, name=clean_line(mark.title), id=guid(f"section/{mark.key}"))
        slides = foreign(section, "sldIdLst", P14)
        for position in positions:
            foreign(slides, "sldId", P14, id=FIRST_SLIDE_ID + position)
