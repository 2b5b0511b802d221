from __future__ import annotations

import pytest

from generator.measure.bullets import bullet_labels, label
from generator.model.text import CharBullet, NumberBullet, TextParagraph


@pytest.mark.parametrize(
    ("scheme", "number", "expected"),
    [
        ("arabicPeriod", 12, "12."),
        ("arabicParenR", 3, "3)"),
        ("arabicParenBoth", 3, "(3)"),
        ("arabicPlain", 7, "7"),
        ("alphaLcParenR", 3, "c)"),
        ("alphaUcPeriod", 28, "BB."),
        ("romanLcPeriod", 1994, "mcmxciv."),
        ("romanUcPeriod", 48, "XLVIII."),
        ("circleNumDbPlain", 4, "4"),
    ],
)
def test_labels(scheme: str, number: int, expected: str) -> None:
    assert label(scheme, number) == expected


def test_a_count_goes_on_over_deeper_items_and_begins_anew_after_others() -> None:
    numbers, letters, dot = NumberBullet("arabicPeriod", 3), NumberBullet("alphaLcPeriod"), CharBullet("•")
    bullets = [(numbers, 0), (letters, 1), (letters, 1), (numbers, 0), (letters, 1), (dot, 0), (numbers, 0), (None, 0)]
    paragraphs = [TextParagraph((), level=level, bullet=bullet) for bullet, level in bullets]
    assert bullet_labels(paragraphs) == ["3.", "a.", "b.", "4.", "a.", "•", "3.", ""]
