"""An edit of the Slide Master reaches every slide of a finished deck: nothing on the slides stands in its way."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide

from generator.diagnostic import Diagnostics
from generator.pipeline import EPOCH, Options, lay_out_decks

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"

GALLERY = Path(__file__).parents[2] / "docs" / "gallery" / "gallery.md"
TITLES = ("title", "ctrTitle")
FOOTERS = ("dt", "ftr", "sldNum")
PLAIN_BODIES = {("Title and Content", "Content"), ("Comparison", "Left"), ("Comparison", "Right")}


@pytest.fixture(scope="module")
def packed() -> bytes:
    """A deck with a slide on each of the fifteen layouts."""
    (built,) = lay_out_decks(GALLERY, Options(graphviz="bundled"), Diagnostics())
    return built.write(EPOCH)


@pytest.fixture
def deck(packed: bytes) -> Deck:
    return Presentation(BytesIO(packed))


def saved(deck: Deck) -> Deck:
    """The deck as somebody opens it who has got it after an edit."""
    stream = BytesIO()
    deck.save(stream)
    return Presentation(BytesIO(stream.getvalue()))


def placeholders(deck: Deck) -> Iterator[tuple[Slide, SlidePlaceholder, str]]:
    """Each placeholder with text on a slide, and its kind as p:ph/@type has it."""
    for slide in deck.slides:
        for shape in slide.placeholders:
            if shape.has_text_frame and shape.text_frame.text.strip():
                yield slide, shape, shape.element.find(f".//{P}ph").get("type", "obj")


def chain(slide: Slide, shape: SlidePlaceholder, kind: str, level: int) -> list[etree._Element]:
    """What a paragraph of that level inherits from, the nearest first (ECMA-376 part 1, 21.1.2.4.12)."""
    name = f"{A}lvl{level + 1}pPr"
    master = slide.slide_layout.slide_master
    index = shape.placeholder_format.idx
    on_layout = next(item for item in slide.slide_layout.placeholders if item.placeholder_format.idx == index)
    family = "titleStyle" if kind in TITLES else "otherStyle" if kind in FOOTERS else "bodyStyle"
    above = "title" if kind in TITLES else kind if kind in FOOTERS else "body"
    on_master = next(item for item in master.placeholders if item.element.find(f".//{P}ph").get("type") == above)
    styles = [
        shape.element.find(f".//{A}lstStyle"),
        on_layout.element.find(f".//{A}lstStyle"),
        on_master.element.find(f".//{A}lstStyle"),
        master.element.find(f"{P}txStyles/{P}{family}"),
    ]
    return [found for style in styles if style is not None and (found := style.find(name)) is not None]


Look: TypeAlias = tuple[str | None, str | None, str | None]


def looks(slide: Slide, shape: SlidePlaceholder, kind: str) -> Iterator[tuple[int, Look]]:
    """The level of every run, and its size, colour slot and Latin typeface, resolved by hand."""
    for paragraph in shape.text_frame.paragraphs:
        above = [level.find(f"{A}defRPr") for level in chain(slide, shape, kind, paragraph.level)]
        for run in paragraph._p.findall(f"{A}r"):
            properties = [item for item in (run.find(f"{A}rPr"), *above) if item is not None]
            size = next((item.get("sz") for item in properties if item.get("sz")), None)
            fill = next((found for item in properties if (found := item.find(f"{A}solidFill/*")) is not None), None)
            latin = next((found for item in properties if (found := item.find(f"{A}latin")) is not None), None)
            look = size, None if fill is None else fill.get("val"), None if latin is None else latin.get("typeface")
            yield paragraph.level, look


def test_all_layouts_are_in_the_deck(deck: Deck) -> None:
    assert len({slide.slide_layout.name for slide in deck.slides}) == 15


def test_titles_follow_the_master(deck: Deck) -> None:
    style = deck.slide_master.element.find(f"{P}txStyles/{P}titleStyle/{A}lvl1pPr/{A}defRPr")
    style.set("sz", "2600")
    style.find(f"{A}solidFill/{A}schemeClr").set("val", "accent3")
    style.find(f"{A}latin").set("typeface", "Georgia")
    seen = {
        slide.slide_layout.name: found
        for slide, shape, kind in placeholders(saved(deck))
        if kind in TITLES
        for _, found in looks(slide, shape, kind)
    }
    assert len(seen) == 15
    assert {(color, face) for _, color, face in seen.values()} == {("accent3", "Georgia")}
    own_size = {"Title Slide", "Section Header", "Quote", "Closing / Q&A"}
    assert {name for name, (size, _, _) in seen.items() if size != "2600"} == own_size


def test_body_text_and_bullets_follow_the_master(deck: Deck) -> None:
    style = deck.slide_master.element.find(f"{P}txStyles/{P}bodyStyle/{A}lvl1pPr")
    style.find(f"{A}buChar").set("char", "▪")
    style.find(f"{A}buClr/{A}schemeClr").set("val", "accent6")
    style.find(f"{A}defRPr").set("sz", "2400")
    style.find(f"{A}defRPr/{A}solidFill/{A}schemeClr").set("val", "accent5")
    shown = 0
    for slide, shape, kind in placeholders(saved(deck)):
        if (slide.slide_layout.name, shape.name) not in PLAIN_BODIES:
            continue
        bullet = chain(slide, shape, kind, 0)[0]
        assert bullet.find(f"{A}buChar").get("char") == "▪"
        assert bullet.find(f"{A}buClr/{A}schemeClr").get("val") == "accent6"
        assert list(shape.element.iter(f"{A}buChar", f"{A}buClr")) == []
        sizes = [look[:2] for level, look in looks(slide, shape, kind) if level == 0]
        assert set(sizes) == {("2400", "accent5")}
        shown += len(sizes)
    assert shown >= 9


def test_runs_say_nothing_of_their_own(deck: Deck) -> None:
    """But for code, which names its font, and a size that is smaller than the wished one."""
    for slide, shape, kind in placeholders(deck):
        for paragraph in shape.text_frame.paragraphs:
            above = [level.find(f"{A}defRPr") for level in chain(slide, shape, kind, paragraph.level)]
            inherited = next(int(item.get("sz")) for item in above if item is not None and item.get("sz"))
            for run in paragraph._p.findall(f"{A}r"):
                properties = run.find(f"{A}rPr")
                where = (slide.slide_layout.name, shape.name, run.findtext(f"{A}t"))
                assert int(properties.get("sz") or inherited) <= inherited, where
                face = properties.find(f"{A}latin")
                assert face is None or face.get("typeface") == "Consolas", where
                if shape.name != "Code":
                    assert properties.find(f"{A}solidFill") is None, where


def test_slides_and_layouts_have_no_colours_of_their_own(deck: Deck) -> None:
    """So that another theme, or Design > Variants > Colors, recolours everything."""
    for slide in deck.slides:
        assert slide.element.find(f"{P}cSld/{P}bg") is None
        assert list(slide.element.iter(f"{A}srgbClr", f"{A}prstClr")) == []
    for layout in deck.slide_layouts:
        assert list(layout.element.iter(f"{A}srgbClr", f"{A}prstClr")) == []


def test_a_background_of_the_master_shows_on_all_but_the_covers(deck: Deck) -> None:
    own = {layout.name for layout in deck.slide_layouts if layout.element.find(f"{P}cSld/{P}bg") is not None}
    assert own == {"Title Slide", "Section Header", "Closing / Q&A"}
    for slide in deck.slides:
        assert slide.element.find(f"{P}clrMapOvr/{A}masterClrMapping") is not None


def test_places_follow_the_master_and_its_layouts(deck: Deck) -> None:
    """A slide says where a placeholder is only where it is not where its layout has it."""
    for slide, shape, _ in placeholders(deck):
        place = shape.element.find(f"{P}spPr/{A}xfrm")
        if place is None:
            continue
        index = shape.placeholder_format.idx
        on_layout = next(item for item in slide.slide_layout.placeholders if item.placeholder_format.idx == index)
        assert (shape.left, shape.top, shape.width, shape.height) != (
            on_layout.left,
            on_layout.top,
            on_layout.width,
            on_layout.height,
        ), (slide.slide_layout.name, shape.name)
