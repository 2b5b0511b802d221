"""A line of Latin words stands a little higher than its room, as Graphviz writes it; others stand in the middle."""

from dataclasses import replace

import pytest

from generator.geometry import Box, pt
from generator.layout.diagram.baseline import text_room
from generator.model.diagram import Label
from generator.model.text import TextParagraph, TextRun

ROOM = Box(pt(10), pt(20), pt(100), pt(15))
RISE = 13_691
"""EMU: 0.077 of 14 pt, which is 1.078 pt."""


def label(*lines: str, size: int = 1400) -> Label:
    return Label(tuple(TextParagraph((TextRun(line, size, "en-US"),)) for line in lines), ROOM)


def test_a_line_of_latin_words_rises() -> None:
    assert text_room(label("Kernel")) == Box(ROOM.x, ROOM.y - RISE, ROOM.width, ROOM.height)
    assert text_room(label("Kernel", size=2800)).y == ROOM.y - 27_381


def test_a_turned_line_goes_to_the_left() -> None:
    assert text_room(replace(label("Kernel"), turned=True)) == Box(ROOM.x - RISE, ROOM.y, ROOM.width, ROOM.height)


@pytest.mark.parametrize("lines", [("内核",), ("Linux 内核",), ("Host", "kernel"), ()])
def test_others_stay(lines: tuple[str, ...]) -> None:
    assert text_room(label(*lines)) == ROOM
