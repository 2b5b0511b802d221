from __future__ import annotations

import pytest

from generator.measure.breaks import line_starts
from generator.script import east_asian_marks


def starts(marked: str, program: int) -> tuple[list[int], list[int]]:
    """What is found in a text whose expected line starts are marked with a bar, and what is expected."""
    pieces = marked.split("|")
    text = "".join(pieces)
    expected: list[int] = []
    for piece in pieces[:-1]:
        expected.append((expected[-1] if expected else 0) + len(piece))
    return line_starts(text, east_asian_marks(text))[program], expected


@pytest.mark.parametrize(
    "marked",
    [
        "one |two  |three",
        "  |code |here",
        "well-|known",
        "VT-x",
        "x-y",
        "CVE-2024-12",
        "a--|b",
        "word–|word",
        "10–20",
        "word—|word",
        "CI/CD",
        "/usr/bin/local",
        "3.14,5",
        "don’t",
        "a\u00a0b",
        "zero\u200b|width",
        "中|文",
        "中|A|中",
        "中 |A",
        "（中|文）|中",
        "“中”|文",
        "中，|文。",
        "中——|中",
        "看……|中",
        "《书》",
        "￥100|元",
        "共|100%",
        "か|なっ|た",
        "スー|パー",
        "か\u3099|き",
        "中\u00a0文",
        "中\u3000|文",
        "日|本|語",
        "好|👍🏽",
    ],
)
def test_where_powerpoint_may_break(marked: str) -> None:
    found, expected = starts(marked, 0)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        "容|器、Docker",
        "内|核。Linux",
        "（甲）2024",
        "Docker（容|器）",
        "Linux《书》",
        '中"文"中',
        "读/写",
        "中-|a",
        "中：|Linux",
        "中！|Linux",
        "VT-|x",
        "CVE-|2024",
        "한국",
    ],
)
def test_where_libreoffice_breaks(marked: str) -> None:
    """Each was tried in LibreOffice 7.4 with a box that ends at the place in question."""
    found, expected = starts(marked, 1)
    assert found == expected


def test_a_forced_break_is_not_a_place_of_choice() -> None:
    assert line_starts("甲\v乙", east_asian_marks("甲\v乙")) == ([], [])
