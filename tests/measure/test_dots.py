"""How LibreOffice rounds: every width here is where it moved a letter to the next line, and not 60 EMU before."""

from __future__ import annotations

import pytest

from generator.measure import make_ruler
from generator.measure.dots import dots, room_in_dots
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import FontScheme


@pytest.mark.parametrize(
    ("size", "count", "width"),
    [
        (1100, 20, 2_803_860),
        (1600, 20, 4_053_780),
        (1800, 15, 3_428_820),
        (2000, 15, 3_817_620),
        (2800, 11, 3_905_832),
    ],
)
def test_ideographs_fill_a_line_as_in_libreoffice(size: int, count: int, width: int, fonts: FontScheme) -> None:
    paragraph = TextParagraph((TextRun("中" * 30, size, "zh-CN"),))
    lines = [make_ruler(fonts).measure((paragraph,), room).lines[0] for room in (width, width - 360)]
    assert [len(line[0].text) for line in lines] == [count, count - 1]


def test_each_advance_is_rounded_by_itself() -> None:
    """At 11 pt, 92 dots to the em, 1076 of 2048 take 48.3 dots, and 502 take 22.55: two of them 46, not 45."""
    assert dots("nii", [0, 1076, 1578, 2080], ((3, 1100),), times_size=False) == [0, 48, 71, 94]


def test_stretches_of_two_sizes_are_rounded_by_their_own() -> None:
    """An ideograph is 92 dots wide at 11 pt, and 167 at 20 pt."""
    edges = [0, 2048 * 1100, 2048 * 3100]
    assert dots("中中", edges, ((1, 1100), (2, 2000)), times_size=True) == [0, 92, 259]


def test_there_is_no_room_below_nothing() -> None:
    assert room_in_dots(-5_000) == 0
    assert room_in_dots(914_400) == 600
