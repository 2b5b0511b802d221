"""Every diagram of the lecture in both languages, drawn as the command draws it."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from generator.diagnostic import Diagnostics
from generator.pipeline import DrawnDiagram, Options, draw_diagrams, find_diagrams
from generator.write.svg.identity import xml_id

LECTURE = Path(__file__).parents[2] / "content" / "vm-vs-containers"
SVG = "{http://www.w3.org/2000/svg}"


def draw() -> tuple[DrawnDiagram, ...]:
    diagnostics = Diagnostics()
    found = find_diagrams(LECTURE, Options(), diagnostics)
    drawn = draw_diagrams(found, Options(), diagnostics)
    assert not diagnostics.errors
    assert len(drawn) == len(found)
    return drawn


@pytest.fixture(scope="module")
def lecture() -> tuple[DrawnDiagram, ...]:
    return draw()


def test_both_languages_have_the_same_diagrams(lecture: tuple[DrawnDiagram, ...]) -> None:
    names = {
        language: [one.named.name for one in lecture if one.named.language == language] for language in ("zh", "en")
    }
    assert names["zh"] == names["en"]
    assert len(set(names["en"])) == len(names["en"]) >= 10


def test_each_is_described_and_has_the_words_of_every_node(lecture: tuple[DrawnDiagram, ...]) -> None:
    for one in lecture:
        root = fromstring(one.svg())
        assert root.findtext(f"{SVG}title") == one.named.title
        assert len(root.findtext(f"{SVG}desc") or "") > 10
        shapes = {element.get("id"): element for element in root.iter(f"{SVG}g")}
        for node in one.diagram.nodes:
            text = shapes[xml_id(f"{one.named.block.key}/{node.id}")].find(f"{SVG}text")
            words = "" if text is None else " ".join("".join(row.itertext()) for row in text)
            assert words == node.label.text
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(set(ids)) == len(ids)


def test_words_keep_the_size_they_were_measured_at(lecture: tuple[DrawnDiagram, ...]) -> None:
    for one in lecture:
        sizes = {span.get("font-size") for span in fromstring(one.svg()).iter(f"{SVG}tspan") if span.get("font-size")}
        assert sizes <= {"14", "16", "18"}
        assert one.group.box.width <= one.diagram.size.width + 1


def test_same_input_same_bytes(lecture: tuple[DrawnDiagram, ...]) -> None:
    assert [one.svg() for one in draw()] == [one.svg() for one in lecture]
