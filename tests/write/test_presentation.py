"""The presentation part, transitions, document properties and notes as XML."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from generator.model.deck import TransitionKind
from generator.model.page import Pages, SectionMark
from generator.model.theme import Theme
from generator.write.pptx.presentation import sections

Build = Callable[..., etree._Element]
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def part(data: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def names(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


@pytest.fixture(scope="module")
def presentation(written: bytes) -> etree._Element:
    return part(written, "ppt/presentation.xml")


def test_children_come_in_the_schemas_order(presentation: etree._Element) -> None:
    assert names(presentation) == [
        "sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "defaultTextStyle", "extLst",
    ]  # fmt: skip
    assert set(presentation.nsmap) == {"a", "r", "p"}


def test_master_and_layouts_have_ids_of_their_own(written: bytes, presentation: etree._Element, theme: Theme) -> None:
    master = part(written, "ppt/slideMasters/slideMaster1.xml")
    ids = [presentation.find("{*}sldMasterIdLst/{*}sldMasterId").get("id")]
    ids += [item.get("id") for item in master.iter("{*}sldLayoutId")]
    assert len(set(ids)) == 1 + len(theme.layouts)
    assert min(int(number) for number in ids) >= 2_147_483_648


def test_sections_joined_are_the_slides(presentation: etree._Element, pages: Pages) -> None:
    listed = [
        (item.get("name"), [slide.get("id") for slide in item.iter(f"{P14}sldId")])
        for item in presentation.iter(f"{P14}section")
    ]
    assert listed == [
        (pages.sections[0].title, ["256", "257"]),
        (pages.sections[1].title, ["258", "259", "260", "261"]),
    ]
    assert len({item.get("id") for item in presentation.iter(f"{P14}section")}) == 2


def test_pages_before_the_first_section_come_under_the_decks_title(en: Pages) -> None:
    late = replace(en, sections=(SectionMark("table", "Figures"),))
    assert [(mark.title, positions) for mark, positions in sections(late)] == [
        ("Two walls", (0, 1, 2)),
        ("Figures", (3, 4, 5)),
    ]


def test_a_deck_without_sections_has_no_list_of_them(en: Pages, write: Callable[[Pages], bytes]) -> None:
    presentation = part(write(replace(en, sections=())), "ppt/presentation.xml")
    assert presentation.find(f".//{P14}sectionLst") is None


def test_an_empty_deck_can_be_opened(en: Pages, write: Callable[[Pages], bytes]) -> None:
    from pptx import Presentation

    data = write(replace(en, pages=()))
    assert len(Presentation(BytesIO(data)).slides) == 0


def test_the_default_text_names_the_themes_fonts(presentation: etree._Element, pages: Pages) -> None:
    style = presentation.find("{*}defaultTextStyle")
    assert style.find("{*}defPPr/{*}defRPr").get("lang") == pages.lang
    levels = style[1:]
    assert [level.get("marL") for level in levels] == [str(457_200 * number) for number in range(9)]
    assert {level.get("hangingPunct") for level in levels} == {"0"}
    assert {level.find(".//{*}ea").get("typeface") for level in levels} == {"+mn-ea"}


# --- slides ---


def test_a_slides_children_come_in_the_schemas_order(written: bytes) -> None:
    slide = part(written, "ppt/slides/slide2.xml")
    assert names(slide) == ["cSld", "clrMapOvr", "transition"]
    assert names(slide[0]) == ["spTree", "extLst"]
    assert set(slide.nsmap) == {"a", "r", "p"}
    assert slide.find(f".//{P14}creationId").get("val").isdigit()


WRAPPED = """<mc:AlternateContent>
<mc:Choice Requires="{needs}"><p:transition spd="{speed}" p14:dur="{milliseconds}">{effect}</p:transition></mc:Choice>
<mc:Fallback><p:transition spd="{speed}"><p:fade/></p:transition></mc:Fallback>
</mc:AlternateContent>""".replace("\n", "")
FADE = WRAPPED.format(needs="p14", speed="med", milliseconds=700, effect="<p:fade/>")
MORPH = WRAPPED.format(needs="p159", speed="slow", milliseconds=2000, effect='<p159:morph option="byObject"/>')


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (None, None),
        ("none", None),
        ("push", '<p:transition spd="slow"><p:push dir="u"/></p:transition>'),
        ("wipe", '<p:transition spd="slow"><p:wipe/></p:transition>'),
        ("fade", FADE),
        ("morph", MORPH),
    ],
)
def test_transitions_have_powerpoints_form(one_page: Build, kind: TransitionKind | None, expected: str | None) -> None:
    slide = one_page(transition=kind)
    if expected is None:
        assert names(slide) == ["cSld", "clrMapOvr"]
        return
    declared = " ".join(
        f'xmlns:{prefix}="{uri}"'
        for prefix, uri in {
            **slide.nsmap,
            "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
            "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
            "p159": "http://schemas.microsoft.com/office/powerpoint/2015/09/main",
        }.items()
    )
    wanted = etree.fromstring(f"<x {declared}>{expected}</x>")[0]
    assert names(slide)[2:] == [etree.QName(wanted).localname]
    assert canonical(slide[2]) == canonical(wanted)


def canonical(element: etree._Element) -> bytes:
    return etree.tostring(etree.fromstring(etree.tostring(element)), method="c14n", exclusive=True)


def test_what_a_choice_requires_is_declared_on_it(one_page: Build) -> None:
    choice = one_page(transition="morph").find(".//{*}Choice")
    assert choice.nsmap[choice.get("Requires")].endswith("/2015/09/main")


# --- notes ---


def test_notes_say_only_what_the_notes_master_does_not(written: bytes, pages: Pages) -> None:
    notes = part(written, "ppt/notesSlides/notesSlide2.xml")
    image, body, number = notes.findall(".//{*}sp")
    assert image.find("{*}txBody") is None
    first, second = body.findall(".//{*}p")
    assert first.find("{*}pPr") is None
    assert not any(item.get("sz") for item in body.iter("{*}rPr"))
    assert names(second.find("{*}pPr")) == ["buFont", "buChar"]
    assert {item.get("lang")[:2] for item in body.iter("{*}rPr")} == (
        {"zh", "en"} if pages.language == "zh" else {"en"}
    )
    assert number.findtext(".//{*}t") == "2"


# --- properties ---


def test_the_application_is_this_one(written: bytes) -> None:
    properties = part(written, "docProps/app.xml")
    said = {etree.QName(item).localname: item.text for item in properties}
    counts = {"Slides": "6", "Notes": "1", "HiddenSlides": "1"}
    assert said == {"Application": "Deckwright", **counts}
