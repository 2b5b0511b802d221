"""What python-pptx sees in a finished deck: an eye that knows nothing of the writer."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE, MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from generator.geometry import pt
from generator.model.page import GroupFrame, Pages, TextFrame


@pytest.fixture(scope="module")
def deck(written: bytes) -> Deck:
    return Presentation(BytesIO(written))


def shape(deck: Deck, slide: int, name: str):
    return next(item for item in deck.slides[slide - 1].shapes if item.name == name)


def test_slides_are_there_in_order_on_their_layouts(deck: Deck, pages: Pages) -> None:
    assert [slide.slide_layout.name for slide in deck.slides] == [page.layout.title for page in pages.pages]
    assert [slide.slide_id for slide in deck.slides] == [256, 257, 258, 259, 260, 261]
    assert (deck.slide_width, deck.slide_height) == (pt(960), pt(540))


def test_titles_are_title_placeholders(deck: Deck, pages: Pages) -> None:
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [page.title for page in pages.pages]


def test_names_and_order_are_the_frames(deck: Deck, pages: Pages) -> None:
    for slide, page in zip(deck.slides, pages.pages, strict=True):
        assert [item.name for item in slide.shapes] == [frame.name for frame in page.frames]


def test_placeholders_inherit_their_box_from_the_layout(deck: Deck) -> None:
    body = shape(deck, 2, "Content")
    assert (body.placeholder_format.idx, body.placeholder_format.type) == (1, PP_PLACEHOLDER.OBJECT)
    assert body.element.spPr.find("{*}xfrm") is None
    assert (body.left, body.top, body.width, body.height) == (Pt(48), Pt(120), Pt(864), Pt(364))
    footer, number = shape(deck, 2, "Footer"), shape(deck, 2, "Slide Number")
    assert (footer.placeholder_format.idx, number.placeholder_format.idx) == (11, 12)


def test_words_are_all_there(deck: Deck, pages: Pages) -> None:
    for slide, page in zip(deck.slides, pages.pages, strict=True):
        for item, frame in zip(slide.shapes, page.frames, strict=True):
            if isinstance(frame, TextFrame) and frame.key != "note":
                assert item.text_frame.text == "\n".join(paragraph.text for paragraph in frame.paragraphs)


def test_a_line_break_is_kept_and_control_characters_are_not(deck: Deck) -> None:
    assert shape(deck, 6, "Note").text_frame.text == "two\vlines  of x"


def test_levels_are_kept(deck: Deck) -> None:
    assert [paragraph.level for paragraph in shape(deck, 2, "Content").text_frame.paragraphs] == [0, 1, 0]


def test_links_lead_out_and_to_slides(deck: Deck, pages: Pages) -> None:
    runs = [
        run for run in shape(deck, 2, "Content").text_frame.paragraphs[2].runs if run.hyperlink._hlinkClick is not None
    ]
    assert runs[0].hyperlink.address == "https://example.org/a%20b%20c?q=%E5%AE%B9%E5%99%A8&r=5%25"
    jump = runs[-1].hyperlink._hlinkClick
    assert jump.get("action") == "ppaction://hlinksldjump"
    assert deck.slides[1].part.related_part(jump.rId) is deck.slides[2].part


def test_the_number_is_a_field(deck: Deck) -> None:
    field = shape(deck, 3, "Slide Number").element.find(".//{*}fld")
    assert (field.get("type"), field.findtext("{*}t")) == ("slidenum", "3")
    assert len({slide.shapes[-1].element.find(".//{*}fld").get("id") for slide in list(deck.slides)[1:]}) == 5


def test_a_diagram_is_a_group_told_in_words(deck: Deck, pages: Pages) -> None:
    group = shape(deck, 3, "diagram")
    frame = pages.pages[2].frames[1]
    assert isinstance(frame, GroupFrame)
    assert group.shape_type == MSO_SHAPE_TYPE.GROUP
    assert group.element.nvGrpSpPr.cNvPr.get("descr") == frame.alt
    assert [child.name for child in group.shapes] == ["cluster group", "vm to db", "db to vm", "label"]
    assert [child.name for child in group.shapes[0].shapes] == ["cluster", "vm", "db"]


def test_a_groups_children_lie_in_the_slides_coordinates(deck: Deck) -> None:
    place = shape(deck, 3, "diagram").element.grpSpPr.find("{*}xfrm")
    off, ext, child_off, child_ext = (dict(item.attrib) for item in place)
    assert (off, ext) == (child_off, child_ext)
    vm = shape(deck, 3, "diagram").shapes[0].shapes[1]
    assert (vm.left, vm.top, vm.width, vm.height) == (Pt(100), Pt(200), Pt(120), Pt(60))
    assert vm.auto_shape_type == MSO_SHAPE.ROUNDED_RECTANGLE
    assert vm.adjustments[0] == pytest.approx(0.08333)


def test_connectors_begin_and_end_at_sites_of_shapes(deck: Deck) -> None:
    group = shape(deck, 3, "diagram")
    connector = group.shapes[1]
    cluster = {child.name: child.shape_id for child in group.shapes[0].shapes}
    ends = connector.element.nvCxnSpPr.cNvCxnSpPr
    assert (ends.stCxn.id, ends.stCxn.idx) == (cluster["vm"], 3)
    assert (ends.endCxn.id, ends.endCxn.idx) == (cluster["db"], 4)
    assert connector.element.spPr.find("{*}prstGeom").get("prst") == "bentConnector2"
    assert (connector.begin_x, connector.begin_y, connector.end_x, connector.end_y) == (
        Pt(220),
        Pt(230),
        Pt(320),
        Pt(300),
    )


def test_shape_ids_are_unique_and_above_the_trees_own(deck: Deck) -> None:
    for slide in deck.slides:
        ids = [int(item.get("id")) for item in slide.element.iter("{*}cNvPr")]
        assert len(ids) == len(set(ids))
        assert ids[0] == 1
        assert all(2 <= number < 1 << 24 for number in ids[1:])


def test_a_table_is_a_table_in_its_placeholder(deck: Deck) -> None:
    frame = shape(deck, 4, "Table")
    assert frame.has_table
    assert frame.placeholder_format.idx == 13
    table = frame.table
    assert table.first_row
    assert [column.width for column in table.columns] == [Pt(600), Pt(264)]
    assert [row.height for row in table.rows] == [Pt(40), Pt(48)]
    assert (frame.left, frame.top, frame.width, frame.height) == (Pt(48), Pt(120), Pt(864), Pt(88))
    assert [table.cell(0, 1).text, table.cell(1, 1).text] == ["GB", "4"]
    cell = table.cell(1, 0)
    assert (cell.margin_left, cell.margin_top, cell.margin_right) == (Pt(12), Pt(3), Pt(8))
    assert cell.text_frame.paragraphs[0].line_spacing == Pt(19.2)
    assert [item.alignment for item in (cell.text_frame.paragraphs[0], table.cell(1, 1).text_frame.paragraphs[0])] == [
        None,
        PP_ALIGN.RIGHT,
    ]


def test_pictures_have_their_bytes_words_and_crop(deck: Deck, pages: Pages) -> None:
    in_slot, free, decoration = (shape(deck, 5, f"Picture: {name}") for name in ("one", "two", "three"))
    assert in_slot.placeholder_format.type == PP_PLACEHOLDER.PICTURE
    assert in_slot.element.spPr.find("{*}xfrm") is None
    assert (in_slot.width, in_slot.height) == (Pt(400), Pt(300))
    assert in_slot.image.blob == free.image.blob != decoration.image.blob
    assert (free.crop_left, free.crop_right, free.crop_top) == (0.1, 0.25, 0)
    words = [item.element.nvPicPr.cNvPr.get("descr") for item in (in_slot, free, decoration)]
    assert words == [*(frame.alt for frame in pages.pages[4].frames[1:3]), None]


def test_notes_hold_what_the_speaker_says(deck: Deck, pages: Pages) -> None:
    assert [slide.has_notes_slide for slide in deck.slides] == [bool(page.notes) for page in pages.pages]
    notes = deck.slides[1].notes_slide
    assert notes.notes_text_frame.text == "\n".join(paragraph.text for paragraph in pages.pages[1].notes)
    assert notes.part.part_related_by(notes_relationship("slide")) is deck.slides[1].part
    kinds = [item.placeholder_format.type for item in notes.placeholders]
    assert kinds == [PP_PLACEHOLDER.SLIDE_IMAGE, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.SLIDE_NUMBER]


def notes_relationship(kind: str) -> str:
    return f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"


def test_properties_name_the_deck_and_who_made_it(deck: Deck, pages: Pages) -> None:
    core = deck.core_properties
    assert (core.title, core.author, core.language) == (pages.title, "Ada 李", pages.lang)
    assert str(core.created) == str(core.modified)
    assert core.modified.isoformat()[:19] == "2026-11-23T12:00:00"


def test_hidden_slides_are_hidden(deck: Deck) -> None:
    assert [slide.element.get("show") for slide in deck.slides] == [None, None, None, "0", None, None]
