"""Which characters are set in the East Asian font."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.script import east_asian_marks, is_right_to_left, script_runs


def test_a_space_follows_what_stands_before_it() -> None:
    assert list(script_runs("容器 Docker 引擎")) == [("容器 ", True), ("Docker ", False), ("引擎", True)]


def test_weak_characters_at_the_start_take_the_first_script() -> None:
    assert list(script_runs("— 容器")) == [("— 容器", True)]
    assert list(script_runs("“x”")) == [("“x”", False)]


def test_weak_characters_alone_are_latin() -> None:
    assert east_asian_marks(" — ") == [False, False, False]


def test_full_width_marks_are_east_asian() -> None:
    assert list(script_runs("A，B")) == [("A", False), ("，", True), ("B", False)]


@given(st.text())
def test_pieces_make_the_text_again(text: str) -> None:
    pieces = list(script_runs(text))
    assert "".join(piece for piece, _ in pieces) == text
    assert all(one != other for (_, one), (_, other) in itertools.pairwise(pieces))


@given(st.text(st.sampled_from("aé 中か한，。—“→①ß"), max_size=12))
def test_a_mark_is_the_character_s_own_or_that_of_the_strong_one_before(text: str) -> None:
    strong = {"a": False, "é": False, "ß": False, "中": True, "か": True, "한": True, "，": True, "。": True}
    first = next((strong[char] for char in text if char in strong), False)
    current, expected = first, []
    for char in text:
        current = strong.get(char, current)
        expected.append(current)
    assert east_asian_marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("words", False),
        ("שלום", True),
        ("12 — مرحبا VM", True),
        ("VM و حاوية", False),
        ("容器 שלום", False),
        ("\u2067שלום\u2069 words", False),
        ("12 → 3", False),
        ("", False),
    ],
)
def test_the_first_strong_letter_tells_the_direction(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected
