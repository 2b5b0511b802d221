"""Which characters are set in the East Asian font."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from generator.script import east_asian_marks, script_runs


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
