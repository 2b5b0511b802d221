"""What the lecture has to be, read from the finished files by another library."""

import re
from collections.abc import Iterator
from pathlib import Path

import pptx
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def every_shape(shapes: Iterator[BaseShape]) -> Iterator[BaseShape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, GroupShape):
            yield from every_shape(shape.shapes)


def diagrams(deck: Deck) -> dict[str, GroupShape]:
    return {shape.name: shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, GroupShape)}


def test_is_long_enough_and_says_the_same_in_both_languages(files: dict[str, Path]) -> None:
    decks = {language: pptx.Presentation(str(path)) for language, path in files.items()}
    assert all(len(deck.slides) >= 16 for deck in decks.values())
    layouts = {language: [slide.slide_layout.name for slide in deck.slides] for language, deck in decks.items()}
    assert layouts["zh"] == layouts["en"]
    assert list(diagrams(decks["zh"])) == list(diagrams(decks["en"]))


def test_every_slide_has_a_title_and_notes(deck: Deck) -> None:
    for slide in deck.slides:
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.has_notes_slide
        assert len(slide.notes_slide.notes_text_frame.text) > 40


def test_uses_the_layouts_of_the_theme(deck: Deck) -> None:
    used = {slide.slide_layout.name for slide in deck.slides}
    assert used >= {
        "Title Slide",
        "Section Header",
        "Agenda",
        "Title and Content",
        "Comparison",
        "Assertion + Diagram",
        "Table",
        "Closing / Q&A",
    }


def test_footers_and_numbers_are_placeholders(deck: Deck) -> None:
    for number, slide in enumerate(deck.slides, 1):
        kinds = {shape.placeholder_format.type: shape for shape in slide.placeholders}
        if slide.slide_layout.name in {"Title Slide", "Section Header", "Closing / Q&A"}:
            continue
        assert PP_PLACEHOLDER.FOOTER in kinds
        field = kinds[PP_PLACEHOLDER.SLIDE_NUMBER]._element.find(f".//{A}fld")
        assert field.get("type") == "slidenum"
        assert field.findtext(f"{A}t") == str(number)


def test_every_run_has_a_language(deck: Deck) -> None:
    for slide in deck.slides:
        for run in slide._element.iter(f"{A}r"):
            tag, text = run.find(f"{A}rPr").get("lang"), run.findtext(f"{A}t")
            assert tag in {"zh-CN", "en-US"}
            if re.search("[\u4e00-\u9fff]", text):
                assert tag == "zh-CN"


def test_no_picture_and_no_fixed_colour(deck: Deck) -> None:
    for slide in deck.slides:
        assert all(shape.shape_type != MSO_SHAPE_TYPE.PICTURE for shape in every_shape(slide.shapes))
        assert slide._element.find(f".//{A}srgbClr") is None


def test_diagrams_are_described_groups_of_shapes_with_text(deck: Deck) -> None:
    found = diagrams(deck)
    assert len(found) >= 4
    for name, group in found.items():
        assert name
        description = group._element.nvGrpSpPr.cNvPr.get("descr")
        assert description
        assert len(description) > 20
        assert any(shape.has_text_frame and shape.text_frame.text for shape in every_shape(group.shapes))


def test_connectors_are_glued_at_both_ends(deck: Deck) -> None:
    connectors = 0
    for slide in deck.slides:
        ids = {shape.shape_id for shape in every_shape(slide.shapes)}
        for connector in slide._element.iter(f"{P}cxnSp"):
            ends = connector.find(f".//{P}cNvCxnSpPr")
            assert int(ends.find(f"{A}stCxn").get("id")) in ids
            assert int(ends.find(f"{A}endCxn").get("id")) in ids
            connectors += 1
    assert connectors >= 3


def test_pairs_are_aligned_row_by_row(deck: Deck) -> None:
    pairs = 0
    for slide in deck.slides:
        groups = [shape for shape in slide.shapes if isinstance(shape, GroupShape)]
        if len(groups) != 2:
            continue
        left, right = ({(shape.top, shape.height) for shape in every_shape(group.shapes)} for group in groups)
        assert left == right
        pairs += 1
    assert pairs == 2
